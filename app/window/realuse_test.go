//go:build cgo && linux

package window

import (
	"image"
	"image/color"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/command"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// both is the real window beside one of the test driver, in which the same is done: what
// one shows the other has to show.
type both struct {
	*display
	*bench
}

// bothWindows opens them on the built-in data, and waits until they are painted.
func bothWindows(t *testing.T, name string) both {
	t.Helper()
	b := both{bench: newBench(t, data.CSTO(), usual.SubtractWidthHeight(0, menuBar)), display: realWindow(t)}
	bars := theme.Light().Body(1, 2).Fill
	b.await(name, "the window is painted", func(img image.Image) bool {
		return count(img, area(b.membership), bars) > 10_000
	})
	b.mouse("key", "question", "sleep", 0.5, "key", "Escape", "mousemove", 5, 5) // that needs no hint
	return b
}

// agree has the real window copy its view until that is the one of the test's window.
func (b both) agree(what string) {
	b.display.Helper()
	want, got := b.viewText(), ""
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		b.mouse("key", "ctrl+shift+c", "sleep", 0.1)
		if got = b.clipboard(); got == want {
			return
		}
	}
	b.display.Errorf("%s: the real window shows %q, want %q", what, got, want)
}

// clipboard is the text on it.
func (d *display) clipboard() string {
	paste := exec.Command("xclip", "-selection", "clipboard", "-o")
	paste.Env = d.env
	out, _ := paste.Output() // an empty one is an error
	return string(out)
}

// onScreen is where a point of a part of the window is on the screen, and the same point
// of the part again: only whole pixels can be pointed at.
func (b both) onScreen(o fyne.CanvasObject, x, y float64) (sx, sy int, in fyne.Position) {
	at := b.app.Driver().AbsolutePositionForObject(o)
	sx, sy = int(at.X+float32(x)), int(at.Y+float32(y))
	return sx, sy + menuBar, fyne.NewPos(float32(sx)-at.X, float32(sy)-at.Y)
}

// pressAt is a press of the mouse at a point.
func pressAt(p fyne.Position) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = p
	return e
}

func TestRealTime(t *testing.T) {
	b := bothWindows(t, "time-opened")
	key := func(name string, do func()) {
		do()
		b.mouse("key", name)
		b.agree(name)
	}
	key("Home", func() { b.keys.TypedKey(fyne.KeyHome) })
	key("period", func() { b.keys.TypedRune('.') })
	key("greater", func() { b.keys.TypedRune('>') })
	key("comma", func() { b.keys.TypedRune(',') })
	key("less", func() { b.keys.TypedRune('<') })
	key("End", func() { b.keys.TypedKey(fyne.KeyEnd) })

	// The band of the axis is pressed, the flag dragged.
	c := b.membership.chart
	x, y, in := b.onScreen(c, c.axis().Scale.At(day(t, "2008-03-28")), c.axis().Band.Y+8)
	c.MouseDown(pressAt(in))
	c.MouseUp(pressAt(in))
	b.mouse("mousemove", x, y, "click", 1)
	b.agree("a press on the axis")
	fx, fy := middle(b.asOf().Reach)
	x, y, in = b.onScreen(c, fx, fy)
	press(c, float64(in.X), float64(in.Y))
	b.mouse("mousemove", x, y, "sleep", 0.1, "mousedown", 1)
	for i := 1; i <= 8; i++ {
		drag(c, float64(in.X)-float64(20*i), float64(in.Y))
		b.mouse("mousemove", x-20*i, y)
	}
	b.letGoOf(c)
	b.agree("a drag of the flag")

	// The wheel zooms at the pointer, a drag pans, 0 shows all again.
	x, y, in = b.onScreen(c, c.axis().Area.X+300, c.axis().Area.Y+160)
	for range 5 {
		c.wheel.turn(b.kit, b.state, &fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: in}, Scrolled: fyne.NewDelta(0, wheelNotch)}, command.Ctrl, c.axis().Scale)
	}
	b.mouse("mousemove", x, y, "sleep", 0.2, "keydown", "ctrl", "sleep", 0.2, "click", "--repeat", 5, "--delay", 60, 4, "sleep", 0.2, "keyup", "ctrl", "mousemove", 5, 5)
	b.agree("the wheel")
	press(c, float64(in.X), float64(in.Y))
	b.mouse("mousemove", x, y, "sleep", 0.1, "mousedown", 1)
	for i := 1; i <= 5; i++ {
		drag(c, float64(in.X)+float64(20*i), float64(in.Y))
		b.mouse("mousemove", x+20*i, y)
	}
	b.letGoOf(c)
	b.agree("a drag of the plot")
	key("0", func() { b.keys.TypedRune('0') })

	// The strip has room in a tab of its own.
	b.desk.turn(membershipTab)
	b.mouse("key", "ctrl+2")
	b.agree("the tab")
	b.still("time-tab", area(b.membership))
	s := b.membership.strip
	left, right := s.edges()
	x, y, in = b.onScreen(s, right-1, stripHeight/2)
	s.MouseDown(pressAt(in))
	b.mouse("mousemove", x, y, "sleep", 0.1, "mousedown", 1)
	for i := 1; i <= 8; i++ {
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: in.SubtractXY(float32(i)*float32(int((right-left)/16)), 0)}})
		b.mouse("mousemove", x-i*int((right-left)/16), y)
	}
	s.DragEnd()
	b.mouse("sleep", 0.2, "mouseup", 1, "sleep", 0.1, "mousemove", 5, 5)
	b.agree("an edge of the strip")

	// The date plays, and rests.
	b.keys.TypedKey(fyne.KeyHome)
	b.mouse("key", "Home")
	b.agree("the beginning")
	b.mouse("key", "space", "sleep", 1, "key", "space", "sleep", 0.2, "key", "ctrl+shift+c", "sleep", 0.3)
	rested := b.clipboard()
	b.mouse("sleep", 0.5, "key", "ctrl+shift+c", "sleep", 0.3)
	if again := b.clipboard(); rested == b.viewText() || again != rested {
		t.Errorf("from %s the date played to %s and rested at %s", b.viewText(), rested, again)
	}
}

