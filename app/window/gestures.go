//go:build cgo

package window

// gesture is something that the mouse or the keys do in a part of the window and that is
// no command: it depends on where one is.
type gesture struct {
	keys  []string // what stands on the keys, or a phrase for it
	does  string   // a phrase
	where string   // a phrase
}

// The phrases of the parts of the window.
const (
	inCharts   = "window.gestures.charts"
	inLists    = "window.gestures.lists"
	inDividers = "window.gestures.dividers"
)

// gestures lists them, part by part.
func gestures() []gesture {
	return []gesture{
		{[]string{"Tab"}, "window.gesture.tab", inCharts},
		{[]string{"window.key.arrows"}, "window.gesture.marks", inCharts},
		{[]string{"Enter", "window.key.click"}, "window.gesture.select", inCharts},
		{[]string{"window.key.ctrl-click"}, "window.gesture.add", inCharts},
		{[]string{"window.key.drag"}, "window.gesture.date", inCharts},
		{[]string{"window.key.point"}, "window.gesture.card", inCharts},

		{[]string{"window.key.up-down"}, "window.gesture.event", inLists},
		{[]string{"Enter"}, "window.gesture.event-day", inLists},
		{[]string{"PgUp", "PgDn"}, "window.gesture.page", inLists},

		{[]string{"window.key.drag", "window.key.arrows"}, "window.gesture.divide", inDividers},
		{[]string{"window.key.double-click", "Enter"}, "window.gesture.even", inDividers},
	}
}
