package pptx

import (
	"math"
	"strconv"
)

// tableStyle is the id of the deck's own style of tables, the default for new ones.
const tableStyle = "{8A1B2C63-5D7E-4F10-9A3B-2C4D6E8F0A12}"

// Margins in a cell, in points.
const (
	CellMarginX = 6.0
	CellMarginY = 2.5
)

// table is a native table in the place of its layout.
func (w writer) table(id int, name string, ph node, t Table) node {
	units := func(points float64) int64 { return int64(math.Round(points * 12700)) }
	properties := tag("a:tblPr")
	if t.Head {
		properties.attributes = append(properties.attributes, "firstRow", "1")
	}
	if t.Total {
		properties.attributes = append(properties.attributes, "lastRow", "1")
	}
	grid := tag("a:tblGrid")
	width, height := int64(0), int64(0)
	for _, column := range t.Columns {
		width += units(column)
		grid = grid.in(tag("a:gridCol", "w", emu(column)))
	}
	table := tag("a:tbl").in(properties.in(leaf("a:tableStyleId", tableStyle)), grid)
	for _, row := range t.Rows {
		height += units(row.Height)
		table = table.in(w.row(row))
	}
	return tag("p:graphicFrame").in(
		tag("p:nvGraphicFramePr").in(identity(id, name, t.Alt),
			tag("p:cNvGraphicFramePr").in(tag("a:graphicFrameLocks", "noGrp", "1")), tag("p:nvPr").in(ph)),
		tag("p:xfrm").in(tag("a:off", "x", emu(t.Box.X), "y", emu(t.Box.Y)),
			tag("a:ext", "cx", strconv.FormatInt(width, 10), "cy", strconv.FormatInt(height, 10))),
		tag("a:graphic").in(tag("a:graphicData", "uri", drawing[:len(drawing)-len("main")]+"table").in(table)))
}

func (w writer) row(r Row) node {
	n := tag("a:tr", "h", emu(r.Height))
	for _, c := range r.Cells {
		n = n.in(tag("a:tc").in(
			w.body("a:txBody", tag("a:bodyPr"), c.Paragraphs),
			tag("a:tcPr", "marL", emu(CellMarginX), "marR", emu(CellMarginX), "marT", emu(CellMarginY), "marB", emu(CellMarginY), "anchor", "t")))
	}
	return n
}

// tableStyles writes the deck's style of tables: thin lines between rows, a strong one
// under the heading, and one over a sum.
func tableStyles() []byte {
	line := func(side string, width float64, color string) node {
		return tag("a:" + side).in(tag("a:ln", "w", emu(width), "cmpd", "sng").in(solid(color)))
	}
	none := func(side string) node { return tag("a:" + side).in(tag("a:ln").in(tag("a:noFill"))) }
	letters := func(attributes ...string) node {
		return tag("a:tcTxStyle", attributes...).in(tag("a:fontRef", "idx", "minor").in(tag("a:prstClr", "val", "black")), tag("a:schemeClr", "val", "tx1"))
	}
	empty := tag("a:fill").in(tag("a:noFill"))
	return document(tag("a:tblStyleLst", "xmlns:a", drawing, "def", tableStyle).in(
		tag("a:tblStyle", "styleId", tableStyle, "styleName", "Treatyline").in(
			tag("a:wholeTbl").in(letters(), tag("a:tcStyle").in(
				tag("a:tcBdr").in(none("left"), none("right"), none("top"), line("bottom", 0.75, "bg2"), line("insideH", 0.75, "bg2"), none("insideV")), empty)),
			tag("a:lastRow").in(letters("b", "on"), tag("a:tcStyle").in(tag("a:tcBdr").in(line("top", 1, "tx2")), empty)),
			tag("a:firstRow").in(letters("b", "on"), tag("a:tcStyle").in(tag("a:tcBdr").in(line("bottom", 1.5, "accent1")), empty)))))
}
