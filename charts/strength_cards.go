package charts

import "strings"

// columnCard says what is known of one year.
func (f *strengthChart) columnCard(column int) Card {
	c := f.columns[column]
	card := Card{Title: f.words.Say("strength.card", "Year", c.name(), "Name", f.named(f.series.Name, f.series.ID)), Sources: f.series.Sources}
	total := f.words.Say("card.total", "Total", f.amount(c.total))
	if len(c.missing) > 0 {
		total = f.words.Say("card.total.incomplete", "Total", f.amount(c.total))
	}
	card.add(f.words.Say("strength.card.total", "Members", f.words.Count("members", len(c.members)), "Total", total))
	var values []string
	for _, l := range f.layers {
		if v, known := c.of(l); known {
			values = append(values, f.words.Say("strength.card.value", "Name", l.name, "N", f.amount(v)))
		}
	}
	card.add(strings.Join(values, " · "))
	if len(c.missing) > 0 {
		card.add(f.words.Say("strength.card.missing", "States", f.some(c.missing)))
	}
	for _, s := range f.steps {
		if s.column == column {
			card.add(f.stepText(s))
		}
	}
	for _, y := range f.breaks {
		if y.column == column {
			for _, b := range y.breaks {
				card.add(f.breakNote(b))
				card.cite(b.Sources)
			}
		}
	}
	return card
}

// segmentCard says what a layer has in one year.
func (f *strengthChart) segmentCard(l layer, column int) Card {
	c := f.columns[column]
	v, _ := c.of(l)
	card := Card{Title: f.words.Say("strength.card.segment", "Name", l.name, "Year", c.name()), Sources: f.series.Sources}
	said := f.amount(v)
	if whole := c.total + c.out; whole > 0 {
		said = f.words.Say("card.share", "Total", said, "Share", f.words.Percent(v/whole))
	}
	card.add(f.words.Say("note.of", "State", f.named(f.series.Name, f.series.ID), "Note", said))
	for _, y := range f.breaks {
		for _, b := range y.breaks {
			if y.column == column && intersect(b.States, l.states) {
				card.add(f.breakNote(b))
				card.cite(b.Sources)
			}
		}
	}
	return card
}

// layerCard says what is known of one state, or of several that are one layer.
func (f *strengthChart) layerCard(l layer) Card {
	card := Card{Title: l.name + " · " + f.named(f.series.Name, f.series.ID), Sources: f.series.Sources}
	var first, last, most yearColumn
	top, years := -1.0, 0
	for _, c := range f.columns {
		v, known := c.of(l)
		if !known {
			continue
		}
		if years++; years == 1 {
			first = c
		}
		last = c
		if v > top {
			top, most = v, c
		}
	}
	say := func(key string, c yearColumn) {
		v, _ := c.of(l)
		card.add(f.words.Say(key, "Year", c.name(), "N", f.amount(v)))
	}
	if years > 0 {
		say("strength.card.year", first)
	}
	if most.year != first.year && most.year != last.year {
		say("strength.card.most", most)
	}
	if last.year != first.year {
		say("strength.card.year", last)
	}
	if l.state == "" {
		card.add(f.firstOf(l.states))
		return card
	}
	card.add(f.words.Count("strength.card.years", len(f.columns), "Years", f.words.Number(float64(years))))
	return card
}
