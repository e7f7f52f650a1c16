// Package report computes a briefing from a view of a dataset: a head, key facts in
// sentences, charts, tables, a chronology, the limits of the data, and the sources, which
// are numbered for all of it together. It knows no file format: what it returns is text
// and numbers in the reader's language, in letters that the embedded fonts have, and not
// escaped for anything.
package report

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// Report is a briefing. It does not change after [New] returned it.
type Report struct {
	Data    *data.Dataset
	View    charts.View // without a chart
	Version string      // of the program

	Title    string // of the document: the organisation's name, with its abbreviation
	Short    string // the organisation's abbreviation, or its name
	Kind     string // what it is, such as a military alliance; may be empty
	AsOf     string // the date that the reader looks at: 1 January 2026
	Subtitle string // what the document is, and of when
	Finding  string // the one sentence to remember; may be empty

	Scope   []string // what the view shows of the data, a sentence each; empty if it shows all
	Glance  []Number // the few numbers to see first
	Facts   []Statement
	Profile []Entry // what the data say of the organisation itself

	Charts  []Chart  // those with data, in their order
	LeftOut []string // why others are missing, a sentence each

	Memberships Table
	Forces      Table
	Events      Chronology
	Limits      []Statement // of the data, and of what was made of them
	Notes       []Statement // that the data have on single matters
	Sources     []Source    // in the order of their numbers

	numbered []string // ids of the sources
}

// Number is a number that stands for itself, and what it counts.
type Number struct{ Value, Label string }

// Statement is a sentence and where it is known from.
type Statement struct {
	Text       string
	References []charts.Reference
}

// Entry is a line of the organisation's profile.
type Entry struct {
	Label, Value string
	References   []charts.Reference
}

// Chart is one of the charts with what stands around it.
type Chart struct {
	Chart       charts.Chart
	Title       string // what it shows
	Subtitle    string // what is counted, of whom, when
	Notes       []string
	Description string             // in words, for those who do not see it
	References  []charts.Reference // the sources of all that it shows
}

// Table is a table of text.
type Table struct {
	Title   string
	Columns []Column // none where there is nothing to list
	Rows    []Row
	Notes   []string // under the table, or in place of it
}

// Column is the heading of a column.
type Column struct {
	Name    string
	Numeric bool // set flush right
	Tight   bool // of dates and durations, which are not broken
}

// Held is the text of a cell with blanks that do not break where the column is tight: a
// period may go on on another line after its dash, a date may not.
func (c Column) Held(text string) string {
	if !c.Tight {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, " ", "\u00a0"), "–\u00a0", "– ")
}

// Row is a line of a table, with a cell for each column.
type Row struct {
	Cells []Cell
	Begin bool // of a group: the first line of a state
	Total bool // the sum of those above
	Aside bool // not part of the sum
}

// Cell is one entry of a table. One without text and references is empty.
type Cell struct {
	Text       string
	References []charts.Reference
}

// Chronology is the list of the events. Where they are too many it counts them by year.
type Chronology struct {
	Title  string
	Years  []Year
	Counts Table    // in place of Years
	Notes  []string // under the heading
}

// Year is the events of one year.
type Year struct {
	Name   string
	Events []Event
}

// Event is one event of the chronology.
type Event struct {
	Date       string // without the year; empty where only the year is known
	Title      string
	Text       string
	Note       string
	Category   string
	Index      int    // of the category among the dataset's, which gives its symbol; -1 is none
	States     string // who took part
	References []charts.Reference
}

// Source is an entry of the list of sources.
type Source struct {
	Number   int
	ID       string
	Text     string // author, title, publisher, date
	URL      string // http or https, or empty
	Accessed string // when it was read, as a phrase; may be empty
	Licence  string
}

// New computes the report on a view of a dataset; the view's chart does not matter.
func New(d *data.Dataset, v charts.View, version string) *Report {
	v.Chart, v.Title, v.Numbered = "", "", nil
	w := &writer{
		Report:   &Report{Data: d, View: v, Version: version},
		words:    charts.Words(d, v.Lang),
		names:    charts.Names(d, v.Lang),
		numbers:  charts.NewNumbering(),
		collator: words.Collator(v.Lang),
	}
	// The order is that of the document: sources are numbered as they appear.
	w.head()
	w.facts()
	w.profile()
	w.chart(charts.Membership)
	w.memberships()
	w.chart(charts.Forces)
	w.forces()
	w.chart(charts.Strength)
	w.chart(charts.Events)
	w.chronology()
	w.limits()
	w.notes()
	w.sources()
	if c, ok := w.Chart(charts.Membership); ok {
		w.Finding = c.Title
	}
	return w.Report
}

// writer computes a report.
type writer struct {
	*Report
	words    *words.Words
	names    charts.Naming
	numbers  charts.Numbering
	collator *collate.Collator
}

// mostCited is how many sources a statement cites that sums up many records. With more
// the records' own rows cite them.
const mostCited = 12

// cite numbers the citations of one record, or of several that are summed up.
func (w *writer) cite(records ...[]data.Citation) []charts.Reference {
	cited := merge(slices.Concat(records...))
	if len(records) > 1 && len(cited) > mostCited {
		return nil
	}
	w.numbers.Add(cited)
	return w.numbers.References(cited, w.View.Lang)
}

// merge cites each source once: with all of its places, or as a whole if it is cited so.
func merge(cited []data.Citation) []data.Citation {
	var once []data.Citation
	for _, c := range cited {
		i := slices.IndexFunc(once, func(o data.Citation) bool { return o.Source == c.Source })
		switch {
		case i < 0:
			once = append(once, c)
		case once[i].Ref == "" || c.Ref == "":
			once[i].Ref = ""
		case !strings.Contains(once[i].Ref, c.Ref):
			once[i].Ref += ", " + c.Ref
		}
	}
	return once
}

// Layout lays out one of the report's charts on a page in a theme, with the report's
// numbers of sources. On an inset page title, notes and sources are left to the document.
func (r *Report) Layout(c charts.Chart, page charts.Page, th theme.Theme) ([]*charts.Figure, error) {
	v := r.View
	v.Chart, v.Theme, v.Numbered = c, th, r.numbered
	if v.Check(r.Data) != nil {
		v.Reading = "" // that of another chart
	}
	return charts.Layout(r.Data, v, page)
}

// Chart returns one of the report's charts, and false if it is left out.
func (r *Report) Chart(c charts.Chart) (Chart, bool) {
	for _, chart := range r.Charts {
		if chart.Chart == c {
			return chart, true
		}
	}
	return Chart{}, false
}

func (r *Report) has(c charts.Chart) bool { _, ok := r.Chart(c); return ok }
