package pptx

// The notes page: a sheet of 540 by 720 points with the slide above and the notes below.
const notesWidth, notesHeight = 540.0, 720.0

// notesSize is that of speaker notes, in points.
const notesSize = 12.0

func thumbnailBox() Box { return Box{54, 90, 432, 243} }
func notesBox() Box     { return Box{54, 353, 432, 330} }

// notesMaster writes the master of the pages with speaker notes.
func (d Deck) notesMaster() []byte {
	t := newTree()
	t.add(thumbnail(t.next(), d.Names.Thumbnail, frame("a:xfrm", thumbnailBox()),
		tag("p:ph", "type", "sldImg", "idx", "2")))
	notes := shape(t.next(), d.Names.Notes, tag("p:ph", "type", "body", "sz", "quarter", "idx", "3"), frame("a:xfrm", notesBox()))
	notes.children[1] = notes.children[1].in(rectangle())
	// LibreOffice takes the look of notes from here, PowerPoint from the style below.
	list := tag("a:lstStyle").in(tag("a:lvl1pPr", "marL", "0", "indent", "0").in(points("a:spcBef", 3), tag("a:buNone"), letters(notesSize, "mn")))
	t.add(notes.in(tag("p:txBody").in(
		tag("a:bodyPr", "vert", "horz", "lIns", "91440", "tIns", "45720", "rIns", "91440", "bIns", "45720", "rtlCol", "0"),
		list, prompt(d.Names.Notes, BodyPlace, d.Lang))))
	return document(rootOf("p:notesMaster").in(
		tag("p:cSld").in(ground(), t.node()), plain(d.Look.Font).mapping(), otherStyle("p:notesStyle", notesSize)))
}

// thumbnail is the picture of the slide on its notes page.
func thumbnail(id int, name string, at, ph node) node {
	n := tag("p:sp").in(
		tag("p:nvSpPr").in(identity(id, name, ""),
			tag("p:cNvSpPr").in(tag("a:spLocks", "noGrp", "1", "noRot", "1", "noChangeAspect", "1")), tag("p:nvPr").in(ph)),
		tag("p:spPr").in(at))
	if at.name != "" {
		n.children[1] = n.children[1].in(rectangle(), tag("a:noFill"), tag("a:ln", "w", emu(1)).in(solid("tx1")))
	}
	return n
}

// notes writes the notes page of a slide.
func (d Deck) notes(i int) part {
	p := part{name: notesName(i), contentType: presentationML + "notesSlide+xml"}
	p.links.to(officeDocument+"notesMaster", notesMasterName)
	p.links.to(officeDocument+"slide", slideName(i))
	var paragraphs []Paragraph
	for _, said := range d.Slides[i].Notes {
		paragraphs = append(paragraphs, Plain(said).Paragraphs...)
	}
	t := newTree()
	t.add(thumbnail(t.next(), d.Names.Thumbnail, node{}, tag("p:ph", "type", "sldImg")))
	t.add(shape(t.next(), d.Names.Notes, tag("p:ph", "type", "body", "idx", "1"), node{}).in(
		writer{d.Lang, &p.links}.body("p:txBody", tag("a:bodyPr"), paragraphs)))
	p.body = document(rootOf("p:notes").in(tag("p:cSld").in(t.node()), tag("p:clrMapOvr").in(tag("a:masterClrMapping"))))
	return p
}
