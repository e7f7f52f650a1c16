package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/data"
)

// Subject is what can be selected: a state, a membership, an event, the holder of an
// office, a number of members, or a year of a series. The same subject stands in several
// figures, there as one mark or as many.
type Subject struct {
	ID     string
	Kind   Kind     // of the mark that stands for it: [Name] of a state, [Force] of a year
	States []string // that it is about
	First  data.Day // 0 for a state
	Last   data.Day // the same as First where it is one day; 0 where it still runs

	spell  data.Membership
	event  data.Event
	office data.Office
	holder data.Holder
	step   int // in [data.Dataset.Steps]
}

// StateID is the identity of a state.
func StateID(state string) string { return "state/" + state }

// SpellID is the identity of a membership: no state has two that begin on one day in one
// body.
func SpellID(m data.Membership) string {
	return "spell/" + m.State + "/" + m.Body + "/" + m.From.String()
}

// EventID is the identity of an event: its date and title. Two that share both stand for one;
// the check warns of them.
func EventID(e data.Event) string {
	return "event/" + e.Date.String() + "/" + e.Title.In("en")
}

// holderID is the identity of a time in an office: two people of one state may begin in one
// year, so that their names tell them apart.
func holderID(o data.Office, h data.Holder) string {
	id := "holder/" + o.ID + "/" + h.State + "/" + h.From.String()
	if len(h.Name) > 0 {
		id += "/" + h.Name.In("en")
	}
	return id
}

func stepID(s data.Step) string { return "count/" + s.From.String() }

func yearID(year int) string { return "strength/" + strconv.Itoa(year) }

// FindSubject returns what an identity stands for, if the dataset has it.
func FindSubject(d *data.Dataset, id string) (Subject, bool) {
	kind, rest, _ := strings.Cut(id, "/")
	switch kind {
	case "state":
		_, ok := d.State(rest)
		return Subject{ID: id, Kind: Name, States: []string{rest}}, ok
	case "spell":
		i := slices.IndexFunc(d.Memberships, func(m data.Membership) bool { return SpellID(m) == id })
		if i >= 0 {
			m := d.Memberships[i]
			return Subject{ID: id, Kind: Spell, States: []string{m.State}, First: m.From.First(), Last: lastDay(m.To), spell: m}, true
		}
	case "event":
		i := slices.IndexFunc(d.Events, func(e data.Event) bool { return EventID(e) == id })
		if i >= 0 {
			e := d.Events[i]
			return Subject{ID: id, Kind: Happening, States: e.States, First: e.Date.First(), Last: e.Last(), event: e}, true
		}
	case "holder":
		return findHolder(d, id)
	case "count":
		return findStep(d, id)
	case "strength":
		if year, err := strconv.Atoi(rest); err == nil && year > 0 && year <= 9999 {
			first := data.DayOf(year, 1, 1)
			return Subject{ID: id, Kind: Force, States: d.Members(data.DayOf(year, 7, 1)), First: first, Last: data.DayOf(year+1, 1, 1) - 1}, true
		}
	}
	return Subject{}, false
}

// lastDay is the last day of a date, and 0 where there is none.
func lastDay(d data.Date) data.Day {
	if d.IsZero() {
		return 0
	}
	return d.Last()
}

func findHolder(d *data.Dataset, id string) (Subject, bool) {
	for _, o := range d.Offices {
		for _, h := range o.Holders {
			if holderID(o, h) != id {
				continue
			}
			s := Subject{ID: id, Kind: Holder, First: h.From.First(), Last: lastDay(h.To), office: o, holder: h}
			if h.State != "" {
				s.States = []string{h.State}
			}
			return s, true
		}
	}
	return Subject{}, false
}

func findStep(d *data.Dataset, id string) (Subject, bool) {
	steps := d.Steps()
	i := slices.IndexFunc(steps, func(s data.Step) bool { return stepID(s) == id })
	if i < 0 {
		return Subject{}, false
	}
	s := Subject{ID: id, Kind: Count, States: d.Members(steps[i].From), First: steps[i].From, step: i}
	if i+1 < len(steps) {
		s.Last = steps[i+1].From - 1
	}
	return s, true
}

// Name is what the subject is called, in a few words of a language: Uzbekistan; Uzbekistan
// · CSTO member; 7 members, since 16 Aug 2006.
func (s Subject) Name(d *data.Dataset, lang string) string {
	b := newBuilder(d, View{Lang: lang}, Page{})
	switch s.Kind {
	case Name:
		return b.state(s.States[0])
	case Spell:
		return b.spellTitle(s.spell)
	case Happening:
		return b.named(s.event.Title, s.event.Date.String())
	case Holder:
		return b.holderName(s.holder)
	case Count:
		from := b.stepDate(d.Steps()[s.step])
		return b.words.Say("subject.step", "Members", b.words.Count("members", len(s.States)), "Date", b.words.Date(from))
	}
	return b.words.Date(data.Date{Year: s.First.Date().Year})
}

// Day is the day to look at to see the subject, if it has one: its first, and of a year
// the one for which a series counts members.
func (s Subject) Day() (data.Day, bool) {
	if s.Kind == Force {
		return data.DayOf(s.First.Date().Year, 7, 1), true
	}
	return s.First, s.Kind != Name
}

// about reports whether an event has to do with the subject: it is about the state, it is
// the event, or it happened during what the subject stands for.
func (s Subject) about(e data.Event) bool {
	during := e.Last() >= s.First && (s.Last == 0 || e.Date.First() <= s.Last)
	switch s.Kind {
	case Name:
		return intersect(s.States, e.States)
	case Happening:
		return EventID(e) == s.ID
	case Spell:
		signed := s.spell.Signed
		return intersect(s.States, e.States) && (during || !signed.IsZero() && e.Last() >= signed.First() && e.Date.First() <= s.First)
	}
	return during
}
