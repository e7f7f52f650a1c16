package data

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// What cannot be seen is left out of names, and warned of with its place.
func TestInvisibleCharacters(t *testing.T) {
	for _, c := range []struct{ written, read, warned string }{
		{"Arme\u200bnia", "Armenia", "U+200B"},
		{"Armenia\u200e", "Armenia", "U+200E"},
		{"\u2060\u00adArmenia", "Armenia", "U+2060"},
		{"Arme\u200dnia\u200c", "Armenia", "U+200D"},
		{"Арме\u200cния", "Армения", "U+200C"},
		{"Armenia\U000e0041\U000e007f", "Armenia", "U+E0041"},
		{"Armenia \u3164", "Armenia", "U+3164"},
		{"Arm\ufe0fenia", "Armenia", "U+FE0F"},
		{"Arm\u034fenia", "Armenia", "U+034F"},
		{"Cafe\u200b\u0301", "Café", "U+200B"},

		{"ایران\u200cزمین", "ایران\u200cزمین", ""},                 // Persian
		{"مُ\u200cزمین", "مُ\u200cزمین", ""},                       // after a mark upon a letter
		{"श्\u200dरी", "श्\u200dरी", ""},                           // Devanagari
		{"ประเทศ\u200bไทย", "ประเทศ\u200bไทย", ""},                 // Thai, of which words have no blanks
		{"ישראל\u200f", "ישראל\u200f", ""},                         // Hebrew
		{"葛\U000e0100城", "葛\U000e0100城", ""},                       // a variant of a Han letter
		{"👨\u200d👩\u200d👧 ❤\ufe0f", "👨\u200d👩\u200d👧 ❤\ufe0f", ""}, // a family and a heart
		{"ایران\u200c\u200cزمین", "ایران\u200cزمین", "U+200C"},
		{"Iran\u200cزمین", "Iranزمین", "U+200C"},
	} {
		name := `"` + c.written + `"`
		d, faults, err := Read(strings.NewReader(strings.Replace(minimal, "name: Example", "name: {en: Example, xx: "+name+"}", 1)))
		if err != nil {
			t.Errorf("%+q: %v", c.written, err)
			continue
		}
		if got := d.Organisation.Name["xx"]; got != c.read {
			t.Errorf("%+q is read as %+q, want %+q", c.written, got, c.read)
		}
		var warned []string
		for _, f := range faults {
			warned = append(warned, fmt.Sprintf("%d:%d: %s; %s", f.Line, f.Column, f.Message, f.Hint))
		}
		want := ""
		if c.warned != "" {
			want = `2:48: "name" holds the invisible character ` + c.warned + ", which is left out; remove it"
		}
		if got := strings.Join(warned, "\n"); got != want {
			t.Errorf("%+q: it says %q, want %q", c.written, got, want)
		}
	}
}

// A name of which nothing can be seen is none.
func TestANameOfNothing(t *testing.T) {
	for _, name := range []string{"\u3164", "\u200b \u200b", "\U000e0061", "\u00ad"} {
		_, faults, _ := Read(strings.NewReader(strings.Replace(minimal, "name: Example", `name: "`+name+`"`, 1)))
		if !faults.HasErrors() || !strings.Contains(faults.Error(), `"name" is empty`) {
			t.Errorf("%+q: %v", name, faults)
		}
	}
}

// What is told without a look at the tables is what they tell.
func TestTheLettersThatAreSeen(t *testing.T) {
	for r := rune(0); r < 0x700; r++ {
		want := unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) &&
			!unicode.Is(unicode.Prepended_Concatenation_Mark, r) && !Steers(r)
		if invisible(r) != want {
			t.Errorf("%U: %v, want %v", r, invisible(r), want)
		}
	}
}
