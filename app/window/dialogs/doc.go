//go:build cgo

// Package dialogs asks how the view is to be exported, or which report it becomes, shows
// what the pages will look like, asks before anything is replaced, and says what was
// written. Packages export and document below app/export make the files.
package dialogs
