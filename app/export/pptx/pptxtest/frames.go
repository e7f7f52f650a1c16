package pptxtest

import (
	"fmt"
	"strconv"
)

// box is where a shape stands, in EMU.
type box struct{ left, top, right, bottom int }

// frame is the box of a shape, and false for one that leaves it to its layout.
func (e *Element) frame() (box, bool) {
	x := e.First("a:xfrm")
	if x == nil {
		x = e.First("p:xfrm")
	}
	if x == nil {
		return box{}, false
	}
	n := func(element, name string) int {
		value, _ := strconv.Atoi(x.First(element).Attributes[name])
		return value
	}
	left, top := n("a:off", "x"), n("a:off", "y")
	return box{left, top, left + n("a:ext", "cx"), top + n("a:ext", "cy")}, true
}

// place is what a placeholder and that of its layout share.
func (e *Element) place() string {
	if ph := e.First("p:ph"); ph != nil {
		return ph.Attributes["type"] + " " + ph.Attributes["idx"]
	}
	return ""
}

// frames checks that everything on a slide has a place of its own on it.
func (f *File) frames(slide, layout string) []error {
	var faults []error
	inherited := map[string]box{}
	if f.Parts[layout] != nil {
		for _, s := range f.Parts[layout].All("p:sp") {
			inherited[s.place()], _ = s.frame()
		}
	}
	var boxes []box
	for _, s := range f.Parts[slide].First("p:spTree").Children[2:] {
		b, own := s.frame()
		if !own {
			b = inherited[s.place()]
		}
		if b.left < 0 || b.top < 0 || b.right > 12192000 || b.bottom > 6858000 || b.left >= b.right || b.top >= b.bottom {
			faults = append(faults, fmt.Errorf("%s: a <%s> at %v is not on the slide", slide, s.Name, b))
		}
		const touch = 12700 // a point
		for _, o := range boxes {
			if min(b.right, o.right)-max(b.left, o.left) > touch && min(b.bottom, o.bottom)-max(b.top, o.top) > touch {
				faults = append(faults, fmt.Errorf("%s: a <%s> at %v lies on another at %v", slide, s.Name, b, o))
			}
		}
		boxes = append(boxes, b)
	}
	return faults
}
