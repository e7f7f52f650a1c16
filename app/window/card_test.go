//go:build cgo

package window

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts"
	"treatyline/data"
)

// browser is an application that remembers which address it was told to open.
type browser struct {
	fyne.App
	opened string
}

func (b *browser) OpenURL(u *url.URL) error {
	b.opened = u.String()
	return nil
}

// browse makes the bench open addresses in a browser of its own.
func (b *bench) browse() *browser {
	opened := &browser{App: b.app}
	b.kit.App = opened
	return opened
}

// cardSays is all that stands on the card.
func (b *bench) cardSays() string {
	said := ""
	for _, t := range b.cards.texts {
		said += plain(t.Text) + "\n"
	}
	return said
}

// spotPoint is the middle of what can be pressed on the card, in the window.
func (b *bench) spotPoint(says string) fyne.Position {
	b.Helper()
	for _, s := range b.cards.face.spots {
		for _, t := range s.texts {
			if strings.Contains(t.Text, says) {
				return t.Position().AddXY(t.MinSize().Width/2, t.MinSize().Height/2)
			}
		}
	}
	b.Fatalf("there is no %q to press on the card: %s", says, b.cardSays())
	return fyne.Position{}
}

func TestACardSaysWhereItIsKnownFrom(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	opened := b.browse()
	c := b.membership.chart
	m := b.by(c, "spell/UZB/csto/2006-08-16")
	b.window.Canvas().Focus(c)
	test.MoveMouse(b.window.Canvas(), b.point(c, m))
	for _, want := range []string{
		"Uzbekistan · CSTO member", "16 Aug 2006 – 19 Dec 2012 (6 years 4 months)", "How it ended: suspended",
		"Suspended, 28 Jun 2012 – 19 Dec 2012 (5 months)",
		"[1, n. 14, 34] Wikipedia, Collective Security Treaty Organization",
	} {
		if !strings.Contains(strings.ReplaceAll(b.cardSays(), "\n", " "), want) {
			t.Errorf("the card does not say %q:\n%s", want, b.cardSays())
		}
	}
	at := b.spotPoint("Wikipedia")
	test.MoveMouse(b.window.Canvas(), at)
	if b.cardTitle() == "" || !b.cards.face.hovered {
		t.Fatal("the card goes away when the pointer comes to it")
	}
	test.TapCanvas(b.window.Canvas(), at)
	if !strings.HasPrefix(opened.opened, "https://en.wikipedia.org/") || b.cardTitle() == "" {
		t.Errorf("a press on the source opens %q, and leaves %q", opened.opened, b.cardTitle())
	}
	test.MoveMouse(b.window.Canvas(), fyne.NewPos(3, 3))
	b.time.pass()
	if b.cardTitle() != "" {
		t.Error("the card stays when the pointer has left it")
	}
}

// On the way to a card the marks under the pointer do not take its place, unless it rests.
func TestACardWaitsForThePointer(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	m := b.by(c, "spell/KAZ/csto/2002-10-07")
	from := b.point(c, m)
	move := func(p fyne.Position) { test.MoveMouse(b.window.Canvas(), p) }
	move(from)
	card := b.cards.ground.Position()
	if card.Y < from.Y {
		t.Fatal("the card is not below the mark")
	}
	way := card.AddXY(20, 0).Subtract(from)
	for i := 1; i <= 9; i++ {
		move(from.AddXY(way.X*float32(i)/10, way.Y*float32(i)/10))
		if b.cardTitle() != m.Card().Title {
			t.Fatalf("on the way to the card it becomes that of %q", b.cardTitle())
		}
	}
	move(from.Add(way).AddXY(0, 10))
	b.time.pass()
	if b.cardTitle() != m.Card().Title {
		t.Error("the card is gone when the pointer has come to it")
	}
	move(from)
	b.time.pass()
	if b.cardTitle() != m.Card().Title {
		t.Error("the card is gone when the pointer has come back to its mark")
	}

	// Between the two it rests on another mark.
	upper := b.app.Driver().AbsolutePositionForObject(c)
	rest := fyne.Position{}
	for part := float32(0.2); rest.IsZero() && part < 1; part += 0.05 {
		at := from.AddXY(way.X*part, way.Y*part)
		if under, ok := c.hit(at.Subtract(upper)); ok && under.Card().Title != m.Card().Title {
			rest = at
		}
	}
	if rest.IsZero() {
		t.Fatal("there is no other mark on the way to the card")
	}
	move(rest)
	b.time.pass()
	if b.cardTitle() == m.Card().Title {
		t.Error("where the pointer rests its mark shows no card")
	}
	move(from)
	move(from.AddXY(0, -30)) // away from the card
	if b.cardTitle() == m.Card().Title {
		t.Error("the card stays when the pointer goes the other way")
	}
	move(from)
	move(fyne.NewPos(2, 2))
	b.time.pass()
	if b.cardTitle() != "" || c.current != "" {
		t.Error("the card stays when the pointer has left the chart")
	}
}

