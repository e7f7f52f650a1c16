package draw

import "image"

// corners follows a path for as long as it may be a line or a box, whose pixels are
// known without the rasteriser. Places are in the renderer's units.
type corners struct {
	at     [4]image.Point
	n      int
	closed bool
	other  bool // the path is something else
}

func (c *corners) moveTo(x, y int) {
	if c.n > 0 {
		c.other = true
		return
	}
	c.lineTo(x, y)
}

func (c *corners) lineTo(x, y int) {
	p := image.Pt(x, y)
	switch {
	case c.closed:
		c.other = true
	case c.n > 0 && p == c.at[c.n-1]: // adds nothing
	case c.n == len(c.at) && p == c.at[0]:
		c.closed = true
	case c.n == len(c.at):
		c.other = true
	default:
		c.at[c.n] = p
		c.n++
	}
}

// box returns the path as a box in pixels, and false if it is something else or its
// edges are not on whole pixels.
func (c *corners) box() (image.Rectangle, bool) {
	b, ok := c.rectangle()
	return pixels(b, ok)
}

// line returns the pixels of a line of a width, and false as box does.
func (c *corners) line(width int) (image.Rectangle, bool) {
	a, b := c.at[0], c.at[1]
	line := image.Rectangle{a, b}.Canon()
	switch {
	case c.other || c.closed || c.n != 2 || width%2 != 0:
		return line, false
	case a.Y == b.Y:
		line.Min.Y, line.Max.Y = a.Y-width/2, a.Y+width/2
	case a.X == b.X:
		line.Min.X, line.Max.X = a.X-width/2, a.X+width/2
	default:
		return line, false
	}
	return pixels(line, true)
}

// frame returns the pixels around and within a box' outline of a width, and false as box
// does.
func (c *corners) frame(width int) (outer, inner image.Rectangle, ok bool) {
	b, ok := c.rectangle()
	ok = ok && width%2 == 0 && b.Dx() > width && b.Dy() > width
	outer, _ = pixels(b.Inset(-width/2), true)
	inner, whole := pixels(b.Inset(width/2), ok)
	return outer, inner, whole
}

func (c *corners) rectangle() (image.Rectangle, bool) {
	a, b, d, e := c.at[0], c.at[1], c.at[2], c.at[3]
	box := image.Rectangle{a, d}.Canon()
	level := a.Y == b.Y && b.X == d.X && d.Y == e.Y && e.X == a.X
	upright := a.X == b.X && b.Y == d.Y && d.X == e.X && e.Y == a.Y
	return box, c.n == len(c.at) && c.closed && !c.other && (level || upright)
}

// pixels turns a rectangle from the renderer's units into pixels. It returns false where
// it was told so, and where an edge is within a pixel.
func pixels(b image.Rectangle, ok bool) (image.Rectangle, bool) {
	whole := (b.Min.X|b.Min.Y|b.Max.X|b.Max.Y)%unit == 0
	return image.Rect(b.Min.X/unit, b.Min.Y/unit, b.Max.X/unit, b.Max.Y/unit), ok && whole
}
