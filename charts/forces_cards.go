package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/data"
)

// card says what is known of one state's force.
func (f *forcesChart) card(r forceRow) Card {
	card := Card{Title: f.state(r.force.State) + " · " + f.named(f.edition.Name, f.edition.ID), Sources: f.forceSources(r)}
	said := f.forceTotal(r.force)
	if r.member && f.sum > 0 && f.view.Metric == Total && !f.view.Per1000 {
		said = f.words.Say("card.share", "Total", said, "Share", f.words.Percent(r.value/f.sum))
	}
	card.add(said)
	card.add(f.forceParts(r.force))
	total, _ := r.force.Total()
	if population, ok := f.data.Population(r.force.State, f.edition.Year); ok && population.Value > 0 {
		card.add(f.words.Say("card.ratio", "Ratio", f.words.Ratio(data.Per1000(total, population.Value)), "Year", strconv.Itoa(population.Year)))
	}
	if !r.member {
		card.add(f.words.Say("card.outside", "Date", f.words.LongDate(f.view.AsOf.Date())))
	}
	card.add(f.in(r.force.Note))
	return card
}

// forceSources are the sources of what the card of a state's force tells.
func (f *forcesChart) forceSources(r forceRow) []data.Citation {
	series, _ := f.data.SeriesByID("population")
	if population, ok := f.data.Population(r.force.State, f.edition.Year); !ok || population.Value <= 0 {
		return f.edition.Sources
	}
	return distinct(slices.Concat(f.edition.Sources, series.Sources))
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
