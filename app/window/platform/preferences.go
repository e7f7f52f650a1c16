//go:build cgo

package platform

import (
	"encoding/json"
	"io"
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
