package pptxtest

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Check reports everything that is wrong with a presentation.
func Check(file []byte) []error {
	f, err := Open(file)
	if err != nil {
		return []error{err}
	}
	var faults []error
	for _, name := range f.Names {
		part := f.Parts[name]
		if part == nil {
			if !bytes.HasPrefix(f.Bytes[name], []byte("\x89PNG\r\n\x1a\n")) {
				faults = append(faults, fmt.Errorf("%s is no PNG", name))
			}
			continue
		}
		for _, fault := range slices.Concat(part.schema(), part.shapes(), part.tables()) {
			faults = append(faults, fmt.Errorf("%s: %w", name, fault))
		}
	}
	return slices.Concat(faults, f.types(), f.relationships(), f.numbers(), f.pages(), f.properties())
}

// link is a relationship; the target of one inside of the package is a part's name.
type link struct {
	id, kind, target string
	external         bool
}

// links are those of a part; those of the package have the name "".
func (f *File) links(name string) []link {
	part := f.Parts[path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")]
	if name == "" {
		part = f.Parts["_rels/.rels"]
	}
	if part == nil {
		return nil
	}
	var all []link
	for _, r := range part.Children {
		l := link{r.Attributes["Id"], r.Attributes["Type"], r.Attributes["Target"], r.Attributes["TargetMode"] == "External"}
		if !l.external {
			l.target = path.Join(path.Dir(name), l.target)
		}
		all = append(all, l)
	}
	return all
}

// types checks that every part has a content type, and every type that is named a part.
func (f *File) types() []error {
	const name = "[Content_Types].xml"
	if len(f.Names) == 0 || f.Names[0] != name {
		return []error{fmt.Errorf("%s is not the first part", name)}
	}
	var faults []error
	said := map[string]bool{}
	for _, t := range f.Parts[name].Children {
		if key := strings.TrimPrefix(t.Attributes["PartName"], "/"); key != "" {
			if f.Bytes[key] == nil || said[key] {
				faults = append(faults, fmt.Errorf("the type of %s is said twice or for nothing", key))
			}
			said[key] = true
		} else {
			said["."+t.Attributes["Extension"]] = true
		}
	}
	for _, part := range f.Names {
		ext := path.Ext(part)
		if part != name && !said[part] && (!said[ext] || ext == ".xml") {
			faults = append(faults, fmt.Errorf("%s has no content type", part))
		}
	}
	return faults
}

// relationships checks that every link leads somewhere, every id that is used is there,
// and every part is linked to.
func (f *File) relationships() []error {
	var faults []error
	reached := map[string]bool{}
	for _, name := range append([]string{""}, f.Names...) {
		ids := map[string]bool{}
		for _, l := range f.links(name) {
			if ids[l.id] {
				faults = append(faults, fmt.Errorf("%s has %s twice", name, l.id))
			}
			ids[l.id] = true
			switch {
			case l.external:
				if u, err := url.Parse(l.target); err != nil || !u.IsAbs() || u.String() != l.target || strings.ContainsAny(l.target, " <>\"{}|\\^`") {
					faults = append(faults, fmt.Errorf("%s: %s is no address", name, l.target))
				}
			case f.Bytes[l.target] == nil:
				faults = append(faults, fmt.Errorf("%s: %s leads to %s, which is not there", name, l.id, l.target))
			}
			reached[l.target] = true
		}
		if f.Parts[name] == nil || strings.HasSuffix(name, ".rels") {
			continue
		}
		for _, used := range f.Parts[name].usedLinks() {
			if !ids[used] {
				faults = append(faults, fmt.Errorf("%s: %s is used and not there", name, used))
			}
		}
	}
	for _, name := range f.Names {
		if !reached[name] && name != "[Content_Types].xml" && !strings.HasSuffix(name, ".rels") {
			faults = append(faults, fmt.Errorf("nothing leads to %s", name))
		}
	}
	return faults
}

func (e *Element) usedLinks() []string {
	var used []string
	for name, value := range e.Attributes {
		if strings.HasPrefix(name, "r:") {
			used = append(used, value)
		}
	}
	for _, child := range e.Children {
		used = append(used, child.usedLinks()...)
	}
	return used
}

// shapes checks that the ids of a part's shapes are its own, that no place is taken twice,
// and that pictures and tables have words for those who do not see them.
func (e *Element) shapes() []error {
	var faults []error
	ids := map[string]bool{}
	for _, s := range e.All("p:cNvPr") {
		if id := s.Attributes["id"]; ids[id] {
			faults = append(faults, fmt.Errorf("two shapes have the id %s", id))
		} else {
			ids[id] = true
		}
	}
	for _, s := range append(e.All("p:pic"), e.All("p:graphicFrame")...) {
		if s.First("p:cNvPr").Attributes["descr"] == "" {
			faults = append(faults, fmt.Errorf("a <%s> has no words for those who do not see it", s.Name))
		}
	}
	places := map[string]bool{}
	for _, nv := range e.All("p:nvPr") {
		key := nv.place()
		if key != "" && places[key] {
			faults = append(faults, fmt.Errorf("two shapes are in the place %s", key))
		}
		places[key] = true
	}
	return faults
}

// tables checks that every row has a cell for every column, and that the frame is as
// large as columns and rows together.
func (e *Element) tables() []error {
	var faults []error
	sum := func(elements []*Element, name string) string {
		total := 0
		for _, one := range elements {
			n, _ := strconv.Atoi(one.Attributes[name])
			total += n
		}
		return strconv.Itoa(total)
	}
	for _, frame := range e.All("p:graphicFrame") {
		columns, rows, ext := frame.All("a:gridCol"), frame.All("a:tr"), frame.First("a:ext")
		for i, row := range rows {
			if len(row.Children) != len(columns) {
				faults = append(faults, fmt.Errorf("row %d has %d cells for %d columns", i+1, len(row.Children), len(columns)))
			}
		}
		if ext.Attributes["cx"] != sum(columns, "w") || ext.Attributes["cy"] != sum(rows, "h") {
			faults = append(faults, fmt.Errorf("a table's frame is %v, its columns are %s wide and its rows %s high", ext.Attributes, sum(columns, "w"), sum(rows, "h")))
		}
		if uri := frame.First("a:graphicData").Attributes["uri"]; uri != "http://schemas.openxmlformats.org/drawingml/2006/table" {
			faults = append(faults, fmt.Errorf("a table says that it is %s", uri))
		}
	}
	return faults
}

// numbers checks those of slides, masters and layouts: each has its range.
func (f *File) numbers() []error {
	var faults []error
	seen := map[string]bool{}
	for name, part := range f.Parts {
		for kind, least := range map[string]uint64{"p:sldId": 256, "p:sldMasterId": 1 << 31, "p:sldLayoutId": 1 << 31} {
			for _, e := range part.All(kind) {
				id := e.Attributes["id"]
				n, err := strconv.ParseUint(id, 10, 32)
				if err != nil || n < least || kind == "p:sldId" && n >= 1<<31 || seen[id] {
					faults = append(faults, fmt.Errorf("%s: the number %s of a <%s> is out of range or taken", name, id, kind))
				}
				seen[id] = true
			}
		}
	}
	return faults
}

// pages checks what slides, notes, layouts and masters must be linked to, and that each
// has the place of its layout or master that it names.
func (f *File) pages() []error {
	var faults []error
	wanted := []struct{ folder, links string }{
		{"ppt/slides/", "slideLayout notesSlide"},
		{"ppt/slideLayouts/", "slideMaster"},
		{"ppt/slideMasters/", "theme"},
		{"ppt/notesMasters/", "theme"},
		{"ppt/notesSlides/", "notesMaster slide"},
	}
	themes := map[string]string{}
	for _, name := range f.Names {
		for _, w := range wanted {
			if path.Dir(name)+"/" != w.folder {
				continue
			}
			for _, kind := range strings.Fields(w.links) {
				targets := f.linked(name, kind)
				if len(targets) != 1 {
					faults = append(faults, fmt.Errorf("%s has %d links of the kind %s", name, len(targets), kind))
					continue
				}
				switch kind {
				case "slideLayout":
					faults = append(faults, f.places(name, targets[0])...)
					faults = append(faults, f.frames(name, targets[0])...)
				case "theme":
					if other := themes[targets[0]]; other != "" {
						faults = append(faults, fmt.Errorf("%s and %s share the theme %s", other, name, targets[0]))
					}
					themes[targets[0]] = name
				case "notesSlide":
					if back := f.linked(targets[0], "slide"); !slices.Equal(back, []string{name}) {
						faults = append(faults, fmt.Errorf("the notes of %s lead back to %v", name, back))
					}
				}
			}
		}
	}
	if shown, there := len(f.Slides()), f.count("ppt/slides/"); shown != there || shown == 0 {
		faults = append(faults, fmt.Errorf("%d of %d slides are shown", shown, there))
	}
	return faults
}

func (f *File) count(folder string) int {
	n := 0
	for _, name := range f.Names {
		if path.Dir(name)+"/" == folder {
			n++
		}
	}
	return n
}

// linked are the targets of a part's links of a kind.
func (f *File) linked(name, kind string) []string {
	var targets []string
	for _, l := range f.links(name) {
		if path.Base(l.kind) == kind {
			targets = append(targets, l.target)
		}
	}
	return targets
}

// places checks that a slide's placeholders are its layout's, and that it has a title.
func (f *File) places(slide, layout string) []error {
	var faults []error
	known := map[string]bool{}
	if f.Parts[layout] != nil {
		for _, s := range f.Parts[layout].All("p:sp") {
			known[s.place()] = s.place() != ""
		}
	}
	titled := false
	for _, s := range f.Parts[slide].First("p:spTree").Children[2:] {
		ph := s.First("p:ph")
		if box := s.First("p:cNvSpPr"); ph == nil && box != nil && box.Attributes["txBox"] == "1" {
			continue
		}
		if ph == nil || !known[s.place()] {
			faults = append(faults, fmt.Errorf("%s: a <%s> has no place in %s", slide, s.Name, layout))
			continue
		}
		titled = titled || strings.HasSuffix(strings.ToLower(ph.Attributes["type"]), "title") && ph.Attributes["type"] != "subTitle" && strings.TrimSpace(s.Said()) != ""
	}
	if !titled {
		faults = append(faults, fmt.Errorf("%s has no title", slide))
	}
	return faults
}

// properties checks what the document says of itself.
func (f *File) properties() []error {
	var faults []error
	for _, name := range []string{"docProps/core.xml", "docProps/app.xml"} {
		if f.Parts[name] == nil {
			return []error{fmt.Errorf("%s is not there", name)}
		}
	}
	date := regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)
	for _, e := range append(f.Parts["docProps/core.xml"].All("dcterms:created"), f.Parts["docProps/core.xml"].All("dcterms:modified")...) {
		if !date.MatchString(e.Text) || e.Attributes["xsi:type"] != "dcterms:W3CDTF" || e.Text < "1601" {
			faults = append(faults, fmt.Errorf("<%s> is %q", e.Name, e.Text))
		}
	}
	custom := f.Parts["docProps/custom.xml"]
	if custom == nil {
		return faults
	}
	names := map[string]bool{}
	for i, p := range custom.Children {
		name := strings.ToLower(p.Attributes["name"])
		if p.Attributes["pid"] != strconv.Itoa(i+2) || p.Attributes["fmtid"] != "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" || names[name] || name == "" {
			faults = append(faults, fmt.Errorf("the property %v", p.Attributes))
		}
		names[name] = true
	}
	return faults
}
