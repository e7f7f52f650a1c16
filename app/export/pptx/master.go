package pptx

import "strconv"

// master writes the slide master: the look that every layout and slide begins with. Its
// links to the layouts are rId1 and on, in their order.
func (d Deck) master() []byte {
	t := newTree()
	for _, p := range []Place{TitlePlace, BodyPlace, FooterPlace, NumberPlace} {
		t.add(d.masterShape(t.next(), p))
	}
	ids := tag("p:sldLayoutIdLst")
	for i := range layouts() {
		// Masters and layouts share their numbers; the master has the first.
		ids = ids.in(tag("p:sldLayoutId", "id", strconv.Itoa(firstMaster+1+i), "r:id", id(i+1)))
	}
	return document(rootOf("p:sldMaster").in(
		tag("p:cSld").in(ground(), t.node()), d.Look.mapping(), ids,
		tag("p:txStyles").in(titleStyle(), bodyStyle(), otherStyle("p:otherStyle", 18))))
}

// ground fills a page with its theme's first ground.
func ground() node {
	return tag("p:bg").in(tag("p:bgPr").in(solid("bg1"), tag("a:effectLst")))
}

func (d Deck) masterShape(id int, p Place) node {
	ph := map[Place]node{
		TitlePlace:  tag("p:ph", "type", "title"),
		BodyPlace:   tag("p:ph", "type", "body", "idx", "1"),
		FooterPlace: tag("p:ph", "type", "ftr", "sz", "quarter", "idx", "3"),
		NumberPlace: tag("p:ph", "type", "sldNum", "sz", "quarter", "idx", "4"),
	}[p]
	name := d.Names.name(p)
	body := tag("a:bodyPr", "vert", "horz", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "rtlCol", "0", "anchor", "t").in(tag("a:normAutofit"))
	list := tag("a:lstStyle")
	if p == FooterPlace || p == NumberPlace {
		side := map[Place]string{FooterPlace: "l", NumberPlace: "r"}[p]
		list = list.in(tag("a:lvl1pPr", "algn", side).in(tag("a:defRPr", "sz", hundredths(FootSize)).in(solid("tx2"))))
	}
	n := shape(id, name, ph, frame("a:xfrm", TextSlide.Box(p)))
	n.children[1] = n.children[1].in(rectangle())
	return n.in(tag("p:txBody").in(body, list, prompt(name, p, d.Lang)))
}

// titleStyle is that of titles everywhere.
func titleStyle() node {
	return tag("p:titleStyle").in(level(1, 0, 0).in(
		percent("a:lnSpc", TitleSpacing), points("a:spcBef", 0), tag("a:buNone"),
		letters(TitleSize, "mj", "b", "1")))
}

// bodyStyle is that of text: paragraphs with bullets, nine levels deep.
func bodyStyle() node {
	n := tag("p:bodyStyle")
	const indent = 18.0
	for i := range 9 {
		n = n.in(level(i+1, indent*float64(i+1), -indent).in(
			percent("a:lnSpc", TextSpacing), points("a:spcBef", 10),
			tag("a:buClr").in(tag("a:schemeClr", "val", "accent1")),
			tag("a:buFont", "typeface", "Arial", "panose", "020B0604020202020204", "pitchFamily", "34", "charset", "0"), tag("a:buChar", "char", "•"),
			letters(max(BodySize-2*float64(i), 12), "mn")))
	}
	return n
}

// otherStyle is that of text outside of placeholders.
func otherStyle(name string, size float64) node {
	n := tag(name)
	for i := range 9 {
		n = n.in(level(i+1, 36*float64(i), 0).in(letters(size, "mn")))
	}
	return n
}

// level is how paragraphs of a depth are set, 1 to 9.
func level(depth int, margin, indent float64) node {
	return tag("a:lvl"+strconv.Itoa(depth)+"pPr", "marL", emu(margin), "indent", emu(indent), "algn", "l", "defTabSz", emu(72), "rtl", "0",
		"eaLnBrk", "1", "latinLnBrk", "0", "hangingPunct", "1")
}

// letters are a size and the theme's colour and faces, "mj" or "mn".
func letters(size float64, faces string, attributes ...string) node {
	n := tag("a:defRPr", append([]string{"sz", hundredths(size), "kern", "1200"}, attributes...)...)
	return n.in(solid("tx1")).in(fontsOfTheme(faces)...)
}
