package charts

import (
	"slices"

	"treatyline/charts/words"
	"treatyline/data"
)

// membershipTitle says how many joined and how many are members on the as-of date.
func (b *builder) membershipTitle() string {
	day := b.words.LongDate(b.view.AsOf.Date())
	joined, members := b.data.Joined(b.view.AsOf), b.data.Members(b.view.AsOf)
	spelled := b.words.Spelled
	if len(joined) > 12 { // both in figures
		spelled = func(n int) string { return b.words.Number(float64(n)) }
	}
	switch {
	case len(b.view.States)+len(b.view.Without) > 0:
		return b.chosenTitle(day)
	case len(joined) == 0:
		return b.words.Say("membership.title.none", "Date", day)
	case len(joined) == 1 && len(members) == 1:
		return b.words.Say("membership.title.one", "State", words.Sentence(b.words.Inside(b.state(joined[0]))), "Date", day)
	case len(joined) == len(members):
		return words.Sentence(b.words.Count("membership.title.all", len(joined), "Number", b.words.Spelled(len(joined)), "Date", day))
	case len(members) == 0:
		return words.Sentence(b.words.Count("membership.title.left", len(joined), "Number", b.words.Spelled(len(joined)), "Date", day))
	}
	joinedSaid := b.words.Count("membership.joined", len(joined), "Number", spelled(len(joined)))
	return words.Sentence(b.words.Count("membership.title", len(members),
		"Joined", joinedSaid, "Number", spelled(len(members)), "Date", day))
}

// chosenTitle is the title of a view that has not all states in it.
func (b *builder) chosenTitle(day string) string {
	hidden := func(id string) bool { return !b.view.Shows(id) }
	members := slices.DeleteFunc(b.data.Members(b.view.AsOf), hidden)
	chosen := 0
	for _, s := range b.data.States {
		if b.view.Shows(s.ID) && len(b.data.Spells(s.ID)) > 0 {
			chosen++
		}
	}
	number := words.Sentence(b.words.Spelled(len(members)))
	if len(members) == 0 {
		return b.words.Say("membership.title.chosen.none", "Chosen", b.words.Count("membership.chosen", chosen, "Number", b.words.Spelled(chosen)), "Date", day)
	}
	return b.words.Count("membership.title.chosen", len(members), "Number", number, "Chosen", b.words.Count("membership.chosen", chosen, "Number", b.words.Spelled(chosen)), "Date", day)
}

// chosenNotes say which states the view leaves out.
func (b *builder) chosenNotes() []string {
	switch {
	case len(b.view.States) > 0:
		return []string{b.words.Say("membership.note.only", "States", b.some(b.view.States))}
	case len(b.view.Without) > 0:
		return []string{b.words.Say("forces.note.without", "States", b.some(b.view.Without))}
	}
	return nil
}

// membershipSubtitle says in which bodies.
func (b *builder) membershipSubtitle() string {
	var bodies []string
	for _, body := range b.data.Bodies {
		name, short := b.words.InsideProper(b.named(body.Name, body.ID)), b.named(body.Short, body.ID)
		if !body.Counts {
			continue
		}
		if name != short {
			name = b.words.Say("body.name", "Name", name, "Short", short)
		}
		bodies = append(bodies, name)
	}
	if len(bodies) == 0 || len(bodies) > 3 {
		bodies = []string{b.words.InsideProper(b.named(b.data.Organisation.Name, b.data.Organisation.ID))}
	}
	said := b.words.Say("membership.subtitle", "Bodies", b.words.List(bodies))
	if b.view.From != 0 || b.view.To != 0 {
		from, to := b.view.From, b.view.To
		if to == 0 {
			to = b.data.AsOf()
		}
		if from == 0 {
			said += " · " + b.words.Say("ending.until", "Date", b.words.Date(to.Date()))
		} else {
			said += " · " + b.words.Range(from.Date(), to.Date())
		}
	}
	if b.view.Search != "" {
		said += " · " + b.words.Say("search.events", "Search", b.view.Search)
	}
	return said
}

// membershipNotes explains the overlays, and the search that thins the events.
func (b *builder) membershipNotes(rows []row) []string {
	var notes []string
	for _, r := range rows {
		for _, m := range r.spells {
			for _, o := range m.Overlays {
				if b.touches(o.From, o.To) {
					notes = append(notes, b.overlayNote(r, o))
				}
			}
		}
	}
	return notes
}

func (b *builder) overlayNote(r row, o data.Overlay) string {
	said := b.in(o.Note)
	if said == "" {
		said = b.standing(o) + ", " + b.period(o.From, o.To)
	}
	note := b.words.Say("note.of", "State", r.name, "Note", said)
	if cited := b.cite(o.Sources); cited != "" {
		note += " " + cited
	}
	return note
}

