package data

import "testing"

// Everything of the built-in dataset that charts can show is there in Russian.
func TestTheBuiltInDataAreInRussian(t *testing.T) {
	ds := CSTO()
	check := func(what string, text Text) {
		if len(text) > 0 && text["ru"] == "" {
			t.Errorf("%s %q has no Russian", what, text["en"])
		}
	}
	o := ds.Organisation
	check("name", o.Name)
	check("short name", o.Short)
	check("kind", o.Kind)
	for _, f := range o.Facts {
		check("fact", f.Label)
		check("fact", f.Value)
		check("fact", f.Note)
	}
	for _, b := range ds.Bodies {
		check("body", b.Short)
		check("body", b.Name)
	}
	for _, s := range ds.States {
		check("state", s.Name)
	}
	for _, m := range ds.Memberships {
		check("membership", m.Note)
		for _, overlay := range m.Overlays {
			check("overlay", overlay.Name)
			check("overlay", overlay.Note)
		}
	}
	for _, c := range ds.Categories {
		check("category", c.Name)
	}
	for _, e := range ds.Events {
		check("event", e.Title)
		check("event", e.Text)
		check("event", e.Note)
	}
	for _, e := range ds.Editions {
		check("edition", e.Name)
		check("edition", e.Note)
		for _, f := range e.Values {
			check("force", f.Note)
		}
	}
	for _, s := range ds.Series {
		check("series", s.Name)
		check("series", s.Unit)
		check("series", s.Note)
		for _, b := range s.Breaks {
			check("break", b.Note)
		}
	}
	for _, office := range ds.Offices {
		check("office", office.Name)
		for _, h := range office.Holders {
			check("holder", h.Name)
			check("holder", h.Note)
		}
	}
}
