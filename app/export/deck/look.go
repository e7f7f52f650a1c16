package deck

import (
	"treatyline/app/export/pptx"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// look takes over the colours of a theme.
func look(t theme.Theme) pptx.Look {
	l := pptx.Look{Name: "Treatyline", Dark: t.Ground.Luminance() < 0.5, Font: "Noto Sans",
		Ground: color(t.Ground), Ink: color(t.Ink), Muted: color(t.Muted), Rule: color(t.Grid)}
	l.Accents[0] = color(t.Accent)
	for i := range l.Accents[1:] {
		l.Accents[i+1] = color(t.States[(i+1)%len(t.States)].Fill)
	}
	return l
}

func color(c theme.Color) pptx.Color {
	return pptx.Color(c.R)<<16 | pptx.Color(c.G)<<8 | pptx.Color(c.B)
}

// names are what an editor of slides calls the parts of the deck.
func names(w *words.Words) pptx.Names {
	return pptx.Names{
		Title: w.Say("deck.name.title"), Subtitle: w.Say("deck.name.subtitle"), Text: w.Say("deck.name.text"),
		Picture: w.Say("deck.name.picture"), Table: w.Say("deck.name.table"), Foot: w.Say("deck.name.foot"),
		Footer: w.Say("deck.name.footer"), Number: w.Say("deck.name.number"), Notes: w.Say("deck.name.notes"), Thumbnail: w.Say("deck.name.slide"),
		Layouts: map[pptx.Layout]string{
			pptx.TitleSlide: w.Say("deck.layout.title"), pptx.TextSlide: w.Say("deck.layout.text"),
			pptx.PictureSlide: w.Say("deck.layout.picture"), pptx.TableSlide: w.Say("deck.layout.table"),
		},
	}
}
