package charts

import "treatyline/charts/theme"

// Page is what a figure is laid out on.
type Page struct {
	W, H  float64 // points; in the window, its logical pixels
	Panel bool    // a part of the window, with smaller type and no sources at the foot
	Inset bool    // a picture in a document, which sets title, notes and sources around it: without borders, and no higher than its content
}

// The bounds of a page's sides, in points. All that is longer has nothing on it that a
// shorter one has not, and numbers would lose their parts of a point.
const (
	leastSide = 1
	mostSide  = 100_000
)

// possible returns the nearest page that can be laid out on.
func (p Page) possible() Page {
	p.W, p.H = side(p.W), side(p.H)
	return p
}

// side returns the nearest length that the side of a page can have.
func side(length float64) float64 {
	if !(length > leastSide) { // also if it is no number
		return leastSide
	}
	return min(length, mostSide)
}

// SlidePage is a slide of 16:9.
func SlidePage() Page { return Page{W: 960, H: 540} }

// ClassicPage is a slide of 4:3.
func ClassicPage() Page { return Page{W: 800, H: 600} }

// SquarePage is a square.
func SquarePage() Page { return Page{W: 540, H: 540} }

// A4Page is a sheet of A4 on its side.
func A4Page() Page { return Page{W: 842, H: 595} }

func (p Page) sizes() theme.Sizes {
	if p.Panel {
		return theme.PanelSizes()
	}
	return theme.SlideSizes()
}

// margin is the empty border at the sides of a page, in points.
func (p Page) margin() float64 {
	switch {
	case p.Panel:
		return 18
	case p.Inset:
		return 4 // for what stands out at the ends of axes
	}
	return max(20, min(p.W, p.H)/15)
}

// area is the page within its borders; those above and below are narrower, as lines
// of text bring air of their own.
func (p Page) area() Rect {
	m := p.margin()
	v := m * 0.8
	if p.Panel {
		v = m * 0.6
	}
	return Rect{m, v, p.W - 2*m, p.H - 2*v}
}
