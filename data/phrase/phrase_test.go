package phrase_test

import (
	"errors"
	"io/fs"
	"testing"

	"treatyline/data/phrase"
)

func TestPhrasesSpeakEnglish(t *testing.T) {
	hint := phrase.Of("write %s", phrase.Of("one %s", phrase.Quoted("a%b")))
	for want, p := range map[string]phrase.Phrase{
		"":                              {},
		"100 % of it":                   phrase.Of("100 % of it"),
		`the key "a%b" is 2`:            phrase.Of("the key %s is %d", phrase.Quoted("a%b"), 2),
		`it is wrong; write one "a%b"`:  phrase.Of("it is %s", phrase.Of("wrong")).And(hint),
		"it is wrong":                   phrase.Of("it is wrong").And(phrase.Phrase{}),
		"cannot read a: file is hidden": phrase.Of("cannot read %s: %s", "a", errors.New("file is hidden")),
	} {
		if got := p.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestPhrasesAreEqualThatSayTheSame(t *testing.T) {
	a := phrase.Of("the %s is %d", phrase.Of("year"), 2008)
	if !a.Equal(phrase.Of("the %s is %d", phrase.Of("year"), 2008)) {
		t.Error("the same phrase is not equal")
	}
	for _, b := range []phrase.Phrase{phrase.Of("the %s is %d", phrase.Of("year"), 2009), phrase.Of("the %s is %v", phrase.Of("year"), 2008), phrase.Of("the %s is %d")} {
		if a.Equal(b) {
			t.Errorf("%v equals %v", a, b)
		}
	}
}

func TestErrorsWrap(t *testing.T) {
	plain := phrase.Errorf("it is wrong")
	err := phrase.Errorf("cannot read %s: %w, %w", "a", plain, fs.ErrExist)
	if want := "cannot read a: it is wrong, file already exists"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if !errors.Is(err, plain) || !errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v wraps others", err)
	}
	var said phrase.Error
	if !errors.As(err, &said) || said.Phrase().Format != "cannot read %s: %w, %w" {
		t.Errorf("%v has the phrase %v", err, said)
	}
}
