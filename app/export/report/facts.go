package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// fact adds a key fact.
func (w *writer) fact(text string, cited ...[]data.Citation) {
	w.Facts = append(w.Facts, Statement{words.Sentence(text), w.cite(cited...)})
}

// best adds a fact on who is first, which holds among the states that the view shows.
func (w *writer) best(text string, cited ...[]data.Citation) {
	if len(w.View.States)+len(w.View.Without) > 0 {
		text = w.words.Say("report.fact.shown", "Fact", text)
	}
	w.fact(text, cited...)
}

func (w *writer) glance(value, label string) { w.Glance = append(w.Glance, Number{value, label}) }

// facts says what is to be known first.
func (w *writer) facts() {
	w.memberFacts()
	w.standingFacts()
	w.longestFact()
	w.forceFacts()
	w.officeFacts()
	w.eventFacts()
}

// memberFacts say who belongs, who joined and who left.
func (w *writer) memberFacts() {
	members := w.Data.Members(w.View.AsOf)
	shown := w.shown(members)
	var cited [][]data.Citation
	for _, id := range shown {
		for _, m := range w.Data.Spells(id) {
			if w.Data.Counts(m) && m.Contains(w.View.AsOf) {
				cited = append(cited, m.Sources)
			}
		}
	}
	number := w.words.Spelled(len(shown))
	switch {
	case len(shown) == 0:
		w.fact(w.words.Say("report.fact.members.none", "Date", w.AsOf))
	case len(shown) > mostNamed:
		w.fact(w.words.Count("report.fact.members.many", len(shown), "Number", number, "Date", w.AsOf), cited...)
	default:
		w.fact(w.words.Count("report.fact.members", len(shown), "Number", number, "Date", w.AsOf, "States", w.some(shown)), cited...)
	}
	if len(shown) < len(members) {
		w.fact(w.words.Count("report.fact.members.all", len(members), "Number", w.words.Spelled(len(members))))
	}
	w.glance(w.words.Number(float64(len(shown))), w.words.Count("report.glance.members", len(shown)))

	joined, returned, left, dissolved := w.changes()
	if len(joined) > 0 {
		w.fact(w.words.Count("report.fact.joined", len(joined), "Number", w.words.Spelled(len(joined)), "Date", w.words.LongDate(joined[0].date)), citedBy(joined)...)
		w.glance(w.words.Number(float64(len(joined))), w.words.Count("report.glance.joined", len(joined)))
	}
	if len(left) > 0 {
		w.movedFact("report.fact.left", left)
		w.glance(w.words.Number(float64(len(left))), w.words.Count("report.glance.left", len(left)))
	}
	if len(dissolved) > 0 {
		w.movedFact("report.fact.dissolved", dissolved)
	}
	if len(returned) > 0 {
		w.movedFact("report.fact.returned", returned)
	}
}

// moved is a state that joined, left or came back.
type moved struct {
	state string
	date  data.Date // the first
	all   []data.Date
	cited []data.Citation
}

// changes are the states of the view that joined, came back, left, and were members until a
// dissolution, within its stretch of time and up to its date, each once.
func (w *writer) changes() (joined, returned, left, dissolved []moved) {
	add := func(all *[]moved, id string, date data.Date, cited []data.Citation) {
		i := slices.IndexFunc(*all, func(m moved) bool { return m.state == id })
		if i < 0 {
			*all, i = append(*all, moved{state: id, date: date}), len(*all)
		}
		(*all)[i].all = append((*all)[i].all, date)
		(*all)[i].cited = append((*all)[i].cited, cited...)
	}
	been := map[string]bool{}
	for _, s := range w.Data.Steps() {
		within := s.From <= w.View.AsOf && s.From >= w.View.From && (w.View.To == 0 || s.From <= w.View.To)
		for _, id := range s.Joined {
			again := been[id]
			been[id] = true
			if !within || !w.View.Shows(id) {
				continue
			}
			m := w.spell(id, func(m data.Membership) bool { return m.From.First() == s.From })
			if again {
				add(&returned, id, m.From, m.Sources)
			} else {
				add(&joined, id, m.From, m.Sources)
			}
		}
		for _, id := range s.Left {
			if within && w.View.Shows(id) {
				m := w.spell(id, func(m data.Membership) bool { return !m.To.IsZero() && m.To.Last()+1 == s.From })
				gone := &left
				if m.Ended == data.Dissolution {
					gone = &dissolved
				}
				add(gone, id, m.To, m.Sources)
			}
		}
	}
	return joined, returned, left, dissolved
}

