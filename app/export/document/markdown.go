package document

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode"

	"treatyline/app/export"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/words"
)

// Picture is a file that stands beside a document.
type Picture struct {
	Name  string
	Bytes []byte
}

// writeMarkdown writes a report as Markdown with its charts as PNG files beside it, which
// have its name and that of the chart. All is made before anything is written, and the
// text, which names the pictures, comes last. It returns what was written, in order.
func writeMarkdown(path string, r *report.Report, stop <-chan struct{}) ([]string, error) {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	pictures, err := export.UntilWhole(stop, func() ([]Picture, error) {
		text, beside, err := Markdown(r, base)
		return append(beside, Picture{filepath.Base(path), text}), err
	})
	if err != nil {
		return nil, err
	}
	var written []string
	for _, p := range pictures {
		file := filepath.Join(filepath.Dir(path), p.Name)
		if err := export.WriteFile(file, func(w io.Writer) error { _, err := w.Write(p.Bytes); return err }); err != nil {
			return written, err
		}
		written = append(written, file)
	}
	return written, nil
}

// Markdown returns a report as text in GitHub Flavored Markdown, and the pictures that it
// names, whose names begin with base.
func Markdown(r *report.Report, base string) (text []byte, pictures []Picture, err error) {
	m := markdown{Report: r, words: charts.Words(r.Data, r.View.Lang), base: base}
	if err := m.draw(); err != nil {
		return nil, nil, err
	}
	m.head()
	for _, s := range r.Sections() {
		m.heading(2, r.Heading(s))
		m.section(s)
	}
	m.foot()
	return m.out.Bytes(), m.pictures, nil
}

// markdown is the text while it is written.
type markdown struct {
	*report.Report
	words    *words.Words
	base     string
	pictures []Picture
	images   map[charts.Chart][]string // the names of a chart's pictures
	out      bytes.Buffer
}

// draw draws all charts. They are whole slides, as pictures may be taken from beside the
// text; only that of the events leaves the list to it.
func (m *markdown) draw() error {
	m.images = map[charts.Chart][]string{}
	for _, c := range m.Charts {
		size := export.NamedSizes()[0]
		if c.Chart == charts.Events {
			size.Page.Inset = true
		}
		figures, err := m.Layout(c.Chart, size.Page, m.View.Theme)
		if err != nil {
			return err
		}
		for _, f := range figures {
			name := fmt.Sprintf("%s-%s", m.base, c.Chart)
			if f.Number > 1 {
				name += fmt.Sprintf("-%d", f.Number)
			}
			v := m.View
			v.Chart = c.Chart
			fitted := size
			fitted.H = int(float64(size.W) * f.Page.H / f.Page.W)
			var out bytes.Buffer
			if err := export.EncodePNG(&out, export.Picture(f, fitted), fitted.DPI, export.About(m.Data, v, f, m.Version)); err != nil {
				return err
			}
			m.pictures = append(m.pictures, Picture{name + ".png", out.Bytes()})
			m.images[c.Chart] = append(m.images[c.Chart], name+".png")
		}
	}
	return nil
}

func (m *markdown) say(format string, args ...any) { fmt.Fprintf(&m.out, format, args...) }

func (m *markdown) heading(level int, title string) {
	m.say("\n%s %s\n\n", strings.Repeat("#", level), markdownText(title))
}

func (m *markdown) head() {
	m.say("# %s\n\n%s", markdownText(m.Title), markdownText(m.Subtitle))
	if m.Kind != "" {
		m.say(" · %s", markdownText(m.Kind))
	}
	m.say("\n")
	if m.Finding != "" {
		m.say("\n**%s**\n", markdownText(m.Finding))
	}
	for i, s := range m.Scope {
		if i == 0 {
			m.say("\n")
		} else {
			m.say(">\n")
		}
		m.say("> %s\n", markdownText(s))
	}
	var glance []string
	for _, n := range m.Glance {
		glance = append(glance, fmt.Sprintf("**%s** %s", markdownText(n.Value), markdownText(n.Label)))
	}
	if len(glance) > 0 {
		m.say("\n%s\n", strings.Join(glance, " · "))
	}
}

func (m *markdown) section(s report.Section) {
	switch s {
	case report.Facts:
		m.statements(m.Facts)
	case report.Profile:
		for _, e := range m.Profile {
			m.say("- **%s:** %s%s\n", markdownText(e.Label), markdownText(e.Value), cited(e.References))
		}
	case report.Membership:
		m.chart(charts.Membership)
		m.table(m.Memberships)
	case report.Forces:
		m.chart(charts.Forces)
		m.table(m.Forces)
	case report.Strength:
		m.chart(charts.Strength)
	case report.Events:
		m.chart(charts.Events)
		m.chronology(m.Events)
	case report.Limits:
		m.statements(m.Limits)
	case report.Notes:
		m.statements(m.Notes)
	case report.Sources:
		m.sources()
	}
}

func (m *markdown) statements(all []report.Statement) {
	for _, s := range all {
		m.say("- %s%s\n", markdownText(s.Text), cited(s.References))
	}
}

