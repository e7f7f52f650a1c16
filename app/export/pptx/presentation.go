package pptx

import (
	"io"
	"strconv"
)

// The numbers that the schema gives slides and masters begin here.
const (
	firstSlide  = 256
	firstMaster = 1 << 31
)

// The names of the parts.
const (
	presentationName = "ppt/presentation.xml"
	masterName       = "ppt/slideMasters/slideMaster1.xml"
	notesMasterName  = "ppt/notesMasters/notesMaster1.xml"
	themeName        = "ppt/theme/theme1.xml"
	notesThemeName   = "ppt/theme/theme2.xml"
)

func layoutName(l Layout) string {
	return "ppt/slideLayouts/slideLayout" + strconv.Itoa(int(l)+1) + ".xml"
}
func slideName(i int) string   { return "ppt/slides/slide" + strconv.Itoa(i+1) + ".xml" }
func notesName(i int) string   { return "ppt/notesSlides/notesSlide" + strconv.Itoa(i+1) + ".xml" }
func pictureName(i int) string { return "ppt/media/image" + strconv.Itoa(i+1) + ".png" }

// Write writes the deck as a PPTX file. The same deck gives the same bytes.
func (d Deck) Write(w io.Writer) error {
	var root links
	root.to(officeDocument+"officeDocument", presentationName)
	root.to(packageLinks+"/metadata/core-properties", "docProps/core.xml")
	root.to(officeDocument+"extended-properties", "docProps/app.xml")
	parts := []part{d.presentation()}
	for i := range d.Slides {
		parts = append(parts, d.slide(i))
	}
	parts = append(parts, d.masters()...)
	for i, s := range d.Slides {
		parts = append(parts, d.notes(i))
		if s.Picture != nil {
			parts = append(parts, part{name: pictureName(i), body: s.Picture.PNG})
		}
	}
	parts = append(parts,
		part{name: "ppt/presProps.xml", contentType: presentationML + "presProps+xml", body: document(rootOf("p:presentationPr"))},
		part{name: "ppt/viewProps.xml", contentType: presentationML + "viewProps+xml", body: viewProperties()},
		part{name: "ppt/tableStyles.xml", contentType: presentationML + "tableStyles+xml", body: tableStyles()},
		part{name: "docProps/core.xml", contentType: packageML + "core-properties+xml", body: d.About.core()},
		part{name: "docProps/app.xml", contentType: officeML + "extended-properties+xml", body: d.application()})
	if len(d.About.Custom) > 0 {
		root.to(officeDocument+"custom-properties", "docProps/custom.xml")
		parts = append(parts, part{name: "docProps/custom.xml", contentType: officeML + "custom-properties+xml", body: d.About.custom()})
	}
	return pack(w, root, parts)
}

// presentation writes the part that holds the others together.
func (d Deck) presentation() part {
	p := part{name: presentationName, contentType: presentationML + "presentation.main+xml"}
	masters := tag("p:sldMasterIdLst").in(tag("p:sldMasterId", "id", strconv.Itoa(firstMaster), "r:id", p.links.to(officeDocument+"slideMaster", masterName)))
	slides := tag("p:sldIdLst")
	for i := range d.Slides {
		slides = slides.in(tag("p:sldId", "id", strconv.Itoa(firstSlide+i), "r:id", p.links.to(officeDocument+"slide", slideName(i))))
	}
	notes := tag("p:notesMasterIdLst").in(tag("p:notesMasterId", "r:id", p.links.to(officeDocument+"notesMaster", notesMasterName)))
	p.links.to(officeDocument+"presProps", "ppt/presProps.xml")
	p.links.to(officeDocument+"viewProps", "ppt/viewProps.xml")
	p.links.to(officeDocument+"theme", themeName)
	p.links.to(officeDocument+"tableStyles", "ppt/tableStyles.xml")
	p.body = document(rootOf("p:presentation", "saveSubsetFonts", "1", "autoCompressPictures", "0").in(
		masters, notes, slides,
		tag("p:sldSz", "cx", emu(Width), "cy", emu(Height)),
		tag("p:notesSz", "cx", emu(notesWidth), "cy", emu(notesHeight)),
		otherStyle("p:defaultTextStyle", 18)))
	return p
}

// masters are the slide master with its layouts, the notes master, and their themes.
func (d Deck) masters() []part {
	master := part{name: masterName, contentType: presentationML + "slideMaster+xml", body: d.master()}
	var all []part
	for _, l := range layouts() {
		master.links.to(officeDocument+"slideLayout", layoutName(l))
		one := part{name: layoutName(l), contentType: presentationML + "slideLayout+xml", body: d.layout(l)}
		one.links.to(officeDocument+"slideMaster", masterName)
		all = append(all, one)
	}
	master.links.to(officeDocument+"theme", themeName)
	notes := part{name: notesMasterName, contentType: presentationML + "notesMaster+xml", body: d.notesMaster()}
	notes.links.to(officeDocument+"theme", notesThemeName)
	return append([]part{master}, append(all, notes,
		part{name: themeName, contentType: officeML + "theme+xml", body: d.Look.theme()},
		part{name: notesThemeName, contentType: officeML + "theme+xml", body: plain(d.Look.Font).theme()})...)
}

// viewProperties say how the deck is first shown in an editor.
func viewProperties() []byte {
	view := func(attributes ...string) node {
		return tag("p:cViewPr", attributes...).in(
			tag("p:scale").in(tag("a:sx", "n", "100", "d", "100"), tag("a:sy", "n", "100", "d", "100")),
			tag("p:origin", "x", "0", "y", "0"))
	}
	return document(rootOf("p:viewPr").in(
		tag("p:normalViewPr").in(tag("p:restoredLeft", "sz", "15620"), tag("p:restoredTop", "sz", "80000")),
		tag("p:slideViewPr").in(tag("p:cSldViewPr", "snapToGrid", "0").in(view("varScale", "1"), tag("p:guideLst"))),
		tag("p:notesTextViewPr").in(view()),
		tag("p:gridSpacing", "cx", "72008", "cy", "72008")))
}
