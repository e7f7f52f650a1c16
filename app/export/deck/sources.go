package deck

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
)

// cited are references as they are printed: [1, n. 14; 2]. Empty where there are none.
func cited(references []charts.Reference) string {
	if len(references) == 0 {
		return ""
	}
	labels := make([]string, len(references))
	for i, r := range references {
		labels[i] = r.Label
		if letters := []rune(r.Label); len(letters) > longestLabel {
			labels[i] = string(letters[:longestLabel]) + "…"
		}
		labels[i] = strings.ReplaceAll(labels[i], " ", "\u00a0")
	}
	said := "[" + strings.Join(labels, "; ") + "]"
	if len([]rune(said)) <= unbroken {
		said = strings.ReplaceAll(said, " ", "\u00a0")
	}
	return said
}

// longestLabel is how much of a place in a source is printed, in letters.
const longestLabel = 40

// unbroken is how long references are that stay on one line, in letters.
const unbroken = 28

// numbersOf are the numbers of references, each once, in order.
func numbersOf(references []charts.Reference) []int {
	var numbers []int
	for _, r := range references {
		for n := r.Number; n <= r.Last; n++ {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// ranges writes numbers in order, with those that follow on one another as a stretch:
// 1–4, 9.
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch {
		case j > i+1:
			parts = append(parts, strconv.Itoa(numbers[i])+"–"+strconv.Itoa(numbers[j]))
		case j > i:
			parts = append(parts, strconv.Itoa(numbers[i]), strconv.Itoa(numbers[j]))
		default:
			parts = append(parts, strconv.Itoa(numbers[i]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// source is the entry of a number.
func (b *builder) source(number int) report.Source { return b.report.Sources[number-1] }

// sourceLine names sources for the foot of a slide: in full where that takes two lines,
// else by their numbers in the list at the end. It is empty for none.
func (b *builder) sourceLine(references []charts.Reference) string {
	numbers := numbersOf(references)
	if len(numbers) == 0 {
		return ""
	}
	if len(numbers) <= 8 {
		items := make([]string, len(numbers))
		for i, n := range numbers {
			items[i] = "[" + strconv.Itoa(n) + "]\u00a0" + b.source(n).Text
		}
		line := b.words.Count("source.list", len(items), "List", strings.Join(items, " · "))
		if len(lines(line, regular(pptx.FootSize), width)) <= 2 {
			return line
		}
	}
	return b.words.Count("source.list", len(numbers), "List", b.words.Say("deck.sources", "Numbers", ranges(numbers)))
}

// mostSpoken is how many sources the notes of one slide name.
const mostSpoken = 100

// spoken are the sources for the speaker, a line each.
func (b *builder) spoken(references ...[]charts.Reference) []string {
	numbers := numbersOf(slices.Concat(references...))
	if len(numbers) == 0 {
		return nil
	}
	said := []string{b.words.Say("deck.notes.from")}
	for i, n := range numbers {
		if i == mostSpoken {
			return append(said, b.words.Say("source.more", "Numbers", "["+ranges(numbers[i:])+"]"))
		}
		s := b.source(n)
		said = append(said, "["+strconv.Itoa(n)+"] "+strings.Join(slices.DeleteFunc([]string{s.Text, s.URL, s.Accessed, s.Licence}, empty), ", "))
	}
	return said
}

// host is the name of the computer that an address leads to.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func empty(s string) bool { return s == "" }

// mostSources is how many slides the list of sources takes.
const mostSources = 12

// sources are the slides with the list of all sources, each with a link to its address.
func (b *builder) sources() {
	g := grid{most: mostSources, about: b.words.Say("deck.notes.sources")}
	g.Table = report.Table{Title: b.report.Heading(report.Sources), Columns: make([]report.Column, 3)}
	for _, s := range b.report.Sources {
		text := strings.Join(slices.DeleteFunc([]string{s.Text, s.Accessed, s.Licence}, empty), ", ")
		g.Rows = append(g.Rows, report.Row{Cells: []report.Cell{{Text: "[" + strconv.Itoa(s.Number) + "]"}, {Text: text}, {Text: host(s.URL)}}})
		g.links = append(g.links, s.URL)
		g.spoken = append(g.spoken, []charts.Reference{{Number: s.Number, Last: s.Number}})
	}
	b.table(g)
}
