package draw

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/charts/theme"
)

// shades are the colours that the shapes of a figure have on dark screens, in the order
// in which they are drawn. They are written as classes that are named after the colour, so
// that pictures of one document do not disturb each other.
type shades struct {
	shapes []shade
	at     int // the shape that comes next
	rules  map[string]bool
}

// shade is how a shape is painted.
type shade struct {
	fill, stroke theme.Color
	width        float64 // of the stroke
}

var _ Surface = (*shades)(nil)

// shadesOf gathers the colours of a figure.
func shadesOf(f *charts.Figure) *shades {
	s := &shades{rules: map[string]bool{}}
	Figure(s, f)
	return s
}

// Begin has nothing to do: marks have no colours of their own.
func (s *shades) Begin(charts.Mark) {}

// End has nothing to do.
func (s *shades) End() {}

// Path notes the colours of an outline.
func (s *shades) Path(p charts.Path) { s.shapes = append(s.shapes, shade{p.Fill, p.Stroke, p.Width}) }

// Text notes the colour of a text.
func (s *shades) Text(t charts.Text) { s.shapes = append(s.shapes, shade{fill: t.Color}) }

// class returns the attribute for the next shape, whose colours are those on light
// screens; it is empty where they stay.
func (s *shades) class(light shade) string {
	if s == nil || s.at >= len(s.shapes) {
		return ""
	}
	dark := s.shapes[s.at]
	s.at++
	var names []string
	add := func(property string, light, dark theme.Color, more string) {
		if light == dark || !light.Visible() && !dark.Visible() {
			return
		}
		name := svgID(fmt.Sprintf("%s-%02x%02x%02x%02x%s", property, dark.R, dark.G, dark.B, dark.A, more))
		s.rules[fmt.Sprintf(".%s{%s:#%02x%02x%02x;%s-opacity:%s%s}", name, property, dark.R, dark.G, dark.B, property, opacity(dark), more)] = true
		names = append(names, name)
	}
	width := ""
	if !light.stroke.Visible() {
		width = ";stroke-width:" + svgNumber(dark.width)
	}
	add("fill", light.fill, dark.fill, "")
	add("stroke", light.stroke, dark.stroke, width)
	if len(names) == 0 {
		return ""
	}
	return ` class="` + strings.Join(names, " ") + `"`
}

// style is the sheet of the classes that were given.
func (s *shades) style() string {
	if s == nil || len(s.rules) == 0 {
		return ""
	}
	return "<style>@media screen and (prefers-color-scheme:dark){" + strings.Join(slices.Sorted(maps.Keys(s.rules)), "") + "}</style>\n"
}
