package charts

import (
	"treatyline/charts/text"
	"treatyline/data"
)

// hasFlag reports whether the as-of date is marked. On a page it is not on the last
// day of the data, which the bars' ends show; a panel always has it, to be moved.
func (g *membershipChart) hasFlag() bool {
	return g.page.Panel || g.beside() == 0 && g.view.AsOf != g.data.AsOf()
}

// beside tells on which side of the shown stretch of time the as-of date lies: -1 before
// it, 1 after it, 0 in it.
func (g *membershipChart) beside() int {
	switch {
	case g.view.AsOf < g.scale.From:
		return -1
	case g.view.AsOf > g.scale.To:
		return 1
	}
	return 0
}

func (g *membershipChart) flagStyle() text.Style {
	return text.Style{Size: g.size.Label, Weight: text.Bold}
}

func (g *membershipChart) flagHeight() float64 { return g.flagStyle().Leading() + 4 }

// asOfLine marks the as-of date with its line and a flag. Beside the shown stretch of
// time the flag points to where the date is.
func (g *membershipChart) asOfLine() {
	top, bottom := g.top, g.bottom
	x := min(max(g.scale.At(g.view.AsOf), g.plot.X), g.plot.Right())
	style := g.flagStyle()
	said := g.words.Date(g.view.AsOf.Date())
	w, h := style.Width(said)+16, g.flagHeight()
	left := min(max(x-w/2, g.page.margin()), g.page.W-g.page.margin()-w)
	var shapes []Shape
	switch side := g.beside(); side {
	case 0:
		shapes = append(shapes, line(x, top-3, x, top).stroked(g.theme.Ink, 1.25).crisp())
		shapes = append(shapes, broken(line(x, top, x, bottom).stroked(g.theme.Ink, 1.25).crisp(), g.texts)...)
	case -1:
		left = g.plot.X + pointer
		shapes = append(shapes, g.pointer(left, top-h/2-2, side))
	case 1:
		left = g.plot.Right() - pointer - w
		shapes = append(shapes, g.pointer(left+w, top-h/2-2, side))
	}
	flag := Rect{left, top - h - 2, w, h}
	g.mark(Mark{ID: "as-of", Kind: AsOf, Reach: flag, Says: func(data.Day) Card { return g.asOfCard() }, Shapes: append(shapes,
		rounded(flag, 3, 3).filled(g.theme.Ink, g.theme.Ink),
		Text{X: left + w/2, Y: level(flag.Y+h/2, style.Size), Anchor: Middle, Style: style, Color: g.theme.Ground, Text: said},
	)})
}

// redraw draws the title and the as-of line for another date. The rest follows only that
// date's edition of forces, whose sources the cards of the states cite.
func (g *membershipChart) redraw(asOf data.Day, marks, stay []Mark) *builder {
	b := g.on(asOf)
	before, _ := g.edition()
	if now, _ := b.edition(); now.ID != before.ID {
		return nil
	}
	b.marks = marks
	if b.entitle(b.membershipTitle(), b.framed.subtitle).Y != g.under {
		return nil
	}
	b.marks = append(b.marks, stay...)
	dated := *g
	dated.builder = b
	dated.asOfLine()
	return b
}
