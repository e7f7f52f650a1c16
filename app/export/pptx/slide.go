package pptx

import "strconv"

// slide writes a slide, and the links from it: to its layout, to its notes, to its picture
// and to the web.
func (d Deck) slide(i int) part {
	s := d.Slides[i]
	p := part{name: slideName(i), contentType: presentationML + "slide+xml"}
	p.links.to(officeDocument+"slideLayout", layoutName(s.Layout))
	p.links.to(officeDocument+"notesSlide", notesName(i))
	w := writer{d.Lang, &p.links}
	t := newTree()
	set := func(place Place, text Text) {
		if len(text.Paragraphs) == 0 {
			return
		}
		at := node{}
		if text.Box != (Box{}) && text.Box != s.Layout.Box(place) {
			at = frame("a:xfrm", text.Box)
		}
		t.add(shape(t.next(), d.Names.name(place), s.Layout.ph(place), at).in(w.body("p:txBody", tag("a:bodyPr"), text.Paragraphs)))
	}
	set(TitlePlace, s.Title)
	set(SubtitlePlace, s.Subtitle)
	for _, text := range s.Boxes {
		t.add(w.textBox(t.next(), d.Names.Text, text))
	}
	set(BodyPlace, s.Body)
	if s.Picture != nil {
		file := p.links.to(officeDocument+"image", pictureName(i))
		t.add(picture(t.next(), d.Names.Picture, s.Layout.ph(PicturePlace), *s.Picture, file))
	}
	if s.Table != nil {
		t.add(w.table(t.next(), d.Names.Table, s.Layout.ph(TablePlace), *s.Table))
	}
	set(FootPlace, s.Foot)
	if s.Layout != TitleSlide {
		set(FooterPlace, Plain(d.Footer))
		t.add(shape(t.next(), d.Names.Number, s.Layout.ph(NumberPlace), node{}).in(
			tag("p:txBody").in(tag("a:bodyPr"), tag("a:lstStyle"), numbered(i+1, d.Lang))))
	}
	p.body = document(rootOf("p:sld").in(tag("p:cSld").in(t.node()), tag("p:clrMapOvr").in(tag("a:masterClrMapping"))))
	return p
}

// numbered is the field of a slide's number with the number that it has now.
func numbered(n int, lang string) node {
	field := numberField(lang)
	field.children[1].text = strconv.Itoa(n)
	return tag("a:p").in(field, tag("a:endParaRPr", "lang", lang))
}

// textBox is a text without a place in the layout.
func (w writer) textBox(id int, name string, t Text) node {
	return tag("p:sp").in(
		tag("p:nvSpPr").in(identity(id, name, ""), tag("p:cNvSpPr", "txBox", "1"), tag("p:nvPr")),
		tag("p:spPr").in(frame("a:xfrm", t.Box), rectangle(), tag("a:noFill")),
		w.body("p:txBody", tag("a:bodyPr", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "rtlCol", "0").in(tag("a:noAutofit")), t.Paragraphs))
}
