//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
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
	kit    *look.Kit
	player *player
	before *widgets.Button
	play   *widgets.Button
	next   *widgets.Button
	speed  *widgets.Button
	rate   *canvas.Text
	face   look.Icon
	widest float32 // of the names of the speeds
}

func newPlayBar(k *look.Kit, keys *command.Keys, cards *cardLayer, p *player) *playBar {
	b := &playBar{kit: k, player: p, face: look.PlayIcon(), rate: k.Text("", k.Style.Small, k.Color.Ink)}
	ink := k.Theme.Ink
	button := func(face fyne.CanvasObject, phrase string, do func()) *widgets.Button {
		return widgets.NewButton(k, keys, cards, face, keys.Tip(k.Words, phrase), do)
	}
	command := func(i look.Icon, phrase string) *widgets.Button {
		return button(i.View(&ink), phrase, func() { keys.Do(phrase) })
	}
	b.before = command(look.Mirrored(look.NextIcon()), "window.command.previous-event")
	b.play = button(b.face.View(&ink), "window.command.play", p.toggle)
	b.next = command(look.NextIcon(), "window.command.next-event")
	b.speed = button(b.rate, "window.command.faster", p.nextSpeed)
	p.changed = b.say
	for _, rate := range b.rates() {
		b.widest = max(b.widest, k.Text(rate, k.Style.Small, k.Color.Ink).MinSize().Width)
	}
	b.say()
	return b
}

// say shows whether the date plays, and how fast.
func (b *playBar) say() {
	b.face = look.PlayIcon()
	if b.player.playing() {
		b.face = look.PauseIcon()
	}
	b.play.Face.Refresh()
	b.rate.Text = b.rates()[b.player.speed]
	b.rate.Refresh()
	b.speed.Refresh()
}

// rates are what the speeds are called.
func (b *playBar) rates() []string {
	rates := make([]string, len(speeds()))
	for i := range rates {
		rates[i] = b.kit.Words.Say("window.speed." + strconv.Itoa(i))
	}
	return rates
}

// width is what the bar needs, at every speed.
func (b *playBar) width() float32 { return 3*(playSide+playGap) + b.speedWidth() }

func (b *playBar) speedWidth() float32 { return b.widest + 2*playPad }

// place puts the bar with its upper left corner at a point.
func (b *playBar) place(x, y float32) {
	for _, s := range []*widgets.Button{b.before, b.play, b.next} {
		widgets.Place(s, x, y, playSide, playSide)
		x += playSide + playGap
	}
	widgets.Place(b.speed, x, y, b.speedWidth(), playSide)
}

// buttons are what can have the keys, from left to right.
func (b *playBar) buttons() []*widgets.Button {
	return []*widgets.Button{b.before, b.play, b.next, b.speed}
}
