package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// mostRows is how many rows a table has at most; what is left out is counted under it.
const mostRows = 400

// memberships is the table of all spells, in the order of the chart's rows.
func (w *writer) memberships() {
	v := w.View
	v.Chart = charts.Membership
	spells, err := charts.SpellRows(w.Data, v)
	if err != nil {
		return // the chart says why
	}
	name := func(id string, tight bool) Column {
		return Column{Name: w.words.Say("report.column." + id), Tight: tight}
	}
	t := Table{
		Title:   w.words.Say("report.table.memberships"),
		Columns: []Column{name("state", false), name("standing", false), name("period", true), name("duration", true), name("remarks", false)},
	}
	for i, m := range spells[:min(len(spells), mostRows)] {
		t.Rows = append(t.Rows, w.membership(m, i == 0 || m.State != spells[i-1].State))
	}
	if left := len(spells) - mostRows; left > 0 {
		t.Notes = append(t.Notes, w.words.Count("report.note.more.memberships", left))
	}
	w.Memberships = t
}

// membership is the row of one spell; the first of a state names it.
func (w *writer) membership(m data.Membership, begin bool) Row {
	body, _ := w.Data.Body(m.Body)
	state := ""
	if begin {
		state = w.names.State(m.State)
	}
	duration := w.words.Duration(m.From.First(), w.Data.End(m))
	if m.From.Doubtful() || m.To.Doubtful() || m.From.Precision() != data.ToDay {
		duration = w.words.Say("duration.about", "Duration", duration)
	}
	var remarks []string
	cited := slices.Clone(m.Sources)
	if !m.Signed.IsZero() {
		remarks = append(remarks, w.words.Say("card.signed", "Date", w.words.Date(m.Signed)))
	}
	ended := ""
	if m.Ended != "" {
		ended = w.words.Say("ending." + string(m.Ended))
	}
	for _, o := range m.Overlays {
		if o.Kind == data.Suspended && m.Ended == data.Suspension && (o.To.IsZero() || o.To == m.To) {
			ended = "" // it lasted to the end
		}
		remarks = append(remarks, w.words.Say("report.remark.standing", "Standing", w.standing(o), "Period", w.period(o.From, m.OverlayEnd(o))))
		cited = append(cited, o.Sources...)
	}
	if ended != "" {
		remarks = append(remarks, ended)
	}
	return Row{Begin: begin, Cells: []Cell{
		{Text: state},
		{Text: words.Sentence(w.words.Say("status."+string(m.Status), "Body", w.names.Named(body.Short, body.ID)))},
		{Text: w.period(m.From, m.To)},
		{Text: duration},
		{joined(remarks), w.cite(cited)},
	}}
}

// joined are remarks in one text. One with a capital, as the data may have, is a sentence.
func joined(remarks []string) string {
	said := ""
	for i, remark := range remarks {
		if first, _ := utf8.DecodeRuneInString(remark); i > 0 && unicode.IsUpper(first) {
			said = strings.TrimSuffix(said, ".") + ". " // a Russian date has one
		} else if i > 0 {
			said += "; "
		}
		said += remark
	}
	return words.Sentence(said)
}
