//go:build cgo

package window

import (
	"errors"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/app/window/command"
	"treatyline/app/window/files"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// bulletin says how the file stands that is wanted: on a strip under the header what
// keeps it from being shown, in a list its faults, at the foot how many warnings it has.
type bulletin struct {
	files  *opener
	banner *banner
	list   *faultList
	count  *warningCount
	shape  bulletinShape // as it was laid out last
}

// bulletinShape is what the rest of the window has to make room for.
type bulletinShape struct {
	lines  int // of the strip
	faults int // in the list, 0 where it is closed
	count  string
}

func newBulletin(k *look.Kit, keys *command.Keys, f *opener) *bulletin {
	b := &bulletin{files: f}
	b.banner = newBanner(k, func() { f.list(!f.listed) }, f.giveUp)
	b.list = newFaultList(k, keys, f.desk.view.cards, func(place string) { f.desk.copyPlace(place) }, func() { f.list(false) })
	b.count = newWarningCount(k, keys, func() { f.list(!f.listed) })
	b.say()
	return b
}

// addBulletin puts the bulletin into the window, under what lies over everything.
func (o *overview) addBulletin(b *bulletin) {
	o.bulletin = b
	last := len(o.content.Objects) - 1
	o.content.Objects = slices.Insert[[]fyne.CanvasObject, fyne.CanvasObject](o.content.Objects, last, b.banner, b.list, b.count)
}

// placeBanner places the strip under the header and returns where it ends.
func (o *overview) placeBanner(width, top float32) float32 {
	height := o.bulletin.banner.height(width)
	widgets.Place(o.bulletin.banner, 0, top, width, height)
	return top + height
}

// beside places a part that is beside the charts, or in their place, under the list of
// faults where that is open.
func (o *overview) beside(part fyne.CanvasObject, x, y, w, h float32) {
	taken := float32(0)
	if list := o.bulletin.list; list.Visible() {
		height := list.height(w, h)
		widgets.Place(list, x, y, w, height)
		taken = height + closeGap
	}
	widgets.Place(part, x, y+taken, w, h-taken)
}

// placeCount places the count of warnings at the right end of the foot, which leaves it
// the room.
func (o *overview) placeCount(window fyne.Size, foot float32) {
	count, kept := o.bulletin.count, float32(0)
	if count.Visible() {
		height, width := look.Pitch(o.foot.kit.Style.Body), count.width()
		kept = width + footGap
		widgets.Place(count, window.Width-footSide-width, window.Height-(foot+height)/2, width, height)
	}
	o.foot.leave(kept)
}

// renew says how the file now stands, and reports whether that takes other room.
func (b *bulletin) renew() bool {
	b.say()
	shape := b.shaped()
	other := shape != b.shape
	b.shape = shape
	return other
}

func (b *bulletin) say() {
	f := b.files
	b.banner.show(f.announcement())
	if f.listed && len(f.got.Faults) > 0 { // a file that is gone has none
		b.list.show(f.wanted.File, f.got.Faults)
		b.list.Show()
	} else {
		b.list.Hide()
	}
	b.count.show(0)
	if !f.got.Failed() {
		b.count.show(len(f.got.Faults))
	}
}

func (b *bulletin) shaped() bulletinShape {
	shape := bulletinShape{lines: len(b.banner.lines), count: b.count.text.Text}
	if b.list.Visible() {
		shape.faults = len(b.files.got.Faults)
	}
	return shape
}

// announcement is what the strip says.
type announcement struct {
	text string  // empty for nothing
	part float64 // of what is read, from 0 to 1
	busy bool    // something is read; otherwise something is wrong
	list string  // what the button says that opens or closes the list; empty without one
	stop string  // and the one that gives up
}

// announcement says how what is wanted stands; nothing, where it is shown as it is.
func (f *opener) announcement() announcement {
	w, lang := f.desk.kit.Words, f.desk.kit.Lang
	file := f.wanted.Name(lang)
	if f.await != nil && f.await.long {
		return announcement{text: w.Say("window.file.reading", "File", file), part: f.await.part, busy: true, stop: w.Say("window.cancel")}
	}
	if !f.got.Failed() {
		return announcement{}
	}
	n := announcement{}
	either := func(own, other string) string { return own }
	if f.wanted != f.shown {
		n.stop = w.Say("window.file.dismiss")
		either = func(own, other string) string { return other }
	}
	shown := f.desk.kit.Short(f.desk.state.Data())
	switch {
	case f.got.Err == nil:
		wrong := countOf(f.got.Faults, data.Error)
		n.text = w.Count(either("window.file.errors", "window.file.errors.other"), wrong, "File", file, "Shown", shown)
		n.list = w.Say("window.faults.show")
		if f.listed {
			n.list = w.Say("window.faults.hide")
		}
	case errors.Is(f.got.Err, fs.ErrNotExist):
		n.text = w.Say(either("window.file.gone", "window.file.gone.other"), "File", file, "Shown", shown)
	default:
		n.text = w.Say(either("window.file.unread", "window.file.unread.other"), "File", file, "Shown", shown, "Reason", f.whyNot())
	}
	return n
}

// whyNot says why what is wanted cannot be read.
func (f *opener) whyNot() string {
	w := f.desk.kit.Words
	switch {
	case errors.Is(f.got.Err, fs.ErrPermission):
		return w.Say("window.file.denied")
	case errors.Is(f.got.Err, files.ErrNoFile):
		return w.Say("window.file.none")
	}
	return w.Error(f.got.Err)
}

// countOf is how many faults are of a severity.
func countOf(faults data.Faults, s data.Severity) int {
	n := 0
	for _, f := range faults {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// The symbols of faults differ in shape, not in colour alone.
func faultSymbol(k *look.Kit, s data.Severity) *canvas.Image {
	resource := fyne.Resource(fynetheme.NewErrorThemedResource(fynetheme.ErrorIcon()))
	if s == data.Warning {
		resource = fynetheme.NewWarningThemedResource(fynetheme.WarningIcon())
	}
	img := canvas.NewImageFromResource(resource)
	img.FillMode = canvas.ImageFillContain
	img.Resize(fyne.NewSize(faultSymbolSize, faultSymbolSize))
	return img
}

// faultSymbolSize is the side of a fault's symbol, in logical pixels.
const faultSymbolSize = 16

// copyPlace copies where a fault is, and says so.
func (d *desk) copyPlace(place string) {
	d.app.Clipboard().SetContent(place)
	d.view.tell(d.kit.Words.Say("window.faults.copied"), files.Shortened(place, files.MostPath))
}