// chart shows a chart's pictures, with what they show as their alternative text. Title and
// notes stand in the pictures; that of the events has none.
func (m *markdown) chart(c charts.Chart) {
	chart, ok := m.Chart(c)
	if !ok {
		return
	}
	if c == charts.Events {
		m.say("**%s.** %s\n\n", markdownText(chart.Title), markdownText(chart.Subtitle))
	}
	for i, name := range m.images[c] {
		alt := chart.Description
		if i > 0 {
			alt = m.words.Say("page", "N", i+1, "Of", len(m.images[c]))
		}
		m.say("![%s](%s)\n", markdownText(alt), url.PathEscape(name))
	}
}

func (m *markdown) table(t report.Table) {
	if len(t.Columns) > 0 {
		if t.Title != "" {
			m.heading(3, t.Title)
		}
		heads, rules := make([]string, len(t.Columns)), make([]string, len(t.Columns))
		for i, c := range t.Columns {
			heads[i], rules[i] = markdownText(c.Name), ":--"
			if c.Numeric {
				rules[i] = "--:"
			}
		}
		m.say("| %s |\n| %s |\n", strings.Join(heads, " | "), strings.Join(rules, " | "))
		for _, r := range t.Rows {
			cells := make([]string, len(r.Cells))
			for i, c := range r.Cells {
				cells[i] = strings.TrimSpace(markdownText(c.Text) + cited(c.References))
				if r.Total && cells[i] != "" {
					cells[i] = "**" + cells[i] + "**"
				}
			}
			m.say("| %s |\n", strings.Join(cells, " | "))
		}
	}
	for _, n := range t.Notes {
		m.say("\n%s\n", markdownText(n))
	}
}

func (m *markdown) chronology(c report.Chronology) {
	if c.Title != "" {
		m.heading(3, c.Title)
	}
	for _, n := range c.Notes {
		m.say("%s\n\n", markdownText(n))
	}
	for i, y := range c.Years {
		if i > 0 {
			m.say("\n")
		}
		m.say("#### %s\n\n", markdownText(y.Name))
		for _, e := range y.Events {
			m.event(e)
		}
	}
	m.table(c.Counts)
}

// event is one event: when and what, more about it, and whom it concerns.
func (m *markdown) event(e report.Event) {
	m.say("- ")
	if e.Date != "" {
		m.say("%s: ", markdownText(e.Date))
	}
	m.say("**%s.**", markdownText(e.Title))
	for _, more := range []string{e.Text, e.Note} {
		if more != "" {
			m.say(" %s", markdownText(more))
		}
	}
	var about []string
	for _, s := range []string{e.Category, e.States} {
		if s != "" {
			about = append(about, markdownText(s))
		}
	}
	if len(about) > 0 {
		m.say(" *%s*", strings.Join(about, " · "))
	}
	m.say("%s\n", cited(e.References))
}

func (m *markdown) sources() {
	for _, s := range m.Sources {
		m.say("%d. %s", s.Number, markdownText(s.Text))
		for _, more := range []string{s.Accessed, s.Licence} {
			if more != "" {
				m.say(", %s", markdownText(more))
			}
		}
		if s.URL != "" {
			m.say(" <%s>", markdownURL(s.URL))
		}
		m.say("\n")
	}
}

// foot says where the text comes from, for readers in a comment that is not shown.
func (m *markdown) foot() {
	m.say("\n<!--\n")
	for _, t := range export.Texts(about(m.Report)) {
		said := strings.NewReplacer("--", "- -", "\n", "; ", ">", "&gt;", "<", "&lt;").Replace(t.Content)
		m.say("%s: %s\n", t.Name, strings.ReplaceAll(said, "--", "- -"))
	}
	m.say("-->\n")
}

// cited are the numbers of sources behind a text.
func cited(refs []charts.Reference) string {
	if len(refs) == 0 {
		return ""
	}
	labels := make([]string, len(refs))
	for i, r := range refs {
		labels[i] = markdownText(r.Label)
	}
	return " [" + strings.Join(labels, "; ") + "]"
}

// markdownText escapes a text so that Markdown shows it as it is, on one line. Addresses in
// it are no links, which GitHub would make of them.
func markdownText(s string) string {
	var out strings.Builder
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' || r == ' ' })
	for i, word := range parts {
		if i > 0 {
			out.WriteByte(' ')
		} else if n := markdownBegins(word); n > 0 {
			out.WriteString(word[:n-1] + "\\")
			word = word[n-1:]
		}
		for i, r := range word {
			switch {
			case unicode.IsControl(r):
				r = '\uFFFD'
			case strings.ContainsRune("\\`*_{}[]<>#|~&$@", r), strings.HasPrefix(word[i:], "://"), r == '.' && strings.HasSuffix(word[:i], "www"):
				out.WriteByte('\\')
			}
			out.WriteRune(r)
		}
	}
	return out.String()
}

// markdownBegins returns the length of the first word of a text if that would begin a
// list or a rule, such as 1. or ---, and 0 otherwise.
func markdownBegins(word string) int {
	switch number := strings.TrimLeft(word, "0123456789"); {
	case strings.Trim(word, "+-=") == "":
		return 1
	case number != word && (number == "." || number == ")"):
		return len(word)
	}
	return 0
}

// markdownURL is an address that can stand between angle brackets.
func markdownURL(address string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "", "\\", "%5C").Replace(address)
}
