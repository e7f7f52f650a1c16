package state

import (
	"slices"
	"strings"
)

// IDs are some identities in the order in which they were chosen. It is a text so that
// moments can be compared; between two stands a character that no YAML can hold.
type IDs string

const idSeparator = "\x00"

// IDsOf keeps identities in their order.
func IDsOf(all ...string) IDs { return IDs(strings.Join(all, idSeparator)) }

// All are the identities, each by itself.
func (i IDs) All() []string {
	if i == "" {
		return nil
	}
	return strings.Split(string(i), idSeparator)
}

// Has reports whether an identity is among them.
func (i IDs) Has(id string) bool { return slices.Contains(i.All(), id) }

// Toggled is without an identity that it had, or with one that it had not.
func (i IDs) Toggled(id string) IDs {
	all := i.All()
	if n := slices.Index(all, id); n >= 0 {
		return IDsOf(slices.Delete(all, n, n+1)...)
	}
	return IDsOf(append(all, id)...)
}

// only are those identities for which something is so.
func (i IDs) only(so func(id string) bool) IDs {
	return IDsOf(slices.DeleteFunc(i.All(), func(id string) bool { return !so(id) })...)
}
