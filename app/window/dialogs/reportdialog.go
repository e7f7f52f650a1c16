//go:build cgo

package dialogs

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export/document"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// reportWidth is the width of the dialog, in logical pixels.
const reportWidth = 560

// reportKey is the preference that holds what was chosen last.
const reportKey = "report.choice"

// reportChoice is what a report becomes.
type reportChoice struct {
	Format document.Format
	Paper  document.Paper
	Theme  string
	Lang   string
}

// lastReport is what was chosen last, or at first a page on white in the window's language.
func lastReport(p fyne.Preferences, lang string) reportChoice {
	var c reportChoice
	if json.Unmarshal([]byte(p.String(reportKey)), &c) != nil {
		c = reportChoice{}
	}
	c.Format = known([]document.Format{c.Format}, document.Formats(), document.HTML)[0]
	c.Paper = known([]document.Paper{c.Paper}, document.Papers(), document.A4)[0]
	c.Theme = known([]string{c.Theme}, theme.Names(), theme.Light().Name)[0]
	c.Lang = known([]string{c.Lang}, words.Languages(), lang)[0]
	return c
}

// reportDialog lets the reader choose what a report becomes.
type reportDialog struct {
	widget.BaseWidget
	keys    *command.Keys
	choice  reportChoice
	title   *canvas.Text
	fields  *widgets.DialogForm
	buttons []*widgets.DialogButton // from right to left
	ready   func(reportChoice, string)
	prefs   fyne.Preferences

	formats, papers, look, langs *widgets.Picks
	path                         *widgets.DialogEntry
}

// newReportDialog returns the dialog. It calls ready with what is chosen and where that
// goes, and close when it is to be closed.
func newReportDialog(k *look.Kit, save widgets.Saver, base string, ready func(reportChoice, string), closing func()) *reportDialog {
	r := &reportDialog{choice: lastReport(k.App.Preferences(), k.Lang), ready: ready, prefs: k.App.Preferences(), fields: widgets.NewDialogForm(k)}
	w := k.Words
	r.keys = &command.Keys{Commands: []command.Command{
		{Keys: []command.Chord{command.Key(fyne.KeyEscape)}, Do: closing},
		{Keys: []command.Chord{command.Key(fyne.KeyReturn), command.Key(fyne.KeyEnter)}, Do: r.submit},
	}}
	r.title = k.Text(w.Say("window.report.what"), k.Style.Title, k.Color.Ink)
	pick := func(labels []string) *widgets.Picks { return widgets.NewPicks(k, r.keys, false, labels, r.changed) }
	r.formats = pick(labels(document.Formats(), func(f document.Format) string { return w.Say("window.report.format." + string(f)) }))
	mark(r.formats, document.Formats(), []document.Format{r.choice.Format})
	r.papers = pick(labels(document.Papers(), func(p document.Paper) string { return w.Say("window.report.paper." + string(p)) }))
	mark(r.papers, document.Papers(), []document.Paper{r.choice.Paper})
	r.look = pick(labels(theme.Names(), func(name string) string { return w.Say("window.look." + name) }))
	mark(r.look, theme.Names(), []string{r.choice.Theme})
	r.langs = pick(labels(words.Languages(), look.Endonym))
	mark(r.langs, words.Languages(), []string{r.choice.Lang})
	r.path = widgets.NewDialogEntry(r.keys, nil)
	r.path.SetText(filepath.Join(save.Folder(), base+"."+string(r.choice.Format)))
	browse := widgets.NewDialogButton(r.keys, w.Say("window.save.folder"), func() {
		save.Browse(filepath.Dir(r.path.Text), func(folder string) { r.path.SetText(filepath.Join(folder, filepath.Base(r.path.Text))) })
	})
	r.fields.Add(w.Say("window.report.format"), r.formats)
	r.fields.Add(w.Say("window.report.paper"), r.papers)
	r.fields.Add(w.Say("window.export.theme"), r.look)
	r.fields.Add(w.Say("window.report.language"), r.langs)
	r.fields.Add(w.Say("window.save.path"), r.path, browse)
	do := widgets.NewDialogButton(r.keys, w.Say("window.report.write"), r.submit)
	do.Importance = widget.HighImportance
	r.buttons = []*widgets.DialogButton{do, widgets.NewDialogButton(r.keys, w.Say("window.cancel"), closing)}
	r.ExtendBaseWidget(r)
	return r
}

// changed takes the choice from the controls; the file's name follows the format.
func (r *reportDialog) changed() {
	r.choice = reportChoice{
		Format: picked(r.formats, document.Formats())[0], Paper: picked(r.papers, document.Papers())[0],
		Theme: picked(r.look, theme.Names())[0], Lang: picked(r.langs, words.Languages())[0],
	}
	path := strings.TrimSpace(r.path.Text)
	if _, named := document.FormatOf(path); named {
		path = strings.TrimSuffix(path, filepath.Ext(path))
	}
	r.path.SetText(path + "." + string(r.choice.Format))
}

// submit hands over what is chosen. A name without a format gets the one chosen.
func (r *reportDialog) submit() {
	typed := strings.TrimSpace(r.path.Text)
	if format, named := document.FormatOf(typed); !named || format != r.choice.Format {
		r.changed()
		typed = r.path.Text
	}
	if text, err := json.Marshal(r.choice); err == nil {
		r.prefs.SetString(reportKey, string(text))
	}
	r.prefs.SetString(widgets.LastFolder, filepath.Dir(typed))
	r.ready(r.choice, typed)
}

// fit places the dialog in a window.
func (r *reportDialog) fit(window fyne.Size) (fyne.Position, fyne.Size) {
	width := min(reportWidth, window.Width-2*dialogMargin)
	rows := r.fields.Arrange(width - 2*dialogPad)
	size := fyne.NewSize(width, min(rows+3*dialogPad+widgets.EntryHeight+30, window.Height-2*dialogMargin))
	return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/3))), size
}

// CreateRenderer is called by Fyne.
func (r *reportDialog) CreateRenderer() fyne.WidgetRenderer { return &reportRenderer{r} }

type reportRenderer struct{ dialog *reportDialog }

var _ fyne.WidgetRenderer = (*reportRenderer)(nil)

func (r *reportRenderer) Layout(size fyne.Size) {
	d := r.dialog
	look.Put(d.title, dialogPad, dialogPad-6)
	foot := size.Height - dialogPad - widgets.EntryHeight
	widgets.Place(d.fields.Scroll, dialogPad-widgets.RingInset, dialogPad+30, size.Width-2*dialogPad+2*widgets.RingInset, foot-dialogPad-40)
	d.fields.Arrange(size.Width - 2*dialogPad)
	widgets.PlaceButtons(d.buttons, size.Width-dialogPad, foot)
}

func (r *reportRenderer) MinSize() fyne.Size { return fyne.NewSize(360, 200) }
func (r *reportRenderer) Refresh() {
	r.Layout(r.dialog.Size())
	canvas.Refresh(r.dialog)
}
func (r *reportRenderer) Destroy() {}

func (r *reportRenderer) Objects() []fyne.CanvasObject {
	d := r.dialog
	return []fyne.CanvasObject{d.title, d.fields.Scroll, d.buttons[1], d.buttons[0]}
}
