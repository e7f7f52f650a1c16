package state

import (
	"slices"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// counter counts how often a view is told of a change.
type counter struct{ told int }

func (c *counter) Follow(Moment) { c.told++ }

func TestStateTellsItsViewsOnceOfWhatChanged(t *testing.T) {
	s := New(data.CSTO())
	var c counter
	s.Watch(&c)
	s.SetAsOf(day(t, "2008-03-28"))
	s.SetAsOf(day(t, "2008-03-28"))
	s.SetSearch("uzbek")
	s.Select("x", false)
	if c.told != 3 {
		t.Errorf("told %d times, want 3", c.told)
	}
}

func TestTheDateStaysInsideTheData(t *testing.T) {
	s := New(data.CSTO())
	s.SetAsOf(day(t, "2050-01-01"))
	if s.now.AsOf != s.data.AsOf() {
		t.Errorf("after the end the date is %s, want %s", s.now.AsOf, s.data.AsOf())
	}
	s.SetAsOf(day(t, "1900-01-01"))
	if want := day(t, "1992-01-01"); s.now.AsOf != want {
		t.Errorf("before the beginning the date is %s, want %s", s.now.AsOf, want)
	}
}

func TestStepsGoFromEventToEvent(t *testing.T) {
	s := New(data.CSTO())
	s.SetAsOf(day(t, "2008-03-28"))
	s.Step(1)
	if want := day(t, "2008-08-26"); s.now.AsOf != want {
		t.Errorf("the next event is on %s, want %s", s.now.AsOf, want)
	}
	s.Step(-1)
	s.Step(-1)
	if want := day(t, "2007-10-06"); s.now.AsOf != want {
		t.Errorf("two events back is %s, want %s", s.now.AsOf, want)
	}
	s.SetAsOf(s.data.AsOf())
	s.Step(1)
	if s.now.AsOf != s.data.AsOf() {
		t.Errorf("a step from the last day leads to %s", s.now.AsOf)
	}
	for range len(s.data.Events) + 1 {
		s.Step(-1)
	}
	if want := s.data.Events[0].Date.First(); s.now.AsOf != want {
		t.Errorf("back and back is %s, want the first event's %s", s.now.AsOf, want)
	}
}

func TestStepsKeepToTheEventsThatAreFound(t *testing.T) {
	s := New(data.CSTO())
	s.SetSearch("Tashkent treaty signed")
	s.Step(-1)
	if want := day(t, "1992-05-15"); s.now.AsOf != want {
		t.Errorf("the event found is on %s, want %s", s.now.AsOf, want)
	}
}

func TestALeapOfAYearKeepsTheDay(t *testing.T) {
	s := New(data.CSTO())
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
		s.SetAsOf(day(t, c.from))
		s.Leap(c.by)
		if want := day(t, c.want); s.now.AsOf != want {
			t.Errorf("%s and %d years is %s, want %s", c.from, c.by, s.now.AsOf, want)
		}
	}
}

// What a filter leaves out does not stay selected; what is only out of the stretch of time
// does.
func TestWhatIsLeftOutIsNotSelected(t *testing.T) {
	event := func(s *State, title string) string {
		i := slices.IndexFunc(s.data.Events, func(e data.Event) bool { return e.Title.In("en") == title })
		return charts.EventID(s.data.Events[i])
	}
	for name, c := range map[string]struct {
		change func(*State)
		want   func(*State) IDs
	}{
		"without a state": {func(s *State) { s.LeaveOut("UZB") }, func(s *State) IDs { return IDsOf(event(s, "Treaty signed in Tashkent"), "count/1999-04-21") }},
		"only another":    {func(s *State) { s.KeepOnly("ARM") }, func(s *State) IDs { return IDsOf(event(s, "Treaty signed in Tashkent"), "count/1999-04-21") }},
		"a search":        {func(s *State) { s.SetSearch("kursk") }, func(s *State) IDs { return IDsOf("state/UZB", "spell/UZB/csto/2006-08-16", "count/1999-04-21") }},
		"a category": {func(s *State) { s.Change(func(m *Moment) { m.Categories = "force" }) },
			func(s *State) IDs { return IDsOf("state/UZB", "spell/UZB/csto/2006-08-16", "count/1999-04-21") }},
		"another stretch of time": {func(s *State) { s.SetSpan(day(t, "2010-01-01"), day(t, "2012-01-01")) }, nil},
		"another day":             {func(s *State) { s.SetAsOf(day(t, "2010-01-01")) }, nil},
	} {
		s := New(data.CSTO())
		for _, id := range []string{"state/UZB", event(s, "Treaty signed in Tashkent"), "spell/UZB/csto/2006-08-16", "count/1999-04-21"} {
			s.Select(id, true)
		}
		before := s.now.Selected
		want := before
		if c.change(s); c.want != nil {
			want = c.want(s)
		}
		if s.now.Selected != want {
			t.Errorf("%s: selected %q, want %q", name, s.now.Selected, want)
		}
		if s.Undo(); s.now.Selected != before {
			t.Errorf("%s, taken back: %q", name, s.now.Selected)
		}
	}
}

func TestStatesAreLeftOut(t *testing.T) {
	s := New(data.CSTO())
	check := func(what string, states, without IDs) {
		t.Helper()
		if s.now.States != states || s.now.Without != without {
			t.Errorf("%s: only %q without %q, want %q and %q", what, s.now.States, s.now.Without, states, without)
		}
	}
	s.LeaveOut("RUS")
	s.LeaveOut("RUS")
	s.LeaveOut("BLR")
	check("two left out", "", IDsOf("RUS", "BLR"))
	s.KeepOnly("ARM", "KAZ")
	check("two kept", IDsOf("ARM", "KAZ"), "")
	s.LeaveOut("ARM")
	check("one of the two left out", "KAZ", "")
	s.LeaveOut("KAZ")
	check("the last left out", "", "KAZ")
	s.ShowAllStates()
	check("all", "", "")
	if s.now.LeavesOut() {
		t.Error("something is left out")
	}
}

func day(t testing.TB, s string) data.Day {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d.First()
}