// spell finds a counting membership of a state.
func (w *writer) spell(state string, is func(data.Membership) bool) data.Membership {
	for _, m := range w.Data.Spells(state) {
		if w.Data.Counts(m) && is(m) {
			return m
		}
	}
	return data.Membership{}
}

// movedFact says which states moved and when, or only how many where they are many.
func (w *writer) movedFact(id string, all []moved) {
	n, number := len(all), w.words.Spelled(len(all))
	if n > mostNamed {
		w.fact(w.words.Count(id+".many", n, "Number", number), citedBy(all)...)
		return
	}
	w.fact(w.words.Count(id, n, "Number", number, "States", w.dated(all)), citedBy(all)...)
}

// dated names states with their dates.
func (w *writer) dated(all []moved) string {
	items := make([]string, len(all))
	for i, m := range all {
		var dates []string
		for _, d := range m.all {
			dates = append(dates, w.words.Date(d))
		}
		items[i] = w.words.Say("body.name", "Name", w.names.State(m.state), "Short", strings.Join(dates, ", "))
	}
	return w.words.List(items)
}

func citedBy(all []moved) [][]data.Citation {
	var cited [][]data.Citation
	for _, m := range all {
		cited = append(cited, m.cited)
	}
	return cited
}

// standingFacts say who has a special standing on the date, and who stands beside the
// members.
func (w *writer) standingFacts() {
	others := map[data.Status][]string{}
	var cited = map[data.Status][][]data.Citation{}
	for _, s := range w.Data.States {
		if !w.View.Shows(s.ID) {
			continue
		}
		for _, m := range w.Data.Spells(s.ID) {
			if !m.Contains(w.View.AsOf) {
				continue
			}
			if m.Status != data.Member && !slices.Contains(others[m.Status], s.ID) {
				others[m.Status] = append(others[m.Status], s.ID)
				cited[m.Status] = append(cited[m.Status], m.Sources)
			}
			for _, o := range m.Overlays {
				if o.From.First() <= w.View.AsOf && (o.To.IsZero() || w.View.AsOf <= o.To.Last()) {
					w.fact(w.words.Say("report.fact.standing", "State", w.names.State(s.ID), "Standing", w.standing(o), "Period", w.period(o.From, m.OverlayEnd(o))), o.Sources)
				}
			}
		}
	}
	for _, status := range []data.Status{data.Candidate, data.Associate, data.Partner, data.Observer} {
		if ids := others[status]; len(ids) > 0 {
			w.fact(w.words.Say("report.fact.others", "Status", w.words.Say("statuses."+string(status)), "Date", w.AsOf, "States", w.some(ids)), cited[status]...)
		}
	}
}

// standing names an overlay.
func (w *writer) standing(o data.Overlay) string {
	if name := w.names.Text(o.Name); name != "" {
		return name
	}
	return w.words.Say("overlay." + string(o.Kind))
}

// period says two dates, or since when something runs.
func (w *writer) period(from, to data.Date) string {
	if to.IsZero() {
		return w.words.Say("date.since", "Date", w.words.Date(from))
	}
	return w.words.Range(from, to)
}

// run is a membership without a break, over one body after the other.
type run struct {
	state    string
	from, to data.Date
	last     data.Day
	cited    []data.Citation
}

