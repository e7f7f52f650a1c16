package pptxtest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// The children of the elements that our presentations use, in the order of the schema
// (ECMA-376 part 1, pml.xsd and dml-main.xsd), as an expression: ? for one at most, * for
// any number, + for one at least. Parts of the schema that we do not use are left out, so
// an element that is not here is an error too.
var sequences = map[string]string{
	"p:presentation":      "p:sldMasterIdLst p:notesMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:defaultTextStyle?",
	"p:sldMasterIdLst":    "p:sldMasterId+",
	"p:notesMasterIdLst":  "p:notesMasterId",
	"p:sldIdLst":          "p:sldId*",
	"p:sldMasterId":       "",
	"p:notesMasterId":     "",
	"p:sldId":             "",
	"p:sldSz":             "",
	"p:notesSz":           "",
	"p:defaultTextStyle":  levels,
	"p:presentationPr":    "",
	"p:viewPr":            "p:normalViewPr? p:slideViewPr? p:notesTextViewPr? p:gridSpacing?",
	"p:normalViewPr":      "p:restoredLeft p:restoredTop",
	"p:restoredLeft":      "",
	"p:restoredTop":       "",
	"p:slideViewPr":       "p:cSldViewPr",
	"p:cSldViewPr":        "p:cViewPr p:guideLst?",
	"p:guideLst":          "",
	"p:notesTextViewPr":   "p:cViewPr",
	"p:cViewPr":           "p:scale p:origin",
	"p:scale":             "a:sx a:sy",
	"p:origin":            "",
	"p:gridSpacing":       "",
	"a:sx":                "",
	"a:sy":                "",
	"p:sldMaster":         "p:cSld p:clrMap p:sldLayoutIdLst? p:txStyles?",
	"p:sldLayoutIdLst":    "p:sldLayoutId*",
	"p:sldLayoutId":       "",
	"p:txStyles":          "p:titleStyle? p:bodyStyle? p:otherStyle?",
	"p:titleStyle":        levels,
	"p:bodyStyle":         levels,
	"p:otherStyle":        levels,
	"p:notesMaster":       "p:cSld p:clrMap p:notesStyle?",
	"p:notesStyle":        levels,
	"p:clrMap":            "",
	"p:sldLayout":         "p:cSld p:clrMapOvr?",
	"p:sld":               "p:cSld p:clrMapOvr?",
	"p:notes":             "p:cSld p:clrMapOvr?",
	"p:clrMapOvr":         "a:masterClrMapping",
	"a:masterClrMapping":  "",
	"p:cSld":              "p:bg? p:spTree",
	"p:bg":                "p:bgPr",
	"p:bgPr":              fills + " a:effectLst", // PowerPoint repairs a ground without the list of effects
	"a:effectLst":         "",
	"p:spTree":            "p:nvGrpSpPr p:grpSpPr (p:sp|p:pic|p:graphicFrame)*",
	"p:nvGrpSpPr":         "p:cNvPr p:cNvGrpSpPr p:nvPr",
	"p:cNvPr":             "",
	"p:cNvGrpSpPr":        "",
	"p:nvPr":              "p:ph?",
	"p:ph":                "",
	"p:grpSpPr":           "a:xfrm?",
	"a:xfrm":              "a:off a:ext a:chOff? a:chExt?",
	"a:off":               "",
	"a:ext":               "",
	"a:chOff":             "",
	"a:chExt":             "",
	"p:sp":                "p:nvSpPr p:spPr p:txBody?",
	"p:nvSpPr":            "p:cNvPr p:cNvSpPr p:nvPr",
	"p:cNvSpPr":           "a:spLocks?",
	"a:spLocks":           "",
	"p:spPr":              "a:xfrm? a:prstGeom? " + fills + "? a:ln?",
	"a:prstGeom":          "a:avLst?",
	"a:avLst":             "",
	"a:ln":                fills + "? a:prstDash? a:miter?",
	"a:prstDash":          "",
	"a:miter":             "",
	"a:noFill":            "",
	"a:solidFill":         "(a:srgbClr|a:schemeClr)",
	"a:srgbClr":           "",
	"a:schemeClr":         "",
	"a:prstClr":           "",
	"p:pic":               "p:nvPicPr p:blipFill p:spPr",
	"p:nvPicPr":           "p:cNvPr p:cNvPicPr p:nvPr",
	"p:cNvPicPr":          "a:picLocks?",
	"a:picLocks":          "",
	"p:blipFill":          "a:blip a:stretch",
	"a:blip":              "",
	"a:stretch":           "a:fillRect",
	"a:fillRect":          "",
	"p:graphicFrame":      "p:nvGraphicFramePr p:xfrm a:graphic",
	"p:nvGraphicFramePr":  "p:cNvPr p:cNvGraphicFramePr p:nvPr",
	"p:cNvGraphicFramePr": "a:graphicFrameLocks?",
	"a:graphicFrameLocks": "",
	"p:xfrm":              "a:off a:ext",
	"a:graphic":           "a:graphicData",
	"a:graphicData":       "a:tbl",
	"a:tbl":               "a:tblPr? a:tblGrid a:tr*",
	"a:tblPr":             "a:tableStyleId?",
	"a:tableStyleId":      "",
	"a:tblGrid":           "a:gridCol+",
	"a:gridCol":           "",
	"a:tr":                "a:tc+",
	"a:tc":                "a:txBody a:tcPr?",
	"a:tcPr":              "",
	"p:txBody":            body,
	"a:txBody":            body,
	"a:bodyPr":            "(a:noAutofit|a:normAutofit)?",
	"a:noAutofit":         "",
	"a:normAutofit":       "",
	"a:lstStyle":          levels,
	"a:p":                 "a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?",
	"a:pPr":               paragraph,
	"a:r":                 "a:rPr? a:t",
	"a:br":                "a:rPr?",
	"a:fld":               "a:rPr? a:pPr? a:t?",
	"a:t":                 "",
	"a:rPr":               letters,
	"a:endParaRPr":        letters,
	"a:defRPr":            letters,
	"a:hlinkClick":        "",
	"a:latin":             "",
	"a:ea":                "",
	"a:cs":                "",
	"a:lnSpc":             "(a:spcPct|a:spcPts)",
	"a:spcBef":            "(a:spcPct|a:spcPts)",
	"a:spcPct":            "",
	"a:spcPts":            "",
	"a:buClr":             "(a:srgbClr|a:schemeClr)",
	"a:buFont":            "",
	"a:buNone":            "",
	"a:buChar":            "",
	"a:tblStyleLst":       "a:tblStyle*",
	"a:tblStyle":          "a:wholeTbl? a:lastRow? a:firstRow?",
	"a:wholeTbl":          "a:tcTxStyle? a:tcStyle?",
	"a:lastRow":           "a:tcTxStyle? a:tcStyle?",
	"a:firstRow":          "a:tcTxStyle? a:tcStyle?",
	"a:tcTxStyle":         "a:fontRef? (a:srgbClr|a:schemeClr)?",
	"a:fontRef":           "a:prstClr?",
	"a:tcStyle":           "a:tcBdr? a:fill?",
	"a:tcBdr":             "a:left? a:right? a:top? a:bottom? a:insideH? a:insideV?",
	"a:left":              "a:ln",
	"a:right":             "a:ln",
	"a:top":               "a:ln",
	"a:bottom":            "a:ln",
	"a:insideH":           "a:ln",
	"a:insideV":           "a:ln",
	"a:fill":              fills,
	"a:theme":             "a:themeElements a:objectDefaults? a:extraClrSchemeLst?",
	"a:objectDefaults":    "",
	"a:extraClrSchemeLst": "",
	"a:themeElements":     "a:clrScheme a:fontScheme a:fmtScheme",
	"a:clrScheme":         "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink",
	"a:fontScheme":        "a:majorFont a:minorFont",
	"a:majorFont":         "a:latin a:ea a:cs a:font*",
	"a:minorFont":         "a:latin a:ea a:cs a:font*",
	"a:font":              "",
	"a:fmtScheme":         "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst",
	"a:fillStyleLst":      fills + " " + fills + " " + fills,
	"a:lnStyleLst":        "a:ln a:ln a:ln",
	"a:effectStyleLst":    "a:effectStyle a:effectStyle a:effectStyle",
	"a:effectStyle":       "a:effectLst",
	"a:bgFillStyleLst":    fills + " " + fills + " " + fills,

	"rel:Relationships": "rel:Relationship+",
	"rel:Relationship":  "",
	"ct:Types":          "ct:Default* ct:Override*",
	"ct:Default":        "",
	"ct:Override":       "",
	"cp:coreProperties": "dc:title? dc:subject? dc:creator? dc:description? cp:lastModifiedBy? cp:revision? dcterms:created? dcterms:modified?",
	"ap:Properties":     "ap:TotalTime? ap:Application? ap:PresentationFormat? ap:Slides? ap:Notes? ap:HiddenSlides?",
	"op:Properties":     "op:property*",
	"op:property":       "vt:lpwstr",
	"vt:lpwstr":         "",
}

