package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// strengths is what the edition of the view says of the states, in the view's metric.
type strengths struct {
	edition data.Edition
	rows    []strength
	sum     float64 // of all members, also of those that the view leaves out
	counted int     // how many these are
}

// strength is the force of one state.
type strength struct {
	force      data.Force
	member     bool // on the date
	value      float64
	given      bool // something of the metric is known
	complete   bool // all of it is
	population data.YearValue
	peopled    bool // the population is known
}

// strengths reads the edition of the view. It reports false if there is none with a state
// that the view shows.
func (w *writer) strengths() (strengths, bool) {
	v := w.View
	v.Chart = charts.Forces
	plotted, err := charts.ForceRows(w.Data, v)
	if err != nil && v.Per1000 {
		v.Per1000 = false // without populations the numbers are still there
		plotted, err = charts.ForceRows(w.Data, v)
	}
	if err != nil {
		return strengths{}, false
	}
	edition := plotted.Edition
	s := strengths{edition: edition}
	members := w.Data.Members(w.View.AsOf)
	for _, f := range edition.Values {
		row := w.strength(f)
		row.member = slices.Contains(members, f.State)
		row.population, row.peopled = w.Data.Population(f.State, edition.Year)
		row.peopled = row.peopled && row.population.Value > 0
		if row.member && row.given {
			s.sum, s.counted = s.sum+row.value, s.counted+1
		}
		if w.View.Shows(f.State) {
			s.rows = append(s.rows, row)
		}
	}
	// Those that the chart has no bar for come last.
	rank := func(r strength) int {
		i := slices.IndexFunc(plotted.Rows, func(p charts.PlottedForce) bool { return p.State == r.force.State })
		if i < 0 {
			return len(plotted.Rows)
		}
		return i
	}
	slices.SortStableFunc(s.rows, func(a, b strength) int { return cmp.Compare(rank(a), rank(b)) })
	return s, true
}

// strength is what of a force the metric counts.
func (w *writer) strength(f data.Force) strength {
	s := strength{force: f, complete: true}
	for metric, a := range map[charts.Metric]data.Amount{charts.Active: f.Active, charts.Reserve: f.Reserve, charts.Paramilitary: f.Paramilitary} {
		if w.View.Metric == charts.Total || w.View.Metric == metric {
			s.value += a.N
			s.given = s.given || a.Given()
			s.complete = s.complete && a.Given()
		}
	}
	return s
}

// ratio is how many there are per 1,000 people.
func (s strength) ratio() (float64, bool) {
	if !s.given || !s.peopled {
		return 0, false
	}
	return data.Per1000(s.value, s.population.Value), true
}

// editionName is an edition's name with its year.
func (w *writer) editionName(e data.Edition) string {
	name, year := w.names.Named(e.Name, e.ID), strconv.Itoa(e.Year)
	if strings.Contains(name, year) {
		return name
	}
	return w.words.Say("body.name", "Name", name, "Short", year)
}

// forceFacts say who is the strongest, alone and for its population, and how that was
// over time.
func (w *writer) forceFacts() {
	s, ok := w.strengths()
	if ok {
		w.strongestFact(s)
		w.ratioFact(s)
	}
	f, err := w.Layout(charts.Strength, page(), w.View.Theme)
	if err == nil {
		w.fact(w.words.Say("report.sentence", "Text", f[0].Title), citations(f[0].Sources))
	}
}

// citations cites sources as a whole.
func citations(ids []string) []data.Citation {
	all := make([]data.Citation, len(ids))
	for i, id := range ids {
		all[i] = data.Citation{Source: id}
	}
	return all
}

// members are the rows of members of which something is known.
func (s strengths) members() []strength {
	return slices.DeleteFunc(slices.Clone(s.rows), func(r strength) bool { return !r.member || !r.given })
}

func (w *writer) strongestFact(s strengths) {
	rows := s.members()
	if len(rows) == 0 || s.sum <= 0 {
		return
	}
	top := slices.MaxFunc(rows, func(a, b strength) int { return cmp.Compare(a.value, b.value) })
	state, what := w.names.State(top.force.State), w.words.Say("forces.what."+string(w.View.Metric))
	share := w.words.Percent(top.value / s.sum)
	total := w.words.Number(s.sum)
	if slices.ContainsFunc(rows, func(r strength) bool { return !r.complete }) {
		total = w.words.Say("strength.least", "N", total)
	}
	label := "report.glance.forces"
	if len(rows) < s.counted {
		label = "report.glance.forces.all" // also of those that are not shown
	}
	w.glance(w.words.Long(s.sum), w.words.Say(label, "What", what, "Year", strconv.Itoa(s.edition.Year)))
	ties := 0
	for _, r := range rows {
		if r.value == top.value {
			ties++
		}
	}
	switch {
	case len(rows) == 1 && s.counted > 1:
		w.fact(w.words.Say("report.fact.one", "State", w.words.Inside(state), "What", what, "N", w.words.Number(top.value),
			"Share", share, "Total", total, "Edition", w.editionName(s.edition)), s.edition.Sources)
		return
	case ties > 1 || len(rows) == 1:
		w.fact(w.words.Count("report.fact.total", s.counted, "What", what, "Total", total, "Edition", w.editionName(s.edition)), s.edition.Sources)
		return
	}
	w.best(w.words.Say("report.fact.strongest", "State", w.words.Inside(state), "What", what, "N", w.words.Number(top.value),
		"Share", share, "Total", total, "Edition", w.editionName(s.edition)), s.edition.Sources)
	w.glance(share, w.words.Say("report.glance.share", "State", state))
}

