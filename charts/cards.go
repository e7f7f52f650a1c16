package charts

import (
	"slices"

	"treatyline/data"
)

// Card says what a mark is.
type Card struct {
	Title   string
	Lines   []string
	Sources []data.Citation
}

// add adds a line, unless it says nothing.
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

// asOfCard says who is a member on the as-of date.
func (b *builder) asOfCard() Card {
	card := Card{Title: b.asOfSentence()}
	if members := b.data.Members(b.view.AsOf); len(members) > 0 {
		card.add(b.some(members))
	}
	return card
}

// distinct are citations without those that stand before.
func distinct(all []data.Citation) []data.Citation {
	var once []data.Citation
	for _, c := range all {
		if !slices.Contains(once, c) {
			once = append(once, c)
		}
	}
	return once
}
