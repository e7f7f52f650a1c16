//go:build cgo

package dialogs

import (
	"image"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export"
	"treatyline/app/export/preflight"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/app/window/worker"
)

// exportPreview shows the pages that are to be exported, one at a time, what their files
// will be, and what in them may not come across. It works outside the interface's
// goroutine; what was asked for last is what it comes to.
type exportPreview struct {
	widget.BaseWidget
	kit   *look.Kit
	work  *worker.Worker // lays out and draws
	weigh *worker.Worker // encodes, to say how many bytes that is
	round atomic.Int64   // counts what was asked for

	proofs  []proof
	at      int
	about   []string    // the facts of the page's files
	asked   image.Point // pixels that the picture was last drawn for
	picture *image.RGBA

	ground   *canvas.Rectangle
	raster   *canvas.Raster
	title    *canvas.Text
	facts    *canvas.Text
	further  *fyne.Container // facts that the first line has no room for
	number   *canvas.Text
	back, on *widgets.DialogButton
	heading  *canvas.Text
	findings *fyne.Container
	scroll   *container.Scroll
}

func newExportPreview(k *look.Kit, keys *command.Keys) *exportPreview {
	p := &exportPreview{kit: k, work: worker.New(), weigh: worker.New()}
	p.ground = canvas.NewRectangle(k.Color.Field)
	p.ground.StrokeColor, p.ground.StrokeWidth = k.Color.Border, 1
	p.raster = canvas.NewRaster(p.paint)
	p.raster.ScaleMode = canvas.ImageScalePixels
	p.title = k.Text("", k.Style.Strong, k.Color.Ink)
	p.facts = k.Text("", k.Style.Small, k.Color.Muted)
	p.further = container.NewWithoutLayout()
	p.number = k.Text("", k.Style.Small, k.Color.Muted)
	p.back = widgets.NewDialogButton(keys, "‹", func() { p.turn(-1) })
	p.on = widgets.NewDialogButton(keys, "›", func() { p.turn(1) })
	p.heading = k.Text(k.Words.Say("window.export.check"), k.Style.Strong, k.Color.Ink)
	p.findings = container.NewVBox()
	p.scroll = container.NewVScroll(p.findings)
	p.ExtendBaseWidget(p)
	return p
}

// order asks for what some jobs would write. Nothing of an older order is shown after it.
func (p *exportPreview) order(jobs []export.Job) {
	round := p.round.Add(1)
	p.work.Do(func() {
		all, err := proofs(jobs)
		fyne.Do(func() {
			if round != p.round.Load() {
				return
			}
			if err != nil {
				p.fail(p.kit.Failure(err))
				return
			}
			p.proofs = all
			p.at = min(p.at, max(len(all)-1, 0))
			p.show()
		})
	})
}

// fail shows nothing but a sentence.
func (p *exportPreview) fail(said string) {
	p.round.Add(1)
	p.proofs, p.picture = nil, nil
	p.title.Text, p.about = said, nil
	p.findings.RemoveAll()
	p.Refresh()
}

// turn goes to another page.
func (p *exportPreview) turn(by int) {
	if len(p.proofs) == 0 {
		return
	}
	p.at = (p.at + by + len(p.proofs)) % len(p.proofs)
	p.round.Add(1)
	p.show()
}

// show shows the page that it is at.
func (p *exportPreview) show() {
	if len(p.proofs) == 0 {
		p.fail(p.kit.Words.Say("window.export.nothing"))
		return
	}
	s, w := p.proofs[p.at], p.kit.Words
	look.Say(p.title, s.figure().Title)
	p.number.Text = w.Say("page", "N", strconv.Itoa(p.at+1), "Of", strconv.Itoa(len(p.proofs)))
	p.about = p.said(s, nil)
	p.asked = image.Point{}
	p.Refresh()
	p.draw()
	p.count(s)
}

// said are the facts of a page's files: pixels, and bytes where they are known.
func (p *exportPreview) said(s proof, bytes []string) []string {
	if slices.Equal(s.job.Formats, []export.Format{export.CSV}) {
		return bytes // tables have no pixels
	}
	size := s.size()
	said := p.kit.Words.Say("window.export.pixels", "W", strconv.Itoa(size.W), "H", strconv.Itoa(size.H), "DPI", strconv.Itoa(int(size.DPI+0.5)))
	return append([]string{said}, bytes...)
}

// pixels is how large the picture is drawn: as large as it is shown.
func (p *exportPreview) pixels() image.Point {
	size, scale := p.raster.Size(), float32(1)
	if c := p.kit.App.Driver().CanvasForObject(p); c != nil {
		scale = c.Scale()
	}
	return image.Pt(int(size.Width*scale+0.5), int(size.Height*scale+0.5))
}

// draw draws the page, and looks what may be wrong with it.
func (p *exportPreview) draw() {
	wanted := p.pixels()
	if wanted.X < 2 || wanted.Y < 2 || wanted == p.asked || len(p.proofs) == 0 {
		return
	}
	p.asked = wanted
	s, round := p.proofs[p.at], p.round.Load()
	p.work.Do(func() {
		picture, found := s.draw(wanted.X, wanted.Y), s.look()
		fyne.Do(func() {
			if round != p.round.Load() {
				return
			}
			p.picture = picture
			p.list(found)
			p.Refresh()
		})
	})
}

