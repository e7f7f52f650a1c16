package export

import (
	"math"
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
	"treatyline/data/phrase"
)

// Plotted returns the data that the chart of a view is drawn from as a table for a reader:
// with headings, units and words in the view's language, rows in the order of the chart,
// and the sources of each row in full. The error wraps [charts.ErrNothing] where the chart
// has nothing to show.
func Plotted(d *data.Dataset, v charts.View) (Table, error) {
	p := plotter{d, v, charts.Words(d, v.Lang)}
	var t Table
	var err error
	switch v.Chart {
	case charts.Membership:
		t, err = p.membership()
	case charts.Forces:
		t, err = p.forces()
	case charts.Strength:
		t, err = p.strength()
	case charts.Events:
		t, err = p.events()
	default:
		err = phrase.Errorf("there is no such chart: %w", charts.ErrNothing)
	}
	if err != nil {
		return t, phrase.Errorf("%s: %w", v.Chart, err)
	}
	return t, nil
}

// plotter makes tables of what the charts of one view show.
type plotter struct {
	data  *data.Dataset
	view  charts.View
	words *words.Words
}

func (p plotter) membership() (Table, error) {
	spells, err := charts.SpellRows(p.data, p.view)
	say := p.words.Say
	t := Table{Columns: []string{say("table.code"), say("table.state"), say("table.body"), say("table.status"), say("table.signed"),
		say("table.from"), say("table.to"), say("table.ended"), say("table.standing"), say("table.note"), say("table.sources")}}
	for _, m := range spells {
		body, _ := p.data.Body(m.Body)
		ended := ""
		if m.Ended != "" {
			ended = say("ending." + string(m.Ended))
		}
		cited := m.Sources
		var standings []string
		for _, o := range m.Overlays {
			standings = append(standings, p.standing(m, o))
			cited = slices.Concat(cited, o.Sources)
		}
		t.Rows = append(t.Rows, []any{m.State, p.name(m.State), body.Short.In(p.view.Lang), say("table.status." + string(m.Status)),
			m.Signed.String(), m.From.String(), m.To.String(), ended, several(standings), m.Note.In(p.view.Lang), p.cite(cited)})
	}
	return t, err
}

// standing says what an overlay is and when.
func (p plotter) standing(m data.Membership, o data.Overlay) string {
	said := o.Name.In(p.view.Lang)
	if said == "" {
		said = p.words.Say("overlay." + string(o.Kind))
	}
	return said + " " + stretch(o.From, m.OverlayEnd(o))
}

// forces has the amounts of the chart's metric, a share where the chart shows shares, and
// the population where it counts by that.
func (p plotter) forces() (Table, error) {
	f, err := charts.ForceRows(p.data, p.view)
	if err != nil {
		return Table{}, err
	}
	say := p.words.Say
	unit := say("table.people")
	if p.view.Per1000 {
		unit = say("table.ratio")
	}
	stacked := len(f.Rows[0].Parts) > 1
	t := Table{Columns: []string{say("table.code"), p.stateHeading(f.Without)}}
	for _, part := range f.Rows[0].Parts {
		t.Columns = append(t.Columns, say("table.unit", "What", say("table."+string(part.Metric)), "Unit", unit))
	}
	if stacked {
		t.Columns = append(t.Columns, say("table.unit", "What", say("table.total"), "Unit", unit), say("table.unknown"))
	}
	if f.Share {
		t.Columns = append(t.Columns, p.shareHeading(f.Without))
	}
	if p.view.Per1000 {
		t.Columns = append(t.Columns, say("table.population"), say("table.population.year"))
	}
	t.Columns = append(t.Columns, say("table.member", "Date", p.view.AsOf.String()), say("table.edition"), say("table.year"), say("table.note"), say("table.sources"))
	for _, r := range f.Rows {
		row := []any{r.State, p.name(r.State)}
		var unknown []string
		for _, part := range r.Parts {
			row = append(row, p.amount(part))
			if !part.Given.Given() {
				unknown = append(unknown, say("table."+string(part.Metric)))
			}
		}
		if stacked {
			row = append(row, hundredths(r.Sum), several(unknown))
		}
		if f.Share {
			row = append(row, percent(r.Sum, f.Total))
		}
		cited := f.Edition.Sources
		if p.view.Per1000 {
			row = append(row, r.Population.Value, r.Population.Year)
			population, _ := p.data.SeriesByID("population")
			cited = slices.Concat(cited, population.Sources)
		}
		t.Rows = append(t.Rows, append(row, p.yes(r.Member), f.Edition.Name.In(p.view.Lang), f.Edition.Year, r.Note.In(p.view.Lang), p.cite(cited)))
	}
	return t, nil
}

