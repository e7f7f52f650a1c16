package charts

import (
	"bytes"
	"cmp"
	"slices"

	"golang.org/x/text/collate"

	"treatyline/charts/words"
	"treatyline/data"
)

// compareNames orders two states by name, as the reader's language sorts.
func (b *builder) compareNames(x, y string) int {
	if b.places == nil {
		b.places = b.placesByName()
	}
	return cmp.Compare(b.places[x], b.places[y])
}

// placesByName are the places of the states where they are sorted by name; those of one name
// share theirs.
func (b *builder) placesByName() map[string]int {
	type named struct {
		id  string
		key []byte
	}
	collator, keys := words.Collator(b.view.Lang), &collate.Buffer{}
	states := make([]named, len(b.data.States))
	for i, s := range b.data.States {
		states[i] = named{s.ID, collator.KeyFromString(keys, b.state(s.ID))}
	}
	slices.SortFunc(states, func(x, y named) int { return bytes.Compare(x.key, y.key) })
	places := make(map[string]int, len(states))
	for i, s := range states {
		places[s.id] = i
		if i > 0 && bytes.Equal(s.key, states[i-1].key) {
			places[s.id] = places[states[i-1].id]
		}
	}
	return places
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