// Sequences that several elements share.
const (
	fills     = "(a:noFill|a:solidFill)"
	body      = "a:bodyPr a:lstStyle? a:p+"
	paragraph = "a:lnSpc? a:spcBef? a:buClr? a:buFont? (a:buNone|a:buChar)? a:defRPr?"
	letters   = "a:solidFill? a:latin? a:ea? a:cs? a:hlinkClick?"
	levels    = "a:lvl1pPr? a:lvl2pPr? a:lvl3pPr? a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? a:lvl9pPr?"
)

// Elements of which there are many of a kind.
var (
	themeColor = regexp.MustCompile(`^a:((dk|lt)[12]|accent[1-6]|(folH|h)link)$`)
	property   = regexp.MustCompile(`^(ap|dc|dcterms):|^cp:(lastModifiedBy|revision)$`)
	sixDigits  = regexp.MustCompile("^[0-9A-F]{6}$")
)

// sequence is the schema of an element, and false for one that is not known.
func sequence(name string) (string, bool) {
	switch {
	case strings.HasPrefix(name, "a:lvl"):
		return paragraph, true
	case themeColor.MatchString(name):
		return "a:srgbClr", true
	case property.MatchString(name) && sequences[name] == "":
		return "", true
	}
	s, known := sequences[name]
	return s, known
}

