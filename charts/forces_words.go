package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
)

// metric is what the chart counts, as phrases name it: the view's metric, or of a total
// the parts that are known of anyone, active-paramilitary.
func (f *forcesChart) metric() string {
	if f.view.Metric != Total || len(f.lacking) == 0 {
		return string(f.view.Metric)
	}
	known := slices.DeleteFunc(partNames(), func(name string) bool { return slices.Contains(f.lacking, name) })
	return strings.Join(known, "-")
}

// what names the personnel that the metric counts.
func (f *forcesChart) what() string { return f.words.Say("forces.what." + f.metric()) }

// partsNamed names parts of a force.
func (f *forcesChart) partsNamed(parts []string) string {
	var names []string
	for _, p := range parts {
		names = append(names, f.words.Say("force."+p))
	}
	return f.words.List(names)
}

// without names the states that the view leaves out, or is empty.
func (f *forcesChart) without() string {
	if len(f.left) == 0 {
		return ""
	}
	return f.someInside(stateIDs(f.left))
}

// title says who is how much of the whole, and who is left out of it.
func (f *forcesChart) title() string {
	said := f.finding()
	if len(f.view.States) > 0 && len(f.left) > 0 && f.counted > 1 {
		return f.words.Say("forces.title.shown", "Title", said)
	}
	if len(f.view.States) > 0 {
		return words.Sentence(said) // the notes say who is shown
	}
	if out := f.without(); out != "" {
		return f.words.Say("forces.title.without", "States", out, "Title", said)
	}
	return words.Sentence(said)
}

// finding is the title before it says what is left out, in the middle of a sentence.
func (f *forcesChart) finding() string {
	sum, members := f.sum, f.counted
	if len(f.members) == 0 {
		return f.words.Say("forces.title.nobody", "Date", f.words.LongDate(f.view.AsOf.Date()))
	}
	if members == 0 {
		return f.words.Say("forces.title.outside", "Date", f.words.LongDate(f.view.AsOf.Date()))
	}
	sorted := f.largest
	first := sorted[slices.IndexFunc(sorted, func(r forceRow) bool { return r.member })]
	name := f.words.Inside(f.state(first.force.State))
	ties := 0
	for _, r := range f.rows {
		if r.member && r.value == first.value {
			ties++
		}
	}
	number := f.words.Spelled(members)
	switch {
	case sum == 0:
		return f.words.Count("forces.title.zero", members, "Number", number, "What", f.what())
	case ties == members && members > 1:
		return f.words.Count("forces.title.same", members, "Number", number, "What", f.what())
	case ties > 1:
		return f.words.Count("forces.title.equal", ties, "Number", f.words.Spelled(ties), "What", f.what())
	case f.view.Per1000:
		return f.words.Say("forces.title.ratio", "State", name, "Ratio", f.words.Ratio(first.value), "What", f.what())
	case members == 1:
		return f.words.Say("forces.title.one", "State", name, "Total", f.words.Long(sum), "What", f.what())
	}
	id, what := "forces.title", f.words.Say("forces.of."+f.metric())
	incomplete := slices.ContainsFunc(f.rows, func(r forceRow) bool { return r.member && !r.complete })
	if incomplete {
		what = f.words.Say("forces.known." + f.metric())
	} else if all := len(f.members); members < all && len(f.left) == 0 {
		id = "forces.title.some"
	}
	return f.words.Say(id, "State", name, "Share", f.words.Percent(first.value/sum), "Number", number,
		"What", what)
}

// subtitle says what is counted, of whom, when and how it is drawn.
func (f *forcesChart) subtitle() string {
	counted, members := f.counted, len(f.members)
	number := f.words.Say("forces.all", "Number", f.words.Spelled(members))
	switch {
	case counted == 0:
		number = f.words.Say("forces.nobody", "Number", f.words.Spelled(members))
	case counted < members:
		number = f.words.Say("forces.some", "Counted", f.words.Spelled(counted), "Number", f.words.Spelled(members))
	}
	id := "forces.subtitle"
	if members == 0 {
		id = "forces.subtitle.nobody"
	}
	said := f.words.Count(id, members, "Number", number, "What", f.words.Say("forces.subject."+f.metric()),
		"Edition", f.editionName(f.edition), "Date", f.words.LongDate(f.view.AsOf.Date()))
	if f.view.Per1000 {
		said += f.words.Say("forces.subtitle.ratio", "Years", f.populationYears())
	}
	switch f.reading {
	case Log:
		said += f.words.Say("forces.subtitle.log")
	case Share:
		if len(f.left) > 0 {
			return said + f.words.Say("forces.subtitle.shown")
		}
		said += f.words.Say("forces.subtitle.share")
	}
	return said
}

