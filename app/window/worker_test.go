//go:build cgo

package window

import "testing"

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