// letGoOf lets go of the chart in both windows.
func (b both) letGoOf(c *chartView) {
	c.DragEnd()
	c.MouseUp(nil)
	b.mouse("sleep", 0.2, "mouseup", 1, "sleep", 0.1, "mousemove", 5, 5)
}

func TestRealFind(t *testing.T) {
	b := bothWindows(t, "find-opened")
	list := area(b.events)
	opened := b.still("find-still", list)

	// A chip, and taken back.
	chips := b.events.filters.chips
	spot, _ := chips.Spot(2)
	x, y, in := b.onScreen(chips, float64(spot.X)+20, float64(spot.Y)+10)
	chips.Tapped(&fyne.PointEvent{Position: in})
	b.mouse("mousemove", x, y, "click", 1, "mousemove", 5, 5)
	b.agree("a chip")
	b.state.Undo()
	b.mouse("key", "ctrl+z")
	b.agree("undo")
	b.state.Redo()
	b.mouse("key", "ctrl+shift+z")
	b.agree("redo")
	b.state.ClearFilters()
	b.mouse("key", "ctrl+BackSpace")
	b.agree("everything again")

	// The palette goes to a date and to a state.
	b.state.SetAsOf(day(t, "2006-08-16"))
	b.mouse("key", "ctrl+k", "sleep", 0.5, "type", "16 aug 2006")
	b.mouse("sleep", 0.5)
	b.await("find-palette", "the palette is there", func(img image.Image) bool { return differing(opened, img, area(b.membership)) > 5000 })
	b.mouse("key", "Return", "sleep", 0.3)
	b.agree("a date in the palette")
	b.mouse("key", "ctrl+k", "sleep", 0.5, "type", "uzbekistan")
	b.mouse("sleep", 0.3, "key", "Return")
	b.await("find-state", "the list says what is selected", func(img image.Image) bool { return count(img, list, theme.Light().Wash) > 5000 })
	b.mouse("key", "Escape")

	// Searching, for something and for nothing.
	b.mouse("key", "ctrl+f", "type", "uzbek")
	b.state.SetSearch("uzbek")
	found := b.await("find-search", "fewer are found, with the word marked", func(img image.Image) bool {
		return count(img, list, colorOf(b.kit.Color.Found)) > 100
	})
	b.mouse("type", "qqq")
	b.await("find-nothing", "it is said what to loosen", func(img image.Image) bool {
		return differing(found, img, list) > 2000 && count(img, list, colorOf(b.kit.Color.Found)) == 0
	})
	b.mouse("key", "BackSpace", "key", "BackSpace", "key", "BackSpace")
	b.mouse("mousemove", 5, area(b.foot).Min.Y+12, "key", "Tab") // out of the field
	b.agree("the search")
}

