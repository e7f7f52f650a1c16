//go:build cgo

// Package window is the window: an alliance's membership, forces and events, seen on
// one day. It puts the parts together: views that follow the state, and commands that
// change it. It lays out no chart and draws none: it asks package charts for figures of
// the size that it has, and shows them. What its parts have in common, and what can do
// without it, stands in the packages below; Fyne is imported only here and there.
package window
