package draw_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/golang/freetype/truetype"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// attacks is an alliance whose every text tries to leave its place.
const attacks = `
format: 1
organisation: {id: x, name: "</title></svg><script>alert(1)</script>", short: "A & \"B\" 'C'", as_of: 2020-01-01}
sources: [{id: s, title: "]]> <!-- &lt; <![CDATA[", author: "</desc>", publisher: "\" onload=\"alert(1)"}]
bodies: [{id: b, short: "<b>&", name: "&amp;&#0;&bogus;"}]
categories: [{id: a, name: "--><a href='javascript:alert(1)'>"}]
states: [{id: A, name: "</text></svg><script>alert(1)</script>"}, {id: B, name: "<![CDATA[ & ]]>"}, {id: FRA}]
memberships:
  - {state: A, body: b, signed: 1950-01-01, from: 1951-01-01, to: 1990-05-05, ended: withdrawal, note: "</g>", sources: [s]}
  - {state: B, body: b, from: 1960, overlays: [{kind: frozen, from: 2001, name: "<i>"}], sources: [{id: s, ref: "<1>"}]}
  - {state: FRA, body: b, from: 1960-01-01, sources: [s]}
events:
  - {date: 1950-01-01, title: "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", category: a, states: [A], sources: [s]}
forces:
  - {id: f, name: "<style>*{display:none}</style>", year: 2019, sources: [s], values: {A: {active: 10}, B: {active: 5, reserve: none, paramilitary: 1}}}
`

func TestSVGHoldsTheFigure(t *testing.T) {
	hostile, faults, err := data.Read(strings.NewReader(attacks))
	if err != nil {
		t.Fatal(faults)
	}
	for name, d := range map[string]*data.Dataset{"csto": data.CSTO(), "attacks": hostile} {
		for _, chart := range charts.All() {
			for _, f := range layout(t, d, chart) {
				t.Run(name+"-"+string(chart)+"-"+strconv.Itoa(f.Number), func(t *testing.T) {
					file := write(t, f, draw.SVGOptions{Width: 1920, Height: 1080})
					checkMarks(t, f, parse(t, file))
					if !bytes.Equal(file, write(t, f, draw.SVGOptions{Width: 1920, Height: 1080})) {
						t.Error("the same figure gave other bytes")
					}
				})
			}
		}
	}
}

// Ids and texts may hold anything, control characters too, which no data file can.
func TestSVGHoldsAnyCharacters(t *testing.T) {
	nasty := "\x00\x01\x1b[2J\ufffe\xff\xed\xa0\x80 \t\n ]]> \" ' & < >\u00a0  \U0001f600"
	var marks []charts.Mark
	for _, id := range []string{nasty, "title", "desc", "a b", "a_20b", "a.2", "Ä", "", "twice", "twice", "a\"><script>"} {
		marks = append(marks, charts.Mark{ID: id, Kind: charts.Happening, Says: func(data.Day) charts.Card { return charts.Card{Title: nasty, Lines: []string{nasty, id}} },
			Shapes: []charts.Shape{charts.Text{X: 10, Y: 10, Style: text.Style{Size: 10}, Color: theme.RGB(0), Text: nasty}}})
	}
	f := &charts.Figure{Page: charts.SlidePage(), Title: nasty, Says: saying(nasty), Marks: marks}
	for _, o := range []draw.SVGOptions{{}, {EmbedFont: true}, {IDPrefix: nasty}} {
		checkMarks(t, f, parse(t, write(t, f, o)))
	}
}

