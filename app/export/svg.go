package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"treatyline/charts"
	"treatyline/charts/draw"
)

// EncodeSVG writes a figure as SVG at a size, with its provenance. With embedFont the
// file carries its letters, and looks the same where Noto Sans is not installed.
func EncodeSVG(w io.Writer, f *charts.Figure, size Size, about Provenance, embedFont bool) error {
	return draw.WriteSVG(w, f, draw.SVGOptions{
		Width: size.W, Height: size.H,
		Title: about.Title, Desc: about.Description,
		Metadata:  svgMetadata(about),
		EmbedFont: embedFont,
	})
}

// The namespaces of the metadata: Dublin Core's elements, and the program's own.
const (
	dublinCore   = "http://purl.org/dc/elements/1.1/"
	ownNamespace = "treatyline:provenance"
)

// svgMetadata writes the texts of a PNG as elements: those that Dublin Core has a word
// for by that, the others by the program's own.
func svgMetadata(about Provenance) string {
	var out strings.Builder
	element := func(name, value string) {
		fmt.Fprintf(&out, "<%s>", name)
		xml.EscapeText(&out, []byte(value)) // a strings.Builder does not fail
		fmt.Fprintf(&out, "</%s>\n", name)
	}
	fmt.Fprintf(&out, "<treatyline:provenance xmlns:treatyline=%q xmlns:dc=%q>\n", ownNamespace, dublinCore)
	for _, e := range about.entries() {
		switch e.key {
		case "Source":
			for _, source := range about.Sources {
				element("dc:source", source)
			}
		default:
			element(svgElement(e.key), e.value)
		}
	}
	out.WriteString("</treatyline:provenance>")
	return out.String()
}

// svgElement is the element for a keyword of a PNG.
func svgElement(keyword string) string {
	switch keyword {
	case "Title", "Description":
		return "dc:" + strings.ToLower(keyword)
	case "Source":
		return "dc:source"
	case "Copyright":
		return "dc:rights"
	case "Creation Time":
		return "dc:date"
	}
	if strings.HasPrefix(keyword, "treatyline:") {
		return keyword
	}
	return "treatyline:" + strings.ToLower(keyword)
}
