package data

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// date reads one date; it is zero if there is none.
func (d *decoder) date(n *yaml.Node, key string) Date {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		d.fail(at(n), fmt.Sprintf("%q is %s, not a date", key, kindOf(n)), dateHint)
		return Date{}
	}
	if strings.Contains(n.Value, "/") {
		d.fail(at(n), fmt.Sprintf("%q is a stretch of days, %s", key, printable(n.Value)), "write one date: only that of an event may have a /")
		return Date{}
	}
	return d.parseDate(n, n.Value)
}

// stretch reads the date of an event: one date, or two with a / between them. The
// second is zero if there is none.
func (d *decoder) stretch(n *yaml.Node, key string) (from, until Date) {
	n = resolve(n)
	first, second, ok := strings.Cut(n.Value, "/")
	if !ok || n.Kind != yaml.ScalarNode {
		return d.date(n, key), Date{}
	}
	return d.parseDate(n, first), d.parseDate(n, second)
}

// day reads a date that must be a day, and no doubt about it.
func (d *decoder) day(n *yaml.Node, key string) Date {
	date := d.date(n, key)
	if !date.IsZero() && (date.Precision() != ToDay || date.Qualifier != Exact) {
		d.fail(at(resolve(n)), fmt.Sprintf("%q is %s, not one day", key, date), "write a day as 2026-01-01")
		return Date{}
	}
	return date
}

func (d *decoder) parseDate(n *yaml.Node, s string) Date {
	date, err := ParseDate(s)
	if err != nil {
		d.fail(at(n), err.Error(), "correct the date")
	}
	return date
}

const dateHint = "write a date as 2008, 2008-03 or 2008-03-28"
