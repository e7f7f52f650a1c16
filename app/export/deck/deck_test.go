package deck_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/app/export/deck"
	"treatyline/app/export/pptx/pptxtest"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

func read(t testing.TB, text string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(faults, err)
	}
	return d
}

// made is the report on a dataset in a language and a theme.
func made(d *data.Dataset, lang, look string) *report.Report {
	v := charts.NewView(d, "")
	v.Lang = lang
	v.Theme, _ = theme.Named(look)
	return report.New(d, v, "1.2.3")
}

func about(r *report.Report) export.Provenance {
	return export.Provenance{Title: r.Title, Description: r.Finding, Sources: []string{"a", "b"}, Date: r.Data.AsOf().String(), View: "report?lang=" + r.View.Lang,
		Organisation: r.Data.Organisation.ID, Software: "Treatyline " + r.Version}
}

// asked is a report on the built-in data.
type asked struct{ lang, look string }

// decks are those on the built-in data that were written, for all tests that look at them.
var decks = map[asked][]byte{}

// deckOf is the deck of the built-in data in a language and a theme.
func deckOf(t testing.TB, lang, look string) []byte {
	t.Helper()
	key := asked{lang, look}
	if decks[key] == nil {
		decks[key] = written(t, made(data.CSTO(), lang, look))
	}
	return decks[key]
}

func written(t testing.TB, r *report.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := deck.Write(&out, r, about(r)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func opened(t testing.TB, file []byte) *pptxtest.File {
	t.Helper()
	for _, fault := range pptxtest.Check(file) {
		t.Error(fault)
	}
	f, err := pptxtest.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// slide is what a test looks at.
type slide struct {
	*pptxtest.Element
	title, notes string
}

func slides(f *pptxtest.File) []slide {
	var all []slide
	for _, name := range f.Slides() {
		part := f.Parts[name]
		all = append(all, slide{part, part.First("p:sp").Said(), f.Notes(name)})
	}
	return all
}

// plain is a text with blanks of one kind.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// says reports whether a text holds another, with whatever blanks.
func says(said, want string) bool { return strings.Contains(plain(said), plain(want)) }

// titled finds the slides whose title begins with a text.
func titled(all []slide, title string) []slide {
	return slices.DeleteFunc(slices.Clone(all), func(s slide) bool { return !strings.HasPrefix(plain(s.title), plain(title)) })
}

func TestTheDeckOfTheCSTO(t *testing.T) {
	d := data.CSTO()
	for _, lang := range []string{"en", "ru"} {
		for _, look := range []string{"light", "dark", "print"} {
			t.Run(lang+" "+look, func(t *testing.T) {
				r := made(d, lang, look)
				all := slides(opened(t, deckOf(t, lang, look)))
				if plain(all[0].title) != plain(r.Title) || !says(all[0].Said(), r.Subtitle) {
					t.Errorf("the first slide says %q", all[0].Said())
				}
				seen := map[string]bool{}
				for i, s := range all {
					if seen[s.title] {
						t.Errorf("two slides are called %s", s.title)
					}
					seen[s.title] = true
					if strings.TrimSpace(s.notes) == "" {
						t.Errorf("slide %d has nothing for the speaker", i+1)
					}
				}
				for _, want := range []string{r.Heading(report.Facts), r.Heading(report.Profile), r.Memberships.Title, r.Forces.Title, r.Heading(report.Limits), r.Heading(report.Notes), r.Heading(report.Sources)} {
					if len(titled(all, want)) == 0 {
						t.Errorf("no slide is called %s", want)
					}
				}
				for _, s := range all {
					for _, tag := range s.All("a:latin") {
						t.Errorf("%s has letters of its own: %v", s.title, tag.Attributes)
					}
				}
			})
		}
	}
}

func TestChartsArePicturesWithTheirWords(t *testing.T) {
	r := made(data.CSTO(), "en", "light")
	all := slides(opened(t, deckOf(t, "en", "light")))
	if len(r.Charts) != 4 {
		t.Fatalf("%d charts", len(r.Charts))
	}
	for _, c := range r.Charts {
		pages := titled(all, c.Title)
		if len(pages) == 0 {
			t.Errorf("no slide is called %s", c.Title)
		}
		for _, s := range pages {
			picture := s.First("p:pic")
			if picture == nil {
				t.Errorf("%s has no picture", s.title)
				continue
			}
			alt := picture.First("p:cNvPr").Attributes["descr"]
			if !strings.HasPrefix(alt, c.Title) || !strings.HasPrefix(s.notes, alt) {
				t.Errorf("%s: its words are %q, the speaker's %q", s.title, alt, s.notes)
			}
			if !says(s.Said(), c.Subtitle) {
				t.Errorf("%s does not say %s", s.title, c.Subtitle)
			}
			if !says(s.Said(), "Source") || !says(s.notes, "\nSources:\n[") || !says(s.notes, "https://") {
				t.Errorf("%s: its sources are missing", s.title)
			}
		}
	}
}

// The picture has the report's colours and no title, which stands over it.
func TestThePicturesFollowTheTheme(t *testing.T) {
	for look, ground := range map[string]string{"light": "FFFFFF", "dark": "1D2229"} {
		f := opened(t, deckOf(t, "en", look))
		theme, master := f.Parts["ppt/theme/theme1.xml"], f.Parts["ppt/slideMasters/slideMaster1.xml"]
		slot := "a:" + master.First("p:clrMap").Attributes["bg1"] + "1"
		slot = strings.Replace(slot, "11", "1", 1)
		if got := theme.First(slot).First("a:srgbClr").Attributes["val"]; got != ground {
			t.Errorf("%s: the ground is %s, want %s", look, got, ground)
		}
	}
}

func TestTheForcesAreANativeTable(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		r := made(data.CSTO(), lang, "light")
		pages := titled(slides(opened(t, deckOf(t, lang, "light"))), r.Forces.Title)
		if len(pages) != 1 {
			t.Fatalf("%d slides", len(pages))
		}
		table := pages[0].First("a:tbl")
		var got, want [][]string
		for _, row := range table.All("a:tr") {
			var cells []string
			for i, cell := range row.All("a:tc") {
				cells = append(cells, plain(cell.Said()))
				align := ""
				if p := cell.First("a:pPr"); p != nil {
					align = p.Attributes["algn"]
				}
				if numeric := r.Forces.Columns[i].Numeric; numeric != (align == "r") {
					t.Errorf("%q is set %q", cell.Said(), align)
				}
			}
			got = append(got, cells)
		}
		var names []string
		for _, c := range r.Forces.Columns {
			names = append(names, plain(c.Name))
		}
		want = append(want, names)
		for _, row := range r.Forces.Rows {
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, plain(c.Text))
			}
			want = append(want, cells)
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("the table is %q, want %q", got, want)
		}
		p := table.First("a:tblPr").Attributes
		if p["firstRow"] != "1" || p["lastRow"] != "1" {
			t.Errorf("heading and sum are not marked: %v", p)
		}
		for _, note := range r.Forces.Notes {
			if !says(pages[0].Said(), note) {
				t.Errorf("the slide does not say %s", note)
			}
		}
	}
}

