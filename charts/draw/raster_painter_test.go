package draw

import (
	"image/color"
	"testing"
)

// Of an opaque colour, the short way gives what the long one does.
func TestOpaqueColoursAreBlendedExactly(t *testing.T) {
	for value := range 256 {
		for under := range 256 {
			for cover := uint32(0); cover < 256; cover += 17 {
				c := color.RGBA{uint8(value), uint8(255 - value), 7, 255}
				row := []uint8{uint8(under), uint8(under), uint8(under), 255}
				blendSpan(row, c, cover)
				for i, over := range []uint8{c.R, c.G, c.B, c.A} {
					below := uint32(under)
					if i == 3 {
						below = 255
					}
					exact := (uint32(over)*cover*255 + below*(255*255-255*cover) + 32512) / 65025
					if uint32(row[i]) != exact {
						t.Fatalf("%d over %d with %d of 255 is %d, want %d", over, below, cover, row[i], exact)
					}
				}
			}
		}
	}
}
