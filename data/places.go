package data

import (
	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// kind is a kind of record that others refer to by its id.
type kind string

const (
	kindOrganisation kind = "organisation"
	kindBody         kind = "body"
	kindState        kind = "state"
	kindCategory     kind = "category"
	kindSource       kind = "source"
	kindEdition      kind = "edition"
	kindSeries       kind = "series"
	kindOffice       kind = "office"
)

// phrase names the kind in a message.
func (k kind) phrase() phrase.Phrase { return phrase.Of(string(k)) }

// one is the kind with an article.
func (k kind) one() phrase.Phrase {
	switch k {
	case kindOrganisation:
		return phrase.Of("an organisation")
	case kindBody:
		return phrase.Of("a body")
	case kindState:
		return phrase.Of("a state")
	case kindCategory:
		return phrase.Of("a category")
	case kindSource:
		return phrase.Of("a source")
	case kindEdition:
		return phrase.Of("an edition")
	case kindSeries:
		return phrase.Of("a series")
	default:
		return phrase.Of("an office")
	}
}

// places says where things stand in a file, for the checks: the records, in slices
// parallel to those of the dataset as it was decoded, and what they declare and name.
type places struct {
	states      []place
	memberships []spellPlaces
	events      []place        // of the dates
	forces      [][]place      // by edition
	holders     [][]spanPlaces // by office

	declared   map[kind]map[string]place
	absent     map[string]bool // sections that the file does not have, and must
	references map[kind][]reference
	dates      []dated // of everything that happened
}

// spanPlaces says where the two dates of a stretch stand.
type spanPlaces struct {
	from, to place
}

// spellPlaces says where a membership, its dates and those of its overlays stand.
type spellPlaces struct {
	record place
	spanPlaces
	signed   place
	overlays []spanPlaces
}

// reference is a place where a record names another.
type reference struct {
	id string
	at place
}

// dated is a place where a record says when something happened.
type dated struct {
	date Date
	at   place
}

// newID returns the reader of the id of a new record.
func (d *decoder) newID(k kind) func(*yaml.Node, string) string {
	return func(n *yaml.Node, _ string) string {
		id, p := d.id(n, k), at(resolve(n))
		if id == "" {
			return ""
		}
		ids := d.places.declared[k]
		if ids == nil {
			ids = make(map[string]place)
			d.places.declared[k] = ids
		}
		if first, ok := ids[id]; ok {
			d.fail(p, phrase.Of("the %s %s stands twice, first on line %d", k.phrase(), id, first.line), phrase.Of("give each an id of its own"))
			return id
		}
		ids[id] = p
		return id
	}
}

// ref returns the reader of the id of a record that stands elsewhere.
func (d *decoder) ref(k kind) func(*yaml.Node, string) string {
	return func(n *yaml.Node, _ string) string { return d.refer(k, n) }
}

// refer reads the id of a record that stands elsewhere; it is empty if there is none.
func (d *decoder) refer(k kind, n *yaml.Node) string {
	id := d.id(n, k)
	if id != "" {
		d.places.references[k] = append(d.places.references[k], reference{id, at(resolve(n))})
	}
	return id
}

// dateInto returns a reader that stores a date and where it stands.
func (d *decoder) dateInto(to *Date, where *place) reader {
	return func(n *yaml.Node, key string) {
		*to, *where = d.date(n, key), at(resolve(n))
		d.mention(*to, *where)
	}
}

// mention notes a date of something that happened.
func (d *decoder) mention(date Date, where place) {
	if !date.IsZero() {
		d.places.dates = append(d.places.dates, dated{date, where})
	}
}
