//go:build cgo

package window

import (
	"io"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
)

// tableCard is the data as tables, one list at a time: what the charts show, to be read,
// sorted, copied and saved.
type tableCard struct {
	widget.BaseWidget
	kit   *look.Kit
	state *state.State
	saver widgets.Saver

	list   string
	orders map[string]tableOrder // by list

	ground *widgets.Board
	lists  *widgets.Choices
	count  *canvas.Text
	cell   *canvas.Text // what the cell says, where it is cut
	save   *widget.Button
	grid   *tableGrid
	asleep bool
}

var _ state.Follower = (*tableCard)(nil)

// The measures of the card, in logical pixels.
const (
	tableTop  = 12
	tableSide = 14
	tableFoot = 30
)

func newTableCard(k *look.Kit, s *state.State, keys *command.Keys, w fyne.Window) *tableCard {
	t := &tableCard{kit: k, state: s, saver: widgets.NewSaver(k, w), list: "memberships", orders: map[string]tableOrder{}, ground: widgets.NewBoard(k), asleep: true}
	var labels []string
	for _, list := range export.Lists() {
		labels = append(labels, k.Words.Say("table."+list))
	}
	t.lists = widgets.NewChoices(k, keys, solidLook, labels, func(i int) { t.turn(export.Lists()[i]) })
	t.lists.Set(slices.Index(export.Lists(), t.list))
	t.count = k.Text("", k.Style.Body, k.Color.Muted)
	t.cell = k.Text("", k.Style.Body, k.Color.Muted)
	t.save = widget.NewButton(k.Words.Say("table.save"), t.askSave)
	t.grid = newTableGrid(k, s, keys)
	t.grid.sorted = t.sort
	t.grid.onSpot = t.tell
	t.ExtendBaseWidget(t)
	s.Watch(t)
	return t
}

// Show shows the rows of the state as it now is.
func (t *tableCard) Show() {
	t.asleep = false
	t.BaseWidget.Show()
	t.renew()
}

// Hide hides the card, which then is not kept up to date.
func (t *tableCard) Hide() {
	t.asleep = true
	t.BaseWidget.Hide()
}

// Follow shows the rows that the state shows.
func (t *tableCard) Follow(before state.Moment) {
	now := t.state.Now()
	switch {
	case t.asleep:
	case now.Query() != before.Query(), now.AsOf != before.AsOf && (t.list == "members" || t.list == "observers"):
		t.renew()
	case now.Selected != before.Selected:
		t.grid.revealSelected()
		t.grid.fill()
	default:
		t.grid.fill()
	}
}

// turn shows another list.
func (t *tableCard) turn(list string) {
	t.list = list
	t.lists.Set(slices.Index(export.Lists(), list))
	t.renew()
}

// sort shows the rows in another order.
func (t *tableCard) sort(order tableOrder) {
	t.orders[t.list] = order
	t.grid.model.sort(order)
	t.grid.show(t.grid.model, order)
}

func (t *tableCard) renew() {
	if t.asleep {
		return
	}
	t.grid.show(newTableModel(t.kit, t.state, t.list, t.orders[t.list]), t.orders[t.list])
	shown, all := len(t.grid.model.rows), t.grid.model.all
	w := t.kit.Words
	t.count.Text = w.Count("table.rows", all)
	if shown != all {
		t.count.Text = w.Count("table.rows.shown", all, "Shown", w.Number(float64(shown)))
	}
	t.Refresh()
}

// tell says at the foot what the cell says, and from how many cells one would copy.
func (t *tableCard) tell() {
	t.cell.Text = t.kit.Words.Say("table.hint")
	if from, to, any := t.grid.block(); any {
		t.cell.Text = t.grid.model.said(t.grid.model.rows[t.grid.lead.row], t.grid.lead.column)
		if cells := (to.row - from.row + 1) * (to.column - from.column + 1); cells > 1 {
			t.cell.Text = t.kit.Words.Count("table.cells", cells)
		}
	}
	t.cell.Text = look.Ellipsis(t.cell.Text, t.kit.Style.Body, t.Size().Width-2*tableSide)
	t.cell.Refresh()
}

// askSave lets the reader choose between the rows that are shown and all of them.
func (t *tableCard) askSave() {
	w := t.kit.Words
	item := func(phrase string, rows func() export.Table) *fyne.MenuItem {
		return fyne.NewMenuItem(w.Say(phrase), func() {
			t.saver.Ask(w.Say("table.save.title"), t.list+".csv", func(path string) error {
				return export.WriteFile(path, func(out io.Writer) error { return rows().WriteCSV(out) })
			})
		})
	}
	menu := fyne.NewMenu("", item("table.save.shown", t.shown), item("table.save.all", t.everything))
	at := t.kit.App.Driver().AbsolutePositionForObject(t.save).AddXY(0, t.save.Size().Height)
	widget.ShowPopUpMenuAtPosition(menu, t.saver.Window.Canvas(), at)
}

// shown are the rows as they are shown, in their order.
func (t *tableCard) shown() export.Table {
	m := t.grid.model
	rows := export.Table{Columns: m.columns}
	for _, r := range m.rows {
		rows.Rows = append(rows.Rows, r.cells)
	}
	return rows
}

// everything are all rows of the list, without filters.
func (t *tableCard) everything() export.Table {
	all, _ := export.List(t.state.Data(), t.list, t.state.Unfiltered(t.kit.Lang))
	return all
}

// CreateRenderer is called by Fyne.
func (t *tableCard) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ card *tableCard }

var _ fyne.WidgetRenderer = (*tableRenderer)(nil)

func (r *tableRenderer) Layout(size fyne.Size) {
	t := r.card
	t.ground.Resize(size)
	button := t.save.MinSize()
	widgets.Place(t.save, size.Width-tableSide-button.Width, tableTop-3, button.Width, t.lists.Height()+6)
	widgets.Place(t.lists, tableSide, tableTop, t.lists.Width(), t.lists.Height())
	top := tableTop + t.lists.Height() + 10
	look.PutRight(t.count, size.Width-tableSide-button.Width-14, tableTop+4)
	if beside := tableSide + t.lists.Width() + 12; t.count.Position().X < beside { // there is no room beside the lists
		look.Put(t.count, tableSide, top)
		if t.save.Position().X < beside {
			t.save.Move(fyne.NewPos(size.Width-tableSide-button.Width, top-6))
			top += 10
		}
		top += 22
	}
	t.tell()
	widgets.Place(t.grid, 1, top, size.Width-2, size.Height-top-tableFoot)
	t.tell()
	look.Put(t.cell, tableSide, size.Height-tableFoot+6)
}

func (r *tableRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 200) }

func (r *tableRenderer) Refresh() {
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

func (r *tableRenderer) Destroy() {}

func (r *tableRenderer) Objects() []fyne.CanvasObject {
	t := r.card
	return []fyne.CanvasObject{t.ground, t.lists, t.count, t.save, t.grid, t.cell}
}
