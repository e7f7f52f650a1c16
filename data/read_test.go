package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// TestBrokenFiles reads the files in testdata/broken, which say themselves what is
// wrong with them: a line "# want: FAULT" for each fault.
func TestBrokenFiles(t *testing.T) {
	paths, err := filepath.Glob("testdata/broken/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no broken files: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for line := range strings.Lines(string(file)) {
				if fault, ok := strings.CutPrefix(line, "# want: "); ok {
					want = append(want, strings.TrimSpace(fault))
				}
			}

			ds, faults, err := Read(bytes.NewReader(file))
			var got []string
			for _, f := range faults {
				got = append(got, f.String())
			}
			if !slices.Equal(got, want) {
				t.Errorf("faults:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			checkAllOrNothing(t, ds, faults, err)
		})
	}
}

// checkAllOrNothing holds that Read gave a dataset or an error, and never both.
func checkAllOrNothing(t *testing.T, ds *Dataset, faults Faults, err error) {
	t.Helper()
	if faults.HasErrors() != (err != nil) || (ds == nil) != (err != nil) {
		t.Errorf("a dataset: %t; faults:\n%v\nerror:\n%v", ds != nil, faults, err)
	}
	var asError Faults
	if err != nil && (!errors.As(err, &asError) || !slices.EqualFunc(asError, faults, Fault.Equal)) {
		t.Errorf("the error is not the faults: %v", err)
	}
}

