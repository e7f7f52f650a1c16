package data

import (
	"strings"
	"unicode"
)

// visible is a text without the characters that cannot be seen, which make a name look like
// another one, and those that were left out. Such as belong where they stand are kept: those
// that join and part the letters of scripts which need that, and those that make one sign of
// several pictographs.
func visible(s string) (rest string, unseen []rune) {
	if strings.IndexFunc(s, invisible) < 0 {
		return s, nil
	}
	var kept strings.Builder
	var before, base rune // the character before, and the last that is no mark upon another
	for _, r := range s {
		if joined := unicode.Is(joiners, r) && joins(before, base); invisible(r) && !joined {
			unseen = append(unseen, r)
			continue
		}
		kept.WriteRune(r)
		if before = r; !unicode.In(r, unicode.Mn, unicode.Cf) {
			base = r
		}
	}
	return kept.String(), unseen
}

// invisible reports whether nothing is to be seen of a character: Unicode's property
// Default_Ignorable_Code_Point, and the marks around notes between lines. What [Steers] is
// refused, so it is none of these.
func invisible(r rune) bool {
	if r < '\u0600' && r != '\u00AD' && r != '\u034F' {
		return false // as most letters are, so the tables need not be looked through
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r) && !Steers(r)
}

// joiners are the invisible characters that some scripts are written with: joiners, marks of
// direction and of where a word may break, and variants of letters.
var joiners = &unicode.RangeTable{
	R16: []unicode.Range16{{0x034F, 0x034F, 1}, {0x061C, 0x061C, 1}, {0x17B4, 0x17B5, 1}, {0x180B, 0x180F, 1}, {0x200B, 0x200F, 1}, {0xFE00, 0xFE0F, 1}},
	R32: []unicode.Range32{{0x13430, 0x13440, 1}, {0xE0100, 0xE01EF, 1}},
}

// joins reports whether a joiner has a sense after a character: a letter, with the marks upon
// it, of a script that has them, or a pictograph.
func joins(before, base rune) bool {
	switch {
	case unicode.Is(unicode.Cf, before):
		return false
	case unicode.In(base, unicode.So, unicode.Sk):
		return true
	}
	return unicode.IsLetter(base) && !unicode.In(base, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Common, unicode.Inherited)
}
