package data

import (
	"cmp"
	"iter"
	"slices"
)

// AsOf returns the day up to which the data are true.
func (ds *Dataset) AsOf() Day {
	return ds.Organisation.AsOf.Last()
}

// Contains reports whether the spell runs on a day. One without an end contains
// every day from its start on.
func (m Membership) Contains(d Day) bool {
	return m.From.First() <= d && (m.To.IsZero() || d <= m.To.Last())
}

// End returns the last day of a spell, which is the dataset's as-of day while it
// still runs.
func (ds *Dataset) End(m Membership) Day {
	if m.To.IsZero() {
		return ds.AsOf()
	}
	return m.To.Last()
}

// OverlayEnd returns the last day of an overlay: where it does not say, that of the spell;
// zero while both still run.
func (m Membership) OverlayEnd(o Overlay) Date {
	if o.To.IsZero() {
		return m.To
	}
	return o.To
}

// Counts reports whether the spell makes its state a member of the alliance: it is
// a member's, in a body that counts.
func (ds *Dataset) Counts(m Membership) bool {
	body, ok := ds.Body(m.Body)
	return ok && body.Counts && m.Status == Member
}

// counting yields the memberships that make their states members of the alliance.
func (ds *Dataset) counting() iter.Seq[Membership] {
	counts := make(map[string]bool, len(ds.Bodies))
	for _, b := range ds.Bodies {
		counts[b.ID] = b.Counts
	}
	return func(yield func(Membership) bool) {
		for _, m := range ds.Memberships {
			if counts[m.Body] && m.Status == Member && !yield(m) {
				return
			}
		}
	}
}

// Members returns the ids of the states that are members of the alliance on a day,
// in the order of the file.
func (ds *Dataset) Members(on Day) []string {
	return ds.statesOf(func(m Membership) bool { return m.Contains(on) })
}

// Joined returns the ids of the states that were members of the alliance on any day
// up to and including one, in the order of the file.
func (ds *Dataset) Joined(by Day) []string {
	return ds.statesOf(func(m Membership) bool { return m.From.First() <= by })
}

// statesOf returns the states with a counting spell that matches, in the order of
// the file.
func (ds *Dataset) statesOf(match func(Membership) bool) []string {
	matched := make(map[string]bool, len(ds.States))
	for m := range ds.counting() {
		if match(m) {
			matched[m.State] = true
		}
	}
	ids := slices.Grow([]string(nil), len(matched))
	for _, s := range ds.States {
		if matched[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// Spells returns the memberships of a state in every body, in order of their start.
func (ds *Dataset) Spells(state string) []Membership {
	var spells []Membership
	for _, m := range ds.Memberships {
		if m.State == state {
			spells = append(spells, m)
		}
	}
	slices.SortStableFunc(spells, func(a, b Membership) int {
		return cmp.Or(cmp.Compare(a.From.First(), b.From.First()), a.From.Compare(b.From))
	})
	return spells
}
