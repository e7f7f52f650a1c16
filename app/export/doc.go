// Package export turns figures and datasets into files: their formats, sizes and
// provenance, and the writing that leaves a whole file or none. It lays nothing out
// and opens no window.
package export
