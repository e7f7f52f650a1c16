//go:build cgo

package window

import (
	"testing"

	"treatyline/data"
)

func TestSlidesAreOpenOnce(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	windows := func() int { return len(b.app.Driver().AllWindows()) }
	before := windows()
	b.present()
	b.present()
	if windows() != before+1 {
		t.Errorf("%d windows of slides are open", windows()-before)
	}
	b.slides.Close()
	if b.present(); windows() != before+1 {
		t.Error("they do not open again")
	}
	b.slides.Close()
	if windows() != before {
		t.Error("they do not close")
	}
}
