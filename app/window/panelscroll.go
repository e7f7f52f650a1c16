//go:build cgo

package window

import (
	"fyne.io/fyne/v2"

	"treatyline/charts"
)

// How a chart scrolls in its panel, in logical pixels.
const (
	barRoom   = 9  // at the right, that what is pinned leaves to the scroll bar
	rowsKeep  = 44 // between what is pinned; where there is less room only the axis is
	underAxis = 3  // of the chart, with its axis,
	asideAxis = 22 // and left of it: half a label
	overHead  = 4
)

// stick keeps axis, date and number of members in view while the rows between them scroll.
func (p *panel) stick() {
	offset, height := p.scroll.Offset.Y, p.scroll.Size().Height
	head, axis := p.pinned()
	at := p.scroll.Position()
	width := p.scroll.Size().Width - barRoom
	p.head.lay(head, head.H > 0 && float32(head.Y) < offset, at.X, at.Y, width)
	p.axis.lay(axis, axis.H > 0 && float32(axis.Bottom()) > offset+height, at.X, at.Y+height-float32(axis.H), width)
}

// pinned are the parts of the chart that are to stay in view where it scrolls; empty ones
// where it does not, or has none, or there is no room.
func (p *panel) pinned() (head, axis charts.Rect) {
	f, height := p.chart.frame.figure, float64(p.scroll.Size().Height)
	if f == nil || f.Time == nil || float64(p.chart.height()) <= height+0.5 {
		return head, axis
	}
	head, axis = f.Time.Head, f.Time.Band
	axis.X, axis.H = axis.X-asideAxis, min(axis.H+underAxis, f.Page.H-axis.Y)
	if head.H > 0 {
		head.Y, head.H = head.Y-overHead, head.H+overHead
	}
	if axis.H+rowsKeep > height {
		axis = charts.Rect{}
	}
	if head.H+axis.H+rowsKeep > height {
		head = charts.Rect{}
	}
	return head, axis
}

// reveal scrolls to a part of the chart, to where nothing that is pinned hides it.
func (p *panel) reveal(top, bottom int) {
	from, to := float32(top), float32(bottom)
	head, axis := p.pinned()
	if middle := (from + to) / 2; p.head.shows(middle) || p.axis.shows(middle) {
		return
	}
	offset, height := p.scroll.Offset.Y, p.scroll.Size().Height
	over := float32(0)
	if from > float32(head.Y) {
		over = float32(head.H)
	}
	switch under := float32(axis.H); {
	case from-over < offset:
		offset = max(from-over, 0)
	case to > offset+height-under:
		offset = to - height + under
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, offset))
}
