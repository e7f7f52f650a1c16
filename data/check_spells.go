package data

import (
	"cmp"
	"math"
	"slices"

	"treatyline/data/phrase"
)

// memberships checks each membership by itself.
func (c *checker) memberships() {
	for i, m := range c.ds.Memberships {
		p := c.places.memberships[i]
		c.order(phrase.Of("membership"), m.From, m.To, p.to)
		if !m.Signed.IsZero() && !m.From.IsZero() && m.Signed.First() > m.From.Last() {
			c.warn(p.signed, phrase.Of("the membership was signed %s, after it came into force %s", m.Signed, m.From), phrase.Of("look at both dates"))
		}
		if m.Ended != "" && p.to == (place{}) {
			c.warn(p.record, phrase.Of("the membership has ended (%s) and has no last day", m.Ended), phrase.Of(`add "to:"`))
		}
		for j, o := range m.Overlays {
			c.order(phrase.Of("overlay"), o.From, o.To, p.overlays[j].to)
			c.inside(m, o, p.overlays[j])
		}
	}
}

// order refuses a stretch that ends before it starts.
func (c *checker) order(what phrase.Phrase, from, to Date, at place) {
	if !from.IsZero() && !to.IsZero() && to.Last() < from.First() {
		c.fail(at, phrase.Of("the %s ends %s, before it starts %s", what, to, from), phrase.Of("look at both dates"))
	}
}

// inside refuses an overlay that reaches beyond its membership.
func (c *checker) inside(m Membership, o Overlay, p spanPlaces) {
	if !o.From.IsZero() && !m.From.IsZero() && o.From.First() < m.From.First() {
		c.fail(p.from, phrase.Of("the overlay starts %s, before its membership does, %s", o.From, m.From), phrase.Of("keep it inside the membership"))
	}
	if m.To.IsZero() {
		return
	}
	if !o.From.IsZero() && o.From.First() > m.To.Last() {
		c.fail(p.from, phrase.Of("the overlay starts %s, after its membership ends, %s", o.From, m.To), phrase.Of("keep it inside the membership"))
	} else if !o.To.IsZero() && o.To.Last() > m.To.Last() {
		c.fail(p.to, phrase.Of("the overlay ends %s, after its membership does, %s", o.To, m.To), phrase.Of("keep it inside the membership"))
	}
}

// overlaps refuses two spells of one state in one body that share a day.
func (c *checker) overlaps() {
	type pair struct{ state, body string }
	spells := make(map[pair][]int) // indexes of memberships
	for i, m := range c.ds.Memberships {
		if m.State != "" && m.Body != "" && !m.From.IsZero() && !unreadable(m.To, c.places.memberships[i].to) {
			spells[pair{m.State, m.Body}] = append(spells[pair{m.State, m.Body}], i)
		}
	}
	for in, indexes := range spells {
		slices.SortStableFunc(indexes, func(i, j int) int {
			return cmp.Compare(c.ds.Memberships[i].From.First(), c.ds.Memberships[j].From.First())
		})
		longest := indexes[0] // of the spells so far, the one that ends last
		for _, i := range indexes[1:] {
			if c.lastDay(longest) >= c.ds.Memberships[i].From.First() {
				c.overlap(in.state, in.body, i, longest)
			}
			if c.lastDay(i) > c.lastDay(longest) {
				longest = i
			}
		}
	}
}

// unreadable reports whether a date stands in the file, at p, that could not be read.
func unreadable(d Date, p place) bool {
	return d.IsZero() && p != place{}
}

// lastDay returns the last day of a membership, beyond all days for an open one.
func (c *checker) lastDay(membership int) Day {
	if to := c.ds.Memberships[membership].To; !to.IsZero() {
		return to.Last()
	}
	return math.MaxInt32
}

// overlap refuses a membership for the sake of another, at the one that stands later in the file.
func (c *checker) overlap(state, body string, i, j int) {
	if i < j {
		i, j = j, i
	}
	c.fail(c.places.memberships[i].from, phrase.Of("%s is twice in %s at once: this spell shares days with the one at %s", state, body, c.places.memberships[j].from),
		phrase.Of("end one before the other begins; a year alone runs from its first day through its last"))
}

// holders checks the times in each office, and warns of two holders at once.
func (c *checker) holders() {
	for i, office := range c.ds.Offices {
		var order []int // of holders, by start
		for j, h := range office.Holders {
			c.order(phrase.Of("time in office"), h.From, h.To, c.places.holders[i][j].to)
			if !h.From.IsZero() && !unreadable(h.To, c.places.holders[i][j].to) {
				order = append(order, j)
			}
		}
		slices.SortStableFunc(order, func(a, b int) int {
			return cmp.Compare(office.Holders[a].From.First(), office.Holders[b].From.First())
		})
		for k := 1; k < len(order); k++ {
			before, h := office.Holders[order[k-1]], office.Holders[order[k]]
			// One may hand over to the next within a day, or a month or year where no more is known.
			if before.To.IsZero() || before.To.First() > h.From.Last() {
				p := c.places.holders[i]
				c.warn(p[order[k]].from, phrase.Of("the holder of %s on line %d has not left yet", office.ID, p[order[k-1]].from.line), phrase.Of("look at both dates"))
			}
		}
	}
}
