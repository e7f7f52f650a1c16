package words

import (
	"slices"
	"strings"
	"unicode"
)

// Inside returns a state's name for use within a sentence: in English with the article
// that it asks for, the United States, the USSR; most names have none.
func (w *Words) Inside(name string) string {
	if w.lang != "en" || !needsArticle(name) {
		return lowerArticle(w.lang, name)
	}
	return "the " + name
}

// InsideProper is Inside for the name of an organisation or a treaty: all have an
// article but abbreviations, and few of these do, too.
func (w *Words) InsideProper(name string) string {
	abbreviated := name == strings.ToUpper(name) && !slices.Contains(abbreviations, name)
	if w.lang != "en" || abbreviated || hasArticle(name) || ownersName(name) {
		return lowerArticle(w.lang, name)
	}
	return "the " + name
}

// ownersName reports whether a name begins with that of somebody whose it is, which takes the
// place of an article: Bismarck’s system, but the People’s League.
func ownersName(name string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(name, "’", "'"), " ")
	owner, owned := strings.CutSuffix(first, "'s")
	return owned && !slices.Contains(commonOwners, owner)
}

var commonOwners = []string{"Bishop", "Children", "Emperor", "King", "Men", "Nation", "Patient", "People", "Prince", "Queen", "State", "Women", "World"}

func hasArticle(name string) bool {
	return len(name) > 4 && strings.EqualFold(name[:4], "the ")
}

// lowerArticle is a name as it stands in a sentence, where it brings an article along.
func lowerArticle(lang, name string) string {
	if lang != "en" || !hasArticle(name) {
		return name
	}
	return "the " + name[4:]
}

// needsArticle reports whether the English name of a state has an article in a sentence:
// those that are made of common nouns, plurals, and abbreviations of such.
func needsArticle(name string) bool {
	if hasArticle(name) {
		return false
	}
	last := lastWord(name)
	if head, _, isOf := strings.Cut(name, " of "); isOf {
		if last = lastWord(head); last == "City" {
			return true // but not Vatican City
		}
	}
	return slices.Contains(commonNouns, last) || slices.Contains(plurals, last) || slices.Contains(abbreviations, name)
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// commonNouns end a name that has an article, the Ottoman Empire, or stand before its
// "of", the Isle of Man. An island alone, Norfolk Island, has none.
var commonNouns = []string{
	"Association", "Bishopric", "Brotherhood", "Caliphate", "Coast", "Colony", "Commonwealth", "Confederacy", "Confederation", "Congress", "County", "Duchy", "Electorate", "Emirate",
	"Emirates", "Empire", "Federation", "Isle", "Isles", "Khanate", "Kingdom", "League", "Mandate", "Margraviate", "Order", "Principality",
	"Protectorate", "Province", "Provinces", "Republic", "Republics", "See", "Society", "State", "States", "Sultanate", "Territories", "Territory", "Union",
}

// plurals are the countries whose plain name has an article.
var plurals = []string{"Antilles", "Bahamas", "Comoros", "Gambia", "Islands", "Maldives", "Netherlands", "Philippines"}

// abbreviations are those of names with an article that are not said as a word: the USSR,
// but NATO.
var abbreviations = []string{
	"AU", "CAR", "CIS", "DPRK", "DRC", "EEC", "EU", "FRG", "FRY", "GDR", "OSCE", "PRC", "ROK", "RSFSR", "SFRY", "U.K.", "U.S.", "U.S.A.", "UAE", "UAR", "UK", "UN",
	"US", "USA", "USSR",
}

// Abbreviated is a name with what it is called for short, as it is said first: the
// Organization of Exact Data (OED). A name that is or holds the short one stands alone.
func (w *Words) Abbreviated(name, short string) string {
	if holds(name, short) {
		return name
	}
	return w.Say("body.name", "Name", name, "Short", short)
}

// holds reports whether all words of a short name follow each other in a name.
func holds(name, short string) bool {
	all, few := lettered(name), lettered(short)
	for i := 0; i+len(few) <= len(all); i++ {
		if slices.EqualFunc(all[i:i+len(few)], few, strings.EqualFold) {
			return true
		}
	}
	return false
}

// lettered splits a name into its words, which anything but letters and digits divides.
func lettered(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
}
