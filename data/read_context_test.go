package data

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
)

func TestReadingTellsHowFarItIs(t *testing.T) {
	var told []float64
	_, _, err := ReadContext(t.Context(), bytes.NewReader(cstoYAML), func(part float64) { told = append(told, part) })
	if err != nil {
		t.Fatal(err)
	}
	if len(told) < 50 || !slices.IsSorted(told) || told[0] > 0.05 || told[len(told)-1] != 1 {
		t.Errorf("it told %v", told)
	}
}

func TestReadingCanBeStopped(t *testing.T) {
	for _, at := range []float64{0.1, 1} {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		var last float64
		ds, faults, err := ReadContext(ctx, bytes.NewReader(cstoYAML), func(part float64) {
			if last = part; part >= at {
				stop()
			}
		})
		if ds != nil || faults != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at %v: %v, %v, %v", at, ds != nil, faults, err)
		}
		if last > at+0.05 {
			t.Errorf("stopped at %v, and read on to %v", at, last)
		}
	}
}
