//go:build !race

package data

// racing says that the race detector is on, which takes memory and time of its own.
const racing = false
