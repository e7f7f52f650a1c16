//go:build cgo

package window

import (
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"treatyline/app/window/look"
	"treatyline/app/window/platform"
	"treatyline/assets"
	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// Options say what the window opens on.
type Options struct {
	Data    *data.Dataset // nil for those that were open last
	File    string        // from which the data are; empty for those that are built in
	Beside  string        // a file that is opened beside the data that were open last: a figure that was exported, or an alliance with faults, which are listed
	View    charts.View   // the zero view is as the window was left; one of no chart is the overview; without a date only its theme and language count
	Version string
}

// The program as the desktop knows it.
const (
	appID   = "org.treatyline.Treatyline"
	appName = "Treatyline"
)

// Run opens the window and returns when it is closed. It must be called by the main
// goroutine. The error says why no window can be opened.
func Run(o Options) error {
	if err := platform.CheckDisplay(); err != nil {
		return err
	}
	crashed := ""
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700) // Fyne makes its folder in it, and complains where it cannot
		crashed = platform.NoteCrashes(filepath.Join(cache, "treatyline"))
	}
	icon := fyne.NewStaticResource("icon.png", assets.Icon)
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: appName, Version: o.Version, Icon: icon, Migrations: map[string]bool{"fyneDo": true}})
	platform.KeepBriefly()
	a := app.NewWithID(appID)
	a.SetIcon(icon)
	folder := a.Storage().RootURI().Path()
	platform.GuardPreferences(a.Preferences(), folder)
	var d *desk
	if err := platform.Opening(func() { d = open(a, o, crashed) }); err != nil {
		return err
	}
	a.Run()
	platform.KeepPreferences(folder, d.left)
	return nil
}

// startGC is GOGC while the window is made. The collector would run seven times, on the
// processors that the first frame waits for, and find little.
const startGC = 600

// open makes the window and shows it, and says where it is told of what ended the last one.
func open(a fyne.App, o Options, crashed string) *desk {
	defer debug.SetGCPercent(debug.SetGCPercent(startGC)) // until the first frame is painted
	read := reading(a.Preferences(), o)
	platform.BeforeSystemFonts(func() { look.LoadFonts(a) })
	w := a.NewWindow(appName)
	w.SetMaster()
	w.SetPadded(false)
	size := rememberedSize(a.Preferences())
	screen, known := platform.PrimaryScreen()
	platform.PaintFlat()
	o.Data, o.File = read()
	d := newDesk(a, o)
	d.player.heed(platform.ReducedMotion())
	if known {
		size = d.scale.fit(screen, size)
		d.kit.Foreseen = thousandths(d.scale.on(screen) * screen.Pixels)
	}
	w.Resize(size)
	fill := func() {}
	d.made = func() {
		d.view.unbarred = calm(w.Canvas().Size())
		if d.opensOn != eventsTab {
			fill = d.view.hold()
		}
	}
	d.open(w)
	d.made = func() {}
	title := w.Title()
	w.SetTitle(appName) // under X11 the class of a window, by which desktops know its entry, is its first title
	w.Show()
	d.kit.Foreseen, d.view.unbarred = 0, fyne.Size{}
	platform.BeforeSystemFonts(look.LoadButtonFont)
	platform.HeedLeaving(w)
	fill()
	w.SetTitle(title)
	if o.Beside != "" {
		d.files.openPath(o.Beside)
	}
	if crashed != "" {
		d.tellOfCrash(crashed)
	}
	return d
}

// reading reads what the window shows and says, beside what goes on until it is asked for. It
// is one after the other: with more at once than there are processors, what goes on would wait.
func reading(p fyne.Preferences, o Options) func() (*data.Dataset, string) {
	d, file, remembered := o.Data, o.File, p.String(fileKey)
	done := make(chan struct{})
	go func() {
		if d == nil {
			d, file = readRemembered(remembered)
		}
		close(done)
		for _, lang := range words.Languages() {
			words.In(lang).Learn()
		}
	}()
	return func() (*data.Dataset, string) {
		<-done
		return d, file
	}
}

// The window's size before there is another, in logical pixels.
const defaultWidth, defaultHeight = 1440, 900
