package draw_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// pdfObject is one object of a document: its dictionary, and its stream where it has one,
// as it is before it is compressed.
type pdfObject struct {
	dict   string
	stream []byte
}

// pdfFile is a document that was read.
type pdfFile struct {
	objects map[int]pdfObject
	trailer string
}

var (
	isLength = regexp.MustCompile(`/Length (\d+)`)
	isEntry  = regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`)
	isKid    = regexp.MustCompile(`(\d+) 0 R`)
)

// readPDF reads a document through its table of objects, every entry of which must be true.
func readPDF(t *testing.T, file []byte) pdfFile {
	t.Helper()
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if !bytes.HasPrefix(file, []byte("%PDF-1.")) || at < 0 || !bytes.HasSuffix(file, []byte("\n%%EOF\n")) {
		t.Fatal("not a PDF document")
	}
	table, err := strconv.Atoi(strings.Fields(string(file[at:]))[1])
	if err != nil || !bytes.HasPrefix(file[table:], []byte("xref\n")) {
		t.Fatal("the table of objects is not where it should be")
	}
	f := pdfFile{objects: map[int]pdfObject{}, trailer: string(file[table:])}
	for i, entry := range isEntry.FindAllSubmatch(file[table:], -1) {
		offset, _ := strconv.Atoi(string(entry[1]))
		head, n := []byte(strconv.Itoa(i+1)+" 0 obj\n"), i+1
		if !bytes.HasPrefix(file[offset:], head) {
			t.Fatalf("object %d is not where it should be", n)
		}
		f.objects[n] = readObject(t, file[offset+len(head):])
	}
	return f
}

func readObject(t *testing.T, body []byte) pdfObject {
	t.Helper()
	end := bytes.Index(body, []byte("endobj"))
	begin := bytes.Index(body, []byte("stream\n"))
	if begin < 0 || begin > end {
		return pdfObject{dict: string(body[:end])}
	}
	o := pdfObject{dict: string(body[:begin])}
	begin += len("stream\n")
	length, _ := strconv.Atoi(isLength.FindStringSubmatch(o.dict)[1])
	o.stream = body[begin : begin+length]
	if !bytes.HasPrefix(body[begin+length:], []byte("\nendstream\nendobj")) {
		t.Fatalf("a stream is not as long as it says: %s", o.dict)
	}
	if strings.Contains(o.dict, "/FlateDecode") {
		r, err := zlib.NewReader(bytes.NewReader(o.stream))
		if err != nil {
			t.Fatal(err)
		}
		if o.stream, err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

// pages are the contents of the pages.
func (f pdfFile) pages() [][]byte {
	var pages [][]byte
	kids, _, _ := strings.Cut(f.objects[1].dict, "]")
	for _, kid := range isKid.FindAllStringSubmatch(kids, -1) {
		n, _ := strconv.Atoi(kid[1])
		contents := regexp.MustCompile(`/Contents (\d+) 0 R`).FindStringSubmatch(f.objects[n].dict)
		c, _ := strconv.Atoi(contents[1])
		pages = append(pages, f.objects[c].stream)
	}
	return pages
}

// with returns the objects whose dictionaries hold a text.
func (f pdfFile) with(text string) []pdfObject {
	var found []pdfObject
	for n := 1; n <= len(f.objects); n++ {
		if strings.Contains(f.objects[n].dict, text) {
			found = append(found, f.objects[n])
		}
	}
	return found
}

// pdfContent is what a page draws.
type pdfContent struct {
	texts          []string
	fills, strokes int
	operators      string // without the texts
}

func readContent(page []byte) pdfContent {
	var c pdfContent
	var rest bytes.Buffer
	for {
		before, after, found := bytes.Cut(page, []byte("("))
		rest.Write(before)
		if !found {
			break
		}
		var s string
		s, page = readString(after)
		c.texts = append(c.texts, s)
	}
	c.operators = rest.String()
	for _, line := range strings.Split(c.operators, "\n") {
		switch line {
		case "f":
			c.fills++
		case "S":
			c.strokes++
		}
	}
	return c
}

// readString reads a string in UTF-16 up to its closing bracket.
func readString(body []byte) (s string, rest []byte) {
	var raw []byte
	i := 0
	for ; body[i] != ')'; i++ {
		if body[i] != '\\' {
			raw = append(raw, body[i])
			continue
		}
		i++
		if body[i] == 'r' {
			raw = append(raw, '\r')
		} else {
			raw = append(raw, body[i])
		}
	}
	var units []uint16
	for j := 0; j+1 < len(raw); j += 2 {
		units = append(units, uint16(raw[j])<<8|uint16(raw[j+1]))
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff"), body[i+1:]
}
