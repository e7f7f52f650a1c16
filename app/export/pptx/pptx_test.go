package pptx

import (
	"archive/zip"
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"

	"treatyline/app/export/pptx/pptxtest"
)

// sample is a deck with everything that a deck can have.
func sample(t testing.TB) Deck {
	t.Helper()
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	right := func(s string) Cell {
		return Cell{[]Paragraph{{Align: Right, Runs: []Run{{Text: s, Size: 12}}}}}
	}
	left := func(s string) Cell { return Cell{[]Paragraph{{Runs: []Run{{Text: s, Size: 12, Tone: Muted}}}}} }
	return Deck{
		About: Properties{Title: "A league", Subject: "Leagues", Description: "What it did", Creator: "Treatyline 1", Date: "2026-01-01",
			Custom: []Property{{"treatyline:view", "report?lang=ru"}, {"treatyline:organisation", "x"}}},
		Look: Look{Name: "Light", Ground: 0xFFFFFF, Ink: 0x17202E, Muted: 0x566071, Rule: 0xE4E8ED, Font: "Noto Sans",
			Accents: [6]Color{0x0B5CAD, 0xE9B44C, 0x327B99, 0xC6A9E0, 0x1C8555, 0xB9432F}},
		Lang: "en-GB",
		Names: Names{Title: "Title", Subtitle: "Subtitle", Text: "Text", Picture: "Picture", Table: "Table", Foot: "Foot", Footer: "Footer",
			Number: "Number", Notes: "Notes", Thumbnail: "Slide",
			Layouts: map[Layout]string{TitleSlide: "Title slide", TextSlide: "Text", PictureSlide: "Picture", TableSlide: "Table"}},
		Footer: "A league · 2026",
		Slides: []Slide{
			{Layout: TitleSlide, Title: Plain("A league"), Subtitle: Plain("A briefing"), Foot: Plain("Three sources"), Notes: []string{"Welcome.", "Begin."}},
			{Layout: TextSlide, Title: Plain("Facts"), Boxes: []Text{{Box: Box{36, 80, 100, 60}, Paragraphs: []Paragraph{{Runs: []Run{{Text: "6", Size: 30, Bold: true, Tone: Accent}}}}}},
				Body: Text{Box: Box{36, 160, 888, 300}, Paragraphs: []Paragraph{
					{Hang: 18, Before: -1, Runs: []Run{{Text: "One\nand a half", Size: 20}, {Text: " [1]", Size: 12, Tone: Muted}}},
					{NoBullet: true, Before: 6, Runs: []Run{{Text: "to the web", Link: "https://example.org/a?b=c d&e=[f]"}, {Text: " and again", Link: "https://example.org/a?b=c d&e=[f]"}}},
					{},
				}}},
			{Layout: PictureSlide, Title: Plain("A picture"), Subtitle: Plain("of something"), Picture: &Picture{picture.Bytes(), `Words for "it"`, Box{36, 90, 400, 300}}, Foot: Plain("Source: 1"), Notes: []string{"See."}},
			{Layout: TableSlide, Title: Plain("A table"), Table: &Table{Box: Box{36, 90, 888, 0}, Alt: "Numbers", Columns: []float64{300.3, 294.4, 293.3}, Head: true, Total: true,
				Rows: []Row{{20.7, []Cell{left("State"), right("Active"), right("Reserve")}}, {20.7, []Cell{left("Ur"), right("1"), right("")}}, {20.7, []Cell{left("All"), right("1"), {}}}}}},
		},
	}
}

