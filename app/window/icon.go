//go:build cgo

package window

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

// iconSize is the side of the square that an icon is drawn in, in logical pixels.
const iconSize = 14

// icon is a small picture of filled outlines, given by their corners.
type icon [][][2]float64

// The icons of what plays, and of the calendar.
func playIcon() icon { return icon{{{3.5, 2}, {12, 7}, {3.5, 12}}} }
func pauseIcon() icon {
	return icon{{{3, 2}, {6, 2}, {6, 12}, {3, 12}}, {{8, 2}, {11, 2}, {11, 12}, {8, 12}}}
}
func nextIcon() icon {
	return icon{{{2.5, 3}, {8.5, 7}, {2.5, 11}}, {{9.5, 3}, {11.5, 3}, {11.5, 11}, {9.5, 11}}}
}
func onIcon() icon  { return icon{chevron(4)} }
func farIcon() icon { return icon{chevron(1.5), chevron(6.5)} }

// chevron points to the right, from x on.
func chevron(x float64) [][2]float64 {
	return [][2]float64{{x, 3.8}, {x + 1.2, 2.6}, {x + 5.2, 7}, {x + 1.2, 11.4}, {x, 10.2}, {x + 2.9, 7}}
}

// mirrored is an icon that points the other way.
func mirrored(i icon) icon {
	var other icon
	for _, outline := range i {
		var corners [][2]float64
		for _, c := range outline {
			corners = append(corners, [2]float64{iconSize - c[0], c[1]})
		}
		other = append(other, corners)
	}
	return other
}

// view shows the icon in a colour; both can be changed before the view is refreshed.
func (i *icon) view(ink *theme.Color) *canvas.Raster {
	r := canvas.NewRaster(func(w, h int) image.Image {
		f := &charts.Figure{Page: charts.Page{W: iconSize, H: iconSize}, Marks: []charts.Mark{{}}}
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
	r.SetMinSize(fyne.NewSize(iconSize, iconSize))
	return r
}
