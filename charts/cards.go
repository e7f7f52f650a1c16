package charts

import (
	"slices"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

func (c *Card) add(line string) {
	if line != "" {
		c.Lines = append(c.Lines, line)
	}
}

// cite adds sources that the card does not have yet.
func (c *Card) cite(sources []data.Citation) {
	for _, s := range sources {
		if !slices.Contains(c.Sources, s) {
			c.Sources = append(c.Sources[:len(c.Sources):len(c.Sources)], s)
		}
	}
}

// lasting says from when to when something was, and how long.
func (b *builder) lasting(from, to data.Date) string {
	return b.words.Say("card.period", "Period", b.period(from, to), "Duration", b.duration(from, to))
}

// duration says how long something lasted, or has by the last day of the data; about how
// long where a date is not known to the day.
func (b *builder) duration(from, to data.Date) string {
	end := b.data.AsOf()
	if !to.IsZero() {
		end = to.Last()
	}
	said := b.words.Duration(from.First(), end)
	if from.Doubtful() || to.Doubtful() || from.Precision() != data.ToDay || !to.IsZero() && to.Precision() != data.ToDay {
		said = b.words.Say("duration.about", "Duration", said)
	}
	return said
}

// role says what a state is in a body: CSTO member.
func (b *builder) role(m data.Membership) string {
	body, _ := b.data.Body(m.Body)
	return b.words.Say("status."+string(m.Status), "Body", b.named(body.Short, body.ID))
}

func (b *builder) spellTitle(m data.Membership) string { return b.state(m.State) + " · " + b.role(m) }

// spellCard says what a membership was, how long and how it ended.
func (b *builder) spellCard(m data.Membership) Card {
	card := Card{Title: b.spellTitle(m), Sources: m.Sources}
	card.add(b.lasting(m.From, m.To))
	if !m.Signed.IsZero() {
		card.add(b.words.Say("card.signed", "Date", b.words.Date(m.Signed)))
	}
	if m.Ended != "" {
		card.add(b.words.Say("card.ended", "How", b.words.Say("ending."+string(m.Ended))))
	}
	for _, o := range m.Overlays {
		card.add(b.overlayLine(m, o))
		card.cite(o.Sources)
	}
	card.add(b.in(m.Note))
	return card
}

// overlayLine says an overlay and how long it lasted.
func (b *builder) overlayLine(m data.Membership, o data.Overlay) string {
	return words.Sentence(b.standing(o)) + ", " + b.lasting(o.From, overlayEnd(m, o))
}

// overlayEnd is when an overlay ended: where it does not say, with its membership.
func overlayEnd(m data.Membership, o data.Overlay) data.Date {
	if o.To.IsZero() {
		return m.To
	}
	return o.To
}

func (b *builder) overlayCard(m data.Membership, o data.Overlay) Card {
	card := Card{Title: b.state(m.State) + " · " + b.standing(o), Sources: o.Sources}
	card.add(b.lasting(o.From, overlayEnd(m, o)))
	card.add(b.in(o.Note))
	return card
}

func (b *builder) signatureCard(m data.Membership) Card {
	body, _ := b.data.Body(m.Body)
	card := Card{Title: b.words.Say("card.signature", "State", b.state(m.State), "Body", b.named(body.Short, body.ID)), Sources: m.Sources}
	card.add(b.words.Date(m.Signed))
	card.add(b.words.Say("card.force", "Date", b.words.Date(m.From)))
	return card
}

// stateCard says what a state was in which bodies and when, for how long it was a member
// in all, and how strong it is in the view's edition. On a page it only names the state:
// what is taken away tells of what it shows, and of nothing else.
func (b *builder) stateCard(id string) Card {
	card := Card{Title: b.state(id)}
	if !b.page.Panel {
		return card
	}
	counting := 0
	for _, m := range b.data.Spells(id) {
		card.add(b.words.Say("card.spell", "Role", b.role(m), "Period", b.lasting(m.From, m.To)))
		for _, o := range m.Overlays {
			card.add(b.overlayLine(m, o))
		}
		if b.data.Counts(m) {
			counting++
		}
	}
	if days := b.memberDays(id); counting > 1 {
		first := b.firstDay(id)
		card.add(b.words.Say("card.member", "Duration", b.words.Duration(first, first+data.Day(days)-1)))
	}
	if counting > 0 && !slices.Contains(b.data.Members(b.view.AsOf), id) {
		card.add(b.words.Say("card.outside", "Date", b.words.LongDate(b.view.AsOf.Date())))
	}
	if edition, ok := b.edition(); ok {
		if force, ok := edition.Force(id); ok {
			card.add(b.words.Say("note.of", "State", b.named(edition.Name, edition.ID), "Note", b.forceTotal(force)))
			card.add(b.forceParts(force))
		}
	}
	card.Sources = b.stateSources(id)
	return card
}

// stateSources are the sources of what a state's card tells in a panel.
func (b *builder) stateSources(id string) []data.Citation {
	var all []data.Citation
	for _, m := range b.data.Spells(id) {
		all = append(all, m.Sources...)
	}
	if edition, ok := b.edition(); ok {
		if _, ok := edition.Force(id); ok {
			all = append(all, edition.Sources...)
		}
	}
	return distinct(all)
}

// amount is a number that can be counted: exact as long as it can be read.
func (b *builder) amount(v float64) string {
	if v >= exactValueTill {
		return b.words.Short(v)
	}
	return b.words.Number(v)
}

// forceTotal says how many people a force has in all.
func (b *builder) forceTotal(f data.Force) string {
	total, complete := f.Total()
	if !complete {
		return b.words.Say("card.total.incomplete", "Total", b.amount(total))
	}
	return b.words.Say("card.total", "Total", b.amount(total))
}

// forceParts lists the parts of a force.
func (b *builder) forceParts(f data.Force) string {
	var parts []string
	for kind, amount := range partAmounts(f) {
		name := b.words.Say("force." + partNames()[kind])
		switch {
		case amount.None:
			parts = append(parts, b.words.Say("card.part.none", "Part", name))
		case amount.Known:
			parts = append(parts, b.words.Say("card.part", "Part", name, "N", b.amount(amount.N)))
		default:
			parts = append(parts, b.words.Say("card.part.unknown", "Part", name))
		}
	}
	return strings.Join(parts, " · ")
}

// stepCard says how many members there were from a step to the next, who they were, and
// who came and went.
func (b *builder) stepCard(i int, steps []data.Step, members []string) Card {
	s := steps[i]
	until := data.Date{}
	if i+1 < len(steps) {
		until = (steps[i+1].From - 1).Date()
	}
	card := Card{Title: b.words.Count("members", s.Count)}
	card.add(b.lasting(b.stepDate(s), until))
	if len(s.Joined) > 0 {
		card.add(b.words.Say("card.joined", "States", b.some(s.Joined)))
	}
	for _, left := range b.exits(s) {
		id := "card.left"
		if left.how != "" {
			id = "card.left.how"
		}
		card.add(b.words.Say(id, "States", b.some(left.states), "How", left.how))
	}
	if s.Count > 0 && s.Count > len(s.Joined) {
		card.add(b.words.Say("card.members", "States", b.some(members)))
	}
	if b.page.Panel { // a page cites what its own rows show
		card.Sources = b.stepSources(s)
	}
	return card
}

// stepSources are the sources of the memberships that begin or end at a step.
func (b *builder) stepSources(s data.Step) []data.Citation {
	var all []data.Citation
	for _, m := range b.turning(s.From) {
		if slices.Contains(s.Joined, m.State) || slices.Contains(s.Left, m.State) {
			all = append(all, m.Sources...)
		}
	}
	return distinct(all)
}

// turning are the counting memberships that begin on a day or ended the day before, in
// the order of the dataset.
func (b *builder) turning(on data.Day) []data.Membership { return b.turns()[on] }

// turnsOf gathers what [builder.turning] says of every day of a dataset.
func turnsOf(d *data.Dataset) map[data.Day][]data.Membership {
	turns := map[data.Day][]data.Membership{}
	for _, m := range d.Memberships {
		if !d.Counts(m) {
			continue
		}
		from := m.From.First()
		turns[from] = append(turns[from], m)
		if after := lastDay(m.To) + 1; !m.To.IsZero() && after != from {
			turns[after] = append(turns[after], m)
		}
	}
	return turns
}

// exit is some states that left in the same way.
type exit struct {
	how    string // empty where the data do not say
	states []string
}

// exits are the states that left at a step, together with those that left as they did.
func (b *builder) exits(s data.Step) []exit {
	var all []exit
	for _, id := range s.Left {
		how := ""
		begun := data.Day(0)
		for _, m := range b.turning(s.From) { // of several the one that began last
			if m.State == id && lastDay(m.To)+1 == s.From && m.Ended != "" && (how == "" || m.From.First() >= begun) {
				how, begun = b.words.Say("ending."+string(m.Ended)), m.From.First()
			}
		}
		i := slices.IndexFunc(all, func(e exit) bool { return e.how == how })
		if i < 0 {
			i, all = len(all), append(all, exit{how: how})
		}
		all[i].states = append(all[i].states, id)
	}
	return all
}

// stepDate is the date of a step, as precisely as the data have it.
func (b *builder) stepDate(s data.Step) data.Date {
	for _, m := range b.turning(s.From) {
		switch {
		case m.From.First() == s.From:
			return m.From
		case m.To.Precision() == data.ToYear:
			return data.Date{Year: m.To.Year + 1}
		}
	}
	return s.From.Date()
}

// holderName is the name of the person, or of the state, that holds an office.
func (b *builder) holderName(h data.Holder) string {
	if name := b.in(h.Name); name != "" {
		return name
	}
	return b.state(h.State)
}

// holderCard says who held an office, and how long.
func (b *builder) holderCard(o data.Office, h data.Holder) Card {
	title := "card.office"
	if h.Acting {
		title = "card.acting"
	}
	card := Card{Title: b.words.Say(title, "Holder", b.holderName(h), "Office", b.named(o.Name, o.ID)), Sources: h.Sources}
	card.add(b.lasting(h.From, h.To))
	if len(h.Name) > 0 && h.State != "" {
		card.add(b.state(h.State))
	}
	card.add(b.in(h.Note))
	return card
}

// asOfCard says who is a member on the as-of date.
func (b *builder) asOfCard() Card {
	card := Card{Title: b.asOfSentence()}
	if members := b.data.Members(b.view.AsOf); len(members) > 0 {
		card.add(b.some(members))
	}
	return card
}
