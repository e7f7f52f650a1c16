//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// cardInset keeps a picture clear of its card's rounded corners.
const cardInset = 4

// panel is a chart on a card. Where the chart is higher than the card it scrolls.
type panel struct {
	widget.BaseWidget
	kit    *look.Kit
	card   *widgets.Board
	scroll *container.Scroll
	chart  *chartView
	tools  *tools  // nil for a chart without controls
	handy  bool    // its controls are shown, not a button in their place
	title  float32 // where the chart's title ends
	strip  *strip  // nil for a chart without time
	ringed bool    // the card shows that the chart has the keys
	grown  func()  // the chart needs another height

	stripped bool // the strip is shown

	head, axis *pin // of a chart with time
}

// newPanel returns a panel of a chart, with the controls and the strip that it may have.
func newPanel(k *look.Kit, chart *chartView, tools *tools, strip *strip) *panel {
	p := &panel{kit: k, tools: tools, strip: strip, card: widgets.NewBoard(k), scroll: container.NewVScroll(chart), chart: chart, grown: func() {}}
	p.head, p.axis = newPin(k, chart, true), newPin(k, chart, false)
	if p.tools != nil {
		p.tools.show(p.handy)
	}
	if strip != nil {
		strip.Hide()
	}
	p.scroll.OnScrolled = func(fyne.Position) {
		chart.leave()
		p.stick()
	}
	chart.onHeight = func() {
		p.scroll.Refresh()
		p.grown()
	}
	chart.onFrame = p.framed
	chart.onFocus = p.ring
	chart.reveal = p.reveal
	chart.scroll = p.scroll.Scrolled
	p.ExtendBaseWidget(p)
	return p
}

// framed is told of the chart's new picture.
func (p *panel) framed(f *charts.Figure) {
	if p.tools != nil {
		p.drawn(f)
	}
	if p.strip != nil && f != nil && f.Time != nil {
		p.strip.align(f.Time.Area.X, f.Time.Area.Right())
	}
	p.stick()
}

// Show shows the chart as the state now is.
func (p *panel) Show() {
	p.BaseWidget.Show()
	p.chart.asleep = false
	p.wakeStrip()
	p.chart.redraw()
}

// wakeStrip has the strip drawn where it can be seen.
func (p *panel) wakeStrip() {
	if p.strip != nil {
		p.strip.asleep = p.chart.asleep || !p.stripped
	}
}

// offerStrip shows where in all time the shown time is: always where there is room for
// it, and elsewhere while that is not all.
func (p *panel) offerStrip(roomy bool) {
	stripped := p.strip != nil && (roomy || p.strip.state.Zoomed())
	if stripped == p.stripped {
		return
	}
	p.stripped, p.strip.Hidden = stripped, !stripped
	p.wakeStrip()
	p.Refresh()
}

// below is the height that the strip takes from the chart.
func (p *panel) below() float32 {
	if p.stripped {
		return stripHeight + stripGap
	}
	return 0
}

// Hide hides the chart, which then is no longer laid out.
func (p *panel) Hide() {
	p.chart.leave()
	p.chart.asleep = true
	p.wakeStrip()
	p.BaseWidget.Hide()
}

// ring shows on the card that the chart has the keys.
func (p *panel) ring(visible bool) {
	p.ringed = visible
	if visible {
		p.card.Outline(p.kit.Color.Accent, 2)
		return
	}
	p.card.Outline(p.kit.Color.Border, 1)
}

// least is the height at which nothing of the chart has to scroll at a width, as far as
// is known.
func (p *panel) least(width float32) float32 {
	return p.chart.frame.least + 2*cardInset + p.above(width) + p.below()
}

// offer shows the controls, or a button in their place. There is always one where the
// controls are wider than the card.
func (p *panel) offer(handy bool, width float32) {
	handy = handy && p.tools != nil && p.tools.widest() <= width
	if handy == p.handy {
		return
	}
	p.handy = handy
	p.tools.show(handy)
	p.Refresh()
}

// drawn marks how a picture is drawn, and makes room for the button where its title
// needs that.
func (p *panel) drawn(f *charts.Figure) {
	p.tools.drawn(f)
	before := p.above(p.Size().Width)
	p.title = titleEnd(f)
	if p.above(p.Size().Width) != before {
		p.grown()
		p.Refresh()
	}
}

// titleEnd is where the title of a picture ends.
func titleEnd(f *charts.Figure) float32 {
	end := 0.0
	if f != nil {
		if i := slices.IndexFunc(f.Marks, func(m charts.Mark) bool { return m.ID == "title" }); i >= 0 {
			for _, s := range f.Marks[i].Shapes {
				end = max(end, s.Bounds().Right())
			}
		}
	}
	return float32(end)
}

// above is the height that the controls take from the chart.
func (p *panel) above(width float32) float32 {
	switch {
	case p.tools == nil:
		return 0
	case p.handy:
		return p.tools.place(width) - cardInset
	case cardInset+p.title+briefGap > width-toolsSide-p.tools.brief.Width():
		return briefTop + briefHeight - cardInset
	}
	return 0
}

// objects are all that can be shown: what had the keys before the window was made anew can
// only be given them again where it is part of it.
func (p *panel) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.card}
	if p.tools != nil {
		objects = append(objects, p.tools.objects()...)
	}
	objects = append(objects, p.scroll, p.head, p.axis)
	if p.tools != nil {
		objects = append(objects, p.tools.brief.Button)
	}
	if p.strip != nil {
		objects = append(objects, p.strip)
	}
	return objects
}

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer { return &panelRenderer{p} }

type panelRenderer struct{ panel *panel }

var _ fyne.WidgetRenderer = (*panelRenderer)(nil)

func (r *panelRenderer) Layout(size fyne.Size) {
	p := r.panel
	p.card.Resize(size)
	above := p.above(size.Width)
	if p.tools != nil {
		p.tools.brief.lay(size.Width)
	}
	inner := size.SubtractWidthHeight(2*cardInset, 2*cardInset+above+p.below())
	p.chart.setViewport(inner)
	p.scroll.Move(fyne.NewPos(cardInset, cardInset+above))
	p.scroll.Resize(inner)
	p.card.Cover(p.scroll.Position(), inner)
	p.scroll.Refresh()
	p.stick()
	if p.stripped {
		widgets.Place(p.strip, cardInset, cardInset+above+inner.Height, inner.Width, stripHeight)
	}
}

func (r *panelRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 120) }
func (r *panelRenderer) Refresh() {
	r.Layout(r.panel.Size())
	canvas.Refresh(r.panel)
}

func (r *panelRenderer) Destroy() {}
func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return r.panel.objects()
}
