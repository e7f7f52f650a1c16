package pptx

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 888, 370))
	for i := range img.Pix {
		img.Pix[i] = 200
	}
	img.Set(3, 3, color.Black)
	var b bytes.Buffer
	png.Encode(&b, img)
	n := Names{"Title", "Subtitle", "Text", "Picture", "Table", "Foot", "Footer", "Number", "Notes", "Slide", map[Layout]string{TitleSlide: "Title slide", TextSlide: "Text", PictureSlide: "Picture", TableSlide: "Table"}, "Treatyline"}
	d := Deck{About: Properties{Title: "T & <x>", Creator: "Treatyline 1", Date: "2026-01-01", Custom: []Property{{"treatyline:view", "a?b&c"}}},
		Look: Look{Name: "Treatyline", Ground: 0xFFFFFF, Ink: 0x17202e, Muted: 0x566071, Rule: 0xe4e8ed, Accents: [6]Color{0x0b5cad, 0xe9b44c, 0x327b99, 0xc6a9e0, 0x1c8555, 0xb9432f}, Font: "Noto Sans"}, Lang: "en-GB", Names: n}
	p := func(s string) Paragraph { return Plain(s).Paragraphs[0] }
	num := func(s string) Cell { q := Paragraph{Runs: []Run{{Text: s, Size: 12}}, Align: Right}; return Cell{[]Paragraph{q}} }
	txt := func(s string) Cell { return Cell{[]Paragraph{{Runs: []Run{{Text: s, Size: 12}}}}} }
	d.Slides = []Slide{
		{Layout: TitleSlide, Title: Plain("Collective Security Treaty Organization"), Subtitle: Plain("A briefing, 1 January 2026"), Foot: Plain("Sources: …"), Notes: []string{"Hello", "You\x01"}},
		{Layout: TextSlide, Title: Plain("Facts"), Body: Text{Paragraphs: []Paragraph{p("Six members [1]"), p("Second fact is rather longer than the first and so it will have to wrap around the line at some point"), {Runs: []Run{{Text: "a link", Link: "https://x.org/a?b=c&d=[e] f"}}}}}, Footer: "CSTO"},
		{Layout: PictureSlide, Title: Plain("A picture says something"), Subtitle: Plain("Subtitle here"), Picture: &Picture{b.Bytes(), "Alt \"text\" <b>", Box{36, 90, 888, 370}}, Foot: Plain("Sources: [1] x"), Footer: "CSTO"},
		{Layout: TableSlide, Title: Plain("A table"), Subtitle: Plain("Sub"), Table: &Table{Box: Box{36, 90, 888, 100}, Columns: []float64{300, 294, 294}, Head: true, Total: true, Rows: []Row{{24, []Cell{txt("State"), num("Active"), num("Reserve")}}, {24, []Cell{txt("Armenia"), num("1"), num("")}}, {24, []Cell{txt("Total"), num("1"), num("2,000")}}}}, Footer: "CSTO"},
	}
	f, _ := os.Create("/tmp/deckout/try.pptx")
	if err := d.Write(f); err != nil {
		t.Fatal(err)
	}
	f.Close()
}
