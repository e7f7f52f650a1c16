package state

import (
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// Take shows other data. With again they are those of the same file, written anew: all
// stays as it is, as far as the data still have it, and can be taken back. Of another
// alliance the view keeps the day, if that lies in its time, and how things are drawn.
func (s *State) Take(d *data.Dataset, again bool) {
	atEnd := s.now.AsOf == s.data.AsOf()
	s.data, s.first = d, charts.Begin(d)
	if !again {
		s.now.From, s.now.To, s.now.Search = 0, 0, ""
		s.now.States, s.now.Without, s.now.Categories, s.now.Selected = "", "", "", ""
		s.history = history{}
		if s.now.AsOf < s.first || s.now.AsOf > d.AsOf() {
			atEnd = true
		}
	}
	s.now = s.fitted(s.now)
	if atEnd {
		s.now.AsOf = d.AsOf()
	}
	for _, moments := range [][]Moment{s.history.past, s.history.future} {
		for i, m := range moments {
			moments[i] = s.fitted(m)
		}
	}
	s.find()
}

// fitted is a moment as far as the data have what it shows.
func (s *State) fitted(m Moment) Moment {
	d, last := s.data, s.data.AsOf()
	if m.From > last || m.To != 0 && m.To < s.first {
		m.From, m.To = 0, 0
	}
	if m.From <= s.first {
		m.From = 0
	}
	if m.To >= last {
		m.To = 0
	}
	m.AsOf = min(max(m.AsOf, s.first), last)
	s.LookAt(&m, m.AsOf)
	m.From, m.To = s.within(s.days(m))

	isState := func(id string) bool { _, ok := d.State(id); return ok }
	m.States, m.Without = m.States.only(isState), m.Without.only(isState)
	m.Categories = m.Categories.only(func(id string) bool { _, ok := d.Category(id); return ok })
	m.Selected = m.Selected.only(s.has)
	if !slices.ContainsFunc(d.Editions, func(e data.Edition) bool { return e.ID == m.Edition }) {
		m.Edition = ""
	}
	if _, ok := d.SeriesByID(m.Series); !ok {
		m.Series = ""
	}
	return m
}

// has reports whether the data have what an identity stands for. Of marks that stand for
// no record it is not known, and they do no harm.
func (s *State) has(id string) bool {
	kind, rest, _ := strings.Cut(id, "/")
	switch kind + "/" {
	case eventPrefix:
		return slices.ContainsFunc(s.data.Events, func(e data.Event) bool { return charts.EventID(e) == id })
	case StatePrefix:
		_, ok := s.data.State(rest)
		return ok
	case SpellPrefix:
		return slices.ContainsFunc(s.data.Memberships, func(m data.Membership) bool { return m.State+"/"+m.Body+"/"+m.From.String() == rest })
	}
	return true
}
