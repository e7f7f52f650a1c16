package files

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

// Origin is where data come from: a file, by its whole path, an example that comes along,
// by its id, what another program gave through a pipe, or, the zero origin, what is built
// in.
type Origin struct {
	File, Example string
	Piped         bool
}

// OwnSuffix is that of the files of this program. Others are read, too.
const OwnSuffix = ".treatyline.yaml"

// Reading is what came of reading data.
type Reading struct {
	Data   *data.Dataset // nil where there are errors, or an err
	Faults data.Faults
	Err    error // why nothing can be read
}

// Failed reports whether there is nothing to show.
func (r Reading) Failed() bool { return r.Err != nil || r.Faults.HasErrors() }

// ErrNoFile is the reason why what is no file cannot be read: a folder, or a pipe that
// would never end.
var ErrNoFile = phrase.Errorf("it is not a file")

// Read reads data, outside the interface's goroutine.
func (o Origin) Read(ctx context.Context, progress func(part float64)) Reading {
	if o == (Origin{}) {
		return Reading{Data: data.CSTO()}
	}
	if o.File == "" {
		examples := data.Examples()
		i := slices.IndexFunc(examples, func(e data.Example) bool { return e.ID == o.Example })
		d, _, err := data.ReadContext(ctx, examples[i].Open(), progress)
		return Reading{Data: d, Err: err}
	}
	info, err := os.Stat(o.File)
	if err == nil && !info.Mode().IsRegular() {
		err = ErrNoFile
	}
	if err != nil {
		return Reading{Err: reason(err)}
	}
	f, err := os.Open(o.File)
	if err != nil {
		return Reading{Err: reason(err)}
	}
	defer f.Close()
	d, faults, err := data.ReadContext(ctx, f, progress)
	switch {
	case faults.HasErrors():
		err = nil // they say it
	case err == nil:
		d.PrepareSearch() // here, where nobody waits for it
	}
	return Reading{d, faults, reason(err)}
}

// IsFile reports whether there is a file, and not a pipe, say, at a path.
func IsFile(path string) bool {
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

// Name is what an origin is called in a line of text: a file by its name.
func (o Origin) Name(lang string) string {
	if o.File != "" {
		return Shortened(filepath.Base(o.File), MostName)
	}
	for _, e := range data.Examples() {
		if e.ID == o.Example {
			return e.Title.In(lang)
		}
	}
	return data.CSTO().Organisation.Short.In(lang)
}

// MostName and mostPath are as many letters of a name or a path as are shown.
const (
	MostName = 48
	MostPath = 64
)

// Shortened is a name without its middle, where it is too long.
func Shortened(name string, most int) string {
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	end := most * 2 / 3
	return string(letters[:most-end-1]) + "…" + string(letters[len(letters)-end:])
}

// AtHome is a path as people write it: from ~ where it is in their home.
func AtHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" || home == string(filepath.Separator) {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return filepath.Join("~", rest)
	}
	return path
}
