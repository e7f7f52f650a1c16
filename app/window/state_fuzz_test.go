//go:build cgo

package window

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// Whatever is done in whatever order: the view is one that can be written, read and laid
// out, every view is told of every change, and undo and redo lead back and forth over the
// same moments. A script is read byte by byte: what is done, and with what.
func FuzzState(f *testing.F) {
	for _, seed := range []struct{ did, view string }{
		{"", ""},
		{"\x00\x00\x40\x01\x02\x02\x01\x03\x00\x05", "forces?as-of=2008-03-28&states=ARM,UZB&reading=log&theme=dark"},
		{"\x06\x08\x40\x06\x08\x80\x07\x20\x09\x02\x0a\x0b\x00\x13\x14", "membership?from=2006-08&to=2012-12-19&search=%D0%B5%D0%BB%D0%BA%D0%B0"},
		{"\x10\x00\x20\x00\x60\x00\xa0\x13\x11\x13\x13\x14", "strength?reading=lines&without=RUS&lang=ru"},
		{"\x0c\x00\x0d\x01\x0c\x02\x15\x01\x16\x02\x0e\x0f", "events?categories=treaty,force&search=uzbek"},
		{"\x12\x12\x13\x17\x13\x14\x18\x19\x1a\x1b\x1c", "?show=offices&sort=name&per-1000=true&metric=active"},
	} {
		f.Add([]byte(seed.did), seed.view)
	}
	f.Fuzz(func(t *testing.T, script []byte, text string) {
		const most = 200 // actions: fewer than can be taken back
		s := newState(data.CSTO())
		machine := &stateMachine{T: t, state: s, script: script, text: text, known: s.now}
		s.dress = func() { machine.follow(machine.known) }
		s.watch(machine)
		first := s.now
		for range most {
			if len(machine.script) == 0 {
				break
			}
			actions := machine.actions()
			actions[machine.next(len(actions))]()
			machine.check()
		}
		s.release()
		for _, c := range charts.All() {
			machine.shown(c)
		}
		machine.travels(first)
	})
}

// stateMachine does with a state what a script says, and checks what comes of it.
type stateMachine struct {
	*testing.T
	state  *state
	script []byte
	text   string // a view, or something else that can be typed
	known  moment // that the state last told of
}

// follow checks that nothing was changed that the views were not told of.
func (m *stateMachine) follow(before moment) {
	if before != m.known {
		m.Errorf("the views are told that it was %+v, and know of %+v", before, m.known)
	}
	if m.state.now == before {
		m.Error("the views are told of no change")
	}
	m.known = m.state.now
}

// next takes a number below n from the script.
func (m *stateMachine) next(n int) int {
	if len(m.script) == 0 || n < 1 {
		return 0
	}
	b := int(m.script[0])
	m.script = m.script[1:]
	return b % n
}

// of takes one of some things.
func of[T any](m *stateMachine, all []T) T { return all[m.next(len(all))] }

// day takes a day, which may be out of the data.
func (m *stateMachine) day() data.Day {
	first, last := m.state.first, m.state.data.AsOf()
	const around = 400
	return first - around + (last-first+2*around)*data.Day(m.next(256))/255
}

func (m *stateMachine) stateID() string { return of(m, m.state.data.States).ID }

// mark takes the identity of something that can be selected.
func (m *stateMachine) mark() string {
	switch m.next(3) {
	case 0:
		return statePrefix + m.stateID()
	case 1:
		spell := of(m, m.state.data.Memberships)
		return spellPrefix + spell.State + "/" + spell.Body + "/" + spell.From.String()
	}
	if len(m.state.events) == 0 {
		return ""
	}
	return charts.EventID(of(m, m.state.events))
}

// actions are all that can be done. Their numbers are written in the corpus.
func (m *stateMachine) actions() []func() {
	s := m.state
	factor := func() float64 { return []float64{0, 0.5, 1 / keyZoom, 1, zoomStep, 3, 1000}[m.next(7)] }
	motions := []motion{zooming, panning, playing}
	return []func(){
		func() { s.setAsOf(m.day()) },
		func() { s.step(1 - 2*m.next(2)) },
		func() { s.leap(m.next(7) - 3) },
		func() { s.setSearch(m.text[:m.next(len(m.text)+1)]) },
		func() { s.setMetric(of(m, charts.Metrics()), m.next(2) == 1) },
		func() { c := of(m, charts.All()); s.setReading(c, of(m, append(charts.Readings(c), ""))) },
		func() { s.zoom(factor(), m.day()) },
		func() { s.pan(m.day() - s.first) },
		func() { s.zoomByKey(factor()) },
		func() { s.panByKey(float64(m.next(5) - 2)) },
		func() { a, z := m.day(), m.day(); s.frame(min(a, z), max(a, z)) },
		s.frameSelected,
		func() { s.pick(m.mark(), m.next(2) == 1) },
		func() { s.visit(m.mark()) },
		s.letGo,
		s.showAll,
		s.hold,
		s.release,
		s.settle,
		m.undo,
		m.redo,
		func() { s.keepOnly(m.stateID()) },
		func() { s.leaveOut(m.stateID()) },
		func() { s.showState(m.stateID(), m.next(2) == 1) },
		s.showAllStates,
		func() { s.goOn(of(m, motions), func() { s.setAsOf(m.day()) }) },
		func() {
			s.change(func(to *moment) { to.categories = to.categories.toggled(of(m, s.data.Categories).ID) })
		},
		func() {
			s.change(func(to *moment) { to.theme, to.lang = of(m, themes()), []string{"en", "ru"}[m.next(2)] })
		},
		func() { s.change(func(to *moment) { to.sort, to.offices = of(m, charts.Sorts()), m.next(2) == 1 }) },
		s.clearFilters,
		m.paste,
		func() { s.setSpan(m.day(), m.day()) },
	}
}

