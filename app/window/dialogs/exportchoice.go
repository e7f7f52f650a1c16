//go:build cgo

package dialogs

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"treatyline/app/export"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// exportChoice is what is to be exported, and how. All but charts, title and name of a
// file is remembered.
type exportChoice struct {
	Charts      []charts.Chart `json:"-"`
	Title       string         `json:"-"` // in place of the computed one, of one chart
	File        string         `json:"-"` // the name of a single file, if it is not the usual one
	Formats     []export.Format
	Sizes       []string // names, or ownSize
	Own         string   // WxH in pixels
	Scale       string   // times the pixels
	DPI         string   // empty for that of the size
	Theme       string
	Langs       []string
	Bare        bool
	Transparent bool
	Credit      string
}

// ownSize stands among the sizes for the one that is typed.
const ownSize = "own"

// choiceKey is the preference that holds what was chosen last.
const choiceKey = "export.choice"

// lastChoice is what was chosen last. What it does not know any more, and what was never
// chosen, is as it is at first: a slide on white, in the window's language.
func lastChoice(p fyne.Preferences, lang string) exportChoice {
	var c exportChoice
	if json.Unmarshal([]byte(p.String(choiceKey)), &c) != nil {
		c = exportChoice{}
	}
	c.Formats = known(c.Formats, export.Formats(), export.PNG)
	c.Sizes = known(c.Sizes, sizeWords(), export.SizeNames()[0])
	c.Langs = known(c.Langs, words.Languages(), lang)
	c.Theme = known([]string{c.Theme}, theme.Names(), theme.Light().Name)[0]
	if c.Own == "" {
		c.Own = "1280x720"
	}
	if c.Scale == "" {
		c.Scale = "1"
	}
	return c
}

// known are those of some words that there are, in the order of all; or else one word.
func known[T comparable](chosen, all []T, otherwise T) []T {
	var kept []T
	for _, word := range all {
		if slices.Contains(chosen, word) {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		return []T{otherwise}
	}
	return kept
}

// sizeWords are the words for sizes.
func sizeWords() []string { return append(export.SizeNames(), ownSize) }

// remember keeps the choice for the next time.
func (c exportChoice) remember(p fyne.Preferences) {
	if text, err := json.Marshal(c); err == nil {
		p.SetString(choiceKey, string(text))
	}
}

// choiceError says what in a choice does not do, by a phrase.
type choiceError struct {
	phrase string
	pairs  []any
}

func (e choiceError) Error() string { return e.phrase }

// jobs are what the command would be asked for: one job a chart, as each has readings of
// its own. The error is a choiceError.
func (c exportChoice) jobs(s *state.State, version string) ([]export.Job, error) {
	switch {
	case len(c.Charts) == 0:
		return nil, choiceError{phrase: "window.export.missing.chart"}
	case len(c.Formats) == 0:
		return nil, choiceError{phrase: "window.export.missing.format"}
	case len(c.Sizes) == 0:
		return nil, choiceError{phrase: "window.export.missing.size"}
	case len(c.Langs) == 0:
		return nil, choiceError{phrase: "window.export.missing.language"}
	}
	sizes, err := c.parseSizes()
	if err != nil {
		return nil, err
	}
	look, _ := theme.Named(c.Theme)
	var jobs []export.Job
	for _, chart := range c.Charts {
		v := s.View(chart, look)
		v.Bare, v.Credit = c.Bare, strings.TrimSpace(c.Credit)
		v.Lang = c.Langs[0]
		if len(c.Charts) == 1 {
			v.Title = strings.TrimSpace(c.Title)
		}
		jobs = append(jobs, export.Job{Data: s.Data(), View: v, Charts: []charts.Chart{chart}, Formats: c.Formats, Sizes: sizes,
			Langs: c.Langs, Transparent: c.Transparent, Version: version})
	}
	return jobs, nil
}

func (c exportChoice) parseSizes() ([]export.Size, error) {
	scale, err := decimal(c.Scale)
	if err != nil || !(scale > 0) {
		return nil, choiceError{"window.export.bad.scale", []any{"Word", c.Scale}}
	}
	dpi := 0.0
	if c.DPI != "" {
		if dpi, err = decimal(c.DPI); err != nil || !(dpi >= 1 && dpi <= 10000) {
			return nil, choiceError{"window.export.bad.dpi", []any{"Word", c.DPI}}
		}
	}
	var sizes []export.Size
	for _, word := range c.Sizes {
		if word == ownSize {
			word = strings.NewReplacer("×", "x", "х", "x", "X", "x", " ", "").Replace(c.Own)
		}
		size, err := export.ParseSize(word)
		switch {
		case errors.Is(err, export.ErrUnknownSize):
			return nil, choiceError{"window.export.bad.size", []any{"Word", c.Own}}
		case err == nil:
			size, err = size.Times(scale)
		}
		if err != nil {
			return nil, choiceError{"window.export.bad.bounds", []any{"Word", word, "W", export.LeastWidth, "H", export.LeastHeight, "Most", export.MostSide}}
		}
		if dpi > 0 {
			size.DPI = dpi
		}
		if !slices.ContainsFunc(sizes, func(s export.Size) bool { return s.Name == size.Name }) {
			sizes = append(sizes, size)
		}
	}
	return sizes, nil
}

// decimal reads a number with a point or a comma.
func decimal(word string) (float64, error) {
	return strconv.ParseFloat(strings.Replace(strings.TrimSpace(word), ",", ".", 1), 64)
}

// single reports whether the choice is of one chart in one form, which can have a name of
// its own. A table has no size.
func (c exportChoice) single() bool {
	sizes := len(c.Sizes)
	if slices.Equal(c.Formats, []export.Format{export.CSV}) {
		sizes = 1
	}
	return len(c.Charts) == 1 && len(c.Formats) == 1 && sizes == 1 && len(c.Langs) == 1
}

// usual is the name of a single file where none is chosen.
func (c exportChoice) usual() string { return fmt.Sprintf("%s.%s", c.Charts[0], c.Formats[0]) }

// placed is an export with its place.
type placed struct {
	jobs   []export.Job
	folder string
	file   string // the path of a single file, or empty
}

// paths are the files that it would write.
func (p placed) paths() ([]string, error) {
	if p.file != "" {
		return p.jobs[0].Beside(p.file)
	}
	var all []string
	for _, job := range p.jobs {
		names, err := job.Names()
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			all = append(all, filepath.Join(p.folder, name))
		}
	}
	return all, nil
}

