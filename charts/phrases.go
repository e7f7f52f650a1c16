package charts

import (
	"strconv"
	"strings"

	"treatyline/data"
)

// state, in and named are what a state, a text and a thing with an id are called, in
// letters that can be drawn.
func (b *builder) state(id string) string { return b.naming.State(id) }

func (b *builder) in(t data.Text) string { return b.naming.Text(t) }

func (b *builder) named(t data.Text, id string) string { return b.naming.Named(t, id) }

// proper is the name of an organisation or a body as it stands within a sentence. An id
// in its place has no article.
func (b *builder) proper(t data.Text, id string) string {
	if name := b.named(t, id); name != id {
		return b.words.InsideProper(name)
	}
	return id
}

func (b *builder) states(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.state(id)
	}
	return names
}

// statesInside are the names of states as they stand within a sentence.
func (b *builder) statesInside(ids []string) []string {
	names := b.states(ids)
	for i, name := range names {
		names[i] = b.words.Inside(name)
	}
	return names
}

// someStates is how many states are named one by one, mostDescribed how many rows or
// steps a description tells.
const (
	someStates    = 12
	mostDescribed = 12
)

// some names states, or counts them where they are many; someInside names them as they
// stand within a sentence.
func (b *builder) some(ids []string) string { return b.atMost(someStates, ids, b.states) }

func (b *builder) someInside(ids []string) string { return b.atMost(someStates, ids, b.statesInside) }

// few names up to three states and counts more.
func (b *builder) few(ids []string) string { return b.atMost(3, ids, b.statesInside) }

// atMost names up to so many states and counts more.
func (b *builder) atMost(most int, ids []string, named func([]string) []string) string {
	if len(ids) > most {
		return b.words.Count("states", len(ids))
	}
	return b.words.List(named(ids))
}

// role says what a state is in a body: CSTO member.
func (b *builder) role(m data.Membership) string {
	body, _ := b.data.Body(m.Body)
	return b.words.Say("status."+string(m.Status), "Body", b.named(body.Short, body.ID))
}

// spellTitle names a membership: Uzbekistan · CSTO member.
func (b *builder) spellTitle(m data.Membership) string { return b.state(m.State) + " · " + b.role(m) }

// standing names an overlay.
func (b *builder) standing(o data.Overlay) string {
	if name := b.in(o.Name); name != "" {
		return name
	}
	return b.words.Say("overlay." + string(o.Kind))
}

// holderName is the name of the person, or of the state, that holds an office.
func (b *builder) holderName(h data.Holder) string {
	if name := b.in(h.Name); name != "" {
		return name
	}
	return b.state(h.State)
}

// editionName is an edition's name, with its year.
func (b *builder) editionName(e data.Edition) string {
	name, year := b.named(e.Name, e.ID), strconv.Itoa(e.Year)
	if strings.Contains(name, year) {
		return name
	}
	return b.words.Say("body.name", "Name", name, "Short", year)
}

// period says two dates, or since when something runs.
func (b *builder) period(from, to data.Date) string {
	if to.IsZero() {
		return b.words.Say("date.since", "Date", b.words.Date(from))
	}
	return b.words.Range(from, to)
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

// amount is a number that can be counted: exact as long as it can be read.
func (b *builder) amount(v float64) string {
	if v >= exactValueTill {
		return b.words.Short(v)
	}
	return b.words.Number(v)
}

// asOfSentence says who was a member on the as-of date.
func (b *builder) asOfSentence() string {
	members := b.data.Members(b.view.AsOf)
	return b.words.Say("asof.count", "Date", b.words.LongDate(b.view.AsOf.Date()), "Members", b.words.Count("members", len(members)))
}
