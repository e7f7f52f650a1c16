package report

import (
	"maps"
	"slices"
	"strconv"

	"treatyline/data"
)

// mostEvents is how many events are listed; more are counted by year.
const mostEvents = 300

// chronology lists the events of the view by year.
func (w *writer) chronology() {
	events := w.Data.Find(w.View.Query())
	c := Chronology{Title: w.words.Say("report.table.events")}
	if all := len(w.Data.Events); len(events) < all && len(events) > 0 {
		c.Notes = append(c.Notes, w.words.Say("report.sentence", "Text", w.words.Count("report.scope.events", all, "Found", w.words.Number(float64(len(events))))))
	}
	switch {
	case len(events) == 0:
		return
	case len(events) > mostEvents:
		c.Notes = append(c.Notes, w.words.Count("report.note.counted", len(events)))
		c.Counts = w.counts(events)
	default:
		for _, e := range events {
			name := strconv.Itoa(e.Date.Year)
			if n := len(c.Years); n == 0 || c.Years[n-1].Name != name {
				c.Years = append(c.Years, Year{Name: name})
			}
			year := &c.Years[len(c.Years)-1]
			year.Events = append(year.Events, w.event(e))
		}
	}
	w.Events = c
}

func (w *writer) event(e data.Event) Event {
	said := Event{
		Date:       w.words.DayMonthRange(e.Date, e.Until),
		Title:      w.names.Named(e.Title, e.Date.String()),
		Text:       w.names.Text(e.Text),
		Note:       w.names.Text(e.Note),
		Index:      slices.IndexFunc(w.Data.Categories, func(c data.Category) bool { return c.ID == e.Category }),
		References: w.cite(e.Sources),
	}
	if said.Index >= 0 {
		said.Category = w.names.Named(w.Data.Categories[said.Index].Name, e.Category)
	}
	if e.Reported {
		said.Date = w.words.Say("event.reported", "Date", said.Date)
	}
	if len(e.States) > 0 {
		said.States = w.some(e.States)
	}
	return said
}

// counts is the number of events a year: a row for each decade that has some, a column for
// each of its years.
func (w *writer) counts(events []data.Event) Table {
	t := Table{Columns: []Column{{Name: w.words.Say("report.column.decade")}}}
	for year := range 10 {
		t.Columns = append(t.Columns, Column{Name: strconv.Itoa(year), Numeric: true})
	}
	t.Columns = append(t.Columns, Column{Name: w.words.Say("report.column.total"), Numeric: true})
	decades := map[int]*[10]int{}
	for _, e := range events {
		decade := e.Date.Year / 10
		if decades[decade] == nil {
			decades[decade] = new([10]int)
		}
		decades[decade][e.Date.Year%10]++
	}
	for _, decade := range slices.Sorted(maps.Keys(decades)) {
		cells, sum := []string{w.words.Say("report.decade", "Year", strconv.Itoa(10*decade))}, 0
		for _, n := range decades[decade] {
			cell := ""
			if n > 0 {
				cell = w.words.Number(float64(n))
			}
			cells, sum = append(cells, cell), sum+n
		}
		t.Rows = append(t.Rows, row(append(cells, w.words.Number(float64(sum))), Row{}))
	}
	return t
}