func TestSVGShapes(t *testing.T) {
	red, glass := theme.RGB(0xff0000), theme.Color{G: 128, A: 38}
	step := func(op charts.Op, at ...float64) charts.Segment {
		s := charts.Segment{Op: op, X: at[0], Y: at[1]}
		if op == charts.QuadTo {
			s.CX, s.CY = at[2], at[3]
		}
		return s
	}
	line := []charts.Segment{step(charts.MoveTo, 0, 0), step(charts.LineTo, 10, 20)}
	d := `<path d="M0 0L10 20"`
	level := []charts.Segment{step(charts.MoveTo, 0, 10), step(charts.LineTo, 10, 10)}
	words := charts.Text{X: 100, Y: 20, Style: text.Style{Size: 10}, Color: red, Text: "a"}
	width := words.Style.Width("a")
	with := func(change func(*charts.Text)) charts.Text {
		w := words
		change(&w)
		return w
	}
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		shape charts.Shape
		want  string
	}{
		"fill":          {charts.Path{Segments: line, Fill: red}, d + ` fill="#ff0000"/>`},
		"stroke":        {charts.Path{Segments: line, Stroke: red, Width: 1.5}, d + ` fill="none" stroke="#ff0000" stroke-width="1.5"/>`},
		"both":          {charts.Path{Segments: line, Fill: glass, Stroke: glass, Width: 1}, d + ` fill="#008000" fill-opacity="0.149" stroke="#008000" stroke-opacity="0.149" stroke-width="1"/>`},
		"dashes":        {charts.Path{Segments: line, Stroke: red, Width: 1, Dash: []float64{3, 1.25}}, d + ` fill="none" stroke="#ff0000" stroke-width="1" stroke-dasharray="3 1.25"/>`},
		"dash of zero":  {charts.Path{Segments: line, Stroke: red, Width: 1, Dash: []float64{3, 0}}, d + ` fill="none" stroke="#ff0000" stroke-width="1"/>`},
		"dash of NaN":   {charts.Path{Segments: line, Stroke: red, Width: 1, Dash: []float64{nan}}, d + ` fill="none" stroke="#ff0000" stroke-width="1"/>`},
		"crisp":         {charts.Path{Segments: line, Stroke: red, Width: 1, Crisp: true}, d + ` fill="none" stroke="#ff0000" stroke-width="1" shape-rendering="crispEdges"/>`},
		"crisp hair":    {charts.Path{Segments: level, Stroke: red, Width: 0.1, Crisp: true}, `<path d="M0 10.25L10 10.25" fill="none" stroke="#ff0000" stroke-width="0.5" shape-rendering="crispEdges"/>`},
		"decimals":      {charts.Path{Segments: []charts.Segment{step(charts.MoveTo, -0.001, 1.005), step(charts.QuadTo, 3.14159, 2.999, 1e-9, 100.1), {Op: charts.Close}}, Fill: red}, `<path d="M0 1Q0 100.1 3.14 3Z" fill="#ff0000"/>`},
		"far away":      {charts.Path{Segments: []charts.Segment{step(charts.MoveTo, -1e300, 0), step(charts.LineTo, 1e300, 0)}, Fill: red}, `<path d="M-1000000 0L1000000 0" fill="#ff0000"/>`},
		"not a number":  {charts.Path{Segments: append(line[:1:1], step(charts.LineTo, nan, 1)), Fill: red}, ""},
		"endless":       {charts.Path{Segments: append(line[:1:1], step(charts.QuadTo, 1, 1, inf, 1)), Fill: red}, ""},
		"unseen":        {charts.Path{Segments: line, Stroke: red}, ""},
		"too wide":      {charts.Path{Segments: line, Stroke: red, Width: inf}, ""},
		"no outline":    {charts.Path{Segments: line[:1], Fill: red}, ""},
		"no beginning":  {charts.Path{Segments: []charts.Segment{line[1], line[1]}, Fill: red}, ""},
		"text":          {words, `<text x="100" y="20" font-size="10" fill="#ff0000" textLength="` + rounded(width) + `" lengthAdjust="spacingAndGlyphs">a</text>`},
		"end of text":   {with(func(t *charts.Text) { t.Anchor = charts.End }), `<text x="` + rounded(100-width) + `" y="20" font-size="10" fill="#ff0000" textLength="` + rounded(width) + `" lengthAdjust="spacingAndGlyphs">a</text>`},
		"empty text":    {with(func(t *charts.Text) { t.Text = "" }), ""},
		"lost text":     {with(func(t *charts.Text) { t.Y = nan }), ""},
		"endless text":  {with(func(t *charts.Text) { t.X = inf }), ""},
		"sizeless text": {with(func(t *charts.Text) { t.Style.Size = nan }), ""},
		"unseen text":   {with(func(t *charts.Text) { t.Color = theme.Color{} }), ""},
	} {
		f := &charts.Figure{Page: charts.SlidePage(), Marks: []charts.Mark{{ID: "it", Kind: charts.Furniture, Shapes: []charts.Shape{c.shape}}}}
		_, got, _ := strings.Cut(string(write(t, f, draw.SVGOptions{Width: 1920, Height: 1080})), "class=\"furniture\">\n")
		if want := strings.TrimPrefix(c.want+"\n</g>\n</svg>\n", "\n"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

func rounded(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

func TestSVGHead(t *testing.T) {
	f := &charts.Figure{Page: charts.A4Page(), Ground: theme.RGB(0xfafafa), Title: "T", Says: saying("D")}
	for name, c := range map[string]struct {
		options    draw.SVGOptions
		has, lacks string
	}{
		"size":        {draw.SVGOptions{Width: 3508, Height: 2480}, `width="3508" height="2480" viewBox="0 0 842 595.26"`, ""},
		"no size":     {draw.SVGOptions{}, `width="842" height="595" viewBox="0 0 842 595"`, ""},
		"figure":      {draw.SVGOptions{}, "<title id=\"title\">T</title>\n<desc id=\"desc\">D</desc>\n", "<metadata"},
		"own words":   {draw.SVGOptions{Title: "<t>", Desc: "&d"}, "&lt;t&gt;</title>\n<desc id=\"desc\">&amp;d</desc>\n", ""},
		"ground":      {draw.SVGOptions{}, `<rect width="842" height="595" fill="#fafafa"/>`, "@font-face"},
		"transparent": {draw.SVGOptions{Transparent: true}, "", "<rect"},
		"metadata":    {draw.SVGOptions{Metadata: "<a/>"}, "<metadata><a/></metadata>", ""},
		"prefix":      {draw.SVGOptions{IDPrefix: "p1-"}, `aria-labelledby="p1-title p1-desc"`, ""},
	} {
		file := string(write(t, f, c.options))
		if !strings.Contains(file, c.has) {
			t.Errorf("%s: %s is not in\n%s", name, c.has, file)
		}
		if c.lacks != "" && strings.Contains(file, c.lacks) {
			t.Errorf("%s: %s is in\n%s", name, c.lacks, file)
		}
	}
}

func TestSVGCarriesItsLetters(t *testing.T) {
	f := layout(t, data.CSTO(), charts.Membership)[0]
	file := write(t, f, draw.SVGOptions{EmbedFont: true})
	faces := regexp.MustCompile(`font-weight:(400|700);src:url\(data:font/ttf;base64,([^)]*)\)`).FindAllSubmatch(file, -1)
	if len(faces) != 2 {
		t.Fatalf("%d fonts, want 2", len(faces))
	}
	fonts := map[text.Weight]*truetype.Font{}
	for i, face := range faces {
		ttf, err := base64.StdEncoding.DecodeString(string(face[2]))
		if err != nil {
			t.Fatal(err)
		}
		font, err := truetype.Parse(ttf)
		if err != nil {
			t.Fatal(err)
		}
		fonts[[]text.Weight{text.Regular, text.Bold}[i]] = font
	}
	for _, m := range f.Marks {
		for _, s := range m.Shapes {
			words, ok := s.(charts.Text)
			if !ok {
				continue
			}
			for _, r := range words.Text {
				if text.Load(words.Style.Weight).Has(r) && fonts[words.Style.Weight].Index(r) == 0 {
					t.Fatalf("%q of %q is not carried", r, words.Text)
				}
			}
		}
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestSVGPassesOnTheWritersError(t *testing.T) {
	if err := draw.WriteSVG(full{}, &charts.Figure{Page: charts.SlidePage()}, draw.SVGOptions{}); !errors.Is(err, errFull) {
		t.Errorf("the error is %v", err)
	}
}

// Another program sees what the raster surface draws. Outlines are compared without the
// texts first, as the program may have another font, and other ideas of hinting.
func TestSVGLooksLikeTheRaster(t *testing.T) {
	program, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed (Debian: librsvg2-bin)")
	}
	for _, chart := range charts.All() {
		figures := layout(t, data.CSTO(), chart)
		if len(figures) == 0 {
			continue
		}
		whole := figures[0]
		outlines := *whole
		outlines.Marks = nil
		for _, m := range whole.Marks {
			m.Shapes = paths(m.Shapes)
			outlines.Marks = append(outlines.Marks, m)
		}
		for name, c := range map[string]struct {
			figure *charts.Figure
			most   float64 // of 255
		}{"outlines": {&outlines, 0.2}, "whole": {whole, 12}} {
			const w, h = 1920, 1080
			file := write(t, c.figure, draw.SVGOptions{Width: w, Height: h})
			got := difference(convert(t, program, file), draw.Pixels(c.figure, w, h))
			t.Logf("%s, %s: a mean difference of %.2f", chart, name, got)
			if !(got <= c.most) {
				t.Errorf("%s, %s: the pictures differ by %.2f of 255, more than %g", chart, name, got, c.most)
			}
		}
	}
}

func paths(shapes []charts.Shape) []charts.Shape {
	var kept []charts.Shape
	for _, s := range shapes {
		if p, ok := s.(charts.Path); ok {
			kept = append(kept, p)
		}
	}
	return kept
}

func convert(t *testing.T, program string, file []byte) image.Image {
	t.Helper()
	path := filepath.Join(t.TempDir(), "it.svg")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(program, path).Output()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// difference is the mean over all pixels and colours, of 255; it is infinite where the
// sizes differ.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return math.Inf(1)
	}
	sum, r := 0.0, a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			for _, pair := range [][2]uint32{{r1, r2}, {g1, g2}, {b1, b2}} {
				sum += math.Abs(float64(pair[0]) - float64(pair[1]))
			}
		}
	}
	return sum / 257 / 3 / float64(r.Dx()*r.Dy())
}

// layout returns a chart's pages; none where the data have nothing for it.
func layout(t *testing.T, d *data.Dataset, chart charts.Chart) []*charts.Figure {
	t.Helper()
	figures, err := charts.Layout(d, charts.NewView(d, chart), charts.SlidePage())
	if err != nil && !errors.Is(err, charts.ErrNothing) {
		t.Fatal(err)
	}
	return figures
}

func write(t *testing.T, f *charts.Figure, o draw.SVGOptions) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := draw.WriteSVG(&out, f, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// node is an element that was read.
type node struct {
	name     string
	attrs    map[string]string
	text     string
	children []*node
}

// parse reads a document strictly and checks what holds everywhere: the elements that
// there may be, attributes that stand once, ids that are names and unique, and numbers.
func parse(t *testing.T, file []byte) *node {
	t.Helper()
	allowed := regexp.MustCompile(`^(svg|title|desc|metadata|style|rect|g|path|text)$`)
	isName := regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	isPath := regexp.MustCompile(`^M(-?\d+(\.\d{1,2})?[ MLQZ]?|[MLQZ])+$`)
	badNumber := regexp.MustCompile(`NaN|Inf|\d[eE]|-0([^.\d]|$)|\.\d*0(\D|$)`)
	root, ids := &node{}, map[string]bool{}
	stack := []*node{root}
	decoder := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		parent := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attrs: map[string]string{}}
			if !allowed.MatchString(n.name) {
				t.Errorf("there is an element %s", n.name)
			}
			for _, a := range token.Attr {
				if _, twice := n.attrs[a.Name.Local]; twice {
					t.Errorf("%s has %s twice", n.name, a.Name.Local)
				}
				n.attrs[a.Name.Local] = a.Value
				if strings.HasPrefix(a.Name.Local, "on") || strings.HasSuffix(a.Name.Local, "href") {
					t.Errorf("%s has %s", n.name, a.Name.Local)
				}
			}
			if id, ok := n.attrs["id"]; ok && (!isName.MatchString(id) || ids[id]) {
				t.Errorf("id %q is not a name or not alone", id)
			}
			ids[n.attrs["id"]] = true
			for _, a := range []string{"d", "x", "y", "width", "height", "font-size", "stroke-width", "stroke-dasharray", "textLength"} {
				if badNumber.MatchString(n.attrs[a]) {
					t.Errorf("%s has %s=%q", n.name, a, n.attrs[a])
				}
			}
			if n.name == "path" && !isPath.MatchString(n.attrs["d"]) {
				t.Errorf("an outline is %q", n.attrs["d"])
			}
			parent.children = append(parent.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			parent.text += string(token)
		case xml.ProcInst, xml.Directive, xml.Comment:
			t.Errorf("there is a %T", token)
		}
	}
	if len(root.children) != 1 || root.children[0].name != "svg" {
		t.Fatal("there is not one svg")
	}
	return root.children[0]
}

