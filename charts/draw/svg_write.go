package draw

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"

	"treatyline/charts/theme"
)

// put writes parts of the document as they are.
func (s *svg) put(parts ...string) {
	for _, p := range parts {
		s.body.WriteString(p)
	}
}

// putText writes a text as svgText returns it.
func (s *svg) putText(body string) {
	s.scratch = append(s.scratch[:0], body...)
	xml.EscapeText(&s.body, s.scratch) // a bytes.Buffer does not fail
}

func (s *svg) putNumber(v float64) {
	s.body.Write(appendNumber(s.body.AvailableBuffer(), v))
}

// putPoint writes a place in pixels in points.
func (s *svg) putPoint(p point) {
	s.putNumber(p[0] * s.pixel)
	s.put(" ")
	s.putNumber(p[1] * s.pixel)
}

func (s *svg) paint(property string, c theme.Color) {
	s.body.Write(appendPaint(s.body.AvailableBuffer(), property, c))
}

// appendPaint appends the attributes of a colour. The one with an alpha in a single word
// is not understood by every reader.
func appendPaint(out []byte, property string, c theme.Color) []byte {
	out = append(out, ' ')
	out = append(out, property...)
	out = append(out, `="#`...)
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		const digits = "0123456789abcdef"
		out = append(out, digits[v>>4], digits[v&15])
	}
	out = append(out, '"')
	if c.A < 255 {
		out = append(out, ' ')
		out = append(out, property...)
		out = append(out, `-opacity="`...)
		out = append(out, opacity(c)...)
		out = append(out, '"')
	}
	return out
}

// opacity is a colour's alpha as a number from 0 to 1.
func opacity(c theme.Color) string {
	return strconv.FormatFloat(math.Round(float64(c.A)/255*1000)/1000, 'f', -1, 64)
}

// appendNumber appends a length with at most two decimals.
func appendNumber(out []byte, v float64) []byte {
	n := int64(math.Round(min(max(v, -mostLength), mostLength) * 100))
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	out = strconv.AppendInt(out, n/100, 10)
	if cents := n % 100; cents != 0 {
		out = append(out, '.', byte('0'+cents/10))
		if cents%10 != 0 {
			out = append(out, byte('0'+cents%10))
		}
	}
	return out
}

func svgNumber(v float64) string { return string(appendNumber(nil, v)) }

// svgText escapes a text for content and attributes. Characters that XML 1.0 forbids
// become U+FFFD.
func svgText(body string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(body)) // a strings.Builder does not fail
	return out.String()
}
