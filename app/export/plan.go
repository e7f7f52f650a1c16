package export

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"treatyline/charts"
)

// Figures returns the pages of the job's first chart in its first size and language, as
// its files will show them.
func (j Job) Figures() ([]*charts.Figure, error) {
	return j.pages(j.view(j.Charts[0], j.Langs[0]), j.Sizes[0])
}

// Names returns the names of the files that [Job.ToFolder] would write, in the same order.
// Charts that it would leave out have none.
func (j Job) Names() ([]string, error) {
	var names []string
	for _, chart := range j.Charts {
		of, err := j.chartNames(chart)
		if errors.Is(err, charts.ErrNothing) && !j.Named {
			continue
		}
		if err != nil {
			return nil, err
		}
		names = append(names, of...)
	}
	return names, nil
}

func (j Job) chartNames(chart charts.Chart) ([]string, error) {
	var names []string
	for _, size := range j.Sizes {
		for _, lang := range j.Langs {
			figures, err := j.pages(j.view(chart, lang), size)
			if err != nil {
				return nil, err
			}
			for _, format := range j.Formats {
				if format == CSV {
					continue
				}
				for i := range sheets(figures, format) {
					names = append(names, pageName(j.base(chart, size.Name, lang), i+1)+"."+string(format))
				}
			}
		}
	}
	if !slices.Contains(j.Formats, CSV) {
		return names, nil
	}
	for _, lang := range j.Langs {
		names = append(names, j.base(chart, "", lang)+"."+string(CSV))
	}
	return names, nil
}

// Beside returns the files that [Job.ToFile] would write: the one named, and further pages
// beside it.
func (j Job) Beside(path string) ([]string, error) {
	j.Sizes, j.Langs, j.Charts, j.Named = j.Sizes[:1], j.Langs[:1], j.Charts[:1], true
	if format, ok := FormatOf(path); ok {
		j.Formats = []Format{format}
	}
	names, err := j.Names()
	if err != nil {
		return nil, err
	}
	ext := filepath.Ext(path)
	paths := make([]string, len(names))
	for i := range names {
		paths[i] = pageName(strings.TrimSuffix(path, ext), i+1) + ext
	}
	return paths, nil
}
