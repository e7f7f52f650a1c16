package pptx

import "strconv"

// Layout is one of the ways in which a slide is laid out.
type Layout uint8

// The layouts.
const (
	TitleSlide Layout = iota // title, subtitle, and a last line in Foot
	TextSlide
	PictureSlide
	TableSlide
)

func layouts() []Layout { return []Layout{TitleSlide, TextSlide, PictureSlide, TableSlide} }

// Place is a placeholder of a layout.
type Place uint8

// The places.
const (
	TitlePlace Place = iota
	SubtitlePlace
	BodyPlace
	PicturePlace
	TablePlace
	FootPlace
	FooterPlace
	NumberPlace
)

// Size of a slide, and its empty border at the sides, in points.
const (
	Width, Height = 960.0, 540.0
	Margin        = 36.0
)

// Sizes of type, in points.
const (
	CoverSize    = 40.0 // the title of the title slide
	TitleSize    = 24.0
	LeadSize     = 20.0 // the subtitle of the title slide
	SubtitleSize = 13.0
	BodySize     = 20.0
	FootSize     = 10.0
)

// The spacing of lines, as a part of the font's own.
const (
	TitleSpacing = 0.9
	TextSpacing  = 1.0
)

// places are the placeholders of a layout in the order in which they are read.
func (l Layout) places() []Place {
	switch l {
	case TitleSlide:
		return []Place{TitlePlace, SubtitlePlace, FootPlace}
	case PictureSlide:
		return []Place{TitlePlace, SubtitlePlace, PicturePlace, FootPlace, FooterPlace, NumberPlace}
	case TableSlide:
		return []Place{TitlePlace, SubtitlePlace, TablePlace, FootPlace, FooterPlace, NumberPlace}
	}
	return []Place{TitlePlace, SubtitlePlace, BodyPlace, FootPlace, FooterPlace, NumberPlace}
}

// Box is where a layout has a place.
func (l Layout) Box(p Place) Box {
	const wide = Width - 2*Margin
	if l == TitleSlide {
		switch p {
		case TitlePlace:
			return Box{72, 150, Width - 144, 112}
		case SubtitlePlace:
			return Box{72, 278, Width - 144, 84}
		case FootPlace:
			return Box{72, 440, Width - 144, 56}
		}
	}
	switch p {
	case TitlePlace:
		return Box{Margin, 24, wide, 32}
	case SubtitlePlace:
		return Box{Margin, 58, wide, 20}
	case FootPlace:
		return Box{Margin, 470, wide, 32}
	case FooterPlace:
		return Box{Margin, 512, 700, 16}
	case NumberPlace:
		return Box{Width - Margin - 100, 512, 100, 16}
	}
	return Box{Margin, 90, wide, 372}
}

// ph is the mark of a place, by which a slide's shape finds its layout's.
func (l Layout) ph(p Place) node {
	switch p {
	case TitlePlace:
		if l == TitleSlide {
			return tag("p:ph", "type", "ctrTitle")
		}
		return tag("p:ph", "type", "title")
	case SubtitlePlace:
		if l == TitleSlide {
			return tag("p:ph", "type", "subTitle", "idx", "1")
		}
		return tag("p:ph", "type", "body", "sz", "quarter", "idx", "13")
	case PicturePlace:
		return tag("p:ph", "type", "pic", "idx", "15")
	case TablePlace:
		return tag("p:ph", "type", "tbl", "idx", "16")
	case FootPlace:
		return tag("p:ph", "type", "body", "sz", "quarter", "idx", "14")
	case FooterPlace:
		return tag("p:ph", "type", "ftr", "sz", "quarter", "idx", "11")
	case NumberPlace:
		return tag("p:ph", "type", "sldNum", "sz", "quarter", "idx", "12")
	}
	return tag("p:ph", "type", "body", "idx", "1")
}

// name is what an editor calls a place.
func (n Names) name(p Place) string {
	return []string{n.Title, n.Subtitle, n.Text, n.Picture, n.Table, n.Foot, n.Footer, n.Number}[p]
}

// layout writes a layout.
func (d Deck) layout(l Layout) []byte {
	t := newTree()
	if l == TitleSlide {
		t.add(accent(t.next(), d.Names.Title, Box{72, 128, 72, 6}))
	}
	for _, p := range l.places() {
		t.add(d.layoutShape(t.next(), l, p))
	}
	attributes := []string{"preserve", "1", "userDrawn", "1"}
	if l == TitleSlide {
		attributes = []string{"type", "title", "preserve", "1"}
	}
	return document(rootOf("p:sldLayout", attributes...).in(
		tag("p:cSld", "name", d.Names.Layouts[l]).in(t.node()),
		tag("p:clrMapOvr").in(tag("a:masterClrMapping"))))
}

func (d Deck) layoutShape(id int, l Layout, p Place) node {
	body, style := l.style(p)
	n := d.Names.name(p)
	if p == FooterPlace && d.Footer != "" {
		n = d.Footer // that of slides which are added
	}
	return shape(id, d.Names.name(p), l.ph(p), frame("a:xfrm", l.Box(p))).in(
		tag("p:txBody").in(body, style, prompt(n, p, d.Lang)))
}

// style is how the text of a place is set: what differs from the master.
func (l Layout) style(p Place) (body, list node) {
	body, list = tag("a:bodyPr"), tag("a:lstStyle")
	level := func(size float64, color string, spacing float64) node {
		return list.in(tag("a:lvl1pPr", "marL", "0", "indent", "0").in(
			percent("a:lnSpc", spacing), points("a:spcBef", 0), tag("a:buNone"),
			tag("a:defRPr", "sz", hundredths(size)).in(solid(color))))
	}
	switch {
	case p == TitlePlace && l == TitleSlide:
		body.attributes = []string{"anchor", "t"}
		list = list.in(tag("a:lvl1pPr", "algn", "l").in(tag("a:defRPr", "sz", hundredths(CoverSize))))
	case p == SubtitlePlace && l == TitleSlide:
		list = level(LeadSize, "tx1", TextSpacing)
	case p == SubtitlePlace:
		list = level(SubtitleSize, "tx2", TextSpacing)
	case p == FootPlace:
		body.attributes = []string{"anchor", "b"}
		list = level(FootSize, "tx2", TextSpacing)
	case p == TablePlace, p == PicturePlace:
		list = level(SubtitleSize, "tx2", TextSpacing)
	}
	return body, list
}

// prompt is what an empty place says in an editor; that of numbers is a field.
func prompt(name string, p Place, lang string) node {
	if p == NumberPlace {
		return tag("a:p").in(numberField(lang))
	}
	return tag("a:p").in(tag("a:r").in(tag("a:rPr", "lang", lang), leaf("a:t", name)))
}

// numberField is the number of the slide that it stands on.
func numberField(lang string) node {
	return tag("a:fld", "id", "{6B5A3B1C-3F0E-4A57-9C1D-5D1B0A5E7C11}", "type", "slidenum").in(
		tag("a:rPr", "lang", lang), leaf("a:t", "‹#›"))
}

func percent(name string, part float64) node {
	return tag(name).in(tag("a:spcPct", "val", strconv.Itoa(int(part*100000+0.5))))
}

func points(name string, n float64) node {
	return tag(name).in(tag("a:spcPts", "val", hundredths(n)))
}
