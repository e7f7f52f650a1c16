package export

import (
	"math"
	"slices"

	"treatyline/charts"
	"treatyline/data"
)

// Lists names the tables that a dataset can be listed as.
func Lists() []string {
	return []string{"members", "observers", "memberships", "events", "forces", "series", "offices", "sources"}
}

// List returns one of the [Lists] of a dataset, and false for another name. The states of
// the view narrow every table that has states; its range, categories and search narrow
// the events; members and observers are those of its date.
func List(d *data.Dataset, name string, v charts.View) (Table, bool) {
	l := lister{d, v.AsOf, v, v.Lang}
	switch name {
	case "members":
		return l.standing(d.Counts), true
	case "observers":
		return l.standing(func(m data.Membership) bool { return m.Status == data.Observer }), true
	case "memberships":
		return l.memberships(), true
	case "events":
		return l.events(), true
	case "forces":
		return l.forces(), true
	case "series":
		return l.series(), true
	case "offices":
		return l.offices(), true
	case "sources":
		return l.sources(), true
	}
	return Table{}, false
}

// lister makes tables of one dataset.
type lister struct {
	data *data.Dataset
	on   data.Day
	view charts.View
	lang string
}

func (l lister) shows(state string) bool { return l.view.Shows(state) }

// standing lists the states that have a membership of a kind on the day, one row each.
func (l lister) standing(kind func(data.Membership) bool) Table {
	t := Table{Columns: []string{"state", "name", "bodies", "since", "overlays", "sources"}}
	for _, s := range l.data.States {
		if !l.shows(s.ID) {
			continue
		}
		var bodies, overlays, sources []string
		since := data.Date{}
		for _, m := range l.data.Spells(s.ID) {
			if !kind(m) || m.From.First() > l.on {
				continue
			}
			if !m.Contains(l.on) {
				continue
			}
			bodies = append(bodies, m.Body)
			if since.IsZero() {
				since = l.since(s.ID, m, kind)
			}
			sources = appendSources(sources, m.Sources)
			for _, o := range m.Overlays {
				if o.From.First() <= l.on && (o.To.IsZero() || l.on <= o.To.Last()) {
					overlays = append(overlays, string(o.Kind))
					sources = appendSources(sources, o.Sources)
				}
			}
		}
		if len(bodies) > 0 {
			t.Rows = append(t.Rows, []any{s.ID, l.data.StateName(s.ID, l.lang), bodies, since.String(), overlays, sources})
		}
	}
	return t
}

// since is the date from which a state has had its standing without a day's break, from
// body to body.
func (l lister) since(state string, current data.Membership, kind func(data.Membership) bool) data.Date {
	since := current.From
	spells := l.data.Spells(state)
	for i := len(spells) - 1; i >= 0; i-- {
		m := spells[i]
		if kind(m) && m.From.First() < since.First() && l.data.End(m)+1 >= since.First() {
			since = m.From
		}
	}
	return since
}

func (l lister) memberships() Table {
	t := Table{Columns: []string{"state", "name", "body", "status", "signed", "from", "to", "ended", "overlays", "note", "sources"}}
	for _, m := range l.data.Memberships {
		if !l.shows(m.State) {
			continue
		}
		var overlays []string
		for _, o := range m.Overlays {
			overlays = append(overlays, string(o.Kind)+" "+stretch(o.From, m.OverlayEnd(o)))
		}
		t.Rows = append(t.Rows, []any{m.State, l.data.StateName(m.State, l.lang), m.Body, string(m.Status), m.Signed.String(),
			m.From.String(), m.To.String(), string(m.Ended), overlays, m.Note.In(l.lang), sources(m.Sources)})
	}
	return t
}

// stretch writes dates from the first to the last, if there is one, as a file does.
func stretch(first, last data.Date) string {
	if last.IsZero() {
		return first.String()
	}
	return first.String() + "/" + last.String()
}

func (l lister) events() Table {
	t := Table{Columns: []string{"date", "title", "text", "category", "states", "reported", "sources"}}
	for _, e := range l.data.Find(l.view.Query()) {
		t.Rows = append(t.Rows, []any{stretch(e.Date, e.Until), e.Title.In(l.lang), e.Text.In(l.lang), e.Category, e.States, e.Reported, sources(e.Sources)})
	}
	return t
}

// forces lists every edition. A ratio is per 1,000 people of the year nearest to the
// edition's, and missing where the total or the population is.
func (l lister) forces() Table {
	t := Table{Columns: []string{"edition", "year", "state", "name", "active", "reserve", "paramilitary", "total", "per_1000", "sources"}}
	for _, e := range l.data.Editions {
		for _, f := range e.Values {
			if !l.shows(f.State) {
				continue
			}
			var total, ratio any
			if sum, complete := f.Total(); complete {
				total = sum
				if p, ok := l.data.Population(f.State, e.Year); ok && p.Value > 0 {
					ratio = math.Round(data.Per1000(sum, p.Value)*100) / 100
				}
			}
			t.Rows = append(t.Rows, []any{e.ID, e.Year, f.State, l.data.StateName(f.State, l.lang),
				amount(f.Active), amount(f.Reserve), amount(f.Paramilitary), total, ratio, sources(e.Sources)})
		}
	}
	return t
}

// amount is a cell: a number, "none" as the format writes it, or nil.
func amount(a data.Amount) any {
	switch {
	case a.Known:
		return a.N
	case a.None:
		return "none"
	}
	return nil
}

func (l lister) series() Table {
	t := Table{Columns: []string{"series", "unit", "state", "name", "year", "value", "sources"}}
	for _, s := range l.data.Series {
		for _, of := range s.Values {
			if !l.shows(of.State) {
				continue
			}
			for _, v := range of.Values {
				t.Rows = append(t.Rows, []any{s.ID, s.Unit.In(l.lang), of.State, l.data.StateName(of.State, l.lang), v.Year, v.Value, sources(s.Sources)})
			}
		}
	}
	return t
}

func (l lister) offices() Table {
	t := Table{Columns: []string{"office", "name", "holder", "state", "acting", "from", "to", "note", "sources"}}
	for _, o := range l.data.Offices {
		for _, h := range o.Holders {
			if !l.shows(h.State) {
				continue
			}
			holder := h.Name.In(l.lang)
			if holder == "" {
				holder = l.data.StateName(h.State, l.lang)
			}
			t.Rows = append(t.Rows, []any{o.ID, o.Name.In(l.lang), holder, h.State, h.Acting, h.From.String(), h.To.String(), h.Note.In(l.lang), sources(h.Sources)})
		}
	}
	return t
}

func (l lister) sources() Table {
	t := Table{Columns: []string{"id", "title", "author", "publisher", "date", "url", "accessed", "licence"}}
	for _, s := range l.data.Sources {
		t.Rows = append(t.Rows, []any{s.ID, s.Title.In(l.lang), s.Author, s.Publisher, s.Date.String(), s.URL, s.Accessed.String(), s.Licence})
	}
	return t
}

func sources(cited []data.Citation) []string { return appendSources(nil, cited) }

// appendSources adds the ids of sources that are not there yet.
func appendSources(ids []string, cited []data.Citation) []string {
	for _, c := range cited {
		if !slices.Contains(ids, c.Source) {
			ids = append(ids, c.Source)
		}
	}
	return ids
}
