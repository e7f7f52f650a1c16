package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"treatyline/app/export"
)

// interrupted returns what is closed when the command is told to end, by Ctrl+C for
// example. With release it dies of that again.
func interrupted() (stop <-chan struct{}, release func()) {
	told, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	return told.Done(), release
}

// untilInterrupted does what writes no file, unless the command is told to end before.
func untilInterrupted(do func() error) error {
	stop, release := interrupted()
	defer release()
	_, err := export.Until(stop, func() (struct{}, error) { return struct{}{}, do() })
	if errors.Is(err, export.ErrStopped) {
		return export.ErrUnfinished
	}
	return err
}
