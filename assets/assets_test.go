package assets

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestCountriesAreThoseOfISO3166(t *testing.T) {
	ids := CountryIDs()
	if len(ids) != 249 {
		t.Errorf("%d countries, want 249", len(ids))
	}
	if !slices.IsSorted(ids) {
		t.Error("the ids are not sorted")
	}
	for _, id := range ids {
		if len(id) != 3 || strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			t.Errorf("%q is not an alpha-3 code", id)
		}
		if !IsCountry(id) {
			t.Errorf("IsCountry(%q) = false", id)
		}
	}
}

func TestEveryLanguageNamesEveryCountry(t *testing.T) {
	for _, lang := range Languages() {
		names := countries()[lang]
		if got := slices.Sorted(maps.Keys(names)); !slices.Equal(got, CountryIDs()) {
			t.Errorf("countries/%s.json has the names of %d countries, and not of the %d of ISO 3166-1", lang, len(got), len(CountryIDs()))
		}
		for id, name := range names {
			if name == "" || name != strings.TrimSpace(name) {
				t.Errorf("countries/%s.json: %s is %q", lang, id, name)
			}
		}
	}
}

func TestLanguagesAreThoseOfTheTranslations(t *testing.T) {
	langs := Languages()
	if langs[0] != "en" || !slices.IsSorted(langs[1:]) || !slices.Contains(langs, "ru") {
		t.Errorf("the languages are %v, want English and then the others in their order", langs)
	}
	for _, lang := range langs {
		if _, err := Translations.ReadFile("translations/" + lang + ".json"); err != nil {
			t.Error(err)
		}
	}
	if names := namesOf(countryFiles, "countries"); len(names) != len(langs) {
		t.Errorf("countries are named in %v, the program speaks %v", names, langs)
	}
}

func TestCountryName(t *testing.T) {
	for _, c := range []struct {
		id, lang, name string
		ok             bool
	}{
		{"ARM", "en", "Armenia", true},
		{"ARM", "ru", "Армения", true},
		{"ARM", "fr", "Armenia", true},
		{"ARM", "", "Armenia", true},
		{"TUR", "en", "Türkiye", true},
		{"TUR", "ru", "Турция", true},
		{"BLR", "ru", "Беларусь", true},
		{"arm", "en", "", false},
		{"AM", "en", "", false},
		{"XKX", "en", "", false}, // assigned by users: a data file may define its own
		{"SUN", "ru", "", false}, // withdrawn
		{"", "en", "", false},
	} {
		if name, ok := CountryName(c.id, c.lang); name != c.name || ok != c.ok {
			t.Errorf("CountryName(%q, %q) = %q, %v, want %q, %v", c.id, c.lang, name, ok, c.name, c.ok)
		}
		if got := IsCountry(c.id); got != c.ok {
			t.Errorf("IsCountry(%q) = %v, want %v", c.id, got, c.ok)
		}
	}
}

func TestNoCountryStandsTwice(t *testing.T) {
	for lang, names := range countries() {
		text, err := countryFiles.ReadFile("countries/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(text, []byte("\":")); n != len(names) {
			t.Errorf("countries/%s.json has %d lines for %d countries", lang, n, len(names))
		}
	}
}

func TestCountryIDsReturnsACopy(t *testing.T) {
	CountryIDs()[0] = "changed"
	if got := CountryIDs()[0]; got != "ABW" {
		t.Errorf("the first id is %q after a caller changed its slice", got)
	}
}

func TestFontsAreTrueType(t *testing.T) {
	for name, font := range map[string][]byte{"regular": FontRegular, "bold": FontBold} {
		if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
			t.Errorf("the %s font is not a TrueType file", name)
		}
	}
	if bytes.Equal(FontRegular, FontBold) {
		t.Error("the two fonts are the same")
	}
}

// The window's icon is the smaller of the two, which is read at its start; packages take the
// larger.
func TestIconsHaveTheirSizes(t *testing.T) {
	large, err := os.ReadFile("icon.png")
	if err != nil {
		t.Fatal(err)
	}
	for size, icon := range map[int][]byte{128: Icon, 512: large} {
		picture, err := png.Decode(bytes.NewReader(icon))
		if err != nil {
			t.Fatal(err)
		}
		if got := picture.Bounds(); got.Dx() != size || got.Dy() != size {
			t.Errorf("the icon is %v, want %d pixels wide and high", got, size)
		}
	}
}

func TestTranslationsAreJSON(t *testing.T) {
	files, err := fs.Glob(Translations, "translations/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(files, "translations/en.json") {
		t.Error("there is no translations/en.json")
	}
	for _, file := range files {
		text, err := Translations.ReadFile(file)
		if err != nil {
			t.Error(err)
		}
		if !json.Valid(text) {
			t.Errorf("%s is not JSON", file)
		}
	}
}
