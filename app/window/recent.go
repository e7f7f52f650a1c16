//go:build cgo

package window

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"
)

// recentKey is the preference that holds the files that were opened, the last one first,
// and mostRecent how many they are at most.
const (
	recentKey  = "files.recent"
	mostRecent = 10
)

// recent are the files that were opened, the last one first.
func recent(p fyne.Preferences) []string {
	paths := p.StringList(recentKey)
	return paths[:min(len(paths), mostRecent)]
}

// keepRecent puts a file before the others.
func keepRecent(p fyne.Preferences, path string) {
	paths := slices.DeleteFunc(slices.Clone(recent(p)), func(other string) bool { return other == path })
	paths = slices.Insert(paths, 0, path)
	p.SetStringList(recentKey, paths[:min(len(paths), mostRecent)])
}

// missing are those of some paths where there is no file.
func missing(paths []string) []string {
	var none []string
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			none = append(none, path)
		}
	}
	return none
}

// dropRecent takes files out.
func dropRecent(p fyne.Preferences, paths []string) {
	kept := slices.DeleteFunc(slices.Clone(recent(p)), func(path string) bool { return slices.Contains(paths, path) })
	p.SetStringList(recentKey, kept)
}
