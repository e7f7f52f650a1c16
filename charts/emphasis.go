package charts

import (
	"slices"
	"strings"

	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// Emphasis says what stands out because it is selected or has to do with what is, while
// the rest steps back. The zero emphasises nothing.
type Emphasis struct {
	chosen  []string // identities of what is selected
	states  []string // of these, all that is about them stands out,
	related []string // and of these what is of another kind than what is selected
	kinds   map[Kind]bool
	events  map[string]bool
}

// NewEmphasis is the emphasis of some subjects, by their identities. What the dataset does
// not have is passed over.
func NewEmphasis(d *data.Dataset, selected []string) Emphasis {
	e := Emphasis{kinds: map[Kind]bool{}}
	var subjects []Subject
	for _, id := range selected {
		s, ok := FindSubject(d, id)
		if !ok {
			continue
		}
		subjects = append(subjects, s)
		e.chosen = append(e.chosen, id)
		e.kinds[s.Kind] = true
		switch {
		case s.Kind == Name:
			e.states = append(e.states, s.States...)
		case s.Kind == Holder && len(s.holder.Name) > 0:
			// Where a person comes from says nothing of that state.
		default:
			e.related = append(e.related, s.States...)
		}
	}
	if len(subjects) == 0 {
		return Emphasis{}
	}
	e.events = map[string]bool{}
	for _, event := range d.Events {
		if slices.ContainsFunc(subjects, func(s Subject) bool { return s.about(event) }) {
			e.events[EventID(event)] = true
		}
	}
	return e
}

// IsZero reports whether nothing is emphasised.
func (e Emphasis) IsZero() bool { return len(e.chosen) == 0 }

// Event reports whether an event, by its identity, has to do with what is selected. With
// nothing selected none has.
func (e Emphasis) Event(id string) bool { return e.events[id] }

// Row reports whether a row of a list stands out: one of a kind, about a subject, by its
// identity, and about a state. With nothing selected none does.
func (e Emphasis) Row(kind Kind, subject, state string) bool {
	switch {
	case kind == Happening:
		return e.events[subject]
	case slices.Contains(e.chosen, subject), slices.Contains(e.states, state):
		return true
	}
	return !e.kinds[kind] && slices.Contains(e.related, state)
}

// How strong what steps back stays on the ground.
const (
	paleShape = 0.25
	paleText  = 0.5
)

// Emphasise returns the figure with what stands out, and everything else paler. What is
// selected is marked by more than that: the names of states are bold, other marks are
// outlined. Furniture stays as it is, unless it is about states, and so does the as-of
// date. Where nothing of the figure is meant, all of it stays.
func (f *Figure) Emphasise(e Emphasis) *Figure {
	if e.IsZero() {
		return f
	}
	kinds := map[Kind]bool{} // of what is selected and drawn
	for _, m := range f.Marks {
		if e.means(m) && len(m.Shapes) > 0 {
			kinds[m.Kind] = true
		}
	}
	emphasised := *f
	emphasised.Marks = make([]Mark, len(f.Marks), len(f.Marks)+1)
	some := false
	var outlines []Shape
	for i, m := range f.Marks {
		stands := e.stands(m, kinds)
		switch {
		case !stands:
			m.Shapes = f.pale(m.Shapes)
		case !slices.Contains(e.chosen, m.Subject):
			some = some || m.Kind != Furniture && m.Kind != AsOf
		default:
			some = true
			if _, ok := strings.CutPrefix(m.Subject, "state/"); ok {
				m.Shapes = bold(m.Shapes)
				if strings.HasPrefix(m.ID, "name/") {
					m.Reach = bounds(m.Shapes) // which are wider now
				}
			} else if m.Kind != Standing && m.Kind != Signature && !m.Passed && m.Reach != (Rect{}) {
				outlines = append(outlines, f.outline(m.Reach))
			}
		}
		emphasised.Marks[i] = m
	}
	if !some {
		return f
	}
	if len(outlines) > 0 {
		emphasised.Marks = append(emphasised.Marks, Mark{ID: "selected", Kind: Furniture, Shapes: outlines})
	}
	return &emphasised
}

// stands reports whether a mark stands out, where the selected things that are drawn are
// of some kinds.
func (e Emphasis) stands(m Mark, kinds map[Kind]bool) bool {
	switch {
	case m.Kind == AsOf, m.Kind == Furniture && len(m.States) == 0:
		return true
	case m.Kind == Happening:
		return e.events[m.Subject]
	case e.means(m), intersect(m.States, e.states), slices.Contains(e.chosen, m.Subject):
		return true
	case len(e.states)+len(e.related) == 0: // what is selected is about no states
		return !kinds[m.Kind]
	}
	return !kinds[m.Kind] && intersect(m.States, e.related)
}

// means reports whether a mark stands for something selected that is no state, or for a
// part of it.
func (e Emphasis) means(m Mark) bool {
	return slices.ContainsFunc(e.chosen, func(id string) bool {
		rest, found := strings.CutPrefix(m.ID, id)
		return found && (rest == "" || rest[0] == '/')
	})
}

// intersect reports whether two lists share an entry.
func intersect(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// outline is drawn around what is selected.
func (f *Figure) outline(r Rect) Path {
	r = r.Grow(1.75)
	corner := min(3, r.W/2, r.H/2)
	return rounded(r, corner, corner).stroked(f.ink, 1.5)
}

// bold returns shapes with their texts in bold.
func bold(shapes []Shape) []Shape {
	shapes = slices.Clone(shapes)
	for i, s := range shapes {
		if t, ok := s.(Text); ok {
			t.Style.Weight = text.Bold
			shapes[i] = t
		}
	}
	return shapes
}

// pale returns shapes in colours near the ground.
func (f *Figure) pale(shapes []Shape) []Shape {
	paler := make([]Shape, len(shapes))
	back := func(c theme.Color, part float64) theme.Color {
		if !c.Visible() {
			return c
		}
		return c.Over(f.Ground, part)
	}
	for i, s := range shapes {
		switch s := s.(type) {
		case Path:
			s.Fill, s.Stroke = back(s.Fill, paleShape), back(s.Stroke, paleShape)
			paler[i] = s
		case Text:
			if theme.Contrast(s.Color, f.Ground) < 2 {
				s.Color = f.ink // it stood on a fill, which is pale now
			}
			s.Color = back(s.Color, paleText)
			paler[i] = s
		}
	}
	return paler
}
