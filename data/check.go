package data

import (
	"maps"
	"math"
	"slices"
	"strings"

	"treatyline/assets"
	"treatyline/data/phrase"
)

// checker holds a dataset against itself: what each record says must fit what the
// others say. What was unreadable is missing from the dataset and already noted,
// so the checks pass over it.
type checker struct {
	ds     *Dataset
	places *places
	faults Faults
}

// check returns the faults of a decoded dataset, in no order.
func check(ds *Dataset, p *places) Faults {
	c := &checker{ds: ds, places: p}
	c.references()
	c.states()
	c.alikeStates()
	c.memberships()
	c.overlaps()
	c.events()
	c.dates()
	c.holders()
	c.personnel()
	c.population()
	return c.faults
}

func (c *checker) fail(p place, message, hint phrase.Phrase) {
	c.faults = append(c.faults, p.fault(message, hint))
}

func (c *checker) warn(p place, message, hint phrase.Phrase) {
	c.faults = append(c.faults, p.warning(message, hint))
}

// references refuses the ids of records that are not there.
func (c *checker) references() {
	for _, to := range []struct {
		kind    kind
		section string
	}{{kindBody, "bodies"}, {kindState, "states"}, {kindCategory, "categories"}, {kindSource, "sources"}} {
		declared := c.places.declared[to.kind]
		if c.places.absent[to.section] && len(declared) == 0 {
			continue // which is said once
		}
		known := slices.Sorted(maps.Keys(declared))
		for _, r := range c.places.references[to.kind] {
			if _, ok := declared[r.id]; ok {
				continue
			}
			hint := phrase.Of(`list it under "%s:"`, to.section)
			if len(c.faults) < maxSuggestions {
				if near, ok := Nearest(r.id, known); ok {
					hint = phrase.Of("did you mean %q?", near)
				} else if id, ok := c.called(r.id); ok && to.kind == kindState {
					hint = phrase.Of("did you mean %q?", id)
				}
			}
			c.fail(r.at, phrase.Of("unknown %s %q", to.kind.phrase(), r.id), hint)
		}
	}
}

// called finds the state that has a name, which stands where an id belongs.
func (c *checker) called(name string) (id string, ok bool) {
	for _, s := range c.ds.States {
		country, _ := assets.CountryName(s.ID, "en")
		if s.ID != "" && (strings.EqualFold(country, name) || strings.EqualFold(s.Name.In("en"), name)) {
			return s.ID, true
		}
	}
	return "", false
}

// background is the category of events that tell what went before the alliance.
const background = "context"

// events checks the dates of each event, and warns of those that stand twice.
func (c *checker) events() {
	type what struct {
		date  Date
		title string
	}
	founded := c.ds.Organisation.Founded
	first := make(map[what]place, len(c.ds.Events))
	for i, e := range c.ds.Events {
		this := what{e.Date, e.Title.In("en")}
		if before, ok := first[this]; ok && this.title != "" && !e.Date.IsZero() {
			c.warn(c.places.events[i], phrase.Of("the event stands twice, first at %s", before), phrase.Of("remove one, or tell them apart in their titles"))
		} else {
			first[this] = c.places.events[i]
		}
		c.order(phrase.Of("event"), e.Date, e.Until, c.places.events[i])
		if !e.Date.IsZero() && !founded.IsZero() && e.Last() < founded.First() && e.Category != background {
			c.warn(c.places.events[i], phrase.Of("the event of %s is from before the alliance was founded, %s", e.Date, founded), phrase.Of("put it in the category context, or look at the date"))
		}
	}
}

// dates warns of what is later than the day up to which the data are true.
func (c *checker) dates() {
	asOf := c.ds.Organisation.AsOf
	if asOf.IsZero() {
		return
	}
	for _, d := range c.places.dates {
		if d.date.First() > asOf.Last() {
			c.warn(d.at, phrase.Of("%s is after as_of, %s", d.date, asOf), phrase.Of("move as_of, or leave this out"))
		}
	}
}

// personnel warns where the forces of an edition and the series of personnel tell of very
// different armies. The series counts active and paramilitary people.
func (c *checker) personnel() {
	const years = 3 // as far as the two may lie apart
	personnel, _ := c.ds.SeriesByID("personnel")
	for i, e := range c.ds.Editions {
		for j, f := range e.Values {
			there, ok := personnel.Nearest(f.State, e.Year)
			if !ok || abs(there.Year-e.Year) > years || !f.Active.Given() || !f.Paramilitary.Given() {
				continue
			}
			here := f.Active.N + f.Paramilitary.N
			if math.Abs(here-there.Value) > there.Value/2 {
				c.warn(c.places.forces[i][j], phrase.Of("%s has %.0f active and paramilitary people here, and %.0f in the series personnel in %d", f.State, here, there.Value, there.Year), phrase.Of("look at both numbers"))
			}
		}
	}
}

// population warns where a state has more people in arms than it has people, as it seems to
// where its population is written in thousands or millions.
func (c *checker) population() {
	for i, e := range c.ds.Editions {
		for j, f := range e.Values {
			there, ok := c.ds.Population(f.State, e.Year)
			if here := f.Active.N; ok && there.Value > 0 && f.Active.Given() && here > there.Value {
				c.warn(c.places.forces[i][j], phrase.Of("%s has %.0f active people here, and a population of %.0f in %d", f.State, here, there.Value, there.Year), phrase.Of("write both in people, not in thousands or millions"))
			}
		}
	}
}

func abs(n int) int {
	return max(n, -n)
}
