//go:build !cgo

package cli

import "treatyline/data/phrase"

// openWindow says that this build has none: the window needs cgo.
func openWindow(console, *viewFlags, []string) error {
	return phrase.Errorf("this build is the command alone, without the window: see treatyline --help, or build it with CGO_ENABLED=1")
}
