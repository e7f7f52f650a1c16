//go:build cgo

package cli

import (
	"treatyline/app/window"
	"treatyline/data"
)

// openWindow opens the window on the built-in dataset or on that of a file.
func openWindow(s Streams, args []string) error {
	d, file := data.CSTO(), ""
	if len(args) > 0 {
		var err error
		if d, err = load(s, args[0]); err != nil {
			return err
		}
		file = args[0]
	}
	return window.Run(window.Options{Data: d, File: file, Version: version})
}
