package text

import (
	"encoding/json"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"

	"treatyline/assets"
)

func weights() map[string]Weight { return map[string]Weight{"regular": Regular, "bold": Bold} }

func TestWidthIsAdditive(t *testing.T) {
	for name, w := range weights() {
		s := Style{Size: 12.5, Weight: w}
		for _, c := range [][2]string{
			{"Collective Security ", "Treaty"}, {"ОД", "КБ"}, {"AV", "AT"}, {"", "x"}, {" ", " "}, {"∞ 漢字", " ☃"},
		} {
			whole, parts := s.Width(c[0]+c[1]), s.Width(c[0])+s.Width(c[1])
			if math.Abs(whole-parts) > 1e-9 {
				t.Errorf("%s: %q is %g wide, its parts %g", name, c[0]+c[1], whole, parts)
			}
		}
		if s.Width("") != 0 {
			t.Errorf("%s: nothing is %g wide", name, s.Width(""))
		}
	}
}

func TestWidthGrowsWithTheSize(t *testing.T) {
	one, three := Style{Size: 10}.Width("Minsk 1991"), Style{Size: 30}.Width("Minsk 1991")
	if one <= 0 || math.Abs(three-3*one) > 1e-9 {
		t.Errorf("at 10 points %g wide, at 30 %g", one, three)
	}
	if (Style{Size: 10, Weight: Bold}).Width("Minsk") <= (Style{Size: 10}).Width("Minsk") {
		t.Error("bold is not wider than regular")
	}
}

func TestDigitsAreTabular(t *testing.T) {
	for name, w := range weights() {
		for d := '1'; d <= '9'; d++ {
			if got, want := Load(w).advance(d), Load(w).advance('0'); got != want {
				t.Errorf("%s: %c is %g wide, 0 is %g", name, d, got, want)
			}
		}
	}
}

// Letters below and above the limit of the cache are measured the same way.
func TestCachedAdvancesAreThoseOfTheFont(t *testing.T) {
	for name, w := range weights() {
		f := Load(w)
		for _, r := range "A0 –жΩ№…\u00a0\u202f→\u21ff∀☃漢\U0001F600" {
			if got, want := f.advance(r), f.measure(r); math.Abs(got-want) > 1e-6 {
				t.Errorf("%s: %q advances %g, in the font %g", name, r, got, want)
			}
		}
		if f.Has('漢') || f.Has('☃') || !f.Has('Ж') || !f.Has('Ω') || !f.Has('é') {
			t.Errorf("%s: Has is wrong about a letter", name)
		}
		if f.Has(-1) || f.Has(unicode.MaxRune+1) || f.advance(-1) < 0 {
			t.Errorf("%s: a rune that is none", name)
		}
	}
}

