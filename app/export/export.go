package export

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/data"
)

// Job says what to export.
type Job struct {
	Data    *data.Dataset
	View    charts.View // its chart is replaced by those below
	Charts  []charts.Chart
	Named   bool // the charts were named: one without data is an error
	Sizes   []Size
	Pages   int // at most so many of a chart; 0 is all of them
	Version string
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
		return done, fmt.Errorf("cannot make the folder %s: %w", dir, reason(err))
	}
	sweep(dir)
	for _, chart := range j.Charts {
		for _, size := range j.Sizes {
			figures, err := j.layout(chart, size)
			if errors.Is(err, charts.ErrNothing) && !j.Named {
				done.Skipped = append(done.Skipped, fmt.Errorf("%s left out: %w", chart, err))
				break
			}
			if err != nil {
				return done, fmt.Errorf("%s: %w", chart, err)
			}
			base := j.base(chart, size)
			for i, f := range figures {
				path := filepath.Join(dir, pageName(base, i+1)+".png")
				if err := WriteFile(path, func(w io.Writer) error { return j.png(w, chart, f, size) }); err != nil {
					return done, err
				}
				done.Files = append(done.Files, path)
			}
			removePages(dir, base, ".png", len(figures))
		}
	}
	return done, nil
}

// ToFile writes one chart to a file. Where it has several pages the further ones
// stand beside the first, with their number in the name.
func (j Job) ToFile(path string) (Result, error) {
	var done Result
	chart, size := j.Charts[0], j.Sizes[0]
	figures, err := j.layout(chart, size)
	if err != nil {
		return done, fmt.Errorf("%s: %w", chart, err)
	}
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(filepath.Base(path), ext)
	dir := filepath.Dir(path)
	sweep(dir)
	for i, f := range figures {
		page := filepath.Join(dir, pageName(base, i+1)+ext)
		if err := WriteFile(page, func(w io.Writer) error { return j.png(w, chart, f, size) }); err != nil {
			return done, err
		}
		done.Files = append(done.Files, page)
	}
	removePages(dir, base, ext, len(figures))
	return done, nil
}

// To writes the first page of one chart. It returns how many pages the chart has.
func (j Job) To(w io.Writer) (pages int, err error) {
	figures, err := j.layout(j.Charts[0], j.Sizes[0])
	if err != nil {
		return 0, fmt.Errorf("%s: %w", j.Charts[0], err)
	}
	return len(figures), j.png(w, j.Charts[0], figures[0], j.Sizes[0])
}

func (j Job) layout(chart charts.Chart, size Size) ([]*charts.Figure, error) {
	figures, err := charts.Layout(j.Data, j.view(chart), size.Page)
	if err == nil && j.Pages > 0 {
		figures = figures[:min(len(figures), j.Pages)]
	}
	return figures, err
}

func (j Job) view(chart charts.Chart) charts.View {
	v := j.View
	v.Chart = chart
	return v
}

func (j Job) png(w io.Writer, chart charts.Chart, f *charts.Figure, size Size) error {
	return EncodePNG(w, Picture(f, size), size.DPI, About(j.Data, j.view(chart), f, j.Version))
}

// Picture draws a figure at a size.
func Picture(f *charts.Figure, size Size) *image.RGBA { return draw.Pixels(f, size.W, size.H) }

// base is the name of a chart's files without page and format; the size is part of it
// where there are several.
func (j Job) base(chart charts.Chart, size Size) string {
	if len(j.Sizes) > 1 {
		return string(chart) + "." + size.Name
	}
	return string(chart)
}

// pageName is a base with the number of a page; the first has none.
func pageName(base string, page int) string {
	if page == 1 {
		return base
	}
	return base + "-" + strconv.Itoa(page)
}

// removePages removes the pages after the last of an earlier, longer export.
func removePages(dir, base, ext string, last int) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // the folder was just written to; leftovers are not worth an error
	}
	page := regexp.MustCompile(`^` + regexp.QuoteMeta(base) + `-(\d+)` + regexp.QuoteMeta(ext) + `$`)
	for _, e := range entries {
		parts := page.FindStringSubmatch(e.Name())
		if parts == nil {
			continue
		}
		if n, err := strconv.Atoi(parts[1]); err == nil && n > last {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
