//go:build cgo

package window

import (
	"bytes"
	"errors"

	"fyne.io/fyne/v2"

	"treatyline/app/export"
	"treatyline/app/window/clipboard"
	"treatyline/charts"
	"treatyline/charts/theme"
)

// copyPicture copies the chart that has the keys, or else the tab's, and says so.
func (d *desk) copyPicture() {
	chart := d.view.tab.chart()
	if focused, ok := d.window.Canvas().Focused().(*chartView); ok {
		chart = focused.chart
	}
	d.copyChart(chart, clipboard.CopyPNG, d.start)
}

// copyChart copies a chart as the export writes it where nothing else is chosen: as a
// slide on white.
func (d *desk) copyChart(chart charts.Chart, put func(png []byte) error, start func(func())) {
	job := export.Job{Data: d.state.Data(), View: d.state.View(chart, theme.Light()), Charts: []charts.Chart{chart},
		Formats: []export.Format{export.PNG}, Sizes: export.NamedSizes()[:1], Langs: []string{d.kit.Lang}, Version: d.version}
	start(func() {
		var png bytes.Buffer
		_, err := job.To(&png)
		if err == nil {
			err = put(png.Bytes())
		}
		fyne.Do(func() {
			w := d.kit.Words
			switch {
			case errors.Is(err, clipboard.ErrNoTool):
				d.view.tell(w.Say("window.copy.failed"), w.Say("window.copy.no-tool"))
			case err != nil:
				d.view.tell(w.Say("window.copy.failed"), d.kit.Failure(err))
			default:
				d.view.tell(w.Say("window.copied.picture"), job.View.String())
			}
		})
	})
}