// write does the jobs one after the other, up to the first that fails or is stopped.
func (p placed) write(stop <-chan struct{}, wrote func(string)) (export.Result, error) {
	var all export.Result
	for _, job := range p.jobs {
		job.Stop, job.Wrote = stop, wrote
		var done export.Result
		var err error
		if p.file != "" {
			done, err = job.ToFile(p.file)
		} else {
			done, err = job.ToFolder(p.folder)
		}
		all.Files = append(all.Files, done.Files...)
		all.Skipped = append(all.Skipped, done.Skipped...)
		if err != nil {
			return all, err
		}
	}
	return all, nil
}

// place decides where jobs go that are chosen with a path: a folder, or the name of a
// single file. The error is a choiceError.
func (c exportChoice) place(jobs []export.Job, path string) (placed, error) {
	path = strings.TrimSpace(path)
	if path == "" {
		return placed{}, choiceError{phrase: "window.export.missing.place"}
	}
	format, named := export.FormatOf(path)
	switch {
	case !named || !c.single():
		return placed{jobs: jobs, folder: path}, nil
	case format != c.Formats[0]:
		return placed{}, choiceError{"window.export.bad.name", []any{"File", filepath.Base(path), "Format", strings.ToUpper(string(c.Formats[0]))}}
	}
	return placed{jobs: jobs, folder: filepath.Dir(path), file: path}, nil
}

// shown reports whether there is anything in a chart of the state.
func shown(s *state.State, chart charts.Chart) bool {
	v := s.View(chart, theme.Light())
	var err error
	switch chart {
	case charts.Membership:
		_, err = charts.SpellRows(s.Data(), v)
	case charts.Forces:
		_, err = charts.ForceRows(s.Data(), v)
	case charts.Strength:
		_, err = charts.SeriesRows(s.Data(), v)
	case charts.Events:
		_, err = charts.EventRows(s.Data(), v)
	}
	return err == nil
}
