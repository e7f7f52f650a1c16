//go:build cgo

package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"treatyline/app/export"
	"treatyline/charts/text"
	"treatyline/data"
)

// Names in letters that cannot be drawn fall back in the window as they do in the charts.
func TestNoTextOfTheWindowIsABox(t *testing.T) {
	d, _, err := data.Read(strings.NewReader(`format: 1
organisation: {id: x, name: {ka: სამაგალითო ლიგა}, short: {ka: სლ}, as_of: 2020-01-01}
bodies: [{id: b, short: {zh: 盟}, name: {zh: 联盟}}]
states: [{id: A, name: {ka: საქართველო}}, {id: B, name: {en: Egypt, ar: مصر}}, {id: C, name: 中国}]
categories: [{id: a, name: {zh: 条约}}]
memberships: [{state: A, body: b, from: 1950, sources: [s]}, {state: B, body: b, from: 1951, sources: [s]}, {state: C, body: b, from: 1952, sources: [s]}]
events: [{date: 1950, title: {ka: დაარსება}, text: {zh: 注}, category: a, states: [A], sources: [s]}, {date: 1960, title: 中国 joins, category: a, states: [C], sources: [s]}]
sources: [{id: s, title: {zh: 史料}, author: 作者}]
`))
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t, d, usual)
	look := func(where string) {
		t.Helper()
		for _, said := range texts(b.content) {
			if !text.Drawable(strings.Map(own, said)) {
				t.Errorf("%s: %q cannot be drawn", where, said)
			}
		}
	}
	look("overview")
	for _, tab := range tabs() {
		b.desk.turn(tab)
		look("a tab")
	}
	b.desk.turn(tableTab)
	for _, list := range export.Lists() {
		b.table.turn(list)
		look(list)
	}
}

// own takes out the signs that the window draws with a font of its own.
func own(r rune) rune {
	if strings.ContainsRune("×▾▸…", r) {
		return -1
	}
	return r
}

// texts are all texts of the widgets that are seen in an object.
func texts(o fyne.CanvasObject) []string {
	var all []string
	for _, w := range allWidgets(o) {
		for _, object := range test.WidgetRenderer(w).Objects() {
			if said, ok := object.(*canvas.Text); ok && said.Visible() {
				all = append(all, said.Text)
			}
		}
	}
	return all
}
