package data

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// decode makes a dataset of the root of a file. Records with faults are in it as far
// as they could be read, and events are in the order of the file.
func decode(root *yaml.Node) (*Dataset, *places, Faults) {
	d := &decoder{places: places{declared: make(map[kind]map[string]place), references: make(map[kind][]reference)}}
	ds := new(Dataset)
	if d.newer(root) {
		return ds, &d.places, d.faults
	}
	d.record(root, phrase.Of("file"),
		must("format", d.format),
		must("organisation", into(&ds.Organisation, d.organisation)),
		must("bodies", listInto(d, &ds.Bodies, d.body)),
		must("states", listInto(d, &ds.States, d.state)),
		must("memberships", listInto(d, &ds.Memberships, d.membership)),
		may("categories", listInto(d, &ds.Categories, d.category)),
		may("events", listInto(d, &ds.Events, d.event)),
		may("forces", listInto(d, &ds.Editions, d.edition)),
		may("series", listInto(d, &ds.Series, d.oneSeries)),
		may("offices", listInto(d, &ds.Offices, d.office)),
		must("sources", listInto(d, &ds.Sources, d.source)),
	)
	d.places.absent = make(map[string]bool)
	for _, section := range []string{"bodies", "states", "sources"} {
		d.places.absent[section] = !hasKey(resolve(root), section)
	}
	return ds, &d.places, d.faults
}

// newer reports, as the only fault of the file, that its format is a later one than
// this: what else it holds cannot be judged.
func (d *decoder) newer(root *yaml.Node) bool {
	if root.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i < len(root.Content); i += 2 {
		key, value := root.Content[i], resolve(root.Content[i+1])
		format, err := strconv.Atoi(value.Value)
		if key.Value == "format" && err == nil && format > Format {
			d.fail(at(value), phrase.Of("the format %d is newer than %d, which this program reads", format, Format), phrase.Of("get a newer Treatyline"))
			return true
		}
	}
	return false
}

func (d *decoder) format(n *yaml.Node, _ string) {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!int" || n.Value != strconv.Itoa(Format) {
		d.fail(at(n), phrase.Of("there is no such format"), phrase.Of("write format: %d", Format))
	}
}

func (d *decoder) organisation(n *yaml.Node, _ string) Organisation {
	var o Organisation
	d.record(n, phrase.Of("organisation"),
		must("id", into(&o.ID, d.newID(kindOrganisation))),
		must("name", into(&o.Name, d.text)),
		must("short", into(&o.Short, d.text)),
		may("kind", into(&o.Kind, d.text)),
		may("founded", into(&o.Founded, d.date)),
		must("as_of", into(&o.AsOf, d.day)),
		may("facts", listInto(d, &o.Facts, d.fact)),
		may("note", into(&o.Note, d.text)),
	)
	return o
}

func (d *decoder) fact(n *yaml.Node) Fact {
	var f Fact
	d.record(n, phrase.Of("fact"),
		must("label", into(&f.Label, d.text)),
		must("value", into(&f.Value, d.text)),
		may("note", into(&f.Note, d.text)),
		may("sources", d.cited(&f.Sources)),
	)
	d.needSource(n, phrase.Of("fact"), f.Sources)
	return f
}

func (d *decoder) body(n *yaml.Node) Body {
	b := Body{Counts: true}
	d.record(n, phrase.Of("body"),
		must("id", into(&b.ID, d.newID(kindBody))),
		must("name", into(&b.Name, d.text)),
		must("short", into(&b.Short, d.text)),
		may("counts", into(&b.Counts, d.boolean)),
		may("note", into(&b.Note, d.text)),
	)
	return b
}

func (d *decoder) state(n *yaml.Node) State {
	var s State
	d.record(n, phrase.Of("state"),
		must("id", into(&s.ID, d.newID(kindState))),
		may("name", into(&s.Name, d.text)),
		may("note", into(&s.Note, d.text)),
	)
	d.places.states = append(d.places.states, at(n))
	return s
}

func (d *decoder) membership(n *yaml.Node) Membership {
	m := Membership{Status: Member}
	p := spellPlaces{record: at(n)}
	d.record(n, phrase.Of("membership"),
		must("state", into(&m.State, d.ref(kindState))),
		must("body", into(&m.Body, d.ref(kindBody))),
		may("status", into(&m.Status, oneOf(d, statuses()...))),
		may("signed", d.dateInto(&m.Signed, &p.signed)),
		must("from", d.dateInto(&m.From, &p.from)),
		may("to", d.dateInto(&m.To, &p.to)),
		may("ended", into(&m.Ended, oneOf(d, endings()...))),
		may("overlays", listInto(d, &m.Overlays, func(n *yaml.Node) Overlay { return d.overlay(n, &p) })),
		may("note", into(&m.Note, d.text)),
		may("sources", d.cited(&m.Sources)),
	)
	d.needSource(n, phrase.Of("membership"), m.Sources)
	d.places.memberships = append(d.places.memberships, p)
	return m
}

