package draw

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/text"
)

// SVGOptions say how a figure is written as SVG.
type SVGOptions struct {
	Width, Height int    // pixels; without them a point is a pixel
	Title, Desc   string // without them the figure's own
	Metadata      string // well-formed XML, written as it is
	IDPrefix      string // of all ids, for a document that holds several pictures; begins with a letter
	EmbedFont     bool   // carry the letters' outlines, for a reader without the font
	Transparent   bool   // leave the ground out

	// Dark is the same figure in another theme, whose colours the picture takes on dark
	// screens; nil where it is the same everywhere.
	Dark *charts.Figure
}

// WriteSVG writes a figure as an SVG 1.1 document. Text stays text, and every mark is a
// group with the mark's id and kind, titled by its card. The same figure gives the same
// bytes. The error is the writer's.
func WriteSVG(w io.Writer, f *charts.Figure, o SVGOptions) error {
	if o.Width <= 0 || o.Height <= 0 {
		o.Width, o.Height = int(math.Round(f.Page.W)), int(math.Round(f.Page.H))
	}
	if o.Title == "" {
		o.Title = f.Title
	}
	if o.Desc == "" {
		o.Desc = f.Description()
	}
	s := &svg{prefix: svgID(o.IDPrefix), pixel: f.Page.W / float64(o.Width), ids: map[string]int{}, letters: map[text.Weight][]byte{}, figure: f}
	if o.Dark != nil {
		s.dark = shadesOf(o.Dark)
	}
	Figure(s, f)
	var out bytes.Buffer
	out.WriteString(s.head(f, o))
	out.Write(s.body.Bytes())
	out.WriteString("</svg>\n")
	_, err := w.Write(out.Bytes())
	return err
}

// svg is a surface that gathers the elements of an SVG document.
type svg struct {
	body    bytes.Buffer
	scratch []byte // see putText
	prefix  string
	pixel   float64                // points
	ids     map[string]int         // how often each was taken
	letters map[text.Weight][]byte // that the texts hold
	figure  *charts.Figure
	dark    *shades // nil where the colours are the same on dark screens
}

var _ Surface = (*svg)(nil)

// head opens the document. What all of its texts and outlines share stands at the root:
// letters are set by their advances as they were measured, without hinting or kerning,
// spaces are kept, and strokes end and join as the raster surface draws them.
func (s *svg) head(f *charts.Figure, o SVGOptions) string {
	// As on the raster surface, the width says the scale, and the height follows.
	w, h := svgNumber(f.Page.W), svgNumber(f.Page.W*float64(o.Height)/float64(o.Width))
	title, desc := s.prefix+"title", s.prefix+"desc"
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %s %s" role="img" aria-labelledby="%s %s"`,
		o.Width, o.Height, w, h, title, desc)
	out.WriteString(` font-family="'Noto Sans', sans-serif" text-rendering="geometricPrecision"` +
		` style="font-kerning:none;font-variant-ligatures:none" xml:space="preserve"` +
		` fill-rule="nonzero" stroke-linecap="butt" stroke-linejoin="round">` + "\n")
	fmt.Fprintf(&out, "<title id=\"%s\">%s</title>\n<desc id=\"%s\">%s</desc>\n", title, svgText(o.Title), desc, svgText(o.Desc))
	if o.Metadata != "" {
		fmt.Fprintf(&out, "<metadata>%s</metadata>\n", o.Metadata)
	}
	if o.EmbedFont {
		out.WriteString(s.fonts())
	}
	out.WriteString(s.dark.style())
	if f.Ground.Visible() && !o.Transparent {
		fmt.Fprintf(&out, "<rect width=\"%s\" height=\"%s\"%s/>\n", w, h, appendPaint(nil, "fill", f.Ground))
	}
	return out.String()
}

// fonts carries the letters that the texts use.
func (s *svg) fonts() string {
	var out strings.Builder
	out.WriteString("<style>\n")
	for _, w := range []text.Weight{text.Regular, text.Bold} {
		if letters := s.letters[w]; len(letters) > 0 {
			fmt.Fprintf(&out, "@font-face{font-family:\"Noto Sans\";font-weight:%d;src:url(data:font/ttf;base64,%s)format(\"truetype\")}\n",
				fontWeight(w), base64.StdEncoding.EncodeToString(text.Subset(w, string(letters))))
		}
	}
	out.WriteString("</style>\n")
	return out.String()
}

func fontWeight(w text.Weight) int {
	if w == text.Bold {
		return 700
	}
	return 400
}

