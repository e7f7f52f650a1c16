//go:build cgo

package window

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/platform"
	"treatyline/data"
)

func TestEverythingIsMadeLargerAndSmaller(t *testing.T) {
	t.Setenv(scaleVariable, "")
	b := newBench(t, data.CSTO(), usual)
	for _, c := range []struct {
		key  fyne.KeyName
		want float32
		set  string
	}{
		{fyne.KeyPlus, 1.1, "1.100"}, {fyne.KeyEqual, 1.2, "1.200"}, {fyne.KeyMinus, 1.1, "1.100"}, {fyne.Key0, 1, "1.000"},
		{fyne.KeyMinus, 0.9, "0.900"}, {fyne.KeyMinus, 0.8, "0.800"}, {fyne.KeyMinus, 0.8, "0.800"},
	} {
		b.ctrl(c.key, 0)
		if got := os.Getenv(scaleVariable); b.scale.factor != c.want || got != c.set {
			t.Errorf("%s leads to %v, Fyne is told %s", c.key, b.scale.factor, got)
		}
		if next := newMagnifier(b.app); next.factor != c.want {
			t.Errorf("the next window is at %v, want %v", next.factor, c.want)
		}
		os.Setenv(scaleVariable, c.set)
	}
}

func TestAScaleOfTheReaderIsKept(t *testing.T) {
	t.Setenv(scaleVariable, "1.5")
	a := test.NewTempApp(t)
	a.Preferences().SetFloat(scaleKey, 1.2)
	m := newMagnifier(a)
	if got := os.Getenv(scaleVariable); m.own != 1.5 || got != "1.800" {
		t.Errorf("of %v Fyne is told %s", m.own, got)
	}
	for _, odd := range []string{"auto", "-2", "0", "x"} {
		t.Setenv(scaleVariable, odd)
		if m := newMagnifier(test.NewTempApp(t)); m.own != 1 || m.factor != 1 {
			t.Errorf("%s is taken for %v", odd, m.own)
		}
	}
}

func TestAWindowThatIsTooSmallGrowsNoLarger(t *testing.T) {
	t.Setenv(scaleVariable, "")
	b := newBench(t, data.CSTO(), fyne.NewSize(leastWidth+20, leastHeight+20))
	b.ctrl(fyne.KeyPlus, 0)
	if b.scale.factor != 1 || b.cardTitle() != "No larger than this" {
		t.Errorf("it is at %v and says %q", b.scale.factor, b.cardTitle())
	}
	if b.ctrl(fyne.KeyMinus, 0); b.scale.factor != 0.9 {
		t.Errorf("it is at %v", b.scale.factor)
	}
}

func TestTheWindowFitsOnTheScreen(t *testing.T) {
	window := fyne.NewSize(1440, 900)
	for _, c := range []struct {
		screen      platform.Screen
		own, factor float32
		want        fyne.Size
		left        float32 // of the factor
	}{
		{platform.Screen{Width: 1920, Height: 1080, Scale: 1}, 1, 1, window, 1},
		{platform.Screen{Width: 1440, Height: 900, Scale: 1}, 1, 1, window, 1},
		{platform.Screen{Width: 1366, Height: 768, Scale: 1}, 1, 1, fyne.NewSize(1366, 728), 1},
		{platform.Screen{Width: 1920, Height: 1080, Scale: 1}, 2, 1, fyne.NewSize(960, 520), 1},
		{platform.Screen{Width: 1024, Height: 768, Scale: 1}, 2, 1, fyne.NewSize(1024/1.4, 728/1.4), 0.7},
		{platform.Screen{Width: 1440, Height: 900, Scale: 1}, 1, 2, fyne.NewSize(720, 430), 2},
		{platform.Screen{Width: 1024, Height: 768, Scale: 1}, 1, 2, fyne.NewSize(1024/1.4, 728/1.4), 1.4},
		{platform.Screen{Width: 3840, Height: 2160, Scale: 2}, 1, 1, window, 1},
	} {
		t.Setenv(scaleVariable, "")
		m := magnifier{own: c.own, factor: c.factor}
		got := m.fit(c.screen, window)
		if d := got.Subtract(c.want); d.Width > 0.01 || d.Width < -0.01 || d.Height > 0.01 || d.Height < -0.01 || m.factor != c.left {
			t.Errorf("%+v at %v x %v: %v at %v, want %v at %v", c.screen, c.own, c.factor, got, m.factor, c.want, c.left)
		}
		scale := tenths(c.screen.Scale * m.own * m.factor)
		if got.Width*scale > c.screen.Width+1 || got.Height*scale > c.screen.Height+1 || got.Width < leastWidth || got.Height < leastHeight {
			t.Errorf("%+v: a window of %v at %v does not fit", c.screen, got, scale)
		}
	}
}
