//go:build cgo

package window

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/app/window/look"
	"treatyline/data"
)

// summary says who belonged on a day and how strong they were.
type summary struct {
	count  string   // On 28 March 2008: 7 members
	names  []string // of the members, sorted
	active string   // 1.05 million active personnel (2020 figures, Uzbekistan not counted)

	members []string // by their ids
	edition string   // of the forces
}

// summarise computes the summary of a day.
func summarise(k *look.Kit, d *data.Dataset, on data.Day) summary {
	return summary{}.onto(k, d, on)
}

// onto is the summary of another day of the same dataset. Who belonged and how strong they
// were is seldom other than it was.
func (s summary) onto(k *look.Kit, d *data.Dataset, on data.Day) summary {
	members := d.Members(on)
	edition, _ := d.Edition(on)
	if s.count == "" || edition.ID != s.edition || !slices.Equal(members, s.members) {
		s = summary{names: k.Names(d, members), active: activeForces(k, d, members, on), members: members, edition: edition.ID}
	}
	s.count = k.Words.Say("asof.count", "Date", k.Words.LongDate(on.Date()), "Members", k.Words.Count("members", len(members)))
	return s
}

// activeForces adds up what the edition of the day has of the members, with its year
// and those that it has nothing of. It is empty if there is no figure at all.
func activeForces(k *look.Kit, d *data.Dataset, members []string, on data.Day) string {
	edition, ok := d.Edition(on)
	if !ok {
		return ""
	}
	sum, counted := 0.0, 0
	var missing []string
	for _, id := range members {
		if f, ok := edition.Force(id); ok && f.Active.Given() {
			sum += f.Active.N
			counted++
		} else {
			missing = append(missing, id)
		}
	}
	if counted == 0 {
		return ""
	}
	year := strconv.Itoa(edition.Year)
	n := k.Words.Long(sum)
	switch {
	case len(missing) == 0:
		return k.Words.Say("window.active", "N", n, "Year", year)
	case len(missing) <= mostNamed:
		return k.Words.Say("window.active.without", "N", n, "Year", year, "States", k.Words.List(k.Names(d, missing)))
	}
	return k.Words.Say("window.active.without", "N", n, "Year", year, "States", k.Words.Count("states", len(missing)))
}

// mostNamed is how many states without figures are named.
const mostNamed = 3

// rest is what follows the count, with as many of the names as named says.
func (s summary) rest(k *look.Kit, named int) string {
	names := s.names[:min(named, len(s.names))]
	said := strings.Join(names, ", ")
	if more := len(s.names) - len(names); more > 0 && said != "" {
		said = k.Words.Count("window.members.more", more, "Names", said)
	}
	switch {
	case said == "":
		return s.active
	case s.active == "":
		return said
	}
	return said + " · " + s.active
}
