// Package assets holds what is built into the program besides its data: fonts,
// the icon, the names of countries and the translations.
//
// It hands them out as they are. It does not parse fonts, choose a language or
// know what an alliance is, and it imports nothing but the standard library.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
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

	// Icon is the program's icon, a PNG of 512 by 512 pixels.
	//
	//go:embed icon.png
	Icon []byte

	// Translations holds the words of the interface: a file translations/LANG.json
	// for each language.
	//
	//go:embed translations
	Translations embed.FS

	//go:embed countries.json
	countriesJSON []byte
)

// countryNames holds a country's names in the order of countries.json.
type countryNames [2]string

const (
	english = iota
	russian
)

var countries = sync.OnceValue(func() map[string]countryNames {
	var byID map[string]countryNames
	if err := json.Unmarshal(countriesJSON, &byID); err != nil {
		panic(fmt.Sprintf("assets: countries.json: %v", err)) // built in: only a faulty build gets here
	}
	return byID
})

var countryIDs = sync.OnceValue(func() []string {
	return slices.Sorted(maps.Keys(countries()))
})

// CountryName returns the name of the country with the ISO 3166-1 alpha-3 code
// id, in Russian where lang is "ru" and in English otherwise. It reports false
// if ISO 3166-1 has no such code.
func CountryName(id, lang string) (name string, ok bool) {
	names, ok := countries()[id]
	if lang == "ru" {
		return names[russian], ok
	}
	return names[english], ok
}

// IsCountry reports whether id is an ISO 3166-1 alpha-3 code, in capitals.
func IsCountry(id string) bool {
	_, ok := countries()[id]
	return ok
}

// CountryIDs returns every ISO 3166-1 alpha-3 code, sorted. The caller may
// change the slice.
func CountryIDs() []string {
	return slices.Clone(countryIDs())
}
