//go:build cgo

package dialogs

import (
	"errors"
	"image"
	"io"

	"treatyline/app/export"
	"treatyline/app/export/preflight"
	"treatyline/charts"
	chartdraw "treatyline/charts/draw"
)

// proof is one page of what is to be exported.
type proof struct {
	job   export.Job // of its chart, size and language alone
	pages []*charts.Figure
	page  int // of those
}

func (s proof) figure() *charts.Figure { return s.pages[s.page] }
func (s proof) size() export.Size      { return s.job.Sizes[0] }

// view is what the proof shows.
func (s proof) view() charts.View {
	v := s.job.View
	v.Chart, v.Lang = s.job.Charts[0], s.job.Langs[0]
	return v
}

// proofs lays out all pages of some jobs. Charts without data have none.
func proofs(jobs []export.Job) ([]proof, error) {
	var all []proof
	for _, job := range jobs {
		for _, size := range job.Sizes {
			for _, lang := range job.Langs {
				one := job
				one.Sizes, one.Langs = []export.Size{size}, []string{lang}
				pages, err := one.Figures()
				if errors.Is(err, charts.ErrNothing) {
					continue
				}
				if err != nil {
					return nil, err
				}
				for i := range pages {
					all = append(all, proof{one, pages, i})
				}
			}
		}
	}
	return all, nil
}

// draw draws the proof at a number of pixels. Where it has no ground, squares show that.
func (s proof) draw(w, h int) *image.RGBA {
	img := chartdraw.Pixels(s.figure(), w, h)
	if s.figure().Ground.Visible() {
		return img
	}
	const side = 8
	for y := range h {
		for x := range w {
			tile := uint32(0xff)
			if (x/side+y/side)%2 == 1 {
				tile = 0xe4
			}
			px := img.Pix[img.PixOffset(x, y):][:4]
			rest := 255 - uint32(px[3]) // image.RGBA is premultiplied
			for i := range 3 {
				px[i] += uint8(tile * rest / 255)
			}
			px[3] = 255
		}
	}
	return img
}

// look finds what in the chart of the proof may not come across.
func (s proof) look() []preflight.Finding {
	return preflight.Run(s.job.Data, s.view(), s.pages)
}

// weight is how many bytes the proof takes in a format, that of the first where a chart
// has several. It ends early, with an error, once still reports false.
func (s proof) weight(format export.Format, still func() bool) (int64, error) {
	job := s.job
	job.Formats = []export.Format{format}
	count := byteCount{still: still}
	_, err := job.To(&count)
	return count.n, err
}

// byteCount counts bytes.
type byteCount struct {
	n     int64
	still func() bool
}

func (c *byteCount) Write(p []byte) (int, error) {
	if !c.still() {
		return 0, io.ErrClosedPipe
	}
	c.n += int64(len(p))
	return len(p), nil
}
