//go:build cgo

package window

import (
	"image/color"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// kit is what every view has at hand: the words, and what things look like.
type kit struct {
	app     fyne.App
	lang    string
	words   *words.Words
	theme   theme.Theme // of the charts
	color   colors
	style   styles
	symbols *symbols
	clock   func() time.Time
	held    func() fyne.KeyModifier // the keys that are held down
}

func newKit(a fyne.App, lang string, t theme.Theme) *kit {
	k := &kit{app: a, lang: lang, words: words.In(lang), theme: t, color: colorsOf(t), style: newStyles(), symbols: newSymbols(t), clock: time.Now}
	k.held = func() fyne.KeyModifier {
		if d, ok := a.Driver().(desktop.Driver); ok {
			return d.CurrentKeyModifiers()
		}
		return 0
	}
	return k
}

// styles are those of the window's own texts. The charts bring theirs. The sizes are
// whole numbers: Fyne would space the letters of others as those of the next size.
type styles struct{ large, title, heading, reading, strong, body, chip, small text.Style }

func newStyles() styles {
	return styles{
		large:   text.Style{Size: 22, Weight: text.Bold},
		title:   text.Style{Size: 17, Weight: text.Bold},
		heading: text.Style{Size: 14, Weight: text.Bold},
		reading: text.Style{Size: 15},
		strong:  text.Style{Size: 13, Weight: text.Bold},
		body:    text.Style{Size: 13},
		chip:    text.Style{Size: 12, Weight: text.Bold},
		small:   text.Style{Size: 12},
	}
}

// text returns a line of text.
func (k *kit) text(s string, style text.Style, c color.Color) *canvas.Text {
	t := canvas.NewText(s, c)
	t.TextSize = float32(style.Size)
	t.TextStyle.Bold = style.Weight == text.Bold
	return t
}

// naming says what the things of a dataset are called, in letters that there are.
func (k *kit) naming(d *data.Dataset) charts.Naming { return charts.Names(d, k.lang) }

// short is the abbreviation of an alliance.
func (k *kit) short(d *data.Dataset) string {
	return k.naming(d).Named(d.Organisation.Short, d.Organisation.ID)
}

// sentence makes a sentence of what an error says.
func (k *kit) sentence(err error) string {
	return k.words.Say("window.failed", "Reason", words.Sentence(k.words.Error(err)))
}

// pitch is the distance from one line of a style to the next.
func pitch(s text.Style) float32 { return float32(s.Leading()) }

// put places a text with its upper left corner at a point.
func put(t *canvas.Text, x, y float32) {
	t.Resize(t.MinSize())
	t.Move(fyne.NewPos(x, y))
}

// putRight places a text with its upper right corner at a point.
func putRight(t *canvas.Text, x, y float32) {
	put(t, x-t.MinSize().Width, y)
}

// wrap breaks a text into lines for a width. The interface's letters are set a little
// wider or narrower than they are measured here, which takes a reserve.
func wrap(s string, style text.Style, width float32) []string {
	return text.Wrap(s, style, float64(width)*0.985)
}

// truncate keeps the first lines of a text, to the last word that has room for the mark
// that there is more.
func truncate(lines []string, most int, style text.Style, width float32) []string {
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
