//go:build cgo

package window

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/data"
)

// tableModel is one list of the dataset to look at: the cells that the command lists,
// said in the reader's words, in the reader's order.
type tableModel struct {
	list    string
	columns []string // as the command names them
	rows    []tableRow
	all     int // rows without filters
}

// tableRow is one row, as it is listed and as it is read.
type tableRow struct {
	cells   []any
	said    []string
	subject string // the identity of what the row is about, or empty
}

// tableOrder is the column by which rows are sorted; the zero is the order of the data.
type tableOrder struct {
	column     string
	descending bool
}

// turned is the order after another press on a heading: up, down, and as the data.
func (o tableOrder) turned(column string) tableOrder {
	switch {
	case o.column != column:
		return tableOrder{column, false}
	case !o.descending:
		return tableOrder{column, true}
	}
	return tableOrder{}
}

// idColumns are those that say again, for programs, what another column says to readers.
var idColumns = map[string][]string{"offices": {"office"}, "sources": {"id"}}

// newTableModel makes a list of what the state shows.
func newTableModel(k *kit, s *state, list string, order tableOrder) *tableModel {
	view := s.view(charts.Events, k.theme)
	shown, _ := export.List(s.data, list, view)
	m := &tableModel{list: list, columns: shown.Columns, all: len(shown.Rows)}
	if s.now.query() != (moment{}) {
		all, _ := export.List(s.data, list, s.unfiltered(k))
		m.all = len(all.Rows)
	}
	events := s.events
	teller := cellTeller{kit: k, data: s.data, sources: map[string]string{}}
	for i, cells := range shown.Rows {
		row := tableRow{cells: cells, said: make([]string, len(cells))}
		for j, cell := range cells {
			row.said[j] = teller.say(m.columns[j], cell)
		}
		switch list {
		case "events":
			row.subject = charts.EventID(events[i])
		case "memberships":
			row.subject = spellPrefix + row.text(m, "state") + "/" + row.text(m, "body") + "/" + row.text(m, "from")
		case "sources":
		default:
			if of := row.text(m, "state"); of != "" {
				row.subject = statePrefix + of
			}
		}
		m.rows = append(m.rows, row)
	}
	m.hide(idColumns[list])
	m.sort(k, order)
	return m
}

// unfiltered is the view of all that there is, in the reader's language.
func (s *state) unfiltered(k *kit) charts.View {
	v := charts.NewView(s.data, charts.Events)
	v.AsOf, v.Lang = s.now.asOf, k.lang
	return v
}

// text is the cell of a column, if it is a text.
func (r tableRow) text(m *tableModel, column string) string {
	if i := slices.Index(m.columns, column); i >= 0 {
		said, _ := r.cells[i].(string)
		return said
	}
	return ""
}

// hide takes columns out.
func (m *tableModel) hide(columns []string) {
	for _, column := range columns {
		i := slices.Index(m.columns, column)
		if i < 0 {
			continue
		}
		m.columns = slices.Delete(slices.Clone(m.columns), i, i+1)
		for n := range m.rows {
			m.rows[n].cells = slices.Delete(slices.Clone(m.rows[n].cells), i, i+1)
			m.rows[n].said = slices.Delete(m.rows[n].said, i, i+1)
		}
	}
}

// numeric reports whether a column holds numbers, which stand at its right.
func (m *tableModel) numeric(column int) bool {
	return slices.ContainsFunc(m.rows[:min(len(m.rows), measured)], func(r tableRow) bool { return isNumber(r.cells[column]) })
}

