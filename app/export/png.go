package export

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"math"

	"github.com/klauspost/compress/zlib"
)

// EncodePNG writes a picture with its physical size and its provenance. A picture of
// at most 256 colours is written with a palette, which loses nothing and takes less; of
// more, with all channels.
//
// It is not image/png because that spends most of its time on trying filters, which do
// not help flat colours, and on a slower deflate.
func EncodePNG(w io.Writer, img *image.RGBA, dpi float64, about Provenance) error {
	return new(pngWriter).encode(w, img, dpi, about)
}

// pngWriter writes pictures, one after the other, and keeps its memory. It keeps the first
// error of a picture.
type pngWriter struct {
	w       *bufio.Writer
	err     error
	data    *bufio.Writer // of the chunks of pixels
	deflate *zlib.Writer
	indices []byte
	row     []byte
}

func (p *pngWriter) encode(w io.Writer, img *image.RGBA, dpi float64, about Provenance) error {
	p.w, p.err = bufio.NewWriterSize(w, 1<<16), nil
	p.put([]byte(pngSignature))
	palette, indices := paletted(img, p.indices)
	p.indices = indices
	opaque := palette == nil && img.Opaque()
	switch {
	case palette != nil:
		p.header(img, indexed)
	case opaque:
		p.header(img, trueColour)
	default:
		p.header(img, withAlpha)
	}
	p.chunk("pHYs", physical(dpi))
	for _, e := range about.entries() {
		p.chunk("iTXt", internationalText(e.key, e.value))
	}
	if palette != nil {
		p.palette(palette)
		p.rows(img.Rect.Dy(), func(y int) []byte { return indices[y*img.Rect.Dx():][:img.Rect.Dx()] })
	} else {
		p.rows(img.Rect.Dy(), func(y int) []byte {
			p.row = channels(p.row[:0], img, y, opaque)
			return p.row
		})
	}
	p.chunk("IEND", nil)
	if p.err != nil {
		return p.err
	}
	return p.w.Flush()
}

// The colour types of the PNG specification, third edition, section 11.2.1.
const (
	trueColour = 2
	indexed    = 3
	withAlpha  = 6
)

// chunk writes a chunk of the PNG specification, third edition, section 5.3.
func (p *pngWriter) chunk(name string, data []byte) {
	sum := crc32.Update(crc32.ChecksumIEEE([]byte(name)), crc32.IEEETable, data)
	p.put(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	p.put([]byte(name))
	p.put(data)
	p.put(binary.BigEndian.AppendUint32(nil, sum))
}

func (p *pngWriter) put(data []byte) {
	if _, err := p.w.Write(data); err != nil && p.err == nil {
		p.err = err
	}
}

func (p *pngWriter) header(img *image.RGBA, colourType byte) {
	const bits, deflate, adaptive, notInterlaced = 8, 0, 0, 0
	data := binary.BigEndian.AppendUint32(nil, uint32(img.Rect.Dx()))
	data = binary.BigEndian.AppendUint32(data, uint32(img.Rect.Dy()))
	p.chunk("IHDR", append(data, bits, colourType, deflate, adaptive, notInterlaced))
}

// palette writes colours, and how much they cover where one of them is not opaque.
func (p *pngWriter) palette(colours []color.RGBA) {
	var rgb, alphas []byte
	opaque := true
	for _, c := range colours {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		rgb, alphas = append(rgb, n.R, n.G, n.B), append(alphas, n.A)
		opaque = opaque && n.A == 255
	}
	p.chunk("PLTE", rgb)
	if !opaque {
		p.chunk("tRNS", alphas)
	}
}

// deflateLevel halves the time of the next level for a few bytes more.
const deflateLevel = 5

// rows writes the picture's rows, unfiltered.
func (p *pngWriter) rows(n int, row func(y int) []byte) {
	if p.deflate == nil {
		p.data = bufio.NewWriterSize(imageData{p}, 1<<16) // for chunks of that size
		var err error
		if p.deflate, err = zlib.NewWriterLevel(p.data, deflateLevel); err != nil {
			panic("export: " + err.Error()) // the level is a constant
		}
	}
	p.data.Reset(imageData{p})
	p.deflate.Reset(p.data)
	unfiltered := []byte{0}
	for y := range n {
		pixels := row(y)
		_, _ = p.deflate.Write(unfiltered) // the pngWriter keeps errors
		_, _ = p.deflate.Write(pixels)
	}
	p.deflate.Close()
	p.data.Flush()
}

// imageData makes a chunk of all that is written to it at once.
type imageData struct{ p *pngWriter }

func (d imageData) Write(data []byte) (int, error) {
	d.p.chunk("IDAT", data)
	return len(data), d.p.err
}

// channels appends a row's red, green and blue, and alpha where the picture is not opaque.
func channels(row []byte, img *image.RGBA, y int, opaque bool) []byte {
	pixels := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
	if opaque {
		for i := 0; i < len(pixels); i += 4 {
			row = append(row, pixels[i], pixels[i+1], pixels[i+2])
		}
		return row
	}
	for i := 0; i < len(pixels); i += 4 {
		c := color.NRGBAModel.Convert(color.RGBA{pixels[i], pixels[i+1], pixels[i+2], pixels[i+3]}).(color.NRGBA)
		row = append(row, c.R, c.G, c.B, c.A)
	}
	return row
}

// physical is the data of a pHYs chunk: pixels a metre along both axes.
func physical(dpi float64) []byte {
	const metre = 1
	perMetre := uint32(math.Round(dpi / 0.0254))
	data := binary.BigEndian.AppendUint32(nil, perMetre)
	data = binary.BigEndian.AppendUint32(data, perMetre)
	return append(data, metre)
}

// internationalText is the data of an uncompressed iTXt chunk without a language.
func internationalText(key, value string) []byte {
	data := append([]byte(key), 0, 0, 0, 0, 0)
	return append(data, value...)
}