func written(t testing.TB, d Deck) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := d.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func opened(t testing.TB, file []byte) *pptxtest.File {
	t.Helper()
	f, err := pptxtest.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestDecksKeepToTheFormat(t *testing.T) {
	dark := sample(t)
	dark.Look.Dark, dark.Look.Ground, dark.Look.Ink = true, 0x1D2229, 0xEEF1F5
	bare := sample(t)
	bare.About, bare.Footer, bare.Slides = Properties{}, "", bare.Slides[:1]
	for name, d := range map[string]Deck{"light": sample(t), "dark": dark, "bare": bare} {
		for _, fault := range pptxtest.Check(written(t, d)) {
			t.Errorf("%s: %v", name, fault)
		}
	}
}

// A check that finds nothing is worth something only if it finds what is there.
func TestTheCheckFindsFaults(t *testing.T) {
	const slide, picture, table, notes = "ppt/slides/slide2.xml", "ppt/slides/slide3.xml", "ppt/slides/slide4.xml", "ppt/notesSlides/notesSlide1.xml"
	file := written(t, sample(t))
	for name, c := range map[string]struct{ part, old, new string }{
		"order of elements":          {slide, "</p:cSld>", "</p:cSld><p:cSld/>"},
		"colour after the faces":     {"ppt/slideMasters/slideMaster1.xml", `<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/>`, `<a:latin typeface="+mj-lt"/><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>`},
		"unknown element":            {slide, "<a:lstStyle/>", "<a:lstStyle/><a:blink/>"},
		"text without a paragraph":   {notes, "<a:p>", "<a:lstStyle/><a:p>"},
		"text where there is none":   {slide, "<p:spTree>", "<p:spTree>words"},
		"an id twice":                {slide, `<p:cNvPr id="3"`, `<p:cNvPr id="2"`},
		"a name missing":             {slide, ` name="Title 1"`, ""},
		"a length with a fraction":   {picture, `<a:off x="457200" `, `<a:off x="457200.5" `},
		"a negative size":            {picture, `<a:ext cx="5080000"`, `<a:ext cx="-5"`},
		"off the slide":              {picture, `<a:ext cx="5080000"`, `<a:ext cx="25080000"`},
		"one on another":             {picture, `<a:off x="457200" y="1143000"/>`, `<a:off x="457200" y="6000000"/>`},
		"a picture without words":    {picture, ` descr="Words for &#34;it&#34;"`, ""},
		"a picture without its file": {"ppt/slides/_rels/slide3.xml.rels", "../media/image3.png", "../media/image4.png"},
		"a link that is not there":   {picture, `r:embed="rId3"`, `r:embed="rId9"`},
		"an address with a blank":    {"ppt/slides/_rels/slide2.xml.rels", "b=c%20d", "b=c d"},
		"a column less":              {table, `<a:gridCol w="3738880"/>`, ""},
		"a frame too wide":           {table, `cx="11277600"`, `cx="11277601"`},
		"an anchor that is no word":  {table, `anchor="t"`, `anchor="mid"`},
		"a slide's number":           {"ppt/presentation.xml", `<p:sldId id="257"`, `<p:sldId id="255"`},
		"a layout's number":          {"ppt/slideMasters/slideMaster1.xml", `id="2147483650"`, `id="2147483648"`},
		"a type for nothing":         {"[Content_Types].xml", "/ppt/slides/slide4.xml", "/ppt/slides/slide5.xml"},
		"no type":                    {"[Content_Types].xml", `<Override PartName="/ppt/tableStyles.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"/>`, ""},
		"notes without a master":     {"ppt/notesSlides/_rels/notesSlide1.xml.rels", "relationships/notesMaster", "relationships/slideMaster"},
		"notes of another slide":     {"ppt/notesSlides/_rels/notesSlide1.xml.rels", "slides/slide1.xml", "slides/slide2.xml"},
		"a shared theme":             {"ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2.xml", "theme1.xml"},
		"a place of no layout":       {picture, `type="pic" idx="15"`, `type="pic" idx="17"`},
		"a place taken twice":        {picture, `type="body" sz="quarter" idx="14"`, `type="body" sz="quarter" idx="13"`},
		"no title":                   {picture, "A picture", " "},
		"two fills in a theme":       {"ppt/theme/theme1.xml", `<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`, "<a:fillStyleLst>"},
		"a ground without effects":   {"ppt/slideMasters/slideMaster1.xml", "<a:effectLst/>", ""},
		"a day before Windows":       {"docProps/core.xml", "2026-01-01T", "1356-01-01T"},
		"a property's number":        {"docProps/custom.xml", `pid="3"`, `pid="2"`},
		"a document type":            {"docProps/app.xml", "?>\n<Properties", "?>\n<!DOCTYPE x><Properties"},
		"broken markup":              {slide, "</p:sld>", "</p:slide>"},
	} {
		if faults := pptxtest.Check(changed(t, file, c.part, c.old, c.new)); len(faults) == 0 {
			t.Errorf("%s: nothing is found", name)
		}
	}
	if faults := pptxtest.Check(changed(t, file, slide, "Facts", "Facts")); len(faults) > 0 {
		t.Errorf("unchanged: %v", faults)
	}
}

// changed is a file with a piece of one part replaced, where it first stands.
func changed(t *testing.T, file []byte, part, old, new string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	found := false
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name == part {
			found = bytes.Contains(body, []byte(old))
			body = bytes.Replace(body, []byte(old), []byte(new), 1)
		}
		f, err := w.Create(entry.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(body); err != nil {
			t.Fatal(err)
		}
	}
	if !found {
		t.Fatalf("%s does not hold %s", part, old)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheSameDeckGivesTheSameBytes(t *testing.T) {
	file := written(t, sample(t))
	if !bytes.Equal(file, written(t, sample(t))) {
		t.Error("written twice it differs")
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if got := f.Modified.UTC().Format("2006-01-02"); got != "1980-01-01" {
			t.Errorf("%s is of %s", f.Name, got)
		}
	}
}

func TestSlidesSayWhatTheyWereGiven(t *testing.T) {
	f := opened(t, written(t, sample(t)))
	var said []string
	for _, name := range f.Slides() {
		said = append(said, f.Parts[name].Said())
	}
	want := []string{
		"A league\nA briefing\nThree sources",
		"Facts\n6\nOneand a half [1]\nto the web and again\n\nA league · 2026\n2",
		"A picture\nof something\nSource: 1\nA league · 2026\n3",
		"A table\nState\nActive\nReserve\nUr\n1\n\nAll\n1\n\nA league · 2026\n4",
	}
	if !slices.Equal(said, want) {
		t.Errorf("the slides say %q, want %q", said, want)
	}
	if got := f.Notes(f.Slides()[0]); got != "Welcome.\nBegin." {
		t.Errorf("the speaker is told %q", got)
	}
	slide := f.Parts[f.Slides()[1]]
	if n := len(slide.All("a:br")); n != 1 {
		t.Errorf("%d line breaks", n)
	}
	links := slide.All("a:hlinkClick")
	if len(links) != 2 || links[0].Attributes["r:id"] != links[1].Attributes["r:id"] {
		t.Errorf("%d links; two to one address share theirs", len(links))
	}
}

// What stands where its layout has it says so by saying nothing.
func TestPlacesAreInherited(t *testing.T) {
	d := sample(t)
	d.Slides = []Slide{{Layout: TextSlide, Title: Text{TextSlide.Box(TitlePlace), Plain("x").Paragraphs}, Body: Text{Box{1, 2, 3, 4}, Plain("y").Paragraphs}}}
	slide := opened(t, written(t, d)).Parts["ppt/slides/slide1.xml"]
	shapes := slide.All("p:sp")
	if shapes[0].First("a:xfrm") != nil {
		t.Error("the title has a frame of its own")
	}
	if off := shapes[1].First("a:off"); off == nil || off.Attributes["x"] != "12700" || off.Attributes["y"] != "25400" {
		t.Error("the body has not the frame that it was given")
	}
}

// Nothing that a text holds gets out of it.
func TestHostileTexts(t *testing.T) {
	for _, text := range []string{
		`<a:t>&amp;</a:t> "quoted" 'so' ]]> <!-- --> <?x?>`, "tab\there", "\u202eright to left", "🎉 中文 دولة", "  blanks  ", "{{.Title}} %s", "_x0041_",
	} {
		d := sample(t)
		d.About.Title, d.About.Description, d.About.Custom = text, text, []Property{{text, text}}
		d.Footer, d.Names.Title, d.Names.Layouts[TextSlide] = text, text, text
		d.Slides[1].Title, d.Slides[1].Notes = Plain(text), []string{text}
		d.Slides[2].Picture.Alt, d.Slides[3].Table.Alt = text, text
		d.Slides[3].Table.Rows[1].Cells[0] = Cell{Plain(text).Paragraphs}
		file := written(t, d)
		for _, fault := range pptxtest.Check(file) {
			t.Errorf("%q: %v", text, fault)
		}
		f := opened(t, file)
		if got := f.Parts["ppt/slides/slide2.xml"].First("p:sp").Said(); got != text {
			t.Errorf("the title is %q, want %q", got, text)
		}
		if got := f.Parts["ppt/slides/slide3.xml"].First("p:pic").First("p:cNvPr").Attributes["descr"]; got != text {
			t.Errorf("the words for the picture are %q, want %q", got, text)
		}
		if got := f.Parts["docProps/custom.xml"].First("vt:lpwstr").Text; got != text {
			t.Errorf("the property is %q, want %q", got, text)
		}
	}
	d := sample(t)
	d.Slides[1].Title = Plain("a\x00b\x01c\x0bd\xffe\ufffef")
	file := written(t, d)
	if got := opened(t, file).Parts["ppt/slides/slide2.xml"].First("p:sp").Said(); got != "a�b�c�d�e�f" {
		t.Errorf("forbidden characters come out as %q", got)
	}
}

func TestWebAddress(t *testing.T) {
	for link, want := range map[string]string{
		"https://example.org":                "https://example.org",
		"http://example.org/a b?c=<d>|\"e\"": "http://example.org/a%20b?c=%3Cd%3E%7C%22e%22",
		"https://пример.рф/путь":             "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/%D0%BF%D1%83%D1%82%D1%8C",
		"javascript:alert(1)":                "",
		"file:///etc/passwd":                 "",
		"ppaction://hlinkshowjump":           "",
		"https://":                           "",
		"not an address %zz":                 "",
		"":                                   "",
		"https://example.org/" + strings.Repeat("x", 3000): "",
	} {
		got, ok := webAddress(link)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%s becomes %q, %v; want %q", link, got, ok, want)
		}
	}
}

func TestPropertiesAreUnique(t *testing.T) {
	d := sample(t)
	d.About.Custom = []Property{{"Source", "a"}, {"source", "b"}, {"other", "c"}}
	d.About.Date = "1356-05-01"
	file := written(t, d)
	for _, fault := range pptxtest.Check(file) {
		t.Error(fault)
	}
	f := opened(t, file)
	if got := f.Parts["docProps/custom.xml"].All("op:property"); len(got) != 2 || got[0].First("vt:lpwstr").Text != "a" {
		t.Errorf("%d properties", len(got))
	}
	if f.Parts["docProps/core.xml"].First("dcterms:created") != nil {
		t.Error("a day that Windows does not know is written")
	}
}

type broken struct{ left int }

var errBroken = errors.New("no more paper")

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestTheWritersErrorIsTold(t *testing.T) {
	whole := len(written(t, sample(t)))
	for _, n := range []int{0, 100, whole / 2, whole - 1} {
		if err := sample(t).Write(&broken{n}); !errors.Is(err, errBroken) {
			t.Errorf("after %d bytes: %v", n, err)
		}
	}
}
