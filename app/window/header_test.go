//go:build cgo

package window

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/charts/words"
	"treatyline/data"
)

// headed is a header with all the buttons that there can be, in a window of a width.
func headed(t *testing.T, b *bench, lang string, width, height float32) (*header, *command.Keys) {
	t.Helper()
	k := look.New(b.app, lang, b.kit.Theme)
	done := ""
	commands := slices.Clone(b.keys.Commands)
	stubs := []string{"window.command.open", "window.command.present", "window.command.report", "window.command.export-data"}
	commands = slices.DeleteFunc(commands, func(c command.Command) bool { return slices.Contains(stubs, c.Phrase) })
	for _, phrase := range stubs {
		commands = append(commands, command.Command{Phrase: phrase, Do: func() { done = phrase }})
	}
	all := &command.Keys{Commands: commands}
	h := newHeader(k, b.state, all, b.cards, func(tab) {})
	for i, face := range []string{"Open…", "Present", "Report"} {
		if lang == "ru" {
			face = []string{"Открыть…", "Показ", "Отчёт"}[i]
		}
		h.actions[i].word = k.Text(face, k.Style.Body, k.Color.Ink)
		h.actions[i].button.Face = h.actions[i].word
	}
	h.Resize(fyne.NewSize(width, height))
	if test.Tap(h.actions[1].button); done != "window.command.present" {
		t.Errorf("the button does %q", done)
	}
	return h, all
}

func TestTheHeaderHasRoomForItsButtons(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, lang := range words.Languages() {
		for _, width := range []float32{leastWidth, 720, 860, 960, 1024, 1200, 1440, 1920, 3840} {
			h, _ := headed(t, b, lang, width, closeHeader)
			end := h.namesEnd()
			last := []fyne.CanvasObject{h.tabs}
			for _, a := range h.actions {
				if a.button.Visible() {
					last = append(last, a.button)
				}
			}
			for _, part := range append(last, h.language, h.theme) {
				if part.Position().X < end {
					t.Errorf("%s, %v: %T begins at %v, what is before it ends at %v", lang, width, part, part.Position().X, end)
				}
				end = part.Position().X + part.Size().Width
			}
			if end > width {
				t.Errorf("%s: the header ends at %v of %v", lang, end, width)
			}
		}
	}
}

func TestTheHeaderSaysAsMuchAsItCan(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, c := range []struct {
		width float32
		title string
		words int // buttons with a word
		shown int
	}{
		{1920, "Collective Security Treaty Organization", 4, 4},
		{1440, "Collective Security Treaty Organization", 4, 4},
		{1024, "CSTO", 4, 4},
		{leastWidth, "CSTO", 0, 1},
	} {
		h, _ := headed(t, b, "en", c.width, closeHeader)
		said, shown := 0, 0
		for _, a := range h.actions {
			if a.button.Visible() {
				shown++
				if a.button.Face == a.word {
					said++
				} else if a.button.Tip == "" {
					t.Errorf("%v: an icon does not say what it does", c.width)
				}
			}
		}
		if h.title.Text != c.title || said != c.words || shown != c.shown {
			t.Errorf("%v: %q, %d buttons, %d with words", c.width, h.title.Text, shown, said)
		}
	}
}

func TestOnlyCommandsThatThereAreHaveButtons(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, a := range b.header.actions {
		if a.button.Do == nil || a.said == "" {
			t.Errorf("a button without a command: %q", a.said)
		}
	}
	for _, phrase := range []string{"window.command.open", "window.command.present", "window.command.report"} {
		if _, ok := b.keys.Find(phrase); !ok && len(b.header.actions) > 3 {
			t.Errorf("%s has a button", phrase)
		}
	}
}

func TestTheMenuOfControls(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	items := b.forces.tools.items()
	var labels []string
	for _, i := range items {
		if i.Label == "Active" || i.Label == "Share" {
			i.Action()
		}
		labels = append(labels, i.Label)
	}
	if b.state.Now().Metric != "active" || b.state.Now().Forces != "share" {
		t.Errorf("of %q the menu chooses %s and %s", labels, b.state.Now().Metric, b.state.Now().Forces)
	}
	if got := b.forces.tools.brief.label.Text; got != "Active · Share" {
		t.Errorf("the button says %q", got)
	}
	brief := b.forces.tools.brief
	if end := brief.Position().X + brief.Size().Width; end > b.forces.Size().Width {
		t.Errorf("the button ends at %v of %v", end, b.forces.Size().Width)
	}
	for _, i := range b.forces.tools.items() {
		if i.Checked != (i.Label == "Active" || i.Label == "Share") {
			t.Errorf("%s is marked: %v", i.Label, i.Checked)
		}
	}
	test.Tap(brief.Button)
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("the button opens no menu")
	}
}

// The button stands beside the title, or above it.
func TestTheButtonOfControlsKeepsClearOfTheTitle(t *testing.T) {
	for _, size := range sizes[:5] {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			for _, tab := range []tab{overviewTab, forcesTab, strengthTab} {
				b.desk.turn(tab)
				for _, p := range []*panel{b.forces, b.strength} {
					if !p.Visible() || p.handy {
						continue
					}
					title := titleEnd(p.chart.frame.figure) + p.scroll.Position().X
					brief := p.tools.brief
					beside, above := brief.Position().X > title, brief.Position().Y+brief.Size().Height <= p.scroll.Position().Y
					if !beside && !above {
						t.Errorf("%v, %s, %s: the button is at %v, the title ends at %v", size, b.kit.Lang, tab, brief.Position(), title)
					}
				}
			}
		}
	}
}
