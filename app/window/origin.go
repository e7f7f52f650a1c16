//go:build cgo

package window

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"treatyline/data"
	"treatyline/data/phrase"
)

// origin is where data come from: a file, by its whole path, an example that comes along,
// by its id, what another program gave through a pipe, or, the zero origin, what is built
// in.
type origin struct {
	file, example string
	piped         bool
}

// ownSuffix is that of the files of this program. Others are read, too.
const ownSuffix = ".treatyline.yaml"

// reading is what came of reading data.
type reading struct {
	data   *data.Dataset // nil where there are errors, or an err
	faults data.Faults
	err    error // why nothing can be read
}

// failed reports whether there is nothing to show.
func (r reading) failed() bool { return r.err != nil || r.faults.HasErrors() }

// errNoFile is the reason why what is no file cannot be read: a folder, or a pipe that
// would never end.
var errNoFile = phrase.Errorf("it is not a file")

// read reads data, outside the interface's goroutine.
func (o origin) read(ctx context.Context, progress func(part float64)) reading {
	if o == (origin{}) {
		return reading{data: data.CSTO()}
	}
	if o.file == "" {
		examples := data.Examples()
		i := slices.IndexFunc(examples, func(e data.Example) bool { return e.ID == o.example })
		d, _, err := data.ReadContext(ctx, examples[i].Open(), progress)
		return reading{data: d, err: err}
	}
	info, err := os.Stat(o.file)
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile
	}
	if err != nil {
		return reading{err: reason(err)}
	}
	f, err := os.Open(o.file)
	if err != nil {
		return reading{err: reason(err)}
	}
	defer f.Close()
	d, faults, err := data.ReadContext(ctx, f, progress)
	if faults.HasErrors() {
		err = nil // they say it
	}
	return reading{d, faults, reason(err)}
}

// isFile reports whether there is a file, and not a pipe, say, at a path.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// reason is an error without the path that it is about.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// name is what an origin is called in a line of text: a file by its name.
func (o origin) name(lang string) string {
	if o.file != "" {
		return shortened(filepath.Base(o.file), mostName)
	}
	for _, e := range data.Examples() {
		if e.ID == o.example {
			return e.Title.In(lang)
		}
	}
	return data.CSTO().Organisation.Short.In(lang)
}

// mostName and mostPath are as many letters of a name or a path as are shown.
const (
	mostName = 48
	mostPath = 64
)

// shortened is a name without its middle, where it is too long.
func shortened(name string, most int) string {
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	end := most * 2 / 3
	return string(letters[:most-end-1]) + "…" + string(letters[len(letters)-end:])
}

// atHome is a path as people write it: from ~ where it is in their home.
func atHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" || home == string(filepath.Separator) {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return filepath.Join("~", rest)
	}
	return path
}
