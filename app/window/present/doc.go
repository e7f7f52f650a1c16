//go:build cgo

// Package present shows the view as slides, one chart or event at a time on the whole
// screen: which slides there are, what stands on them, and how they are turned.
package present
