package theme

// Theme is the set of colours of a picture.
type Theme struct {
	Name string
	High bool // of high contrast

	Ground Color // of the page
	Ink    Color // titles and names
	Muted  Color // subtitles, axis labels, notes
	Grid   Color // lines that lead the eye
	Axis   Color // the line that bars stand on
	Accent Color // counts, years in lists, the line of a count
	Wash   Color // large quiet areas, such as the one under the count of members

	Bodies      []Tone // of memberships, in the order of bodies
	Outline     Tone   // standings that do not count
	Overlay     Color  // the second hue: hatching of a special standing
	OverlayDeep Color  // the same on light fills
	OverlayInk  Color  // edge of an arrow in the second hue
	Active      Tone   // parts of a force
	Reserve     Tone
	Para        Tone
	States      []Tone     // of states where they are stacked or drawn as lines
	Rest        Tone       // the states that have no tone of their own
	Categories  []Category // of events, in the order of the dataset's categories
}

// Tone is the look of a filled mark: its fill, the edge that gives it 3:1 against the
// ground, the ink of a text on it, and a pattern that tells it from its neighbours
// without colour.
type Tone struct {
	Fill, Edge, Ink Color
	Pattern         Pattern
	Lines           Color // of the pattern
}

// Pattern is what is drawn over a fill.
type Pattern uint8

// The patterns.
const (
	Plain Pattern = iota
	Rising
	Falling
	Dotted
	Level
	Upright
)

// Category is how the events of one category are marked: colour never alone.
type Category struct {
	Color Color
	Shape Shape
}

// Shape is the form of a small mark.
type Shape uint8

// The shapes, told apart without colour.
const (
	Square Shape = iota
	Diamond
	Triangle
	Disc
	Ring
	Plus
	Hexagon
	Frame
	Wedge // a triangle that points down
	Cross
)

// Names are the words for themes, the default first.
func Names() []string { return []string{"light", "dark", "print"} }

// Named returns the theme of a name, and false for a word that is none.
func Named(name string) (Theme, bool) {
	switch name {
	case "light":
		return Light(), true
	case "dark":
		return Dark(), true
	case "print":
		return Print(), true
	}
	return Theme{}, false
}

// Body returns the tone of the i-th of n bodies: with several the first is light and
// the second strong; a single one is strong.
func (t Theme) Body(i, n int) Tone {
	if n == 1 {
		return t.Bodies[1]
	}
	return t.Bodies[i%len(t.Bodies)]
}

// Category returns the mark of the i-th category; beyond the last the marks begin
// again. A negative i, an event without category, has the plainest mark.
func (t Theme) Category(i int) Category {
	if i < 0 {
		return Category{Color: t.Muted, Shape: Disc}
	}
	return t.Categories[i%len(t.Categories)]
}

// Pale returns a tone that stands back: that of a state outside.
func (t Theme) Pale(tone Tone) Tone {
	tone.Fill = tone.Fill.Over(t.Ground, 0.25)
	if tone.Pattern != Plain {
		tone.Lines = tone.Lines.Over(t.Ground, 0.5)
	}
	tone.Ink = t.Ink
	return tone
}

// Standing returns the colour of hatching on a tone: of the two the one that stands out.
func (t Theme) Standing(on Tone) Color { return Legible(on.Fill, t.Overlay, t.OverlayDeep) }

// shapes gives categories their shapes in order, one for each colour.
func shapes(colors ...uint32) []Category {
	categories := make([]Category, len(colors))
	for i, c := range colors {
		categories[i] = Category{Color: RGB(c), Shape: Shape(i)}
	}
	return categories
}

func solid(fill, edge, ink uint32) Tone {
	return Tone{Fill: RGB(fill), Edge: RGB(edge), Ink: RGB(ink)}
}

func patterned(fill, edge, ink uint32, p Pattern, lines uint32) Tone {
	return Tone{Fill: RGB(fill), Edge: RGB(edge), Ink: RGB(ink), Pattern: p, Lines: RGB(lines)}
}
