package deck

import (
	"bytes"
	"slices"
	"strings"

	"treatyline/app/export"
	"treatyline/app/export/pptx"
	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/words"
)

// sharpness is how many pixels a point has in the pictures: a slide of 1920 by 1080.
const sharpness = 2

// leastPicture is the height under which notes give way to the picture, in points.
const leastPicture = 260.0

// chart adds a slide for each page of a chart. A chart without data is left out; the
// report says why.
func (b *builder) chart(c charts.Chart) error {
	chart, ok := b.report.Chart(c)
	if !ok {
		return nil
	}
	figures, feet, err := b.figures(c, b.head(chart.Title, chart.Subtitle).top, false)
	if err != nil {
		return err
	}
	if len(figures) > 1 { // their numbers make the titles longer, and brevity saves slides
		for _, brief := range []bool{false, true} {
			top := b.head(b.numbered(chart.Title, 10, 10), chart.Subtitle).top
			fewer, under, err := b.figures(c, top, brief)
			if err != nil {
				return err
			}
			if !brief || len(fewer) < len(figures) {
				figures, feet = fewer, under
			}
		}
	}
	for i, f := range figures {
		if err := b.picture(chart.Subtitle, f, feet[i], i+1, len(figures)); err != nil {
			return err
		}
	}
	return nil
}

// figures lays out a chart so that its notes and sources find room under it; with brevity
// these are one line. What they are depends on the room that the chart has, so it may
// take a second time.
func (b *builder) figures(c charts.Chart, top float64, brief bool) (figures []*charts.Figure, feet []foot, err error) {
	// Where the report lists the events, the deck has that list as pictures.
	listing := *b.report
	listing.View.AllPages = len(b.report.Events.Years) > 0
	most := contentBottom - top - leastPicture
	if brief {
		most = 0
	}
	reserved := 0.0
	for range 4 {
		page := charts.Page{W: width, H: contentBottom - reserved - top, Inset: true}
		if figures, err = listing.Layout(c, page, b.report.View.Theme); err != nil {
			return nil, nil, err
		}
		feet = feet[:0]
		needed := 0.0
		for _, f := range figures {
			one := b.foot(b.notes(f), b.references(f), most)
			feet = append(feet, one)
			needed = max(needed, one.height)
		}
		if needed <= reserved {
			break
		}
		reserved = needed
	}
	return figures, feet, nil
}

// notes are those of a figure; with events that are only counted, where their list is.
func (b *builder) notes(f *charts.Figure) []string {
	if f.Chart == charts.Events && len(b.report.Events.Years) == 0 {
		return append(slices.Clone(f.Notes), b.report.Events.Notes...)
	}
	return f.Notes
}

// references are the numbers that a figure's sources have.
func (b *builder) references(f *charts.Figure) []charts.Reference {
	all := make([]charts.Reference, len(f.Sources))
	for i, id := range f.Sources {
		n := f.NumberOf(id)
		all[i] = charts.Reference{Number: n, Last: n}
	}
	return all
}

func (b *builder) picture(subtitle string, f *charts.Figure, under foot, n, of int) error {
	h := b.head(b.numbered(f.Title, n, of), subtitle)
	size := export.Size{W: int(f.Page.W*sharpness + 0.5), H: int(f.Page.H*sharpness + 0.5), DPI: 72 * sharpness, Page: f.Page}
	v := b.report.View
	v.Chart = f.Chart
	var file bytes.Buffer
	about := export.About(b.report.Data, v, f, b.report.Version)
	if err := export.EncodePNG(&file, draw.Pixels(f, size.W, size.H), size.DPI, about); err != nil {
		return err
	}
	s := pptx.Slide{Layout: pptx.PictureSlide, Title: h.title, Subtitle: h.subtitle, Foot: under.text}
	// A chart that needs more room than it was given is shown smaller.
	scale := min(1, (contentBottom-under.height-h.top)/f.Page.H)
	s.Picture = &pptx.Picture{PNG: file.Bytes(), Alt: f.Description(), Box: pptx.Box{X: pptx.Margin, Y: h.top, W: f.Page.W * scale, H: f.Page.H * scale}}
	s.Notes = append([]string{f.Description()}, b.notes(f)...)
	s.Notes = append(s.Notes, h.cut...)
	s.Notes = append(s.Notes, b.spoken(b.references(f))...)
	b.all = append(b.all, s)
	return nil
}

// foot is the small print of a slide.
type foot struct {
	text   pptx.Text
	height float64 // with the space above it; 0 for none
}

// footGap is the space above the small print.
const footGap = 8.0

// foot sets notes and sources in at most a height. Notes that find no room are counted;
// the speaker has them.
func (b *builder) foot(notes []string, references []charts.Reference, most float64) foot {
	source := b.sourceLine(references)
	for n := len(notes); n >= 0; n-- {
		said := slices.Clone(notes[:n])
		last := source
		if rest := len(notes) - n; rest > 0 {
			last = strings.TrimSpace(b.words.Count("deck.notes.more", rest) + " " + source)
		}
		if last != "" {
			said = append(said, last)
		}
		if f := small(said); f.height <= most || n == 0 {
			return f
		}
	}
	return foot{}
}

// small sets lines as small print.
func small(said []string) foot {
	f := foot{}
	for _, line := range said {
		line = held(words.Sentence(line))
		f.text.Paragraphs = append(f.text.Paragraphs, pptx.Plain(line).Paragraphs...)
		f.height += height(line, regular(pptx.FootSize), width)
	}
	if f.height > 0 {
		f.text.Box = pptx.Box{X: pptx.Margin, Y: footBottom - f.height, W: width, H: f.height}
		f.height += footGap + contentBottom - footBottom
	}
	return f
}

// footBottom is where the small print ends.
const footBottom = 502.0
