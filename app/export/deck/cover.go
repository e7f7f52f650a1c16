package deck

import (
	"strings"

	"treatyline/app/export/pptx"
)

// cover is the title slide.
func (b *builder) cover() {
	r := b.report
	box := pptx.TitleSlide.Box(pptx.TitlePlace)
	size, most := titleSize(r.Title, box.W, pptx.CoverSize, 1, 32)
	if most > 1 {
		size, most = titleSize(r.Title, box.W, pptx.CoverSize, 2, 24)
	}
	title := clip(r.Title, bold(size), box.W, most)
	s := pptx.Slide{Layout: pptx.TitleSlide, Title: pptx.Plain(title)}
	if size != pptx.CoverSize {
		s.Title.Paragraphs[0].Runs[0].Size = size
	}
	box.H = height(title, bold(size), box.W) * pptx.TitleSpacing
	s.Title.Box = box

	lead := pptx.TitleSlide.Box(pptx.SubtitlePlace)
	lead.Y = box.Y + box.H + 16
	s.Subtitle = pptx.Plain(r.Subtitle)
	lead.H = height(r.Subtitle, regular(pptx.LeadSize), lead.W)
	if r.Finding != "" {
		finding := clip(r.Finding, regular(16), lead.W, 2)
		s.Subtitle.Paragraphs = append(s.Subtitle.Paragraphs, pptx.Paragraph{Before: 6, Runs: []pptx.Run{{Text: finding, Size: 16, Tone: pptx.Muted}}})
		lead.H += 6 + height(finding, regular(16), lead.W)
	}
	s.Subtitle.Box = lead

	foot := pptx.TitleSlide.Box(pptx.FootPlace)
	var said []string
	if len(r.Scope) > 0 {
		said = append(said, clip(strings.Join(r.Scope, " "), regular(12), foot.W, 3))
	}
	said = append(said, b.words.Count("deck.cover", len(r.Sources), "Date", b.words.LongDate(r.Data.AsOf().Date()), "Version", r.Version))
	bottom := foot.Y + foot.H
	foot.H = 0
	for _, line := range said {
		s.Foot.Paragraphs = append(s.Foot.Paragraphs, pptx.Paragraph{Runs: []pptx.Run{{Text: line, Size: 12}}})
		foot.H += height(line, regular(12), foot.W)
	}
	foot.Y = bottom - foot.H
	s.Foot.Box = foot

	s.Notes = append(s.Notes, b.words.Say("deck.notes.cover", "Title", r.Title, "Date", r.AsOf))
	s.Notes = append(s.Notes, r.Scope...)
	s.Notes = append(s.Notes, r.LeftOut...)
	b.all = append(b.all, s)
}
