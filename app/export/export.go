package export

import (
	"errors"
	"image"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
	"treatyline/data"
	"treatyline/data/phrase"
)

// Format is a kind of file.
type Format string

// The formats: of pictures, of documents that hold all pages of a chart, and of the data
// that a chart is drawn from.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
	CSV Format = "csv"
)

// Formats returns the formats, the default first.
func Formats() []Format { return []Format{PNG, SVG, PDF, CSV} }

// FormatOf returns the format that a file's name asks for, and false for a name
// without one.
func FormatOf(path string) (Format, bool) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, f := range Formats() {
		if string(f) == ext {
			return f, true
		}
	}
	return "", false
}

// Job says what to export.
type Job struct {
	Data        *data.Dataset
	View        charts.View // its chart and language are replaced by those below
	Charts      []charts.Chart
	Named       bool // the charts were named: one without data is an error
	Formats     []Format
	Sizes       []Size
	Langs       []string
	Pages       int               // at most so many of a drawn chart; 0 is all of them
	Transparent bool              // without a ground
	EmbedFont   bool              // into SVG
	AllPages    bool              // of the events, however many
	Stop        <-chan struct{}   // closed to stop the export; nil never is
	Wrote       func(path string) // is called after each file; may be nil
	Version     string

	canvas *canvas // of an export that is under way
	aside  bool    // into a folder that is not in its place yet
}

// Result is what an export did.
type Result struct {
	Files   []string // written, in order
	Skipped []error  // why charts were left out
}

// ToFolder writes every picture of the job into a folder, which is made if it is not
// there. Pages of an earlier export that are no longer needed are removed. On an error
// the files that were written before it stay, each of them whole.
func (j Job) ToFolder(dir string) (Result, error) {
	var done Result
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return done, phrase.Errorf("cannot make the folder %s: %w", dir, reason(err))
	}
	j.canvas = new(canvas)
	for _, chart := range j.Charts {
		err := j.chartToFolder(dir, chart, &done)
		if errors.Is(err, charts.ErrNothing) && !j.Named {
			done.Skipped = append(done.Skipped, phrase.Errorf("left out: %w", err))
			continue
		}
		if err != nil {
			return done, err
		}
	}
	return done, nil
}

func (j Job) chartToFolder(dir string, chart charts.Chart, done *Result) error {
	drawn := slices.DeleteFunc(slices.Clone(j.Formats), func(f Format) bool { return f == CSV })
	for _, size := range j.Sizes {
		for _, lang := range j.Langs {
			if len(drawn) == 0 {
				break
			}
			p, figures, err := j.picture(j.view(chart, lang), size)
			if err != nil {
				return err
			}
			for _, format := range drawn {
				if err := p.write(figures, dir, j.base(chart, size.Name, lang), "."+string(format), format, done); err != nil {
					return err
				}
			}
		}
	}
	if len(drawn) == len(j.Formats) {
		return nil
	}
	for _, lang := range j.Langs {
		path := filepath.Join(dir, j.base(chart, "", lang)+"."+string(CSV))
		if err := j.writeTable(path, j.view(chart, lang), done); err != nil {
			return err
		}
	}
	return nil
}

// writeTable writes the data of a chart, which have neither sizes nor pages.
func (j Job) writeTable(path string, v charts.View, done *Result) error {
	t, err := Until(j.Stop, func() (Table, error) { return Plotted(j.Data, v) })
	if err != nil {
		return err
	}
	return j.write(path, done, func(w io.Writer) error { return EncodeCSV(w, t) })
}

// ToFile writes one chart to a file, in the format that its name asks for. Where a picture
// has several pages the further ones stand beside the first, with their number in the name.
func (j Job) ToFile(path string) (Result, error) {
	var done Result
	format, ok := FormatOf(path)
	if !ok {
		return done, phrase.Errorf("%s: the name ends in none of the formats: %s", path, Formats())
	}
	dir, ext := filepath.Dir(path), filepath.Ext(path)
	sweep(dir)
	view := j.view(j.Charts[0], j.Langs[0])
	if format == CSV {
		err := j.writeTable(path, view, &done)
		return done, err
	}
	p, figures, err := j.picture(view, j.Sizes[0])
	if err != nil {
		return done, err
	}
	err = p.write(figures, dir, strings.TrimSuffix(filepath.Base(path), ext), ext, format, &done)
	return done, err
}

// To writes one chart, of a picture with several pages the first. It returns how many
// files the chart would be. Once the job is stopped the error is [ErrUnfinished].
func (j Job) To(w io.Writer) (files int, err error) {
	files, err = Until(j.Stop, func() (int, error) { return j.to(w) })
	if errors.Is(err, ErrStopped) {
		err = ErrUnfinished
	}
	return files, err
}

func (j Job) to(w io.Writer) (files int, err error) {
	view, format := j.view(j.Charts[0], j.Langs[0]), j.Formats[0]
	if format == CSV {
		t, err := Plotted(j.Data, view)
		if err != nil {
			return 0, err
		}
		return 1, EncodeCSV(w, t)
	}
	p, figures, err := j.picture(view, j.Sizes[0])
	if err != nil {
		return 0, err
	}
	sheets := sheets(figures, format)
	return len(sheets), p.encode(w, sheets[0], format)
}

func (j Job) view(chart charts.Chart, lang string) charts.View {
	v := j.View
	v.Chart, v.Lang, v.AllPages = chart, lang, j.AllPages
	return v
}

