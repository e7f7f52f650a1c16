// Package charts lays out pictures of an alliance: a dataset, a view and a page go in,
// a [Figure] comes out, with every mark at its final place and identified. Layout is a
// pure function: it reads no files, draws nothing and asks no clock, so a figure is the
// same wherever it is shown. Package draw puts it onto surfaces.
package charts