func (d *decoder) overlay(n *yaml.Node, membership *spellPlaces) Overlay {
	var o Overlay
	var p spanPlaces
	d.record(n, phrase.Of("overlay"),
		must("kind", into(&o.Kind, oneOf(d, overlayKinds()...))),
		may("name", into(&o.Name, d.text)),
		must("from", d.dateInto(&o.From, &p.from)),
		may("to", d.dateInto(&o.To, &p.to)),
		may("note", into(&o.Note, d.text)),
		may("sources", d.cited(&o.Sources)),
	)
	membership.overlays = append(membership.overlays, p)
	return o
}

func (d *decoder) category(n *yaml.Node) Category {
	var c Category
	d.record(n, phrase.Of("category"),
		must("id", into(&c.ID, d.newID(kindCategory))),
		must("name", into(&c.Name, d.text)),
		may("note", into(&c.Note, d.text)),
	)
	return c
}

func (d *decoder) event(n *yaml.Node) Event {
	var e Event
	p := at(n)
	d.record(n, phrase.Of("event"),
		must("date", func(n *yaml.Node, key string) {
			p = at(resolve(n))
			e.Date, e.Until = d.stretch(n, key)
			if e.Until.IsZero() {
				d.mention(e.Date, p)
			} else {
				d.mention(e.Until, p)
			}
		}),
		may("reported", into(&e.Reported, d.boolean)),
		must("title", into(&e.Title, d.text)),
		may("text", into(&e.Text, d.text)),
		may("category", into(&e.Category, d.ref(kindCategory))),
		may("states", listInto(d, &e.States, d.stateRef)),
		may("note", into(&e.Note, d.text)),
		may("sources", d.cited(&e.Sources)),
	)
	d.needSource(n, phrase.Of("event"), e.Sources)
	d.places.events = append(d.places.events, p)
	return e
}

func (d *decoder) stateRef(n *yaml.Node) string {
	return d.refer(kindState, n)
}

func (d *decoder) office(n *yaml.Node) Office {
	var o Office
	var holders []spanPlaces
	d.record(n, phrase.Of("office"),
		must("id", into(&o.ID, d.newID(kindOffice))),
		must("name", into(&o.Name, d.text)),
		must("holders", listInto(d, &o.Holders, func(n *yaml.Node) Holder {
			h, p := d.holder(n)
			holders = append(holders, p)
			return h
		})),
		may("note", into(&o.Note, d.text)),
	)
	d.places.holders = append(d.places.holders, holders)
	return o
}

func (d *decoder) holder(n *yaml.Node) (Holder, spanPlaces) {
	var h Holder
	var p spanPlaces
	d.record(n, phrase.Of("holder"),
		may("name", into(&h.Name, d.text)),
		may("state", into(&h.State, d.ref(kindState))),
		may("acting", into(&h.Acting, d.boolean)),
		must("from", d.dateInto(&h.From, &p.from)),
		may("to", d.dateInto(&h.To, &p.to)),
		may("note", into(&h.Note, d.text)),
		may("sources", d.cited(&h.Sources)),
	)
	if len(h.Name) == 0 && h.State == "" {
		d.fail(at(n), phrase.Of("the holder has neither a name nor a state"), phrase.Of(`add "name:" or "state:"`))
	}
	d.needSource(n, phrase.Of("holder"), h.Sources)
	return h, p
}

func (d *decoder) source(n *yaml.Node) Source {
	var s Source
	d.record(n, phrase.Of("source"),
		must("id", into(&s.ID, d.newID(kindSource))),
		must("title", into(&s.Title, d.text)),
		may("author", into(&s.Author, d.line)),
		may("publisher", into(&s.Publisher, d.line)),
		may("date", into(&s.Date, d.date)),
		may("url", into(&s.URL, d.link)),
		may("accessed", into(&s.Accessed, d.date)),
		may("licence", into(&s.Licence, d.line)),
		may("note", into(&s.Note, d.text)),
	)
	return s
}

// cited returns a reader that stores the sources of a record: ids, or mappings of an
// id and the place in that source.
func (d *decoder) cited(to *[]Citation) reader {
	return listInto(d, to, func(n *yaml.Node) Citation {
		var c Citation
		if n.Kind != yaml.MappingNode {
			c.Source = d.refer(kindSource, n)
			return c
		}
		d.record(n, phrase.Of("citation"),
			must("id", into(&c.Source, d.ref(kindSource))),
			may("ref", into(&c.Ref, d.str)),
		)
		return c
	})
}

// needSource warns of a record that does not say where it comes from.
func (d *decoder) needSource(n *yaml.Node, what phrase.Phrase, sources []Citation) {
	if len(sources) > 0 || n.Kind != yaml.MappingNode {
		return
	}
	if value := valueOf(n, "sources"); value != nil && (value.Kind != yaml.SequenceNode || len(value.Content) > 0) {
		return // there is something, and it has a fault
	}
	d.warn(at(n), phrase.Of("the %s has no source", what), phrase.Of(`add "sources:"`))
}