// runs are the memberships without a break up to the date, of the states of the view,
// that touch its stretch of time.
func (w *writer) runs() []run {
	var runs []run
	for _, s := range w.shown(w.Data.Joined(w.View.AsOf)) {
		begin := len(runs)
		for _, m := range w.Data.Spells(s) {
			if !w.Data.Counts(m) || m.From.First() > w.View.AsOf {
				continue
			}
			if n := len(runs); n > begin && m.From.First() <= runs[n-1].last+1 {
				if r := &runs[n-1]; w.Data.End(m) >= r.last {
					r.to, r.last = m.To, w.Data.End(m)
				}
				runs[n-1].cited = slices.Concat(runs[n-1].cited, m.Sources)
				continue
			}
			runs = append(runs, run{s, m.From, m.To, w.Data.End(m), m.Sources})
		}
	}
	for i, r := range runs {
		if r.last > w.View.AsOf {
			runs[i].to, runs[i].last = data.Date{}, w.View.AsOf
		}
	}
	return slices.DeleteFunc(runs, func(r run) bool {
		return r.last < w.View.From || w.View.To != 0 && r.from.First() > w.View.To
	})
}

// longestFact says who has been a member for the longest time.
func (w *writer) longestFact() {
	runs := w.runs()
	if len(runs) == 0 {
		return
	}
	days := func(r run) data.Day { return r.last - r.from.First() }
	longest := slices.MaxFunc(runs, func(a, b run) int { return cmp.Compare(days(a), days(b)) })
	var ids []string
	var cited [][]data.Citation
	doubtful := false
	for _, r := range runs {
		if r.from.First() == longest.from.First() && r.last == longest.last {
			ids, cited = append(ids, r.state), append(cited, r.cited)
			doubtful = doubtful || r.from.Doubtful() || r.to.Doubtful()
		}
	}
	duration := w.words.Duration(longest.from.First(), longest.last)
	if doubtful {
		duration = w.words.Say("duration.about", "Duration", duration)
	}
	w.best(w.words.Say("report.fact.longest", "Duration", duration, "Period", w.period(longest.from, longest.to), "States", w.some(ids)), cited...)
}

// officeFacts say who holds the offices on the date.
func (w *writer) officeFacts() {
	for _, o := range w.Data.Offices {
		for _, h := range o.Holders {
			if h.From.First() > w.View.AsOf || !h.To.IsZero() && h.To.Last() < w.View.AsOf || h.State != "" && !w.View.Shows(h.State) {
				continue
			}
			w.fact(w.words.Say("report.fact.office", "Office", w.names.Named(o.Name, o.ID), "Holder", w.holder(h), "Period", w.period(h.From, h.To)), h.Sources)
		}
	}
}

// holder names who holds an office: a person with the state, or the state itself.
func (w *writer) holder(h data.Holder) string {
	name := w.names.Text(h.Name)
	switch {
	case name == "":
		return w.names.State(h.State)
	case h.State != "":
		return w.words.Say("body.name", "Name", name, "Short", w.names.State(h.State))
	}
	return name
}

// eventFacts say how many events there are and when the most happened.
func (w *writer) eventFacts() {
	events := w.Data.Find(w.View.Query())
	if len(events) == 0 {
		return
	}
	byYear := map[int]int{}
	for _, e := range events {
		byYear[e.Date.Year]++
	}
	year, most, ties := 0, 0, 0
	for y, n := range byYear {
		switch {
		case n > most:
			year, most, ties = y, n, 1
		case n == most:
			ties++
		}
	}
	f, err := w.Layout(charts.Events, page(), w.View.Theme)
	if err != nil {
		return
	}
	said := w.words.Say("report.fact.events", "Events", f[0].Title)
	if ties == 1 && len(byYear) > 1 && most > 1 {
		said += " " + w.words.Count("report.fact.busiest", most, "Number", w.words.Spelled(most), "Year", strconv.Itoa(year))
	}
	w.fact(said)
	w.glance(w.words.Number(float64(len(events))), w.words.Count("report.glance.events", len(events)))
}
