//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// The measures of the foot, in logical pixels.
const (
	footSide    = 24 // as the header's
	footPadding = 8
	footGap     = 22 // after the count
	mostFoot    = 2  // lines, where the window is narrower than this:
	wideFoot    = 1200
)

// foot says in a sentence who belonged on the as-of date and how strong they were.
type foot struct {
	widget.BaseWidget
	kit    *kit
	state  *state
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	count  *canvas.Text
	lines  []*canvas.Text
	hint   *canvas.Text
	said   summary
	kept   float32 // of its width, at the right, for something else
}

var _ follower = (*foot)(nil)

func newFoot(k *kit, s *state) *foot {
	f := &foot{kit: k, state: s, ground: canvas.NewRectangle(k.color.card), edge: canvas.NewRectangle(k.color.border)}
	f.count = k.text("", k.style.strong, k.color.ink)
	f.hint = k.text(k.words.Say("window.keys"), k.style.small, k.color.muted)
	f.ExtendBaseWidget(f)
	f.say()
	s.watch(f)
	return f
}

// follow says what is so on the as-of date.
func (f *foot) follow(before moment) {
	if f.state.now.asOf != before.asOf {
		f.say()
		f.fit(f.Size().Width)
		f.Refresh()
	}
}

func (f *foot) say() {
	f.said = summarise(f.kit, f.state.data, f.state.now.asOf)
	f.count.Text = f.said.count
}

// height is how high the foot is at a width. It does not depend on the date, so that
// the window stands still while the date moves.
func (f *foot) height(width float32) float32 {
	lines := 1
	if width < wideFoot {
		lines = mostFoot
	}
	return 2*footPadding + float32(lines)*pitch(f.kit.style.body) + 1
}

// room is the width that the rest of the sentence has.
func (f *foot) room(width float32) float32 {
	return width - 2*footSide - f.count.MinSize().Width - footGap
}

// fit breaks the sentence into as many lines as there are, with fewer names where all
// do not fit.
func (f *foot) fit(width float32) {
	k := f.kit
	width -= f.kept
	style := k.style.body
	most := 1
	if width < wideFoot {
		most = mostFoot
	}
	var lines []string
	for named := len(f.said.names); named >= 0; named-- {
		lines = wrap(f.said.rest(k, named), style, f.room(width))
		if len(lines) <= most {
			break
		}
	}
	f.lines = nil
	x := footSide + f.count.MinSize().Width + footGap
	y := float32(footPadding)
	if len(lines) == 1 && most == 2 {
		y += pitch(style) / 2
	}
	put(f.count, footSide, y)
	for _, line := range lines {
		t := k.text(line, style, k.color.muted)
		put(t, x, y)
		f.lines = append(f.lines, t)
		y += pitch(style)
	}
	f.placeHint(width, x, len(lines))
}

// placeHint shows the keys at the right where there is room for them.
func (f *foot) placeHint(width, x float32, lines int) {
	end := x
	if lines == 1 {
		end += f.lines[0].MinSize().Width
	}
	putRight(f.hint, width-footSide, f.count.Position().Y+0.5)
	if lines < 2 && f.hint.Position().X > end+footGap {
		f.hint.Show()
	} else {
		f.hint.Hide()
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

func (r *footRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, r.foot.height(r.foot.Size().Width))
}
func (r *footRenderer) Refresh() { canvas.Refresh(r.foot) }
func (r *footRenderer) Destroy() {}

func (r *footRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.foot.ground, r.foot.edge, r.foot.count, r.foot.hint}
	for _, t := range r.foot.lines {
		objects = append(objects, t)
	}
	return objects
}
