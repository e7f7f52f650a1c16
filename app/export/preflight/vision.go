package preflight

import (
	"math"

	"treatyline/charts/theme"
)

// Eye is a way to see colours.
type Eye string

// The eyes: the three deficiencies of colour vision, and a printer without colours.
const (
	Protan Eye = "protanopia"
	Deutan Eye = "deuteranopia"
	Tritan Eye = "tritanopia"
	Grey   Eye = "grey"
)

// Eyes returns all of them.
func Eyes() []Eye { return []Eye{Protan, Deutan, Tritan, Grey} }

// matrices turn linear RGB into what an eye sees: those of severity 1 of G. M. Machado,
// M. M. Oliveira and L. A. F. Fernandes, A Physiologically-based Model for Simulation of
// Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6),
// 2009; and for grey the luminance of WCAG 2.2.
var matrices = map[Eye][3][3]float64{
	Protan: {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	Deutan: {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	Tritan: {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	Grey:   {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

// leastDifference is the distance between two colours in CIE 1976 L*a*b* under which
// areas that do not touch are easily taken for each other. A difference of about 2.3 can
// just be noticed where they touch.
const leastDifference = 10

// difference is the distance between two opaque colours as an eye sees them, in CIE 1976
// L*a*b*: 0 for the same colour, 100 for black and white.
func (e Eye) difference(a, b theme.Color) float64 {
	p, q := e.lab(a), e.lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// lab is a colour as an eye sees it, in CIE 1976 L*a*b* of the white point D65.
func (e Eye) lab(c theme.Color) [3]float64 {
	given := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var seen [3]float64
	for i, row := range matrices[e] {
		seen[i] = min(max(row[0]*given[0]+row[1]*given[1]+row[2]*given[2], 0), 1)
	}
	// IEC 61966-2-1, sRGB to XYZ, in units of the white point.
	x := root((0.4124*seen[0] + 0.3576*seen[1] + 0.1805*seen[2]) / 0.9505)
	y := root(0.2126*seen[0] + 0.7152*seen[1] + 0.0722*seen[2])
	z := root((0.0193*seen[0] + 0.1192*seen[1] + 0.9505*seen[2]) / 1.0890)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// root is the function f of CIE 15:2004, 8.2.1.
func root(t float64) float64 {
	const delta = 6.0 / 29
	if t > delta*delta*delta {
		return math.Cbrt(t)
	}
	return t/(3*delta*delta) + 4.0/29
}

// linear is a channel of sRGB as an amount of light, 0 to 1.
func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}
