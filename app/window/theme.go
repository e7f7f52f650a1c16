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
	page   color.Color // the ground that the cards lie on
	card   color.Color
	border color.Color // of cards and fields
	field  color.Color // the ground of what can be typed into
	ink    color.Color
	muted  color.Color
	faint  color.Color // texts of what has not happened on the as-of date
	accent color.Color
	wash   color.Color // the ground of what is selected
	hover  color.Color
	shadow color.Color
	scroll color.Color
	fault  color.Color
}

func lightColors(t theme.Theme) colors {
	return colors{
		page:   shade(theme.RGB(0xf3f5f8)),
		card:   shade(t.Ground),
		border: shade(theme.RGB(0xdfe4ea)),
		field:  shade(theme.RGB(0xf3f5f8)),
		ink:    shade(t.Ink),
		muted:  shade(t.Muted),
		faint:  shade(theme.RGB(0x656f7d)),
		accent: shade(t.Accent),
		wash:   shade(t.Wash),
		hover:  shade(theme.RGB(0xf5f7fa)),
		shadow: color.NRGBA{R: 23, G: 32, B: 46, A: 38},
		scroll: color.NRGBA{R: 86, G: 96, B: 113, A: 110},
		fault:  shade(theme.RGB(0xb3261e)),
	}
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
	case fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameMenuBackground,
		fynetheme.ColorNameForegroundOnPrimary:
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
		return color.NRGBA{R: 11, G: 92, B: 173, A: 96}
	case fynetheme.ColorNameSelection:
		return c.wash
	case fynetheme.ColorNameHover:
		return color.NRGBA{R: 23, G: 32, B: 46, A: 14}
	case fynetheme.ColorNameScrollBar:
		return c.scroll
	case fynetheme.ColorNameScrollBarBackground:
		return color.Transparent
	case fynetheme.ColorNameShadow:
		return color.NRGBA{R: 23, G: 32, B: 46, A: 18}
	case fynetheme.ColorNameError:
		return c.fault
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
