package draw

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"treatyline/assets"
	"treatyline/charts"
	"treatyline/data/phrase"
)

// PDFInfo is what a PDF document says of itself.
type PDFInfo struct {
	Title, Subject, Author, Keywords, Creator string

	Lang string    // of its texts, such as en
	Date time.Time // of the document; without one it is dated 1 January of the year 1
	XMP  []byte    // its metadata, an XMP packet
}

// PDF is a document whose pages figures, texts and outlines are drawn on, in points from
// the page's upper left. Text is set in Noto Sans, of which the document carries the
// letters that it uses, and can be searched and copied. The same calls give the same bytes.
type PDF struct{ doc *fpdf.Fpdf }

// pdfFamily is the family of fonts that every [PDF] carries, with the styles "" and "B".
const pdfFamily = "noto-sans-as-embedded"

// NewPDF returns a document without pages.
func NewPDF(info PDFInfo) *PDF {
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt"})
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.SetCatalogSort(true)
	if info.Date.IsZero() {
		info.Date = time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC) // fpdf takes its zero for now
	}
	doc.SetCreationDate(info.Date)
	doc.SetModificationDate(info.Date)
	for _, said := range []struct {
		text string
		set  func(string, bool)
	}{{info.Title, doc.SetTitle}, {info.Subject, doc.SetSubject}, {info.Author, doc.SetAuthor}, {info.Keywords, doc.SetKeywords}, {info.Creator, doc.SetCreator}} {
		if said.text != "" {
			said.set(pdfText(said.text), true)
		}
	}
	doc.SetLang(info.Lang)
	doc.SetXmpMetadata(info.XMP)
	// The fonts are copies, as fpdf writes into what it reads.
	doc.AddUTF8FontFromBytes(pdfFamily, "", slices.Clone(assets.FontRegular))
	doc.AddUTF8FontFromBytes(pdfFamily, "B", slices.Clone(assets.FontBold))
	doc.SetLineCapStyle("butt")
	doc.SetLineJoinStyle("round")
	return &PDF{doc}
}

// Fpdf returns the document for what has no method here and writes no text: links. It
// counts in points.
func (p *PDF) Fpdf() *fpdf.Fpdf { return p.doc }

// AddPage begins a page of w by h points.
func (p *PDF) AddPage(w, h float64) {
	p.doc.AddPageFormat("P", fpdf.SizeType{Wd: w, Ht: h})
}

// Bookmark adds an entry to the document's outline that leads to y on the current page.
// The level of the highest entries is 0; one may be at most one below the entry before it.
func (p *PDF) Bookmark(title string, level int, y float64) {
	p.doc.SetFont(pdfFamily, "", 10) // its encoding is that of the entry
	p.doc.Bookmark(pdfText(title), level, y)
}

// Figure draws a figure whose upper left stands at x, y and which is w points wide, with
// its ground.
func (p *PDF) Figure(f *charts.Figure, x, y, w float64) {
	s := pdfSurface{p.doc, x, y, w / f.Page.W}
	s.Path(ground(f, f.Page.W, f.Page.H))
	Figure(s, f)
}

// Path draws an outline on the current page.
func (p *PDF) Path(path charts.Path) { pdfSurface{p.doc, 0, 0, 1}.Path(path) }

// Text sets a line of text on the current page.
func (p *PDF) Text(t charts.Text) { pdfSurface{p.doc, 0, 0, 1}.Text(t) }

// ground is a box from the upper left in the colour of a figure's ground.
func ground(f *charts.Figure, w, h float64) charts.Path {
	return charts.Path{Fill: f.Ground, Segments: []charts.Segment{
		{Op: charts.MoveTo}, {Op: charts.LineTo, X: w}, {Op: charts.LineTo, X: w, Y: h}, {Op: charts.LineTo, Y: h}, {Op: charts.Close}}}
}

// Write writes the document, which gets no further pages. The error is the writer's, or
// says that the document could not be made.
func (p *PDF) Write(w io.Writer) error {
	var out bytes.Buffer
	if err := p.doc.Output(&out); err != nil {
		return phrase.Errorf("the PDF document could not be made: %w", err)
	}
	document := nameSubsets(out.Bytes())
	document = bytes.Replace(document, []byte("%PDF-1.3"), []byte("%PDF-1.4"), 1) // which has XMP
	_, err := w.Write(document)
	return err
}

// nameSubsets gives the fonts the names that subsets must have: six capitals, which tell
// the subsets of different documents apart, a plus, and the font's own name (ISO 32000-1,
// 9.6.4). fpdf names them after the family. Names are filled up with blanks, so that
// nothing in the document changes its place.
func nameSubsets(document []byte) []byte {
	sum := sha256.Sum256(document)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	const before = "utf8" + pdfFamily
	name := func(old, style string) {
		tagged := fmt.Sprintf("%-*s", len(old), fmt.Sprintf("%s+NotoSans-%s", tag, style))
		document = bytes.ReplaceAll(document, []byte("/"+old+"\n"), []byte("/"+tagged+"\n"))
	}
	name(before+"B", "Bold")
	name(before, "Regular")
	return document
}

// pdfText is a text as fpdf can write it: it takes no letter beyond the first 65,536
// and no bytes that are not UTF-8.
func pdfText(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xffff {
			return '\ufffd'
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// PDFOptions say how figures are written as a PDF document.
type PDFOptions struct {
	PDFInfo

	Width, Height float64  // of the pages, in points; without them those of each figure
	Bookmarks     []string // one for each figure; without them the figures' titles
}

// WritePDF writes figures as a PDF document, each on a page of its own. A figure that has
// not the shape of the page stands in its middle, on its ground.
func WritePDF(w io.Writer, figures []*charts.Figure, o PDFOptions) error {
	p := NewPDF(o.PDFInfo)
	for i, f := range figures {
		width, height := o.Width, o.Height
		if width <= 0 || height <= 0 {
			width, height = f.Page.W, f.Page.H
		}
		p.AddPage(width, height)
		if i < len(o.Bookmarks) {
			p.Bookmark(o.Bookmarks[i], 0, 0)
		} else {
			p.Bookmark(f.Title, 0, 0)
		}
		scale := min(width/f.Page.W, height/f.Page.H)
		p.Path(ground(f, width, height))
		Figure(pdfSurface{p.doc, (width - f.Page.W*scale) / 2, (height - f.Page.H*scale) / 2, scale}, f)
	}
	return p.Write(w)
}
