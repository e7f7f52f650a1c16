package export

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
)

// EncodePNG writes a picture with its physical size and its provenance. A picture of
// at most 256 colours is written with a palette, which loses nothing and takes less.
func EncodePNG(w io.Writer, img *image.RGBA, dpi float64, about Provenance) error {
	var picture image.Image = img
	if p := paletted(img); p != nil {
		picture = p
	}
	var own bytes.Buffer
	writeChunk(&own, "pHYs", physical(dpi))
	for _, e := range about.entries() {
		writeChunk(&own, "iTXt", internationalText(e.key, e.value))
	}
	// They stand after the header, which is the first of all chunks: a signature of 8
	// bytes, then length, name, 13 bytes of data and check sum.
	const header = 8 + 4 + 4 + 13 + 4
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	return encoder.Encode(&splice{w, header, own.Bytes()}, picture)
}

// splice writes what it is given, with something put in after so many bytes.
type splice struct {
	w     io.Writer
	after int // -1 once it is put in
	put   []byte
}

func (s *splice) Write(p []byte) (int, error) {
	if s.after < 0 || len(p) < s.after {
		s.after = max(s.after-len(p), -1)
		return s.w.Write(p)
	}
	head := s.after
	s.after = -1
	for _, part := range [][]byte{p[:head], s.put, p[head:]} {
		if _, err := s.w.Write(part); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

// writeChunk writes a chunk of the PNG specification, third edition, section 5.3.
func writeChunk(out *bytes.Buffer, name string, data []byte) {
	var number [4]byte
	binary.BigEndian.PutUint32(number[:], uint32(len(data)))
	out.Write(number[:])
	sum := crc32.NewIEEE()
	both := io.MultiWriter(out, sum)
	io.WriteString(both, name)
	both.Write(data)
	binary.BigEndian.PutUint32(number[:], sum.Sum32())
	out.Write(number[:])
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

// paletted returns the picture with a palette, or nil if it has too many colours.
func paletted(img *image.RGBA) *image.Paletted {
	const most = 256
	index := make(map[[4]uint8]uint8, most)
	palette := make(color.Palette, 0, most)
	out := image.NewPaletted(img.Rect, nil)
	var last [4]uint8
	var lastIndex uint8
	known := false
	for i, o := 0, 0; i < len(img.Pix); i, o = i+4, o+1 {
		px := [4]uint8(img.Pix[i : i+4])
		if !known || px != last {
			at, ok := index[px]
			if !ok {
				if len(palette) == most {
					return nil
				}
				at = uint8(len(palette))
				index[px] = at
				palette = append(palette, color.RGBA{px[0], px[1], px[2], px[3]})
			}
			last, lastIndex, known = px, at, true
		}
		out.Pix[o] = lastIndex
	}
	out.Palette = palette
	return out
}
