//go:build cgo

package window

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"treatyline/assets"
	"treatyline/charts"
	"treatyline/data"
)

// Options say what the window opens on.
type Options struct {
	Data    *data.Dataset
	File    string // from which the data are; empty for those that are built in
	View    charts.View // of no chart: as it was left
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
	if err := checkDisplay(); err != nil {
		return err
	}
	if cache, err := os.UserCacheDir(); err == nil {
		os.MkdirAll(cache, 0o700) // Fyne makes its folder in it, and complains where it cannot
	}
	icon := fyne.NewStaticResource("icon.png", assets.Icon)
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: appName, Version: o.Version, Icon: icon, Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(appID)
	a.SetIcon(icon)
	if err := opening(func() { open(a, o).Show() }); err != nil {
		return err
	}
	a.Run()
	return nil
}

// open makes the window.
func open(a fyne.App, o Options) fyne.Window {
	d := newDesk(a, o)
	w := a.NewWindow(appName)
	w.SetMaster()
	w.SetPadded(false)
	d.open(w)
	rememberSize(a.Preferences(), w)
	return w
}

// The preferences that hold the window's size, and the size before there is one.
const (
	widthKey, heightKey         = "window.width", "window.height"
	defaultWidth, defaultHeight = 1440, 900
)

// rememberSize gives the window the size that it had, and keeps the one that it has
// when it is closed.
func rememberSize(p fyne.Preferences, w fyne.Window) {
	width, height := p.FloatWithFallback(widthKey, defaultWidth), p.FloatWithFallback(heightKey, defaultHeight)
	w.Resize(fyne.NewSize(float32(width), float32(height)))
	w.SetCloseIntercept(func() {
		size := w.Canvas().Size()
		p.SetFloat(widthKey, float64(size.Width))
		p.SetFloat(heightKey, float64(size.Height))
		w.Close()
	})
}
