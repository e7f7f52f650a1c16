package data

import (
	"cmp"
	"slices"
)

// Step is a day from which the alliance has other members than on the day before.
type Step struct {
	From         Day      // the first day with the new members
	Count        int      // how many there are from then on
	Joined, Left []string // ids, in the order of the file
}

// Steps returns the number of members over time, up to the as-of day. The first
// step is the first accession. A state that passes from one counting body to another
// without a day between them neither joins nor leaves; one that leaves is a
// member through its last day and missing from the next.
func (ds *Dataset) Steps() []Step {
	var steps []Step
	spells := make(map[string]int) // of each state, those that run
	count := 0
	for _, changes := range ds.changesByDay() {
		before := make(map[string]bool)
		for _, c := range changes {
			if _, seen := before[c.state]; !seen {
				before[c.state] = spells[c.state] > 0
			}
			spells[c.state] += c.by
		}

		step := Step{From: changes[0].on}
		for state, was := range before {
			switch is := spells[state] > 0; {
			case is && !was:
				step.Joined = append(step.Joined, state)
			case was && !is:
				step.Left = append(step.Left, state)
			}
		}
		if len(step.Joined)+len(step.Left) == 0 {
			continue
		}
		count += len(step.Joined) - len(step.Left)
		step.Count = count
		steps = append(steps, step)
	}
	ds.sortStates(steps)
	return steps
}

// change is the beginning or the end of a counting spell.
type change struct {
	on    Day
	state string
	by    int // +1 or -1 spell from that day on
}

// changesByDay returns the changes up to the as-of day, those of one day together, in order.
func (ds *Dataset) changesByDay() [][]change {
	var changes []change
	for m := range ds.counting() {
		changes = append(changes, change{m.From.First(), m.State, +1})
		if !m.To.IsZero() {
			changes = append(changes, change{m.To.Last() + 1, m.State, -1})
		}
	}
	changes = slices.DeleteFunc(changes, func(c change) bool { return c.on > ds.AsOf() })
	slices.SortFunc(changes, func(a, b change) int { return cmp.Compare(a.on, b.on) })

	var days [][]change
	for i, c := range changes {
		if i == 0 || c.on != changes[i-1].on {
			days = append(days, nil)
		}
		days[len(days)-1] = append(days[len(days)-1], c)
	}
	return days
}

// sortStates brings the states of each step into the order of the file.
func (ds *Dataset) sortStates(steps []Step) {
	rank := make(map[string]int, len(ds.States))
	for i, s := range ds.States {
		rank[s.ID] = i
	}
	byRank := func(a, b string) int { return cmp.Compare(rank[a], rank[b]) }
	for _, s := range steps {
		slices.SortFunc(s.Joined, byRank)
		slices.SortFunc(s.Left, byRank)
	}
}
