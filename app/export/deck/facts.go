package deck

import (
	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
)

// facts are the slides with the key facts, under the numbers to see first.
func (b *builder) facts() {
	b.list(list{title: b.report.Heading(report.Facts), items: b.report.Facts, sizes: []float64{20, 18, 17, 16, 15, 14}, gap: 10, most: 3,
		about: b.words.Say("deck.notes.facts", "Date", b.report.AsOf), top: b.glance()})
}

// Sizes of the numbers to see first, and of what they count.
const (
	glanceSize  = 30.0
	glanceLabel = 12.0
	glanceGap   = 16.0
)

// glance sets the numbers to see first in a row; nil where there are none.
func (b *builder) glance() top {
	numbers := b.report.Glance
	if len(numbers) == 0 {
		return nil
	}
	w := (width - glanceGap*float64(len(numbers)-1)) / float64(len(numbers))
	size, label := glanceSize, 0.0
	for _, n := range numbers {
		for size > 14 && bold(size).Width(n.Value) > w*slack {
			size -= 2
		}
		label = max(label, min(2*glanceLabel*lineHeight, height(n.Label, regular(glanceLabel), w)))
	}
	tall := size*lineHeight + label
	return func(s *pptx.Slide, y float64) float64 {
		for i, n := range numbers {
			s.Boxes = append(s.Boxes, pptx.Text{
				Box: pptx.Box{X: pptx.Margin + float64(i)*(w+glanceGap), Y: y, W: w, H: tall},
				Paragraphs: []pptx.Paragraph{
					{Runs: []pptx.Run{{Text: clip(n.Value, bold(size), w, 1), Size: size, Bold: true, Tone: pptx.Accent}}},
					{Runs: []pptx.Run{{Text: clip(n.Label, regular(glanceLabel), w, 2), Size: glanceLabel, Tone: pptx.Muted}}},
				},
			})
		}
		return tall + 18
	}
}

// profile is the table of what the data say of the organisation itself.
func (b *builder) profile() {
	t := report.Table{Title: b.report.Heading(report.Profile), Columns: make([]report.Column, 2)}
	for _, e := range b.report.Profile {
		t.Rows = append(t.Rows, report.Row{Begin: true, Cells: []report.Cell{{Text: e.Label}, {Text: e.Value, References: e.References}}})
	}
	b.table(grid{Table: t})
}