func (w *writer) ratioFact(s strengths) {
	top, most, ties := strength{}, 0.0, 0
	for _, r := range s.members() {
		switch n, ok := r.ratio(); {
		case ok && n > most:
			top, most, ties = r, n, 1
		case ok && n == most:
			ties++
		}
	}
	if most <= 0 || ties > 1 || len(s.members()) < 2 {
		return
	}
	population, _ := w.Data.SeriesByID("population")
	w.best(w.words.Say("report.fact.ratio", "State", w.words.Inside(w.names.State(top.force.State)), "What", w.words.Say("forces.what."+string(w.View.Metric)),
		"Ratio", w.words.Ratio(most), "Year", strconv.Itoa(top.population.Year)), s.edition.Sources, population.Sources)
}

// forces is the table of the forces: all members' of the edition, their sum, and the
// states that are no members under it.
func (w *writer) forces() {
	s, ok := w.strengths()
	if !ok {
		return
	}
	name := func(id string, numeric bool) Column {
		return Column{Name: w.words.Say("report.column." + id), Numeric: numeric}
	}
	t := Table{
		Title: w.words.Say("report.table.forces", "Edition", w.editionName(s.edition)),
		Columns: []Column{name("state", false), name("active", true), name("reserve", true), name("paramilitary", true),
			name("total", true), name("share", true), name("per-1000", true)},
	}
	rows := min(len(s.rows), mostRows)
	for _, r := range s.rows[:rows] {
		if r.member {
			t.Rows = append(t.Rows, w.forceRow(s, r))
		}
	}
	if len(t.Rows) > 1 {
		t.Rows = append(t.Rows, w.forceTotal(s))
	}
	for _, r := range s.rows[:rows] {
		if !r.member {
			t.Rows = append(t.Rows, w.forceRow(s, r))
		}
	}
	if rest := len(s.rows) - rows; rest > 0 {
		t.Notes = append(t.Notes, w.words.Count("report.note.more.forces", rest))
	}
	t.Notes = append(t.Notes, w.forceNotes(s)...)
	w.Forces = t
}

func (w *writer) forceRow(s strengths, r strength) Row {
	state := w.names.State(r.force.State)
	if !r.member {
		state = w.words.Say("report.outside", "State", state)
	}
	total, complete := r.force.Total()
	cells := []string{state, w.amount(r.force.Active), w.amount(r.force.Reserve), w.amount(r.force.Paramilitary),
		w.incomplete(w.words.Number(total), complete), "", w.words.Say("report.unknown")}
	if r.member && r.given && s.sum > 0 {
		cells[5] = w.words.Percent(r.value / s.sum)
	}
	if n, ok := r.ratio(); ok {
		cells[6] = w.incomplete(w.words.Ratio(n), r.complete)
	}
	return row(cells, Row{Aside: !r.member})
}

// forceTotal is the sum over the members that the view shows.
func (w *writer) forceTotal(s strengths) Row {
	var sum data.Force
	whole, value, complete, all := [3]bool{true, true, true}, 0.0, true, true
	for _, r := range s.members() {
		for i, part := range []struct {
			to *data.Amount
			of data.Amount
		}{{&sum.Active, r.force.Active}, {&sum.Reserve, r.force.Reserve}, {&sum.Paramilitary, r.force.Paramilitary}} {
			part.to.N += part.of.N
			part.to.Known = part.to.Known || part.of.Known
			whole[i] = whole[i] && part.of.Given()
		}
		_, given := r.force.Total()
		complete = complete && given
		value += r.value
	}
	total, _ := sum.Total()
	for _, id := range w.Data.Members(w.View.AsOf) {
		all = all && slices.ContainsFunc(s.members(), func(r strength) bool { return r.force.State == id })
	}
	name := "report.total"
	if !all {
		name = "report.total.shown"
	}
	return row([]string{w.words.Say(name), w.sum(sum.Active, whole[0]), w.sum(sum.Reserve, whole[1]), w.sum(sum.Paramilitary, whole[2]),
		w.incomplete(w.words.Number(total), complete), w.words.Percent(value / max(s.sum, 1)), ""}, Row{Total: true})
}

// sum says what is known of a sum; where no number is, that is none, or not known.
func (w *writer) sum(a data.Amount, whole bool) string {
	if !a.Known {
		a.None = whole
		return w.amount(a)
	}
	return w.incomplete(w.words.Number(a.N), whole)
}

// amount is a number of people in a cell.
func (w *writer) amount(a data.Amount) string {
	switch {
	case a.None:
		return w.words.Say("forces.value.none")
	case a.Known:
		return w.words.Number(a.N)
	}
	return w.words.Say("report.unknown")
}

// incomplete marks a sum that lacks a part.
func (w *writer) incomplete(n string, complete bool) string {
	if complete {
		return n
	}
	return n + "*"
}

// forceNotes explain the table's marks and years.
func (w *writer) forceNotes(s strengths) []string {
	var notes []string
	if slices.ContainsFunc(s.rows, func(r strength) bool { _, complete := r.force.Total(); return !complete }) {
		notes = append(notes, w.words.Say("report.note.incomplete"))
	}
	notes = append(notes, w.words.Say("report.note.share", "What", w.words.Say("forces.what."+string(w.View.Metric))))
	var years []string
	for _, r := range s.rows {
		if year := strconv.Itoa(r.population.Year); r.peopled && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	if len(years) > 0 {
		slices.Sort(years)
		notes = append(notes, w.words.Say("report.note.population", "Years", w.words.List(years)))
	}
	return notes
}

// row makes a row of texts.
func row(texts []string, r Row) Row {
	for _, text := range texts {
		r.Cells = append(r.Cells, Cell{Text: text})
	}
	return r
}
