package export

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"slices"
)

// mostColours is how many a palette holds.
const mostColours = 256

// paletted returns the colours of a picture, in the order in which they are met, and
// each pixel's place among them, for which room is used if it is large enough; no colours
// if there are too many.
func paletted(img *image.RGBA, room []byte) (palette []color.RGBA, indices []byte) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	indices = slices.Grow(room[:0], w*h)[:w*h]
	var found colourTable
	var before []byte // the row above
	for y := range h {
		row, out := img.Pix[y*img.Stride:][:4*w], indices[y*w:][:w]
		if bytes.Equal(row, before) { // most rows of a chart are like the one above
			copy(out, indices[(y-1)*w:])
			continue
		}
		before = row
		last, at := uint32(0), -1
		for x := range out {
			px := binary.LittleEndian.Uint32(row[4*x:])
			if px != last || at < 0 {
				last, at = px, found.index(px)
				if at >= mostColours {
					return nil, indices
				}
			}
			out[x] = byte(at)
		}
	}
	for _, px := range found.met {
		palette = append(palette, color.RGBA{uint8(px), uint8(px >> 8), uint8(px >> 16), uint8(px >> 24)})
	}
	return palette, indices
}

// colourTable numbers colours as they are met. It is a hash table that is never more than
// a quarter full; a map takes several times as long.
type colourTable struct {
	met   []uint32
	slots [4 * mostColours]struct {
		colour uint32
		number int32 // from 1; 0 is an empty slot
	}
}

// index returns a colour's number, from 0; it is at least mostColours for one too many.
func (t *colourTable) index(colour uint32) int {
	const bits = 10 // of a slot's number
	for i := colour * 0x9e3779b1 >> (32 - bits); ; i = (i + 1) % (1 << bits) {
		s := &t.slots[i]
		switch {
		case s.number == 0:
			if len(t.met) < mostColours {
				t.met = append(t.met, colour)
				s.colour, s.number = colour, int32(len(t.met))
				return len(t.met) - 1
			}
			return mostColours
		case s.colour == colour:
			return int(s.number) - 1
		}
	}
}
