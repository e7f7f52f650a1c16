//go:build cgo

package window

import (
	"runtime"
	"testing"

	"treatyline/app/window/look"
	"treatyline/data"
)

// Fyne keeps widgets for a while after they were last seen: those of another theme, of
// another language, of other data must not keep their pictures.
func TestWhatIsNoLongerSeenKeepsNoPicture(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for name, change := range map[string]func(){
		"theme": b.otherTheme, "language": b.otherLanguage,
		"data": func() { b.load(data.CSTO(), false) }, "data again": func() { b.load(data.CSTO(), true) },
	} {
		b.desk.turn(membershipTab)
		b.desk.turn(overviewTab) // both pictures of its charts' surfaces are in use
		before := b.overview
		change()
		plates := []*plate{}
		for _, p := range before.panels() {
			plates = append(plates, p.chart.plate)
		}
		for _, one := range before.drawn.all {
			if s, ok := one.(*strip); ok {
				plates = append(plates, s.plate)
			}
		}
		for _, p := range plates {
			if p.shown != nil || p.spare.Load() != nil {
				t.Errorf("another %s: a picture is kept", name)
			}
		}
		if b.overview == before || b.panels()[0].chart.plate.shown == nil {
			t.Errorf("another %s: nothing new is shown", name)
		}
	}
}

// What is on screen stays until a file that was written anew is drawn.
func TestDataThatAreReadAgainDoNotFlicker(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	shown := b.panels()[0].chart.plate.shown
	made, late := b.made, func() {}
	b.made = func() {
		made()
		b.drawn.work.Start = func(f func()) { late = f }
		b.drawn.patience = 0
	}
	b.load(data.CSTO(), true)
	if now := b.panels()[0].chart.plate.shown; shown == nil || now != shown {
		t.Error("the picture is gone before there is another")
	}
	late()
	if now := b.panels()[0].chart.plate.shown; now == nil || now == shown {
		t.Error("the new picture is not shown")
	}
}

// Fyne loads its fonts for every theme and scale; the older ones must be let go.
func TestThemesDoNotPileUpFonts(t *testing.T) {
	const most = 8 << 20 // of ten themes, which have 29 MB of fonts
	b := newBench(t, data.CSTO(), usual)
	held := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // what has finalizers goes with the second
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	dressed := func(times int) {
		for range times {
			b.system.Dress(look.FyneTheme(b.kit))
			b.kit.Text("Ω", b.kit.Style.Body, b.kit.Color.Ink).MinSize()
			b.kit.Text("Ω", b.kit.Style.Title, b.kit.Color.Ink).MinSize()
		}
	}
	dressed(3)
	before := held()
	dressed(10)
	if grown := held() - before; grown > most {
		t.Errorf("ten themes later %d MB more are held", grown>>20)
	}
}
