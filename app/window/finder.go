//go:build cgo

package window

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"treatyline/app/window/command"
	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// thing is something that can be found by its name.
type thing struct {
	kind  thingKind
	title string
	at    int      // its place among the commands, the states or the events
	day   data.Day // of a date
}

// thingKind says what a thing is. Of things that match alike those of an earlier kind
// come first.
type thingKind uint8

const (
	commandThing thingKind = iota
	stateThing
	dateThing
	eventThing
	thingKinds
)

// finder finds commands, states, dates and events by their names, in whatever language
// those are typed.
type finder struct {
	words       *words.Words
	first, last data.Day // between which a date can be looked at
	things      []thing
	folded      []string // of each thing its names, each on a line
	letters     []letterSet
}

func newFinder(w *words.Words, d *data.Dataset, commands []command.Command) *finder {
	f := &finder{words: w, first: charts.Begin(d), last: d.AsOf()}
	for i, c := range commands {
		var names []string
		for _, lang := range words.Languages() {
			names = append(names, c.Title(words.In(lang)))
		}
		f.add(thing{kind: commandThing, title: c.Title(w), at: i}, names...)
	}
	for _, i := range sortedStates(d, w.Lang()) {
		id := d.States[i].ID
		names := []string{id}
		for _, lang := range words.Languages() {
			names = append(names, d.StateName(id, lang))
		}
		f.add(thing{kind: stateThing, title: charts.Names(d, w.Lang()).State(id), at: i}, names...)
	}
	for i, e := range d.Events {
		title := charts.Names(d, w.Lang()).Named(e.Title, e.Date.String())
		names := []string{title}
		for _, lang := range words.Languages() {
			if other := e.Title.In(lang); other != title {
				names = append(names, other)
			}
		}
		f.add(thing{kind: eventThing, title: title, at: i}, names...)
	}
	return f
}

// sortedStates are the places of the states in the order of their names.
func sortedStates(d *data.Dataset, lang string) []int {
	order := make([]int, len(d.States))
	for i := range order {
		order[i] = i
	}
	c, names := words.Collator(lang), charts.Names(d, lang)
	slices.SortStableFunc(order, func(a, b int) int {
		return c.CompareString(names.State(d.States[a].ID), names.State(d.States[b].ID))
	})
	return order
}

func (f *finder) add(t thing, names ...string) {
	folded := data.Fold(strings.Join(names, "\n"))
	f.things, f.folded, f.letters = append(f.things, t), append(f.folded, folded), append(f.letters, lettersOf(folded))
}

// letterSet are the letters of a text, more or less: some share a bit. A text that lacks
// one of a word's cannot hold the word, which tells most texts apart at once.
type letterSet uint64

func lettersOf(text string) letterSet {
	var set letterSet
	for _, r := range text {
		set |= 1 << (r % 64)
	}
	return set
}

// How well a name matches.
const (
	beginsName = iota
	beginsWords
	insideWords
	matches
)

// find returns at most so many things that a text may mean, the likeliest first: names
// that begin with it, names whose words begin with its words, then names that hold them.
// Without a text it is every command and state.
func (f *finder) find(text string, most int) []thing {
	typed := strings.Fields(data.Fold(text))
	whole := strings.Join(typed, " ")
	var found [matches][thingKinds][]thing
	if day, ok := f.day(text); ok {
		found[beginsName][dateThing] = []thing{{kind: dateThing, day: day, title: f.words.Say("window.palette.go", "Date", f.words.LongDate(day.Date()))}}
	}
	letters := lettersOf(strings.Join(typed, ""))
	for i, t := range f.things {
		// The events are the last.
		if t.kind == eventThing && (whole == "" || len(found[beginsName][eventThing]) == most) {
			break
		}
		if letters&^f.letters[i] != 0 {
			continue
		}
		if match := matching(f.folded[i], whole, typed); match < matches && len(found[match][t.kind]) < most {
			found[match][t.kind] = append(found[match][t.kind], t)
		}
	}
	var all []thing
	for _, kinds := range found {
		for _, things := range kinds {
			all = append(all, things...)
		}
	}
	return all[:min(len(all), most)]
}

// matching says how well names on lines match what was typed, as a whole and in words.
func matching(names, whole string, typed []string) int {
	match := beginsWords
	for _, word := range typed {
		switch {
		case !strings.Contains(names, word):
			return matches
		case match == beginsWords && !beginsWord(names, word):
			match = insideWords
		}
	}
	if strings.HasPrefix(names, whole) || strings.Contains(names, "\n"+whole) {
		return beginsName
	}
	return match
}

// beginsWord reports whether a text stands at the beginning of a word.
func beginsWord(names, text string) bool {
	for from := 0; ; {
		i := strings.Index(names[from:], text)
		if i < 0 {
			return false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(names[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		from = at + 1
	}
}

// day is the first day of a date that was typed, or the nearest that can be looked at.
func (f *finder) day(text string) (data.Day, bool) {
	date, ok := words.ParseDate(text)
	if !ok {
		return 0, false
	}
	return min(max(date.First(), f.first), f.last), true
}
