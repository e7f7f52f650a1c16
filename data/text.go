package data

// Text is what a reader sees, by language ("en", "ru"). A plain string in the file
// is English.
type Text map[string]string

// In returns the text in a language, in English where that is missing, and
// otherwise in the first language by code; empty only if there is none at all.
func (t Text) In(lang string) string {
	if s, ok := t[lang]; ok {
		return s
	}
	if s, ok := t["en"]; ok {
		return s
	}
	first := ""
	for code := range t {
		if first == "" || code < first {
			first = code
		}
	}
	return t[first]
}
