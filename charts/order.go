package charts

import (
	"treatyline/charts/words"
	"treatyline/data"
)

// compareNames orders two states by name, as the reader's language sorts.
func (b *builder) compareNames(x, y string) int {
	if b.collator == nil {
		b.collator = words.Collator(b.view.Lang)
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

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
