package pptx

import (
	"strconv"
	"strings"
)

// firstYear is the first that the dates of Windows' files know.
const firstYear = "1601"

// core writes the properties that every kind of document has.
func (p Properties) core() []byte {
	const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	root := tag("cp:coreProperties", "xmlns:cp", core, "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:dcmitype", "http://purl.org/dc/dcmitype/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	for _, e := range [][2]string{{"dc:title", p.Title}, {"dc:subject", p.Subject}, {"dc:creator", p.Creator},
		{"dc:description", p.Description}, {"cp:lastModifiedBy", p.Creator}, {"cp:revision", "1"}} {
		if e[1] != "" {
			root = root.in(leaf(e[0], e[1]))
		}
	}
	if p.Date >= firstYear {
		for _, name := range []string{"dcterms:created", "dcterms:modified"} {
			root = root.in(leaf(name, p.Date+"T00:00:00Z", "xsi:type", "dcterms:W3CDTF"))
		}
	}
	return document(root)
}

const variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

// custom writes the properties with names of the deck's own. Names are told apart without
// regard to case; of several the first stands.
func (p Properties) custom() []byte {
	root := tag("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt", variants)
	const first = 2 // 0 and 1 are the format's own
	seen := map[string]bool{}
	for _, c := range p.Custom {
		if name := strings.ToLower(c.Name); !seen[name] {
			seen[name] = true
			root = root.in(tag("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", strconv.Itoa(first+len(root.children)), "name", c.Name).in(
				leaf("vt:lpwstr", c.Value)))
		}
	}
	return document(root)
}

// application writes what kind of document it is.
func (d Deck) application() []byte {
	slides := strconv.Itoa(len(d.Slides))
	return document(tag("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "xmlns:vt", variants).in(
		leaf("TotalTime", "0"), leaf("Application", "Treatyline"), leaf("PresentationFormat", "Widescreen"),
		leaf("Slides", slides), leaf("Notes", slides), leaf("HiddenSlides", "0")))
}
