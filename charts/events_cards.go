package charts

import "treatyline/data"

// eventCard says what happened.
func (b *builder) eventCard(e data.Event) Card {
	when := b.words.Range(e.Date, e.Until)
	if e.Reported {
		when = b.words.Say("event.reported", "Date", when)
	}
	card := Card{Title: b.named(e.Title, e.Date.String()), Lines: []string{when}, Sources: e.Sources}
	if category, ok := b.data.Category(e.Category); ok {
		card.Lines[0] = when + " · " + b.named(category.Name, category.ID)
	}
	if len(e.States) > 0 && len(e.States) <= 9 {
		card.Lines = append(card.Lines, b.words.List(b.states(e.States)))
	} else if len(e.States) > 9 {
		card.Lines = append(card.Lines, b.words.Count("states", len(e.States)))
	}
	for _, t := range []data.Text{e.Text, e.Note} {
		if s := b.in(t); s != "" {
			card.Lines = append(card.Lines, s)
		}
	}
	return card
}
