//go:build cgo

package look

import (
	"image/color"
	"runtime"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// Colors are those of the window around the charts.
type Colors struct {
	page    color.Color // the ground that the cards lie on
	Card    color.Color
	Border  color.Color // of cards and fields
	Field   color.Color // the ground of what can be typed into
	Ink     color.Color
	Muted   color.Color
	Faint   color.Color // texts of what has not happened on the as-of date
	Accent  color.Color
	Wash    color.Color // the ground of what is selected
	Hover   color.Color
	menu    color.Color // the ground of menus, which lie on cards
	over    color.Color // lies on a button under the pointer
	focus   color.Color // lies on what has the keys
	Mark    color.Color // lies under cells to be copied
	Shadow  color.Color // of a card over the others
	Veil    color.Color // over all that waits while something else has the keys
	edge    color.Color // where a list goes on
	Scroll  color.Color
	Fault   color.Color
	Caution color.Color // what is only warned of
	Found   color.Color // lies under what a search finds
	dark    bool
}

// ColorsOf are the colours around charts of a theme.
func ColorsOf(t theme.Theme) Colors {
	c := usualColors(t)
	if t.High {
		return c.contrasted()
	}
	return c
}

func usualColors(t theme.Theme) Colors {
	c := Colors{
		Card:   Shade(t.Ground),
		Ink:    Shade(t.Ink),
		Muted:  Shade(t.Muted),
		Accent: Shade(t.Accent),
		Wash:   Shade(t.Wash),
		focus:  color.NRGBA{R: t.Accent.R, G: t.Accent.G, B: t.Accent.B, A: 96},
		Mark:   color.NRGBA{R: t.Accent.R, G: t.Accent.G, B: t.Accent.B, A: 44},
	}
	if t.Name == "dark" {
		c.dark = true
		c.page = Shade(theme.RGB(0x13171c))
		c.Border = Shade(theme.RGB(0x343c47))
		c.Field = Shade(theme.RGB(0x14181d))
		c.Faint = Shade(theme.RGB(0x8b96a4))
		c.Hover = Shade(theme.RGB(0x252c35))
		c.menu = Shade(theme.RGB(0x2a323c))
		c.over = color.NRGBA{R: 255, G: 255, B: 255, A: 18}
		c.Shadow = color.NRGBA{A: 130}
		c.Veil = color.NRGBA{A: 120}
		c.edge = color.NRGBA{A: 60}
		c.Scroll = color.NRGBA{R: 169, G: 179, B: 192, A: 110}
		c.Fault = Shade(theme.RGB(0xf47c6f))
		c.Found = Shade(theme.RGB(0x382b06))
		c.Caution = Shade(theme.RGB(0xe0a94a))
		return c
	}
	c.page = Shade(theme.RGB(0xf3f5f8))
	c.Border = Shade(theme.RGB(0xdfe4ea))
	c.Field = Shade(theme.RGB(0xf3f5f8))
	c.Faint = Shade(theme.RGB(0x656f7d))
	c.Hover = Shade(theme.RGB(0xf5f7fa))
	c.menu = c.Card
	c.over = color.NRGBA{R: 23, G: 32, B: 46, A: 14}
	c.Shadow = color.NRGBA{R: 23, G: 32, B: 46, A: 38}
	c.Veil = color.NRGBA{R: 23, G: 32, B: 46, A: 70}
	c.edge = color.NRGBA{R: 23, G: 32, B: 46, A: 18}
	c.Scroll = color.NRGBA{R: 86, G: 96, B: 113, A: 110}
	c.Fault = Shade(theme.RGB(0xb3261e))
	c.Found = Shade(theme.RGB(0xfff2c4))
	c.Caution = Shade(theme.RGB(0x8a5a00))
	return c
}

// contrasted are colours for high contrast: every border is a line in the ink, and no
// text is paler than another.
func (c Colors) contrasted() Colors {
	c.page, c.Field, c.menu, c.Hover = c.Card, c.Card, c.Card, c.Wash
	c.Border, c.edge, c.Scroll = c.Ink, color.Transparent, c.Ink
	c.Faint = c.Muted
	c.Found, c.Shadow = c.Wash, color.Transparent
	c.Mark = c.Wash
	c.Fault, c.Caution = Shade(theme.RGB(0x8c0f0a)), Shade(theme.RGB(0x5e3c00))
	if c.dark {
		c.Fault, c.Caution = Shade(theme.RGB(0xffa69e)), Shade(theme.RGB(0xffd27a))
	}
	return c
}

// Shade is a colour of the charts as Fyne has it.
func Shade(c theme.Color) color.Color { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: c.A} }

