package theme

// Theme is the set of colours of a picture.
type Theme struct {
	Name string

	Ground Color // of the page
	Ink    Color // titles and names
	Muted  Color // subtitles, axis labels, notes
	Grid   Color // lines that lead the eye
	Axis   Color // the line that bars stand on
	Accent Color // the as-of date's line, years in lists, counts
	Wash   Color // large quiet areas, such as the one under the count of members

	Bodies     []Tone // of memberships, in the order of bodies; the last is the strongest
	Outside    Tone   // states that are no members on the day
	Overlay    Color  // the second hue: hatching of a special standing
	OverlayInk Color  // edge and arrow of a hatched bar
	Active     Tone   // parts of a force
	Reserve    Tone
	Para       Tone
	Total      Tone       // a bar that is not divided
	Categories []Category // of events, in the order of the dataset's categories
}

// Tone is the fill of a mark with the edge that gives it 3:1 against the ground, and
// the ink for a text on it.
type Tone struct{ Fill, Edge, Ink Color }

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

// Light is the theme of white paper.
func Light() Theme {
	white, ink := RGB(0xffffff), RGB(0x17202e)
	blue := Tone{Fill: RGB(0x0b5cad), Edge: RGB(0x0b5cad), Ink: white}
	sky := Tone{Fill: RGB(0x9cc1e6), Edge: RGB(0x4a86c2), Ink: RGB(0x0a3a6e)}
	amber := Tone{Fill: RGB(0xe3a62f), Edge: RGB(0xa87413), Ink: ink}
	return Theme{
		Name:       "light",
		Ground:     white,
		Ink:        ink,
		Muted:      RGB(0x566071),
		Grid:       RGB(0xe4e8ed),
		Axis:       RGB(0x8893a3),
		Accent:     RGB(0x0b5cad),
		Wash:       RGB(0xe8f1fa),
		Bodies:     []Tone{sky, blue, {Fill: RGB(0x4d8fcf), Edge: RGB(0x2f6fae), Ink: white}, {Fill: RGB(0x083c73), Edge: RGB(0x083c73), Ink: white}},
		Outside:    Tone{Fill: RGB(0xe9edf2), Edge: RGB(0x8893a3), Ink: ink},
		Overlay:    RGB(0xe3a62f),
		OverlayInk: RGB(0xb57708),
		Active:     blue,
		Reserve:    sky,
		Para:       amber,
		Total:      blue,
		Categories: []Category{
			{RGB(0x0b5cad), Square}, {RGB(0x1c8555), Diamond}, {RGB(0xc7372d), Triangle}, {RGB(0x7d55b8), Disc},
			{RGB(0xa87400), Ring}, {RGB(0x1b7fa6), Plus}, {RGB(0x656f7d), Hexagon}, {RGB(0x3c4757), Frame},
			{RGB(0xb03a78), Wedge}, {RGB(0x3f6f2a), Cross},
		},
	}
}

// Body returns the tone of the i-th of n bodies. With two bodies or more the first is
// light and the last strong; a single body is strong.
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