// count says how many bytes the page takes in each format.
func (p *exportPreview) count(s proof) {
	round := p.round.Load()
	still := func() bool { return round == p.round.Load() }
	p.weigh.Do(func() {
		var bytes []string
		for _, format := range s.job.Formats {
			n, err := s.weight(format, still)
			if err != nil {
				return // writing will say what is wrong, if that is not that another page is shown
			}
			bytes = append(bytes, p.kit.Words.Say("window.export.bytes", "Format", strings.ToUpper(string(format)), "Size", byteSize(p.kit, n)))
		}
		fyne.Do(func() {
			if still() {
				p.about = p.said(s, bytes)
				p.Refresh()
			}
		})
	})
}

// byteSize is an amount of bytes in the unit that suits it.
func byteSize(k *look.Kit, n int64) string {
	const kilo, mega = 1e3, 1e6
	if n >= mega {
		return k.Words.Say("window.bytes.mega", "N", k.Words.Ratio(float64(n)/mega))
	}
	return k.Words.Say("window.bytes.kilo", "N", k.Words.Number(math.Ceil(float64(n)/kilo)))
}

// list shows what was found.
func (p *exportPreview) list(found []preflight.Finding) {
	p.findings.RemoveAll()
	if len(found) == 0 {
		p.findings.Add(newFindingRow(p.kit, true, p.kit.Words.Say("window.export.check.none")))
	}
	for _, f := range found {
		p.findings.Add(newFindingRow(p.kit, false, describeFinding(p.kit, f, p.proofs[p.at].view())))
	}
	p.scroll.ScrollToTop()
}

// paint is what Fyne paints: the picture, or the ground while there is none of the size.
func (p *exportPreview) paint(w, h int) image.Image {
	if p.picture != nil && p.picture.Rect.Dx() == w && p.picture.Rect.Dy() == h {
		return p.picture
	}
	return image.NewUniform(p.kit.Color.Field)
}

// CreateRenderer is called by Fyne.
func (p *exportPreview) CreateRenderer() fyne.WidgetRenderer { return &previewRenderer{p} }

type previewRenderer struct{ preview *exportPreview }

var _ fyne.WidgetRenderer = (*previewRenderer)(nil)

// The measures of the preview, in logical pixels.
const (
	previewShare  = 0.62 // of the height, at most, for the picture
	previewLines  = 44   // for what is said of it
	previewButton = 26
)

func (r *previewRenderer) Layout(size fyne.Size) {
	p := r.preview
	room := fyne.NewSize(size.Width, size.Height*previewShare)
	shape := float32(16.0 / 9)
	if len(p.proofs) > 0 {
		of := p.proofs[p.at].size()
		shape = float32(of.W) / float32(of.H)
	}
	w := min(room.Width, room.Height*shape)
	h := w / shape
	w, h = float32(int(w)), float32(int(h))
	widgets.Place(p.ground, 0, 0, size.Width, h+2)
	widgets.Place(p.raster, float32(int((size.Width-w)/2)), 1, w, h)
	y := h + 10
	x := size.Width
	if len(p.proofs) > 1 {
		widgets.Place(p.on, x-previewButton, y, previewButton, previewButton)
		widgets.Place(p.back, x-2*previewButton-4, y, previewButton, previewButton)
		look.PutRight(p.number, x-2*previewButton-12, y+5)
		x = p.number.Position().X - 10
	}
	p.number.Hidden = len(p.proofs) < 2
	for _, b := range []*widgets.DialogButton{p.back, p.on} {
		if b.Hidden = len(p.proofs) < 2; !b.Hidden {
			b.Refresh()
		}
	}
	full := p.title.Text
	look.Say(p.title, strings.Join(look.Truncate(look.Wrap(full, p.kit.Style.Strong, x), 1, p.kit.Style.Strong, x), ""))
	look.Put(p.title, 0, y-2)
	y += 16
	y += p.putFacts(y, x, size.Width) + previewLines - 16
	look.Put(p.heading, 0, y)
	y += 22
	widgets.Place(p.scroll, 0, y, size.Width, size.Height-y)
	p.draw()
}

// putFacts places the facts, in a first line and as many more as they need for their
// widths, and returns the height of those.
func (p *exportPreview) putFacts(y, first, width float32) float32 {
	k, room := p.kit, first
	var lines []string
	for _, fact := range p.about {
		if n := len(lines); n > 0 {
			if line := lines[n-1] + " · " + fact; len(look.Wrap(line, k.Style.Small, room)) == 1 {
				lines[n-1] = line
				continue
			}
			room = width
		}
		lines = append(lines, fact)
	}
	p.facts.Text = ""
	p.further.Objects = nil
	for i, line := range lines {
		if i == 0 {
			p.facts.Text = line
			continue
		}
		t := k.Text(line, k.Style.Small, k.Color.Muted)
		look.Put(t, 0, y+float32(i)*look.Pitch(k.Style.Small))
		p.further.Add(t)
	}
	look.Put(p.facts, 0, y)
	return float32(len(p.further.Objects)) * look.Pitch(k.Style.Small)
}

func (r *previewRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 300) }

func (r *previewRenderer) Refresh() {
	r.Layout(r.preview.Size())
	canvas.Refresh(r.preview)
}

func (r *previewRenderer) Destroy() {}

func (r *previewRenderer) Objects() []fyne.CanvasObject {
	p := r.preview
	return []fyne.CanvasObject{p.ground, p.raster, p.title, p.facts, p.further, p.number, p.back, p.on, p.heading, p.scroll}
}
