//go:build cgo

package window

import (
	"treatyline/app/window/dialogs"
	"treatyline/charts"
)

// host is what the dialogs need of the window that they lie over.
func (d *desk) host() dialogs.Host {
	return dialogs.Host{Kit: d.kit, State: d.state, Stage: d.stage, Window: d.window, Version: d.version, Start: d.start}
}

// export asks what of the tab is to be exported, and where to.
func (d *desk) export() { d.exportChart(d.view.tab.chart()) }

// exportChart opens the dialog of export with one chart chosen.
func (d *desk) exportChart(c charts.Chart) { dialogs.NewExporter(d.host()).Open([]charts.Chart{c}) }

// report asks what a report of the state becomes, and writes it.
func (d *desk) report() { dialogs.NewReporter(d.host()).Open() }
