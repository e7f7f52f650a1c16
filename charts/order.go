package charts

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"treatyline/data"
)

// compareNames orders two states by name, as the reader's language sorts.
func (b *builder) compareNames(x, y string) int {
	if b.collator == nil {
		b.collator = collate.New(language.Make(b.view.Lang))
	}
	return b.collator.CompareString(b.state(x), b.state(y))
}

// firstDay is the day on which a state first became a member; of one that never did,
// the first of any of its memberships, or else a day after all others.
func (b *builder) firstDay(state string) data.Day {
	spells := b.data.Spells(state)
	for _, m := range spells {
		if b.data.Counts(m) {
			return m.From.First()
		}
	}
	if len(spells) > 0 {
		return spells[0].From.First()
	}
	return b.data.AsOf() + 1
}

// memberDays counts the days on which a state was a member, each once.
func (b *builder) memberDays(state string) int {
	days, counted := 0, data.Day(-1)
	for _, m := range b.data.Spells(state) {
		if !b.data.Counts(m) {
			continue
		}
		from, to := max(m.From.First(), counted+1), b.data.End(m)
		if to >= from {
			days += int(to-from) + 1
			counted = to
		}
	}
	return days
}

// MemberOrder returns the states that the membership chart of a view has a row for, in
// the order of the rows.
func MemberOrder(d *data.Dataset, v View) []string {
	rows := newBuilder(d, v, SlidePage()).memberRows()
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.state
	}
	return ids
}

// ForceOrder returns the edition that the forces chart of a view shows, and its states in
// the order of their rows. It reports false if there is nothing to show.
func ForceOrder(d *data.Dataset, v View) (e data.Edition, states []string, ok bool) {
	b := newBuilder(d, v, SlidePage())
	if e, ok = b.edition(); !ok {
		return e, nil, false
	}
	rows, _ := (&forcesChart{builder: b, edition: e}).strengths()
	for _, r := range rows {
		states = append(states, r.force.State)
	}
	return e, states, len(states) > 0
}
