package charts

import (
	"slices"

	"treatyline/data"
)

// membersAt are the members from each of a dataset's steps on, in the order of the dataset.
// They are counted on from step to step, as there may be many.
func membersAt(d *data.Dataset, steps []data.Step) [][]string {
	is := map[string]bool{}
	all := make([][]string, len(steps))
	for i, s := range steps {
		for _, id := range s.Joined {
			is[id] = true
		}
		for _, id := range s.Left {
			is[id] = false
		}
		all[i] = make([]string, 0, s.Count)
		for _, state := range d.States {
			if is[state.ID] {
				all[i] = append(all[i], state.ID)
			}
		}
	}
	return all
}

// turning are the counting memberships that begin on a day or ended the day before, in
// the order of the dataset.
func (b *builder) turning(on data.Day) []data.Membership { return b.turns()[on] }

// turnsOf gathers what [builder.turning] says of every day of a dataset.
func turnsOf(d *data.Dataset) map[data.Day][]data.Membership {
	turns := map[data.Day][]data.Membership{}
	for _, m := range d.Memberships {
		if !d.Counts(m) {
			continue
		}
		from := m.From.First()
		turns[from] = append(turns[from], m)
		if after := lastDay(m.To) + 1; !m.To.IsZero() && after != from {
			turns[after] = append(turns[after], m)
		}
	}
	return turns
}

// stepsInView are the steps of the number of members in the view's stretch of time, with
// the one before it that still held.
func (b *builder) stepsInView() []data.Step {
	steps := b.data.Steps()
	for len(steps) > 1 && b.view.From != 0 && steps[1].From <= b.view.From {
		steps = steps[1:]
	}
	for len(steps) > 0 && b.view.To != 0 && steps[len(steps)-1].From > b.view.To {
		steps = steps[:len(steps)-1]
	}
	return steps
}

// stepDate is the date of a step, as precisely as the data have it.
func (b *builder) stepDate(s data.Step) data.Date {
	for _, m := range b.turning(s.From) {
		switch {
		case m.From.First() == s.From:
			return m.From
		case m.To.Precision() == data.ToYear:
			return data.Date{Year: m.To.Year + 1}
		}
	}
	return s.From.Date()
}

// stepSources are the sources of the memberships that begin or end at a step.
func (b *builder) stepSources(s data.Step) []data.Citation {
	var all []data.Citation
	for _, m := range b.turning(s.From) {
		if slices.Contains(s.Joined, m.State) || slices.Contains(s.Left, m.State) {
			all = append(all, m.Sources...)
		}
	}
	return distinct(all)
}

// exit is some states that left in the same way.
type exit struct {
	how    string // empty where the data do not say
	states []string
}

// exits are the states that left at a step, together with those that left as they did.
func (b *builder) exits(s data.Step) []exit {
	var all []exit
	for _, id := range s.Left {
		how := ""
		begun := data.Day(0)
		for _, m := range b.turning(s.From) { // of several the one that began last
			if m.State == id && lastDay(m.To)+1 == s.From && m.Ended != "" && (how == "" || m.From.First() >= begun) {
				how, begun = b.words.Say("ending."+string(m.Ended)), m.From.First()
			}
		}
		i := slices.IndexFunc(all, func(e exit) bool { return e.how == how })
		if i < 0 {
			i, all = len(all), append(all, exit{how: how})
		}
		all[i].states = append(all[i].states, id)
	}
	return all
}
