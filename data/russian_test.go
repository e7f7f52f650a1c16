package data

import "testing"

// Everything of the built-in datasets that charts can show is there in both languages.
func TestTheBuiltInDataAreInEnglishAndRussian(t *testing.T) {
	for name, ds := range builtIn(t) {
		t.Run(name, func(t *testing.T) { isInBothLanguages(t, ds) })
	}
}

func isInBothLanguages(t *testing.T, ds *Dataset) {
	check := func(what string, text Text) {
		if len(text) > 0 && (text["en"] == "" || text["ru"] == "") {
			t.Errorf("%s %v is not in both languages", what, text)
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
	check("note", o.Note)
	for _, b := range ds.Bodies {
		check("body", b.Short)
		check("body", b.Name)
		check("body", b.Note)
	}
	for _, s := range ds.States {
		check("state", s.Name)
		check("state", s.Note)
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
		check("office", office.Note)
		for _, h := range office.Holders {
			check("holder", h.Name)
			check("holder", h.Note)
		}
	}
}
