package charts

import (
	"slices"
	"strings"
)

// Emphasis says what of a figure stands out, while the rest steps back. The zero
// emphasises nothing.
type Emphasis struct {
	Marks   []string // by their identity
	States  []string // and all that is about these
	Related []string // and of these what is of another kind than the marks above
}

// IsZero reports whether nothing is emphasised.
func (e Emphasis) IsZero() bool { return len(e.Marks)+len(e.States)+len(e.Related) == 0 }

// back is how strong what steps back stays on the ground.
const back = 0.28

// Emphasise returns the figure with all marks but those emphasised paler. Furniture
// stays as it is, and so does the as-of date. Where nothing of the figure is meant, all
// of it stays.
func (f *Figure) Emphasise(e Emphasis) *Figure {
	kinds := map[Kind]bool{} // of the marks that are meant themselves
	for _, m := range f.Marks {
		if e.means(m) {
			kinds[m.Kind] = true
		}
	}
	stands := func(m Mark) bool {
		return m.Kind == Furniture || m.Kind == AsOf || e.means(m) || intersect(m.States, e.States) ||
			!kinds[m.Kind] && intersect(m.States, e.Related)
	}
	some := slices.ContainsFunc(f.Marks, func(m Mark) bool { return m.Kind != Furniture && m.Kind != AsOf && stands(m) })
	if !some {
		return f
	}
	paler := *f
	paler.Marks = slices.Clone(f.Marks)
	for i, m := range f.Marks {
		if !stands(m) {
			paler.Marks[i].Shapes = f.pale(m.Shapes)
		}
	}
	return &paler
}

// means reports whether a mark is one of those emphasised, or a part of one.
func (e Emphasis) means(m Mark) bool {
	return slices.ContainsFunc(e.Marks, func(id string) bool {
		rest, found := strings.CutPrefix(m.ID, id)
		return found && (rest == "" || rest[0] == '/')
	})
}

func intersect(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// pale returns shapes in colours near the ground.
func (f *Figure) pale(shapes []Shape) []Shape {
	paler := make([]Shape, len(shapes))
	for i, s := range shapes {
		switch s := s.(type) {
		case Path:
			if s.Fill.Visible() {
				s.Fill = s.Fill.Over(f.Ground, back)
			}
			if s.Stroke.Visible() {
				s.Stroke = s.Stroke.Over(f.Ground, back)
			}
			paler[i] = s
		case Text:
			s.Color = s.Color.Over(f.Ground, back)
			paler[i] = s
		}
	}
	return paler
}
