package charts

import (
	"math"

	"treatyline/charts/text"
)

// frame is what stands around every chart: its title, which says the finding, its
// subtitle, its notes and sources.
type frame struct {
	title, subtitle string
	always          []string // notes without which the picture would mislead: even a bare one has them
	notes           []string
	sources         int // how many lines of sources there is room for, if more than sourceLines
}

// sourceLines is how many lines the list of sources takes, mostSourceLines how many where
// a page has room for them that nothing else needs.
const (
	sourceLines     = 2
	mostSourceLines = 5
)

// shallow is the height under which a page has two lines at its foot, too few for all
// notes, in points.
const shallow = 420

// footShare is the largest part of a page's height that notes and sources take.
const footShare = 0.16

// frame draws the frame and returns the area that is left for the chart.
func (b *builder) frame(f frame) Rect {
	if b.view.Credit != "" && !b.view.Bare {
		f.always = append(f.always, b.view.Credit)
	}
	f.notes = append(f.always, f.notes...)
	b.framed = f
	return b.entitle(f.title, f.subtitle)
}

// entitle draws the frame with a title and a subtitle, and returns the area that is left.
func (b *builder) entitle(title, subtitle string) Rect {
	if b.view.Title != "" {
		title = b.view.Title
	}
	b.framed.title, b.framed.subtitle = title, subtitle
	area, f := b.page.area(), b.framed
	switch {
	case b.page.Inset:
		return area
	case b.view.Bare:
		bottom := area.Bottom()
		if !b.page.Panel {
			bottom = b.foot(f.always, 0, area)
		}
		return Rect{area.X, area.Y, area.W, bottom - area.Y}
	}
	top, bottom := b.head(f, area), area.Bottom()
	if !b.page.Panel {
		bottom = b.foot(f.notes, max(sourceLines, f.sources), area)
	}
	return Rect{area.X, top, area.W, bottom - top}
}

// head draws title and subtitle and returns where they end.
func (b *builder) head(f frame, area Rect) float64 {
	y := area.Y
	var shapes []Shape
	set := func(s string, style text.Style, title bool) {
		for _, line := range text.Balanced(s, style, area.W) {
			y += style.Ascent()
			t := Text{X: area.X, Y: y, Style: style, Color: b.theme.Muted, Text: line}
			if title {
				t.Color = b.theme.Ink
			}
			shapes = append(shapes, t)
			y += style.Leading() - style.Ascent()
		}
	}
	set(f.title, b.titleStyle(area.W), true)
	b.furnish("title", shapes...)
	shapes = nil
	y += 1
	set(f.subtitle, text.Style{Size: b.size.Subtitle}, false)
	b.furnish("subtitle", shapes...)
	return math.Round(y + 8)
}

// titleStyle is smaller on narrow pages, so that a title seldom needs three lines.
func (b *builder) titleStyle(width float64) text.Style {
	style := text.Style{Size: b.size.Title, Weight: text.Bold}
	if width < 600 && !b.page.Panel {
		style.Size *= 0.8
	}
	return style
}

// foot draws notes, and sources in some lines, and returns where they begin. Notes that
// find no room are counted, not dropped in silence.
func (b *builder) foot(notes []string, sources int, area Rect) float64 {
	style := text.Style{Size: b.size.Note}
	most := max(2, int(b.page.H*footShare/style.Leading()))
	if b.page.H < shallow {
		most = 2
	}
	if len(notes) > 0 {
		sources = min(sources, max(most-len(b.noteLines(notes, area.W, most)), min(sourceLines, most/2)))
	}
	list := b.sourceLines(area.W, min(sources, most))
	all := append(b.noteLines(notes, area.W, most-len(list)), list...)
	if len(all) == 0 {
		return area.Bottom()
	}
	top := area.Bottom() - float64(len(all))*style.Leading()
	shapes := make([]Shape, len(all))
	for i, line := range all {
		shapes[i] = Text{X: area.X, Y: top + float64(i)*style.Leading() + style.Ascent(), Style: style, Color: b.theme.Muted, Text: line}
	}
	b.furnish("notes", shapes...)
	return math.Round(top - 10)
}

// noteLines wraps as many of the notes as fit, and counts the rest.
func (b *builder) noteLines(notes []string, width float64, most int) []string {
	style := text.Style{Size: b.size.Note}
	for n := len(notes); n >= 0 && most > 0; n-- {
		var lines []string
		for _, note := range notes[:n] {
			lines = append(lines, text.Wrap(note, style, width)...)
		}
		if n < len(notes) {
			lines = append(lines, b.words.Count("note.more", len(notes)-n))
		}
		if len(lines) <= most {
			return lines
		}
	}
	return nil
}