// amount is a number, the word for none, or nothing where the source says nothing.
func (p plotter) amount(part charts.PlottedPart) any {
	switch {
	case part.Given.Known:
		return hundredths(part.Value)
	case part.Given.None:
		return p.words.Say("forces.value.none")
	}
	return nil
}

func (p plotter) strength() (Table, error) {
	s, err := charts.SeriesRows(p.data, p.view)
	if err != nil {
		return Table{}, err
	}
	say := p.words.Say
	name, unit := s.Series.Name.In(p.view.Lang), s.Series.Unit.In(p.view.Lang)
	t := Table{Columns: []string{say("table.year"), say("table.code"), p.stateHeading(s.Without), say("table.unit", "What", name, "Unit", unit)}}
	if s.Share {
		t.Columns = append(t.Columns, p.shareHeading(s.Without))
	}
	t.Columns = append(t.Columns, say("table.note"), say("table.sources"))
	for _, y := range s.Years {
		for _, v := range y.Values {
			row := []any{y.Year, v.State, p.name(v.State)}
			var value, share any
			if v.Known {
				value, share = v.Value, percent(v.Value, y.Total)
			}
			row = append(row, value)
			if s.Share {
				row = append(row, share)
			}
			note, cited := p.breaks(v.Breaks)
			t.Rows = append(t.Rows, append(row, note, p.cite(slices.Concat(s.Series.Sources, cited))))
		}
	}
	return t, nil
}

// breaks says how a source counts differently from a year on, and who says so.
func (p plotter) breaks(all []data.Break) (note string, cited []data.Citation) {
	var notes []string
	for _, b := range all {
		said := b.Note.In(p.view.Lang)
		if said == "" {
			said = p.words.Say("strength.break.plain")
		}
		notes, cited = append(notes, said), append(cited, b.Sources...)
	}
	return several(notes), cited
}

func (p plotter) events() (Table, error) {
	events, err := charts.EventRows(p.data, p.view)
	say := p.words.Say
	t := Table{Columns: []string{say("table.date"), say("table.until"), say("table.title"), say("table.text"), say("table.category"),
		say("table.states"), say("table.reported"), say("table.note"), say("table.sources")}}
	for _, e := range events {
		category, _ := p.data.Category(e.Category)
		var states []string
		for _, id := range e.States {
			states = append(states, p.name(id))
		}
		t.Rows = append(t.Rows, []any{e.Date.String(), e.Until.String(), e.Title.In(p.view.Lang), e.Text.In(p.view.Lang), category.Name.In(p.view.Lang),
			several(states), p.yes(e.Reported), e.Note.In(p.view.Lang), p.cite(e.Sources)})
	}
	return t, err
}

func (p plotter) name(state string) string { return p.data.StateName(state, p.view.Lang) }

// stateHeading says above the states who is left out, so that no sum is taken for that of
// all.
func (p plotter) stateHeading(without []string) string {
	if len(without) == 0 {
		return p.words.Say("table.state")
	}
	var names []string
	for _, id := range without {
		names = append(names, p.name(id))
	}
	return p.words.Say("table.state.without", "States", p.words.List(names))
}

func (p plotter) shareHeading(without []string) string {
	if len(without) > 0 {
		return p.words.Say("table.share.shown")
	}
	return p.words.Say("table.share")
}

func (p plotter) yes(is bool) string {
	if is {
		return p.words.Say("table.yes")
	}
	return p.words.Say("table.no")
}

// cite names sources in full, each with its place.
func (p plotter) cite(cited []data.Citation) string {
	var all []string
	for _, c := range cited {
		s, ok := p.data.Source(c.Source)
		if !ok {
			continue
		}
		said := p.words.Place(Cite(s), c)
		if !slices.Contains(all, said) {
			all = append(all, said)
		}
	}
	return several(all)
}

// several joins the items of one cell.
func several(items []string) string { return strings.Join(items, "; ") }

// hundredths rounds to two decimals.
func hundredths(v float64) float64 { return math.Round(v*100) / 100 }

// percent is a part of a whole in percent, or nothing where there is no whole.
func percent(part, whole float64) any {
	if whole <= 0 {
		return nil
	}
	return hundredths(part / whole * 100)
}
