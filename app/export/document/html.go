package document

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"treatyline/app/export"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

//go:embed report.html
var pageHTML string

//go:embed report.css
var pageCSS string

// The pages that charts are laid out on, in CSS pixels before they are scaled to the
// column: for a desk and for paper, and for a phone.
var (
	widePage   = charts.Page{W: 640, H: 440, Inset: true}
	narrowPage = charts.Page{W: 340, H: 560, Inset: true}
)

// WriteHTML writes a report as one HTML file that needs nothing else: charts as SVG, the
// letters that it uses, and neither script nor network. It follows the reader's theme
// unless the view has one of its own, and is white on paper.
func WriteHTML(w io.Writer, r *report.Report, paper Paper) error {
	h := html{Report: r, words: charts.Words(r.Data, r.View.Lang), paper: paper, places: map[int]string{}}
	if err := h.draw(); err != nil {
		return err
	}
	parsed, err := template.New("page").Funcs(h.functions()).Parse(pageHTML)
	if err != nil {
		return err // a broken build, which a test finds
	}
	h.template = parsed
	var out bytes.Buffer
	if err := parsed.Execute(&out, &h); err != nil {
		return err
	}
	// The fonts carry the letters of the finished page. Behind it are the blank lines between
	// the parts of the template.
	page := strings.Replace(strings.TrimSpace(out.String()), fontsPlace, fonts(out.String()), 1)
	_, err = io.WriteString(w, page+"\n")
	return err
}

// html is the page while it is written.
type html struct {
	*report.Report
	words    *words.Words
	paper    Paper
	template *template.Template
	pictures map[charts.Chart]picture
	places   map[int]string // where sources were first cited, by number
}

// picture is a chart with its drawings.
type picture struct {
	report.Chart
	Wide, Narrow []template.HTML
}

// draw draws all charts.
func (h *html) draw() error {
	h.pictures = map[charts.Chart]picture{}
	for _, c := range h.Charts {
		p := picture{Chart: c}
		for _, of := range []struct {
			page charts.Page
			name string
			to   *[]template.HTML
		}{{widePage, "wide", &p.Wide}, {narrowPage, "narrow", &p.Narrow}} {
			drawn, err := h.svg(c.Chart, of.page, of.name)
			if err != nil {
				return err
			}
			*of.to = drawn
		}
		h.pictures[c.Chart] = p
	}
	return nil
}

// svg draws the pages of one chart.
func (h *html) svg(c charts.Chart, page charts.Page, name string) ([]template.HTML, error) {
	light, dark := themes(h.View.Theme)
	figures, err := h.Layout(c, page, light)
	if err != nil {
		return nil, err
	}
	night, err := h.Layout(c, page, dark)
	if err != nil {
		return nil, err
	}
	var drawn []template.HTML
	for i, f := range figures {
		var out strings.Builder
		err := draw.WriteSVG(&out, f, draw.SVGOptions{
			IDPrefix: fmt.Sprintf("%s-%s-%d-", c, name, f.Number), Transparent: true, Dark: night[i]})
		if err != nil {
			return nil, err
		}
		drawn = append(drawn, template.HTML(out.String())) // WriteSVG escapes what it is given
	}
	return drawn, nil
}

// themes are the colours on light and on dark screens. A view that has another theme than
// the light one keeps it on all of them.
func themes(of theme.Theme) (light, dark theme.Theme) {
	if of.Name != theme.Light().Name {
		return of, of
	}
	return of, theme.Dark()
}

func (h *html) functions() template.FuncMap {
	return template.FuncMap{
		"heading": h.Heading,
		"sources": func() string { return h.words.Say("report.figure.sources") },
		"cited":   func() string { return h.words.Say("report.back") },
		"section": h.section,
		"chart": func(c string) *picture {
			if p, ok := h.pictures[charts.Chart(c)]; ok {
				return &p
			}
			return nil
		},
		"rows":    rows,
		"class":   class,
		"mention": h.mention,
		"back":    h.back,
	}
}

// section writes what stands under a heading.
func (h *html) section(s report.Section) (template.HTML, error) {
	var out strings.Builder
	err := h.template.ExecuteTemplate(&out, string(s), h)
	return template.HTML(out.String()), err // a template has escaped it
}

// mention is the id of a place that is the first to cite one of its sources; others have
// none.
func (h *html) mention(r charts.Reference) string {
	id := ""
	for n := r.Number; n <= r.Last; n++ {
		if h.places[n] != "" {
			continue
		}
		if id == "" {
			id = fmt.Sprintf("cited-%d", n)
		}
		h.places[n] = id
	}
	return id
}

// back is where a source leads back to.
func (h *html) back(number int) string { return h.places[number] }

// htmlRow is a row with the classes that its looks need.
type htmlRow struct {
	report.Row
	Class string
}

