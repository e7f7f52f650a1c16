//go:build cgo

// Package platform is what the window has to do with the desktop around it: the theme, the
// language and the motion that the desktop wishes, its screens, and files that outlast a
// crash. What the window makes of that is the window's business; package clipboard puts
// pictures on the clipboard.
package platform
