//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// The measures of the palette, in logical pixels.
const (
	paletteWidth  = 620 // at most
	paletteTop    = 56  // from the top of the window, at most
	paletteMargin = 16  // from the window's edges, at least
	palettePad    = 12
	paletteRows   = 12 // at most
	mostFound     = 60
)

// palette finds every command, state, event and date: a field, and what is found by what
// stands in it.
type palette struct {
	widget.BaseWidget
	kit    *look.Kit
	finder *finder
	field  *paletteField
	list   *paletteList
	none   *canvas.Text // says what to do when nothing is found
	grown  func()       // it needs another height
}

// newPalette returns a palette that calls choose with what is chosen.
func newPalette(k *look.Kit, f *finder, detail func(thing) thingDetail, choose func(thing)) *palette {
	p := &palette{kit: k, finder: f, grown: func() {}}
	p.list = newPaletteList(k, detail, choose)
	p.none = k.Text(k.Words.Say("window.palette.none"), k.Style.Body, k.Color.Muted)
	p.field = newPaletteField(p)
	p.ExtendBaseWidget(p)
	p.find("")
	return p
}

// find shows what a text may mean.
func (p *palette) find(text string) {
	p.list.set(p.finder.find(text, mostFound), text)
	p.none.Hidden = len(p.list.things) > 0
	p.none.Refresh()
	p.grown()
}

// fit places the palette in a window, as high as what is found needs.
func (p *palette) fit(window fyne.Size) (fyne.Position, fyne.Size) {
	top := min(paletteTop, window.Height/12)
	above := p.field.MinSize().Height + 3*palettePad
	rows := min(paletteRows, len(p.list.things), int((window.Height-top-paletteMargin-above)/paletteRow))
	size := fyne.NewSize(min(paletteWidth, window.Width-2*paletteMargin), above+float32(max(rows, 1))*paletteRow)
	return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int(top))), size
}

// CreateRenderer is called by Fyne.
func (p *palette) CreateRenderer() fyne.WidgetRenderer { return &paletteRenderer{p} }

type paletteRenderer struct{ palette *palette }

var _ fyne.WidgetRenderer = (*paletteRenderer)(nil)

func (r *paletteRenderer) Layout(size fyne.Size) {
	p := r.palette
	field := p.field.MinSize().Height
	widgets.Place(p.field, palettePad, palettePad, size.Width-2*palettePad, field)
	top := field + 2*palettePad
	widgets.Place(p.list, 0, top, size.Width, size.Height-top-palettePad)
	look.Put(p.none, palettePad+paletteInset+look.SymbolSize+symbolGap, top+8)
}

func (r *paletteRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *paletteRenderer) Refresh()           { canvas.Refresh(r.palette) }
func (r *paletteRenderer) Destroy()           {}

func (r *paletteRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.palette.field, r.palette.list, r.palette.none}
}

// paletteField is the field of a palette. Keys that it has no use for are the list's.
type paletteField struct {
	widget.Entry
	palette *palette
	close   func()
}

var _ fyne.Focusable = (*paletteField)(nil)

func newPaletteField(p *palette) *paletteField {
	f := &paletteField{palette: p, close: func() {}}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = p.kit.Words.Say("window.palette.field")
	f.OnChanged = p.find
	return f
}

// TypedKey moves in the list, or does what is chosen there.
func (f *paletteField) TypedKey(e *fyne.KeyEvent) {
	list := f.palette.list
	switch e.Name {
	case fyne.KeyEscape:
		f.close()
	case fyne.KeyDown:
		list.move(1)
	case fyne.KeyUp:
		list.move(-1)
	case fyne.KeyPageDown:
		list.move(list.page())
	case fyne.KeyPageUp:
		list.move(-list.page())
	case fyne.KeyReturn, fyne.KeyEnter:
		list.take(list.chosen)
	default:
		f.Entry.TypedKey(e)
	}
}

// TypedShortcut closes the palette with the keys that open it.
func (f *paletteField) TypedShortcut(s fyne.Shortcut) {
	if s.ShortcutName() == paletteKeys.Shortcut().ShortcutName() {
		f.close()
		return
	}
	f.Entry.TypedShortcut(s)
}

// paletteKeys open the palette, and close it.
var paletteKeys = command.Held(command.Ctrl, fyne.KeyK)

// openPalette lets the reader find something, and goes there.
func (d *desk) openPalette() {
	o := widgets.NewOverlay(d.kit)
	p := newPalette(d.kit, d.finder(), d.thingDetail, func(t thing) {
		o.Close()
		d.goTo(t)
	})
	p.field.close = func() { o.Close() }
	p.grown = o.Settle
	o.Content, o.Fit, o.First = p, p.fit, p.field
	d.stage.Lay(o)
}

// goTo does a command, selects a state, or looks at a day or at an event.
func (d *desk) goTo(t thing) {
	switch s := d.state; t.kind {
	case commandThing:
		d.keys.Commands[t.at].Do()
	case stateThing:
		s.GoToState(s.Data().States[t.at].ID)
	case dateThing:
		s.SetAsOf(t.day)
	case eventThing:
		s.GoToEvent(s.Data().Events[t.at])
	}
}

// thingDetail is what is said of a thing beside its name.
type thingDetail struct {
	said   string
	symbol *look.Symbol // of an event
}

func (d *desk) thingDetail(t thing) thingDetail {
	w := d.kit.Words
	switch t.kind {
	case commandThing:
		if keys := d.keys.Commands[t.at].Keys; len(keys) > 0 {
			return thingDetail{said: keys[0].In(w)}
		}
	case stateThing:
		return thingDetail{said: w.Say("window.palette.state")}
	case eventThing:
		e := d.state.Data().Events[t.at]
		category := slices.IndexFunc(d.state.Data().Categories, func(c data.Category) bool { return c.ID == e.Category })
		return thingDetail{w.Range(e.Date, e.Until), &look.Symbol{Category: category}}
	}
	return thingDetail{}
}
