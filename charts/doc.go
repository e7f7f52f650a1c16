// Package charts lays out pictures of an alliance: a dataset, a [View] and a [Page] go in,
// a [Figure] comes out, with every [Mark] at its final place and identified. [Layout] is a
// pure function: it reads no files, draws nothing and asks no clock, so a figure is the
// same wherever it is shown. Package draw puts it onto surfaces.
//
// A view can be written as a query, forces?as-of=2008-03-28, which [ParseView] reads. What
// it shows can be had without the picture, too: [SpellRows], [EventRows], [ForceRows] and
// [SeriesRows] return the data behind the marks, [Fact] says what a single mark stands for,
// and [Shown] lists all that can be read off, so that two states of a dataset can be told
// apart. A [Subject] is what marks of several figures have in common, and what can be
// selected: [Figure.Emphasise] makes it stand out in each.
//
// The files of a chart begin with its name: membership.go lays it out, membership_words.go
// has its titles and notes, membership_legend.go and membership_cards.go what explains its
// marks. All charts are laid out with a builder, which gathers the marks of a page, and
// share what stands around them: frame.go, time_axis.go, name_column.go, legend.go.
package charts
