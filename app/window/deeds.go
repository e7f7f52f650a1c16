//go:build cgo

package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// deeds are what can be done with a mark: on its card, in its menu, and by commands.
type deeds struct {
	kit         *look.Kit
	state       *state.State
	tell        func(title, line string)
	exportChart func(charts.Chart)
	copyPicture func(charts.Chart) // nil where pictures cannot be copied
}

// deed is one of them.
type deed struct {
	label string
	do    func()
}

// target is what is to be done something with: a mark of a chart, an event of the list, or
// something that is selected.
type target struct {
	mark    string // whose fact it is
	subject string // empty where it cannot be selected
	states  []string
	sources []data.Citation
	chart   charts.Chart
}

// markTarget is a mark of a chart.
func markTarget(m charts.Mark, c charts.Chart) target {
	return target{mark: m.ID, subject: m.Subject, states: m.States, sources: m.Card().Sources, chart: c}
}

// eventTarget is an event of the list.
func eventTarget(e data.Event) target {
	id := charts.EventID(e)
	return target{mark: id, subject: id, states: e.States, sources: e.Sources, chart: charts.Events}
}

// chosenTarget is what was selected last.
func (d *deeds) chosenTarget() (target, bool) {
	for _, id := range slices.Backward(d.state.Now().Selected.All()) {
		s, ok := charts.FindSubject(d.state.Data(), id)
		if !ok {
			continue
		}
		t := target{mark: id, subject: id, states: s.States, chart: charts.Membership}
		switch s.Kind {
		case charts.Happening:
			t.chart = charts.Events
		case charts.Force:
			t.chart = charts.Strength
		}
		_, t.sources, _ = d.fact(t)
		return t, true
	}
	return target{}, false
}

// fact is what the target stands for, in sentences.
func (d *deeds) fact(t target) (string, []data.Citation, bool) {
	return charts.Fact(d.state.Data(), d.state.View(t.chart, d.kit.Theme), t.mark)
}

// ofState is what can be done with the state that a mark is about: leave it out, or all
// others.
func (d *deeds) ofState(t target) []deed {
	var all []deed
	if len(t.states) == 1 {
		id := t.states[0]
		name := d.kit.Naming(d.state.Data()).State(id)
		all = append(all,
			deed{d.kit.Words.Say("window.mark.only", "State", name), func() { d.state.KeepOnly(id) }},
			deed{d.kit.Words.Say("window.mark.without", "State", name), func() { d.state.LeaveOut(id) }})
	}
	if d.state.Now().LeavesOut() {
		all = append(all, deed{d.kit.Words.Say("window.command.all-states"), d.state.ShowAllStates})
	}
	return all
}

// onCard is what stands on the card of a mark: at names and amounts, what can be done with
// their state.
func (d *deeds) onCard(m charts.Mark) []deed {
	if m.Kind != charts.Name && m.Kind != charts.Force || len(m.States) != 1 {
		return nil
	}
	return d.ofState(target{states: m.States})
}

// copying is what can be copied of the target.
func (d *deeds) copying(t target) []deed {
	var all []deed
	if _, _, ok := d.fact(t); ok {
		all = append(all, deed{d.kit.Words.Say("window.command.copy-fact"), func() { d.copyFact(t) }})
	}
	if len(t.sources) > 0 {
		all = append(all, deed{d.kit.Words.Say("window.command.copy-citation"), func() { d.copyCitation(t) }})
	}
	return all
}

// copyFact copies what the target stands for as sentences, with their sources.
func (d *deeds) copyFact(t target) {
	said, sources, ok := d.fact(t)
	if !ok {
		return
	}
	if len(sources) > 0 {
		said = d.kit.Words.Say("window.fact", "Fact", said, "Sources", d.kit.Citations(d.state.Data(), sources))
	}
	d.copy(said)
}

// copyCitation copies the sources, each on a line.
func (d *deeds) copyCitation(t target) {
	var lines []string
	for _, c := range look.BySource(t.sources) {
		lines = append(lines, d.kit.Citation(d.state.Data(), c))
	}
	d.copy(strings.Join(lines, "\n"))
}

func (d *deeds) copy(said string) {
	d.kit.App.Clipboard().SetContent(said)
	d.tell(d.kit.Words.Say("window.mark.copied"), said)
}

