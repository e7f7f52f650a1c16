package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"treatyline/app/export"
	"treatyline/data"
	"treatyline/data/phrase"
)

// hasFigureName reports whether a file's name is one that figures have.
func hasFigureName(path string) bool {
	return slices.Contains([]string{".png", ".svg", ".pdf", ".html", ".htm", ".pptx", ".md"}, strings.ToLower(filepath.Ext(path)))
}

// folder checks the figures in a folder and in those below it.
func (c *checker) folder(root string) error {
	none := true
	// With a separator at the end a link to a folder is followed.
	err := filepath.WalkDir(root+string(filepath.Separator), func(path string, e fs.DirEntry, err error) error {
		path = filepath.Clean(path)
		switch {
		case err != nil:
			none = false
			c.complain(phrase.Errorf("cannot read %s: %w", path, plain(err)))
			return nil
		case e.IsDir() && strings.HasPrefix(e.Name(), ".") && path != filepath.Clean(root):
			return fs.SkipDir
		case !e.Type().IsRegular() || !hasFigureName(path):
			return nil
		}
		origin, err := export.OpenOrigin(path)
		if origin.View == "" && (errors.Is(err, export.ErrForeign) || errors.Is(err, export.ErrDamaged)) {
			return nil
		}
		none = false
		if err := c.figure(printable(path), origin, err); err != nil {
			c.complain(err)
		}
		return nil
	})
	if none {
		c.tell(phrase.Of("%s: there are no figures of Treatyline in it", root))
	}
	return err
}

// figure says whether the data that a figure shows have changed. The error is of a file
// that cannot be read.
func (c *checker) figure(name string, origin export.Origin, err error) error {
	f := finding{File: name, Severity: data.Error.String()}
	foreign, damaged := errors.Is(err, export.ErrForeign), errors.Is(err, export.ErrDamaged)
	switch {
	case foreign || damaged:
		f.Message = c.words.Error(err)
		if damaged && origin.View != "" {
			f.Hint = c.words.Phrase(phrase.Of("export it again"))
		}
		c.find(f)
		return nil
	case err != nil:
		return phrase.Errorf("cannot read %s: %w", name, err)
	}

	d := c.data
	if d == nil {
		d = data.CSTO()
	}
	var hint phrase.Phrase
	message := phrase.Of("the data that it shows have not changed")
	err = origin.Compare(d)
	switch {
	case err == nil:
		f.Severity = "note"
	case errors.Is(err, export.ErrOtherAlliance) && c.data == nil:
		message = phrase.Of("it shows the alliance %q, which is not built in", origin.Organisation)
		hint = phrase.Of("give its data with --data FILE")
	case errors.Is(err, export.ErrOtherAlliance):
		message, hint = phrase.Of("%s", err), phrase.Of("give those that it shows with --data FILE")
	default:
		message, hint = phrase.Of("%s", err), phrase.Of("export it again with --view \"%s\"", origin.View)
	}
	f.Message, f.Hint = c.words.Phrase(message), c.words.Phrase(hint)
	c.find(f)
	if made := "Treatyline " + version; origin.Software != made && origin.Software != "" {
		c.find(finding{File: name, Severity: "note", Message: c.words.Phrase(phrase.Of("it was made by %s, and this is %s", origin.Software, made))})
	}
	return nil
}
