// Package assets holds what is built into the program besides its data: fonts,
// the icon, the names of countries and the translations.
//
// It hands them out as they are. It does not parse fonts, choose a language or
// know what an alliance is, and it imports nothing but the standard library.
package assets

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

var (
	// FontRegular is Noto Sans Regular, a TrueType file.
	//
	//go:embed fonts/NotoSans-Regular.ttf
	FontRegular []byte

	// FontBold is Noto Sans Bold, a TrueType file.
	//
	//go:embed fonts/NotoSans-Bold.ttf
	FontBold []byte

	// Icon is the window's icon, a PNG of 128 by 128 pixels.
	//
	//go:embed icon-128.png
	Icon []byte

	// Translations holds what the program says: a file translations/LANG.json for each
	// language, and for each but English messages/LANG.json and help/LANG.json beside it,
	// in which English sentences are the keys.
	//
	//go:embed translations
	Translations embed.FS

	//go:embed countries
	countryFiles embed.FS
)

// Languages returns the codes of the languages that there are translations to: English,
// which the others fall back on, and then these in the order of their codes. The caller may
// change the slice.
func Languages() []string {
	langs := []string{english}
	for _, lang := range namesOf(Translations, "translations") {
		if lang != english {
			langs = append(langs, lang)
		}
	}
	return langs
}

const english = "en"

// namesOf returns the names of the JSON files in a folder, sorted and without their suffix.
func namesOf(folder embed.FS, dir string) []string {
	files, _ := fs.Glob(folder, dir+"/*.json") // fails only on a bad pattern
	for i, file := range files {
		files[i] = strings.TrimSuffix(path.Base(file), ".json")
	}
	return files
}

// countries holds the names of countries by language and code.
var countries = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, lang := range namesOf(countryFiles, "countries") {
		text, err := countryFiles.ReadFile("countries/" + lang + ".json")
		var byID map[string]string
		if err = errors.Join(err, json.Unmarshal(text, &byID)); err != nil {
			panic(fmt.Sprintf("assets: countries/%s.json: %v", lang, err)) // built in: only a faulty build gets here
		}
		all[lang] = byID
	}
	return all
})

var countryIDs = sync.OnceValue(func() []string {
	return slices.Sorted(maps.Keys(countries()[english]))
})

// CountryName returns the name of the country with the ISO 3166-1 alpha-3 code
// id, in English where there is none in the language. It reports false if
// ISO 3166-1 has no such code.
func CountryName(id, lang string) (name string, ok bool) {
	if name, ok = countries()[lang][id]; ok {
		return name, true
	}
	name, ok = countries()[english][id]
	return name, ok
}

// IsCountry reports whether id is an ISO 3166-1 alpha-3 code, in capitals.
func IsCountry(id string) bool {
	_, ok := countries()[english][id]
	return ok
}

// CountryIDs returns every ISO 3166-1 alpha-3 code, sorted. The caller may
// change the slice.
func CountryIDs() []string {
	return slices.Clone(countryIDs())
}
