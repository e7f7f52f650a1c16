//go:build cgo

package cli

import (
	"cmp"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"treatyline/app/export"
	"treatyline/app/window"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// openWindow opens the window on what was asked for.
func openWindow(s console, asked *viewFlags, args []string) error {
	o, err := windowOptions(s, asked, args)
	if err != nil {
		return err
	}
	return window.Run(o)
}

// windowOptions says what the window opens on: a file or the data that were open last, and
// the view that the flags ask for, or as it was left.
func windowOptions(s console, asked *viewFlags, args []string) (window.Options, error) {
	o := window.Options{Version: version}
	if len(args) > 0 {
		if asked.file != "" {
			return o, usagef("the data are named twice: as %q and by --data", args[0])
		}
		asked.file = args[0]
	}
	if asked.file == "" && !asked.any() {
		return o, nil
	}
	path := asked.file
	if path == "-" {
		path = ""
	} else if path != "" {
		if whole, err := filepath.Abs(path); err == nil {
			path = whole
		}
	}
	if len(args) > 0 && isExported(path) {
		return asked.beside(o, path)
	}
	stop, release := interrupted()
	defer release()
	d, v, err := asked.viewUntil(stop, s)
	if errors.Is(err, errReported) && path != "" {
		return asked.beside(o, path) // who opened it from the desktop sees no terminal
	}
	if err != nil {
		return o, err
	}
	o.Data, o.File = d, path
	if asked.any() {
		o.View, err = asked.inWindow(v)
	}
	return o, err
}

// beside has the window open a file itself.
func (f *viewFlags) beside(o window.Options, path string) (window.Options, error) {
	var err error
	o.Beside = path
	o.View, err = f.dress()
	return o, err
}

// isExported reports whether a file is a figure that tells its view.
func isExported(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false // what is read from a pipe is gone
	}
	_, err = export.OpenOrigin(path)
	return err == nil
}

// any reports whether the flags ask for a view.
func (f *viewFlags) any() bool {
	if f.query != "" || f.per {
		return true
	}
	for _, word := range f.words {
		if *word != "" {
			return true
		}
	}
	return false
}

// inWindow is a view without a theme and a language where nothing was said of them: those
// are the window's own.
func (f *viewFlags) inWindow(v charts.View) (charts.View, error) {
	if !f.says("theme") {
		v.Theme = theme.Theme{}
	}
	if !f.says("lang") {
		v.Lang = ""
	}
	if v.Theme.Name == theme.Print().Name {
		return v, usagef("--theme %s is for files: the window is light or dark", v.Theme.Name)
	}
	return v, nil
}

// dress is what the flags say of a view that needs no data: its theme and language.
func (f *viewFlags) dress() (charts.View, error) {
	d := data.CSTO() // any would do
	v := charts.NewView(d, "")
	for _, key := range []string{"theme", "lang"} {
		if !f.says(key) {
			continue
		}
		if err := v.Set(d, key, cmp.Or(*f.words[key], f.queried().Get(key))); err != nil {
			return v, inWords(err)
		}
	}
	v, err := f.inWindow(v)
	return charts.View{Theme: v.Theme, Lang: v.Lang}, err
}

// says reports whether a word of a view was given, in a flag or in the query.
func (f *viewFlags) says(key string) bool { return *f.words[key] != "" || f.queried().Has(key) }

// queried are the words of the query.
func (f *viewFlags) queried() url.Values {
	_, query, _ := strings.Cut(f.query, "?")
	words, _ := url.ParseQuery(query)
	return words
}