// sort sorts the rows by a column: numbers by value, dates by time, texts as the
// reader's language has it; what is not known comes last either way.
func (m *tableModel) sort(k *kit, order tableOrder) {
	i := slices.Index(m.columns, order.column)
	if i < 0 {
		return
	}
	texts := collate.New(language.Make(k.lang))
	slices.SortStableFunc(m.rows, func(a, b tableRow) int {
		if unknown := cmp.Compare(truth(a.said[i] == ""), truth(b.said[i] == "")); unknown != 0 {
			return unknown
		}
		by := 0
		switch {
		case isNumber(a.cells[i]) && isNumber(b.cells[i]):
			by = cmp.Compare(number(a.cells[i]), number(b.cells[i]))
		case isNumber(a.cells[i]) != isNumber(b.cells[i]): // where none is listed there is no number
			by = cmp.Compare(truth(isNumber(a.cells[i])), truth(isNumber(b.cells[i])))
		case dateColumns[m.columns[i]]:
			by = compareDates(a.cells[i].(string), b.cells[i].(string))
		default:
			by = texts.CompareString(a.said[i], b.said[i])
		}
		if order.descending {
			return -by
		}
		return by
	})
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func isNumber(cell any) bool {
	switch cell.(type) {
	case int, float64:
		return true
	}
	return false
}

func number(cell any) float64 {
	if n, ok := cell.(int); ok {
		return float64(n)
	}
	n, _ := cell.(float64)
	return n
}

// dateColumns are those whose cells are dates or stretches of time.
var dateColumns = map[string]bool{"date": true, "since": true, "signed": true, "from": true, "to": true, "accessed": true}

// compareDates orders dates as they are listed: a year alone before its months.
func compareDates(a, b string) int {
	from, until := parseStretch(a)
	otherFrom, otherUntil := parseStretch(b)
	return cmp.Or(from.Compare(otherFrom), until.Compare(otherUntil))
}

// parseStretch reads a date, or two that a slash separates.
func parseStretch(s string) (from, until data.Date) {
	first, second, ranged := strings.Cut(s, "/")
	from, _ = data.ParseDate(first)
	if ranged {
		until, _ = data.ParseDate(second)
	}
	return from, until
}

// cellTeller says cells in a reader's words.
type cellTeller struct {
	kit     *kit
	data    *data.Dataset
	sources map[string]string // by id
}

func (c cellTeller) say(column string, cell any) string {
	w := c.kit.words
	switch cell := cell.(type) {
	case int:
		return strconv.Itoa(cell) // a year
	case float64:
		if column == "per_1000" {
			return w.Ratio(cell)
		}
		return w.Number(cell)
	case bool:
		if cell {
			return w.Say("table.yes")
		}
	case []string:
		said := make([]string, len(cell))
		for i, s := range cell {
			said[i] = c.text(column, s)
		}
		return strings.Join(said, separators[column])
	case string:
		return c.text(column, cell)
	}
	return ""
}

// separators stand between the texts of one cell.
var separators = map[string]string{"states": ", ", "bodies": ", ", "overlays": "; ", "sources": "; "}

// text says a text of a column: names for ids, dates with their precision.
func (c cellTeller) text(column, s string) string {
	w, lang := c.kit.words, c.kit.lang
	switch {
	case s == "":
		return ""
	case dateColumns[column]:
		return w.Range(parseStretch(s))
	}
	switch column {
	case "states":
		return c.data.StateName(s, lang)
	case "body", "bodies":
		body, _ := c.data.Body(s)
		return body.Short.In(lang)
	case "status":
		return w.Say("table.status." + s)
	case "ended":
		return w.Say("ending." + s)
	case "overlays":
		kind, stretch, dated := strings.Cut(s, " ")
		said := w.Say("overlay." + kind)
		if dated {
			said += " " + w.Range(parseStretch(stretch))
		}
		return said
	case "category":
		category, _ := c.data.Category(s)
		return category.Name.In(lang)
	case "edition":
		i := slices.IndexFunc(c.data.Editions, func(e data.Edition) bool { return e.ID == s })
		return c.data.Editions[i].Name.In(lang)
	case "series":
		i := slices.IndexFunc(c.data.Series, func(e data.Series) bool { return e.ID == s })
		return c.data.Series[i].Name.In(lang)
	case "active", "reserve", "paramilitary":
		return w.Say("table.none")
	case "sources":
		if _, known := c.sources[s]; !known {
			c.sources[s] = c.kit.cite(c.data, data.Citation{Source: s})
		}
		return c.sources[s]
	}
	return s
}
