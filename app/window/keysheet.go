//go:build cgo

package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
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
	s := widgets.NewSheet(d.kit, d.kit.Words.Say("window.keys.title"), keySheetWidth, func(width float32) ([]fyne.CanvasObject, float32) {
		return composeKeys(d.kit, d.keyGroups(), width)
	})
	o := s.InOverlay(d.kit)
	o.Loose = true
	o.Keys.Commands = append(o.Keys.Commands, command.Command{Keys: helpKeys(), Do: func() { o.Close() }})
	d.stage.Lay(o)
}

// helpKeys show the sheet of keys, and close it.
func helpKeys() []command.Chord { return []command.Chord{command.Letter('?'), command.Key(fyne.KeyF1)} }

// keyGroups lists all keys: those of the commands by menu, then those that depend on
// where one is.
func (d *desk) keyGroups() []keyGroup {
	w := d.kit.Words
	var groups []keyGroup
	for _, m := range command.Menus() {
		g := keyGroup{title: w.Say("window.menu." + string(m))}
		for _, c := range d.keys.Commands {
			if c.Menu == m && len(c.Keys) > 0 {
				line := keyLine{does: strings.TrimSuffix(w.Say(c.Phrase), "…")}
				for _, chord := range c.Keys {
					if key := chord.In(w); !slices.Contains(line.keys, key) {
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
func composeKeys(k *look.Kit, groups []keyGroup, width float32) ([]fyne.CanvasObject, float32) {
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

func composeGroup(k *look.Kit, g keyGroup, width float32) keyBlock {
	var b keyBlock
	title := k.Text(g.title, k.Style.Strong, k.Color.Accent)
	look.Put(title, 0, 0)
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
		for _, said := range look.Wrap(line.does, k.Style.Body, width-caps-keyNameGap) {
			t := k.Text(said, k.Style.Body, k.Color.Ink)
			look.Put(t, caps+keyNameGap, y)
			b.objects = append(b.objects, t)
			y += look.Pitch(k.Style.Body)
		}
		b.height = max(b.height+keyLeading, y+keyLeading-look.Pitch(k.Style.Body)-1)
	}
	return b
}

// capsWidth is the width of keys beside one another.
func capsWidth(k *look.Kit, keys []string) float32 {
	width := float32(-keyCapGap)
	for _, key := range keys {
		width += float32(k.Style.Small.Width(key)) + 2*keyCapPad + keyCapGap
	}
	return width
}

// cap adds a key at an x and returns where the next one can stand.
func (b *keyBlock) cap(k *look.Kit, key string, x float32) float32 {
	t := k.Text(key, k.Style.Small, k.Color.Ink)
	width := float32(k.Style.Small.Width(key)) + 2*keyCapPad
	ground := canvas.NewRectangle(k.Color.Field)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.Color.Border, 1, 4
	widgets.Place(ground, x, b.height, width, keyCap)
	look.Put(t, x+(width-t.MinSize().Width)/2, b.height+(keyCap-t.MinSize().Height)/2)
	b.objects = append(b.objects, ground, t)
	return x + width + keyCapGap
}
