package worker

import "testing"

func TestNewestKeepsTheLastOfTheJobsThatWait(t *testing.T) {
	n := New()
	var ran []int
	n.Start = func(work func()) {
		// While the first runs, three more come.
		for i := 2; i <= 4; i++ {
			n.Do(func() { ran = append(ran, i) })
		}
		work()
	}
	n.Do(func() { ran = append(ran, 1) })
	if len(ran) != 1 || ran[0] != 4 {
		t.Errorf("ran %v, want the newest alone", ran)
	}
	n.Start = func(work func()) { work() }
	n.Do(func() { ran = append(ran, 5) })
	if len(ran) != 2 {
		t.Errorf("ran %v: a job after the others is not run", ran)
	}
}
