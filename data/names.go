package data

import (
	"slices"

	"treatyline/assets"
)

// State returns the state with an id.
func (ds *Dataset) State(id string) (State, bool) {
	return find(ds.States, func(s State) bool { return s.ID == id })
}

// Body returns the body with an id.
func (ds *Dataset) Body(id string) (Body, bool) {
	return find(ds.Bodies, func(b Body) bool { return b.ID == id })
}

// Category returns the category with an id.
func (ds *Dataset) Category(id string) (Category, bool) {
	return find(ds.Categories, func(c Category) bool { return c.ID == id })
}

// Source returns the source with an id.
func (ds *Dataset) Source(id string) (Source, bool) {
	return find(ds.Sources, func(s Source) bool { return s.ID == id })
}

// StateName returns what a state is called in a language: the name that the file
// gives it in that or in English, else the name of the country, else the file's in any
// language, else its id.
func (ds *Dataset) StateName(id, lang string) string {
	s, _ := ds.State(id)
	if s.Name[lang] != "" || s.Name["en"] != "" {
		return s.Name.In(lang)
	}
	if name, ok := assets.CountryName(id, lang); ok {
		return name
	}
	if len(s.Name) > 0 {
		return s.Name.In(lang)
	}
	return id
}

// OfCountries reports whether any state that has joined the alliance is a country with an
// ISO 3166-1 code; where none has joined, whether any that stands beside it is one. The members
// of others are towns, say, or trade unions.
func (ds *Dataset) OfCountries() bool {
	joined := slices.ContainsFunc(ds.Memberships, ds.Counts)
	return slices.ContainsFunc(ds.Memberships, func(m Membership) bool {
		return assets.IsCountry(m.State) && (ds.Counts(m) || !joined)
	})
}

// find returns the first item that matches.
func find[T any](items []T, match func(T) bool) (T, bool) {
	if i := slices.IndexFunc(items, match); i >= 0 {
		return items[i], true
	}
	var none T
	return none, false
}
