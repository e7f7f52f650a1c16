package text

import (
	"encoding/binary"
	"slices"

	"treatyline/assets"
)

// Subset returns the font of a weight reduced to the glyphs of some letters, as a
// TrueType file that a document can carry. The letters keep their outlines and
// advances; hinting, kerning and ligatures are left out, as nothing here uses them.
// Letters that the font does not have are passed over. The order of the letters does
// not matter.
func Subset(w Weight, letters string) []byte {
	file := assets.FontRegular
	if w == Bold {
		file = assets.FontBold
	}
	s := subset{tables: readTables(file), renumbered: map[uint16]uint16{}}
	s.use(0) // the glyph of a missing letter must be the first
	glyphs := map[rune]uint16{}
	runes := []rune(letters)
	slices.Sort(runes)
	for _, r := range slices.Compact(runes) {
		if g := Load(w).parsed.Index(r); g != 0 {
			glyphs[r] = s.use(uint16(g))
		}
	}
	return s.write(glyphs)
}

// subset picks glyphs from a TrueType font and gives them new numbers. The font is an
// embedded one: a fault in it is a broken build, and panics.
type subset struct {
	tables     map[string][]byte
	glyphs     []uint16 // the old numbers, in the order of the new
	renumbered map[uint16]uint16
}

// use returns the new number of a glyph.
func (s *subset) use(glyph uint16) uint16 {
	n, ok := s.renumbered[glyph]
	if !ok {
		n = uint16(len(s.glyphs))
		s.renumbered[glyph] = n
		s.glyphs = append(s.glyphs, glyph)
	}
	return n
}

// write makes the file. The names are kept, as they hold the copyright and the licence.
func (s *subset) write(letters map[rune]uint16) []byte {
	glyf, loca := s.outlines() // first: it adds the parts of composite glyphs
	head := slices.Clone(s.tables["head"])
	put16(head, headLocaFormat, 1)
	put32(head, headCheckSum, 0)
	hhea := slices.Clone(s.tables["hhea"])
	put16(hhea, hheaMetrics, uint16(len(s.glyphs)))
	maxp := slices.Clone(s.tables["maxp"])
	put16(maxp, maxpGlyphs, uint16(len(s.glyphs)))
	post := slices.Clone(s.tables["post"][:32])
	put32(post, 0, 0x00030000) // version 3: no names of glyphs
	return writeTables(map[string][]byte{
		"OS/2": s.tables["OS/2"], "name": s.tables["name"], "post": post,
		"head": head, "hhea": hhea, "maxp": maxp,
		"cmap": characterMap(letters), "glyf": glyf, "loca": loca, "hmtx": s.metrics(),
	})
}

// Where the tables' fields stand, by the OpenType specification, version 1.9.
const (
	headCheckSum   = 8
	headLocaFormat = 50
	hheaMetrics    = 34
	maxpGlyphs     = 4
)

// outlines returns the tables glyf and loca, the latter with long offsets.
func (s *subset) outlines() (glyf, loca []byte) {
	loca = binary.BigEndian.AppendUint32(nil, 0)
	for i := 0; i < len(s.glyphs); i++ { // grows while it runs
		glyf = append(glyf, s.outline(s.glyphs[i])...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	}
	return glyf, loca
}

// outline is a glyph's description without its instructions.
func (s *subset) outline(glyph uint16) []byte {
	loca := s.tables["loca"]
	at := func(i int) int {
		if get16(s.tables["head"], headLocaFormat) == 0 {
			return 2 * int(get16(loca, 2*i))
		}
		return int(get32(loca, 4*i))
	}
	old := s.tables["glyf"][at(int(glyph)):at(int(glyph)+1)]
	switch {
	case len(old) == 0:
		return nil
	case int16(get16(old, 0)) < 0:
		return s.composite(old)
	}
	return simple(old)
}

const outlineHead = 10 // the number of contours and the box

// simple strips a simple glyph of its instructions.
func simple(old []byte) []byte {
	ends := outlineHead + 2*int(get16(old, 0))
	points := ends + 2 + int(get16(old, ends))
	return slices.Concat(old[:ends], []byte{0, 0}, old[points:])
}

// composite strips a composite glyph of its instructions and renumbers its parts.
func (s *subset) composite(old []byte) []byte {
	const (
		wordArguments   = 1 << 0
		oneScale        = 1 << 3
		more            = 1 << 5
		twoScales       = 1 << 6
		fourScales      = 1 << 7
		hasInstructions = 1 << 8
	)
	part := slices.Clone(old)
	for at := outlineHead; ; {
		flags := get16(part, at)
		put16(part, at, flags&^hasInstructions)
		put16(part, at+2, s.use(get16(part, at+2)))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
		if flags&more == 0 {
			return part[:at]
		}
	}
}

// metrics is the table hmtx: advance and left side of each glyph.
func (s *subset) metrics() []byte {
	hmtx, full := s.tables["hmtx"], int(get16(s.tables["hhea"], hheaMetrics))
	var out []byte
	for _, g := range s.glyphs {
		// Glyphs after the last full entry have its advance and only a left side.
		entry, side := int(g), 4*int(g)+2
		if entry >= full {
			entry, side = full-1, 4*full+2*(int(g)-full)
		}
		out = binary.BigEndian.AppendUint16(out, get16(hmtx, 4*entry))
		out = binary.BigEndian.AppendUint16(out, get16(hmtx, side))
	}
	return out
}
