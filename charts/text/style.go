package text

// Style is how a text is set.
type Style struct {
	Size   float64 // points per em
	Weight Weight
}

// The vertical measures of Noto Sans, in em: the height of a capital, how far the
// letters reach above and below the baseline, and a comfortable distance between
// the baselines of two lines.
const (
	capHeight = 0.714
	ascent    = 0.78
	descent   = 0.24
	leading   = 1.32
)

// Width returns the length of a text on one line, in points.
func (s Style) Width(text string) float64 {
	font, em := Load(s.Weight), 0.0
	for _, r := range text {
		em += font.advance(r)
	}
	return em * s.Size
}

// CapHeight is the height of a capital letter, in points: half of it above the
// baseline is the middle of a line.
func (s Style) CapHeight() float64 { return capHeight * s.Size }

// Ascent is how far letters reach above the baseline, in points.
func (s Style) Ascent() float64 { return ascent * s.Size }

// Descent is how far letters reach below the baseline, in points.
func (s Style) Descent() float64 { return descent * s.Size }

// Leading is the distance between two baselines, in points.
func (s Style) Leading() float64 { return leading * s.Size }
