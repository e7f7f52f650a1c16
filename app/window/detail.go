//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of an event's page, in logical pixels.
const (
	detailSide  = 32
	detailWidth = 680 // of its lines, at most: longer ones are hard to read
	detailGap   = 20  // between its parts
)

// detail shows one event at length on a card: the selected one, or else the last up to
// the as-of date.
type detail struct {
	widget.BaseWidget
	kit    *look.Kit
	state  *state.State
	ground *widgets.Board
	scroll *container.Scroll
	body   *fyne.Container
	height float32 // of what is shown
	width  float32 // that it is made for
	shown  string  // its identity
	found  string  // what was searched for
}

var _ state.Follower = (*detail)(nil)

func newDetail(k *look.Kit, s *state.State) *detail {
	d := &detail{kit: k, state: s, ground: widgets.NewBoard(k)}
	d.body = container.New(&detailBody{d})
	d.scroll = container.NewVScroll(d.body)
	d.ExtendBaseWidget(d)
	s.Watch(d)
	return d
}

// detailBody is as high as what the page says.
type detailBody struct{ detail *detail }

var _ fyne.Layout = (*detailBody)(nil)

func (b *detailBody) Layout([]fyne.CanvasObject, fyne.Size) {}
func (b *detailBody) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, b.detail.height) }

// event is the one to show.
func (d *detail) event() (data.Event, bool) {
	if e, ok := d.state.Event(d.state.SelectedEvent()); ok {
		return e, true
	}
	if n := d.state.Reached(); n > 0 {
		return d.state.Events()[n-1], true
	}
	if len(d.state.Events()) > 0 {
		return d.state.Events()[0], true
	}
	return data.Event{}, false
}

// Show shows the event of the state as it now is.
func (d *detail) Show() {
	d.BaseWidget.Show()
	d.renew()
}

// Follow shows another event.
func (d *detail) Follow(state.Moment) { d.renew() }

func (d *detail) renew() {
	e, ok := d.event()
	id := ""
	if ok {
		id = charts.EventID(e)
	}
	if d.width <= 0 || !d.Visible() || id == d.shown && d.found == d.state.Now().Search {
		return
	}
	d.shown, d.found = id, d.state.Now().Search
	d.body.Objects, d.height = nil, 0
	if ok {
		d.compose(e)
	}
	d.body.Refresh()
	d.scroll.ScrollToTop()
	d.scroll.Refresh()
}

// compose says when, what, who, from whom it is known, and who belonged on that
// day, if the day is known.
func (d *detail) compose(e data.Event) {
	p := detailPage{detail: d, y: 26, width: min(d.width-2*detailSide, detailWidth)}
	k := d.kit
	row := newRowTexts(k, d.state.Data())
	row.fit(d.width)
	said := row.withLinks(e)

	symbol := look.NewSymbolView(k)
	symbol.Show(look.Symbol{Category: said.category})
	symbol.Raster.Move(fyne.NewPos(detailSide, p.y+2))
	p.add(symbol.Raster)
	when := k.Text(said.when, k.Style.Body, k.Color.Muted)
	look.Put(when, detailSide+look.SymbolSize+8, p.y)
	p.add(when)
	p.y += look.Pitch(k.Style.Body) + 8
	names := k.Naming(d.state.Data())
	p.lines(names.Named(e.Title, e.Date.String()), k.Style.Large, true)
	p.paragraph(names.Text(e.Text), false)
	p.paragraph(names.Text(e.Note), true)

	if len(e.States) > 0 {
		p.heading(k.Words.Say("window.event.states"))
		p.lines(strings.Join(k.Names(d.state.Data(), e.States), ", "), k.Style.Reading, true)
	}
	if len(e.Sources) > 0 {
		p.heading(k.Words.Say("window.event.sources"))
		for _, c := range e.Sources {
			p.source(c)
		}
	}
	members := summarise(k, d.state.Data(), e.Date.First())
	if len(members.names) > 0 && e.Date.Precision() == data.ToDay {
		p.heading(members.count)
		p.lines(strings.Join(members.names, ", "), k.Style.Reading, true)
	}
	d.height = p.y + 26
}

// detailPage puts lines under one another.
type detailPage struct {
	*detail
	y, width float32
}

func (p *detailPage) add(o fyne.CanvasObject) { p.body.Objects = append(p.body.Objects, o) }

func (p *detailPage) lines(s string, style text.Style, ink bool) {
	color := p.kit.Color.Muted
	if ink {
		color = p.kit.Color.Ink
	}
	for _, line := range look.Wrap(s, style, p.width) {
		t := p.kit.Text(line, style, color)
		look.Put(t, detailSide, p.y)
		for _, ground := range p.kit.Matches(t, p.state.Now().Search) {
			p.add(ground)
		}
		p.add(t)
		p.y += look.Pitch(style)
	}
}

func (p *detailPage) paragraph(s string, muted bool) {
	if s != "" {
		p.y += 10
		p.lines(s, p.kit.Style.Reading, !muted)
	}
}

func (p *detailPage) heading(s string) {
	p.y += detailGap
	p.lines(s, p.kit.Style.Strong, false)
	p.y += 3
}

// source is a line that opens what it names.
func (p *detailPage) source(c data.Citation) {
	source, _ := p.state.Data().Source(c.Source)
	said := look.Wrap(p.kit.Cite(p.state.Data(), c), p.kit.Style.Small, p.width)
	l := widgets.NewLink(p.kit, said, look.WebAddress(source.URL))
	height, width := float32(len(said))*look.Pitch(p.kit.Style.Small), l.Width()
	l.Move(fyne.NewPos(detailSide, p.y))
	l.Resize(fyne.NewSize(width, height))
	p.add(l)
	p.y += height + linkGap
}

// CreateRenderer is called by Fyne.
func (d *detail) CreateRenderer() fyne.WidgetRenderer { return &detailRenderer{d} }

type detailRenderer struct{ detail *detail }

var _ fyne.WidgetRenderer = (*detailRenderer)(nil)

func (r *detailRenderer) Layout(size fyne.Size) {
	d := r.detail
	d.ground.Resize(size)
	d.scroll.Move(fyne.NewPos(1, 1))
	d.scroll.Resize(size.SubtractWidthHeight(2, 2))
	if size.Width != d.width {
		d.width, d.shown = size.Width, "-"
		d.renew()
	}
}

func (r *detailRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 100) }
func (r *detailRenderer) Refresh()           { canvas.Refresh(r.detail) }
func (r *detailRenderer) Destroy()           {}

func (r *detailRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.detail.ground, r.detail.scroll}
}
