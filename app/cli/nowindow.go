//go:build !cgo

package cli

import "errors"

// openWindow says that this build has none: the window needs cgo.
func openWindow(Streams, *viewFlags, []string) error {
	return errors.New("this build is the command alone, without the window: see treatyline --help, or build it with CGO_ENABLED=1")
}
