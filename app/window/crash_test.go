//go:build cgo

package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"treatyline/data"
)

func TestTheWindowSaysWhereACrashIsToldOf(t *testing.T) {
	b := newBench(t, data.CSTO(), fyne.NewSize(1440, 900))
	b.tellOfCrash("/cache/treatyline/last-crash.log")
	said := ""
	for _, o := range test.LaidOutObjects(b.stage.Shown().Content) {
		if label, ok := o.(*widget.Label); ok {
			said += label.Text
		}
	}
	if !strings.Contains(said, "/cache/treatyline/last-crash.log") {
		t.Errorf("the window says %q", said)
	}
}
