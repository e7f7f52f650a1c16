package state

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
		s := New(data.CSTO())
		machine := &stateMachine{T: t, state: s, script: script, text: text, known: s.now}
		s.OnDress(func() { machine.Follow(machine.known) })
		s.Watch(machine)
		first := s.now
		for range most {
			if len(machine.script) == 0 {
				break
			}
			actions := machine.actions()
			actions[machine.next(len(actions))]()
			machine.check()
		}
		s.Release()
		for _, c := range charts.All() {
			machine.shown(c)
		}
		machine.travels(first)
	})
}

// stateMachine does with a state what a script says, and checks what comes of it.
type stateMachine struct {
	*testing.T
	state  *State
	script []byte
	text   string // a view, or something else that can be typed
	known  Moment // that the state last told of
}

// Follow checks that nothing was changed that the views were not told of.
func (m *stateMachine) Follow(before Moment) {
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
		return StatePrefix + m.stateID()
	case 1:
		spell := of(m, m.state.data.Memberships)
		return SpellPrefix + spell.State + "/" + spell.Body + "/" + spell.From.String()
	}
	if len(m.state.events) == 0 {
		return ""
	}
	return charts.EventID(of(m, m.state.events))
}

// actions are all that can be done. Their numbers are written in the corpus.
func (m *stateMachine) actions() []func() {
	s := m.state
	factor := func() float64 { return []float64{0, 0.5, 1 / 1.5, 1, 1.2, 3, 1000}[m.next(7)] }
	motions := []motion{Zooming, Panning, Playing}
	return []func(){
		func() { s.SetAsOf(m.day()) },
		func() { s.Step(1 - 2*m.next(2)) },
		func() { s.Leap(m.next(7) - 3) },
		func() { s.SetSearch(m.text[:m.next(len(m.text)+1)]) },
		func() { s.SetMetric(of(m, charts.Metrics()), m.next(2) == 1) },
		func() { c := of(m, charts.All()); s.SetReading(c, of(m, append(charts.Readings(c), ""))) },
		func() { s.Zoom(factor(), m.day()) },
		func() { s.Pan(m.day() - s.first) },
		func() { s.ZoomAtDate(factor()) },
		func() { s.PanPart(float64(m.next(5)-2) / 5) },
		func() { a, z := m.day(), m.day(); s.Frame(min(a, z), max(a, z)) },
		s.FrameSelected,
		func() { s.Select(m.mark(), m.next(2) == 1) },
		func() { s.Visit(m.mark()) },
		s.LetGo,
		s.ShowAll,
		s.Hold,
		s.Release,
		s.Settle,
		m.undo,
		m.redo,
		func() { s.KeepOnly(m.stateID()) },
		func() { s.LeaveOut(m.stateID()) },
		func() { s.ShowState(m.stateID(), m.next(2) == 1) },
		s.ShowAllStates,
		func() { s.GoOn(of(m, motions), func() { s.SetAsOf(m.day()) }) },
		func() {
			s.Change(func(to *Moment) { to.Categories = to.Categories.Toggled(of(m, s.data.Categories).ID) })
		},
		func() {
			s.Change(func(to *Moment) { to.Theme, to.Lang = of(m, Themes()), []string{"en", "ru"}[m.next(2)] })
		},
		func() { s.Change(func(to *Moment) { to.Sort, to.Offices = of(m, charts.Sorts()), m.next(2) == 1 }) },
		s.ClearFilters,
		m.paste,
		func() { s.SetSpan(m.day(), m.day()) },
	}
}

// paste shows the text, if it is a view.
func (m *stateMachine) paste() {
	if v, err := charts.ParseView(m.state.data, m.text); err == nil {
		m.state.Show(v)
	}
}

// undo takes a change back, which redo makes again.
func (m *stateMachine) undo() { m.thereAndBack(m.state.Undo, m.state.Redo) }

// redo makes a change again, which undo takes back.
func (m *stateMachine) redo() { m.thereAndBack(m.state.Redo, m.state.Undo) }

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
	if now.AsOf < s.first || now.AsOf > s.data.AsOf() {
		m.Errorf("%s is looked at, which is out of the data", now.AsOf)
	}
	from, to := s.Span()
	if from < s.first || to > s.data.AsOf() || to-from < LeastSpan {
		m.Errorf("%s to %s is shown", from, to)
	}
	filters := s.View(charts.Events, theme.Theme{}).Query()
	if !reflect.DeepEqual(s.events, s.data.Find(filters)) {
		m.Errorf("the events are not those of %+v", now)
	}
	filters.From, filters.To = 0, 0
	matching := s.data.Find(filters)
	for _, id := range now.Selected.All() {
		if _, ok := charts.FindSubject(s.data, id); !ok {
			m.Errorf("%q is selected, which there is not", id)
		}
		if strings.HasPrefix(id, eventPrefix) && !slices.ContainsFunc(matching, func(e data.Event) bool { return charts.EventID(e) == id }) {
			m.Errorf("%q is selected, which is filtered out", id)
		}
	}
	if !reflect.DeepEqual(s.emphasis, charts.NewEmphasis(s.data, now.Selected.All())) {
		m.Errorf("what stands out is not what is selected: %q", now.Selected)
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
	look, _ := theme.Named(m.state.now.Theme)
	return m.state.View(c, look)
}

// shown checks that the view of a chart shows the same again, and can be laid out.
func (m *stateMachine) shown(c charts.Chart) {
	v := m.view(c)
	other := &stateMachine{T: m.T, state: New(m.state.data)}
	other.state.Show(v)
	if again := other.view(c).String(); again != v.String() {
		m.Errorf("the view %q shows %q", v, again)
	}
	figures, err := charts.Layout(m.state.data, m.state.View(c, theme.Light()), charts.Page{W: 900, H: 500, Panel: true})
	if err == nil && len(figures) == 0 {
		m.Errorf("%s is laid out on no page", v)
	}
}

// travels takes everything back, as far as the first moment, and makes it again.
func (m *stateMachine) travels(first Moment) {
	var back []Moment
	s := m.state
	for ; len(s.history.future) > 0; m.check() {
		s.Redo()
	}
	for len(s.history.past) > 0 {
		back = append(back, s.now)
		s.Undo()
	}
	if s.now != first {
		m.Errorf("everything taken back is %+v, want %+v", s.now, first)
	}
	for _, was := range slices.Backward(back) {
		if was == s.now {
			continue // what was done came to nothing
		}
		if s.Redo(); s.now != was {
			m.Errorf("made again is %+v, want %+v", s.now, was)
		}
	}
	if len(s.history.future) > 0 {
		m.Error("there is something to make again that was never made")
	}
}
