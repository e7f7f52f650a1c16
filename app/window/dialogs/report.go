//go:build cgo

package dialogs

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"treatyline/app/export"
	"treatyline/app/export/document"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/data"
	"treatyline/data/phrase"
)

// briefing is a report that is to be written.
type briefing struct {
	path  string
	view  charts.View
	paper document.Paper
}

// standing are the names of files that the briefing would replace: itself, and pictures
// beside one in Markdown.
func (b briefing) standing() []string {
	entries, err := os.ReadDir(filepath.Dir(b.path))
	if err != nil {
		return nil // writing will say what is wrong
	}
	name := filepath.Base(b.path)
	base := regexp.QuoteMeta(strings.TrimSuffix(name, filepath.Ext(name)))
	picture := regexp.MustCompile(`^` + base + `-[a-z]+(-\d+)?\.png$`)
	format, _ := document.FormatOf(b.path)
	var there []string
	for _, e := range entries {
		if e.Name() == name || format == document.MD && picture.MatchString(e.Name()) {
			there = append(there, e.Name())
		}
	}
	return there
}

// write writes the briefing, and returns what was written. It is made aside, in a folder
// of its own, so that one that is stopped leaves nothing.
func (b briefing) write(d *data.Dataset, version string, stop <-chan struct{}) ([]string, error) {
	dir, name := filepath.Split(b.path)
	if info, err := os.Stat(b.path); err == nil && info.IsDir() {
		return nil, phrase.Errorf("cannot write %s: a folder of this name is in the way", b.path)
	}
	// An export into the folder removes what a program that was killed left of this name.
	aside, err := os.MkdirTemp(filepath.Clean(dir), fmt.Sprintf(".treatyline-%d-*", os.Getpid()))
	if err != nil {
		return nil, export.NotWritten(b.path, err)
	}
	defer os.RemoveAll(aside)
	r, err := export.Until(stop, func() (*report.Report, error) { return report.New(d, b.view, version), nil })
	if err != nil {
		return nil, err
	}
	made, err := document.Write(filepath.Join(aside, name), r, b.paper, stop)
	if err != nil {
		return nil, err
	}
	var written []string
	for _, file := range made {
		path := filepath.Join(dir, filepath.Base(file))
		if err := os.Rename(file, path); err != nil {
			return written, export.NotWritten(path, err)
		}
		written = append(written, path)
	}
	return written, nil
}