// checkMarks checks that a document has a figure's marks and words, and no others.
func checkMarks(t *testing.T, f *charts.Figure, svg *node) {
	t.Helper()
	if svg.children[0].name != "title" || svg.children[0].text != clean(f.Title) {
		t.Errorf("the title is %q, want %q", svg.children[0].text, f.Title)
	}
	if svg.children[1].name != "desc" || svg.children[1].text != clean(f.Description()) {
		t.Errorf("the description is %q, want %q", svg.children[1].text, f.Description())
	}
	var groups []*node
	for _, n := range svg.children {
		if n.name == "g" {
			groups = append(groups, n)
		}
	}
	if len(groups) != len(f.Marks) {
		t.Fatalf("%d groups for %d marks", len(groups), len(f.Marks))
	}
	for i, m := range f.Marks {
		checkMark(t, f, m, groups[i])
	}
}

func checkMark(t *testing.T, f *charts.Figure, m charts.Mark, g *node) {
	t.Helper()
	if g.attrs["class"] != string(m.Kind) {
		t.Errorf("%q has the class %q, want %q", m.ID, g.attrs["class"], m.Kind)
	}
	var want []string
	if card := m.Card(); card.Title != "" {
		lines := append([]string{card.Title}, card.Lines...)
		if len(card.Sources) > 0 {
			lines = append(lines, f.Cite(card.Sources))
		}
		want = append(want, "title "+clean(strings.Join(lines, "\n")))
	}
	for _, s := range m.Shapes {
		switch s := s.(type) {
		case charts.Path:
			want = append(want, "path ")
		case charts.Text:
			want = append(want, "text "+clean(s.Text))
		}
	}
	var got []string
	for _, n := range g.children {
		got = append(got, n.name+" "+n.text)
	}
	if strings.Join(got, "\x00") != strings.Join(want, "\x00") {
		t.Errorf("%q holds\n%q, want\n%q", m.ID, got, want)
	}
}

// clean replaces what XML 1.0 forbids.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return '\ufffd'
		}
		return r
	}, s)
}

// saying is what a figure says, whatever its date.
func saying(words string) func(data.Day) string { return func(data.Day) string { return words } }
