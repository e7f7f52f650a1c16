package charts

import (
	"cmp"
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"

	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
	"treatyline/data/phrase"
)

// String writes the view as a query with the command's words, without what is the
// default: forces?as-of=2008-03-28&states=ARM,UZB. Title, credit and frame are no part
// of it. [ParseView] reads it.
func (v View) String() string {
	var q []string
	add := func(key, value string) {
		if value != "" {
			// Commas and blanks stay readable.
			q = append(q, key+"="+strings.NewReplacer("%2C", ",").Replace(url.QueryEscape(value)))
		}
	}
	addDay := func(key string, d data.Day) {
		if d != 0 {
			add(key, d.String())
		}
	}
	addBool := func(key string, b bool) {
		if b {
			add(key, "true")
		}
	}
	addDay("as-of", v.AsOf)
	addDay("from", v.From)
	addDay("to", v.To)
	add("states", strings.Join(v.States, ","))
	add("without", strings.Join(v.Without, ","))
	add("categories", strings.Join(v.Categories, ","))
	add("search", v.Search)
	if v.Metric != Total {
		add("metric", string(v.Metric))
	}
	addBool("per-1000", v.Per1000)
	add("reading", string(v.Reading))
	add("edition", v.Edition)
	add("series", v.Series)
	add("sort", string(v.Sort))
	if v.Offices {
		add("show", "offices")
	}
	if v.Theme.Name != "light" {
		add("theme", v.Theme.Name)
	}
	if v.Lang != "en" {
		add("lang", v.Lang)
	}
	if len(q) == 0 {
		return string(v.Chart)
	}
	return string(v.Chart) + "?" + strings.Join(q, "&")
}

// ViewError says what is wrong with a word of a view.
type ViewError struct {
	Key   phrase.Phrase // what it was given for, such as "reading"
	Word  string        // what was given
	Known []string      // what could be; empty if that is not a list
	Meant string        // of the known ones, where it can be told; else the nearest counts
	Said  phrase.Phrase // what is wrong, where there is no list
}

// Error says it in one sentence.
func (e *ViewError) Error() string { return e.Phrase().String() }

// Phrase is the sentence for readers of any language.
func (e *ViewError) Phrase() phrase.Phrase {
	if len(e.Known) == 0 {
		return phrase.Of("%s %q: %s", e.Key, e.Word, e.Said)
	}
	near, _ := data.Nearest(e.Word, e.Known)
	if meant := cmp.Or(e.Meant, near); meant != "" {
		return phrase.Of("unknown %s %q: did you mean %q?", e.Key, e.Word, meant)
	}
	return phrase.Of("unknown %s %q: known are %s", e.Key, e.Word, strings.Join(e.Known, ", "))
}

// wrong is the error of a word that was given for a key.
func wrong(key, word string, said phrase.Phrase) error {
	return &ViewError{Key: phrase.Of("%s", key), Word: word, Said: said} // the key as it is typed
}

// ParseView reads a view of a dataset. One without a chart, or with [Report] in its place,
// is of all charts. The errors are [ViewError]s.
func ParseView(d *data.Dataset, text string) (View, error) {
	chart, query, _ := strings.Cut(text, "?")
	v := NewView(d, Chart(chart))
	if v.Chart == Report {
		v.Chart = ""
	}
	if v.Chart != "" && !slices.Contains(All(), v.Chart) {
		return v, unknownWord(phrase.Of("chart"), chart, All())
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return v, &ViewError{Key: phrase.Of("query"), Word: text, Said: phrase.Of("it cannot be read")}
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		for _, word := range values[key] {
			if err := v.Set(d, key, word); err != nil {
				return v, err
			}
		}
	}
	return v, v.Check(d)
}

// Keys are the words that [View.Set] knows, which are the command's flags.
func Keys() []string {
	return []string{"as-of", "from", "to", "states", "without", "categories", "search", "metric", "per-1000", "reading",
		"edition", "series", "sort", "show", "theme", "lang"}
}

