package charts

import (
	"slices"

	"treatyline/charts/theme"
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
		said += " · " + b.words.Say("search.events", "Search", b.view.Search)
	}
	return said
}

// stretch says after a subtitle which stretch of time the view keeps to: 2008, Mar 2008,
// since 28 Mar 2008; nothing where it is all.
func (b *builder) stretch() string {
	from, to := b.view.From.Date(), b.view.To.Date()
	next := (b.view.To + 1).Date()
	switch {
	case b.view.From == 0 && b.view.To == 0:
		return ""
	case b.view.To == 0:
		return " · " + b.words.Say("date.since", "Date", b.words.Date(from))
	case b.view.From == 0:
		return " · " + b.words.Say("ending.until", "Date", b.words.Date(to))
	case from.Day == 1 && from.Month == 1 && next.Day == 1 && next.Month == 1:
		from, to = data.Date{Year: from.Year}, data.Date{Year: to.Year}
	case from.Day == 1 && next.Day == 1:
		from.Day, to.Day = 0, 0
	}
	return " · " + b.words.Range(from, to)
}

// membershipNotes explain the overlays.
func (b *builder) membershipNotes(rows []memberRow) []string {
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

func (b *builder) overlayNote(r memberRow, o data.Overlay) string {
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

// membershipKeys is the legend of what the rows hold in the view's stretch of time; in the
// window of all that they hold, so that it stays while that is moved.
func (g *gantt) membershipKeys(rows []memberRow) []key {
	var keys []key
	var signed bool
	var overlays, outlined []string // what they are called
	var hatched []theme.Tone        // under the overlays
	add := func(names *[]string, name string) {
		if !slices.Contains(*names, name) {
			*names = append(*names, name)
		}
	}
	bodies := map[string]bool{}
	seen := func(from, to data.Date) bool { return g.page.Panel || g.touches(from, to) }
	for _, r := range rows {
		for _, m := range r.spells {
			signed = signed || !m.Signed.IsZero() && seen(m.Signed, m.Signed)
			for _, o := range m.Overlays {
				if seen(o.From, o.To) {
					add(&overlays, g.words.Say("overlay."+string(o.Kind)))
					hatched = append(hatched, g.tone(m))
				}
			}
			if !seen(m.From, m.To) {
				continue
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
			return g.standingShapes(data.Overlay{}, r, hatched[0])
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
func (g *gantt) othersHeading(rows []memberRow) string {
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
		said = g.words.Say("membership.group."+string(status), "Status", said, "Body", g.proper(found.Name, found.ID))
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

// some names states, or counts them where they are many; someInside names them as they
// stand within a sentence.
func (b *builder) some(ids []string) string { return b.atMost(someStates, ids, b.states) }

func (b *builder) someInside(ids []string) string { return b.atMost(someStates, ids, b.statesInside) }

// someStates is how many states are named one by one, mostDescribed how many rows or
// steps a description tells.
const (
	someStates    = 12
	mostDescribed = 12
)

func (b *builder) atMost(most int, ids []string, named func([]string) []string) string {
	if len(ids) > most {
		return b.words.Count("states", len(ids))
	}
	return b.words.List(named(ids))
}

// asOfSentence says who was a member on the as-of date.
func (b *builder) asOfSentence() string {
	members := b.data.Members(b.view.AsOf)
	return b.words.Say("asof.count", "Date", b.words.LongDate(b.view.AsOf.Date()), "Members", b.words.Count("members", len(members)))
}

// stepsInView are the steps of the number of members in the view's stretch of time, with
// the one before it that still held.
func (b *builder) stepsInView() []data.Step {
	steps := b.data.Steps()
	for len(steps) > 1 && b.view.From != 0 && steps[1].From <= b.view.From {
		steps = steps[1:]
	}
	for len(steps) > 0 && b.view.To != 0 && steps[len(steps)-1].From > b.view.To {
		steps = steps[:len(steps)-1]
	}
	return steps
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
