//go:build cgo

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/assets"
	"treatyline/charts/theme"
)

// colors are those of the window around the charts.
type colors struct {
	page    color.Color // the ground that the cards lie on
	card    color.Color
	border  color.Color // of cards and fields
	field   color.Color // the ground of what can be typed into
	ink     color.Color
	muted   color.Color
	faint   color.Color // texts of what has not happened on the as-of date
	accent  color.Color
	wash    color.Color // the ground of what is selected
	hover   color.Color
	menu    color.Color // the ground of menus, which lie on cards
	over    color.Color // lies on a button under the pointer
	focus   color.Color // lies on what has the keys
	mark    color.Color // lies under cells to be copied
	shadow  color.Color // of a card over the others
	veil    color.Color // over all that waits while something else has the keys
	edge    color.Color // where a list goes on
	scroll  color.Color
	fault   color.Color
	caution color.Color // what is only warned of
	found   color.Color // lies under what a search finds
	dark    bool
}

// colorsOf are the colours around charts of a theme.
func colorsOf(t theme.Theme) colors {
	c := usualColors(t)
	if t.High {
		return c.contrasted()
	}
	return c
}

func usualColors(t theme.Theme) colors {
	c := colors{
		card:   shade(t.Ground),
		ink:    shade(t.Ink),
		muted:  shade(t.Muted),
		accent: shade(t.Accent),
		wash:   shade(t.Wash),
		focus:  color.NRGBA{R: t.Accent.R, G: t.Accent.G, B: t.Accent.B, A: 96},
		mark:   color.NRGBA{R: t.Accent.R, G: t.Accent.G, B: t.Accent.B, A: 44},
	}
	if t.Name == "dark" {
		c.dark = true
		c.page = shade(theme.RGB(0x13171c))
		c.border = shade(theme.RGB(0x343c47))
		c.field = shade(theme.RGB(0x14181d))
		c.faint = shade(theme.RGB(0x8b96a4))
		c.hover = shade(theme.RGB(0x252c35))
		c.menu = shade(theme.RGB(0x2a323c))
		c.over = color.NRGBA{R: 255, G: 255, B: 255, A: 18}
		c.shadow = color.NRGBA{A: 130}
		c.veil = color.NRGBA{A: 120}
		c.edge = color.NRGBA{A: 60}
		c.scroll = color.NRGBA{R: 169, G: 179, B: 192, A: 110}
		c.fault = shade(theme.RGB(0xf47c6f))
		c.found = shade(theme.RGB(0x382b06))
		c.caution = shade(theme.RGB(0xe0a94a))
		return c
	}
	c.page = shade(theme.RGB(0xf3f5f8))
	c.border = shade(theme.RGB(0xdfe4ea))
	c.field = shade(theme.RGB(0xf3f5f8))
	c.faint = shade(theme.RGB(0x656f7d))
	c.hover = shade(theme.RGB(0xf5f7fa))
	c.menu = c.card
	c.over = color.NRGBA{R: 23, G: 32, B: 46, A: 14}
	c.shadow = color.NRGBA{R: 23, G: 32, B: 46, A: 38}
	c.veil = color.NRGBA{R: 23, G: 32, B: 46, A: 70}
	c.edge = color.NRGBA{R: 23, G: 32, B: 46, A: 18}
	c.scroll = color.NRGBA{R: 86, G: 96, B: 113, A: 110}
	c.fault = shade(theme.RGB(0xb3261e))
	c.found = shade(theme.RGB(0xfff2c4))
	c.caution = shade(theme.RGB(0x8a5a00))
	return c
}

// contrasted are colours for high contrast: every border is a line in the ink, and no
// text is paler than another.
func (c colors) contrasted() colors {
	c.page, c.field, c.menu, c.hover = c.card, c.card, c.card, c.wash
	c.border, c.edge, c.scroll = c.ink, color.Transparent, c.ink
	c.faint = c.muted
	c.found, c.shadow = c.wash, color.Transparent
	c.mark = c.wash
	c.fault, c.caution = shade(theme.RGB(0x8c0f0a)), shade(theme.RGB(0x5e3c00))
	if c.dark {
		c.fault, c.caution = shade(theme.RGB(0xffa69e)), shade(theme.RGB(0xffd27a))
	}
	return c
}

func shade(c theme.Color) color.Color { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: c.A} }

// dress is the theme of Fyne's own widgets, in the window's colours and typeface.
type dress struct {
	fyne.Theme // of what is not said here
	colors     colors
	style      styles
	regular    fyne.Resource
	bold       fyne.Resource
}

var _ fyne.Theme = (*dress)(nil)

func newDress(k *kit) *dress {
	return &dress{
		Theme:   fynetheme.DefaultTheme(),
		colors:  k.color,
		style:   k.style,
		regular: fyne.NewStaticResource("NotoSans-Regular.ttf", assets.FontRegular),
		bold:    fyne.NewStaticResource("NotoSans-Bold.ttf", assets.FontBold),
	}
}

// Font has no cuts of its own for italics and code.
func (d *dress) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return d.Theme.Font(s)
	case s.Bold:
		return d.bold
	}
	return d.regular
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
		return c.card
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameButton:
		return c.field
	case fynetheme.ColorNameInputBorder, fynetheme.ColorNameSeparator:
		return c.border
	case fynetheme.ColorNameForeground:
		return c.ink
	case fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameDisabled:
		return c.faint
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return c.accent
	case fynetheme.ColorNameFocus:
		return c.focus
	case fynetheme.ColorNameSelection:
		return c.wash
	case fynetheme.ColorNameHover:
		return c.over
	case fynetheme.ColorNameScrollBar:
		return c.scroll
	case fynetheme.ColorNameScrollBarBackground:
		return color.Transparent
	case fynetheme.ColorNameShadow:
		return c.edge
	case fynetheme.ColorNameError:
		return c.fault
	case fynetheme.ColorNameWarning:
		return c.caution
	}
	if c.dark {
		return d.Theme.Color(n, fynetheme.VariantDark)
	}
	return d.Theme.Color(n, fynetheme.VariantLight)
}

func (d *dress) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case fynetheme.SizeNameText:
		return float32(d.style.body.Size)
	case fynetheme.SizeNameCaptionText:
		return float32(d.style.small.Size)
	case fynetheme.SizeNameSubHeadingText:
		return float32(d.style.title.Size)
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
