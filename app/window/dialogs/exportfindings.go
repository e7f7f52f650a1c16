//go:build cgo

package dialogs

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export/preflight"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// mostItems is how many things a finding names.
const mostItems = 3

// describeFinding says in a sentence what was found in a view.
func describeFinding(k *look.Kit, f preflight.Finding, v charts.View) string {
	w := k.Words
	switch f.Check {
	case preflight.Small:
		return w.Count("preflight.small", f.N, "Least", w.Ratio(f.Value), "Limit", preflight.LeastType)
	case preflight.Keyed:
		return w.Count("preflight.keyed", f.N, "Items", someOf(k, f.Items))
	case preflight.TextContrast:
		return w.Count("preflight.contrast.text", f.N, "Least", w.Ratio(f.Value), "Items", someOf(k, f.Items))
	case preflight.MarkContrast:
		return w.Count("preflight.contrast.mark", f.N, "Least", w.Ratio(f.Value), "Items", someOf(k, f.Items))
	case preflight.Alike:
		return w.Say("preflight.alike."+string(f.Eye), "Items", someOf(k, f.Items))
	case preflight.Population:
		return w.Say("preflight.population", "Years", years(f.Years), "Items", someOf(k, f.Items))
	case preflight.Edition:
		return w.Say("preflight.edition", "Years", years(f.Years), "Date", w.Date(v.AsOf.Date()))
	case preflight.Series:
		return w.Say("preflight.series", "Years", years(f.Years), "Date", w.Date(v.AsOf.Date()))
	case preflight.Unsourced:
		return w.Count("preflight.unsourced", f.N, "Items", someOf(k, f.Items))
	}
	return w.Say("preflight.no-sources")
}

// someOf lists the first of some things, and counts the others.
func someOf(k *look.Kit, all []string) string {
	if len(all) <= mostItems {
		return strings.Join(all, ", ")
	}
	return k.Words.Count("preflight.more", len(all)-mostItems, "Items", strings.Join(all[:mostItems], ", "))
}

func years(all []int) string {
	said := make([]string, len(all))
	for i, y := range all {
		said[i] = strconv.Itoa(y)
	}
	return strings.Join(said, ", ")
}

// newFindingRow is a finding in the list, or that there is none.
func newFindingRow(k *look.Kit, fine bool, said string) fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fynetheme.NewColoredResource(fynetheme.InfoIcon(), fynetheme.ColorNamePrimary))
	if fine {
		icon.Resource = fynetheme.NewColoredResource(fynetheme.ConfirmIcon(), fynetheme.ColorNamePrimary)
	}
	icon.SetMinSize(fyne.NewSquareSize(15))
	text := widget.NewRichText(&widget.TextSegment{Text: said, Style: widget.RichTextStyle{SizeName: fynetheme.SizeNameCaptionText}})
	text.Wrapping = fyne.TextWrapWord
	return container.New(&findingLayout{}, icon, text)
}

// findingLayout puts an icon beside the first line of a text.
type findingLayout struct{}

var _ fyne.Layout = (*findingLayout)(nil)

const findingInset = 16

func (*findingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widgets.Place(objects[0], 0, 5, 15, 15)
	objects[1].Move(fyne.NewPos(findingInset, -4))
	objects[1].Resize(fyne.NewSize(size.Width-findingInset, size.Height+8))
}

func (*findingLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, objects[1].MinSize().Height-8)
}