func TestEveryFactAndSourceIsSaid(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		r := made(data.CSTO(), lang, "light")
		all := slides(opened(t, deckOf(t, lang, "light")))
		said := ""
		for _, s := range all {
			said += s.Said() + "\n"
		}
		for _, statements := range [][]report.Statement{r.Facts, r.Limits, r.Notes} {
			for _, s := range statements {
				if !says(said, s.Text) {
					t.Errorf("no slide says %s", s.Text)
				}
			}
		}
		links := 0
		for _, s := range titled(all, r.Heading(report.Sources)) {
			links += len(s.All("a:hlinkClick"))
		}
		for _, s := range r.Sources {
			if !says(said, fmt.Sprintf("[%d]\n%s", s.Number, s.Text)) {
				t.Errorf("source %d is not listed", s.Number)
			}
			if s.URL != "" {
				links--
			}
		}
		if links != 0 {
			t.Errorf("%d links too many among the sources", links)
		}
	}
}

// numbered finds the numbers of sources in a text: [1, n. 14; 5–8].
func numbered(said string) []int {
	var numbers []int
	for _, cited := range regexp.MustCompile(`\[(\d[^\]]*)\]`).FindAllStringSubmatch(said, -1) {
		for _, entry := range strings.Split(cited[1], ";") {
			ends := regexp.MustCompile(`^\s*(\d+)(?:–(\d+))?(,|$)`).FindStringSubmatch(strings.ReplaceAll(entry, "\u00a0", " "))
			if ends == nil {
				continue
			}
			first, _ := strconv.Atoi(ends[1])
			last := first
			if ends[2] != "" {
				last, _ = strconv.Atoi(ends[2])
			}
			for n := first; n <= last; n++ {
				numbers = append(numbers, n)
			}
		}
	}
	return numbers
}

// The speaker has every source whose number stands on the slide, in the list's words.
func TestTheSpeakerHasTheSources(t *testing.T) {
	r := made(data.CSTO(), "en", "light")
	checked := 0
	all := slides(opened(t, deckOf(t, "en", "light")))
	for _, s := range all {
		for _, n := range numbered(s.Said()) {
			want := fmt.Sprintf("\n[%d] %s", n, r.Sources[n-1].Text)
			if !says(s.notes, want) {
				t.Errorf("%s: the speaker is not told%s", s.title, want)
			}
			checked++
		}
	}
	if checked < 200 {
		t.Errorf("only %d numbers stand on the slides", checked)
	}
	forces := titled(all, r.Forces.Title)[0]
	if !says(forces.notes, "The Military Balance 2020") || !says(forces.notes, "\n[") {
		t.Errorf("the speaker is not told where the forces are from: %s", forces.notes)
	}
}

