package data

import (
	"cmp"
	"errors"
	"strings"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// date reads one date; it is zero if there is none.
func (d *decoder) date(n *yaml.Node, key string) Date {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		d.fail(at(n), phrase.Of("%q is %s, not a date", key, kindOf(n)), dateForms())
		return Date{}
	}
	if _, _, ok := twoDates(n.Value); ok {
		d.fail(at(n), phrase.Of("%q is a stretch of days, %s", key, printable(n.Value)), phrase.Of("write one date: only that of an event may have a /"))
		return Date{}
	}
	return d.parseDate(n, key, n.Value)
}

// stretch reads the date of an event: one date, or two with a / between them. The
// second is zero if there is none.
func (d *decoder) stretch(n *yaml.Node, key string) (from, until Date) {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		return d.date(n, key), Date{}
	}
	if meant, ok := meantStretch(n.Value); ok {
		d.fail(at(n), phrase.Of("%s is not written as a date", printable(n.Value)), phrase.Of("write %s", meant))
		return Date{}, Date{}
	}
	first, second, ok := twoDates(n.Value)
	if !ok {
		return d.date(n, key), Date{}
	}
	return d.parseDate(n, key, first), d.parseDate(n, key, second)
}

// day reads a date that must be a day, and no doubt about it.
func (d *decoder) day(n *yaml.Node, key string) Date {
	if said := resolve(n); said.Kind == yaml.ScalarNode && today().MatchString(said.Value) {
		d.fail(at(said), phrase.Of("%q is %s, not one day", key, printable(said.Value)), phrase.Of("write a day as 2026-01-01"))
		return Date{}
	}
	date := d.date(n, key)
	if !date.IsZero() && (date.Precision() != ToDay || date.Qualifier != Exact) {
		d.fail(at(resolve(n)), phrase.Of("%q is %s, not one day", key, date), phrase.Of("write a day as 2026-01-01"))
		return Date{}
	}
	return date
}

func (d *decoder) parseDate(n *yaml.Node, key, s string) Date {
	date, err := ParseDate(s)
	switch {
	case errors.Is(err, errNotADate):
		d.fail(at(n), phrase.Of("%s is not written as a date", cmp.Or(printable(s), `""`)), dateHint(key, s, err))
	case err != nil:
		d.fail(at(n), phrase.Of("%s", err), dateHint(key, s, err))
	}
	return date
}

// twoDates splits a stretch at its /. It reports false for what is none: in 03/28/2008 the
// marks are those of one date.
func twoDates(s string) (first, second string, ok bool) {
	first, second, ok = strings.Cut(s, "/")
	return first, second, ok && len(first) >= len("2008") && !strings.Contains(second, "/")
}
