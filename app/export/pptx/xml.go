package pptx

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// node is an element of an XML document.
type node struct {
	name       string
	attributes []string // names and values in turn
	children   []node
	text       string
}

// tag is an element with attributes: names and values in turn.
func tag(name string, attributes ...string) node { return node{name: name, attributes: attributes} }

// leaf is an element that holds text.
func leaf(name, text string, attributes ...string) node {
	return node{name: name, attributes: attributes, text: text}
}

// in returns the element with children after those that it has. Children without a name
// are left out.
func (n node) in(children ...node) node {
	n.children = append(n.children[:len(n.children):len(n.children)], children...)
	return n
}

// document writes a part. Characters that XML 1.0 forbids become U+FFFD.
func document(root node) []byte {
	var out bytes.Buffer
	out.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	root.write(&out)
	return out.Bytes()
}

func (n node) write(out *bytes.Buffer) {
	if n.name == "" {
		return
	}
	out.WriteString("<" + n.name)
	for i := 0; i < len(n.attributes); i += 2 {
		out.WriteString(" " + n.attributes[i] + `="`)
		escape(out, n.attributes[i+1])
		out.WriteString(`"`)
	}
	if n.text == "" && len(n.children) == 0 {
		out.WriteString("/>")
		return
	}
	out.WriteString(">")
	escape(out, n.text)
	for _, child := range n.children {
		child.write(out)
	}
	out.WriteString("</" + n.name + ">")
}

func escape(out *bytes.Buffer, s string) { xml.EscapeText(out, []byte(s)) } // a buffer does not fail

// emu is a length of points in English Metric Units, 12,700 a point.
func emu(points float64) string {
	return strconv.FormatInt(int64(math.Round(points*12700)), 10)
}

// hundredths is a size of type in hundredths of a point.
func hundredths(points float64) string { return strconv.Itoa(int(math.Round(points * 100))) }

// hex is a colour as six digits.
func hex(c Color) string {
	s := strings.ToUpper(strconv.FormatUint(uint64(c&0xFFFFFF), 16))
	return strings.Repeat("0", 6-len(s)) + s
}
