package report

import "testing"

// Remarks that begin with a capital are sentences; a semicolon has none behind it.
func TestRemarksAreJoined(t *testing.T) {
	for want, remarks := range map[string][]string{
		"":                                     nil,
		"Signed 1990; not renewed":             {"signed 1990", "not renewed"},
		"Signed 1990. Special standing; ended": {"Signed 1990", "Special standing", "ended"},
		"Выход. Особое положение":            {"выход", "Особое положение"},
		"Подписание: 1990 г. Особый порядок": {"подписание: 1990 г.", "Особый порядок"},
	} {
		if got := joined(remarks); got != want {
			t.Errorf("%q are joined as %q, want %q", remarks, got, want)
		}
	}
}