func TestTheFontsHaveEveryLetterThatIsSaid(t *testing.T) {
	said := map[string]string{}
	files, err := fs.Glob(assets.Translations, "translations/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("translations: %v, %v", files, err)
	}
	messages, err := fs.Glob(assets.Translations, "translations/messages/*.json") // of files, which the window lists
	if err != nil || len(messages) == 0 {
		t.Fatalf("messages: %v, %v", messages, err)
	}
	for _, file := range append(files, messages...) {
		var phrases map[string]any
		content, err := assets.Translations.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(content, &phrases); err != nil {
			t.Fatal(err)
		}
		gather(phrases, file, said)
	}
	content, err := os.ReadFile("../../data/csto.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var csto any
	if err := yaml.Unmarshal(content, &csto); err != nil {
		t.Fatal(err)
	}
	gather(csto, "csto.yaml", said)
	for _, id := range assets.CountryIDs() {
		for _, lang := range []string{"en", "ru"} {
			name, _ := assets.CountryName(id, lang)
			said[name] = "countries.json"
		}
	}
	if len(said) < 1000 {
		t.Fatalf("only %d texts found", len(said))
	}
	for text, file := range said {
		for _, r := range text {
			if r == '\n' || r == '\t' {
				continue // broken or replaced before it is drawn
			}
			for name, w := range weights() {
				if !Load(w).Has(r) {
					t.Errorf("%s: the %s font lacks %q (%U) of %q", file, name, r, r, text)
				}
			}
		}
	}
}

// gather collects all texts of a tree of JSON or YAML.
func gather(node any, file string, said map[string]string) {
	switch n := node.(type) {
	case string:
		said[n] = file
	case []any:
		for _, child := range n {
			gather(child, file, said)
		}
	case map[string]any:
		for _, child := range n {
			gather(child, file, said)
		}
	}
}

func TestMeasuresOfALine(t *testing.T) {
	s := Style{Size: 20}
	if !(s.CapHeight() < s.Ascent() && s.Ascent()+s.Descent() < s.Leading()) {
		t.Errorf("capitals %g, ascent %g, descent %g, leading %g", s.CapHeight(), s.Ascent(), s.Descent(), s.Leading())
	}
}

func TestWidest(t *testing.T) {
	s := Style{Size: 10}
	if got, want := Widest([]string{"i", "Wide", "", "no"}, s), s.Width("Wide"); got != want {
		t.Errorf("the widest is %g, want %g", got, want)
	}
	if got := Widest(nil, s); got != 0 {
		t.Errorf("of nothing the widest is %g", got)
	}
}

func TestWrap(t *testing.T) {
	s := Style{Size: 10}
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"", 100, nil},
		{"  \n ", 100, nil},
		{"one", 100, []string{"one"}},
		{"one two three", s.Width("one two") + 0.1, []string{"one two", "three"}},
		{"one two three", s.Width("one two") - 0.1, []string{"one", "two", "three"}},
		{"one\ttwo\r\nthree ", 1000, []string{"one two three"}},
		{"10\u00a0%\u00a0of all", s.Width("10\u00a0%\u00a0of") + 0.1, []string{"10\u00a0%\u00a0of", "all"}},
		{"up to 10\u00a0%", s.Width("up to 10") + 0.1, []string{"up to", "10\u00a0%"}},
		{"abcdef", s.Width("abc") + 0.1, []string{"abc", "def"}},
		{"x abcdef y", s.Width("abcd") + 0.1, []string{"x", "abcd", "ef y"}},
		{"ab-cdef", s.Width("ab-cd") + 0.1, []string{"ab-", "cdef"}},
		{"ab-cd", 1000, []string{"ab-cd"}},
		{"-abcd", s.Width("-ab") + 0.1, []string{"-ab", "cd"}},
		{"abc %", s.Width("abc") + 0.1, []string{"abc", "%"}},
		{"abc %", s.Width("abc ") + 0.1, []string{"abc", "%"}},
		{"один и два", s.Width("один и") + 0.1, []string{"один", "и два"}},
		{"один — в два", s.Width("один — в") + 0.1, []string{"один —", "в два"}},
		{"a и слово", s.Width("слово") + 0.1, []string{"a", "и", "слово"}},
		{"раз и", 1000, []string{"раз и"}},
		{"ОДКБ", 0, []string{"О", "Д", "К", "Б"}},
		{"ab c", -5, []string{"a", "b", "c"}},
		{"ab c", math.NaN(), []string{"ab", "c"}},
		{"ab c", math.Inf(1), []string{"ab c"}},
	} {
		if got := Wrap(c.text, s, c.width); strings.Join(got, "|") != strings.Join(c.want, "|") || len(got) != len(c.want) {
			t.Errorf("Wrap(%q, %g) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestBalanced(t *testing.T) {
	s := Style{Size: 10}
	for _, c := range []struct {
		text  string
		width float64
		want  string
	}{
		{"one two three four", 1000, "one two three four"},
		{"one two three four", s.Width("one two three") + 0.1, "one two|three four"},
		{"incomprehensible it is", s.Width("incomprehensible") + 0.1, "incomprehensible|it is"},
		{"abcdef", s.Width("abc") + 0.1, "abc|def"},
		{"", 100, ""},
	} {
		if got := strings.Join(Balanced(c.text, s, c.width), "|"); got != c.want {
			t.Errorf("Balanced(%q, %g) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// Any text in any width ends, keeps every letter, and fits where a letter fits.
func FuzzWrap(f *testing.F) {
	for _, text := range []string{
		"Collective Security Treaty Organization", "Организация Договора о коллективной безопасности",
		"Donaudampfschifffahrtsgesellschaftskapitänswitwenverein", "10\u00a0% of\u202fall", "e\u0301\u0301\u0301e", "\xff\xfe bad \xf0\x28",
		"  a  \n\tb ", "\u200b\u200b\u200b", "👩‍👩‍👧 family", "\x00",
	} {
		for _, width := range []float64{100, 20, 0, -1, math.NaN(), math.Inf(1), math.Inf(-1), 1e-300, 1e300} {
			f.Add(text, width, 10.0, false)
		}
	}
	f.Add("size", 10.0, math.NaN(), true)
	f.Add("size", 10.0, -3.0, true)
	f.Add("size", 10.0, math.Inf(1), true)
	f.Fuzz(func(t *testing.T, text string, width, size float64, bold bool) {
		s := Style{Size: size}
		if bold {
			s.Weight = Bold
		}
		isSpace := func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }
		squeeze := func(s string) string { return strings.Join(strings.FieldsFunc(s, isSpace), "") }
		lines := Wrap(text, s, width)
		if got, want := squeeze(strings.Join(lines, "")), squeeze(text); got != want {
			t.Fatalf("%q came back as %q", want, got)
		}
		for _, line := range lines {
			if line == "" || strings.TrimFunc(line, isSpace) != line {
				t.Fatalf("the line %q of %q begins or ends with a space", line, text)
			}
			sane := size > 0 && size < 1e6 && !math.IsNaN(width)
			if w := s.Width(line); sane && w > width*(1+1e-9)+1e-9 && len([]rune(line)) > 1 {
				t.Fatalf("the line %q is %g wide, more than %g", line, w, width)
			}
		}
	})
}

func TestCut(t *testing.T) {
	s := Style{Size: 10}
	said := "one two three four five six seven eight nine ten eleven twelve"
	lines := Wrap(said, s, 60)
	if got := Cut(lines, len(lines), s, 60); !slices.Equal(got, lines) {
		t.Errorf("what fits is cut: %q", got)
	}
	got := Cut(lines, 2, s, 60)
	if len(got) != 2 || got[0] != lines[0] || !strings.HasSuffix(got[1], "…") || s.Width(got[1]) > 60 || !strings.HasPrefix(lines[1], strings.TrimSuffix(got[1], "…")) {
		t.Errorf("%q is cut to %q", lines, got)
	}
	if got := Cut(lines, 0, s, 60); len(got) != 1 || s.Width(got[0]) > 60 {
		t.Errorf("without a line: %q", got)
	}
	if again := Wrap(said, s, 60); !slices.Equal(lines, again) {
		t.Error("the lines that were cut have changed")
	}
}
