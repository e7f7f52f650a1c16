//go:build cgo

// Package widgets holds what the window is built from and Fyne does not have: buttons, rows
// of choices, chips, dividers, a calendar, forms, and cards that lie over everything. A
// widget says what it is told and reports what is done with it; it knows no alliance, no
// chart and no state.
package widgets