func TestTheDocumentSaysWhereItComesFrom(t *testing.T) {
	r := made(data.CSTO(), "ru", "light")
	f := opened(t, deckOf(t, "ru", "light"))
	core := f.Parts["docProps/core.xml"]
	for name, want := range map[string]string{"dc:title": r.Title, "dc:subject": r.Title, "dc:description": r.Finding, "dc:creator": "Treatyline 1.2.3", "dcterms:created": "2026-01-01T00:00:00Z"} {
		if e := core.First(name); e == nil || e.Text != want {
			t.Errorf("%s is not %s", name, want)
		}
	}
	custom := map[string]string{}
	var names []string
	for _, p := range f.Parts["docProps/custom.xml"].Children {
		names = append(names, p.Attributes["name"])
		custom[p.Attributes["name"]] = p.First("vt:lpwstr").Text
	}
	if custom["treatyline:view"] != "report?lang=ru" || custom["treatyline:organisation"] != "csto" || custom["Source"] != "a\nb" || names[0] != "treatyline:view" {
		t.Errorf("the properties are %v: %v", names, custom)
	}
	for _, e := range about(r).Entries() {
		if e[0] != "Title" && e[0] != "Description" && custom[e[0]] != e[1] {
			t.Errorf("%s is %q, want %q", e[0], custom[e[0]], e[1])
		}
	}
}

func TestTwoDecksAreIdentical(t *testing.T) {
	if !bytes.Equal(deckOf(t, "en", "light"), written(t, made(data.CSTO(), "en", "light"))) {
		t.Error("written twice it differs")
	}
}

func TestAnyDatasetMakesADeck(t *testing.T) {
	for name, text := range odd() {
		t.Run(name, func(t *testing.T) {
			d := read(t, text)
			langs := []string{"ru", "en"}
			if len(text) > 20000 {
				langs = langs[:1] // large ones take their time
			}
			for _, lang := range langs {
				r := made(d, lang, "dark")
				all := slides(opened(t, written(t, r)))
				if len(all) > 80 {
					t.Errorf("%d slides", len(all))
				}
				if last := all[len(all)-1]; !strings.HasPrefix(plain(last.title), plain(r.Heading(report.Sources))) {
					t.Errorf("the last slide is %s", last.title)
				}
			}
		})
	}
}

// What a slide has only the beginning of, the speaker has all of.
func TestNothingIsCutInSilence(t *testing.T) {
	r := made(read(t, odd()["long names"]), "en", "light")
	f := opened(t, written(t, r))
	all := slides(f)
	notes := ""
	for _, s := range all {
		notes += s.notes + "\n"
	}
	if !strings.Contains(all[0].title, "…") {
		t.Errorf("the title is %d letters long", len(all[0].title))
	}
	for _, s := range slices.Concat(r.Facts, r.Limits, r.Notes) {
		if len(s.Text) > 1500 && !says(notes, s.Text) {
			t.Errorf("the speaker is not told %.80s…", s.Text)
		}
	}
	many := made(read(t, odd()["200 states"]), "en", "light")
	all = slides(opened(t, written(t, many)))
	pages := titled(all, many.Forces.Title)
	rows := 0
	for _, s := range pages {
		rows += len(s.All("a:tr")) - 1
	}
	want := fmt.Sprintf("%d more rows find no room here", len(many.Forces.Rows)-rows)
	for _, s := range pages {
		if !says(s.Said(), want) {
			t.Errorf("%s does not say %s", s.title, want)
		}
	}
}

// The events are a table where they are few, and pictures where they are many.
func TestTheChronologyIsNativeWhereItIsShort(t *testing.T) {
	few := made(read(t, odd()["few events"]), "en", "light")
	pages := titled(slides(opened(t, written(t, few))), few.Events.Title)
	if len(pages) != 1 || !says(pages[0].Said(), "1953\n11 Feb\nEvent 1\n[1,\u00a0n.\u00a01]") {
		t.Errorf("%d slides, the first says %q", len(pages), pages[0].Said())
	}
	csto := made(data.CSTO(), "en", "light")
	all := slides(opened(t, deckOf(t, "en", "light")))
	if pages := titled(all, csto.Events.Title); len(pages) > 0 {
		t.Errorf("%d slides of 92 events", len(pages))
	}
	if pages := titled(all, "92 events"); len(pages) != 2 {
		t.Errorf("92 events are %d pictures", len(pages))
	}
}

// The key facts of a small alliance stand on one slide, rather than on two half-empty ones.
func TestTheKeyFactsOfTheExamplesTakeOneSlide(t *testing.T) {
	for _, e := range data.Examples() {
		d, faults, err := data.Read(e.Open())
		if err != nil {
			t.Fatal(faults, err)
		}
		for _, lang := range []string{"en", "ru"} {
			r := made(d, lang, "light")
			if found := titled(slides(opened(t, written(t, r))), r.Heading(report.Facts)); len(found) != 1 {
				t.Errorf("%s in %s: the key facts take %d slides", e.ID, lang, len(found))
			}
		}
	}
}
