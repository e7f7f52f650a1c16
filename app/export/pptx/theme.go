package pptx

// The namespaces of the documents.
const (
	drawing  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	slideML  = "http://schemas.openxmlformats.org/presentationml/2006/main"
)

// rootOf is the outermost element of a part about slides.
func rootOf(name string, attributes ...string) node {
	return tag(name, append([]string{"xmlns:a", drawing, "xmlns:r", relation, "xmlns:p", slideML}, attributes...)...)
}

// plain is the look of the pages with speaker notes, which are for paper.
func plain(font string) Look {
	return Look{Name: "Notes", Ground: 0xFFFFFF, Ink: 0x000000, Muted: 0x44546A, Rule: 0xE7E6E6, Font: font,
		Accents: [6]Color{0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47}}
}

// theme writes a look. Its dark colours are text on a light deck and ground on a dark one.
func (l Look) theme() []byte {
	dark, light, dark2, light2 := l.Ink, l.Ground, l.Muted, l.Rule
	if l.Dark {
		dark, light, dark2, light2 = light, dark, light2, dark2
	}
	colors := tag("a:clrScheme", "name", l.Name).in(
		tag("a:dk1").in(rgb(dark)), tag("a:lt1").in(rgb(light)), tag("a:dk2").in(rgb(dark2)), tag("a:lt2").in(rgb(light2)))
	for i, c := range l.Accents {
		colors = colors.in(tag("a:accent" + string(rune('1'+i))).in(rgb(c)))
	}
	colors = colors.in(tag("a:hlink").in(rgb(l.Accents[0])), tag("a:folHlink").in(rgb(l.Muted)))
	fonts := tag("a:fontScheme", "name", l.Name).in(fonts("a:majorFont", l.Font), fonts("a:minorFont", l.Font))
	return document(tag("a:theme", "xmlns:a", drawing, "name", l.Name).in(
		tag("a:themeElements").in(colors, fonts, formats(l.Name)),
		tag("a:objectDefaults"), tag("a:extraClrSchemeLst")))
}

// mapping says which of the theme's colours are ground and text.
func (l Look) mapping() node {
	ground, text := "lt", "dk"
	if l.Dark {
		ground, text = text, ground
	}
	return tag("p:clrMap", "bg1", ground+"1", "tx1", text+"1", "bg2", ground+"2", "tx2", text+"2",
		"accent1", "accent1", "accent2", "accent2", "accent3", "accent3", "accent4", "accent4",
		"accent5", "accent5", "accent6", "accent6", "hlink", "hlink", "folHlink", "folHlink")
}

// fonts is one of the theme's two fonts, with those that viewers take for scripts that it
// does not have. The classification is Noto Sans': a viewer without it takes a like one.
func fonts(name, font string) node {
	n := tag(name).in(tag("a:latin", "typeface", font, "panose", "020B0502040504020204"),
		tag("a:ea", "typeface", ""), tag("a:cs", "typeface", ""))
	for _, f := range [][2]string{{"Jpan", "Yu Gothic"}, {"Hang", "Malgun Gothic"}, {"Hans", "Microsoft YaHei"}, {"Hant", "Microsoft JhengHei"},
		{"Arab", "Arial"}, {"Hebr", "Arial"}, {"Thai", "Leelawadee UI"}, {"Deva", "Nirmala UI"}, {"Armn", "Sylfaen"}, {"Geor", "Sylfaen"}} {
		n = n.in(tag("a:font", "script", f[0], "typeface", f[1]))
	}
	return n
}

// formats is the theme's plain fills, lines and effects, three of each as the schema asks.
func formats(name string) node {
	fill := solid("phClr")
	line := func(width float64) node {
		return tag("a:ln", "w", emu(width), "cap", "flat", "cmpd", "sng", "algn", "ctr").in(fill, tag("a:prstDash", "val", "solid"), tag("a:miter", "lim", "800000"))
	}
	effect := tag("a:effectStyle").in(tag("a:effectLst"))
	return tag("a:fmtScheme", "name", name).in(
		tag("a:fillStyleLst").in(fill, fill, fill),
		tag("a:lnStyleLst").in(line(0.5), line(1), line(1.5)),
		tag("a:effectStyleLst").in(effect, effect, effect),
		tag("a:bgFillStyleLst").in(fill, fill, fill))
}

func rgb(c Color) node { return tag("a:srgbClr", "val", hex(c)) }

// solid is a fill in a colour of the theme.
func solid(color string) node { return tag("a:solidFill").in(tag("a:schemeClr", "val", color)) }

// fontsOfTheme are the faces of a text style: "mj" for headings, "mn" for text.
func fontsOfTheme(which string) []node {
	return []node{tag("a:latin", "typeface", "+"+which+"-lt"), tag("a:ea", "typeface", "+"+which+"-ea"), tag("a:cs", "typeface", "+"+which+"-cs")}
}
