package data

import (
	"runtime"
	"slices"
	"sync"
)

// Query says which events to find. The zero Query finds them all.
type Query struct {
	From, To   Day      // inclusive; 0 is no bound
	States     []string // ids: events that name one of them; empty is any
	Categories []string // ids; empty is any
	Search     string   // words that must all occur; see [Dataset.Find]
}

// Find returns the events that match, in order of date. An event with a stretch of
// days matches the bounds if it touches them. Each word of Search must occur in the
// event's title or text, in the name of its category or of one of its states, or in
// the title of one of its sources, in any language; neither case nor accents matter. What
// is returned is not to be changed: it may be the dataset's own.
func (ds *Dataset) Find(q Query) []Event {
	var x *index
	var searches []search
	if q.Search != "" {
		x = ds.index()
		searches = x.searches(q.Search)
	}
	matches := func(i int) bool {
		for s := range searches {
			if !x.finds(&searches[s], i) {
				return false
			}
		}
		return q.admits(&ds.Events[i])
	}

	// The processors share the work, so that typing stays smooth with 50,000 events.
	shares := runtime.GOMAXPROCS(0)
	found := make([][]int32, shares)
	var working sync.WaitGroup
	for share := range shares {
		working.Go(func() {
			for i := len(ds.Events) * share / shares; i < len(ds.Events)*(share+1)/shares; i++ {
				if matches(i) {
					found[share] = append(found[share], int32(i))
				}
			}
		})
	}
	working.Wait()
	return ds.eventsAt(slices.Concat(found...))
}

// eventsAt returns the events of some indices, which ascend. Where these are all, nothing
// is copied.
func (ds *Dataset) eventsAt(indices []int32) []Event {
	if len(indices) == len(ds.Events) {
		return slices.Clip(ds.Events)
	}
	events := make([]Event, len(indices))
	for i, at := range indices {
		events[i] = ds.Events[at]
	}
	return events
}

// Last returns the last day of the event, which is the last that its date can mean
// where it has no stretch.
func (e Event) Last() Day {
	if e.Until.IsZero() {
		return e.Date.Last()
	}
	return e.Until.Last()
}

// admits reports whether the event passes everything but the search.
func (q Query) admits(e *Event) bool {
	if q.From != 0 && e.Last() < q.From || q.To != 0 && e.Date.First() > q.To {
		return false
	}
	if len(q.Categories) > 0 && !slices.Contains(q.Categories, e.Category) {
		return false
	}
	named := func(state string) bool { return slices.Contains(q.States, state) }
	return len(q.States) == 0 || slices.ContainsFunc(e.States, named)
}
