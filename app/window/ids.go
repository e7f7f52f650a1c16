//go:build cgo

package window

import (
	"slices"
	"strings"
)

// ids are some identities in the order in which they were chosen. It is a text so that
// moments can be compared; between two stands a character that no YAML can hold.
type ids string

const idSeparator = "\x00"

func idsOf(all ...string) ids { return ids(strings.Join(all, idSeparator)) }

// all are the identities, each by itself.
func (i ids) all() []string {
	if i == "" {
		return nil
	}
	return strings.Split(string(i), idSeparator)
}

func (i ids) has(id string) bool { return slices.Contains(i.all(), id) }

// toggled is without an identity that it had, or with one that it had not.
func (i ids) toggled(id string) ids {
	all := i.all()
	if n := slices.Index(all, id); n >= 0 {
		return idsOf(slices.Delete(all, n, n+1)...)
	}
	return idsOf(append(all, id)...)
}

// only are those identities for which something is so.
func (i ids) only(so func(id string) bool) ids {
	return idsOf(slices.DeleteFunc(i.all(), func(id string) bool { return !so(id) })...)
}
