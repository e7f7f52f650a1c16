package state

import (
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

func TestRedoTakesUndoBack(t *testing.T) {
	s := New(data.CSTO())
	moments := []Moment{s.now}
	for _, change := range []func(){
		func() { s.SetAsOf(day(t, "2008-03-28")) },
		func() { s.SetSearch("uzbek") },
		func() { s.Select(charts.EventID(s.events[0]), false) },
		func() { s.SetMetric(charts.Active, false) },
		func() { s.SetReading(charts.Forces, charts.Log) },
		func() { s.SetReading(charts.Strength, charts.Lines) },
		func() { s.Visit(charts.EventID(s.events[1])) },
	} {
		change()
		moments = append(moments, s.now)
	}
	last := len(moments) - 1
	for i := last - 1; i >= 0; i-- {
		if s.Undo(); s.now != moments[i] {
			t.Fatalf("undo to %d: %+v, want %+v", i, s.now, moments[i])
		}
		s.Redo()
		if s.now != moments[i+1] {
			t.Fatalf("redo to %d: %+v, want %+v", i+1, s.now, moments[i+1])
		}
		s.Undo()
	}
	if len(s.events) != len(s.data.Events) {
		t.Errorf("at the beginning %d events are shown", len(s.events))
	}
	s.Undo()
	if s.now != moments[0] {
		t.Error("there is something before the beginning")
	}
	for range moments {
		s.Redo()
	}
	if s.now != moments[last] {
		t.Errorf("at the end: %+v", s.now)
	}
	s.Undo()
	s.Leap(-1)
	branch := s.now
	if s.Redo(); s.now != branch {
		t.Error("a change leaves something to do again")
	}
}
