//go:build cgo

package window

import (
	"testing"

	"treatyline/data"
)

// counter counts how often a view is told of a change.
type counter struct{ told int }

func (c *counter) follow(moment) { c.told++ }

func TestStateTellsItsViewsOnceOfWhatChanged(t *testing.T) {
	s := newState(data.CSTO())
	var c counter
	s.watch(&c)
	s.setAsOf(day(t, "2008-03-28"))
	s.setAsOf(day(t, "2008-03-28"))
	s.setSearch("uzbek")
	s.pick("x", false)
	if c.told != 3 {
		t.Errorf("told %d times, want 3", c.told)
	}
}

func TestTheDateStaysInsideTheData(t *testing.T) {
	s := newState(data.CSTO())
	s.setAsOf(day(t, "2050-01-01"))
	if s.now.asOf != s.data.AsOf() {
		t.Errorf("after the end the date is %s, want %s", s.now.asOf, s.data.AsOf())
	}
	s.setAsOf(day(t, "1900-01-01"))
	if want := day(t, "1992-01-01"); s.now.asOf != want {
		t.Errorf("before the beginning the date is %s, want %s", s.now.asOf, want)
	}
}

func TestStepsGoFromEventToEvent(t *testing.T) {
	s := newState(data.CSTO())
	s.setAsOf(day(t, "2008-03-28"))
	s.step(1)
	if want := day(t, "2008-08-26"); s.now.asOf != want {
		t.Errorf("the next event is on %s, want %s", s.now.asOf, want)
	}
	s.step(-1)
	s.step(-1)
	if want := day(t, "2007-10-06"); s.now.asOf != want {
		t.Errorf("two events back is %s, want %s", s.now.asOf, want)
	}
	s.setAsOf(s.data.AsOf())
	s.step(1)
	if s.now.asOf != s.data.AsOf() {
		t.Errorf("a step from the last day leads to %s", s.now.asOf)
	}
	for range len(s.data.Events) + 1 {
		s.step(-1)
	}
	if want := s.data.Events[0].Date.First(); s.now.asOf != want {
		t.Errorf("back and back is %s, want the first event's %s", s.now.asOf, want)
	}
}

func TestStepsKeepToTheEventsThatAreFound(t *testing.T) {
	s := newState(data.CSTO())
	s.setSearch("Tashkent treaty signed")
	s.step(-1)
	if want := day(t, "1992-05-15"); s.now.asOf != want {
		t.Errorf("the event found is on %s, want %s", s.now.asOf, want)
	}
}

func TestALeapOfAYearKeepsTheDay(t *testing.T) {
	s := newState(data.CSTO())
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"2008-03-28", 1, "2009-03-28"},
		{"2008-03-28", -1, "2007-03-28"},
		{"2008-02-29", 1, "2009-02-28"},
		{"2025-06-01", 1, "2026-01-01"},
		{"1992-06-01", -1, "1992-01-01"},
	} {
		s.setAsOf(day(t, c.from))
		s.leap(c.by)
		if want := day(t, c.want); s.now.asOf != want {
			t.Errorf("%s and %d years is %s, want %s", c.from, c.by, s.now.asOf, want)
		}
	}
}

func TestNewestKeepsTheLastOfTheJobsThatWait(t *testing.T) {
	n := newNewest()
	var ran []int
	n.start = func(work func()) {
		// While the first runs, three more come.
		for i := 2; i <= 4; i++ {
			n.do(func() { ran = append(ran, i) })
		}
		work()
	}
	n.do(func() { ran = append(ran, 1) })
	if len(ran) != 1 || ran[0] != 4 {
		t.Errorf("ran %v, want the newest alone", ran)
	}
	n.start = func(work func()) { work() }
	n.do(func() { ran = append(ran, 5) })
	if len(ran) != 2 {
		t.Errorf("ran %v: a job after the others is not run", ran)
	}
}
