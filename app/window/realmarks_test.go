//go:build cgo && linux

package window

import (
	"image"
	"testing"

	"fyne.io/fyne/v2/test"

	"treatyline/charts/theme"
	"treatyline/data"
)

// The real window's marks: pointed at, pressed, added, let go, asked for their menu, and
// reached with the keys.
func TestRealMarks(t *testing.T) {
	b := newBench(t, data.CSTO(), usual.SubtractWidthHeight(0, menuBar))
	light := theme.Light()
	membership, list, foot := area(b.membership), area(b.events), area(b.foot)
	c := b.membership.chart
	at := func(id string) (x, y int) {
		p := b.point(c, b.by(c, id))
		return int(p.X), int(p.Y) + menuBar
	}
	bars := light.Body(1, 2).Fill

	d := realWindow(t)
	d.await("marks-painted", "the window is painted", func(img image.Image) bool {
		return count(img, membership, bars) > 10_000 && count(img, foot, light.Ground) > 10_000
	})
	// The first use sends the hint away, which lies on the list.
	d.mouse("key", "question", "sleep", 1, "key", "Escape", "mousemove", 5, 5)
	opened := d.still("marks-opened", membership)
	all := count(opened, membership, bars)

	// The card is where the test driver has it, and hides the bars there.
	x, y := at("name/ARM")
	test.MoveMouse(b.window.Canvas(), b.point(c, b.by(c, "name/ARM")))
	p, s := b.cards.ground.Position(), b.cards.ground.Size()
	below := image.Rect(int(p.X), int(p.Y), int(p.X+s.Width), int(p.Y+s.Height)).Add(image.Pt(0, menuBar)).Inset(1)
	d.mouse("mousemove", x, y)
	d.await("marks-name", "the card of a name", func(img image.Image) bool {
		return differing(opened, img, below) > 2000 && count(img, below, light.Body(0, 2).Fill) == 0
	})

	x, y = at("spell/UZB/csto/2006-08-16")
	d.mouse("mousemove", x, y)
	card := d.await("marks-card", "a card", func(img image.Image) bool { return differing(opened, img, membership) > 5000 })
	d.mouse("click", 1)
	d.await("marks-selected", "all other bars step back, and the list says what is selected", func(img image.Image) bool {
		return count(img, membership, bars) < all/5 && count(img, list, light.Wash) > 5000
	})
	x, y = at("name/KAZ")
	d.mouse("keydown", "ctrl", "mousemove", x, y, "click", 1, "keyup", "ctrl")
	d.await("marks-two", "another bar stands out", func(img image.Image) bool {
		n := count(img, membership, bars)
		return n > all/8 && n < all/2
	})
	d.mouse("mousemove", 5, 5, "key", "Escape")
	d.await("marks-let-go", "all is as before", func(img image.Image) bool {
		return differing(opened, img, membership) < 50 && count(img, list, light.Wash) < 500
	})

	x, y = at("name/RUS")
	d.mouse("mousemove", x, y, "click", 3)
	d.await("marks-menu", "a menu", func(img image.Image) bool {
		return differing(card, img, membership) > 5000 && count(img, membership, bars) < all
	})
	d.mouse("key", "Escape", "mousemove", 5, 5)
	d.await("marks-menu-gone", "the menu is gone", func(img image.Image) bool { return differing(opened, img, membership) < 50 })

	d.mouse("key", "Right", "key", "Right", "key", "Down")
	d.await("marks-keys", "the keys show a card", func(img image.Image) bool { return differing(opened, img, membership) > 5000 })
	d.mouse("key", "Return")
	d.await("marks-entered", "Enter selects", func(img image.Image) bool { return count(img, list, light.Wash) > 5000 })
	d.mouse("key", "Escape", "key", "Escape")
	d.await("marks-end", "Esc lets go of everything", func(img image.Image) bool {
		return count(img, membership, bars) > all-200 && count(img, list, light.Wash) < 500
	})
}

// still takes pictures until some in a row show the same in an area.
func (d *display) still(name string, area image.Rectangle) image.Image {
	d.Helper()
	var last image.Image
	same := 0
	return d.await(name, "the window is still", func(img image.Image) bool {
		if last == nil || differing(last, img, area) > 0 {
			same = 0
		}
		last = img
		same++
		return same > 2
	})
}
