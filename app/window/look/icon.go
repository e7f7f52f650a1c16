//go:build cgo

package look

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

// IconSize is the side of the square that an icon is drawn in, in logical pixels.
const IconSize = 14

// Icon is a small picture of filled outlines, given by their corners.
type Icon [][][2]float64

// PlayIcon lets the date play.
func PlayIcon() Icon { return Icon{{{3.5, 2}, {12, 7}, {3.5, 12}}} }

// PauseIcon lets it rest.
func PauseIcon() Icon {
	return Icon{{{3, 2}, {6, 2}, {6, 12}, {3, 12}}, {{8, 2}, {11, 2}, {11, 12}, {8, 12}}}
}

// NextIcon goes to the next event.
func NextIcon() Icon {
	return Icon{{{2.5, 3}, {8.5, 7}, {2.5, 11}}, {{9.5, 3}, {11.5, 3}, {11.5, 11}, {9.5, 11}}}
}

// ForwardIcon goes on by one.
func ForwardIcon() Icon { return Icon{chevron(4)} }

// FarForwardIcon goes on by many.
func FarForwardIcon() Icon { return Icon{chevron(1.5), chevron(6.5)} }

// chevron points to the right, from x on.
func chevron(x float64) [][2]float64 {
	return [][2]float64{{x, 3.8}, {x + 1.2, 2.6}, {x + 5.2, 7}, {x + 1.2, 11.4}, {x, 10.2}, {x + 2.9, 7}}
}

// Mirrored is an icon that points the other way.
func Mirrored(i Icon) Icon {
	var other Icon
	for _, outline := range i {
		var corners [][2]float64
		for _, c := range outline {
			corners = append(corners, [2]float64{IconSize - c[0], c[1]})
		}
		other = append(other, corners)
	}
	return other
}

// View shows the icon in a colour; both can be changed before the view is refreshed.
func (i *Icon) View(ink *theme.Color) *canvas.Raster {
	r := canvas.NewRaster(func(w, h int) image.Image {
		f := &charts.Figure{Page: charts.Page{W: IconSize, H: IconSize}, Marks: []charts.Mark{{}}}
		for _, outline := range *i {
			p := charts.Path{Fill: *ink}
			for n, c := range outline {
				op := charts.LineTo
				if n == 0 {
					op = charts.MoveTo
				}
				p.Segments = append(p.Segments, charts.Segment{Op: op, X: c[0], Y: c[1]})
			}
			p.Segments = append(p.Segments, charts.Segment{Op: charts.Close})
			f.Marks[0].Shapes = append(f.Marks[0].Shapes, p)
		}
		return draw.Pixels(f, w, h)
	})
	r.SetMinSize(fyne.NewSize(IconSize, IconSize))
	return r
}

// HalfMoon is the icon of the themes: a disc, half of it filled.
func HalfMoon(ink color.Color) *canvas.Raster {
	c := color.NRGBAModel.Convert(ink).(color.NRGBA)
	icon := canvas.NewRaster(func(w, h int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		middle, radius := float64(w)/2, float64(min(w, h))/2-0.5
		edge := radius * 0.19
		const fine = 4 // samples across a pixel
		for y := range h {
			for x := range w {
				n := 0
				for i := range fine * fine {
					dx := float64(x) + (float64(i%fine)+0.5)/fine - middle
					dy := float64(y) + (float64(i/fine)+0.5)/fine - float64(h)/2
					if d := math.Hypot(dx, dy); d <= radius && (dx < 0 || d >= radius-edge) {
						n++
					}
				}
				img.SetNRGBA(x, y, color.NRGBA{c.R, c.G, c.B, uint8(n * 255 / (fine * fine))})
			}
		}
		return img
	})
	icon.SetMinSize(fyne.NewSize(15, 15))
	return icon
}
