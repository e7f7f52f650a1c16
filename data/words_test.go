package data

import (
	"strings"
	"testing"
)

func TestMessagesRepeatNothingHarmful(t *testing.T) {
	for in, want := range map[string]string{
		"Ёлки":                   `"Ёлки"`,
		"a\x1b[2Jb\n":            `"a\x1b[2Jb\n"`,
		"\u202eabc":              `"\u202eabc"`,
		strings.Repeat("ё", 100): `"` + strings.Repeat("ё", maxShown) + `…"`,
		"\xff":                   `"\xff"`,
	} {
		if got := quoted(in).String(); got != want {
			t.Errorf("quoted(%q) = %s, want %s", in, got, want)
		}
	}
}
