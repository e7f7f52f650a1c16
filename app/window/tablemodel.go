//go:build cgo

package window

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"

	"treatyline/app/export"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/words"
	"treatyline/data"
)

// tableModel is one list of the dataset to look at: the cells that the command lists,
// said in the reader's words, in the reader's order. A cell is said when it is seen: a list
// may have very many.
type tableModel struct {
	list    string
	columns []string // as the command names them
	rows    []tableRow
	all     int // rows without filters

	teller cellTeller
	events []data.Event // of the rows of a list of events, in the order of the data
	listed []tableRow   // the rows in the order of the data
}

// tableRow is one row as it is listed.
type tableRow struct {
	cells []any
	place int // among the rows in the order of the data
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
func newTableModel(k *look.Kit, s *state.State, list string, order tableOrder) *tableModel {
	shown, _ := export.List(s.Data(), list, s.View(charts.Events, k.Theme))
	m := &tableModel{list: list, columns: shown.Columns, all: len(shown.Rows), events: s.Events()}
	m.teller = cellTeller{kit: k, data: s.Data(), sources: map[string]string{}}
	switch {
	case s.Now().Query() == (state.Moment{}):
	case list == "events":
		m.all = len(s.Data().Events)
	default:
		all, _ := export.List(s.Data(), list, s.Unfiltered(k.Lang))
		m.all = len(all.Rows)
	}
	m.listed = make([]tableRow, len(shown.Rows))
	for i, cells := range shown.Rows {
		m.listed[i] = tableRow{cells, i}
	}
	m.hide(idColumns[list])
	m.sort(order)
	return m
}

// said is what a cell says.
func (m *tableModel) said(r tableRow, column int) string {
	return m.teller.say(m.columns[column], r.cells[column])
}

// subject is the identity of what a row is about, or empty.
func (m *tableModel) subject(r tableRow) string {
	switch m.list {
	case "events":
		return charts.EventID(m.events[r.place])
	case "memberships":
		return state.SpellPrefix + r.text(m, "state") + "/" + r.text(m, "body") + "/" + r.text(m, "from")
	case "sources":
		return ""
	}
	if of := r.text(m, "state"); of != "" {
		return state.StatePrefix + of
	}
	return ""
}

// selected reports whether a row has to do with what is selected in every view.
func (m *tableModel) selected(r tableRow, e charts.Emphasis) bool {
	kind := charts.Name
	switch m.list {
	case "events":
		kind = charts.Happening
	case "memberships":
		kind = charts.Spell
	}
	return e.Row(kind, m.subject(r), r.text(m, "state"))
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
		for n := range m.listed {
			m.listed[n].cells = slices.Delete(slices.Clone(m.listed[n].cells), i, i+1)
		}
	}
}

// numeric reports whether a column holds numbers, which stand at its right.
func (m *tableModel) numeric(column int) bool {
	return slices.ContainsFunc(m.rows[:min(len(m.rows), measured)], func(r tableRow) bool { return isNumber(r.cells[column]) })
}

// sortKey is what a row is sorted by.
type sortKey struct {
	row     tableRow
	unknown bool // comes last either way
	number  bool // where none is listed there is no number: that comes first
	value   float64
	from    data.Date
	until   data.Date
	text    []byte // its bytes are in the order of the reader's language
}

// sort sorts the rows by a column: numbers by value, dates by time, texts as the
// reader's language has it; what is not known comes last either way.
func (m *tableModel) sort(order tableOrder) {
	column := slices.Index(m.columns, order.column)
	if column < 0 {
		m.rows = m.listed
		return
	}
	keys := m.sortKeys(column)
	slices.SortStableFunc(keys, func(a, b sortKey) int {
		by := cmp.Or(cmp.Compare(truth(a.number), truth(b.number)), cmp.Compare(a.value, b.value),
			a.from.Compare(b.from), a.until.Compare(b.until), bytes.Compare(a.text, b.text))
		if order.descending {
			by = -by
		}
		return cmp.Or(cmp.Compare(truth(a.unknown), truth(b.unknown)), by)
	})
	m.rows = make([]tableRow, len(keys))
	for i, k := range keys {
		m.rows[i] = k.row
	}
}

// sortKeys are the keys of all rows by a column. They are made once, for comparing is done
// much more often.
func (m *tableModel) sortKeys(column int) []sortKey {
	texts, buffer := words.Collator(m.teller.kit.Lang), new(collate.Buffer)
	known := map[string][]byte{} // by text: many rows say the same
	keys := make([]sortKey, len(m.listed))
	for i, row := range m.listed {
		key := sortKey{row: row}
		switch cell := row.cells[column]; {
		case isNumber(cell):
			key.number, key.value = true, number(cell)
		case dateColumns[m.columns[column]]:
			said, _ := cell.(string)
			key.unknown = said == ""
			key.from, key.until = parseStretch(said)
		default:
			said := m.said(row, column)
			key.unknown = said == ""
			if _, ok := known[said]; !ok {
				known[said] = texts.KeyFromString(buffer, said)
			}
			key.text = known[said]
		}
		keys[i] = key
	}
	return keys
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
	kit     *look.Kit
	data    *data.Dataset
	sources map[string]string // by id
}

func (c cellTeller) say(column string, cell any) string {
	w := c.kit.Words
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
	w, names := c.kit.Words, c.kit.Naming(c.data)
	switch {
	case s == "":
		return ""
	case dateColumns[column]:
		return w.Range(parseStretch(s))
	}
	switch column {
	case "states":
		return names.State(s)
	case "body", "bodies":
		body, _ := c.data.Body(s)
		return names.Named(body.Short, s)
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
		return names.Named(category.Name, s)
	case "edition":
		i := slices.IndexFunc(c.data.Editions, func(e data.Edition) bool { return e.ID == s })
		return names.Named(c.data.Editions[i].Name, s)
	case "series":
		i := slices.IndexFunc(c.data.Series, func(e data.Series) bool { return e.ID == s })
		return names.Named(c.data.Series[i].Name, s)
	case "active", "reserve", "paramilitary":
		return w.Say("table.none")
	case "sources":
		if _, known := c.sources[s]; !known {
			c.sources[s] = c.kit.Cite(c.data, data.Citation{Source: s})
		}
		return c.sources[s]
	}
	if !text.Drawable(s) {
		return names.Line(s)
	}
	return s
}
