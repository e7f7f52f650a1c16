package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"

	"treatyline/data/phrase"
)

// isXML and isHTML look at the beginning of a file.
func isXML(head []byte) bool { return bytes.HasPrefix(trimmed(head), []byte("<")) }
func isHTML(head []byte) bool {
	head = bytes.ToLower(trimmed(head))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// trimmed is a head without byte order mark and blanks.
func trimmed(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
}

// maxDepth is how deeply elements stand in each other at most.
const maxDepth = 256

// readSVG reads an SVG to its end, so that one that was cut off is told.
func (o *Origin) readSVG(r *io.SectionReader) error {
	if r.Size() > maxMarkup {
		return phrase.Errorf("%w: it is larger than %d MiB", ErrForeign, maxMarkup>>20)
	}
	return o.readXML(r)
}

// readXML takes the elements of the program's own namespaces, wherever they stand, and of
// XMP the one that names the program.
func (o *Origin) readXML(r io.Reader) error {
	decoder := xml.NewDecoder(r)
	var names []xml.Name // of the elements that are open
	var text strings.Builder
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			names = append(names, token.Name)
			text.Reset()
			if len(names) > maxDepth {
				return phrase.Errorf("%w: its elements stand more than %d deep", ErrDamaged, maxDepth)
			}
		case xml.CharData:
			if len(names) > 0 && elementKey(names[len(names)-1]) != "" && text.Len()+len(token) <= maxEntry {
				text.Write(token)
			}
		case xml.EndElement:
			names = names[:len(names)-1]
			o.set(elementKey(token.Name), text.String())
			text.Reset()
		}
	}
}

// elementKey is the key of an entry that stands in an element; see [svgElement] and
// [xmpElement]. It is empty for an element of no interest.
func elementKey(element xml.Name) string {
	switch element {
	case xml.Name{Space: ownNamespace, Local: "software"}, xml.Name{Space: xmpNamespace, Local: "CreatorTool"}:
		return "Software"
	}
	if element.Space == ownNamespace || element.Space == ownNamespace+"#" {
		return "treatyline:" + element.Local
	}
	return ""
}

// readHTML takes the meta elements of an HTML document's head.
func (o *Origin) readHTML(r *io.SectionReader) error {
	tokens := html.NewTokenizer(r)
	tokens.SetMaxBuf(maxMarkup)
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			if err := tokens.Err(); !errors.Is(err, io.EOF) {
				return damaged(err)
			}
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			switch token := tokens.Token(); token.Data {
			case "body":
				return nil
			case "meta":
				var name, content string
				for _, a := range token.Attr {
					switch a.Key {
					case "name":
						name = a.Val
					case "content":
						content = a.Val
					}
				}
				o.set(name, content)
			}
		}
	}
}

// markdownTail is how much of the end of a Markdown file is read.
const markdownTail = 64 << 10

// readMarkdown takes the lines of the comment that ends a Markdown file: a name, a colon
// and a blank, and the text, in which two hyphens do not stand side by side.
func (o *Origin) readMarkdown(r *io.SectionReader) error {
	_, _ = r.Seek(max(0, r.Size()-markdownTail), io.SeekStart) // cannot fail
	tail, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	text, found := strings.CutSuffix(strings.TrimRight(string(tail), "\r\n"), "-->")
	if !found {
		return nil
	}
	for line := range strings.Lines(text[strings.LastIndex(text, "<!--")+1:]) {
		if name, said, found := strings.Cut(strings.TrimRight(line, "\r\n"), ": "); found {
			o.set(name, strings.ReplaceAll(said, "- -", "--"))
		}
	}
	return nil
}
