// Package pptx writes presentations as PowerPoint reads them: PresentationML in an OPC
// package, ECMA-376 parts 1 and 2, transitional. A deck has one master with four layouts;
// what stands on its slides is bound to their placeholders, so that it can be edited and
// restyled. The package knows nothing of what is shown, and measures nothing. Lengths are
// points; a slide is 960 by 540 of them.
package pptx

// Deck is a presentation.
type Deck struct {
	About  Properties
	Look   Look
	Lang   string // of its texts, BCP 47: en-GB
	Names  Names
	Footer string // at the foot of every slide but title slides
	Slides []Slide
}

// Properties say what a deck is and where it comes from.
type Properties struct {
	Title, Subject, Description string
	Creator                     string
	Date                        string     // yyyy-mm-dd, when it was made; empty leaves it out
	Custom                      []Property // with names of their own
}

// Property is one thing that a deck says of itself.
type Property struct{ Name, Value string }

// Color is a colour of 24 bits, 0xRRGGBB.
type Color uint32

// Look is the colours and fonts of a deck's theme.
type Look struct {
	Name    string
	Dark    bool // light letters on a dark ground
	Ground  Color
	Ink     Color    // titles and text
	Muted   Color    // subtitles, notes, sources
	Rule    Color    // lines in tables
	Accents [6]Color // the first is that of links and of the line under a table's heading
	Font    string
}

// Names are what a person who edits the deck sees its parts called.
type Names struct {
	Title, Subtitle, Text, Picture, Table, Foot, Footer, Number, Notes, Thumbnail string
	Layouts                                                                       map[Layout]string
}

// Slide is one slide. Parts that are empty are left out.
type Slide struct {
	Layout   Layout
	Title    Text
	Subtitle Text
	Boxes    []Text // without a place in the layout; each needs a Box
	Body     Text   // of a slide of text
	Picture  *Picture
	Table    *Table
	Foot     Text     // notes and sources
	Notes    []string // for the speaker, a paragraph each
}

// Box is where something stands on a slide.
type Box struct{ X, Y, W, H float64 }

// Text is paragraphs in a placeholder of the layout.
type Text struct {
	Box        Box // the zero Box is that of the layout
	Paragraphs []Paragraph
}

// Plain is a text of one paragraph in the layout's own look.
func Plain(s string) Text { return Text{Paragraphs: []Paragraph{{Runs: []Run{{Text: s}}}}} }

// Paragraph is a line or more of text.
type Paragraph struct {
	Runs     []Run
	NoBullet bool    // where its placeholder has bullets
	Hang     float64 // points by which lines after the first, and what follows a tab, stand in
	Before   float64 // points of space before it; 0 is that of the placeholder, less is none
	Align    Align
}

// Align is where the lines of a paragraph stand.
type Align uint8

// The alignments. Inherited is that of the placeholder, or left.
const (
	Inherited Align = iota
	Right
)

// Run is a stretch of text that looks the same. A line feed in it breaks the line.
type Run struct {
	Text string
	Size float64 // points; 0 is that of the placeholder
	Bold bool
	Tone Tone
	Link string // an http or https address, or empty
}

// Tone is the colour of a run, of the deck's look.
type Tone uint8

// The tones. Own is that of the placeholder.
const (
	Own Tone = iota
	Muted
	Accent
)

// Picture is a picture with the words for those who do not see it.
type Picture struct {
	PNG []byte
	Alt string
	Box Box
}

// Table is a native table. Every row has a cell for every column.
type Table struct {
	Box     Box
	Alt     string
	Columns []float64 // their widths
	Rows    []Row
	Head    bool // the first row is a heading
	Total   bool // the last row is a sum
}

// Row is one row of a table.
type Row struct {
	Height float64 // the least; a viewer makes room for more lines
	Cells  []Cell
}

// Cell is one cell of a table.
type Cell struct{ Paragraphs []Paragraph }