// base is the name of a chart's files without page and format; size and language are
// part of it where there are several. A file without a size has none in its name.
func (j Job) base(chart charts.Chart, size, lang string) string {
	name := string(chart)
	if len(j.Sizes) > 1 && size != "" {
		name += "." + size
	}
	if len(j.Langs) > 1 {
		name += "." + lang
	}
	return name
}

// picture is one view of a job at one size.
type picture struct {
	job  Job
	view charts.View
	size Size
	hash string // of the data that it shows
}

// picture returns a view at a size, and its pages.
func (j Job) picture(v charts.View, s Size) (picture, []*charts.Figure, error) {
	p := picture{job: j, view: v, size: s}
	figures, err := j.pages(v, s)
	if err != nil {
		return p, nil, err
	}
	p.hash, err = Until(j.Stop, func() (string, error) { return DataHash(j.Data, v), nil })
	return p, figures, err
}

// pages lays out a view as the files will show it.
func (j Job) pages(v charts.View, s Size) ([]*charts.Figure, error) {
	figures, err := j.layout(v, s.Page)
	if errors.Is(err, ErrStopped) {
		return nil, err
	}
	if err != nil {
		return nil, phrase.Errorf("%s: %w", v.Chart, err)
	}
	if j.Pages > 0 {
		figures = figures[:min(len(figures), j.Pages)]
	}
	if j.Transparent {
		for i, f := range figures {
			clear := *f
			clear.Ground = theme.Color{}
			figures[i] = &clear
		}
	}
	return figures, nil
}

// layout lays out a view on a page, unless the job is stopped before.
func (j Job) layout(v charts.View, page charts.Page) ([]*charts.Figure, error) {
	return Until(j.Stop, func() ([]*charts.Figure, error) { return charts.Layout(j.Data, v, page) })
}

// write writes the pages of a chart into a folder and removes those of an earlier
// export that had more.
func (p picture) write(figures []*charts.Figure, dir, base, ext string, format Format, done *Result) error {
	for i, sheet := range sheets(figures, format) {
		if p.job.stopped() {
			return ErrStopped
		}
		path := filepath.Join(dir, pageName(base, i+1)+ext)
		if err := p.job.write(path, done, func(w io.Writer) error { return p.encode(w, sheet, format) }); err != nil {
			return err
		}
	}
	if format != PDF {
		p.removePages(dir, base, ext, len(figures))
	}
	return nil
}

// sheets divides the pages of a chart among the files of a format: one each, or all in one.
func sheets(figures []*charts.Figure, format Format) [][]*charts.Figure {
	if format == PDF {
		return [][]*charts.Figure{figures}
	}
	return slices.Collect(slices.Chunk(figures, 1))
}

func (p picture) encode(w io.Writer, figures []*charts.Figure, format Format) error {
	about := gather(p.job.Data, p.view, together(figures), p.job.Version, p.hash)
	switch format {
	case PDF:
		return EncodePDF(w, figures, p.size, about, p.view)
	case SVG:
		return EncodeSVG(w, figures[0], p.size, about, p.job.EmbedFont)
	}
	if c := p.job.canvas; c != nil {
		return c.png.encode(w, c.picture(figures[0], p.size), p.size.DPI, about)
	}
	return EncodePNG(w, Picture(figures[0], p.size), p.size.DPI, about)
}

// together is the first of some pages with the sources of all.
func together(figures []*charts.Figure) *charts.Figure {
	all := *figures[0]
	for _, f := range figures[1:] {
		for _, id := range f.Sources {
			if !slices.Contains(all.Sources, id) {
				all.Sources = slices.Concat(all.Sources, []string{id})
			}
		}
	}
	return &all
}

// Picture draws a figure at a size.
func Picture(f *charts.Figure, size Size) *image.RGBA { return draw.Pixels(f, size.W, size.H) }

// canvas draws and encodes one picture after the other, and keeps its memory: pixels and
// letters for a picture of the same size.
type canvas struct {
	size   Size
	raster *draw.Raster
	png    pngWriter
}

// picture draws a figure at a size. The pixels change with the next picture.
func (c *canvas) picture(f *charts.Figure, size Size) *image.RGBA {
	if c.raster == nil || c.size != size {
		c.size, c.raster = size, draw.NewRaster(size.W, size.H, float64(size.W)/f.Page.W)
	}
	c.raster.Draw(f)
	return c.raster.Image()
}

// pageName is a base with the number of a page; the first has none.
func pageName(base string, page int) string {
	if page == 1 {
		return base
	}
	return base + "-" + strconv.Itoa(page)
}

// removePages removes the pages after the last of an earlier, longer export: those files
// that say of themselves that they show this chart of this organisation.
func (p picture) removePages(dir, base, ext string, last int) {
	for page := last + 1; ; page++ {
		path := filepath.Join(dir, pageName(base, page)+ext)
		if !p.shows(path) || os.Remove(path) != nil {
			return // leftovers are not worth an error
		}
	}
}

// shows reports whether a file is a picture of the same chart and organisation.
func (p picture) shows(path string) bool {
	o, _ := OpenOrigin(path) // one that is damaged is no better to keep
	chart, _, _ := strings.Cut(o.View, "?")
	return chart == string(p.view.Chart) && o.Organisation == p.job.Data.Organisation.ID
}
