//go:build !cgo

package cli_test

const hasWindow = false
