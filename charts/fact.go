package charts

import (
	"slices"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// Fact returns what a mark of a view stands for, in sentences that can be quoted, and
// where that is known from. The mark is named by its identity. It reports false for
// furniture, and for what the dataset does not have.
func Fact(d *data.Dataset, v View, mark string) (said string, sources []data.Citation, ok bool) {
	b := newBuilder(d, v, SlidePage())
	kind, rest, _ := strings.Cut(mark, "/")
	parts := strings.Split(rest, "/")
	switch kind {
	case "name", "state":
		return b.stateFact(parts[0])
	case "force":
		return b.forceFact(parts[0])
	case "spell", "signed":
		return b.spellsFact(parts)
	case "event":
		s, found := FindSubject(d, strings.TrimSuffix(mark, "/row"))
		return b.eventFact(s.event), s.event.Sources, found
	case "holder":
		s, found := FindSubject(d, mark)
		return b.holderFact(s.office, s.holder), s.holder.Sources, found
	case "count":
		return b.stepFact(mark)
	case "strength":
		return b.seriesFact(parts)
	case "as-of":
		members := d.Members(v.AsOf)
		for _, id := range members {
			for _, m := range d.Spells(id) {
				if d.Counts(m) && m.Contains(v.AsOf) {
					sources = append(sources, m.Sources...)
				}
			}
		}
		return b.membersFact(members), distinct(sources), true
	}
	return "", nil, false
}

// spellsFact tells of the membership whose identity has these parts: state, body, and the
// day from which it ran or on which it was signed.
func (b *builder) spellsFact(parts []string) (string, []data.Citation, bool) {
	if len(parts) < 3 {
		return "", nil, false
	}
	for _, m := range b.data.Memberships {
		if m.State == parts[0] && m.Body == parts[1] && (m.From.String() == parts[2] || m.Signed.String() == parts[2]) {
			said, sources := b.spellFact(m)
			return said, sources, true
		}
	}
	return "", nil, false
}

// spellFact says what a state was and when, how that ended, and what was special in it.
func (b *builder) spellFact(m data.Membership) (string, []data.Citation) {
	body, _ := b.data.Body(m.Body)
	sources := m.Sources
	said := []string{b.wasFact(b.state(m.State), b.words.Say("fact.role."+string(m.Status), "Body", b.bodyFact(body)), m.From, m.To)}
	if !m.Signed.IsZero() {
		said = append(said, b.words.Say("fact.sentence", "Said", b.words.Say("card.signed", "Date", b.words.LongDate(m.Signed))))
	}
	if m.Ended != "" {
		said = append(said, b.words.Say("fact.ended."+string(m.Ended)))
	}
	for _, o := range m.Overlays {
		to := m.OverlayEnd(o)
		id := "fact.overlay"
		if to.IsZero() {
			id = "fact.overlay.open"
		}
		said = append(said, b.words.Say(id, "Standing", b.standing(o), "From", b.words.LongDate(o.From), "To", b.words.LongDate(to)))
		sources = slices.Concat(sources, o.Sources)
	}
	return strings.Join(said, " "), distinct(sources)
}

// wasFact says who was what, or still is, and how long.
func (b *builder) wasFact(who, role string, from, to data.Date) string {
	who = words.Sentence(b.words.Inside(who))
	if to.IsZero() {
		return b.words.Say("fact.is", "Who", who, "Role", role, "From", b.words.LongDate(from), "Duration", b.duration(from, to),
			"Date", b.words.LongDate(b.data.AsOf().Date()))
	}
	if from == to {
		return b.words.Say("fact.was.once", "Who", who, "Role", role, "Date", b.words.LongDate(from), "Duration", b.duration(from, to))
	}
	return b.words.Say("fact.was", "Who", who, "Role", role, "From", b.words.LongDate(from), "To", b.words.LongDate(to), "Duration", b.duration(from, to))
}

// bodyFact names a body so that it can stand after a word in the genitive.
func (b *builder) bodyFact(body data.Body) string {
	return b.properFact(b.named(body.Name, body.ID), b.named(body.Short, body.ID))
}

func (b *builder) properFact(name, short string) string {
	if short == strings.ToUpper(short) && short != name {
		return b.words.Say("fact.body.abbreviated", "Name", b.words.InsideProper(name), "Short", short)
	}
	return b.words.Say("fact.body", "Name", b.words.InsideProper(name))
}

// stateFact tells of all memberships of a state.
func (b *builder) stateFact(id string) (string, []data.Citation, bool) {
	var all []string
	var sources []data.Citation
	for _, m := range b.data.Spells(id) {
		said, cited := b.spellFact(m)
		all, sources = append(all, said), append(sources, cited...)
	}
	if len(all) == 0 {
		return b.forceFact(id)
	}
	return strings.Join(all, " "), distinct(sources), true
}

// forceFact says how strong a state is, in the edition of the view.
func (b *builder) forceFact(id string) (string, []data.Citation, bool) {
	edition, ok := b.edition()
	force, found := edition.Force(id)
	if !ok || !found {
		return "", nil, false
	}
	total, complete := force.Total()
	n := b.amount(total)
	if !complete {
		n = b.words.Say("strength.least", "N", n)
	}
	said := b.words.Say("fact.force", "State", words.Sentence(b.words.Inside(b.state(id))), "N", n,
		"Parts", strings.ReplaceAll(b.forceParts(force), " · ", ", "), "Edition", b.editionName(edition))
	return said, edition.Sources, true
}

// eventFact says when something happened, and what.
func (b *builder) eventFact(e data.Event) string {
	when := b.words.LongDate(e.Date)
	if !e.Until.IsZero() {
		when = b.words.Range(e.Date, e.Until)
	}
	if e.Reported {
		when = b.words.Say("event.reported", "Date", when)
	}
	said := b.words.Say("fact.event", "Date", words.Sentence(when), "Title", b.named(e.Title, e.Date.String()))
	if text := b.in(e.Text); text != "" {
		said += " " + text
	}
	return said
}

func (b *builder) holderFact(o data.Office, h data.Holder) string {
	who, role := b.holderName(h), b.words.Say("fact.role.office", "Office", b.named(o.Name, o.ID),
		"Body", b.properFact(b.named(b.data.Organisation.Name, b.data.Organisation.ID), b.named(b.data.Organisation.Short, b.data.Organisation.ID)))
	if h.Acting {
		role = b.words.Say("fact.role.acting", "Role", role)
	}
	if len(h.Name) > 0 && h.State != "" {
		who = b.words.Say("body.name", "Name", who, "Short", b.state(h.State))
	}
	return b.wasFact(who, role, h.From, h.To)
}

// stepFact says how many members there were from when to when, and who they were.
func (b *builder) stepFact(mark string) (string, []data.Citation, bool) {
	s, ok := FindSubject(b.data, mark)
	if !ok {
		return "", nil, false
	}
	steps := b.data.Steps()
	to, id := s.Last.Date(), "fact.step"
	if s.Last == 0 {
		to, id = b.data.AsOf().Date(), "fact.step.open"
	}
	said := b.words.Say(id, "Who", words.Sentence(b.organisationFact()), "From", b.words.LongDate(b.stepDate(steps[s.step])),
		"To", b.words.LongDate(to), "Members", b.membersNamed(s.States))
	return said, b.stepSources(steps[s.step]), true
}

func (b *builder) organisationFact() string {
	o := b.data.Organisation
	name, short := b.named(o.Name, o.ID), b.named(o.Short, o.ID)
	return b.words.Abbreviated(b.words.InsideProper(name), short)
}

// membersNamed counts states and names them: 2 members (Armenia and Belarus).
func (b *builder) membersNamed(ids []string) string {
	counted := b.words.Count("members", len(ids))
	if len(ids) == 0 {
		return counted
	}
	return b.words.Say("body.name", "Name", counted, "Short", b.words.List(b.states(ids)))
}

// membersFact says who is a member on the as-of date.
func (b *builder) membersFact(members []string) string {
	return b.words.Say("fact.members", "Who", words.Sentence(b.organisationFact()), "Date", b.words.LongDate(b.view.AsOf.Date()), "Members", b.membersNamed(members))
}
