// Package pptxtest checks presentations in tests: that the package is whole, that every
// part keeps to the schema of ECMA-376, and what else PowerPoint is known to refuse.
package pptxtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// File is an opened presentation.
type File struct {
	Names []string          // of the files in it, in their order
	Bytes map[string][]byte // by name
	Parts map[string]*Element
}

// Element is an element of a part. Its name and those of its attributes have the usual
// prefixes: p:sld, r:id.
type Element struct {
	Name       string
	Attributes map[string]string
	Children   []*Element
	Text       string
}

// Open reads a presentation. Everything that is not a picture must be XML.
func Open(file []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	f := &File{Bytes: map[string][]byte{}, Parts: map[string]*Element{}}
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		if f.Bytes[entry.Name] != nil {
			return nil, fmt.Errorf("%s is there twice", entry.Name)
		}
		f.Names = append(f.Names, entry.Name)
		f.Bytes[entry.Name] = body
		if path.Ext(entry.Name) == ".png" {
			continue
		}
		if f.Parts[entry.Name], err = parse(body); err != nil {
			return nil, fmt.Errorf("%s: %w", entry.Name, err)
		}
	}
	return f, nil
}

// prefixes of the namespaces.
var prefixes = map[string]string{
	"":    "",
	"xml": "xml:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a:",
	"http://schemas.openxmlformats.org/presentationml/2006/main":                "p:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r:",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel:",
	"http://schemas.openxmlformats.org/package/2006/content-types":              "ct:",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp:",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ap:",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":   "op:",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":      "vt:",
	"http://purl.org/dc/elements/1.1/":                                          "dc:",
	"http://purl.org/dc/terms/":                                                 "dcterms:",
	"http://www.w3.org/2001/XMLSchema-instance":                                 "xsi:",
}

func parse(body []byte) (*Element, error) {
	d := xml.NewDecoder(bytes.NewReader(body))
	var open []*Element
	var root *Element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && root != nil && len(open) == 0 {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			e, err := element(t)
			switch {
			case err != nil:
				return nil, err
			case len(open) > 0:
				parent := open[len(open)-1]
				parent.Children = append(parent.Children, e)
			case root != nil:
				return nil, errors.New("a second root")
			default:
				root = e
			}
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].Text += string(t)
			}
		case xml.Directive:
			return nil, errors.New("a document type, which the format forbids")
		}
	}
}

func element(t xml.StartElement) (*Element, error) {
	prefix, known := prefixes[t.Name.Space]
	if !known {
		return nil, fmt.Errorf("<%s> is of the unknown namespace %q", t.Name.Local, t.Name.Space)
	}
	e := &Element{Name: prefix + t.Name.Local, Attributes: map[string]string{}}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		prefix, known := prefixes[a.Name.Space]
		if !known {
			return nil, fmt.Errorf("the attribute %s is of the unknown namespace %q", a.Name.Local, a.Name.Space)
		}
		name := prefix + a.Name.Local
		if _, twice := e.Attributes[name]; twice {
			return nil, fmt.Errorf("<%s> has %s twice", e.Name, name)
		}
		e.Attributes[name] = a.Value
	}
	return e, nil
}

// All returns the elements of a name in an element, itself among them, in their order.
func (e *Element) All(name string) []*Element {
	var found []*Element
	if e.Name == name {
		found = append(found, e)
	}
	for _, child := range e.Children {
		found = append(found, child.All(name)...)
	}
	return found
}

// First returns the first element of a name in an element, or nil.
func (e *Element) First(name string) *Element {
	if all := e.All(name); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Said is all the text in an element, a line for each paragraph.
func (e *Element) Said() string {
	var lines []string
	for _, p := range e.All("a:p") {
		line := ""
		for _, t := range p.All("a:t") {
			line += t.Text
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Slides are the names of the slides' parts in the order in which they are shown.
func (f *File) Slides() []string {
	const name = "ppt/presentation.xml"
	var names []string
	for _, s := range f.Parts[name].All("p:sldId") {
		i := slices.IndexFunc(f.links(name), func(l link) bool { return l.id == s.Attributes["r:id"] })
		if i >= 0 {
			names = append(names, f.links(name)[i].target)
		}
	}
	return names
}

// Notes is the text of a slide's speaker notes.
func (f *File) Notes(slide string) string {
	for _, l := range f.links(slide) {
		if path.Base(l.kind) != "notesSlide" || f.Parts[l.target] == nil {
			continue
		}
		for _, s := range f.Parts[l.target].All("p:sp") {
			if ph := s.First("p:ph"); ph != nil && ph.Attributes["type"] == "body" {
				return s.Said()
			}
		}
	}
	return ""
}
