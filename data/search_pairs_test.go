package data

import (
	"strings"
	"testing"
)

func TestPairs(t *testing.T) {
	text := pairsIn("the members meet in ташкент")
	for _, word := range []string{"", "m", "ъ", "members", "n in т", "ташкент"} {
		if p := pairsIn(word); !text.have(&p) {
			t.Errorf("the pairs of %q are missing", word)
		}
	}
	// What is not there is told as a rule.
	told := 0
	absent := strings.Fields("armenia belarus russia kazakhstan treaty summit exercise army москва минск ереван договор учения войска совет")
	for _, word := range absent {
		if p := pairsIn(word); !text.have(&p) {
			told++
		}
	}
	if told < len(absent) {
		t.Errorf("%d of %d absent words are told", told, len(absent))
	}
}
