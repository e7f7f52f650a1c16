package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// read reads a dataset that is written into a test.
func read(t testing.TB, yaml string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(yaml))
	if err != nil {
		t.Fatal(faults)
	}
	return d
}

// of is the report on a view.
func of(t testing.TB, d *data.Dataset, query string) *report.Report {
	t.Helper()
	v, err := charts.ParseView(d, query)
	if err != nil {
		t.Fatal(err)
	}
	return report.New(d, v, "1.2.3")
}

// facts are the key facts, as one text.
func facts(r *report.Report) string {
	var all []string
	for _, f := range r.Facts {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

// plainText takes what holds words together out of a text.
func plainText(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// What the view leaves out is said, and nothing of it is in the report.
func TestTheReportObeysTheView(t *testing.T) {
	d := data.CSTO()
	r := of(t, d, "report?states=ARM,UZB&search=uzbek&from=2006-01-01&to=2012-12-31&categories=membership,treaty")
	var found []data.Event
	for _, e := range d.Events {
		words := strings.ToLower(e.Title["en"] + e.Title["ru"] + e.Text["en"] + e.Text["ru"] + strings.Join(e.States, " "))
		about := strings.Contains(words, "uzbek") || slices.Contains(e.States, "UZB")
		named := slices.Contains(e.States, "ARM") || slices.Contains(e.States, "UZB")
		category := e.Category == "membership" || e.Category == "treaty"
		if about && named && category && e.Last() >= data.DayOf(2006, 1, 1) && e.Date.First() <= data.DayOf(2012, 12, 31) {
			found = append(found, e)
		}
	}
	want := []string{
		"Shown are only Armenia and Uzbekistan.",
		"The time shown: 1 Jan 2006 – 31 Dec 2012.",
		fmt.Sprintf("%d of %d events are shown: matching “uzbek”, of the categories Membership and Treaty.", len(found), len(d.Events)),
	}
	if got := plainText(strings.Join(r.Scope, "\n")); got != strings.Join(want, "\n") {
		t.Errorf("the scope is\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	listed := 0
	for _, y := range r.Events.Years {
		listed += len(y.Events)
	}
	if listed != len(found) || listed == 0 {
		t.Errorf("%d events are listed, %d match", listed, len(found))
	}
	for _, row := range r.Memberships.Rows {
		if name := row.Cells[0].Text; name != "Armenia" && name != "Uzbekistan" && name != "" {
			t.Errorf("the table has %s", name)
		}
	}
	if len(r.Forces.Rows) != 1 || r.Forces.Rows[0].Cells[0].Text != "Armenia" {
		t.Errorf("the forces are %v", r.Forces.Rows)
	}
	if all := of(t, d, "report"); len(all.Scope) != 0 {
		t.Errorf("the whole view says that it leaves out: %v", all.Scope)
	}
}

// references are all citations of a report in the order of the document.
func references(r *report.Report) []charts.Reference {
	var all []charts.Reference
	statements := func(list []report.Statement) {
		for _, s := range list {
			all = append(all, s.References...)
		}
	}
	chart := func(c charts.Chart) {
		if chart, ok := r.Chart(c); ok {
			all = append(all, chart.References...)
		}
	}
	table := func(t report.Table) {
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				all = append(all, c.References...)
			}
		}
	}
	statements(r.Facts)
	for _, e := range r.Profile {
		all = append(all, e.References...)
	}
	chart(charts.Membership)
	table(r.Memberships)
	chart(charts.Forces)
	table(r.Forces)
	chart(charts.Strength)
	chart(charts.Events)
	for _, y := range r.Events.Years {
		for _, e := range y.Events {
			all = append(all, e.References...)
		}
	}
	statements(r.Limits)
	statements(r.Notes)
	return all
}

// Sources are numbered in the order in which the document cites them, and only those.
func TestSourcesAreNumberedAsTheyAppear(t *testing.T) {
	for _, query := range []string{"report", "report?lang=ru", "report?states=ARM", "report?as-of=2000-01-01&search=sochi", "report?show=offices"} {
		r := of(t, data.CSTO(), query)
		highest := 0
		for _, ref := range references(r) {
			if ref.Number > highest+1 || ref.Last < ref.Number {
				t.Errorf("%s: after %d comes %d to %d", query, highest, ref.Number, ref.Last)
			}
			highest = max(highest, ref.Last)
		}
		if highest != len(r.Sources) || highest == 0 {
			t.Errorf("%s: %d sources are cited, %d listed", query, highest, len(r.Sources))
		}
		for i, s := range r.Sources {
			if s.Number != i+1 {
				t.Errorf("%s: source %d has the number %d", query, i+1, s.Number)
			}
		}
	}
}

// Figures have the numbers of the report, on whatever page they are laid out.
func TestFiguresHaveTheReportsNumbers(t *testing.T) {
	r := of(t, data.CSTO(), "report?show=offices&per-1000=true")
	for _, c := range r.Charts {
		for _, page := range []charts.Page{charts.SlidePage(), charts.SquarePage(), {W: 340, H: 560, Inset: true}, {W: 600, H: 440, Inset: true}} {
			figures, err := r.Layout(c.Chart, page, theme.Dark())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range figures {
				for _, id := range f.Sources {
					n := f.NumberOf(id)
					if n < 1 || n > len(r.Sources) || r.Sources[n-1].ID != id {
						t.Errorf("%s: %s has the number %d", c.Chart, id, n)
					}
				}
			}
		}
	}
}

// A reading that only one chart has is left to it.
func TestAReadingIsThatOfItsChart(t *testing.T) {
	r := of(t, data.CSTO(), "forces?reading=log")
	for chart, want := range map[charts.Chart]charts.Reading{charts.Forces: charts.Log, charts.Strength: charts.Zoom} {
		figures, err := r.Layout(chart, charts.SlidePage(), theme.Light())
		if err != nil || figures[0].Reading != want {
			t.Errorf("%s is read as %v, want %s (%v)", chart, figures, want, err)
		}
	}
}

const bare = `
format: 1
organisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}
sources: [{id: s, title: A source}]
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}]
`

func TestChartsWithoutDataAreLeftOutAndNamed(t *testing.T) {
	r := of(t, read(t, bare+"memberships: [{state: FRA, body: b, from: 1950, sources: [s]}]"), "report")
	want := []string{"Forces: the data hold no forces.", "Strength over time: the data hold no series by year.", "Events: the data hold no events."}
	if !slices.Equal(r.LeftOut, want) {
		t.Errorf("left out are %q, want %q", r.LeftOut, want)
	}
	limits := ""
	for _, l := range r.Limits {
		limits += l.Text + "\n"
	}
	for _, said := range append(want, "The data are true to 1 January 2020", "One date of a membership is not known to the day or is uncertain: France, from 1950.") {
		if !strings.Contains(plainText(limits), said) {
			t.Errorf("%q is not among the limits:\n%s", said, limits)
		}
	}
	sections := []report.Section{report.Facts, report.Membership, report.Limits, report.Sources}
	if !slices.Equal(r.Sections(), sections) {
		t.Errorf("the sections are %v, want %v", r.Sections(), sections)
	}
}

func TestLongListsAreCountedAndSaidSo(t *testing.T) {
	events := func(n int) string {
		var out strings.Builder
		out.WriteString(bare + "memberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]\nevents:\n")
		for i := range n {
			fmt.Fprintf(&out, "  - {date: %d-02-03, title: Event %d, sources: [s]}\n", 1990+i%25, i)
		}
		return out.String()
	}
	r := of(t, read(t, events(300)), "report")
	if listed := len(r.Events.Years); listed != 25 || len(r.Events.Counts.Rows) != 0 {
		t.Errorf("of 300 events %d years are listed", listed)
	}
	r = of(t, read(t, events(301)), "report")
	if len(r.Events.Years) != 0 || len(r.Events.Notes) != 1 || !strings.Contains(r.Events.Notes[0], "301 events are too many to list") {
		t.Errorf("301 events are listed, with the notes %q", r.Events.Notes)
	}
	var counts []string
	for _, row := range r.Events.Counts.Rows {
		counts = append(counts, row.Cells[0].Text+" "+row.Cells[1].Text+" "+row.Cells[11].Text)
	}
	if want := []string{"1990s 13 121", "2000s 12 120", "2010s 12 60"}; !slices.Equal(counts, want) {
		t.Errorf("the counts are %q, want %q", counts, want)
	}

	var spells strings.Builder
	spells.WriteString(bare + "memberships:\n")
	for i := range 401 {
		fmt.Fprintf(&spells, "  - {state: FRA, body: b, from: %d-01-01, to: %d-06-30, sources: [s]}\n", 1500+i, 1500+i)
	}
	r = of(t, read(t, spells.String()), "report")
	if len(r.Memberships.Rows) != 400 || len(r.Memberships.Notes) != 1 || !strings.Contains(r.Memberships.Notes[0], "1 more membership") {
		t.Errorf("%d of 401 memberships are listed, with the notes %q", len(r.Memberships.Rows), r.Memberships.Notes)
	}
}

// What is known is told from what is not, and both from none.
func TestForcesTellNoneFromUnknown(t *testing.T) {
	d := read(t, strings.Replace(bare, "{id: FRA}", "{id: FRA}, {id: DEU}, {id: ITA}", 1)+`memberships:
  - {state: FRA, body: b, from: 1950-01-01, sources: [s]}
  - {state: DEU, body: b, from: 1950-01-01, sources: [s]}
forces:
  - {id: f, name: Forces, year: 2018, sources: [s], values: {FRA: {active: 300, reserve: none, paramilitary: 10}, DEU: {active: 100}, ITA: {active: 7, reserve: 0, paramilitary: none}}}
series:
  - {id: population, name: Population, unit: people, sources: [s], values: {FRA: {2016: 1000, 2019: 2000}}}
`)
	r := of(t, d, "report")
	var rows []string
	for _, row := range r.Forces.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, plainText(c.Text))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	want := []string{"France|300|none|10|310|76 %|155", "Germany|100|no data|no data|100*|24 %|no data", "All members|400|no data|10*|410*|100 %|", "Italy (not a member)|7|0|none|7||no data"}
	if !slices.Equal(rows, want) {
		t.Errorf("the forces are\n%q, want\n%q", rows, want)
	}
	limits := ""
	for _, l := range r.Limits {
		limits += l.Text + "\n"
	}
	for _, said := range []string{"The figures of the forces are of 2018", "The figures of Germany lack a part", "The population of Germany is not known.", "Ratios divide forces of 2018 by populations of 2019."} {
		if !strings.Contains(limits, said) {
			t.Errorf("%q is not among the limits:\n%s", said, limits)
		}
	}
	if said := facts(r); !strings.Contains(said, "76\u00a0% of the members’ total of at least 410") {
		t.Errorf("the facts are\n%s", said)
	}
}

// Everything can be drawn with the letters that there are.
func TestTextsHaveLetters(t *testing.T) {
	d := read(t, `
format: 1
organisation: {id: x, name: {ru: 東京, en: 東京 League}, short: {en: 東京}, as_of: 2020-01-01, facts: [{label: 東, value: "East 東", sources: [s]}]}
sources: [{id: s, title: 東京新聞, publisher: 東京 Press, author: 東}]
bodies: [{id: b, short: 東, name: 東京}]
states: [{id: JPN, name: {en: 日本}}, {id: FRA}]
categories: [{id: c, name: 東}]
memberships: [{state: JPN, body: b, from: 1950-01-01, note: "東 note", sources: [s]}]
events: [{date: 2001-01-01, title: 東京, text: 東京, category: c, states: [JPN], sources: [s]}]
offices: [{id: o, name: 東, holders: [{name: 東京, state: JPN, from: 2000, sources: [s]}]}]
`)
	for _, lang := range words.Languages() {
		r := of(t, d, "report?lang="+lang)
		all := []string{r.Title, r.Short, r.Finding, r.Subtitle, facts(r)}
		for _, e := range r.Profile {
			all = append(all, e.Label, e.Value)
		}
		for _, row := range r.Memberships.Rows {
			for _, c := range row.Cells {
				all = append(all, c.Text)
			}
		}
		for _, e := range r.Events.Years[0].Events {
			all = append(all, e.Title, e.Text, e.Category, e.States)
		}
		for _, n := range r.Notes {
			all = append(all, n.Text)
		}
		for _, s := range r.Sources {
			all = append(all, s.Text)
		}
		for _, said := range all {
			if !text.Drawable(strings.ReplaceAll(said, "\n", "")) {
				t.Errorf("%s: %q has no letters", lang, said)
			}
		}
		if want := map[string]string{"en": "Japan", "ru": "Япония"}[lang]; !strings.Contains(facts(r), want) {
			t.Errorf("%s: a country without a name to write is not called %s: %s", lang, want, facts(r))
		}
	}
}

func TestTheSameInputGivesTheSameReport(t *testing.T) {
	a, b := of(t, data.CSTO(), "report?lang=ru"), of(t, data.CSTO(), "report?lang=ru")
	a.Data, b.Data = nil, nil
	if x, y := fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b); x != y {
		t.Error("two reports differ")
	}
}