// membershipKeys is the legend of what the rows hold.
func (g *gantt) membershipKeys(rows []row) []key {
	var keys []key
	var signed bool
	var overlays, outlined []string // what they are called
	add := func(names *[]string, name string) {
		if !slices.Contains(*names, name) {
			*names = append(*names, name)
		}
	}
	bodies := map[string]bool{}
	for _, r := range rows {
		for _, m := range r.spells {
			signed = signed || !m.Signed.IsZero()
			for _, o := range m.Overlays {
				add(&overlays, g.words.Say("overlay."+string(o.Kind)))
			}
			switch body, _ := g.data.Body(m.Body); {
			case g.data.Counts(m):
				bodies[m.Body] = true
			case m.Status == data.Member:
				add(&outlined, g.words.Say("legend.member", "Body", g.named(body.Short, body.ID)))
			default:
				add(&outlined, g.words.Say("legend."+string(m.Status)))
			}
		}
	}
	for _, body := range g.data.Bodies {
		if !bodies[body.ID] {
			continue
		}
		tone := g.tone(data.Membership{Body: body.ID, Status: data.Member})
		keys = append(keys, key{g.words.Say("legend.member", "Body", g.named(body.Short, body.ID)), func(r Rect) []Shape {
			return filledBox(r, 2, 2, tone)
		}})
	}
	if len(outlined) > 0 {
		keys = append(keys, key{g.words.Either(outlined), func(r Rect) []Shape {
			return filledBox(r, 2, 2, g.theme.Outline)
		}})
	}
	if len(overlays) > 0 {
		keys = append(keys, key{g.words.Either(overlays), func(r Rect) []Shape {
			tone := g.theme.Bodies[1]
			base := box(r.Grow(-0.5)).filled(g.theme.OverlayBase, g.theme.OverlayBase)
			return append(filledBox(r, 2, 2, tone), base, hatch(r).filled(g.theme.Overlay, g.theme.Overlay))
		}})
	}
	if signed {
		keys = append(keys, key{g.words.Say("legend.signed"), func(r Rect) []Shape {
			ring := circle(r.X+r.W-6, r.Y+r.H/2, 3.4).stroked(g.theme.Accent, 1.5)
			ring.Fill = g.theme.Ground
			return []Shape{ring}
		}})
	}
	return keys
}

// othersHeading names the group of those that were never members: by what they are and
// in which body, where that is one thing.
func (g *gantt) othersHeading(rows []row) string {
	status, body := rows[0].spells[0].Status, rows[0].spells[0].Body
	for _, r := range rows {
		for _, m := range r.spells {
			if m.Status != status {
				status = ""
			}
			if m.Body != body {
				body = ""
			}
		}
	}
	if status == "" || status == data.Member {
		return g.words.Say("membership.others")
	}
	said := g.words.Say("statuses." + string(status))
	if found, ok := g.data.Body(body); ok && len(g.data.Bodies) > 1 {
		said = g.words.Say("membership.group", "Status", said, "Body", g.words.InsideProper(g.named(found.Name, found.ID)))
	}
	return said
}

// endingLabels say how and when a membership ended, from the fullest to the shortest;
// nothing where another body took its place.
func (b *builder) endingLabels(m data.Membership) []string {
	year := data.Date{Year: m.To.Year}
	switch m.Ended {
	case data.Succession:
		return nil
	case "":
		return []string{b.words.Say("ending.until", "Date", b.words.Date(m.To)), b.words.Say("ending.until", "Date", b.words.Date(year))}
	}
	how := b.words.Say("ending." + string(m.Ended))
	return []string{
		b.words.Say("ending.on", "How", how, "Date", b.words.Date(m.To)),
		b.words.Say("ending.on", "How", how, "Date", b.words.Date(year)),
		how,
	}
}

// period says two dates, or since when something runs.
func (b *builder) period(from, to data.Date) string {
	if to.IsZero() {
		return b.words.Say("date.since", "Date", b.words.Date(from))
	}
	return b.words.Range(from, to)
}

// standing names an overlay.
func (b *builder) standing(o data.Overlay) string {
	if name := b.in(o.Name); name != "" {
		return name
	}
	return b.words.Say("overlay." + string(o.Kind))
}

// some names states, or counts them where they are many.
func (b *builder) some(ids []string) string {
	if len(ids) > 12 {
		return b.words.Count("states", len(ids))
	}
	return b.words.List(b.states(ids))
}

// asOfSentence says who was a member on the as-of date.
func (b *builder) asOfSentence() string {
	members := b.data.Members(b.view.AsOf)
	said := b.words.Say("asof.count", "Date", b.words.LongDate(b.view.AsOf.Date()), "Members", b.words.Count("members", len(members)))
	return said
}

// membershipDescription says in words what the chart shows.
func (b *builder) membershipDescription() string {
	said := b.words.Say("membership.description", "Title", b.membershipTitle(), "Bodies", b.membershipSubtitle())
	steps := b.data.Steps()
	for i, s := range steps {
		if i >= 12 {
			said += " " + b.words.Count("description.more", len(steps)-i)
			break
		}
		said += " " + b.words.Say("description.step", "Date", b.words.Date(b.stepDate(s)), "Members", b.words.Count("members", s.Count))
	}
	return said
}
