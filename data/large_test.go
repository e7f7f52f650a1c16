package data

import (
	"bytes"
	"fmt"
	"runtime"
	"testing"
)

// largeFile returns a file of 200 states, 1,000 memberships and 50,000 events in some
// 5 MB, as people write them: each event on a line, with its day, title, category,
// states and source.
func largeFile() []byte {
	var b bytes.Buffer
	b.WriteString("format: 1\n" +
		"organisation: {id: large, name: The Large Alliance, short: Large, founded: 1900-01-01, as_of: 2020-12-31}\n" +
		"bodies:\n  - {id: treaty, name: The Treaty, short: Treaty}\n" +
		"categories:\n  - {id: politics, name: Politics}\n  - {id: force, name: Forces}\n")
	b.WriteString("states:\n")
	for i := range 200 {
		fmt.Fprintf(&b, "  - {id: S%d, name: %s}\n", i, fmt.Sprintf("Province %d", i))
	}
	b.WriteString("memberships:\n")
	for i := range 1000 {
		from := 1900 + i/200*20
		fmt.Fprintf(&b, "  - {state: S%d, body: treaty, from: %d-02-01, to: %d-11-30, ended: withdrawal, sources: [archive]}\n", i%200, from, from+15)
	}
	b.WriteString("events:\n")
	for i := range 50_000 {
		day := DayOf(1900, 1, 1) + Day(i*44_000/50_000)
		category := []string{"politics", "force"}[i%2]
		fmt.Fprintf(&b, "  - {date: %s, title: Talks %d in %s, category: %s, states: [S%d], sources: [archive]}\n",
			day, i, fmt.Sprintf("P%d", i%200), category, i%200)
	}
	b.WriteString("sources:\n  - {id: archive, title: The Archive of the Alliance}\n")
	return b.Bytes()
}

// TestReadingALargeFileTakesLittleMemory holds that all that is ever allocated, and so all
// that is there at once, is within 400 MB.
func TestReadingALargeFileTakesLittleMemory(t *testing.T) {
	if racing {
		t.Skip("the race detector takes memory of its own")
	}
	file := largeFile()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	ds, faults, err := Read(bytes.NewReader(file))
	runtime.ReadMemStats(&after)
	if err != nil || len(faults) > 0 || len(ds.States) != 200 || len(ds.Memberships) != 1000 || len(ds.Events) != 50_000 {
		t.Fatalf("%d faults; %v", len(faults), err)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 400_000_000 {
		t.Errorf("%d MB were allocated for %d MB", taken/1e6, len(file)/1e6)
	}
}

func BenchmarkReadLarge(b *testing.B) {
	file := largeFile()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(bytes.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}

// TestManyFaultsBuyNoLongSearch holds that the nearest known word is looked for up to a
// number of faults, and that each fault after those is still told.
func TestManyFaultsBuyNoLongSearch(t *testing.T) {
	const many = 3 * maxSuggestions
	var b bytes.Buffer
	for i := range many {
		fmt.Fprintf(&b, "state%d: 1\n", i)
	}
	_, faults, _ := Read(&b)
	if len(faults) < many {
		t.Fatalf("%d faults, want one for each of %d keys", len(faults), many)
	}
	suggested := 0
	for _, f := range faults {
		if f.Hint.String() == `did you mean "states"?` {
			suggested++
		}
	}
	if suggested != maxSuggestions {
		t.Errorf("%d suggestions, want %d", suggested, maxSuggestions)
	}
}
