//go:build cgo

package cli

import (
	"treatyline/app/window"
)

// openWindow opens the window on the built-in dataset or on that of a file.
func openWindow(s Streams, args []string) error {
	file := "" // the built-in data
	if len(args) > 0 {
		file = args[0]
	}
	d, err := load(s, file)
	if err != nil {
		return err
	}
	if file == "-" {
		file = "" // there is nothing to watch
	}
	return window.Run(window.Options{Data: d, File: file, Version: version})
}
