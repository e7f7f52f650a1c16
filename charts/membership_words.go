package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// membershipTitle says how many joined and how many are members on the as-of date.
func (b *builder) membershipTitle() string {
	if len(b.view.States)+len(b.view.Without) > 0 {
		return b.chosenTitle()
	}
	on := b.titleDay()
	day := b.words.LongDate(on.Date())
	joined, members := b.data.Joined(on), b.data.Members(on)
	spelled := b.words.Spelled
	if len(joined) > words.MostSpelled { // both in figures
		spelled = func(n int) string { return b.words.Number(float64(n)) }
	}
	switch {
	case len(joined) == 0:
		return b.words.Say("membership.title.none", "Date", day)
	case len(joined) == 1 && len(members) == 1:
		return b.words.Say("membership.title.one", "State", words.Sentence(b.words.Inside(b.state(joined[0]))), "Date", day)
	case len(joined) == 2 && len(members) == 2:
		return b.words.Say("membership.title.both", "Date", day)
	case len(joined) == len(members):
		return words.Sentence(b.words.Count("membership.title.all", len(joined), "Number", b.words.Spelled(len(joined)), "Date", day))
	case len(members) == 0:
		return words.Sentence(b.words.Count("membership.title.left", len(joined), "Number", b.words.Spelled(len(joined)), "Date", day))
	}
	joinedSaid := b.words.Count("membership.joined", len(joined), "Number", spelled(len(joined)))
	return words.Sentence(b.words.Count("membership.title", len(members),
		"Joined", joinedSaid, "Number", spelled(len(members)), "Date", day))
}

// titleDay is the day that the title is about: the as-of date, or the last day that a page
// shows, if that is earlier. In the window the as-of date is in sight elsewhere.
func (b *builder) titleDay() data.Day {
	if b.view.To != 0 && !b.page.Panel {
		return min(b.view.AsOf, b.view.To)
	}
	return b.view.AsOf
}

// chosenTitle is the title of a view that has not all states in it. It says which are left
// out.
func (b *builder) chosenTitle() string {
	said := b.chosenFinding()
	if len(b.view.Without) > 0 && len(b.view.States) == 0 {
		return b.words.Say("forces.title.without", "States", b.few(b.view.Without), "Title", said)
	}
	return words.Sentence(said)
}

// chosenFinding says how many of the chosen states are members.
func (b *builder) chosenFinding() string {
	on := b.titleDay()
	day := b.words.LongDate(on.Date())
	rows, _ := b.memberRows()
	all := b.data.Members(on)
	members := 0
	for _, r := range rows {
		if slices.Contains(all, r.state) {
			members++
		}
	}
	number := b.words.Spelled(len(rows))
	chosen := b.words.Count("membership.chosen", len(rows), "Number", number)
	switch {
	case len(rows) == 1 && members == 1:
		return b.words.Say("membership.title.chosen.is", "State", b.words.Inside(rows[0].name), "Date", day)
	case len(rows) == 1:
		return b.words.Say("membership.title.chosen.not", "State", b.words.Inside(rows[0].name), "Date", day)
	case members == 0:
		return b.words.Say("membership.title.chosen.none", "Chosen", chosen, "Date", day)
	case members == 2 && len(rows) == 2:
		return b.words.Say("membership.title.chosen.both", "Date", day)
	case members == len(rows):
		return b.words.Count("membership.title.chosen.all", members, "Number", number, "Date", day)
	}
	return b.words.Count("membership.title.chosen", members, "Number", b.words.Spelled(members), "Chosen", chosen, "Date", day)
}

// chosenNotes say which states the view leaves out.
func (b *builder) chosenNotes() []string {
	switch {
	case len(b.view.States) > 0:
		return []string{b.words.Say("membership.note.only", "States", b.someInside(b.view.States))}
	case len(b.view.Without) > 0:
		return []string{b.words.Say("forces.note.without", "States", b.someInside(b.view.Without))}
	}
	return nil
}

// membershipSubtitle says in which bodies.
func (b *builder) membershipSubtitle() string {
	var bodies []string
	for _, body := range b.data.Bodies {
		if !body.Counts {
			continue
		}
		bodies = append(bodies, b.words.Abbreviated(b.proper(body.Name, body.ID), b.named(body.Short, body.ID)))
	}
	if len(bodies) == 0 || len(bodies) > 3 {
		bodies = []string{b.proper(b.data.Organisation.Name, b.data.Organisation.ID)}
	}
	said := b.words.Say("membership.subtitle", "Bodies", b.words.List(bodies)) + b.stretch()
	if chosen := b.chosenCategories(); len(chosen) > 0 {
		said += " · " + b.words.Say("membership.subtitle.categories", "Categories", b.words.List(chosen))
	}
	if b.view.Search != "" {
		said += " · " + b.words.Say("search.events", "Search", b.naming.Line(b.view.Search))
	}
	return said
}

// membershipNotes explain the overlays.
func (b *builder) membershipNotes(rows []memberRow) []string {
	var notes []string
	for _, r := range rows {
		for _, m := range r.spells {
			for _, o := range m.Overlays {
				if b.touches(o.From, o.To) {
					notes = append(notes, b.overlayNote(r, m, o))
				}
			}
		}
	}
	return notes
}

// overlayNote says what an overlay was and where that is known from; what it was and when also
// before a note that does not tell its year.
func (b *builder) overlayNote(r memberRow, m data.Membership, o data.Overlay) string {
	said := b.in(o.Note)
	if !strings.Contains(said, strconv.Itoa(o.From.Year)) {
		standing := b.standing(o) + ", " + b.period(o.From, m.OverlayEnd(o))
		if said != "" {
			standing = strings.TrimSuffix(standing, ".") + ". "
		}
		said = standing + said
	}
	note := b.words.Say("note.of", "State", r.name, "Note", said)
	if cited := b.cite(o.Sources); cited != "" {
		note += " " + cited
	}
	return note
}

// membershipDescription says in words what the chart shows.
func (b *builder) membershipDescription() string {
	said := b.words.Say("membership.description", "Title", b.membershipTitle(), "Bodies", b.membershipSubtitle())
	steps := b.stepsInView()
	for i, s := range steps {
		if i >= mostDescribed {
			said += " " + b.words.Count("description.more", len(steps)-i)
			break
		}
		said += " " + b.words.Say("description.step", "Date", b.words.Date(b.stepDate(s)), "Members", b.words.Count("members", s.Count))
	}
	return said
}
