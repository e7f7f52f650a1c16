package pptx

import "strconv"

// tree gathers the shapes of a slide, layout or master, and gives them their ids.
type tree struct {
	last   int
	shapes []node
}

func newTree() *tree { return &tree{last: 1} }

// next is an id that no shape of the tree has yet; 1 is that of the tree itself.
func (t *tree) next() int {
	t.last++
	return t.last
}

func (t *tree) add(shape node) { t.shapes = append(t.shapes, shape) }

func (t *tree) node() node {
	return tag("p:spTree").in(
		tag("p:nvGrpSpPr").in(tag("p:cNvPr", "id", "1", "name", ""), tag("p:cNvGrpSpPr"), tag("p:nvPr")),
		tag("p:grpSpPr").in(tag("a:xfrm").in(
			tag("a:off", "x", "0", "y", "0"), tag("a:ext", "cx", "0", "cy", "0"),
			tag("a:chOff", "x", "0", "y", "0"), tag("a:chExt", "cx", "0", "cy", "0")))).in(t.shapes...)
}

// frame is where a shape stands.
func frame(name string, b Box) node {
	return tag(name).in(tag("a:off", "x", emu(b.X), "y", emu(b.Y)), tag("a:ext", "cx", emu(b.W), "cy", emu(b.H)))
}

// identity is a shape's id and name, with words for those who do not see it.
func identity(id int, name, alt string) node {
	n := tag("p:cNvPr", "id", strconv.Itoa(id), "name", name+" "+strconv.Itoa(id-1))
	if alt != "" {
		n.attributes = append(n.attributes, "descr", alt)
	}
	return n
}

// shape is a placeholder for text, still without its text. Without a frame it stands
// where the layout has it.
func shape(id int, name string, ph, frame node) node {
	return tag("p:sp").in(
		tag("p:nvSpPr").in(identity(id, name, ""), tag("p:cNvSpPr").in(tag("a:spLocks", "noGrp", "1")), tag("p:nvPr").in(ph)),
		tag("p:spPr").in(frame))
}

func rectangle() node { return tag("a:prstGeom", "prst", "rect").in(tag("a:avLst")) }

// accent is a bar in the deck's first colour.
func accent(id int, name string, b Box) node {
	return tag("p:sp").in(
		tag("p:nvSpPr").in(identity(id, name, ""), tag("p:cNvSpPr"), tag("p:nvPr", "userDrawn", "1")),
		tag("p:spPr").in(frame("a:xfrm", b), rectangle(), solid("accent1"), tag("a:ln").in(tag("a:noFill"))),
		tag("p:txBody").in(tag("a:bodyPr", "rtlCol", "0", "anchor", "ctr"), tag("a:lstStyle"), tag("a:p").in(tag("a:endParaRPr"))))
}

// picture is a picture in the place of its layout. Its file is the target of the link.
func picture(id int, name string, ph node, p Picture, link string) node {
	return tag("p:pic").in(
		tag("p:nvPicPr").in(identity(id, name, p.Alt),
			tag("p:cNvPicPr").in(tag("a:picLocks", "noGrp", "1", "noChangeAspect", "1")), tag("p:nvPr").in(ph)),
		tag("p:blipFill").in(tag("a:blip", "r:embed", link), tag("a:stretch").in(tag("a:fillRect"))),
		tag("p:spPr").in(frame("a:xfrm", p.Box), rectangle()))
}
