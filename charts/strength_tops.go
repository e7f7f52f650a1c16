package charts

import (
	"math"
	"slices"

	"treatyline/charts/theme"
)

// topMark is what stands on top of columns: the letter of a break, or a star where a
// value is missing.
type topMark struct {
	from, to int    // columns
	letter   string // of a break; a star has none
}

// topMarks are the marks of a panel from left to right, a break before a star. Where
// columns are narrow, those that follow each other without being complete share a star.
func (f *strengthChart) topMarks(p strengthPanel) []topMark {
	var marks []topMark
	for _, b := range f.breaks {
		marks = append(marks, topMark{b.column, b.column, b.letter})
	}
	for i := 0; i < len(f.columns); i++ {
		if len(f.columns[i].missing) == 0 {
			continue
		}
		m := topMark{from: i, to: i}
		for p.pitch < 10 && i+1 < len(f.columns) && len(f.columns[i+1].missing) > 0 {
			i++
			m.to = i
		}
		marks = append(marks, m)
	}
	slices.SortStableFunc(marks, func(a, b topMark) int { return a.from - b.from })
	return marks
}

// incomplete reports whether a value is missing in any column.
func (f *strengthChart) incomplete() bool {
	return slices.ContainsFunc(f.columns, func(c yearColumn) bool { return len(c.missing) > 0 })
}

// placeTops finds the places of the marks: above the columns that they span, and above
// each other.
func (f *strengthChart) placeTops(p strengthPanel) (marks []topMark, places []Rect) {
	marks = f.topMarks(p)
	for _, m := range marks {
		w, h := 8.0, 9.0
		if m.letter != "" {
			w = 2*f.breakRadius() + 1
			h = w
		} else if m.to > m.from {
			w = float64(m.to-m.from+1) * p.pitch
		}
		middle := (p.middle(m.from) + p.middle(m.to)) / 2
		r := Rect{middle - w/2, 0, w, h}
		bottom := p.plot.Bottom()
		for j, top := range p.tops {
			if p.edge(j) < r.Right()+1 && p.edge(j+1) > r.X-1 {
				bottom = min(bottom, p.y.At(top))
			}
		}
		r.Y = bottom - h - 3
		if f.reading == Lines {
			r.Y -= lineSymbol
		}
		for moved := true; moved; {
			moved = false
			for _, o := range places {
				if r.Grow(1).Overlaps(o) {
					r.Y, moved = o.Y-h-2, true
				}
			}
		}
		places = append(places, r)
	}
	return marks, places
}

// topsFit reports whether all marks stand inside the plot.
func (f *strengthChart) topsFit(p strengthPanel) bool {
	_, places := f.placeTops(p)
	return !slices.ContainsFunc(places, func(r Rect) bool { return r.Y < p.plot.Y })
}

// drawTops draws the marks on top of columns. One without room gives way: the notes
// tell what it stands for.
func (f *strengthChart) drawTops(p strengthPanel) {
	marks, places := f.placeTops(p)
	for i, m := range marks {
		r := places[i]
		x, y := r.X+r.W/2, r.Y+r.H/2
		switch {
		case r.Y < p.plot.Y-2:
		case m.letter != "":
			f.furnish("break/"+f.columns[m.from].name(), f.breakShapes(m.letter, x, y)...)
		default:
			shapes := []Shape{star(x, y, f.theme.Ink)}
			if m.to > m.from {
				shapes = append(shapes, line(r.X, r.Bottom()+1, r.Right(), r.Bottom()+1).stroked(f.theme.Ink, 1).crisp())
			}
			f.furnish("missing/"+f.columns[m.from].name(), shapes...)
		}
	}
}

// star marks a column whose total lacks a value.
func star(x, y float64, c theme.Color) Path {
	const r = 3.2
	var all Path
	for i := range 3 {
		sin, cos := math.Sincos(math.Pi/2 + float64(i)*math.Pi/3)
		all.Segments = append(all.Segments, line(x-r*cos, y-r*sin, x+r*cos, y+r*sin).Segments...)
	}
	return all.stroked(c, 1.1)
}