func TestFaultsAreTheSameEachTime(t *testing.T) {
	file, err := os.ReadFile("testdata/broken/overlap.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, want, _ := Read(bytes.NewReader(file))
	for range 20 {
		if _, got, _ := Read(bytes.NewReader(file)); !slices.EqualFunc(got, want, Fault.Equal) {
			t.Fatalf("faults:\n%v\nbefore:\n%v", got, want)
		}
	}
}

func TestWhatIsReadTwiceIsEqual(t *testing.T) {
	first := mustRead(t, string(cstoYAML))
	for range 20 {
		if !reflect.DeepEqual(mustRead(t, string(cstoYAML)), first) {
			t.Fatal("the same file is read in two ways")
		}
	}
}

func TestEmptyFile(t *testing.T) {
	for _, file := range []string{"", " \n\t\n"} {
		ds, faults, err := Read(strings.NewReader(file))
		checkAllOrNothing(t, ds, faults, err)
		if err == nil || !strings.HasPrefix(err.Error(), "1:1: error: the file is empty") {
			t.Errorf("%q: %v", file, err)
		}
	}
}

func TestReadingFails(t *testing.T) {
	broken := errors.New("the line is dead")
	ds, faults, err := Read(io.MultiReader(strings.NewReader(minimal), iotest.ErrReader(broken)))
	if ds != nil || faults != nil || !errors.Is(err, broken) {
		t.Errorf("Read: %v, %v, %v", ds, faults, err)
	}
}

// everyField has every key that there is.
const everyField = `# a comment
format: 1
organisation:
  id: ex
  name: &name {en: Example, ru: Пример}
  short: EX
  kind: Alliance
  founded: 1999~
  as_of: 2020-01-01
  facts: [{label: Seat, value: Here, note: A note, sources: [s]}]
  note: About it
bodies: [{id: ex, name: *name, short: EX, note: A note}, {id: pa, name: Assembly, short: PA, counts: false}]
states: [{id: ARM, note: A note}, {id: XUS, name: Union State}]
memberships:
  - state: ARM
    body: ex
    status: candidate
    signed: 1999-12
    from: 2000-01-01
    to: 2010?
    ended: state-ended
    overlays: [{kind: partial, name: Half, from: 2001, to: 2002, note: A note, sources: [s]}]
    note: |
      Two
      lines
    sources: [s, {id: s, ref: "14"}]
categories: [{id: treaty, name: Treaty, note: A note}]
events:
  - {date: 2005-02, title: Second, sources: [s]}
  - {date: 2005/2006-01~, reported: true, title: First, text: Text, category: treaty, states: [ARM, XUS], note: A note, sources: [s]}
forces:
  - {id: e, name: E, year: 2000, note: A note, sources: [s], values: {ARM: {active: 5, reserve: none, paramilitary: 2.5e2, note: A note}}}
series:
  - id: n
    name: N
    unit: people
    breaks: [{states: [ARM], year: 2001, note: A note, sources: [s]}]
    values: {ARM: {2001: 2, 2000: 1.5}}
    note: A note
    sources: [s]
offices:
  - {id: chair, name: Chair, note: A note, holders: [{name: A, state: ARM, acting: true, from: 2000, to: 2001, note: A note, sources: [s]}]}
sources:
  - {id: s, title: A source, author: A, publisher: P, date: 2001-02, url: "https://example.org/ё?a=b#c", accessed: 2002, licence: CC0, note: A note}
`

func TestReadFillsEveryField(t *testing.T) {
	ds := mustRead(t, everyField)
	checkEqual(t, "organisation", ds.Organisation.Name.In("ru"), "Пример")
	checkEqual(t, "kind", ds.Organisation.Kind.In("ru"), "Alliance")
	checkEqual(t, "founded", ds.Organisation.Founded.String(), "1999~")
	checkEqual(t, "as-of day", ds.AsOf(), DayOf(2020, 1, 1))
	checkEqual(t, "fact", ds.Organisation.Facts[0].Value.In("en"), "Here")
	checkEqual(t, "body behind an alias", ds.Bodies[0].Name.In("ru"), "Пример")
	checkEqual(t, "the first body counts", ds.Bodies[0].Counts, true)
	checkEqual(t, "the second body counts", ds.Bodies[1].Counts, false)
	checkEqual(t, "name of a state", ds.States[1].Name.In("en"), "Union State")

	m := ds.Memberships[0]
	checkEqual(t, "status", m.Status, Candidate)
	checkEqual(t, "signed", m.Signed.String(), "1999-12")
	checkEqual(t, "to", m.To.String(), "2010?")
	checkEqual(t, "ended", m.Ended, StateEnded)
	checkEqual(t, "note", m.Note.In("en"), "Two\nlines")
	checkEqual(t, "overlay", m.Overlays[0].Kind, Partial)
	checkEqual(t, "name of the overlay", m.Overlays[0].Name.In("en"), "Half")
	checkEqual(t, "citation", m.Sources[1], Citation{"s", "14"})

	e := ds.Events[0]
	checkEqual(t, "first event", e.Title.In("en"), "First")
	checkEqual(t, "until", e.Until.String(), "2006-01~")
	checkEqual(t, "reported", e.Reported, true)
	checkEqual(t, "states", strings.Join(e.States, " "), "ARM XUS")
	checkEqual(t, "second event", ds.Events[1].Title.In("en"), "Second")

	f := ds.Editions[0].Values[0]
	checkEqual(t, "force", f.Paramilitary, Amount{N: 250, Known: true})
	checkEqual(t, "note of a force", f.Note.In("en"), "A note")
	s := ds.Series[0]
	checkEqual(t, "first value", s.Values[0].Values[0], YearValue{2000, 1.5})
	checkEqual(t, "break", s.Breaks[0].Year, 2001)
	h := ds.Offices[0].Holders[0]
	checkEqual(t, "holder", h.Name.In("en"), "A")
	checkEqual(t, "acting", h.Acting, true)

	source := ds.Sources[0]
	checkEqual(t, "publisher", source.Publisher, "P")
	checkEqual(t, "url", source.URL, "https://example.org/ё?a=b#c")
	checkEqual(t, "accessed", source.Accessed.String(), "2002")
}

func checkEqual[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestByteOrderMarkAndCarriageReturnsAreFine(t *testing.T) {
	mustRead(t, "\uFEFF"+strings.ReplaceAll(minimal, "\n", "\r\n"))
}

func FuzzRead(f *testing.F) {
	f.Add(cstoYAML)
	f.Add([]byte(minimal))
	f.Add([]byte(everyField))
	f.Add(Starter())
	paths, _ := filepath.Glob("testdata/broken/*.yaml")
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) { checkReading(t, file) })
}

