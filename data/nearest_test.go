package data

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"title", "text", "date", "states", "sources"}
	for word, want := range map[string]string{
		"titel":                      "title",
		"Title":                      "title",
		"titl":                       "title",
		"sate":                       "date",
		"state":                      "states",
		"source":                     "sources",
		"colour":                     "",
		"":                           "",
		strings.Repeat("title", 100): "",
	} {
		if got, ok := Nearest(word, known); got != want || ok != (want != "") {
			t.Errorf("nearest to %.20q: %q, %t, want %q", word, got, ok, want)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"kitten", "sitting", 3},
		{"titel", "title", 1},
		{"тест", "текст", 1},
		{"abcd", "badc", 2},
	} {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := editDistance([]rune(pair[0]), []rune(pair[1])); got != tt.want {
				t.Errorf("from %q to %q: %d, want %d", pair[0], pair[1], got, tt.want)
			}
		}
	}
}
