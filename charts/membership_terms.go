package charts

import (
	"cmp"
	"slices"
	"strconv"

	"treatyline/charts/text"
	"treatyline/data"
)

// term is where a holder's time in an office stands on the axis.
type term struct {
	x0, x1 float64
	lane   int    // 0 unless there are several holders at once
	label  string // in its bar, if anything fits
	number int    // the label where it stands for a name, and otherwise 0
}

// seen reports whether any of it is drawn.
func (t term) seen() bool { return t.x1-t.x0 >= 0.5 }

// terms places the holders of an office, in their order, and counts the lanes that this
// takes. A holder who came when another went meets that one, although the data know both
// dates only to the year.
func (g *membershipChart) terms(o data.Office) (terms []term, depth int) {
	terms = make([]term, len(o.Holders))
	for i, h := range o.Holders {
		terms[i] = term{x0: g.scale.At(h.From.First()), x1: g.scale.At(g.lastDayOf(h) + 1)}
	}
	order := make([]int, len(terms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(terms[i].x0, terms[j].x0) })
	for _, chain := range g.handovers(o.Holders, order) {
		chain.meet(terms)
	}
	var ends []float64 // of the lanes
	for _, i := range order {
		t := &terms[i]
		if t.lane = slices.IndexFunc(ends, func(end float64) bool { return end <= t.x0+0.01 }); t.lane < 0 {
			t.lane, ends = len(ends), append(ends, 0)
		}
		ends[t.lane] = t.x1
		t.x0, t.x1 = max(t.x0, g.plot.X), min(t.x1, g.plot.Right())
	}
	g.labelTerms(o.Holders, terms, order)
	return terms, max(1, len(ends))
}

// labelAir is the least air around a holder's name, in points.
const labelAir = 2.5

// labelTerms finds what stands in each holder's bar: the name, the family name, or a number
// that the notes explain. States have their names where there is room for all of them, and
// otherwise each its number, in all of its bars.
func (g *membershipChart) labelTerms(holders []data.Holder, terms []term, order []int) {
	style := text.Style{Size: g.size.Note}
	fits := func(i int, said string) bool { return style.Width(said)+labelAir <= terms[i].x1-terms[i].x0 }
	nameless := func(i int) bool { return len(holders[i].Name) == 0 }
	numbered := slices.ContainsFunc(order, func(i int) bool {
		return terms[i].seen() && nameless(i) && !fits(i, g.holderName(holders[i]))
	})
	for _, i := range order {
		name, t := g.holderName(holders[i]), &terms[i]
		labels := []string{name, lastWord(name)}
		if nameless(i) {
			labels = labels[:1]
		}
		if at := slices.IndexFunc(labels, func(said string) bool { return fits(i, said) }); t.seen() && at >= 0 && (!numbered || !nameless(i)) {
			t.label = labels[at]
		}
	}
	numbers := map[string]int{}
	for _, i := range order {
		t := &terms[i]
		number := len(numbers) + 1
		who := strconv.Itoa(i)
		if nameless(i) {
			who = holders[i].State
			number = cmp.Or(numbers[who], number)
		}
		if t.seen() && t.label == "" && fits(i, strconv.Itoa(number)) {
			t.label, t.number = strconv.Itoa(number), number
			numbers[who] = number
		}
	}
	if len(numbers)+unlabelled(terms) <= mostNumbered {
		return
	}
	for i := range terms { // too many to be explained
		if t := &terms[i]; t.number > 0 {
			t.label, t.number = "", 0
		}
		if name := g.holderName(holders[i]); terms[i].seen() && nameless(i) && fits(i, name) {
			terms[i].label = name
		}
	}
}

// mostNumbered is how many holders of an office the notes name at most.
const mostNumbered = 16

// unlabelled counts the holders whose bars say nothing.
func unlabelled(terms []term) int {
	n := 0
	for _, t := range terms {
		if t.seen() && t.label == "" {
			n++
		}
	}
	return n
}

// lastDayOf is a holder's last day, or that of the data.
func (g *membershipChart) lastDayOf(h data.Holder) data.Day {
	if h.To.IsZero() {
		return g.data.AsOf()
	}
	return min(h.To.Last(), g.data.AsOf())
}

// chain is a row of holders of whom each takes over from the one before within the same
// stretch of time, in which the data leave the days open.
type chain struct {
	holders  []int
	from, to float64
}

// meet lets the holders of a chain meet each other, and divides the stretch among them.
func (c chain) meet(terms []term) {
	share := (c.to - c.from) / float64(len(c.holders))
	for k := range c.holders[1:] {
		before, after := &terms[c.holders[k]], &terms[c.holders[k+1]]
		before.x1 = c.from + float64(k+1)*share
		after.x0 = before.x1
	}
}

// handovers finds who can have taken over from whom: the first holder whose end may fall
// together with the other's start.
func (g *membershipChart) handovers(holders []data.Holder, order []int) []chain {
	var chains []chain
	followed := make([]bool, len(holders))
	for at, j := range order {
		for _, i := range order[:at] {
			from, to, ok := g.handover(holders[i], holders[j])
			if followed[i] || !ok {
				continue
			}
			followed[i] = true
			last := len(chains) - 1
			if last >= 0 && chains[last].from == from && chains[last].to == to && chains[last].holders[len(chains[last].holders)-1] == i {
				chains[last].holders = append(chains[last].holders, j)
			} else {
				chains = append(chains, chain{[]int{i, j}, from, to})
			}
			break
		}
	}
	return chains
}

// handover is the stretch in which one holder can have gone and another come. It reports
// false where there is none, or both days are known to differ.
func (g *membershipChart) handover(before, after data.Holder) (from, to float64, ok bool) {
	if before.To.IsZero() {
		return 0, 0, false
	}
	first := max(before.From.First(), before.To.First(), after.From.First())
	last := min(before.To.Last(), after.From.Last(), g.lastDayOf(after))
	return g.scale.At(first), g.scale.At(last + 1), first <= last
}
