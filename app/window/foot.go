//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// The measures of the foot, in logical pixels.
const (
	footSide    = 24 // as the header's
	footPadding = 8
	footGap     = 22 // after the count
	mostFoot    = 2  // lines, where the window is not low, but narrower than this:
	wideFoot    = 1200
)

// foot says in a sentence who belonged on the as-of date and how strong they were. The
// date is pressed to go to another; at the right are the buttons that move it.
type foot struct {
	widget.BaseWidget
	kit    *look.Kit
	state  *state.State
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	date   *widgets.DateLink
	count  *canvas.Text // of the date
	bar    *playBar     // nil until there is a player
	lines  []*canvas.Text
	said   summary
	broken brokenText
	widest float32 // of the counts of all dates, so that what follows stays in its place
	most   int     // lines
	kept   float32 // of its width, at the right, for something else
}

var _ state.Follower = (*foot)(nil)

func newFoot(k *look.Kit, s *state.State, keys *command.Keys, cards *cardLayer) *foot {
	f := &foot{kit: k, state: s, ground: canvas.NewRectangle(k.Color.Card), edge: canvas.NewRectangle(k.Color.Border)}
	f.date = widgets.NewDateLink(k, keys, cards, "window.command.go-to-date")
	f.count = f.date.Text()
	f.widest = f.widestCount()
	f.most = 1
	f.ExtendBaseWidget(f)
	f.say()
	s.Watch(f)
	return f
}

// Follow says what is so on the as-of date.
func (f *foot) Follow(before state.Moment) {
	if f.state.Now().AsOf != before.AsOf {
		f.say()
		f.fit(f.Size().Width)
		f.Refresh()
	}
}

func (f *foot) say() {
	f.said = f.said.onto(f.kit, f.state.Data(), f.state.Now().AsOf)
	f.date.Say(f.said.count, f.kit.Words.LongDate(f.state.Now().AsOf.Date()))
}

// widestCount is the width of the count of the longest date and the most members.
func (f *foot) widestCount() float32 {
	w, widest := f.kit.Words, float32(0)
	for month := 1; month <= 12; month++ {
		date := w.LongDate(data.Date{Year: 2000, Month: month, Day: 28})
		said := w.Say("asof.count", "Date", date, "Members", w.Count("members", len(f.state.Data().States)))
		widest = max(widest, f.kit.Text(said, f.kit.Style.Strong, f.kit.Color.Ink).MinSize().Width)
	}
	return widest
}

// height is how high the foot is in a window of a size. It does not depend on the date,
// so that the window stands still while the date moves.
func (f *foot) height(window fyne.Size) float32 {
	f.most = 1
	if window.Width < wideFoot && window.Height >= lowHeight {
		f.most = mostFoot
	}
	return f.tall()
}

// tall is the height of as many lines as there may be.
func (f *foot) tall() float32 {
	return 2*footPadding + float32(f.most)*look.Pitch(f.kit.Style.Body) + 1
}

// leave leaves a width at the right to something else.
func (f *foot) leave(width float32) {
	if width != f.kept {
		f.kept = width
		f.fit(f.Size().Width) // which may be as wide as before, and is not laid out then
		f.Refresh()
	}
}

// room is the width that the rest of the sentence has.
func (f *foot) room(width float32) float32 {
	room := width - 2*footSide - f.widest - footGap
	if f.bar != nil {
		room -= f.bar.width() + footGap
	}
	return room
}

// brokenText is the end of the sentence in lines, at most so many in some room.
type brokenText struct {
	said  string
	room  float32
	most  int
	lines []string
}

// like reports whether a text is broken as another was.
func (b brokenText) like(o brokenText) bool {
	return b.said == o.said && b.room == o.room && b.most == o.most
}

// fit breaks the sentence into as many lines as there are, with fewer names where all
// do not fit.
func (f *foot) fit(width float32) {
	k := f.kit
	width -= f.kept
	style := k.Style.Body
	if b := (brokenText{said: f.said.rest(k, len(f.said.names)), room: f.room(width), most: f.most}); !b.like(f.broken) {
		for named := len(f.said.names); named >= 0; named-- {
			b.lines = look.Wrap(f.said.rest(k, named), style, b.room)
			if len(b.lines) <= f.most {
				break
			}
		}
		b.lines = look.Truncate(b.lines, f.most, style, b.room)
		f.broken = b
	}
	lines := f.broken.lines
	x := footSide + f.widest + footGap
	y := float32(footPadding)
	if len(lines) == 1 && f.most == mostFoot {
		y += look.Pitch(style) / 2
	}
	size := f.date.MinSize()
	widgets.Place(f.date, footSide-widgets.LinkInset, y-widgets.LinkInset, size.Width, size.Height)
	f.lines = f.lines[:min(len(f.lines), len(lines))]
	for i, line := range lines {
		if i == len(f.lines) {
			f.lines = append(f.lines, k.Text("", style, k.Color.Muted))
		}
		f.lines[i].Text = line
		look.Put(f.lines[i], x, y)
		y += look.Pitch(style)
	}
	if f.bar != nil {
		f.bar.place(width-footSide-f.bar.width(), (f.tall()-playSide)/2)
	}
}

// CreateRenderer is called by Fyne.
func (f *foot) CreateRenderer() fyne.WidgetRenderer { return &footRenderer{f} }

type footRenderer struct{ foot *foot }

var _ fyne.WidgetRenderer = (*footRenderer)(nil)

func (r *footRenderer) Layout(size fyne.Size) {
	r.foot.ground.Resize(size)
	r.foot.edge.Resize(fyne.NewSize(size.Width, 1))
	r.foot.fit(size.Width)
}

func (r *footRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *footRenderer) Refresh()           { canvas.Refresh(r.foot) }
func (r *footRenderer) Destroy()           {}

func (r *footRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.foot.ground, r.foot.edge, r.foot.date}
	if r.foot.bar != nil {
		for _, b := range r.foot.bar.buttons() {
			objects = append(objects, b)
		}
	}
	for _, t := range r.foot.lines {
		objects = append(objects, t)
	}
	return objects
}
