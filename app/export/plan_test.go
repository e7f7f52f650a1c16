package export_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"treatyline/app/export"
	"treatyline/charts"
)

func TestNamesAreThoseOfTheFilesThatAreWritten(t *testing.T) {
	j := job(t, charts.All()...)
	j.Formats = export.Formats()
	j.Langs = []string{"en", "ru"}
	square, err := export.ParseSize("square")
	if err != nil {
		t.Fatal(err)
	}
	j.Sizes = append(j.Sizes, square)
	names, err := j.Names()
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	j.Wrote = func(path string) { told = append(told, path) }
	done, err := j.ToFolder(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var written []string
	for _, path := range done.Files {
		written = append(written, filepath.Base(path))
	}
	if !slices.Equal(names, written) {
		t.Errorf("announced %v, written %v", names, written)
	}
	if !slices.Equal(told, done.Files) {
		t.Errorf("told of %v, written %v", told, done.Files)
	}
}

func TestAStopLeavesWholeFilesOnly(t *testing.T) {
	stop := make(chan struct{})
	j := job(t, charts.All()...)
	j.Stop = stop
	j.Wrote = func(string) { close(stop) }
	dir := t.TempDir()
	done, err := j.ToFolder(dir)
	if !errors.Is(err, export.ErrStopped) || len(done.Files) != 1 {
		t.Errorf("%d files were written, %v", len(done.Files), err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
