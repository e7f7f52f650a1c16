package charts

import (
	"strconv"

	"treatyline/charts/text"
	"treatyline/data"
)

// entry is one event of the chronology, set in lines.
type entry struct {
	event data.Event
	date  []string
	title []string
}

// list is the chronology set in columns of one width.
type list struct {
	style   text.Style
	width   float64 // of a column
	year    float64 // of the years' part of it
	date    float64 // of the dates' part
	perPage int     // columns on a page
	most    int     // lines that an entry has at most: those of a column
	columns [][]entry
}

// The measures of the chronology, in em.
const (
	symbolRoom  = 1.34 // between a date and a title
	mostDateEms = 6.4  // the width of a date at most
	yearRoom    = 0.5  // after the number of a year
	yearGap     = 0.54 // above the first event of a year
	columnGap   = 2.0
)

// setList breaks the events into columns: on one page if that is possible, in the
// largest type and then in the fewest columns; otherwise on as few pages as hold them,
// again in the largest type. Columns are as equal as possible.
func (c *eventsChart) setList(room Rect) list {
	most := c.mostColumns(room)
	for size := c.size.Subtitle; size >= c.size.Note; size-- {
		for n := 1; n <= most; n++ {
			if l, pages := c.set(size, n, room); pages == 1 {
				return l
			}
		}
	}
	smallest, fewest := c.set(c.size.Note, most, room)
	for size := c.size.Subtitle; size > c.size.Note; size-- {
		if l, pages := c.set(size, most, room); pages == fewest {
			return l
		}
	}
	return smallest
}

// mostColumns is how many columns a page has at most.
func (c *eventsChart) mostColumns(room Rect) int {
	gap := list{style: text.Style{Size: c.size.Subtitle}}.gap()
	return max(1, int((room.W+gap)/(columnWidth+gap)))
}

// mostRows is how many events a page has at most: one line each, in the smallest type.
func (c *eventsChart) mostRows(room Rect) int {
	smallest := list{style: text.Style{Size: c.size.Note}}
	return c.mostColumns(room) * max(1, int(room.H/smallest.leading()))
}

// set sets the events in columns of one type, n to a page, and says how many pages
// they take.
func (c *eventsChart) set(size float64, n int, room Rect) (l list, pages int) {
	l = list{style: text.Style{Size: size}, perPage: n}
	l.width = (room.W - float64(n-1)*l.gap()) / float64(n)
	l.most = int(room.H / l.leading())
	entries := c.entries(&l)
	pages = (len(l.fill(entries, room.H)) + n - 1) / n
	l.columns = l.balance(entries, pages*n, room.H)
	return l, pages
}

// entries breaks dates and titles into lines. A stretch from one date to another is broken
// between them where that takes fewer lines in all, as it leaves more room to the titles.
func (c *eventsChart) entries(l *list) []entry {
	bold := l.style
	bold.Weight = text.Bold
	l.year = bold.Width("0000") + l.em(yearRoom)
	dates := make([]string, len(c.events))
	widest, pieces := 0.0, 0.0
	for i, e := range c.events {
		dates[i] = c.words.DayMonthRange(e.Date, e.Until)
		widest = max(widest, l.style.Width(dates[i]))
		pieces = max(pieces, text.Unbroken(dates[i], l.style))
	}
	most := max(l.em(mostDateEms), pieces) // a date is never broken
	l.date = min(widest, most)
	entries, lines := c.broken(*l, dates)
	if pieces < l.date {
		narrow := *l
		narrow.date = pieces
		if others, fewer := c.broken(narrow, dates); fewer < lines {
			*l, entries = narrow, others
		}
	}
	return entries
}

// broken sets the entries in a column of dates of one width, and counts their lines.
func (c *eventsChart) broken(l list, dates []string) (entries []entry, lines int) {
	entries = make([]entry, len(c.events))
	for i, e := range c.events {
		title := c.named(e.Title, e.Date.String())
		if e.Reported {
			title = c.words.Say("events.reported", "Title", title)
		}
		width := l.width - l.titleAt() - l.year
		entries[i] = entry{event: e, date: text.Wrap(dates[i], l.style, l.date), title: text.Cut(text.Wrap(title, l.style, width), l.most, l.style, width)}
		lines += max(len(entries[i].date), len(entries[i].title))
	}
	return entries, lines
}