// Begin opens the group of a mark.
func (s *svg) Begin(m charts.Mark) {
	s.put(`<g id="`, s.id(m.ID), `" class="`)
	s.putText(string(m.Kind))
	s.put("\">\n")
	if card := m.Card(); card.Title != "" {
		s.put("<title>")
		s.putText(card.Title)
		for _, line := range card.Lines {
			s.putText("\n")
			s.putText(line)
		}
		if cited := s.figure.Cite(card.Sources); cited != "" {
			s.putText("\n")
			s.putText(cited)
		}
		s.put("</title>\n")
	}
}

// End closes the group.
func (s *svg) End() { s.put("</g>\n") }

// id returns the id of a mark's group, which no other element has.
func (s *svg) id(mark string) string {
	id := s.prefix + "mark-" + svgID(mark)
	s.ids[id]++
	if n := s.ids[id]; n > 1 {
		id += "." + strconv.Itoa(n) // svgID leaves no dots
	}
	return id
}

// svgID writes a text as part of an XML name: letters and digits of ASCII and hyphens
// stay, other bytes become _ and two digits, so that different texts stay different.
func svgID(name string) string {
	const digits = "0123456789ABCDEF"
	var out strings.Builder
	out.Grow(len(name) + 8)
	for _, c := range []byte(name) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-':
			out.WriteByte(c)
		default:
			out.Write([]byte{'_', digits[c>>4], digits[c&15]})
		}
	}
	return out.String()
}

// Path draws an outline. Its points are where the raster surface has them, so that edges
// are sharp at the document's own size.
func (s *svg) Path(p charts.Path) {
	class := s.dark.class(shade{p.Fill, p.Stroke, p.Width})
	stroked := p.Stroke.Visible() && p.Width >= leastLength && p.Width <= mostLength
	if len(p.Segments) < 2 || p.Segments[0].Op != charts.MoveTo || !finite(p) || !p.Fill.Visible() && !stroked {
		return
	}
	width := 0.0 // pixels
	if stroked {
		width = strokeWidth(p, 1/s.pixel)
	}
	s.put("<path", class, ` d="`)
	l := place(p, 1/s.pixel, width)
	for _, seg := range p.Segments {
		s.segment(seg, l)
	}
	s.put(`"`)
	if p.Fill.Visible() {
		s.paint("fill", p.Fill)
	} else {
		s.put(` fill="none"`)
	}
	if stroked {
		s.paint("stroke", p.Stroke)
		s.put(` stroke-width="`)
		s.putNumber(width * s.pixel)
		s.put(`"`)
		s.dashes(p.Dash)
	}
	if p.Crisp && len(p.Segments) == 2 {
		s.put(` shape-rendering="crispEdges"`) // a line is sharp at any size
	}
	s.put("/>\n")
}

func (s *svg) segment(seg charts.Segment, l placer) {
	switch seg.Op {
	case charts.MoveTo:
		s.put("M")
	case charts.LineTo:
		s.put("L")
	case charts.QuadTo:
		s.put("Q")
		s.putPoint(l.at(seg.CX, seg.CY))
		s.put(" ")
	case charts.Close:
		s.put("Z")
		return
	}
	s.putPoint(l.at(seg.X, seg.Y))
}

// dashes writes the attribute of a dash pattern. As on the raster surface, one with a
// length that is not positive becomes a solid line.
func (s *svg) dashes(dash []float64) {
	for _, d := range dash {
		if !(d >= leastLength && d <= mostLength) {
			return
		}
	}
	for i, d := range dash {
		s.put([]string{` stroke-dasharray="`, " "}[min(i, 1)])
		s.putNumber(d)
	}
	if len(dash) > 0 {
		s.put(`"`)
	}
}

// Text sets a line of text from its left. Its length is given, so that a reader's other
// font takes the same room.
func (s *svg) Text(t charts.Text) {
	class := s.dark.class(shade{fill: t.Color})
	left, width := t.Left(), t.Style.Width(t.Text)
	if t.Text == "" || !t.Color.Visible() || !(math.Abs(left)+math.Abs(t.Y)+width <= mostLength) || !(t.Style.Size >= leastLength) {
		return
	}
	s.put("<text", class, ` x="`)
	s.putNumber(left)
	s.put(`" y="`)
	s.putNumber(t.Y)
	s.put(`" font-size="`)
	s.putNumber(t.Style.Size)
	s.put(`"`)
	if w := fontWeight(t.Style.Weight); w != 400 {
		s.put(` font-weight="`, strconv.Itoa(w), `"`)
	}
	s.paint("fill", t.Color)
	if width >= leastLength {
		s.put(` textLength="`)
		s.putNumber(width)
		s.put(`" lengthAdjust="spacingAndGlyphs"`)
	}
	s.put(">")
	s.putText(t.Text)
	s.put("</text>\n")
	s.letters[t.Style.Weight] = append(s.letters[t.Style.Weight], t.Text...)
}