// opening are the sources of the target that can be opened, each once.
func (d *deeds) opening(t target) []deed {
	var all []deed
	for _, c := range look.BySource(t.sources) {
		source, _ := d.state.Data().Source(c.Source)
		if url := look.WebAddress(source.URL); url != "" {
			all = append(all, deed{d.kit.Cite(d.state.Data(), data.Citation{Source: source.ID}), func() { d.kit.Open(url) }})
		}
	}
	return all
}

// choosing is what can be done with the selection.
func (d *deeds) choosing(t target) []deed {
	var all []deed
	w := d.kit.Words
	now := d.state.Now()
	if subject, ok := charts.FindSubject(d.state.Data(), t.subject); ok {
		switch {
		case now.Selected.Has(t.subject):
			all = append(all, deed{w.Say("window.mark.deselect"), func() { d.state.Select(t.subject, true) }})
		case now.Selected == "":
			all = append(all, deed{w.Say("window.mark.select"), func() { d.state.Select(t.subject, false) }})
		default:
			all = append(all, deed{w.Say("window.command.add"), func() { d.state.Select(t.subject, true) }})
		}
		if day, ok := subject.Day(); ok {
			all = append(all, deed{w.Say("window.mark.go", "Date", w.LongDate(day.Date())), func() { d.state.Visit(t.subject) }})
		}
	}
	if states := now.SelectedStates(); len(states) > 1 {
		all = append(all, deed{w.Count("window.mark.only.selected", len(states)), func() { d.state.KeepOnly(states...) }})
	}
	return all
}

// exporting is what can be taken away of a chart.
func (d *deeds) exporting(c charts.Chart) []deed {
	all := []deed{{d.kit.Words.Say("window.mark.export"), func() { d.exportChart(c) }}}
	if d.copyPicture != nil {
		all = append(all, deed{d.kit.Words.Say("window.mark.picture"), func() { d.copyPicture(c) }})
	}
	return all
}

// menu is the menu of a target.
func (d *deeds) menu(t target) *fyne.Menu {
	groups := [][]*fyne.MenuItem{items(d.copying(t)), items(d.choosing(t)), items(d.ofState(t)), items(d.exporting(t.chart))}
	switch sources := d.opening(t); {
	case len(sources) == 1:
		groups[0] = append(groups[0], fyne.NewMenuItem(d.kit.Words.Say("window.command.open-source"), sources[0].do))
	case len(sources) > 1:
		several := fyne.NewMenuItem(d.kit.Words.Say("window.command.open-source"), nil)
		several.ChildMenu = d.sourceMenu(sources)
		groups[0] = append(groups[0], several)
	}
	return grouped(groups)
}

// mostLabel is the width of a source in a menu, at most.
const mostLabel = 420

// sourceMenu lists sources to open.
func (d *deeds) sourceMenu(sources []deed) *fyne.Menu {
	style := d.kit.Style.Body
	for i := range sources {
		sources[i].label = look.Truncate(look.Wrap(sources[i].label, style, mostLabel), 1, style, mostLabel)[0]
	}
	return fyne.NewMenu("", items(sources)...)
}

// groundMenu is the menu where there is no mark.
func (d *deeds) groundMenu(c charts.Chart) *fyne.Menu {
	var states, selection []deed
	if d.state.Now().LeavesOut() {
		states = append(states, deed{d.kit.Words.Say("window.command.all-states"), d.state.ShowAllStates})
	}
	if d.state.Now().Selected != "" {
		selection = append(selection, deed{d.kit.Words.Say("window.command.let-go"), func() { d.state.Select("", false) }})
	}
	return grouped([][]*fyne.MenuItem{items(d.exporting(c)), items(states), items(selection)})
}

func items(all []deed) []*fyne.MenuItem {
	list := make([]*fyne.MenuItem, len(all))
	for i, d := range all {
		list[i] = fyne.NewMenuItem(d.label, d.do)
	}
	return list
}

// grouped is a menu with a line between its groups.
func grouped(groups [][]*fyne.MenuItem) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, g := range groups {
		if len(g) > 0 && len(menu.Items) > 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		menu.Items = append(menu.Items, g...)
	}
	return menu
}
