package pptx

import (
	"net/url"
	"strings"
)

// writer sets text in one language, on one part.
type writer struct {
	lang  string
	links *links
}

// body is the text of a shape or a cell; its element is named p:txBody or a:txBody. A
// text has at least one paragraph.
func (w writer) body(name string, properties node, paragraphs []Paragraph) node {
	n := tag(name).in(properties, tag("a:lstStyle"))
	if len(paragraphs) == 0 {
		paragraphs = []Paragraph{{}}
	}
	for _, p := range paragraphs {
		n = n.in(w.paragraph(p))
	}
	return n
}

func (w writer) paragraph(p Paragraph) node {
	n := tag("a:p").in(p.properties())
	for _, r := range p.Runs {
		for i, line := range strings.Split(r.Text, "\n") {
			if i > 0 {
				n = n.in(tag("a:br").in(w.look("a:rPr", r)))
			}
			if line != "" {
				n = n.in(tag("a:r").in(w.look("a:rPr", r), leaf("a:t", line)))
			}
		}
	}
	last := Run{}
	if len(p.Runs) > 0 {
		last = p.Runs[len(p.Runs)-1]
	}
	last.Link = ""
	return n.in(w.look("a:endParaRPr", last))
}

// properties are those of a paragraph that differ from its placeholder's.
func (p Paragraph) properties() node {
	n := tag("a:pPr")
	if p.Hang != 0 {
		n.attributes = append(n.attributes, "marL", emu(p.Hang), "indent", emu(-p.Hang))
	}
	if p.Align == Right {
		n.attributes = append(n.attributes, "algn", "r")
	}
	if p.Before != 0 {
		n = n.in(points("a:spcBef", max(0, p.Before)))
	}
	if p.NoBullet {
		n = n.in(tag("a:buNone"))
	}
	if len(n.attributes) == 0 && len(n.children) == 0 {
		return node{}
	}
	return n
}

// look is how a run of text looks: a:rPr, or a:endParaRPr for what would be typed after it.
func (w writer) look(name string, r Run) node {
	n := tag(name, "lang", w.lang)
	if r.Size != 0 {
		n.attributes = append(n.attributes, "sz", hundredths(r.Size))
	}
	if r.Bold {
		n.attributes = append(n.attributes, "b", "1")
	}
	n.attributes = append(n.attributes, "dirty", "0")
	switch r.Tone {
	case Muted:
		n = n.in(solid("tx2"))
	case Accent:
		n = n.in(solid("accent1"))
	}
	if address, ok := webAddress(r.Link); ok {
		n = n.in(tag("a:hlinkClick", "r:id", w.links.out(officeDocument+"hyperlink", address)))
	}
	return n
}

// longestAddress is that of a link which PowerPoint still follows, in characters.
const longestAddress = 2048

// webAddress writes an address so that it is a valid target of a link; false where it
// cannot be one.
func webAddress(link string) (string, bool) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", false
	}
	u.RawQuery = strings.NewReplacer(" ", "%20", `"`, "%22", "<", "%3C", ">", "%3E", "[", "%5B", "]", "%5D", "{", "%7B", "}", "%7D", "|", "%7C", `\`, "%5C", "^", "%5E", "`", "%60").Replace(u.RawQuery)
	address := u.String()
	return address, len(address) <= longestAddress
}
