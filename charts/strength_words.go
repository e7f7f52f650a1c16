package charts

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"treatyline/charts/words"
	"treatyline/data"
)

// mostNamed is how many things a note or a card names; the others it counts.
const mostNamed = 8

// what says whose numbers they are: The members' forces without Russia.
func (f *strengthChart) what() string {
	key, name := "strength.what", f.named(f.series.Name, f.series.ID)
	if f.series.ID == "personnel" {
		key = "strength.what.personnel"
	}
	if len(f.view.States) > 0 {
		return f.words.Say(key+".of", "Name", name, "States", f.few(f.counts()))
	}
	said := f.words.Say(key, "Name", name)
	if out := f.hidden(); len(out) > 0 {
		said = f.words.Say("strength.what.without", "What", said, "States", f.few(out))
	}
	return said
}

// counts are the states that have a value in any column, hidden those that were members
// and that the view does not show, both in the order of the file.
func (f *strengthChart) counts() []string {
	return f.ofColumns(func(c yearColumn, id string) bool { _, ok := c.values[id]; return ok })
}

func (f *strengthChart) hidden() []string {
	return f.ofColumns(func(c yearColumn, id string) bool { return slices.Contains(c.hidden, id) })
}

// ofColumns are the states, in the order of the file, of which something is true in any
// column.
func (f *strengthChart) ofColumns(is func(yearColumn, string) bool) []string {
	var ids []string
	for _, s := range f.data.States {
		if slices.ContainsFunc(f.columns, func(c yearColumn) bool { return is(c, s.ID) }) {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// title says how strong the members were in the first and in the last year; where shares
// are shown, how much of that the largest had.
func (f *strengthChart) title() string { return f.titled(func(said string) string { return said }) }

// heldTitle is the title with each of its amounts held together on a line, and its unit.
func (f *strengthChart) heldTitle() string {
	return f.titled(func(said string) string {
		if utf8.RuneCountInString(said) > mostHeld {
			return said
		}
		return strings.ReplaceAll(said, " ", "\u00a0")
	})
}

// mostHeld is how many letters are held together: more would be a line of their own.
const mostHeld = 40

// titled is the title with its amounts set by a function.
func (f *strengthChart) titled(amount func(string) string) string {
	if f.reading == Share && f.giant() != "" {
		return f.shareTitle(amount)
	}
	first, last := f.columns[0], f.last()
	from, to := f.about(first.total), f.about(last.total)
	if from == to && first.total != last.total {
		from, to = f.words.Long(first.total), f.words.Long(last.total)
	}
	var values []string
	add := func(c yearColumn, n string) {
		if len(c.missing) > 0 {
			n = f.words.Say("strength.least", "N", n)
		}
		values = append(values, amount(f.words.Say("strength.value", "N", n, "Year", c.name())))
	}
	add(first, from)
	if len(f.columns) > 1 {
		add(last, to)
	}
	what := f.what()
	if unit := f.unit(); unit != "" {
		what = f.words.Say("strength.what.unit", "What", what, "Unit", amount(unit))
	}
	return f.words.Say("strength.title", "What", what, "Values", strings.Join(values, ", "))
}

func (f *strengthChart) shareTitle(amount func(string) string) string {
	giant := f.giant()
	var values []string
	for i, c := range f.columns {
		v, ok := c.values[giant]
		if i > 0 && i < len(f.columns)-1 || !ok {
			continue
		}
		key := "strength.value"
		if len(values) == 0 {
			key = "strength.value.share"
		}
		values = append(values, amount(f.words.Say(key, "N", f.words.Percent(ratio(v, c.total)), "Year", c.name())))
	}
	said := f.words.Say("strength.title.share", "State", f.words.Inside(f.state(giant)), "Values", strings.Join(values, ", "))
	switch out := f.hidden(); {
	case len(out) == 0:
		return words.Sentence(said)
	case len(f.view.States) > 0:
		return f.words.Say("forces.title.shown", "Title", said)
	default:
		return f.words.Say("forces.title.without", "States", f.few(out), "Title", said)
	}
}

// about is a number for a title: with one digit after the point of its unit, and below a
// million in thousands. Where the series has a unit of its own, such as millions of
// dollars, another "million" would mislead: there it is in figures, of which three count.
func (f *strengthChart) about(v float64) string {
	switch {
	case v >= 1e15:
		return f.words.Short(v)
	case v < 1e4:
		return f.words.Long(v)
	case f.unit() != "":
		step := math.Pow(10, math.Floor(math.Log10(v))-2)
		return f.words.Number(math.Round(v/step) * step)
	case v < 999500:
		return f.words.Long(math.Round(v/1e3) * 1e3)
	}
	unit := 1e6
	for unit < 1e12 && v >= 999.95*unit {
		unit *= 1e3
	}
	return f.words.Long(math.Round(v/unit*10) / 10 * unit)
}

// unit is what is counted in, or empty where the name of the series tells: that they are
// people goes without saying.
func (f *strengthChart) unit() string {
	unit := f.in(f.series.Unit)
	if f.series.Unit["en"] == "people" || strings.Contains(strings.ToLower(f.named(f.series.Name, f.series.ID)), strings.ToLower(unit)) {
		return ""
	}
	return unit
}

// subtitle says what is counted, in what, of whom and how it is drawn.
func (f *strengthChart) subtitle() string {
	name := f.named(f.series.Name, f.series.ID)
	if unit := f.unit(); unit != "" {
		name = f.words.Say("body.name", "Name", name, "Short", unit)
	}
	said := f.words.Say("strength.subtitle", "Name", name)
	if f.reading == Share {
		if len(f.hidden()) > 0 {
			return said + f.words.Say("strength.subtitle.shown")
		}
		said += f.words.Say("strength.subtitle.share")
	}
	return said
}

// always are the notes without which the picture would mislead: who is left out of it,
// or of its larger panel.
func (f *strengthChart) always() []string {
	var notes []string
	last := f.last()
	all := last.total + last.out
	if hidden := f.hidden(); len(hidden) > 0 {
		key, states, part := "strength.note.without", hidden, last.out
		if len(f.view.States) > 0 {
			key, states, part = "strength.note.only", f.counts(), last.total
		}
		said := f.someInside(states)
		if part > 0 {
			said = f.words.Say("strength.share", "States", said, "Share", f.words.Percent(part/all), "Year", last.name())
		}
		notes = append(notes, f.words.Say(key, "States", said))
	}
	if f.split {
		said := f.words.Inside(f.state(f.giant()))
		if len(f.hidden()) == 0 {
			said = f.words.Say("strength.share", "States", said, "Share", f.words.Percent(ratio(last.values[f.giant()], all)), "Year", last.name())
		}
		notes = append(notes, f.words.Say("strength.note.zoom", "State", said))
	}
	return notes
}

// notes says who is drawn together, what is missing, where the source breaks, which
// steps found no room, and what the source itself has to say.
func (f *strengthChart) notes() []string {
	var notes []string
	add := func(key string, items []string, separator string) {
		if len(items) > mostNamed {
			items = append(items[:mostNamed:mostNamed], f.words.Count("strength.more", len(items)-mostNamed))
		}
		if len(items) > 0 {
			notes = append(notes, f.words.Say(key, "Items", strings.Join(items, separator)))
		}
	}
	for _, l := range f.layers {
		if l.state == "" {
			notes = append(notes, f.words.Say("strength.note.rest", "Rest", l.name, "States", f.firstOf(l.states)))
		}
	}
	add("strength.note.missing", f.missing(), "; ")
	add("strength.note.breaks", f.breakNotes(), " ")
	var steps []string
	for _, s := range f.steps {
		if f.noted[s.column] {
			steps = append(steps, f.words.Say("strength.step.year", "Year", f.columns[s.column].name(), "Step", f.stepText(s)))
		}
	}
	add("strength.note.steps", steps, "; ")
	if note := f.in(f.series.Note); note != "" {
		notes = append(notes, note)
	}
	return notes
}

// firstOf names some states and counts the others.
func (f *strengthChart) firstOf(ids []string) string {
	names := f.states(ids)
	if len(names) > mostNamed {
		names = append(names[:mostNamed:mostNamed], f.words.Count("strength.more", len(names)-mostNamed))
		return strings.Join(names, ", ")
	}
	return f.words.List(names)
}

// missing says which members have no value in which years.
func (f *strengthChart) missing() []string {
	var items []string
	for _, id := range f.ofColumns(func(c yearColumn, id string) bool { return slices.Contains(c.missing, id) }) {
		items = append(items, f.state(id)+" "+f.missingYears(id))
	}
	return items
}

// missingYears are the years in which a member has no value: 1992, 1994–1996.
func (f *strengthChart) missingYears(id string) string {
	var years []string
	for i := 0; i < len(f.columns); i++ {
		lacks := func(j int) bool { return j < len(f.columns) && slices.Contains(f.columns[j].missing, id) }
		if !lacks(i) {
			continue
		}
		said := f.columns[i].name()
		from := i
		for lacks(i + 1) {
			i++
		}
		if i > from {
			said += "–" + f.columns[i].name()
		}
		years = append(years, said)
	}
	if len(years) > mostNamed {
		years = append(years[:mostNamed:mostNamed], f.words.Count("strength.more", len(years)-mostNamed))
	}
	return strings.Join(years, ", ")
}

// breakNotes explains the letters of breaks.
func (f *strengthChart) breakNotes() []string {
	var items []string
	for _, y := range f.breaks {
		var said []string
		for _, b := range y.breaks {
			said = append(said, f.breakNote(b))
		}
		items = append(items, f.words.Say("strength.break.note", "Letter", y.letter, "Year", f.columns[y.column].name(), "Notes", strings.Join(said, " ")))
	}
	return items
}

// breakNote says what a source counts differently from a year on, and of whom.
func (f *strengthChart) breakNote(b data.Break) string {
	note := f.in(b.Note)
	if note == "" {
		note = f.words.Say("strength.break.plain")
	}
	return f.words.Say("note.of", "State", f.some(b.States), "Note", note)
}

// stepText says who joins and who leaves.
func (f *strengthChart) stepText(s memberStep) string {
	var parts []string
	say := func(key string, ids []string) {
		if len(ids) > 0 {
			parts = append(parts, f.words.Count(key, len(ids), "States", f.someInside(ids)))
		}
	}
	say("strength.joins", s.joined)
	say("strength.returns", s.returned)
	say("strength.leaves", s.exits)
	return strings.Join(parts, ", ")
}

// description says in words what the chart shows.
func (f *strengthChart) description() string {
	key := "strength.description"
	switch f.reading {
	case Lines:
		key = "strength.description.lines"
	case Share:
		key = "strength.description.share"
	}
	said := f.words.Say(key, "Title", f.title(), "Subtitle", f.subtitle())
	for _, s := range f.steps[:min(len(f.steps), mostNamed)] {
		said += " " + f.words.Say("strength.description.step", "Year", f.columns[s.column].name(), "Step", f.stepText(s))
	}
	if rest := len(f.steps) - mostNamed; rest > 0 {
		said += " " + f.words.Count("description.more", rest)
	}
	said += " " + f.words.Say("strength.description.last", "Year", f.last().name())
	for _, l := range f.layers {
		if v, known := f.last().of(l); known {
			said += " " + f.words.Say("description.force", "State", l.name, "Total", f.amount(v))
		}
	}
	return said
}
