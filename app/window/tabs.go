//go:build cgo

package window

import (
	"treatyline/app/window/look"
	"treatyline/app/window/present"
	"treatyline/charts"
)

// tab is one of the ways to look at the alliance. All show the same state.
type tab string

// The tabs.
const (
	overviewTab   tab = "overview"
	membershipTab tab = "membership"
	forcesTab     tab = "forces"
	strengthTab   tab = "strength"
	eventsTab     tab = "events"
	tableTab      tab = "table"
)

// tabs returns the tabs in the order in which the header shows them.
func tabs() []tab {
	return []tab{overviewTab, membershipTab, forcesTab, strengthTab, eventsTab, tableTab}
}

// charts are those that a tab shows.
func (t tab) charts() []charts.Chart {
	switch t {
	case overviewTab:
		return []charts.Chart{charts.Membership, charts.Forces}
	case eventsTab, tableTab:
		return nil
	}
	return []charts.Chart{charts.Chart(t)}
}

// chart is the one that stands for the tab.
func (t tab) chart() charts.Chart {
	if t == overviewTab || t == tableTab {
		return charts.Membership
	}
	return charts.Chart(t)
}

// tabLabels names the tabs.
func tabLabels(k *look.Kit) []string {
	var labels []string
	for _, t := range tabs() {
		labels = append(labels, k.Words.Say("window.tab."+string(t)))
	}
	return labels
}

// present opens the slides from the tab and the event that are shown. Those that are open
// come to the front.
func (d *desk) present() {
	if d.slides != nil {
		d.slides.RequestFocus()
		return
	}
	event := ""
	if d.view.tab == eventsTab {
		event = d.state.SelectedEvent()
	}
	d.slides = present.Open(d.kit, d.state, d.view.tab.chart(), event, func() { d.slides = nil })
}
