package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// total is the strength of all that were members on the as-of date.
func (f *forcesChart) total() (sum float64, members int) {
	for _, r := range f.rows {
		if r.member {
			sum += r.total
			members++
		}
	}
	return sum, members
}

// title says who is how much of the whole.
func (f *forcesChart) title() string {
	sum, members := f.total()
	if members == 0 {
		return f.words.Say("forces.title.outside", "Date", f.words.LongDate(f.view.AsOf.Date()))
	}
	first := f.rows[slices.IndexFunc(f.rows, func(r strength) bool { return r.member })]
	name := f.state(first.force.State)
	ties := 0
	for _, r := range f.rows {
		if r.member && r.total == first.total {
			ties++
		}
	}
	switch {
	case sum == 0:
		return words.Sentence(f.words.Count("forces.title.zero", members, "Number", f.words.Spelled(members)))
	case members == 1:
		return f.words.Say("forces.title.one", "State", name, "Total", f.words.Long(sum))
	case ties > 1:
		return words.Sentence(f.words.Count("forces.title.equal", members, "Number", f.words.Spelled(members), "Total", f.words.Long(sum)))
	}
	return f.words.Say("forces.title", "State", name, "Share", f.words.Percent(first.total/sum))
}

// subtitle says what is counted, by whom and when.
func (f *forcesChart) subtitle() string {
	_, counted := f.total()
	members := len(f.data.Members(f.view.AsOf))
	number := f.words.Say("forces.all", "Number", f.words.Spelled(members))
	if counted < members {
		number = f.words.Say("forces.some", "Counted", f.words.Spelled(counted), "Number", f.words.Spelled(members))
	}
	return f.words.Count("forces.subtitle", members, "Number", number,
		"Edition", f.in(f.edition.Name), "Year", strconv.Itoa(f.edition.Year), "Date", f.words.LongDate(f.view.AsOf.Date()))
}

// notes says what the second panel leaves out, what the source does not list, and who
// is missing.
func (f *forcesChart) notes() []string {
	var notes []string
	say := func(id string, states []string) {
		if len(states) > 0 {
			notes = append(notes, f.words.Count(id, len(states), "States", f.some(states)))
		}
	}
	if f.zoomed() {
		giant := f.rows[0]
		sum, _ := f.total()
		if giant.member {
			notes = append(notes, f.words.Say("forces.note.zoom.share", "State", f.state(giant.force.State), "Share", f.words.Percent(giant.total/sum)))
		} else {
			notes = append(notes, f.words.Say("forces.note.zoom", "State", f.state(giant.force.State)))
		}
	}
	var none, incomplete, missing []string
	for _, r := range f.rows {
		if r.force.Reserve.None {
			none = append(none, r.force.State)
		}
		if !r.complete {
			incomplete = append(incomplete, r.force.State)
		}
	}
	for _, id := range f.data.Members(f.view.AsOf) {
		if !slices.ContainsFunc(f.rows, func(r strength) bool { return r.force.State == id }) {
			missing = append(missing, id)
		}
	}
	say("forces.note.none", none)
	say("forces.note.incomplete", incomplete)
	say("forces.note.missing", missing)
	return notes
}

// card says what is known of one state's force.
func (f *forcesChart) card(r strength) Card {
	card := Card{Title: f.state(r.force.State) + " · " + f.in(f.edition.Name), Sources: f.edition.Sources}
	total := f.words.Say("card.total", "Total", f.words.Number(r.total))
	if !r.complete {
		total = f.words.Say("card.total.incomplete", "Total", f.words.Number(r.total))
	}
	if sum, _ := f.total(); r.member && sum > 0 {
		total = f.words.Say("card.share", "Total", total, "Share", f.words.Percent(r.total/sum))
	}
	card.add(total)
	var parts []string
	for i, name := range []string{"active", "reserve", "paramilitary"} {
		switch a := r.parts()[i]; {
		case a.None:
			parts = append(parts, f.words.Say("card.part.none", "Part", f.words.Say("force."+name)))
		case a.Known:
			parts = append(parts, f.words.Say("card.part", "Part", f.words.Say("force."+name), "N", f.words.Number(a.N)))
		default:
			parts = append(parts, f.words.Say("card.part.unknown", "Part", f.words.Say("force."+name)))
		}
	}
	card.add(strings.Join(parts, " · "))
	if population, ok := f.data.Population(r.force.State, f.edition.Year); ok && population.Value > 0 {
		card.add(f.words.Say("card.ratio", "Ratio", f.words.Ratio(data.Per1000(r.total, population.Value)), "Year", strconv.Itoa(population.Year)))
	}
	if !r.member {
		card.add(f.words.Say("card.outside", "Date", f.words.LongDate(f.view.AsOf.Date())))
	}
	card.add(f.in(r.force.Note))
	return card
}

// description says in words what the chart shows.
func (f *forcesChart) description() string {
	said := f.words.Say("forces.description", "Title", f.title(), "Subtitle", f.subtitle())
	for i, r := range f.rows {
		if i >= 12 {
			return said + " " + f.words.Count("description.more", len(f.rows)-i)
		}
		said += " " + f.words.Say("description.force", "State", f.state(r.force.State), "Total", f.value(r))
	}
	return said
}