// dress is the theme of Fyne's own widgets, in the window's colours.
type dress struct {
	fyne.Theme // of what is not said here
	colors     Colors
	style      Styles
}

var _ fyne.Theme = (*dress)(nil)

// FyneTheme is the theme of Fyne's own widgets for a kit.
func FyneTheme(k *Kit) fyne.Theme { return dressOf(k.Color) }

func dressOf(c Colors) *dress {
	return &dress{Theme: fynetheme.DefaultTheme(), colors: c, style: newStyles()}
}

// LoadFonts makes an app load the fonts of its texts, which else waits for the first of them.
func LoadFonts(a fyne.App) {
	a.Settings().SetTheme(dressOf(ColorsOf(theme.Light()))) // whichever will be shown: a window asks for its colour
	s := newStyles()
	for _, style := range []text.Style{s.Body, s.Strong} {
		new(Kit).Text("a", style, nil).MinSize()
	}
}

// LoadButtonFont makes Fyne load the font of its own buttons, of which the first frame has none.
func LoadButtonFont() {
	fyne.MeasureText("a", fynetheme.TextSize(), fyne.TextStyle{Bold: true})
}

// MenuBarHeight is how high Fyne's menu bar is in the window, in logical pixels: 0 where the
// desktop has it. Fyne only adds it to a window that is there.
func MenuBarHeight() float32 {
	if runtime.GOOS == "darwin" {
		return 0
	}
	return fyne.MeasureText("a", fynetheme.TextSize(), fyne.TextStyle{}).Height + fynetheme.InnerPadding()
}

// Font is Noto Sans, as in the charts, whatever the environment asks for. It is the cut
// that Fyne has in any case: it would load another one beside it. There are none for italics
// and code.
func (d *dress) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return fynetheme.DefaultSymbolFont()
	case s.Bold:
		return fynetheme.DefaultTextBoldFont()
	}
	return fynetheme.DefaultTextFont()
}

// Color is the same in whatever variant the desktop asks for.
func (d *dress) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	c := d.colors
	switch n {
	case fynetheme.ColorNameBackground:
		return c.page
	case fynetheme.ColorNameMenuBackground:
		return c.menu
	case fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameForegroundOnPrimary:
		return c.Card
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameButton:
		return c.Field
	case fynetheme.ColorNameInputBorder, fynetheme.ColorNameSeparator:
		return c.Border
	case fynetheme.ColorNameForeground:
		return c.Ink
	case fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameDisabled:
		return c.Faint
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return c.Accent
	case fynetheme.ColorNameFocus:
		return c.focus
	case fynetheme.ColorNameSelection:
		return c.Wash
	case fynetheme.ColorNameHover:
		return c.over
	case fynetheme.ColorNameScrollBar:
		return c.Scroll
	case fynetheme.ColorNameScrollBarBackground:
		return color.Transparent
	case fynetheme.ColorNameShadow:
		return c.edge
	case fynetheme.ColorNameError:
		return c.Fault
	case fynetheme.ColorNameWarning:
		return c.Caution
	}
	if c.dark {
		return d.Theme.Color(n, fynetheme.VariantDark)
	}
	return d.Theme.Color(n, fynetheme.VariantLight)
}

func (d *dress) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case fynetheme.SizeNameText:
		return float32(d.style.Body.Size)
	case fynetheme.SizeNameCaptionText:
		return float32(d.style.Small.Size)
	case fynetheme.SizeNameSubHeadingText:
		return float32(d.style.Title.Size)
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameButtonRadius, fynetheme.SizeNameSelectionRadius:
		return 6
	case fynetheme.SizeNameDialogRadius, fynetheme.SizeNamePopupRadius:
		return 10
	case fynetheme.SizeNameInputBorder:
		return 1
	case fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameScrollBarSmall:
		return 5
	}
	return d.Theme.Size(n)
}
