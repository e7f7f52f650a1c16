//go:build cgo

package platform

import (
	"os"
	"testing"
	"time"
)

// The variable is Fyne's: it has the value that Fyne gives it.
func TestFyneKeepsForAsLongAsItIsTold(t *testing.T) {
	if os.Getenv("FYNE_CACHE") != "" {
		t.Skip("FYNE_CACHE is set")
	}
	before := fyneKeeps
	t.Cleanup(func() { fyneKeeps = before })
	if before != time.Minute {
		t.Fatalf("Fyne keeps what it no longer shows for %v", before)
	}
	if KeepBriefly(); fyneKeeps >= before {
		t.Errorf("it still does for %v", fyneKeeps)
	}
}
