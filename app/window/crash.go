//go:build cgo

package window

import "treatyline/app/window/widgets"

// tellOfCrash says where it is written what ended the program the last time.
func (d *desk) tellOfCrash(log string) {
	w := d.kit.Words
	d.stage.Notify(d.kit, widgets.Notice{Title: w.Say("window.crash.title"), Text: w.Say("window.crash.text", "File", log),
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.crash.copy"), Do: func() { d.app.Clipboard().SetContent(log) }}, {Label: w.Say("window.done"), Do: func() {}}}})
}
