//go:build cgo

package window

import (
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// take shows other data. With again they are those of the same file, written anew: all
// stays as it is, as far as the data still have it, and can be taken back. Of another
// alliance the view keeps the day, if that lies in its time, and how things are drawn.
func (s *state) take(d *data.Dataset, again bool) {
	atEnd := s.now.asOf == s.data.AsOf()
	s.data, s.first = d, charts.Begin(d)
	if !again {
		s.now.from, s.now.to, s.now.search = 0, 0, ""
		s.now.states, s.now.without, s.now.categories, s.now.selected = "", "", "", ""
		s.history = history{}
		if s.now.asOf < s.first || s.now.asOf > d.AsOf() {
			atEnd = true
		}
	}
	s.now = s.fitted(s.now)
	if atEnd {
		s.now.asOf = d.AsOf()
	}
	for _, moments := range [][]moment{s.history.past, s.history.future} {
		for i, m := range moments {
			moments[i] = s.fitted(m)
		}
	}
	s.find()
}

// fitted is a moment as far as the data have what it shows.
func (s *state) fitted(m moment) moment {
	d, last := s.data, s.data.AsOf()
	if m.from > last || m.to != 0 && m.to < s.first {
		m.from, m.to = 0, 0
	}
	if m.from <= s.first {
		m.from = 0
	}
	if m.to >= last {
		m.to = 0
	}
	m.asOf = min(max(m.asOf, s.first), last)
	s.lookAt(&m, m.asOf)
	m.from, m.to = s.within(s.days(m))

	isState := func(id string) bool { _, ok := d.State(id); return ok }
	m.states, m.without = m.states.only(isState), m.without.only(isState)
	m.categories = m.categories.only(func(id string) bool { _, ok := d.Category(id); return ok })
	m.selected = m.selected.only(s.has)
	if !slices.ContainsFunc(d.Editions, func(e data.Edition) bool { return e.ID == m.edition }) {
		m.edition = ""
	}
	if _, ok := d.SeriesByID(m.series); !ok {
		m.series = ""
	}
	return m
}

// has reports whether the data have what an identity stands for. Of marks that stand for
// no record it is not known, and they do no harm.
func (s *state) has(id string) bool {
	kind, rest, _ := strings.Cut(id, "/")
	switch kind + "/" {
	case eventPrefix:
		return slices.ContainsFunc(s.data.Events, func(e data.Event) bool { return charts.EventID(e) == id })
	case statePrefix:
		_, ok := s.data.State(rest)
		return ok
	case spellPrefix:
		return slices.ContainsFunc(s.data.Memberships, func(m data.Membership) bool { return m.State+"/"+m.Body+"/"+m.From.String() == rest })
	}
	return true
}