// em is a length in the list's own type.
func (l list) em(n float64) float64 { return n * l.style.Size }

// gap is the distance between two columns.
func (l list) gap() float64 { return l.em(columnGap) }

// titleAt is where titles begin, from where dates do.
func (l list) titleAt() float64 { return l.date + l.em(symbolRoom) }

func (l list) leading() float64 { return l.style.Leading() - 0.2 }

// height is what an entry takes after the one before it in its column; nil is none.
func (l list) height(e entry, before *entry) float64 {
	h := float64(max(len(e.title), len(e.date))) * l.leading()
	if before != nil && before.event.Date.Year != e.event.Date.Year {
		h += l.em(yearGap)
	}
	return h
}

// depth is the height of a column.
func (l list) depth(column []entry) float64 {
	deep := 0.0
	for i, e := range column {
		var before *entry
		if i > 0 {
			before = &column[i-1]
		}
		deep += l.height(e, before)
	}
	return deep
}

// fill puts entries into columns of a height, one after the other.
func (l list) fill(entries []entry, height float64) [][]entry {
	var columns [][]entry
	start, used := 0, 0.0
	for i := range entries {
		var before *entry
		if i > start {
			before = &entries[i-1]
		}
		h := l.height(entries[i], before)
		if i > start && used+h > height {
			columns, start, used = append(columns, entries[start:i]), i, 0
			h = l.height(entries[i], nil)
		}
		used += h
	}
	return append(columns, entries[start:])
}

// balance fills at most the given number of columns with the least height that
// suffices.
func (l list) balance(entries []entry, columns int, most float64) [][]entry {
	lo, hi := 0.0, most
	for hi-lo > 0.5 {
		if mid := (lo + hi) / 2; len(l.fill(entries, mid)) <= columns {
			hi = mid
		} else {
			lo = mid
		}
	}
	return l.fill(entries, hi)
}

// column draws one column from x, y down. Each year is named at its first event, under
// a line, and again at the head of the column that it goes on in.
func (c *eventsChart) column(l list, entries []entry, x, y float64) {
	for i, e := range entries {
		var before *entry
		if i > 0 {
			before = &entries[i-1]
		}
		bottom := y + l.height(e, before)
		top := bottom - l.height(e, nil)
		if before == nil || before.event.Date.Year != e.event.Date.Year {
			c.year(l, e.event, x, top)
		}
		c.row(l, e, x+l.year, top)
		y = bottom
	}
}

// year names a year in front of its first event.
func (c *eventsChart) year(l list, e data.Event, x, top float64) {
	style := l.style
	style.Weight = text.Bold
	rule := top - l.em(yearGap)/2 + 0.5
	c.furnish("year/"+EventID(e),
		line(x, rule, x+l.width, rule).stroked(c.theme.Grid, 1).crisp(),
		Text{X: x, Y: top + style.Ascent() + 1, Style: style, Color: c.theme.Accent, Text: strconv.Itoa(e.Date.Year)})
}

// row draws one event: date, symbol, title.
func (c *eventsChart) row(l list, e entry, x, y float64) {
	var shapes []Shape
	baseline := y + l.style.Ascent() + 1
	for i, s := range e.date {
		shapes = append(shapes, Text{X: x + l.date, Y: baseline + float64(i)*l.leading(), Anchor: End, Style: l.style, Color: c.theme.Muted, Text: s})
	}
	shapes = append(shapes, c.eventSymbol(e.event, x+l.date+l.em(symbolRoom)/2, baseline-l.style.CapHeight()/2, l.style.Size*0.34))
	for i, s := range e.title {
		shapes = append(shapes, Text{X: x + l.titleAt(), Y: baseline + float64(i)*l.leading(), Style: l.style, Color: c.theme.Ink, Text: s})
	}
	c.mark(Mark{ID: EventID(e.event) + "/row", Kind: Happening, Subject: EventID(e.event), States: e.event.States, Shapes: shapes, Says: func(data.Day) Card { return c.eventCard(e.event) }})
}