// populationYears says of which years the populations are.
func (f *forcesChart) populationYears() string {
	var years []string
	for _, r := range f.rows {
		if year := strconv.Itoa(r.population.Year); !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	slices.Sort(years)
	return f.words.List(years)
}

// always are the notes without which the picture would mislead: who is left out of it,
// or of its second panel, and what is not known.
func (f *forcesChart) always() []string {
	var notes []string
	if out := f.leftNote(); out != "" {
		notes = append(notes, out)
	}
	if f.reading == Zoom {
		notes = append(notes, f.zoomNote())
	}
	if len(f.lacking) > 0 {
		notes = append(notes, f.words.Say("forces.note.lacking", "Parts", f.partsNamed(f.lacking)))
	}
	return append(notes, f.incompleteNotes()...)
}

// notes says of whom the source lists no reserve, and who is missing.
func (f *forcesChart) notes() []string {
	var notes []string
	say := func(id string, states []string) {
		if len(states) > 0 {
			notes = append(notes, f.words.Count(id, len(states), "States", f.some(states)))
		}
	}
	var none []string
	told := map[string]bool{}
	for _, r := range f.rows {
		told[r.force.State] = true
		if slices.ContainsFunc(r.parts, func(p forcePart) bool { return p.name == "reserve" && p.given.None }) {
			none = append(none, r.force.State)
		}
	}
	for _, id := range f.uncounted {
		told[id] = true
	}
	untold := func(ids []string) []string {
		var untold []string
		for _, id := range ids {
			if !told[id] && f.view.Shows(id) {
				untold = append(untold, id)
			}
			told[id] = true
		}
		return untold
	}
	missing, outside := untold(f.members), untold(f.view.States)
	// Who is not in the picture weighs more than what its sources do not list.
	say("forces.note.missing", missing)
	say("forces.note.absent", outside)
	say("forces.note.uncounted", f.uncounted)
	if f.later() {
		notes = append(notes, f.words.Say("forces.note.later", "Year", strconv.Itoa(f.edition.Year)))
	}
	if len(none) == len(f.rows) && len(none) > 1 {
		notes = append(notes, f.words.Say("forces.note.none.all"))
	} else {
		say("forces.note.none", none)
	}
	return notes
}

// later reports whether the edition is of a year after the as-of date.
func (f *forcesChart) later() bool { return f.edition.Year > f.view.AsOf.Date().Year }

// incompleteNotes explain the stars: which rows lack which parts.
func (f *forcesChart) incompleteNotes() []string {
	states := map[string][]string{} // by what they lack
	var order []string
	for _, r := range f.rows {
		if r.complete {
			continue
		}
		parts := f.partsNamed(f.missing(r))
		if len(states[parts]) == 0 {
			order = append(order, parts)
		}
		states[parts] = append(states[parts], r.force.State)
	}
	notes := make([]string, len(order))
	for i, parts := range order {
		notes[i] = f.words.Count("forces.note.incomplete", len(states[parts]), "States", f.some(states[parts]), "Parts", parts)
	}
	return notes
}

// leftNote says who is left out and how much of the whole that is.
func (f *forcesChart) leftNote() string {
	out := f.without()
	if out == "" {
		return ""
	}
	if f.view.Per1000 && len(f.view.States) > 0 {
		return f.words.Say("membership.note.only", "States", f.shown())
	}
	if f.view.Per1000 {
		return f.words.Say("forces.note.without", "States", out)
	}
	gone := 0.0
	for _, r := range f.left {
		gone += r.value
	}
	if len(f.view.States) > 0 {
		return f.words.Say("forces.note.only", "States", f.shown(), "Share", f.words.Percent(ratio(f.sum, gone+f.sum)))
	}
	return f.words.Say("forces.note.without.share", "States", out, "Share", f.words.Percent(ratio(gone, gone+f.sum)))
}

// shown names the states of the rows.
func (f *forcesChart) shown() string { return f.someInside(stateIDs(f.rows)) }

// zoomNote says who is left out of the larger panel, and how much of the whole that is.
func (f *forcesChart) zoomNote() string {
	giant := f.largest[0]
	if !giant.member || f.view.Per1000 {
		return f.words.Say("forces.note.zoom", "State", f.words.Inside(f.state(giant.force.State)))
	}
	return f.words.Say("forces.note.zoom.share", "State", f.words.Inside(f.state(giant.force.State)), "Share", f.words.Percent(f.share(giant.value)))
}

// ratio is a part of a whole; of nothing it is nothing.
func ratio(part, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return part / whole
}

// description says in words what the chart shows.
func (f *forcesChart) description() string {
	said := f.words.Say("forces.description", "Title", f.title(), "Subtitle", f.subtitle())
	for i, r := range f.largest {
		if i >= mostDescribed {
			return said + " " + f.words.Count("description.more", len(f.rows)-i)
		}
		said += " " + f.words.Say("description.force", "State", f.state(r.force.State), "Total", f.value(r))
	}
	if out := f.leftNote(); out != "" {
		said += " " + out
	}
	return said
}
