//go:build cgo

package platform

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPreferencesAreKeptBesideTheOthers(t *testing.T) {
	for now, want := range map[string]string{
		`{"theme": "dark", "width": 900}`: `{"tab":"forces","theme":"dark","width":1200}` + "\n",
		`{}`:                              `{"tab":"forces","width":1200}` + "\n",
		`null`:                            `{"tab":"forces","width":1200}` + "\n",
		"":                                `{"tab":"forces","width":1200}` + "\n", // no file
		`{"theme": "da`:                   `{"theme": "da`,
	} {
		folder := t.TempDir()
		file := filepath.Join(folder, preferencesName)
		if now != "" {
			if err := os.WriteFile(file, []byte(now), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		KeepPreferences(folder, map[string]any{"tab": "forces", "width": 1200.0})
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%q became %q, want %q (%v)", now, got, want, err)
		}
	}
}
