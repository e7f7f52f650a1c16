package charts

import (
	"net/url"

	"treatyline/charts/theme"
	"treatyline/data"
)

// Chart is one of the pictures that a dataset can be shown as.
type Chart string

// The charts.
const (
	Membership Chart = "membership"
	Forces     Chart = "forces"
	Events     Chart = "events"
)

// All returns the charts in the order in which they are offered.
func All() []Chart { return []Chart{Membership, Forces, Events} }

// View is everything that decides what is shown.
type View struct {
	Chart  Chart
	AsOf   data.Day
	Search string // only events that match are shown
	Lang   string // the language's code
	Theme  theme.Theme
}

// NewView is the view of a dataset that is shown before anything was chosen: on the
// last day of the data, in English, on white.
func NewView(d *data.Dataset, c Chart) View {
	return View{Chart: c, AsOf: d.AsOf(), Lang: "en", Theme: theme.Light()}
}

// String writes the view as a query with the command's words:
// forces?as-of=2008-03-28.
func (v View) String() string {
	query := url.Values{}
	if v.AsOf != 0 {
		query.Set("as-of", v.AsOf.String())
	}
	if v.Search != "" {
		query.Set("search", v.Search)
	}
	if len(query) == 0 {
		return string(v.Chart)
	}
	return string(v.Chart) + "?" + query.Encode()
}
