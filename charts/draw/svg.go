package draw

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
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
		o.Desc = f.Description
	}
	s := &svg{prefix: svgID(o.IDPrefix), pixel: f.Page.W / float64(o.Width), ids: map[string]int{}, letters: map[text.Weight][]rune{}, figure: f}
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
	prefix  string
	pixel   float64        // points
	ids     map[string]int // how often each was taken
	letters map[text.Weight][]rune
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
		fmt.Fprintf(&out, "<rect width=\"%s\" height=\"%s\"%s/>\n", w, h, paint("fill", f.Ground))
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
	fmt.Fprintf(&s.body, "<g id=\"%s\" class=\"%s\">\n", s.id(m.ID), svgText(string(m.Kind)))
	if m.Card.Title != "" {
		lines := append([]string{m.Card.Title}, m.Card.Lines...)
		if cited := s.figure.Cite(m.Card.Sources); cited != "" {
			lines = append(lines, cited)
		}
		fmt.Fprintf(&s.body, "<title>%s</title>\n", svgText(strings.Join(lines, "\n")))
	}
}

// End closes the group.
func (s *svg) End() { s.body.WriteString("</g>\n") }

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
	var out strings.Builder
	for _, c := range []byte(name) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-':
			out.WriteByte(c)
		default:
			fmt.Fprintf(&out, "_%02X", c)
		}
	}
	return out.String()
}

// Path draws an outline.
func (s *svg) Path(p charts.Path) {
	class := s.dark.class(shade{p.Fill, p.Stroke, p.Width})
	stroked := p.Stroke.Visible() && p.Width >= leastLength && p.Width <= mostLength
	if len(p.Segments) < 2 || p.Segments[0].Op != charts.MoveTo || !finite(p) || !p.Fill.Visible() && !stroked {
		return
	}
	s.body.WriteString("<path" + class + ` d="`)
	for _, seg := range p.Segments {
		s.segment(seg)
	}
	s.body.WriteByte('"')
	if p.Fill.Visible() {
		s.body.WriteString(paint("fill", p.Fill))
	} else {
		s.body.WriteString(` fill="none"`)
	}
	if stroked {
		width := p.Width
		if p.Crisp {
			width = max(width, s.pixel) // a thinner one might miss the pixels' middles
		}
		fmt.Fprintf(&s.body, `%s stroke-width="%s"%s`, paint("stroke", p.Stroke), svgNumber(width), svgDashes(p.Dash))
	}
	if p.Crisp {
		s.body.WriteString(` shape-rendering="crispEdges"`)
	}
	s.body.WriteString("/>\n")
}

func (s *svg) segment(seg charts.Segment) {
	to := svgNumber(seg.X) + " " + svgNumber(seg.Y)
	switch seg.Op {
	case charts.MoveTo:
		s.body.WriteString("M" + to)
	case charts.LineTo:
		s.body.WriteString("L" + to)
	case charts.QuadTo:
		s.body.WriteString("Q" + svgNumber(seg.CX) + " " + svgNumber(seg.CY) + " " + to)
	case charts.Close:
		s.body.WriteString("Z")
	}
}

// svgDashes returns the attribute of a dash pattern. As on the raster surface, one with
// a length that is not positive becomes a solid line.
func svgDashes(dash []float64) string {
	lengths := make([]string, len(dash))
	for i, d := range dash {
		if !(d >= leastLength && d <= mostLength) {
			return ""
		}
		lengths[i] = svgNumber(d)
	}
	if len(lengths) == 0 {
		return ""
	}
	return ` stroke-dasharray="` + strings.Join(lengths, " ") + `"`
}

// Text sets a line of text from its left. Its length is given, so that a reader's other
// font takes the same room.
func (s *svg) Text(t charts.Text) {
	class := s.dark.class(shade{fill: t.Color})
	left, width := t.Left(), t.Style.Width(t.Text)
	if t.Text == "" || !t.Color.Visible() || !(math.Abs(left)+math.Abs(t.Y)+width <= mostLength) || !(t.Style.Size >= leastLength) {
		return
	}
	fmt.Fprintf(&s.body, `<text%s x="%s" y="%s" font-size="%s"`, class, svgNumber(left), svgNumber(t.Y), svgNumber(t.Style.Size))
	if w := fontWeight(t.Style.Weight); w != 400 {
		fmt.Fprintf(&s.body, ` font-weight="%d"`, w)
	}
	s.body.WriteString(paint("fill", t.Color))
	if width >= leastLength {
		fmt.Fprintf(&s.body, ` textLength="%s" lengthAdjust="spacingAndGlyphs"`, svgNumber(width))
	}
	fmt.Fprintf(&s.body, ">%s</text>\n", svgText(t.Text))
	s.use(t)
}

// use notes the letters of a text.
func (s *svg) use(t charts.Text) {
	all := append(s.letters[t.Style.Weight], []rune(t.Text)...)
	slices.Sort(all)
	s.letters[t.Style.Weight] = slices.Compact(all)
}

// paint returns the attributes of a colour. The one with an alpha in a single word is
// not understood by every reader.
func paint(property string, c theme.Color) string {
	said := fmt.Sprintf(` %s="#%02x%02x%02x"`, property, c.R, c.G, c.B)
	if c.A < 255 {
		said += fmt.Sprintf(` %s-opacity="%s"`, property, opacity(c))
	}
	return said
}

// opacity is a colour's alpha as a number from 0 to 1.
func opacity(c theme.Color) string {
	return strconv.FormatFloat(math.Round(float64(c.A)/255*1000)/1000, 'f', -1, 64)
}

// The smallest length that is not written as 0, and the bounds of all that is
// written: readers compute with 32 bits.
const (
	leastLength = 0.01
	mostLength  = 1e6
)

// svgNumber writes a length with at most two decimals.
func svgNumber(v float64) string {
	v = math.Round(min(max(v, -mostLength), mostLength)*100) / 100
	if v == 0 {
		return "0" // -0 too
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// svgText escapes a text for content and attributes. Characters that XML 1.0 forbids
// become U+FFFD.
func svgText(body string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(body)) // a strings.Builder does not fail
	return out.String()
}