func TestAPressOnACardLeavesAStateOut(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(forcesTab)
	c := b.forces.chart
	press := func(id, says string) {
		t.Helper()
		test.MoveMouse(b.window.Canvas(), b.point(c, b.by(c, id)))
		at := b.spotPoint(says)
		test.MoveMouse(b.window.Canvas(), at)
		test.TapCanvas(b.window.Canvas(), at)
		test.MoveMouse(b.window.Canvas(), fyne.NewPos(2, 2))
		b.time.pass()
	}
	press("name/RUS", "Without Russia")
	if b.state.Now().Without != "RUS" || !strings.HasPrefix(c.frame.figure.Title, "Without Russia: ") {
		t.Errorf("without %q the chart is titled %q", b.state.Now().Without, c.frame.figure.Title)
	}
	press("force/BLR", "Only Belarus")
	if b.state.Now().States != "BLR" || b.state.Now().Without != "" {
		t.Errorf("only %q", b.state.Now().States)
	}
	press("name/BLR", "All states")
	if b.state.Now().LeavesOut() {
		t.Error("states are still left out")
	}
	b.desk.turn(strengthTab)
	c = b.strength.chart
	press("strength/state/RUS", "Without Russia")
	if !strings.Contains(c.frame.figure.Title, "without Russia") {
		t.Errorf("the strength is titled %q", c.frame.figure.Title)
	}
	test.MoveMouse(b.window.Canvas(), b.point(b.strength.chart, b.by(b.strength.chart, "strength/2000")))
	if strings.Contains(b.cardSays(), "Without") && !strings.Contains(b.cardSays(), "·") {
		t.Errorf("a year can be left out: %s", b.cardSays())
	}
}

// One card takes the place of another, whatever it is about.
func TestOneCardAtATime(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	move := func(p fyne.Position) { test.MoveMouse(b.window.Canvas(), p) }
	c := b.membership.chart
	move(b.point(c, b.by(c, "name/UZB")))
	move(b.app.Driver().AbsolutePositionForObject(b.header.theme).AddXY(5, 5))
	b.time.pass()
	if b.cardTitle() != "Dark theme (Ctrl+T)" || c.current != "" || c.outline.Visible() {
		t.Errorf("the card says %q, the chart shows %q", b.cardTitle(), c.current)
	}
	move(b.point(c, b.by(c, "name/UZB")))
	move(b.point(b.forces.chart, b.by(b.forces.chart, "force/RUS")))
	b.time.pass()
	if b.cardTitle() != "Russia · The Military Balance 2020" || c.outline.Visible() || !b.forces.chart.outline.Visible() {
		t.Errorf("the card says %q", b.cardTitle())
	}
}

// A card has its place beside its mark, not over it, and inside the window.
func TestCardsDoNotLieOnTheirMarks(t *testing.T) {
	for _, size := range []fyne.Size{usual, least, fyne.NewSize(3840, 2160)} {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			for _, tab := range []tab{overviewTab, forcesTab, strengthTab} {
				b.desk.turn(tab)
				for _, p := range b.panels() {
					if !p.Visible() {
						continue
					}
					for _, m := range p.chart.readingOrder() {
						x := float32(m.Reach.X + m.Reach.W/2)
						p.chart.visit(m, true)
						p.chart.showCard(m, x)
						at, card := b.cards.ground.Position(), b.cards.ground.Size()
						if at.X < 0 || at.Y < 0 || at.X+card.Width > size.Width || at.Y+card.Height > size.Height {
							t.Errorf("%v, %s: the card of %s leaves the window", size, b.kit.Lang, m.ID)
						}
						o := p.chart.originOf(m)
						y := o.Y + float32(m.Reach.Y+m.Reach.H/2)
						if o.X+x > at.X && o.X+x < at.X+card.Width && y > at.Y && y < at.Y+card.Height {
							t.Errorf("%v, %s: the card of %s lies on it", size, b.kit.Lang, m.ID)
						}
					}
				}
			}
		}
	}
}

func TestSourcesAreGathered(t *testing.T) {
	got := look.BySource([]data.Citation{{Source: "a"}, {Source: "b", Ref: "2"}, {Source: "a", Ref: "7, 9"}, {Source: "c"}, {Source: "a", Ref: "9"}, {Source: "a", Ref: "p. 3"}})
	want := []data.Citation{{Source: "a", Ref: "7, 9, p. 3"}, {Source: "b", Ref: "2"}, {Source: "c"}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestACardWithoutAddressesHasNothingToPress(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.cards.show(charts.Card{Title: "A tip", Sources: []data.Citation{{Source: "article"}}}, charts.Rect{W: 10, H: 10}, fyne.NewPos(50, 50), 0)
	if b.cards.face.Visible() || b.cardTitle() != "A tip" {
		t.Error("a tip takes the mouse")
	}
	test.MoveMouse(b.window.Canvas(), b.point(b.membership.chart, b.asOf()))
	if b.cards.face.Visible() || !strings.HasPrefix(plain(b.cardTitle()), "On 1 January 2026") {
		t.Errorf("the flag's card, %q, takes the mouse", b.cardTitle())
	}
}
