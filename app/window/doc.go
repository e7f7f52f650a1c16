//go:build cgo

// Package window is the window: an alliance's membership, forces and events, seen on
// one day. It is the only package that imports Fyne. It lays out no chart and draws
// none: it asks package charts for figures of the size that it has, and shows them.
package window
