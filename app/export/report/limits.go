package report

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// limit adds a sentence on what the data do not tell.
func (w *writer) limit(text string) {
	w.Limits = append(w.Limits, Statement{Text: words.Sentence(text)})
}

// limits says how far the data reach, which dates are in doubt, and what is missing.
func (w *writer) limits() {
	w.limit(w.words.Say("report.limit.asof", "Date", w.words.LongDate(w.Data.AsOf().Date())))
	if w.View.AsOf < w.Data.AsOf() {
		w.limit(w.words.Say("report.limit.looked", "Date", w.AsOf))
	}
	for _, said := range w.LeftOut {
		w.limit(said)
	}
	w.doubtfulMemberships()
	w.doubtfulEvents()
	w.forceLimits()
}

// mostDoubts is how many doubtful dates a sentence names; more are counted.
const mostDoubts = 8

// doubtfulMemberships names the dates of memberships that are not known to the day or
// not certain.
func (w *writer) doubtfulMemberships() {
	var doubts []string
	add := func(state, id string, d data.Date) {
		if d.IsZero() || !d.Doubtful() && d.Precision() == data.ToDay {
			return
		}
		said := w.words.Say(id, "State", w.names.State(state), "Date", w.words.Date(d))
		if !slices.Contains(doubts, said) { // a standing may end with its membership
			doubts = append(doubts, said)
		}
	}
	for _, m := range w.Data.Memberships {
		if !w.View.Shows(m.State) {
			continue
		}
		add(m.State, "report.doubt.signed", m.Signed)
		add(m.State, "report.doubt.from", m.From)
		add(m.State, "report.doubt.to", m.To)
		for _, o := range m.Overlays {
			add(m.State, "report.doubt.from", o.From)
			add(m.State, "report.doubt.to", o.To)
		}
	}
	if len(doubts) == 0 {
		return
	}
	n := len(doubts)
	if n > mostDoubts {
		doubts = append(doubts[:mostDoubts:mostDoubts], w.words.Count("strength.more", n-mostDoubts))
	}
	w.limit(w.words.Count("report.limit.doubts", n, "Number", w.words.Spelled(n), "Items", strings.Join(doubts, "; ")))
}

// doubtfulEvents counts the events whose day is not known or not certain.
func (w *writer) doubtfulEvents() {
	vague, uncertain, reported := 0, 0, 0
	for _, e := range w.Data.Find(w.View.Query()) {
		if e.Date.Precision() != data.ToDay {
			vague++
		}
		if e.Date.Qualifier != data.Exact || e.Until.Qualifier != data.Exact {
			uncertain++
		}
		if e.Reported {
			reported++
		}
	}
	for _, l := range []struct {
		id string
		n  int
	}{{"report.limit.vague", vague}, {"report.limit.uncertain", uncertain}, {"report.limit.reported", reported}} {
		if l.n > 0 {
			w.limit(w.words.Count(l.id, l.n, "Number", w.words.Spelled(l.n)))
		}
	}
}

// forceLimits says of which years the forces are and what is missing in them.
func (w *writer) forceLimits() {
	s, ok := w.strengths()
	if !ok {
		return
	}
	if asOf := w.View.AsOf.Date().Year; s.edition.Year != asOf {
		w.limit(w.words.Say("report.limit.edition", "Year", strconv.Itoa(s.edition.Year), "Date", w.AsOf))
	}
	var missing, incomplete, unpeopled, years []string
	for _, id := range w.shown(w.Data.Members(w.View.AsOf)) {
		i := slices.IndexFunc(s.rows, func(r strength) bool { return r.force.State == id && r.given })
		if i < 0 {
			missing = append(missing, id)
			continue
		}
		if !s.rows[i].complete {
			incomplete = append(incomplete, id)
		}
		if !s.rows[i].peopled {
			unpeopled = append(unpeopled, id)
		} else if year := strconv.Itoa(s.rows[i].population.Year); year != strconv.Itoa(s.edition.Year) && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	for _, l := range []struct {
		id     string
		states []string
	}{{"report.limit.missing", missing}, {"report.limit.incomplete", incomplete}, {"report.limit.unpeopled", unpeopled}} {
		if len(l.states) > 0 {
			w.limit(w.words.Count(l.id, len(l.states), "States", w.some(l.states)))
		}
	}
	if len(years) > 0 {
		slices.Sort(years)
		w.limit(w.words.Say("report.limit.population", "Years", w.words.List(years), "Year", strconv.Itoa(s.edition.Year)))
	}
}

// notes gathers what the data remark on single matters. A remark that several records
// share is said once, with all of them in front.
func (w *writer) notes() {
	var texts []string
	subjects, sources := map[string][]string{}, map[string][]data.Citation{}
	add := func(subject string, note data.Text, cited []data.Citation) {
		text := w.names.Text(note)
		if text == "" {
			return
		}
		if _, known := subjects[text]; !known {
			texts = append(texts, text)
		}
		if !slices.Contains(subjects[text], subject) {
			subjects[text] = append(subjects[text], subject)
		}
		sources[text] = append(sources[text], cited...)
	}
	w.eachNote(add)
	for _, text := range texts {
		subject := w.words.List(subjects[text])
		if n := len(subjects[text]); n > mostNamed {
			subject = strings.Join(append(subjects[text][:mostNamed:mostNamed], w.words.Count("strength.more", n-mostNamed)), ", ")
		}
		w.Notes = append(w.Notes, Statement{words.Sentence(w.words.Say("note.of", "State", subject, "Note", text)), w.cite(sources[text])})
	}
}

// eachNote calls add for every note of the data on what the report shows. Those on events
// stand with them in the chronology.
func (w *writer) eachNote(add func(subject string, note data.Text, cited []data.Citation)) {
	o := w.Data.Organisation
	add(w.Short, o.Note, nil)
	for _, f := range o.Facts {
		add(w.names.Text(f.Label), f.Note, f.Sources)
	}
	for _, b := range w.Data.Bodies {
		add(w.names.Named(b.Name, b.ID), b.Note, nil)
	}
	for _, s := range w.Data.States {
		if w.View.Shows(s.ID) {
			add(w.names.State(s.ID), s.Note, nil)
		}
	}
	for _, m := range w.Data.Memberships {
		if !w.View.Shows(m.State) {
			continue
		}
		add(w.names.State(m.State), m.Note, m.Sources)
		for _, o := range m.Overlays {
			add(w.names.State(m.State), o.Note, o.Sources)
		}
	}
	if s, ok := w.strengths(); ok {
		add(w.editionName(s.edition), s.edition.Note, s.edition.Sources)
		for _, r := range s.rows {
			add(w.names.State(r.force.State), r.force.Note, s.edition.Sources)
		}
	}
	for _, o := range w.Data.Offices {
		add(w.names.Named(o.Name, o.ID), o.Note, nil)
		for _, h := range o.Holders {
			add(w.words.Say("card.office", "Holder", w.holder(h), "Office", w.names.Named(o.Name, o.ID)), h.Note, h.Sources)
		}
	}
}
