//go:build cgo

package window

import (
	"cmp"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"treatyline/app/window/platform"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// The preferences that hold how the window was left. None is trusted: one that makes no
// sense is as one that is not there.
const (
	themeKey              = "window.theme"
	contrastKey           = "window.contrast"
	langKey               = "window.language"
	fileKey               = "window.file"
	allianceKey           = "window.alliance" // whose the views are
	viewKey               = "window.view."    // and a chart
	tabKey                = "window.tab"
	splitKey              = "window.split." // and a divider
	widthKey, heightKey   = "window.width", "window.height"
	leastShown, mostShown = 200, 20_000 // of a width or height, in logical pixels
)

// named are the shares with the names of their dividers.
func (s *splits) named() map[string]*float32 {
	return map[string]*float32{"charts": &s.charts, "events": &s.events, "list": &s.list}
}

// restore makes the desk as it was left. What the options ask for wins.
func (d *desk) restore(asked charts.View) {
	p := d.app.Preferences()
	theme := cmp.Or(asked.Theme.Name, p.String(themeKey))
	if !slices.Contains(state.Themes(), theme) {
		theme = state.SystemTheme
	}
	lang := words.In(cmp.Or(asked.Lang, p.StringWithFallback(langKey, platform.Language()))).Lang()
	d.state.Begin(theme, p.Bool(contrastKey), lang)
	for name, share := range d.shares.named() {
		if kept := p.Float(splitKey + name); kept > 0 && kept < 1 {
			*share = float32(kept)
		}
	}
	d.opensOn = overviewTab
	if asked.AsOf != 0 {
		d.opensOn = cmp.Or(tab(asked.Chart), overviewTab)
		d.state.Show(asked)
	} else if p.String(allianceKey) == d.state.Data().Organisation.ID {
		if kept := tab(p.String(tabKey)); slices.Contains(tabs(), kept) {
			d.opensOn = kept
		}
		d.restoreViews(p)
	}
	d.state.Forget()
}

// restoreViews shows what each chart showed.
func (d *desk) restoreViews(p fyne.Preferences) {
	for _, c := range charts.All() {
		v, err := charts.ParseView(d.state.Data(), p.String(viewKey+string(c)))
		if err == nil && v.Chart == c {
			v.Theme, v.Lang = theme.Theme{}, ""
			d.state.Show(v)
		}
	}
}

// remember keeps how the window is left.
func (d *desk) remember() {
	d.left = map[string]any{
		fileKey:     d.file,
		allianceKey: d.state.Data().Organisation.ID,
		tabKey:      string(d.view.tab),
	}
	for name, share := range d.shares.named() {
		d.left[splitKey+name] = float64(*share)
	}
	for _, c := range charts.All() {
		v := d.state.View(c, theme.Light())
		if v.AsOf == d.state.Data().AsOf() {
			v.AsOf = 0 // the last day, also of newer data
		}
		d.left[viewKey+string(c)] = v.String()
	}
	if size := d.window.Canvas().Size(); !d.window.FullScreen() {
		d.left[widthKey], d.left[heightKey] = float64(size.Width), float64(size.Height)
	}
	platform.SetPreferences(d.app.Preferences(), d.left)
}

// rememberedSize is the size that the window had, or the one that it has at first.
func rememberedSize(p fyne.Preferences) fyne.Size {
	kept := func(key string, otherwise float64) float32 {
		if length := p.Float(key); length >= leastShown && length <= mostShown {
			return float32(length)
		}
		return float32(otherwise)
	}
	return fyne.NewSize(kept(widthKey, defaultWidth), kept(heightKey, defaultHeight))
}

// readRemembered reads the data of the file that was open last. Without one, or where it
// can no longer be read, they are those that are built in.
func readRemembered(path string) (*data.Dataset, string) {
	if f, err := os.Open(path); err == nil {
		defer f.Close()
		if d, faults, err := data.Read(f); err == nil && !faults.HasErrors() {
			return d, path
		}
	}
	return data.CSTO(), ""
}

// splits are the shares of their room that parts of the window have; 0 is as at first.
type splits struct {
	charts float32 // the upper of two charts, of the height of both
	events float32 // the events beside a chart, of the width of the window
	list   float32 // the list in its own tab, likewise
}
