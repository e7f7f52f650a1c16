//go:build cgo

package window

import (
	"slices"

	"treatyline/app/window/look"
	"treatyline/charts"
	"treatyline/data"
)

// The measures of a row of the list of events, in logical pixels.
const (
	rowInset   = 8  // of the ground of a selected row from the edges of the list
	rowSymbol  = 16 // the symbol's left edge
	rowLeft    = 40 // the texts' left edge
	rowRight   = 17
	rowPadding = 9  // above and below the texts
	rowGap     = 3  // between title and text
	linkGap    = 5  // above the sources
	mostLines  = 3  // of the text of a row that is not open
	yearHeight = 30 // of the heading over the first event of a year
)

// rowText is what a row says, broken into lines. It is the same for every moment, so
// it is made once for a width.
type rowText struct {
	id       string
	category int // in the dataset's order, -1 for none
	first    data.Day
	when     string
	states   string
	title    []string
	whole    []string // the title of the row when it is open
	closed   []string // the text's beginning
	open     []string // the text and the note
	links    []rowLink
}

// rowLink is a source of an event.
type rowLink struct {
	lines []string
	url   string // empty if there is nothing to open
}

// rowTexts makes the texts of rows and keeps them.
type rowTexts struct {
	kit   *look.Kit
	data  *data.Dataset
	width float32 // of the list
	even  bool    // all rows that are not open are equally high
	made  map[rowKey]*rowText
}

// rowKey is the identity of an event in its parts, which need not be written out to look
// for it.
type rowKey struct {
	date  data.Date
	title string // in English
}

func newRowTexts(k *look.Kit, d *data.Dataset) *rowTexts {
	return &rowTexts{kit: k, data: d, made: map[rowKey]*rowText{}}
}

// fit makes the texts for another width.
func (r *rowTexts) fit(width float32) {
	if width != r.width {
		r.width = width
		clear(r.made)
	}
}

// setEven says whether all rows are equally high.
func (r *rowTexts) setEven(even bool) {
	if even != r.even {
		r.even = even
		clear(r.made)
	}
}

// evenHeight is the height of a row where all have the same: a line of title, a line of
// text.
func (r *rowTexts) evenHeight() float32 {
	s := r.kit.Style
	return rowPadding + look.Pitch(s.Small) + look.Pitch(s.Heading) + rowGap + look.Pitch(s.Small) + rowPadding
}

// mostKept is how many rows' texts are kept where there are many.
const mostKept = 2000

// of returns what the row of an event says.
func (r *rowTexts) of(e data.Event) *rowText {
	key := rowKey{e.Date, e.Title.In("en")}
	if t, ok := r.made[key]; ok {
		return t
	}
	if r.even && len(r.made) >= mostKept {
		clear(r.made)
	}
	t := r.make(e)
	r.made[key] = t
	return t
}

func (r *rowTexts) make(e data.Event) *rowText {
	k, names := r.kit, r.kit.Naming(r.data)
	width := r.width - rowLeft - rowRight
	t := &rowText{id: charts.EventID(e), first: e.Date.First(), when: k.Words.Range(e.Date, e.Until)}
	if e.Reported {
		t.when = k.Words.Say("event.reported", "Date", t.when)
	}
	t.category = slices.IndexFunc(r.data.Categories, func(c data.Category) bool { return c.ID == e.Category })
	if t.category >= 0 {
		t.when = k.Words.Say("window.event.when", "Date", t.when, "Category", names.Named(r.data.Categories[t.category].Name, e.Category))
	}
	t.when = look.Ellipsis(t.when, k.Style.Small, width)
	t.states = r.states(e.States, float64(width)-k.Style.Small.Width(t.when)-12)
	t.title = look.Wrap(names.Named(e.Title, e.Date.String()), k.Style.Heading, width)
	t.open = look.Wrap(names.Text(e.Text), k.Style.Small, width)
	t.whole = t.title
	t.closed = look.Truncate(t.open, mostLines, k.Style.Small, width)
	if r.even {
		t.title = look.Truncate(t.title, 1, k.Style.Heading, width)
		t.closed = look.Truncate(t.open, 1, k.Style.Small, width)
	}
	t.open = append(slices.Clip(t.open), look.Wrap(names.Text(e.Note), k.Style.Small, width)...)
	return t
}

// states names the states of an event by their ids, or counts them where there is no
// room, or says nothing where there is none at all.
func (r *rowTexts) states(ids []string, room float64) string {
	said := ""
	for i, id := range ids {
		if i > 0 {
			said += " "
		}
		said += id
	}
	if r.kit.Style.Small.Width(said) > room {
		said = r.kit.Words.Count("states", len(ids))
	}
	if r.kit.Style.Small.Width(said) > room {
		return "" // the open event names them
	}
	return said
}

// withLinks returns the sources of an event; they are made when its row opens.
func (r *rowTexts) withLinks(e data.Event) *rowText {
	t := r.of(e)
	if t.links != nil {
		return t
	}
	t.links = make([]rowLink, 0, len(e.Sources))
	for _, c := range e.Sources {
		source, _ := r.data.Source(c.Source)
		lines := look.Wrap(r.kit.Cite(r.data, c), r.kit.Style.Small, r.width-rowLeft-rowRight)
		t.links = append(t.links, rowLink{lines: lines, url: look.WebAddress(source.URL)})
	}
	return t
}

// height is the height of the row.
func (t *rowText) height(s look.Styles, open bool) float32 {
	title, body := t.title, t.closed
	if open {
		title, body = t.whole, t.open
	}
	h := rowPadding + look.Pitch(s.Small) + float32(len(title))*look.Pitch(s.Heading) + rowPadding
	if len(body) > 0 {
		h += rowGap + float32(len(body))*look.Pitch(s.Small)
	}
	if open {
		for _, l := range t.links {
			h += linkGap + float32(len(l.lines))*look.Pitch(s.Small)
		}
	}
	return h
}

// rowLook is how a row is shown at the moment.
type rowLook struct {
	id      string
	year    int    // that begins with the row, or 0
	found   string // what is searched for, marked in the texts
	chosen  bool   // a selected event
	open    bool
	current bool // the last event up to the as-of date
	ahead   bool // after the as-of date
	aside   bool // has nothing to do with what is selected
	hovered bool
	width   float32
}

// faint reports whether the row steps back.
func (l rowLook) faint() bool { return (l.ahead || l.aside) && !l.chosen }
