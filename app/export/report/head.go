package report

import (
	"errors"
	"fmt"
	"strings"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// head says what the report is about and what it shows.
func (w *writer) head() {
	o := w.Data.Organisation
	name, short := w.names.Named(o.Name, o.ID), w.names.Named(o.Short, o.ID)
	w.Title, w.Short, w.Kind = w.words.Abbreviated(name, short), short, w.names.Text(o.Kind)
	w.AsOf = w.words.LongDate(w.View.AsOf.Date())
	w.Subtitle = w.words.Say("report.subtitle", "Date", w.AsOf)
	w.scope()
}

// scope says what the view leaves out.
func (w *writer) scope() {
	say := func(id string, pairs ...any) { w.Scope = append(w.Scope, w.words.Say(id, pairs...)) }
	if len(w.View.States) > 0 {
		say("report.scope.states", "States", w.some(w.View.States))
	}
	if len(w.View.Without) > 0 {
		say("report.scope.without", "States", w.some(w.View.Without))
	}
	if w.View.From != 0 || w.View.To != 0 {
		say("report.scope.range", "Range", w.stretch(w.View.From, w.View.To))
	}
	all, found := len(w.Data.Events), len(w.Data.Find(w.View.Query()))
	if found == all {
		return
	}
	said := w.words.Count("report.scope.events", all, "Found", w.words.Number(float64(found)))
	var why []string
	if w.View.Search != "" {
		why = append(why, w.names.Matching(w.View.Search))
	}
	if len(w.View.Categories) > 0 {
		var names []string
		for _, id := range w.View.Categories {
			category, _ := w.Data.Category(id)
			names = append(names, w.names.Named(category.Name, id))
		}
		why = append(why, w.words.Count("report.scope.categories", len(names), "Categories", w.words.List(names)))
	}
	if len(why) > 0 {
		said = w.words.Say("report.scope.why", "Events", said, "Why", strings.Join(why, ", "))
	}
	say("report.sentence", "Text", said)
}

// stretch says a stretch of time of which one side may be open.
func (w *writer) stretch(from, to data.Day) string {
	switch {
	case to == 0:
		return w.words.Say("date.since", "Date", w.words.Date(from.Date()))
	case from == 0:
		return w.words.Say("ending.until", "Date", w.words.Date(to.Date()))
	}
	return w.words.Range(from.Date(), to.Date())
}

// mostNamed is how many states a sentence names; more are counted.
const mostNamed = 24

// some names states, or counts them where they are many.
func (w *writer) some(ids []string) string {
	if len(ids) > mostNamed {
		return w.words.Count("states", len(ids))
	}
	return w.words.List(w.states(ids))
}

// states are the names of states, sorted as the reader's language does.
func (w *writer) states(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = w.names.State(id)
	}
	w.collator.SortStrings(names)
	return names
}

// shown are the ids of those states that the view shows.
func (w *writer) shown(ids []string) []string {
	var shown []string
	for _, id := range ids {
		if w.View.Shows(id) {
			shown = append(shown, id)
		}
	}
	return shown
}

// page is what charts are laid out on to learn what they say and cite.
func page() charts.Page { return charts.Page{W: 600, H: 440, Inset: true} }

// chart adds a chart if there are data for it, and says why it is missing otherwise.
func (w *writer) chart(c charts.Chart) {
	w.numbered = w.numbers.Sources()
	figures, err := w.Layout(c, page(), theme.Light())
	if err != nil {
		if errors.Is(err, charts.ErrNothing) {
			name := w.words.Say("report.section." + string(c))
			w.LeftOut = append(w.LeftOut, w.words.Say("report.left.out", "Chart", name, "Why", err.Error()))
			return
		}
		panic(fmt.Sprintf("report: %s: %v", c, err)) // all charts are known
	}
	chart := Chart{Chart: c, Title: figures[0].Title, Subtitle: figures[0].Subtitle, Description: figures[0].Description()}
	seen := map[string]bool{}
	var cited []data.Citation
	for _, f := range figures {
		for _, note := range f.Notes {
			if !seen[note] {
				seen[note] = true
				chart.Notes = append(chart.Notes, note)
			}
		}
		for _, id := range f.Sources {
			cited = append(cited, data.Citation{Source: id})
		}
	}
	chart.References = w.cite(cited)
	w.Charts = append(w.Charts, chart)
}
