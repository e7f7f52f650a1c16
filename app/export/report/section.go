package report

import "treatyline/charts/words"

// Section is a part of the document with a heading.
type Section string

// The sections in their order. Those of charts have the charts' names, and what belongs
// to a chart stands in its section: the tables of memberships and forces, and the
// chronology.
const (
	Facts      Section = "facts"
	Profile    Section = "profile"
	Membership Section = "membership"
	Forces     Section = "forces"
	Strength   Section = "strength"
	Events     Section = "events"
	Limits     Section = "limits"
	Notes      Section = "notes"
	Sources    Section = "sources"
)

// Sections returns the sections that have something to say, in their order.
func (r *Report) Sections() []Section {
	var all []Section
	for _, s := range []struct {
		section Section
		filled  bool
	}{
		{Facts, len(r.Facts) > 0},
		{Profile, len(r.Profile) > 0},
		{Membership, r.has("membership")},
		{Forces, r.has("forces") || len(r.Forces.Rows) > 0},
		{Strength, r.has("strength")},
		{Events, r.has("events")},
		{Limits, len(r.Limits) > 0},
		{Notes, len(r.Notes) > 0},
		{Sources, len(r.Sources) > 0},
	} {
		if s.filled {
			all = append(all, s.section)
		}
	}
	return all
}

// Heading is what a section is called in the report's language.
func (r *Report) Heading(s Section) string {
	return words.In(r.View.Lang).Say("report.section." + string(s))
}
