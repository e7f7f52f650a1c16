//go:build cgo

// Package look is how the window looks and speaks: the colours around the charts and the
// texts' sizes for a theme, high contrast or not, the same for Fyne's own widgets, small
// pictures, and how names and sources are written in the reader's language. What only one
// part of the window looks like or says is that part's business.
package look

import (
	"image/color"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/assets"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// Kit is what every view has at hand: the words, and what things look like.
type Kit struct {
	App     fyne.App
	Lang    string
	Words   *words.Words
	Theme   theme.Theme // of the charts
	Color   Colors
	Style   Styles
	symbols *symbols
	Clock   func() time.Time
	Held    func() fyne.KeyModifier // the keys that are held down

	// Foreseen is how many pixels a logical pixel will have on the screen, before there is a
	// window that tells; 0 afterwards.
	Foreseen float64
}

// New is the kit of a language, around charts of a theme.
func New(a fyne.App, lang string, t theme.Theme) *Kit {
	k := &Kit{App: a, Lang: lang, Words: words.In(lang), Theme: t, Color: ColorsOf(t), Style: newStyles(), symbols: newSymbols(t), Clock: time.Now}
	k.Held = func() fyne.KeyModifier {
		if d, ok := a.Driver().(desktop.Driver); ok {
			return d.CurrentKeyModifiers()
		}
		return 0
	}
	return k
}

// Styles are those of the window's own texts. The charts bring theirs. The sizes are
// whole numbers: Fyne would space the letters of others as those of the next size.
type Styles struct{ Large, Title, Heading, Reading, Strong, Body, Chip, Small text.Style }

func newStyles() Styles {
	return Styles{
		Large:   text.Style{Size: 22, Weight: text.Bold},
		Title:   text.Style{Size: 17, Weight: text.Bold},
		Heading: text.Style{Size: 14, Weight: text.Bold},
		Reading: text.Style{Size: 15},
		Strong:  text.Style{Size: 13, Weight: text.Bold},
		Body:    text.Style{Size: 13},
		Chip:    text.Style{Size: 12, Weight: text.Bold},
		Small:   text.Style{Size: 12},
	}
}

// Text returns a line of text.
func (k *Kit) Text(s string, style text.Style, c color.Color) *canvas.Text {
	t := canvas.NewText("", c)
	t.TextSize = float32(style.Size)
	t.TextStyle.Bold = style.Weight == text.Bold
	Say(t, s)
	return t
}

// Say changes what a line of text says. A bold one takes its font from here where that has
// all of its letters: Fyne would load three others beside it.
func Say(t *canvas.Text, s string) {
	t.Text, t.FontSource = s, nil
	if t.TextStyle.Bold && text.Drawable(s) {
		t.FontSource = boldFont
	}
}

var boldFont = fyne.NewStaticResource("NotoSans-Bold.ttf", assets.FontBold)

// Endonym is what a language calls itself.
func Endonym(lang string) string { return words.In(lang).Say("window.speaks") }

// Naming says what the things of a dataset are called, in letters that there are.
func (k *Kit) Naming(d *data.Dataset) charts.Naming { return charts.Names(d, k.Lang) }

// Short is the abbreviation of an alliance.
func (k *Kit) Short(d *data.Dataset) string {
	return k.Naming(d).Named(d.Organisation.Short, d.Organisation.ID)
}

// Failure makes a sentence of what an error says.
func (k *Kit) Failure(err error) string {
	return k.Words.Say("window.failed", "Reason", words.Sentence(k.Words.Error(err)))
}

// Pitch is the distance from one line of a style to the next.
func Pitch(s text.Style) float32 { return float32(s.Leading()) }

// Put places a text with its upper left corner at a point.
func Put(t *canvas.Text, x, y float32) {
	t.Resize(t.MinSize())
	t.Move(fyne.NewPos(x, y))
}

// PutRight places a text with its upper right corner at a point.
func PutRight(t *canvas.Text, x, y float32) {
	Put(t, x-t.MinSize().Width, y)
}

// Wrap breaks a text into lines for a width. The interface's letters are set a little
// wider or narrower than they are measured here, which takes a reserve.
func Wrap(s string, style text.Style, width float32) []string {
	return text.Wrap(s, style, float64(width)*0.985)
}

// Truncate keeps the first lines of a text, to the last word that has room for the mark
// that there is more.
func Truncate(lines []string, most int, style text.Style, width float32) []string {
	if len(lines) <= most {
		return lines
	}
	const ellipsis = "…"
	last := lines[most-1]
	for style.Width(last+ellipsis) > float64(width)*0.985 {
		space := strings.LastIndexByte(last, ' ')
		if space < 0 {
			break
		}
		last = last[:space]
	}
	return append(slices.Clone(lines[:most-1]), strings.TrimRight(last, ",;:")+ellipsis)
}

// ShiftHeld reports whether a Shift key is held down.
func (k *Kit) ShiftHeld() bool {
	d, ok := k.App.Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers() == fyne.KeyModifierShift
}

// Ellipsis cuts a line to a width, and says that there is more.
func Ellipsis(s string, style text.Style, width float32) string {
	room := float64(width) * 0.985
	if style.Width(s) <= room {
		return s
	}
	const more = "…"
	room -= style.Width(more)
	end, w := 0, 0.0
	for i, r := range s {
		w += style.Width(string(r))
		if w > room {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return s[:end] + more
}
