package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/data"
)

// Shown returns what the pictures of a view show of a dataset, a line for each datum, in
// a fixed order: every name, date, number, note and cited source that is drawn, or that
// the card of a mark tells, in the view's language. A view without a chart is of all of
// them, and of what a [Report] tells besides. Two datasets that give the same lines give
// the same pictures, but for what is only appearance: the order of records and thereby of
// colours, and the extent of axes. Where there is nothing to show there is no line.
func Shown(d *data.Dataset, v View) []string {
	s := &shown{builder: newBuilder(d, v, Page{}), lines: map[string]bool{}, told: map[string]bool{}}
	switch v.Chart {
	case Membership:
		s.sayMembership()
	case Forces:
		s.sayForces()
	case Strength:
		s.sayStrength()
	case Events:
		s.sayEvents()
	case "", Report:
		s.view.Offices = true
		s.sayMembership()
		s.sayForces()
		s.sayStrength()
		s.sayEvents()
		s.sayReport()
	}
	lines := make([]string, 0, len(s.lines))
	for line := range s.lines {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// shown gathers the lines of a view.
type shown struct {
	*builder
	lines map[string]bool
	told  map[string]bool // states and sources that have their line
}

// say adds a line. Its parts are quoted, so that different parts never make the same line.
func (s *shown) say(what string, parts ...string) {
	var line strings.Builder
	line.WriteString(what)
	for _, p := range parts {
		line.WriteByte(' ')
		line.WriteString(strconv.Quote(p))
	}
	s.lines[line.String()] = true
}

// sayStates names states and returns their ids as one part of a line.
func (s *shown) sayStates(ids ...string) string {
	for _, id := range ids {
		if key := "state " + id; id != "" && !s.told[key] {
			s.told[key] = true
			s.say("state", id, s.state(id))
		}
	}
	return strings.Join(slices.Sorted(slices.Values(ids)), " ")
}

// sayCited tells the sources and returns where they are cited as one part of a line.
func (s *shown) sayCited(cited []data.Citation) string {
	places := make([]string, len(cited))
	for i, c := range cited {
		places[i] = c.Source + strconv.Quote(c.Ref)
		if source, ok := s.data.Source(c.Source); ok && !s.told["source "+c.Source] {
			s.told["source "+c.Source] = true
			s.say("source", source.ID, s.named(source.Title, source.ID), source.Title.In("en"), source.Author, source.Publisher,
				source.Date.String(), source.URL, source.Licence)
		}
	}
	slices.Sort(places)
	return strings.Join(places, " ")
}

func (s *shown) sayBody(id string) {
	body, _ := s.data.Body(id)
	s.say("body", id, s.named(body.Name, id), s.named(body.Short, id), strconv.FormatBool(body.Counts))
}

func (s *shown) sayOrganisation() {
	s.say("organisation", s.named(s.data.Organisation.Name, s.data.Organisation.ID))
}

// sayMembership tells the rows of the view, the events under them, and of the states that
// have no row what the number of members says of them.
func (s *shown) sayMembership() {
	for _, m := range s.data.Memberships {
		counts := s.data.Counts(m)
		if counts {
			s.say("member", s.sayStates(m.State), m.From.String(), m.To.String())
		}
		if s.view.Shows(m.State) && s.touches(m.From, m.To) {
			s.saySpell(m)
		}
	}
	if len(s.lines) == 0 {
		return
	}
	s.say("as-of", s.data.AsOf().String()) // to which open spells run
	s.sayOrganisation()
	for _, body := range s.data.Bodies {
		if body.Counts {
			s.sayBody(body.ID)
		}
	}
	s.sayStates(s.view.States...)
	s.sayStates(s.view.Without...)
	for _, e := range s.data.Find(s.view.Query()) {
		s.sayEvent(e)
	}
	for _, o := range s.officeLanes() {
		s.say("office", o.ID, s.named(o.Name, o.ID))
		for _, h := range o.Holders {
			s.say("holder", o.ID, s.in(h.Name), s.sayStates(h.State), strconv.FormatBool(h.Acting), h.From.String(), h.To.String(),
				s.in(h.Note), s.sayCited(h.Sources))
		}
	}
}

func (s *shown) saySpell(m data.Membership) {
	s.sayBody(m.Body)
	spell := m.Body + " " + m.From.String()
	s.say("spell", s.sayStates(m.State), spell, string(m.Status), m.Signed.String(), m.To.String(), string(m.Ended),
		s.in(m.Note), s.sayCited(m.Sources))
	for _, o := range m.Overlays {
		s.say("overlay", m.State, spell, string(o.Kind), s.in(o.Name), o.From.String(), o.To.String(), s.in(o.Note), s.sayCited(o.Sources))
	}
}

func (s *shown) sayEvent(e data.Event) {
	category := ""
	if c, ok := s.data.Category(e.Category); ok {
		category = s.named(c.Name, c.ID)
	}
	s.say("event", e.Date.String(), e.Until.String(), strconv.FormatBool(e.Reported), s.named(e.Title, e.Date.String()),
		s.in(e.Text), category, s.sayStates(e.States...), s.in(e.Note), s.sayCited(e.Sources))
}

// sayForces tells the edition's numbers of the states that the view shows, and of the
// members that it leaves out the share that is said of them.
func (s *shown) sayForces() {
	edition, ok := s.edition()
	if !ok {
		return
	}
	f := &forcesChart{builder: s.builder, edition: edition}
	f.rows, f.left = f.forceRows()
	if len(f.rows) == 0 {
		return
	}
	s.say("edition", edition.ID, s.named(edition.Name, edition.ID), strconv.Itoa(edition.Year), s.sayCited(edition.Sources))
	for _, r := range f.rows {
		s.sayForce(edition, r.force)
	}
	for _, r := range f.left {
		for _, p := range r.parts {
			s.say("left out", s.sayStates(r.force.State), p.name, given(p.given))
		}
	}
	if population, ok := s.data.SeriesByID("population"); ok {
		s.say("populations", s.sayCited(population.Sources)) // cards tell the ratio always
	}
	s.say("uncounted", s.sayStates(f.uncounted...))
	s.say("members", s.sayStates(s.data.Members(s.view.AsOf)...))
	s.sayStates(s.view.States...)
}

func (s *shown) sayForce(e data.Edition, f data.Force) {
	s.say("force", s.sayStates(f.State), given(f.Active), given(f.Reserve), given(f.Paramilitary), s.in(f.Note))
	if p, ok := s.data.Population(f.State, e.Year); ok {
		s.say("population", f.State, strconv.Itoa(p.Year), exact(p.Value))
	}
}

// sayStrength tells the values of the states that the view shows, year by year, and of the
// members that it leaves out their part of the last year.
func (s *shown) sayStrength() {
	series, ok := s.chosenSeries()
	if !ok {
		return
	}
	f := &strengthChart{builder: s.builder, series: series, columns: s.yearColumns(series, s.view)}
	if len(f.columns) == 0 {
		return
	}
	s.say("series", series.ID, s.in(series.Name), s.in(series.Unit), s.in(series.Note), s.sayCited(series.Sources))
	for _, c := range f.columns {
		for _, id := range c.members {
			value := "missing"
			if v, known := c.values[id]; known {
				value = exact(v)
			}
			s.say("value", s.sayStates(id), c.name(), value)
		}
	}
	if hidden := f.hidden(); len(hidden) > 0 {
		s.say("left out", s.sayStates(hidden...))
		for _, c := range f.columns {
			s.say("left out", c.name(), exact(c.out))
		}
	}
	for _, step := range f.memberSteps() {
		if len(step.returned) > 0 {
			s.say("returned", f.columns[step.column].name(), s.sayStates(step.returned...))
		}
	}
	for _, y := range f.yearBreaks() {
		for _, b := range y.breaks {
			s.say("break", f.columns[y.column].name(), s.sayStates(b.States...), s.in(b.Note), s.sayCited(b.Sources))
		}
	}
}

// sayEvents tells the events that the view finds, and among how many.
func (s *shown) sayEvents() {
	events := s.data.Find(s.view.Query())
	if len(events) == 0 {
		return
	}
	s.sayOrganisation()
	for _, e := range events {
		s.sayEvent(e)
	}
	s.say("events", strconv.Itoa(len(s.data.Events)))
	s.sayStates(s.view.States...)
	for _, id := range s.view.Categories {
		category, _ := s.data.Category(id)
		s.say("category", s.named(category.Name, id))
	}
}

// sayReport tells what a report has besides the charts: the profile of the organisation,
// all notes, the memberships beyond the stretch of time, the numbers without a bar, and
// when sources were read.
func (s *shown) sayReport() {
	o := s.data.Organisation
	s.say("as-of", s.data.AsOf().String())
	s.say("profile", s.named(o.Short, o.ID), s.in(o.Kind), s.in(o.Note))
	for _, f := range o.Facts {
		s.say("fact", s.in(f.Label), s.in(f.Value), s.in(f.Note), s.sayCited(f.Sources))
	}
	for _, b := range s.data.Bodies {
		s.sayBody(b.ID)
		s.say("note", b.ID, s.in(b.Note))
	}
	for _, state := range s.data.States {
		if s.view.Shows(state.ID) {
			s.say("note", s.sayStates(state.ID), s.in(state.Note))
		}
	}
	for _, m := range s.data.Memberships {
		if s.view.Shows(m.State) {
			s.saySpell(m)
		}
	}
	if edition, ok := s.edition(); ok {
		s.say("note", edition.ID, s.in(edition.Note))
		for _, f := range edition.Values {
			if s.view.Shows(f.State) {
				s.sayForce(edition, f)
			}
		}
	}
	for _, o := range s.data.Offices {
		s.say("note", o.ID, s.in(o.Note))
	}
	for _, source := range s.data.Sources {
		if s.told["source "+source.ID] {
			s.say("read", source.ID, source.Accessed.String())
		}
	}
}

// given writes what a source says of a number of people.
func given(a data.Amount) string {
	switch {
	case a.None:
		return "none"
	case a.Known:
		return exact(a.N)
	}
	return "not given"
}

// exact writes a number with as many digits as it needs to be told from any other.
func exact(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
