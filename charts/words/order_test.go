package words_test

import (
	"slices"
	"testing"

	"treatyline/charts/words"
)

func TestCollator(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Åland", "Albania", "Côte d’Ivoire", "Czechia", "State 2", "State 10", "state 10b", "Zone 003", "Zone 20"},
		"ru": {"Армения", "Ёлка", "Жуки", "Регион 2", "Регион 10", "Россия"},
	} {
		names := slices.Clone(want)
		slices.Reverse(names)
		words.Collator(lang).SortStrings(names)
		if !slices.Equal(names, want) {
			t.Errorf("%s: %q, want %q", lang, names, want)
		}
	}
}
