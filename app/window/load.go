//go:build cgo

package window

import (
	"treatyline/charts"
	"treatyline/data"
)

// load shows other data in place of those that are shown. With again they are those of
// the same file, written anew, and what is looked at stays in view.
func (d *desk) load(ds *data.Dataset, again bool) {
	anew := func() {
		d.state.Take(ds, again)
		d.prepare()
	}
	if !again {
		d.remake(anew, func(*overview) {})
		d.view.events.list.reveal(d.view.events.list.shown())
		return
	}
	before, top, shift := d.view, d.topEvent(), float32(0)
	_, shift = before.events.list.top()
	d.remake(anew, d.takeOver)
	for i, p := range d.view.panels() {
		p.scroll.ScrollToOffset(before.panels()[i].scroll.Offset)
	}
	if d.view.detail.shown == before.detail.shown {
		d.view.detail.scroll.ScrollToOffset(before.detail.scroll.Offset)
	}
	if row := d.view.events.list.index(top); row >= 0 {
		d.view.events.list.setTop(row, shift)
	}
}

// topEvent is the identity of the event at the top of the list, or empty.
func (d *desk) topEvent() string {
	if row, _ := d.view.events.list.top(); row < len(d.state.Events()) {
		return charts.EventID(d.state.Events()[row])
	}
	return ""
}

// takeOver keeps on screen what was there, until what is new is drawn: nothing flickers
// while one types. The table keeps the widths and the cells that were chosen.
func (d *desk) takeOver(before *overview) {
	for i, p := range d.view.panels() {
		p.chart.takeOver(before.panels()[i].chart)
	}
	to, from := d.view.table.grid, before.table.grid
	to.model, to.widths, to.anchor, to.lead = from.model, from.widths, from.anchor, from.lead
	to.scroll.Offset = from.scroll.Offset
}

// takeOver shows the picture of another view, which shows nothing from then on.
func (c *chartView) takeOver(from *chartView) {
	from.asleep = true
	c.plate.density, c.frame, from.frame = from.plate.density, from.frame, frame{}
	c.plate.show(c.frame.surface)
	c.message.Text = c.frame.fault
}

// title names what is shown, and the file that it is from.
func (d *desk) title() string {
	name := d.kit.Naming(d.state.Data()).Named(d.state.Data().Organisation.Name, d.state.Data().Organisation.ID)
	if d.files.shown.File == "" {
		return d.kit.Words.Say("window.title", "Name", name)
	}
	return d.kit.Words.Say("window.title.file", "Name", name, "File", d.files.shown.Name(d.kit.Lang))
}

// renewCommands makes the commands anew where files come or go.
func (d *desk) renewCommands() {
	d.prepare()
	d.window.SetMainMenu(d.mainMenu())
}

// tellFile tells anew how the file stands.
func (d *desk) tellFile() {
	if d.view.bulletin.renew() {
		d.view.layOut()
		d.view.content.Refresh()
	}
}
