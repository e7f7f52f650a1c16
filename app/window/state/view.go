package state

import (
	"cmp"
	"slices"

	"treatyline/charts"
	"treatyline/charts/theme"
)

// View is the view of a chart that the moment asks for.
func (s *State) View(c charts.Chart, look theme.Theme) charts.View {
	m := s.now
	v := charts.View{Chart: c, AsOf: m.AsOf, From: m.From, To: m.To, Metric: charts.Total}
	v.States, v.Without, v.Categories = m.States.All(), m.Without.All(), m.Categories.All()
	v.Search, v.Sort, v.Offices = m.Search, m.Sort, m.Offices
	v.Lang, v.Theme = m.Lang, look
	switch c {
	case charts.Forces:
		v.Metric, v.Per1000, v.Reading, v.Edition = m.Metric, m.Per1000, m.Forces, m.Edition
	case charts.Strength:
		v.Reading, v.Series = m.Strength, m.Series
	}
	return v
}

// Show shows a view, in one change. What the view says nothing of stays as it is only
// where it belongs to other charts. A view of no chart is one of all.
func (s *State) Show(v charts.View) {
	s.Change(func(m *Moment) {
		m.AsOf, m.From, m.To = v.AsOf, v.From, v.To
		m.States, m.Without, m.Categories = IDsOf(v.States...), IDsOf(v.Without...), IDsOf(v.Categories...)
		m.Search, m.Sort, m.Offices = v.Search, v.Sort, v.Offices
		m.Selected, m.Lang = "", cmp.Or(v.Lang, m.Lang)
		if v.Theme.Name == theme.Light().Name || v.Theme.Name == theme.Dark().Name {
			m.Theme = v.Theme.Name
		}
		for _, c := range charts.All() {
			if v.Chart == c || v.Chart == "" {
				m.showOf(c, v)
			}
		}
	})
}

// showOf takes from a view what belongs to one chart.
func (m *Moment) showOf(c charts.Chart, v charts.View) {
	if v.Reading == "" || slices.Contains(charts.Readings(c), v.Reading) {
		m.setReading(c, v.Reading)
	}
	switch c {
	case charts.Forces:
		m.Metric, m.Per1000, m.Edition = v.Metric, v.Per1000, v.Edition
	case charts.Strength:
		m.Series = v.Series
	}
}

// ViewOfAll is one view of all charts. A reading is that of the forces.
func (s *State) ViewOfAll(look theme.Theme, lang string) charts.View {
	v := s.View(charts.Forces, look)
	v.Chart, v.Series, v.Lang = "", s.now.Series, lang
	return v
}

// Unfiltered is the view of all that there is, in the reader's language.
func (s *State) Unfiltered(lang string) charts.View {
	v := charts.NewView(s.data, charts.Events)
	v.AsOf, v.Lang = s.now.AsOf, lang
	return v
}
