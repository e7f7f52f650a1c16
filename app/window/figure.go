//go:build cgo

package window

import (
	"errors"

	"treatyline/app/export"
	"treatyline/app/window/files"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// openFigure shows again what a figure shows that was exported.
func (f *opener) openFigure(path string) {
	f.start(func() {
		figure, err := export.OpenOrigin(path)
		f.do(func() {
			if err != nil {
				f.sayFigure(err)
				return
			}
			f.showFigure(figure)
		})
	})
}

// showFigure shows a figure's view of the data that it was made from: those that are
// shown, or those that come along. Others have to be opened first.
func (f *opener) showFigure(figure export.Origin) {
	if figure.Organisation == f.desk.state.Data().Organisation.ID {
		f.showView(figure)
		return
	}
	from, known := includedWith(figure.Organisation)
	if !known {
		f.sayFigure(errOtherAlliance{figure.Organisation})
		return
	}
	f.open(from, func() { f.showView(figure) })
}

// includedWith is the dataset that comes along with an id.
func includedWith(id string) (files.Origin, bool) {
	if id == data.CSTO().Organisation.ID {
		return files.Origin{}, true
	}
	for _, e := range data.Examples() {
		if e.ID == id {
			return files.Origin{Example: id}, true
		}
	}
	return files.Origin{}, false
}

// showView shows the view of a figure, and says where the data have changed since.
func (f *opener) showView(figure export.Origin) {
	d := f.desk
	v, err := charts.ParseView(d.state.Data(), figure.View)
	if err != nil {
		f.sayFigure(err)
		return
	}
	v.Theme, v.Lang = theme.Theme{}, d.state.Now().Lang // it is shown as the reader looks at things
	d.showView(v)
	if err := figure.Compare(d.state.Data()); errors.Is(err, export.ErrChanged) {
		d.view.tell(d.kit.Words.Say("window.figure"), d.kit.Words.Say("window.figure.changed"))
	}
}

// errOtherAlliance is said of a figure whose data are not at hand.
type errOtherAlliance struct{ id string }

func (e errOtherAlliance) Error() string { return "it shows another alliance, " + e.id }

// sayFigure says why a figure is not shown.
func (f *opener) sayFigure(err error) {
	w := f.desk.kit.Words
	said := f.desk.kit.Failure(err)
	var other errOtherAlliance
	switch {
	case errors.As(err, &other):
		said = w.Say("window.figure.other", "ID", other.id)
	case errors.Is(err, export.ErrForeign):
		said = w.Say("window.figure.foreign")
	case errors.Is(err, export.ErrDamaged):
		said = w.Say("window.figure.damaged")
	}
	f.desk.view.tell(w.Say("window.figure.failed"), said)
}
