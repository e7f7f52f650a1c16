//go:build cgo

package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"treatyline/data"
)

// filters narrow what is shown: chips for the categories of events, and one for states.
type filters struct {
	kit   *kit
	state *state
	chips *chips
	popup *widget.PopUp // with the states, while it is open
}

var _ follower = (*filters)(nil)

func newFilters(k *kit, s *state, keys *keys) *filters {
	f := &filters{kit: k, state: s}
	f.chips = newChips(k, keys, f.choose)
	f.renew()
	s.watch(f)
	return f
}

// follow marks what is chosen.
func (f *filters) follow(before moment) {
	if now := f.state.now; now.query() != before.query() {
		f.renew()
	}
}

func (f *filters) renew() {
	s := f.state
	states := chip{label: f.kit.words.Say("window.states.all"), category: -1}
	if shown := s.shownStates(); len(shown) < len(s.data.States) {
		states = chip{label: f.kit.words.Count("states", len(shown)), category: -1, on: true}
		if len(shown) == 1 {
			states.label = f.kit.naming(s.data).State(shown[0])
		}
	}
	all := []chip{states}
	for i, c := range s.data.Categories {
		all = append(all, chip{f.kit.naming(s.data).Named(c.Name, c.ID), i, s.now.categories.has(c.ID)})
	}
	f.chips.set(all)
}

// shownStates are the states that the filter shows.
func (s *state) shownStates() []string {
	var shown []string
	for _, st := range s.data.States {
		if s.shows(st.ID) {
			shown = append(shown, st.ID)
		}
	}
	return shown
}

func (s *state) shows(id string) bool {
	return (s.now.states == "" || s.now.states.has(id)) && !s.now.without.has(id)
}

// showState shows a state, or leaves it out. Showing all of them is no filter.
func (s *state) showState(id string, show bool) {
	if !show && len(s.shownStates()) == 1 {
		return // one is always shown
	}
	s.change(func(m *moment) {
		switch {
		case show == s.shows(id):
		case show && m.without.has(id):
			m.without = m.without.toggled(id)
		case show:
			m.states = m.states.toggled(id)
		case m.states.has(id):
			m.states = m.states.toggled(id)
		default:
			m.without = m.without.toggled(id)
		}
		if len(m.states.all()) == len(s.data.States) {
			m.states = ""
		}
	})
}

// clearFilters shows everything again.
func (s *state) clearFilters() {
	s.change(func(m *moment) {
		m.states, m.without, m.categories, m.search, m.from, m.to = "", "", "", "", 0, 0
	})
}

// filtered reports whether something is left out.
func (s *state) filtered() bool { return s.now.query() != moment{} }

// choose shows the events of a category, in addition to those of others that are chosen,
// or opens the list of states.
func (f *filters) choose(i int) {
	if i == 0 {
		f.openStates()
		return
	}
	id := f.state.data.Categories[i-1].ID
	f.state.change(func(m *moment) {
		m.categories = m.categories.toggled(id)
		if len(m.categories.all()) == len(f.state.data.Categories) {
			m.categories = "" // all of them are no filter
		}
	})
}

// The measures of the list of states, in logical pixels.
const (
	statesWidth  = 260
	statesHeight = 420 // at most
)

// openStates lets the reader choose states, each by itself, or all.
func (f *filters) openStates() {
	canvas := f.kit.app.Driver().CanvasForObject(f.chips)
	if canvas == nil {
		return
	}
	w := f.kit.words
	states := slices.Clone(f.state.data.States)
	f.kit.sortStates(f.state.data, states)
	list := container.NewVBox()
	var checks []*widget.Check
	for _, s := range states {
		check := widget.NewCheck(f.kit.naming(f.state.data).State(s.ID), nil)
		check.Checked = f.state.shows(s.ID)
		check.OnChanged = func(on bool) {
			f.state.showState(s.ID, on)
			for i, s := range states {
				if checks[i].Checked != f.state.shows(s.ID) { // the last one stays
					checks[i].Checked = f.state.shows(s.ID)
					checks[i].Refresh()
				}
			}
		}
		checks = append(checks, check)
		list.Add(check)
	}
	all := widget.NewButton(w.Say("window.states.all"), func() {
		f.state.change(func(m *moment) { m.states, m.without = "", "" })
		f.popup.Hide()
	})
	done := widget.NewButton(w.Say("window.done"), func() { f.popup.Hide() })
	done.Importance = widget.HighImportance
	buttons := container.NewGridWithColumns(2, all, done)
	f.popup = widget.NewPopUp(container.NewBorder(nil, buttons, nil, nil, container.NewVScroll(list)), canvas)
	at := f.kit.app.Driver().AbsolutePositionForObject(f.chips).Add(f.chips.spots[0]).AddXY(0, chipHeight+4)
	height := min(list.MinSize().Height+buttons.MinSize().Height+24, statesHeight, canvas.Size().Height-at.Y-20)
	f.popup.Resize(fyne.NewSize(statesWidth, height))
	f.popup.ShowAtPosition(at.SubtractXY(max(0, at.X+statesWidth+10-canvas.Size().Width), 0))
	canvas.Focus(checks[0])
}

// sortStates sorts states by name, as the reader's language has it.
func (k *kit) sortStates(d *data.Dataset, states []data.State) {
	c, names := collate.New(language.Make(k.lang)), k.naming(d)
	slices.SortFunc(states, func(a, b data.State) int {
		return c.CompareString(names.State(a.ID), names.State(b.ID))
	})
}

// filterWords say what narrows the view.
func (s *state) filterWords(k *kit) []string {
	w, m := k.words, s.now
	var said []string
	if search := strings.TrimSpace(m.search); search != "" {
		said = append(said, w.Say("window.filter.search", "Search", search))
	}
	var names []string
	for _, id := range m.categories.all() {
		category, _ := s.data.Category(id)
		names = append(names, k.naming(s.data).Named(category.Name, id))
	}
	if len(names) > 0 {
		said = append(said, w.Count("window.filter.categories", len(names), "List", w.List(names)))
	}
	if shown := s.shownStates(); len(shown) < len(s.data.States) {
		said = append(said, w.Count("states", len(shown)))
	}
	if m.from != 0 || m.to != 0 {
		from, to := s.span()
		said = append(said, w.Range(from.Date(), to.Date()))
	}
	return said
}
