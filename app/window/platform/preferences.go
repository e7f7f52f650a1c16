//go:build cgo

package platform

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"treatyline/app/export"
)

// Fyne writes preferences over the older ones. A disk that is full, or a process that is
// killed just then, leaves half a file, which Fyne takes for none.
const (
	preferencesName = "preferences.json"
	keptName        = "preferences-kept.json"
)

// GuardPreferences keeps a copy of the preferences that an app of a folder has begun with,
// and gives those of the copy back where the file is broken.
func GuardPreferences(p fyne.Preferences, folder string) {
	file, kept := filepath.Join(folder, preferencesName), filepath.Join(folder, keptName)
	now, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return // the first start, or the reader has removed them
	}
	if json.Valid(now) {
		_ = export.WriteFile(kept, func(w io.Writer) error { _, err := w.Write(now); return err }) // without it there is no copy
		return
	}
	var values map[string]any
	if older, err := os.ReadFile(kept); err != nil || json.Unmarshal(older, &values) != nil {
		return
	}
	SetPreferences(p, values)
}

// KeepPreferences writes values into the preferences of an app that has ended, in its
// folder. Fyne saves all of them when an app stops, but drops that at times: what waits for
// the interface's goroutine when the last window is gone is never done.
func KeepPreferences(folder string, values map[string]any) {
	file := filepath.Join(folder, preferencesName)
	var all map[string]any
	if now, err := os.ReadFile(file); err == nil && json.Unmarshal(now, &all) != nil {
		return // GuardPreferences will see to it
	}
	if all == nil {
		all = map[string]any{}
	}
	maps.Copy(all, values)
	_ = export.WriteFile(file, func(w io.Writer) error { return json.NewEncoder(w).Encode(all) }) // without it all is as it was before
}

// SetPreferences sets preferences as they stand in JSON.
func SetPreferences(p fyne.Preferences, values map[string]any) {
	for key, value := range values {
		setPreference(p, key, value)
	}
}

func setPreference(p fyne.Preferences, key string, value any) {
	switch value := value.(type) {
	case string:
		p.SetString(key, value)
	case float64:
		p.SetFloat(key, value)
	case bool:
		p.SetBool(key, value)
	case []any:
		var list []string
		for _, item := range value {
			if s, ok := item.(string); ok {
				list = append(list, s)
			}
		}
		p.SetStringList(key, list)
	}
}