// class is how the cells of a column are set.
func class(c report.Column) string {
	if c.Numeric {
		return "number"
	}
	return ""
}

// mostHeld is how many letters a cell has at most that is not broken.
const mostHeld = 28

// held are the columns of a table of which those are tight, too, that have short cells only: a
// browser would give their room to a column with a long one.
func held(t report.Table) []report.Column {
	columns := slices.Clone(t.Columns)
	for i := range columns {
		long := func(r report.Row) bool {
			return i < len(r.Cells) && utf8.RuneCountInString(r.Cells[i].Text) > mostHeld
		}
		columns[i].Tight = columns[i].Tight || i > 0 && !slices.ContainsFunc(t.Rows, long)
	}
	return columns
}

func rows(t report.Table) []htmlRow {
	grouped := false
	for _, r := range t.Rows {
		grouped = grouped || r.Begin
	}
	columns := held(t)
	var all []htmlRow
	for i, r := range t.Rows {
		row := htmlRow{Row: r}
		row.Cells = slices.Clone(r.Cells)
		for j := range row.Cells {
			row.Cells[j].Text = columns[j].Held(row.Cells[j].Text)
		}
		switch {
		case r.Total:
			row.Class = "total"
		case r.Aside:
			row.Class = "aside"
		case grouped && i+1 < len(t.Rows) && !t.Rows[i+1].Begin:
			row.Class = "more"
		}
		all = append(all, row)
	}
	return all
}

// Skip says where the first link leads.
func (h *html) Skip() string { return h.words.Say("report.skip") }

// Contents names the list of sections.
func (h *html) Contents() string { return h.words.Say("report.contents") }

// Lang is the language of the page.
func (h *html) Lang() string { return h.words.Lang() }

// Schemes are the colour schemes that the page has.
func (h *html) Schemes() string {
	switch h.View.Theme.Name {
	case theme.Light().Name:
		return "light dark"
	case theme.Dark().Name:
		return "dark"
	}
	return "light"
}

// Meta is what the head says of where the page comes from.
func (h *html) Meta() []export.Text { return export.Texts(about(h.Report)) }

// Footer says what the page is and of when.
func (h *html) Footer() string { return h.Short + " · " + h.Subtitle }

// Software is the program with its version.
func (h *html) Software() string { return about(h.Report).Software }

// fontsPlace stands for the fonts until the letters of the page are known.
const fontsPlace = "/* fonts */"

// Style is the page's style sheet.
func (h *html) Style() template.CSS {
	light, dark := themes(h.View.Theme)
	var out strings.Builder
	out.WriteString(fontsPlace + "\n")
	fmt.Fprintf(&out, "@page { size: %s; margin: 17mm 18mm 18mm; @bottom-left { content: %s; font: 7.5pt 'Noto Sans', sans-serif; color: #566071; } @bottom-right { content: counter(page); font: 7.5pt 'Noto Sans', sans-serif; color: #566071; } }\n",
		h.paper, cssString(h.Footer()))
	out.WriteString(":root { color-scheme: " + h.Schemes() + "; " + colors(light) + "}\n")
	if dark.Name != light.Name {
		out.WriteString("@media screen and (prefers-color-scheme: dark) { :root { " + colors(dark) + "} }\n")
	}
	out.WriteString(pageCSS)
	return template.CSS(out.String()) // all of it is ours but the footer, which is escaped
}

// colors are a theme's colours as custom properties.
func colors(t theme.Theme) string {
	var out strings.Builder
	for _, c := range []struct {
		name  string
		color theme.Color
	}{{"ground", t.Ground}, {"ink", t.Ink}, {"muted", t.Muted}, {"grid", t.Grid}, {"axis", t.Axis}, {"accent", t.Accent}, {"wash", t.Wash}} {
		fmt.Fprintf(&out, "--%s: #%02x%02x%02x; ", c.name, c.color.R, c.color.G, c.color.B)
	}
	return out.String()
}

// cssString writes a text as a string of CSS that cannot end anything around it.
func cssString(s string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range s {
		if r < 128 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' {
			fmt.Fprintf(&out, `\%x `, r)
			continue
		}
		out.WriteRune(r)
	}
	out.WriteByte('"')
	return out.String()
}

// fonts carries the letters of a page in both weights.
func fonts(page string) string {
	var out strings.Builder
	for _, face := range []struct {
		css    int
		weight text.Weight
	}{{400, text.Regular}, {700, text.Bold}} {
		fmt.Fprintf(&out, "@font-face { font-family: \"Noto Sans\"; font-weight: %d; src: url(data:font/ttf;base64,%s) format(\"truetype\"); }\n",
			face.css, base64.StdEncoding.EncodeToString(text.Subset(face.weight, page)))
	}
	return out.String()
}
