package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// interrupted returns what is closed when the command is told to end, by Ctrl+C for
// example. With release it dies of that again.
func interrupted() (stop <-chan struct{}, release func()) {
	told, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	return told.Done(), release
}
