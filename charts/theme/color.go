package theme

import "math"

// Color is a colour with straight (not premultiplied) alpha. The zero Color is
// nothing at all.
type Color struct{ R, G, B, A uint8 }

// RGB returns an opaque colour from its 24 bits, 0xRRGGBB.
func RGB(v uint32) Color {
	return Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// Visible reports whether the colour leaves any trace.
func (c Color) Visible() bool { return c.A > 0 }

// Over returns the opaque colour that is seen where c lies at a strength of 0 to 1
// on an opaque ground.
func (c Color) Over(ground Color, strength float64) Color {
	a := strength * float64(c.A) / 255
	mix := func(top, bottom uint8) uint8 {
		return uint8(math.Round(float64(top)*a + float64(bottom)*(1-a)))
	}
	return Color{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

// Luminance is the relative luminance of WCAG 2.2, 0 (black) to 1 (white).
func (c Color) Luminance() float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Contrast is the contrast ratio of WCAG 2.2 between two colours, 1 to 21.
func Contrast(a, b Color) float64 {
	hi, lo := a.Luminance(), b.Luminance()
	if hi < lo {
		hi, lo = lo, hi
	}
	return (hi + 0.05) / (lo + 0.05)
}

// Legible returns whichever of two inks stands out more on a ground.
func Legible(ground, ink, other Color) Color {
	if Contrast(ground, other) > Contrast(ground, ink) {
		return other
	}
	return ink
}