// Set changes one thing of a view by its word. The errors are [ViewError]s.
func (v *View) Set(d *data.Dataset, key, word string) (err error) {
	switch key {
	case "as-of":
		return v.setAsOf(d, word)
	case "from":
		date, err := parseDay(key, word)
		if err == nil && date.First() > d.AsOf() {
			return wrong(key, word, phrase.Of("the data end on %s", d.AsOf()))
		}
		v.From = date.First()
		return err
	case "to":
		date, err := parseDay(key, word)
		v.To = date.Last()
		return err
	case "states":
		v.States, err = states(d, word)
	case "without":
		v.Without, err = states(d, word)
	case "categories":
		v.Categories, err = ids("category", word, d.Categories, func(c data.Category) string { return c.ID })
	case "search":
		v.Search = word
	case "metric":
		v.Metric, err = oneOf(key, word, Metrics())
	case "per-1000":
		_, err = oneOf(key, word, []string{"true", "false"})
		v.Per1000 = word == "true"
	case "reading":
		v.Reading, err = oneOf(key, word, []Reading{Linear, Zoom, Log, Share, Lines})
	case "edition":
		_, err = ids(key, word, d.Editions, func(e data.Edition) string { return e.ID })
		v.Edition = word
	case "series":
		_, err = ids(key, word, d.Series, func(s data.Series) string { return s.ID })
		v.Series = word
	case "sort":
		v.Sort, err = oneOf(key, word, Sorts())
	case "show":
		_, err = oneOf(key, word, []string{"offices"})
		v.Offices = true
	case "theme":
		if _, err = oneOf(key, word, theme.Names()); err == nil {
			v.Theme, _ = theme.Named(word)
		}
	case "lang":
		v.Lang, err = oneOf(key, word, words.Languages())
	default:
		return unknownWord(phrase.Of("word of a view"), key, Keys())
	}
	return err
}

// Check reports what in a view does not fit together. The errors are [ViewError]s.
func (v View) Check(d *data.Dataset) error {
	if v.From != 0 && v.To != 0 && v.To < v.From {
		return wrong("from", v.From.String(), phrase.Of("this is after --to %s", v.To))
	}
	readings := Readings(v.Chart)
	if v.Reading != "" && v.Chart != "" && len(readings) == 0 {
		return wrong("reading", string(v.Reading), phrase.Of("%s has one reading only", v.Chart))
	}
	if v.Reading != "" && v.Chart != "" && !slices.Contains(readings, v.Reading) {
		return unknownWord(phrase.Of("reading of %s", v.Chart), string(v.Reading), readings)
	}
	return nil
}

func (v *View) setAsOf(d *data.Dataset, word string) error {
	date, err := parseDay("as-of", word)
	if err != nil {
		return err
	}
	switch {
	case date.Precision() != data.ToDay:
		return wrong("as-of", word, phrase.Of("write the whole day, such as %s", date.Last()))
	case date.First() > d.AsOf():
		return wrong("as-of", word, phrase.Of("the data end on %s", d.AsOf()))
	}
	v.AsOf = date.First()
	return nil
}

// parseDay reads a date without doubt.
func parseDay(key, word string) (data.Date, error) {
	date, err := data.ParseDate(word)
	if no := (*data.DateError)(nil); errors.As(err, &no) {
		if meant, ok := no.Meant(); ok {
			return date, wrong(key, word, phrase.Of("write %s", meant))
		}
		return date, wrong(key, word, phrase.Of("%s", no.Err))
	}
	if date.Qualifier != data.Exact {
		return date, wrong(key, word, phrase.Of("write the date without ~, ? or %"))
	}
	return date, nil
}

// states reads a list of states by their ids. One that is called by its name is told its id.
func states(d *data.Dataset, list string) ([]string, error) {
	found, err := ids("state", list, d.States, func(s data.State) string { return s.ID })
	if no := (*ViewError)(nil); errors.As(err, &no) {
		for _, s := range d.States {
			for _, lang := range words.Languages() {
				if data.Fold(d.StateName(s.ID, lang)) == data.Fold(no.Word) {
					no.Meant = s.ID
				}
			}
		}
	}
	return found, err
}

// ids reads a list of ids that a dataset has.
func ids[T any](what, list string, known []T, id func(T) string) ([]string, error) {
	all := make([]string, len(known))
	for i, k := range known {
		all[i] = id(k)
	}
	var found []string
	for _, word := range strings.Split(list, ",") {
		if word == "" {
			continue
		}
		if !slices.Contains(all, word) {
			if len(all) == 0 {
				return nil, wrong(what, word, phrase.Of("the data have none"))
			}
			return nil, unknownWord(phrase.Of(what), word, all)
		}
		found = append(found, word)
	}
	return found, nil
}

func oneOf[T ~string](what, word string, known []T) (T, error) {
	if !slices.Contains(known, T(word)) {
		return "", unknownWord(phrase.Of(what), word, known)
	}
	return T(word), nil
}

func unknownWord[T ~string](what phrase.Phrase, word string, known []T) error {
	e := &ViewError{Key: what, Word: word}
	for _, k := range known {
		e.Known = append(e.Known, string(k))
	}
	return e
}
