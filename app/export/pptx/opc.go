package pptx

import (
	"archive/zip"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// part is one file of the package.
type part struct {
	name        string // its path, such as ppt/presentation.xml
	contentType string // empty for pictures: their extension says it
	body        []byte
	links       links
}

// links are a part's relationships, in the order of their ids.
type links []link

type link struct {
	kind, target string
	external     bool
}

// to adds a link to a part, and returns its id.
func (l *links) to(kind, target string) string { return l.add(link{kind, target, false}) }

// out adds a link to an address on the web, and returns its id; the same address has one.
func (l *links) out(kind, target string) string {
	if i := slices.Index(*l, link{kind, target, true}); i >= 0 {
		return id(i + 1)
	}
	return l.add(link{kind, target, true})
}

func (l *links) add(one link) string {
	*l = append(*l, one)
	return id(len(*l))
}

func id(n int) string { return "rId" + strconv.Itoa(n) }

// The relationships that the format names.
const (
	officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageLinks   = "http://schemas.openxmlformats.org/package/2006/relationships"
	contentTypes   = "http://schemas.openxmlformats.org/package/2006/content-types"
)

// The beginnings of content types.
const (
	presentationML = "application/vnd.openxmlformats-officedocument.presentationml."
	officeML       = "application/vnd.openxmlformats-officedocument."
	packageML      = "application/vnd.openxmlformats-package."
)

// relationships writes a part's links. Targets inside of the package are relative to the
// folder of the part.
func (p part) relationships() []byte {
	root := tag("Relationships", "xmlns", packageLinks)
	for i, l := range p.links {
		one := tag("Relationship", "Id", id(i+1), "Type", l.kind, "Target", l.target)
		if l.external {
			one.attributes = append(one.attributes, "TargetMode", "External")
		} else {
			one.attributes[5] = relative(path.Dir(p.name), l.target)
		}
		root = root.in(one)
	}
	return document(root)
}

// relative is the path of a target as seen from a folder. Folders are at most two deep.
func relative(folder, target string) string {
	if folder == "." {
		return target
	}
	if rest, inside := strings.CutPrefix(target, folder+"/"); inside {
		return rest
	}
	return "../" + relative(path.Dir(folder), target)
}

// relationshipsName is where the links of a part stand.
func (p part) relationshipsName() string {
	return strings.TrimPrefix(path.Dir(p.name)+"/_rels/"+path.Base(p.name)+".rels", "./")
}

// types writes the part that says what every other part is.
func types(parts []part) []byte {
	root := tag("Types", "xmlns", contentTypes).in(
		tag("Default", "Extension", "png", "ContentType", "image/png"),
		tag("Default", "Extension", "rels", "ContentType", packageML+"relationships+xml"),
		tag("Default", "Extension", "xml", "ContentType", "application/xml"))
	for _, p := range parts {
		if p.contentType != "" {
			root = root.in(tag("Override", "PartName", "/"+p.name, "ContentType", p.contentType))
		}
	}
	return document(root)
}

// pack writes the parts as a zip archive: what they are first, then the package's own
// links, then every part followed by its links. All dates are the first that zip has.
func pack(w io.Writer, root links, parts []part) error {
	z := zip.NewWriter(w)
	add := func(name string, body []byte) error {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		if strings.HasSuffix(name, ".png") {
			h.Method = zip.Store
		}
		f, err := z.CreateHeader(h)
		if err == nil {
			_, err = f.Write(body)
		}
		return err
	}
	if err := add("[Content_Types].xml", types(parts)); err != nil {
		return err
	}
	if err := add("_rels/.rels", part{links: root}.relationships()); err != nil {
		return err
	}
	for _, p := range parts {
		if err := add(p.name, p.body); err != nil {
			return err
		}
		if len(p.links) == 0 {
			continue
		}
		if err := add(p.relationshipsName(), p.relationships()); err != nil {
			return err
		}
	}
	return z.Close()
}
