package charts

import (
	"cmp"
	"slices"

	"treatyline/data"
)

// memberRow is one line of the membership chart: a state and its spells.
type memberRow struct {
	state    string
	name     string
	spells   []data.Membership // all of them, whatever is in view
	lanes    []int             // of each spell: 0 unless spells of different bodies overlap
	depth    int               // how many lanes there are
	observer bool              // none of its spells is counted
}

// memberRows returns the states of the view: first those that are or were members, then
// the others. Unless the view says otherwise each group is in the order of first
// accession, then signature, then last exit (those that stayed longest first), then
// name. A page leaves out those that had nothing to do with the alliance in the view's
// stretch of time; in the window the rows stay where they are when that changes.
func (b *builder) memberRows() ([]memberRow, error) {
	var rows []memberRow
	for _, s := range b.data.States {
		spells := b.data.Spells(s.ID)
		if len(spells) == 0 || !b.view.Shows(s.ID) || !b.page.Panel && !slices.ContainsFunc(spells, b.inView) {
			continue
		}
		r := memberRow{state: s.ID, name: b.state(s.ID), spells: spells}
		r.observer = !slices.ContainsFunc(spells, b.data.Counts)
		r.lanes, r.depth = b.spellLanes(spells)
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(x, y memberRow) int {
		return cmp.Or(compareBool(x.observer, y.observer), b.compareRows(x, y), b.compareNames(x.state, y.state))
	})
	switch {
	case len(rows) == 0 && len(b.data.Memberships) > 0:
		return nil, b.nothing("membership.hidden")
	case len(rows) == 0:
		return nil, b.nothing("membership.none")
	}
	return rows, nil
}

// compareRows orders two rows of a group, but for their names.
func (b *builder) compareRows(x, y memberRow) int {
	switch b.view.Sort {
	case ByName:
		return 0
	case ByDuration:
		return cmp.Compare(b.memberDays(y.state), b.memberDays(x.state))
	}
	return cmp.Or(
		cmp.Compare(accession(x), accession(y)),
		cmp.Compare(signature(x), signature(y)),
		cmp.Compare(b.exit(y), b.exit(x)),
	)
}

// inView reports whether a membership, or its signature, is in the view's stretch of time.
func (b *builder) inView(m data.Membership) bool {
	if m.Signed.IsZero() {
		return b.touches(m.From, m.To)
	}
	return b.touches(m.Signed, m.To)
}

// touches reports whether something that lasts from one date to another, or still does,
// is in the view's stretch of time. What comes after the last day of the data is not.
func (b *builder) touches(from, to data.Date) bool {
	return from.First() <= b.lastShown() && (b.view.From == 0 || to.IsZero() || to.Last() >= b.view.From)
}

// lastShown is the last day of the view's stretch of time, in the data's.
func (b *builder) lastShown() data.Day {
	if b.view.To == 0 {
		return b.data.AsOf()
	}
	return min(b.view.To, b.data.AsOf())
}

// spellLanes puts spells that overlap into lanes below each other: first fit, in the order of
// bodies, so that two bodies lie the same way round in every row.
func (b *builder) spellLanes(spells []data.Membership) (lanes []int, depth int) {
	lanes = make([]int, len(spells))
	var taken [][]data.Membership // by lane
	overlap := func(x, y data.Membership) bool {
		return x.From.First() <= b.data.End(y) && y.From.First() <= b.data.End(x)
	}
	for _, body := range b.data.Bodies {
		for i, m := range spells {
			if m.Body != body.ID {
				continue
			}
			lane := slices.IndexFunc(taken, func(others []data.Membership) bool {
				return !slices.ContainsFunc(others, func(o data.Membership) bool { return overlap(m, o) })
			})
			if lane < 0 {
				lane = len(taken)
				taken = append(taken, nil)
			}
			lanes[i], taken[lane] = lane, append(taken[lane], m)
		}
	}
	return lanes, len(taken)
}

func accession(r memberRow) data.Day { return r.spells[0].From.First() }

func signature(r memberRow) data.Day {
	if s := r.spells[0].Signed; !s.IsZero() {
		return s.First()
	}
	return accession(r)
}

// exit is the last day of a state's last spell, and later than any for one that stayed.
func (b *builder) exit(r memberRow) data.Day {
	last := data.Day(0)
	for _, m := range r.spells {
		if m.To.IsZero() {
			return b.data.AsOf() + 1
		}
		last = max(last, m.To.Last())
	}
	return last
}