func TestRealTable(t *testing.T) {
	b := bothWindows(t, "table-opened")
	b.desk.turn(tableTab)
	b.mouse("key", "ctrl+6", "sleep", 0.5)
	g := b.table.grid
	b.still("table-memberships", area(b.table))
	column := slices.Index(g.model.columns, "name")
	x, y, in := b.onScreen(g.head, float64(g.left(column)+g.widths[column]/2), gridHead/2)
	for _, name := range []string{"table-sorted", "table-reversed"} {
		test.TapAt(g.head, in)
		b.mouse("mousemove", x, y, "click", 1, "mousemove", 5, 5)
		b.still(name, area(b.table))
	}
	x, y, _ = b.onScreen(g.body, float64(g.left(column)+10), gridRow*2.5)
	g.spot(cellAt{2, column}, false)
	g.spot(cellAt{3, column + 1}, true)
	b.mouse("mousemove", x, y, "click", 1, "keydown", "shift", "key", "Right", "key", "Down", "keyup", "shift", "key", "ctrl+c", "sleep", 0.3)
	b.still("table-cells", area(b.table))
	if got, want := b.clipboard(), g.copied(); got != want || !strings.Contains(want, "\t") {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func TestRealPresent(t *testing.T) {
	b := bothWindows(t, "present-opened")
	all := image.Rect(0, 0, 1440, 900)
	before := b.still("present-window", all)
	b.mouse("key", "F5")
	b.await("present-first", "the first slide", func(img image.Image) bool {
		return differing(before, img, all) > 50_000 && count(img, all, theme.Light().Ground) > 500_000
	})
	first := b.still("present-first", all)
	b.mouse("key", "Next")
	second := b.await("present-second", "the second slide", func(img image.Image) bool { return differing(first, img, all) > 20_000 })
	b.mouse("key", "End")
	b.await("present-event", "an event, with the memberships above", func(img image.Image) bool {
		return differing(second, img, all) > 20_000 && count(img, all, theme.Light().Body(1, 2).Fill) > 10_000
	})
	b.mouse("key", "Home")
	b.await("present-home", "the first slide again", func(img image.Image) bool { return differing(first, img, all) < 200 })
	b.mouse("key", "Next", "sleep", 0.5, "key", "Prior")
	b.await("present-back", "a slide back", func(img image.Image) bool { return differing(first, img, all) < 200 })
	b.mouse("key", "Escape")
	b.await("present-left", "the window as it was", func(img image.Image) bool { return differing(before, img, all) < 200 })
}

func TestRealMenus(t *testing.T) {
	b := bothWindows(t, "menus-opened")
	all := image.Rect(0, menuBar, 1440, 900)
	before := b.still("menus-still", all)
	for i, x := range []int{25, 68, 118, 188, 240, 285} {
		b.mouse("mousemove", x, 13, "click", 1, "mousemove", x+4, 14)
		b.await("menus-"+string(rune('1'+i)), "a menu opens", func(img image.Image) bool { return differing(before, img, all) > 5000 })
		b.mouse("key", "Escape", "mousemove", 700, 880)
		b.await("menus-closed", "Esc closes it", func(img image.Image) bool { return differing(before, img, all) < 200 })
	}
	for _, dialog := range [][2]string{{"question", "keys"}, {"ctrl+e", "export"}, {"ctrl+shift+e", "report"}, {"ctrl+g", "date"}, {"ctrl+o", "open"}} {
		key, name := dialog[0], "dialog-"+dialog[1]
		b.mouse("key", key)
		b.await(name, "a dialog opens", func(img image.Image) bool { return differing(before, img, all) > 20_000 })
		b.mouse("sleep", 0.5) // for what is drawn in it
		_, _ = b.picture(name)
		b.mouse("key", "Escape", "mousemove", 700, 880)
		b.await("dialog-closed", name+" closes by Esc", func(img image.Image) bool { return differing(before, img, all) < 200 })
	}
}

// What was changed is there again at the next start, and the program ends by itself.
func TestRealRestart(t *testing.T) {
	d := realScreen(t, "1600x1000")
	d.start()
	all, light, dark := image.Rect(0, 0, 1440, 900), theme.Light(), theme.Dark()
	d.await("restart-opened", "the window is painted", func(img image.Image) bool { return count(img, all, light.Ground) > 300_000 })
	d.mouse("key", "Home", "key", "ctrl+t", "key", "ctrl+3", "sleep", 1)
	d.mouse("search", "--onlyvisible", "--name", "Treatyline|Collective", "windowsize", 1200, 800)
	large := image.Rect(1210, 10, 1430, 790)
	d.await("restart-resized", "the window is dark and smaller", func(img image.Image) bool {
		return count(img, all, dark.Ground) > 200_000 && count(img, large, theme.Color{R: 0, G: 0, B: 0, A: 255}) > large.Dx()*large.Dy()*9/10
	})
	d.mouse("key", "ctrl+shift+c", "sleep", 0.5)
	view := d.clipboard()
	if !strings.HasPrefix(view, string(charts.Forces)+"?as-of=1992-01-01") {
		t.Errorf("the view is %q", view)
	}
	d.mouse("key", "ctrl+q")
	if err := d.run.Wait(); err != nil {
		t.Errorf("the program ends with %v: %s", err, d.said.String())
	}
	for line := range strings.Lines(d.said.String()) {
		// There may be no desktop's bus, and Fyne may read its preferences just when it writes them.
		if regexp.MustCompile(`Fyne error|panic|goroutine`).MatchString(line) && !regexp.MustCompile("watch theme settings|Preferences load error").MatchString(line) {
			t.Errorf("the program said %s", line)
		}
	}
	d.start()
	d.await("restart-again", "the window is as it was left", func(img image.Image) bool {
		return count(img, all, dark.Ground) > 200_000 && count(img, large, theme.Color{R: 0, G: 0, B: 0, A: 255}) > large.Dx()*large.Dy()*9/10
	})
	d.mouse("key", "ctrl+shift+c", "sleep", 0.5)
	if got := d.clipboard(); got != view {
		t.Errorf("after the next start the view is %q, want %q", got, view)
	}
}

// What is pointed at has its card no longer than the pointer is in the window.
func TestRealLeaving(t *testing.T) {
	b := newBench(t, data.CSTO(), usual.SubtractWidthHeight(0, menuBar))
	bar := b.point(b.membership.chart, b.by(b.membership.chart, "spell/UZB/csto/2006-08-16"))
	membership, bars := area(b.membership), theme.Light().Body(1, 2).Fill
	d := realScreen(t, "1600x1000")
	d.start()
	d.await("leaving-opened", "the window is painted", func(img image.Image) bool { return count(img, membership, bars) > 10_000 })
	d.mouse("key", "question", "sleep", 0.5, "key", "Escape", "mousemove", 5, 5)
	before := d.still("leaving-before", membership)
	d.mouse("mousemove", int(bar.X), int(bar.Y)+menuBar)
	d.await("leaving-card", "a card opens", func(img image.Image) bool { return differing(before, img, membership) > 5000 })
	d.mouse("mousemove", 1520, 300)
	d.await("leaving-left", "the card closes", func(img image.Image) bool { return differing(before, img, membership) < 50 })
}

// The smallest screen and the largest.
func TestRealScreens(t *testing.T) {
	for _, c := range []struct {
		size, scale string
		w, h        int
	}{{"1024x640", "1", 1024, 600}, {"3840x2160", "1", 1440, 900}, {"3840x2160", "2", 2880, 1800}} {
		d := realScreen(t, c.size)
		d.scale = c.scale
		d.start()
		window := image.Rect(0, 0, c.w, c.h)
		d.await("screen-"+c.size+"-"+c.scale, "the window is painted", func(img image.Image) bool {
			return count(img, window, theme.Light().Ground) > window.Dx()*window.Dy()/3 && count(img, window, theme.Light().Body(1, 2).Fill) > 2000
		})
	}
}

// colorOf is a colour of the window as one of a theme.
func colorOf(c color.Color) theme.Color {
	rgba := color.RGBAModel.Convert(c).(color.RGBA)
	return theme.RGB(uint32(rgba.R)<<16 | uint32(rgba.G)<<8 | uint32(rgba.B))
}