// FuzzCheck writes words into a file that is otherwise fine, so that it is the check that
// has to cope with them.
func FuzzCheck(f *testing.F) {
	f.Add("2001-02-03", "2001", "2003-05~", "withdrawal", "A", "suspended", "12", "Armenia")
	f.Add("0001-01-01", "9999-12-31", "9999", "state-ended", "B", "frozen", "none", "=1+1")
	f.Add("2009?", "2001-01-01/2002", "", "merged", "XXX", "", "-1", "\x1b[31m")
	f.Add("~", "null", "[1]", "{a: b}", "*a", "&a b", "1e309", "\u202eevil")
	f.Add("2001-01-01", "2001-01-01", "2001-01-02", "", "A", "partial", "9007199254740993", "é")
	f.Fuzz(func(t *testing.T, from, to, until, ended, state, kind, amount, name string) {
		words := strings.NewReplacer("\n", " ", "\r", " ")
		for _, word := range []*string{&from, &to, &until, &ended, &state, &kind, &amount} {
			*word = words.Replace(*word)
		}
		file := fmt.Sprintf(`format: 1
organisation: {id: x, name: %[8]q, short: X, founded: 2000, as_of: 2010-06-30}
sources: [{id: s, title: %[8]q}]
bodies: [{id: b, short: B, name: Bond}, {id: c, short: C, name: Club, counts: false}]
categories: [{id: k, name: %[8]q}]
states: [{id: A, name: %[8]q}, {id: B, name: Beta}, {id: ARM}]
memberships:
  - {state: A, body: b, from: 2001-01-01, to: 2002-12-31, ended: withdrawal, sources: [s]}
  - state: %[5]s
    body: b
    from: %[1]s
    to: %[2]s
    ended: %[4]s
    signed: %[3]s
    overlays:
      - {kind: suspended, from: 2001-02-02, to: 2001-03-03, sources: [s]}
      - kind: %[6]s
        from: %[1]s
        to: %[3]s
    sources: [s]
events:
  - {date: 1999, title: Before, category: k, states: [A], sources: [s]}
  - date: %[1]s
    title: %[8]q
    category: k
    states: [%[5]s]
    sources: [s]
forces:
  - {id: f, name: F, year: 2005, sources: [s], values: {A: {active: 5, reserve: none}, ARM: {active: %[7]s}}}
series:
  - {id: population, name: P, unit: people, sources: [s], values: {A: {2005: %[7]s, 2006: 7}, ARM: {2006: %[7]s}}}
offices:
  - id: o
    name: %[8]q
    holders:
      - {name: N, state: A, from: 2001, to: 2002, sources: [s]}
      - name: %[8]q
        state: %[5]s
        from: %[1]s
        to: %[2]s
        sources: [s]
`, from, to, until, ended, state, kind, amount, strings.ToValidUTF8(name, "?"))
		checkReading(t, []byte(file))
	})
}

// checkReading holds what is true of every file: faults are in order, and can be printed,
// and the questions that are asked of a dataset have answers that agree.
func checkReading(t *testing.T, file []byte) {
	t.Helper()
	ds, faults, err := Read(bytes.NewReader(file))
	checkAllOrNothing(t, ds, faults, err)
	if !slices.IsSortedFunc(faults, inFileOrder) {
		t.Errorf("faults are not in order:\n%v", faults)
	}
	for _, fault := range faults {
		if fault.Line < 1 || fault.Column < 1 || fault.Message.IsZero() || strings.ContainsFunc(fault.String(), unprintable) {
			t.Errorf("bad fault %q", fault)
		}
	}
	if err != nil {
		return
	}
	if got := len(ds.Find(Query{})); got != len(ds.Events) {
		t.Errorf("%d of %d events found", got, len(ds.Events))
	}
	checkWritten(t, ds)
	for _, s := range ds.Steps() {
		if got := len(ds.Members(s.From)); got != s.Count {
			t.Errorf("%d members on %s, but the step says %d", got, s.From, s.Count)
		}
	}
}

func BenchmarkReadCSTO(b *testing.B) {
	for b.Loop() {
		if _, _, err := Read(bytes.NewReader(cstoYAML)); err != nil {
			b.Fatal(err)
		}
	}
}
