//go:build cgo

package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The measures of the sheet of keys, in logical pixels.
const (
	keySheetWidth = 1120 // at most
	keyColumn     = 290  // of a column, at least
	keyColumnGap  = 34
	keyLeading    = 25 // from one row to the next
	keyGroupGap   = 16 // above a heading
	keyHeading    = 26
	keyCap        = 20 // the height of a key
	keyCapPad     = 6
	keyCapGap     = 5
	keyNameGap    = 12
)

// keyLine says what some keys do.
type keyLine struct {
	keys []string
	does string
}

// keyGroup is what can be done in a menu or in a part of the window.
type keyGroup struct {
	title string
	lines []keyLine
}

// showKeys shows all keys.
func (d *desk) showKeys() {
	s := newSheet(d.kit, d.kit.words.Say("window.keys.title"), keySheetWidth, func(width float32) ([]fyne.CanvasObject, float32) {
		return composeKeys(d.kit, d.keyGroups(), width)
	})
	o := s.overlay(d.kit)
	o.loose = true
	o.keys.commands = append(o.keys.commands, command{keys: helpKeys(), do: func() { o.close() }})
	d.lay(o)
}

// helpKeys show the sheet of keys, and close it.
func helpKeys() []chord { return []chord{typed('?'), single(fyne.KeyF1)} }

// keyGroups lists all keys: those of the commands by menu, then those that depend on
// where one is.
func (d *desk) keyGroups() []keyGroup {
	w := d.kit.words
	var groups []keyGroup
	for _, m := range menus() {
		g := keyGroup{title: w.Say("window.menu." + string(m))}
		for _, c := range d.keys.commands {
			if c.menu == m && len(c.keys) > 0 {
				line := keyLine{does: strings.TrimSuffix(w.Say(c.phrase), "…")}
				for _, chord := range c.keys {
					if key := chord.in(w); !slices.Contains(line.keys, key) {
						line.keys = append(line.keys, key)
					}
				}
				g.lines = append(g.lines, line)
			}
		}
		groups = append(groups, g)
	}
	for _, g := range gestures() {
		if title := w.Say(g.where); groups[len(groups)-1].title != title {
			groups = append(groups, keyGroup{title: title})
		}
		line := keyLine{does: w.Say(g.does)}
		for _, key := range g.keys {
			if strings.HasPrefix(key, "window.") {
				key = w.Say(key)
			}
			line.keys = append(line.keys, key)
		}
		last := &groups[len(groups)-1]
		last.lines = append(last.lines, line)
	}
	return groups
}

// composeKeys sets groups of keys in as many columns as there is room for.
func composeKeys(k *kit, groups []keyGroup, width float32) ([]fyne.CanvasObject, float32) {
	n := max(1, int((width+keyColumnGap)/(keyColumn+keyColumnGap)))
	column := (width - float32(n-1)*keyColumnGap) / float32(n)
	var set []keyBlock
	for _, g := range groups {
		set = append(set, composeGroup(k, g, column))
	}
	room := columnHeight(set, n)
	var objects []fyne.CanvasObject
	x, y, height := float32(0), float32(0), float32(0)
	for _, block := range set {
		if y > 0 && y+block.height > room {
			x, y = x+column+keyColumnGap, 0
		}
		for _, o := range block.objects {
			o.Move(o.Position().AddXY(x, y))
			objects = append(objects, o)
		}
		y += block.height + keyGroupGap
		height = max(height, y-keyGroupGap)
	}
	return objects, height
}

// columnHeight is the least height at which blocks fit into so many columns.
func columnHeight(blocks []keyBlock, columns int) float32 {
	height := float32(0)
	for _, b := range blocks {
		height = max(height, b.height)
	}
	for ; ; height += keyLeading / 2 {
		n, y := 1, float32(0)
		for _, b := range blocks {
			if y > 0 && y+b.height > height {
				n, y = n+1, 0
			}
			y += b.height + keyGroupGap
		}
		if n <= columns {
			return height
		}
	}
}

// keyBlock is a group that is set, from its upper left corner.
type keyBlock struct {
	objects []fyne.CanvasObject
	height  float32
}

func composeGroup(k *kit, g keyGroup, width float32) keyBlock {
	var b keyBlock
	title := k.text(g.title, k.style.strong, k.color.accent)
	put(title, 0, 0)
	b.objects, b.height = append(b.objects, title), keyHeading
	caps := float32(0)
	for _, line := range g.lines {
		caps = max(caps, capsWidth(k, line.keys))
	}
	for _, line := range g.lines {
		x := float32(0)
		for _, key := range line.keys {
			x = b.cap(k, key, x)
		}
		y := b.height + 1
		for _, said := range wrap(line.does, k.style.body, width-caps-keyNameGap) {
			t := k.text(said, k.style.body, k.color.ink)
			put(t, caps+keyNameGap, y)
			b.objects = append(b.objects, t)
			y += pitch(k.style.body)
		}
		b.height = max(b.height+keyLeading, y+keyLeading-pitch(k.style.body)-1)
	}
	return b
}

// capsWidth is the width of keys beside one another.
func capsWidth(k *kit, keys []string) float32 {
	width := float32(-keyCapGap)
	for _, key := range keys {
		width += float32(k.style.small.Width(key)) + 2*keyCapPad + keyCapGap
	}
	return width
}

// cap adds a key at an x and returns where the next one can stand.
func (b *keyBlock) cap(k *kit, key string, x float32) float32 {
	t := k.text(key, k.style.small, k.color.ink)
	width := float32(k.style.small.Width(key)) + 2*keyCapPad
	ground := canvas.NewRectangle(k.color.field)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.color.border, 1, 4
	place(ground, x, b.height, width, keyCap)
	put(t, x+(width-t.MinSize().Width)/2, b.height+(keyCap-t.MinSize().Height)/2)
	b.objects = append(b.objects, ground, t)
	return x + width + keyCapGap
}
