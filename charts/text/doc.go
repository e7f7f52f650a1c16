// Package text knows how wide letters are: fonts, measuring from cached advances, and
// breaking into lines. A [Style] measures, [Wrap] and [Balanced] break, and [Subset] makes
// a font file of the letters that a document uses. The package does not draw; package draw
// sets the same advances, so what is measured is what is seen.
package text
