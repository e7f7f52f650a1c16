package data

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOccurrences(t *testing.T) {
	for _, tt := range []struct {
		text, query string
		want        string // the text with what was found in brackets
	}{
		{"Uzbek parliament", "parl", "Uzbek [parl]iament"},
		{"Uzbek parliament", "PARL uz", "[Uz]bek [parl]iament"},
		{"Türkiye", "turk", "[Türk]iye"},
		{"Tu\u0308rkiye", "tu", "[Tu\u0308]rkiye"},
		{"Всё о войсках", "все войск", "[Всё] о [войск]ах"},
		{"Uzbekistan’s", "tan's", "Uzbekis[tan’s]"},
		{"Große", "gros", "[Groß]e"},
		{"banana", "an na", "b[anana]"},
		{"ﬁle", "f", "[ﬁ]le"},
		{"nothing", "xyz", "nothing"},
		{"nothing", "  ", "nothing"},
		{"", "a", ""},
	} {
		if got := bracketed(tt.text, Occurrences(tt.text, tt.query)); got != tt.want {
			t.Errorf("Occurrences(%q, %q) marks %q, want %q", tt.text, tt.query, got, tt.want)
		}
	}
}

func bracketed(text string, found [][2]int) string {
	var b strings.Builder
	end := 0
	for _, f := range found {
		b.WriteString(text[end:f[0]] + "[" + text[f[0]:f[1]] + "]")
		end = f[1]
	}
	return b.String() + text[end:]
}

func FuzzOccurrences(f *testing.F) {
	f.Add("Große Türkiye ﬁ", "s e i")
	f.Add("Всё́ о ЕЁ", "е ё")
	f.Add("\xff\u0301a", "a")
	f.Fuzz(func(t *testing.T, text, query string) {
		end := 0
		for i, at := range Occurrences(text, query) {
			if at[0] < end || i > 0 && at[0] == end || at[1] <= at[0] || at[1] > len(text) {
				t.Fatalf("%q in %q: %v after %d", query, text, at, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[at[0]:at[1]]) {
				t.Fatalf("%q in %q: %v splits a letter", query, text, at)
			}
			end = at[1]
		}
		if words := strings.Fields(Fold(query)); len(words) == 1 && (end > 0) != strings.Contains(Fold(text), words[0]) && utf8.ValidString(text) && strings.ToValidUTF8(query, "") == query {
			t.Fatalf("%q in %q: found %v", query, text, end > 0)
		}
	})
}