// paste shows the text, if it is a view.
func (m *stateMachine) paste() {
	if v, err := charts.ParseView(m.state.data, m.text); err == nil {
		m.state.show(v)
	}
}

// undo takes a change back, which redo makes again.
func (m *stateMachine) undo() { m.thereAndBack(m.state.undo, m.state.redo) }

// redo makes a change again, which undo takes back.
func (m *stateMachine) redo() { m.thereAndBack(m.state.redo, m.state.undo) }

func (m *stateMachine) thereAndBack(there, back func()) {
	before := m.state.now
	there()
	after := m.state.now
	if after == before {
		return
	}
	if back(); m.state.now != before {
		m.Errorf("there and back again is %+v, want %+v", m.state.now, before)
	}
	if there(); m.state.now != after {
		m.Errorf("and there once more is %+v, want %+v", m.state.now, after)
	}
}

// check checks that the state is one that can be shown, told and read.
func (m *stateMachine) check() {
	s, now := m.state, m.state.now
	if now != m.known {
		m.Errorf("the views know of %+v, and it is %+v", m.known, now)
	}
	if now.asOf < s.first || now.asOf > s.data.AsOf() {
		m.Errorf("%s is looked at, which is out of the data", now.asOf)
	}
	from, to := s.span()
	if from < s.first || to > s.data.AsOf() || to-from < leastSpan {
		m.Errorf("%s to %s is shown", from, to)
	}
	filters := s.view(charts.Events, theme.Theme{}).Query()
	if !reflect.DeepEqual(s.events, s.data.Find(filters)) {
		m.Errorf("the events are not those of %+v", now)
	}
	filters.From, filters.To = 0, 0
	matching := s.data.Find(filters)
	for _, id := range now.selected.all() {
		if _, ok := charts.FindSubject(s.data, id); !ok {
			m.Errorf("%q is selected, which there is not", id)
		}
		if strings.HasPrefix(id, eventPrefix) && !slices.ContainsFunc(matching, func(e data.Event) bool { return charts.EventID(e) == id }) {
			m.Errorf("%q is selected, which is filtered out", id)
		}
	}
	if !reflect.DeepEqual(s.emphasis, charts.NewEmphasis(s.data, now.selected.all())) {
		m.Errorf("what stands out is not what is selected: %q", now.selected)
	}
	for _, c := range charts.All() {
		said := m.view(c).String()
		if v, err := charts.ParseView(s.data, said); err != nil || v.String() != said {
			m.Errorf("the view %q reads as %q, %v", said, v, err)
		}
	}
}

// view is the view of a chart.
func (m *stateMachine) view(c charts.Chart) charts.View {
	look, _ := theme.Named(m.state.now.theme)
	return m.state.view(c, look)
}

// shown checks that the view of a chart shows the same again, and can be laid out.
func (m *stateMachine) shown(c charts.Chart) {
	v := m.view(c)
	other := &stateMachine{T: m.T, state: newState(m.state.data)}
	other.state.show(v)
	if again := other.view(c).String(); again != v.String() {
		m.Errorf("the view %q shows %q", v, again)
	}
	figures, err := charts.Layout(m.state.data, m.state.view(c, theme.Light()), charts.Page{W: 900, H: 500, Panel: true})
	if err == nil && len(figures) == 0 {
		m.Errorf("%s is laid out on no page", v)
	}
}

// travels takes everything back, as far as the first moment, and makes it again.
func (m *stateMachine) travels(first moment) {
	var back []moment
	s := m.state
	for ; len(s.history.future) > 0; m.check() {
		s.redo()
	}
	for len(s.history.past) > 0 {
		back = append(back, s.now)
		s.undo()
	}
	if s.now != first {
		m.Errorf("everything taken back is %+v, want %+v", s.now, first)
	}
	for _, was := range slices.Backward(back) {
		if was == s.now {
			continue // what was done came to nothing
		}
		if s.redo(); s.now != was {
			m.Errorf("made again is %+v, want %+v", s.now, was)
		}
	}
	if len(s.history.future) > 0 {
		m.Error("there is something to make again that was never made")
	}
}
