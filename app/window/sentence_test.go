//go:build cgo

package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts/theme"
	"treatyline/data"
)

func TestSentence(t *testing.T) {
	k := look.New(test.NewTempApp(t), "en", theme.Light())
	for _, c := range []struct{ on, count, rest string }{
		{"2008-03-28", "On 28 March 2008: 7 members",
			"Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Uzbekistan · 1.05 million active personnel (2020 figures, Uzbekistan not counted)"},
		{"2026-01-01", "On 1 January 2026: 6 members",
			"Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan · 1.05 million active personnel (2020 figures)"},
		{"1993-01-01", "On 1 January 1993: 0 members", ""},
	} {
		s := summarise(k, data.CSTO(), day(t, c.on))
		if count := plain(s.count); count != c.count {
			t.Errorf("%s: %q, want %q", c.on, count, c.count)
		}
		if rest := plain(s.rest(k, len(s.names))); rest != c.rest {
			t.Errorf("%s: %q, want %q", c.on, rest, c.rest)
		}
	}
}

func TestSentenceCountsTheNamesThatHaveNoRoom(t *testing.T) {
	k := look.New(test.NewTempApp(t), "en", theme.Light())
	s := summarise(k, data.CSTO(), day(t, "2008-03-28"))
	if rest := s.rest(k, 2); !strings.HasPrefix(rest, "Armenia, Belarus and 5 more · ") {
		t.Errorf("with two names: %q", rest)
	}
}