// holdsText are the elements that may hold text.
var holdsText = regexp.MustCompile(`^(a:t|a:tableStyleId|vt:lpwstr|dc:.*|dcterms:.*|cp:lastModifiedBy|cp:revision|ap:.*)$`)

// schema reports where an element and those in it break the schema.
func (e *Element) schema() []error {
	var faults []error
	s, known := sequence(e.Name)
	if !known {
		return []error{fmt.Errorf("<%s> is not in the schema's tables", e.Name)}
	}
	var names strings.Builder
	for _, child := range e.Children {
		names.WriteString(child.Name + " ")
	}
	if !expression(s).MatchString(names.String()) {
		faults = append(faults, fmt.Errorf("<%s> holds %s, want %s", e.Name, names.String(), s))
	}
	if strings.TrimSpace(e.Text) != "" && !holdsText.MatchString(e.Name) {
		faults = append(faults, fmt.Errorf("<%s> holds the text %q", e.Name, e.Text))
	}
	faults = append(faults, e.attributes()...)
	for _, child := range e.Children {
		faults = append(faults, child.schema()...)
	}
	return faults
}

// expression turns a sequence into a regular expression on names that a blank follows.
func expression(sequence string) *regexp.Regexp {
	if made, ok := expressions.Load(sequence); ok {
		return made.(*regexp.Regexp)
	}
	var out strings.Builder
	for _, item := range strings.Fields(sequence) {
		name := strings.TrimRight(item, "?*+")
		out.WriteString("(?:" + name + " )" + item[len(name):])
	}
	made := regexp.MustCompile("^" + out.String() + "$")
	expressions.Store(sequence, made)
	return made
}

// expressions are those that were made, by their sequences.
var expressions sync.Map

// required are the attributes without which an element is not valid.
var required = map[string]string{
	"p:cNvPr": "id name", "a:off": "x y", "a:ext": "cx cy", "a:chOff": "x y", "a:chExt": "cx cy", "a:gridCol": "w", "a:tr": "h",
	"a:blip": "r:embed", "a:hlinkClick": "r:id", "p:sldId": "id r:id", "p:sldMasterId": "id r:id", "p:sldLayoutId": "id r:id",
	"p:notesMasterId": "r:id", "p:sldSz": "cx cy", "p:notesSz": "cx cy", "a:prstGeom": "prst", "a:srgbClr": "val", "a:schemeClr": "val",
	"a:fld": "id type", "a:graphicData": "uri", "a:latin": "typeface", "a:ea": "typeface", "a:cs": "typeface", "a:font": "script typeface",
	"a:buChar": "char", "a:buFont": "typeface", "a:spcPct": "val", "a:spcPts": "val", "a:tblStyle": "styleId styleName", "a:tblStyleLst": "def",
	"a:clrScheme": "name", "a:fontScheme": "name", "rel:Relationship": "Id Type Target", "ct:Default": "Extension ContentType",
	"ct:Override": "PartName ContentType", "op:property": "fmtid pid name", "dcterms:created": "xsi:type", "dcterms:modified": "xsi:type",
}

// allowed are the values of attributes that are words.
var allowed = map[string]string{
	"anchor": "t ctr b", "algn": "l r ctr just", "type": "title ctrTitle subTitle body pic tbl ftr sldNum sldImg slidenum tx", "sz:p:ph": "full half quarter",
	"prst": "rect", "val:a:schemeClr": "bg1 bg2 tx1 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr",
}

// attributes reports what is wrong with those of an element.
func (e *Element) attributes() []error {
	var faults []error
	for _, name := range strings.Fields(required[e.Name]) {
		if _, there := e.Attributes[name]; !there {
			faults = append(faults, fmt.Errorf("<%s> has no %s", e.Name, name))
		}
	}
	for name, value := range e.Attributes {
		fault := func(want string) {
			faults = append(faults, fmt.Errorf("<%s %s=%q>: want %s", e.Name, name, value, want))
		}
		words, limited := allowed[name+":"+e.Name]
		if !limited {
			words, limited = allowed[name]
		}
		switch {
		case limited && strings.HasPrefix(e.Name, "rel:"), e.Name == "p:ph" && name == "idx":
		case limited:
			if !slices.Contains(strings.Fields(words), value) {
				fault("one of " + words)
			}
		case slices.Contains([]string{"x", "y", "marL", "indent"}, name):
			if _, err := strconv.ParseInt(value, 10, 64); err != nil {
				fault("a whole number")
			}
		case slices.Contains([]string{"cx", "cy", "w", "h", "id", "sz", "pid", "marR", "marT", "marB", "lIns"}, name) && e.Name != "a:fld":
			if _, err := strconv.ParseUint(value, 10, 63); err != nil {
				fault("a whole number, not negative")
			}
		case e.Name == "a:srgbClr" && !sixDigits.MatchString(value):
			fault("six digits")
		}
	}
	return faults
}
