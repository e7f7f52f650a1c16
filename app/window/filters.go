//go:build cgo

package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts/words"
	"treatyline/data"
)

// filters narrow what is shown: chips for the categories of events, and one for states.
type filters struct {
	kit   *look.Kit
	state *state.State
	chips *widgets.Chips
	popup *widget.PopUp // with the states, while it is open
}

var _ state.Follower = (*filters)(nil)

func newFilters(k *look.Kit, s *state.State, keys *command.Keys) *filters {
	f := &filters{kit: k, state: s}
	f.chips = widgets.NewChips(k, keys, f.choose)
	f.renew()
	s.Watch(f)
	return f
}

// Follow marks what is chosen.
func (f *filters) Follow(before state.Moment) {
	if now := f.state.Now(); now.Query() != before.Query() {
		f.renew()
	}
}

func (f *filters) renew() {
	s := f.state
	states := widgets.Chip{Label: f.kit.Words.Say("window.states.all"), Category: -1}
	if shown := s.ShownStates(); len(shown) < len(s.Data().States) {
		states = widgets.Chip{Label: f.kit.Words.Count("states", len(shown)), Category: -1, On: true}
		if len(shown) == 1 {
			states.Label = f.kit.Naming(s.Data()).State(shown[0])
		}
	}
	all := []widgets.Chip{states}
	for i, c := range s.Data().Categories {
		all = append(all, widgets.Chip{Label: f.kit.Naming(s.Data()).Named(c.Name, c.ID), Category: i, On: s.Now().Categories.Has(c.ID)})
	}
	f.chips.Set(all)
}

// choose shows the events of a category, in addition to those of others that are chosen,
// or opens the list of states.
func (f *filters) choose(i int) {
	if i == 0 {
		f.openStates()
		return
	}
	id := f.state.Data().Categories[i-1].ID
	f.state.Change(func(m *state.Moment) {
		m.Categories = m.Categories.Toggled(id)
		if len(m.Categories.All()) == len(f.state.Data().Categories) {
			m.Categories = "" // all of them are no filter
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
	canvas := f.kit.App.Driver().CanvasForObject(f.chips)
	if canvas == nil {
		return
	}
	w := f.kit.Words
	states := slices.Clone(f.state.Data().States)
	sortStates(f.kit, f.state.Data(), states)
	list := container.NewVBox()
	var checks []*widget.Check
	for _, s := range states {
		check := widget.NewCheck(f.kit.Naming(f.state.Data()).State(s.ID), nil)
		check.Checked = f.state.Shows(s.ID)
		check.OnChanged = func(on bool) {
			f.state.ShowState(s.ID, on)
			for i, s := range states {
				if checks[i].Checked != f.state.Shows(s.ID) { // the last one stays
					checks[i].Checked = f.state.Shows(s.ID)
					checks[i].Refresh()
				}
			}
		}
		checks = append(checks, check)
		list.Add(check)
	}
	all := widget.NewButton(w.Say("window.states.all"), func() {
		f.state.Change(func(m *state.Moment) { m.States, m.Without = "", "" })
		f.popup.Hide()
	})
	done := widget.NewButton(w.Say("window.done"), func() { f.popup.Hide() })
	done.Importance = widget.HighImportance
	buttons := container.NewGridWithColumns(2, all, done)
	f.popup = widget.NewPopUp(container.NewBorder(nil, buttons, nil, nil, container.NewVScroll(list)), canvas)
	first, size := f.chips.Spot(0)
	at := f.kit.App.Driver().AbsolutePositionForObject(f.chips).Add(first).AddXY(0, size.Height+4)
	height := min(list.MinSize().Height+buttons.MinSize().Height+24, statesHeight, canvas.Size().Height-at.Y-20)
	f.popup.Resize(fyne.NewSize(statesWidth, height))
	f.popup.ShowAtPosition(at.SubtractXY(max(0, at.X+statesWidth+10-canvas.Size().Width), 0))
	canvas.Focus(checks[0])
}

// sortStates sorts states by name, as the reader's language has it.
func sortStates(k *look.Kit, d *data.Dataset, states []data.State) {
	c, names := words.Collator(k.Lang), k.Naming(d)
	slices.SortFunc(states, func(a, b data.State) int {
		return c.CompareString(names.State(a.ID), names.State(b.ID))
	})
}

// filterWords say what narrows the view.
func filterWords(s *state.State, k *look.Kit) []string {
	w, m := k.Words, s.Now()
	var said []string
	if search := strings.TrimSpace(m.Search); search != "" {
		said = append(said, w.Say("window.filter.search", "Search", search))
	}
	var names []string
	for _, id := range m.Categories.All() {
		category, _ := s.Data().Category(id)
		names = append(names, k.Naming(s.Data()).Named(category.Name, id))
	}
	if len(names) > 0 {
		said = append(said, w.Count("window.filter.categories", len(names), "List", w.List(names)))
	}
	if shown := s.ShownStates(); len(shown) < len(s.Data().States) {
		said = append(said, w.Count("states", len(shown)))
	}
	if m.From != 0 || m.To != 0 {
		from, to := s.Span()
		said = append(said, w.Range(from.Date(), to.Date()))
	}
	return said
}
