package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/words"
	"treatyline/data"
)

// EncodePDF writes the pages of a chart as one document, with its provenance. The pages
// have the shape of the size and are as large as its paper, whatever its pixels. Each has
// an entry in the outline.
func EncodePDF(w io.Writer, figures []*charts.Figure, size Size, about Provenance, v charts.View) error {
	said := words.In(v.Lang)
	var bookmarks []string
	for _, f := range figures {
		title := f.Title
		if f.Of > 1 {
			title += " · " + said.Say("page", "N", f.Number, "Of", f.Of)
		}
		bookmarks = append(bookmarks, title)
	}
	width, height := size.paper()
	return draw.WritePDF(w, figures, draw.PDFOptions{
		PDFInfo: draw.PDFInfo{
			Title: about.Title, Subject: about.Description, Author: v.Credit, Creator: about.Software,
			Keywords: about.Organisation + ", " + string(v.Chart),
			Lang:     said.Lang(), Date: documentDate(about), XMP: XMP(about),
		},
		Width: width, Height: height, Bookmarks: bookmarks,
	})
}

// documentDate is the day up to which the data are true: documents are not dated by the
// clock.
func documentDate(about Provenance) time.Time {
	d, err := data.ParseDate(about.Date)
	if err != nil {
		return time.Time{}
	}
	year, month, day := d.Last().Civil()
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// xmpNamespace is that of XMP's own properties.
const xmpNamespace = "http://ns.adobe.com/xap/1.0/"

// xmpNamespaces are those of the properties in a packet: Dublin Core, XMP's own, and the
// program's. XMP wants the last ones to end in a sign that parts them from a name.
var xmpNamespaces = []struct{ prefix, uri string }{
	{"dc", dublinCore},
	{"xmp", xmpNamespace},
	{"treatyline", ownNamespace + "#"},
}

// XMP writes a provenance as an XMP packet (ISO 16684-1) for a PDF document, where it stands
// uncompressed: each of the texts of a PNG as a property, those that Dublin Core or XMP has
// a word for by that, the others by the program's own.
func XMP(about Provenance) []byte {
	var out strings.Builder
	out.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"")
	for _, n := range xmpNamespaces {
		fmt.Fprintf(&out, " xmlns:%s=%q", n.prefix, n.uri)
	}
	out.WriteString(">\n<dc:format>application/pdf</dc:format>\n")
	for _, e := range about.entries() {
		element, before, after := xmpElement(e.key)
		fmt.Fprintf(&out, "<%s>%s", element, before)
		xml.EscapeText(&out, []byte(e.value)) // a strings.Builder does not fail
		fmt.Fprintf(&out, "%s</%s>\n", after, element)
	}
	out.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(out.String())
}

// xmpElement is the property for a keyword of a PNG, and what stands around its value.
func xmpElement(keyword string) (element, before, after string) {
	switch element = svgElement(keyword); element {
	case "dc:title", "dc:description", "dc:rights": // may be given in several languages
		return element, `<rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt>"
	case "dc:date":
		return "xmp:CreateDate", "", ""
	case "treatyline:software":
		return "xmp:CreatorTool", "", ""
	}
	return element, "", ""
}
