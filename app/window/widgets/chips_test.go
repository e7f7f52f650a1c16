//go:build cgo

package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts/theme"
)

func TestALongLabelOfAChipIsCut(t *testing.T) {
	k := look.New(test.NewTempApp(t), "en", theme.Light())
	c := NewChips(k, nil, func(int) {})
	c.Set([]Chip{{Label: strings.Repeat("Very long ", 30), Category: 0}, {Label: "Short", Category: -1}})
	c.Resize(fyne.NewSize(300, 100))
	test.WidgetRenderer(c).Layout(c.Size())
	if c.widths[0] > 300 || !strings.HasSuffix(c.labels[0], "…") || c.labels[1] != "Short" {
		t.Errorf("%v wide: %q", c.widths, c.labels)
	}
}
