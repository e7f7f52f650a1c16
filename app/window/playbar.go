//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The measures of the play bar, in logical pixels.
const (
	playSide = 26 // of its buttons
	playGap  = 5
	playPad  = 8 // at both sides of the speed
)

// playBar are the buttons that move the date: to the event before and the next, and by
// itself, at a speed.
type playBar struct {
	kit    *kit
	player *player
	before *square
	play   *square
	next   *square
	speed  *square
	rate   *canvas.Text
	face   icon
}

func newPlayBar(k *kit, keys *keys, cards *cardLayer, p *player) *playBar {
	b := &playBar{kit: k, player: p, face: playIcon(), rate: k.text("", k.style.small, k.color.ink)}
	ink := k.theme.Ink
	button := func(face fyne.CanvasObject, phrase string, do func()) *square {
		return newSquare(k, keys, cards, face, keys.tip(k, phrase), do)
	}
	command := func(i icon, phrase string) *square {
		return button(i.view(&ink), phrase, func() { keys.do(phrase) })
	}
	b.before = command(mirrored(nextIcon()), "window.command.previous-event")
	b.play = button(b.face.view(&ink), "window.command.play", p.toggle)
	b.next = command(nextIcon(), "window.command.next-event")
	b.speed = button(b.rate, "window.command.faster", p.nextSpeed)
	p.changed = b.say
	b.say()
	return b
}

// say shows whether the date plays, and how fast.
func (b *playBar) say() {
	b.face = playIcon()
	if b.player.playing() {
		b.face = pauseIcon()
	}
	b.play.face.Refresh()
	b.rate.Text = b.rates()[b.player.speed]
	b.rate.Refresh()
	b.speed.Refresh()
}

// rates are what the speeds are called.
func (b *playBar) rates() []string {
	rates := make([]string, len(speeds()))
	for i := range rates {
		rates[i] = b.kit.words.Say("window.speed." + strconv.Itoa(i))
	}
	return rates
}

// width is what the bar needs, at every speed.
func (b *playBar) width() float32 { return 3*(playSide+playGap) + b.speedWidth() }

func (b *playBar) speedWidth() float32 {
	widest := float32(0)
	for _, rate := range b.rates() {
		widest = max(widest, b.kit.text(rate, b.kit.style.small, b.kit.color.ink).MinSize().Width)
	}
	return widest + 2*playPad
}

// place puts the bar with its upper left corner at a point.
func (b *playBar) place(x, y float32) {
	for _, s := range []*square{b.before, b.play, b.next} {
		place(s, x, y, playSide, playSide)
		x += playSide + playGap
	}
	place(b.speed, x, y, b.speedWidth(), playSide)
}

// buttons are what can have the keys, from left to right.
func (b *playBar) buttons() []*square { return []*square{b.before, b.play, b.next, b.speed} }
