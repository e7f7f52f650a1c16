//go:build cgo

package window

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"treatyline/app/export/report"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/text"
)

// The measures of the sheets of help, in logical pixels.
const (
	aboutWidth  = 640 // at most
	aboutGap    = 14  // above a heading
	aboutBelow  = 2   // under it
	aboutButton = 32
)

// showAbout says what the program is, and under which licences.
func (d *desk) showAbout() {
	d.showPage("window.command.about", func(p *aboutPage, _ *command.Keys) {
		w := d.kit.Words
		p.add(w.Say("window.about.program", "Version", d.version), d.kit.Style.Strong)
		p.add(w.Say("window.about.purpose"), d.kit.Style.Body)
		p.heading(w.Say("window.about.made"))
		p.add(w.Say("window.about.libraries"), d.kit.Style.Body)
		p.add(w.Say("window.about.assets"), d.kit.Style.Body)
		p.add(w.Say("window.about.full"), d.kit.Style.Body)
	})
}

// showAboutData says what the data cover, where they come from, and what they do not tell.
func (d *desk) showAboutData() {
	limits := report.New(d.state.Data(), d.state.View(charts.Membership, d.kit.Theme), d.version).Limits
	d.showPage("window.command.about-data", func(p *aboutPage, _ *command.Keys) {
		for _, line := range d.aboutData() {
			p.add(line, d.kit.Style.Body)
		}
		p.heading(d.kit.Words.Say("report.section.limits"))
		for _, l := range limits {
			p.add(l.Text, d.kit.Style.Body)
		}
	})
}

// showProblem says what to include in a report of a problem, and copies the facts.
func (d *desk) showProblem() {
	d.showPage("window.command.problem", func(p *aboutPage, keys *command.Keys) {
		w := d.kit.Words
		p.add(w.Say("window.about.include"), d.kit.Style.Body)
		facts := d.problemFacts()
		for _, fact := range facts {
			p.add(fact, d.kit.Style.Small)
		}
		label := d.kit.Text(w.Say("window.about.copy"), d.kit.Style.Body, d.kit.Color.Ink)
		copied := widgets.NewButton(d.kit, keys, d.view.cards, label, "", func() {
			d.app.Clipboard().SetContent(strings.Join(facts, "\n"))
			label.Text = w.Say("window.about.copied")
			label.Refresh()
		})
		widgets.Place(copied, 3, p.y+8, copied.Width(), aboutButton)
		p.objects = append(p.objects, copied)
		p.y += 8 + aboutButton + 4
	})
}

// showPage shows a sheet of paragraphs. Its title is the phrase of the command.
func (d *desk) showPage(phrase string, compose func(*aboutPage, *command.Keys)) {
	var o *widgets.Overlay
	s := widgets.NewSheet(d.kit, strings.TrimSuffix(d.kit.Words.Say(phrase), "…"), aboutWidth, func(width float32) ([]fyne.CanvasObject, float32) {
		p := &aboutPage{kit: d.kit, width: width}
		compose(p, o.Keys)
		return p.objects, p.y
	})
	o = s.InOverlay(d.kit)
	d.stage.Lay(o)
}

// aboutData says what the data are, and under which licences.
func (d *desk) aboutData() []string {
	w, set := d.kit.Words, d.state.Data()
	from := w.Say("window.about.built-in")
	if d.file != "" {
		from = w.Say("window.about.file", "File", d.file)
	}
	name := d.kit.Naming(set).Named(set.Organisation.Name, set.Organisation.ID)
	lines := []string{
		w.Say("window.about.alliance", "Name", name, "Date", w.LongDate(set.AsOf().Date()), "From", from),
		w.List([]string{w.Count("window.about.memberships", len(set.Memberships)), w.Count("events", len(set.Events)),
			w.Count("window.about.sources", len(set.Sources))}) + ".",
	}
	if all := d.licences(); len(all) > 0 {
		lines = append(lines, w.Count("window.about.licences", len(all), "List", strings.Join(all, " · ")))
	}
	return append(lines, w.Say("window.about.cite"))
}

// licences are those that the sources name, each once. Their names do not break.
func (d *desk) licences() []string {
	const longest = 20 // of a name; what is longer is a sentence
	var all []string
	for _, s := range d.state.Data().Sources {
		name := s.Licence
		if len(name) <= longest {
			name = strings.ReplaceAll(name, " ", "\u00a0")
		}
		if name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// problemFacts are what helps to find out what went wrong: in English, for those who
// mend it.
func (d *desk) problemFacts() []string {
	size := d.window.Canvas().Size()
	return []string{
		fmt.Sprintf("Treatyline %s, %s/%s, %s", d.version, runtime.GOOS, runtime.GOARCH, runtime.Version()),
		fmt.Sprintf("window %.0fx%.0f, scale %.2g, %s, %s", size.Width, size.Height, d.window.Canvas().Scale(), d.state.Now().Lang, d.kit.Theme.Name),
		fmt.Sprintf("data %s as of %s", d.state.Data().Organisation.ID, d.state.Data().AsOf()),
		d.viewText(),
	}
}

// viewText is the view of the tab in the command's words.
func (d *desk) viewText() string { return d.state.View(d.view.tab.chart(), d.kit.Theme).String() }

// aboutPage puts paragraphs under one another.
type aboutPage struct {
	kit      *look.Kit
	y, width float32
	objects  []fyne.CanvasObject
}

func (p *aboutPage) add(s string, style text.Style) {
	for _, line := range look.Wrap(s, style, p.width) {
		t := p.kit.Text(line, style, p.kit.Color.Ink)
		if style == p.kit.Style.Small {
			t.Color = p.kit.Color.Muted
		}
		look.Put(t, 0, p.y)
		p.objects = append(p.objects, t)
		p.y += look.Pitch(style)
	}
	p.y += aboutBelow
}

func (p *aboutPage) heading(s string) {
	p.y += aboutGap
	t := p.kit.Text(s, p.kit.Style.Strong, p.kit.Color.Accent)
	look.Put(t, 0, p.y)
	p.objects = append(p.objects, t)
	p.y += look.Pitch(p.kit.Style.Strong) + aboutBelow
}
