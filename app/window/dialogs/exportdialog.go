//go:build cgo

package dialogs

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// The measures of the dialog, in logical pixels.
const (
	dialogMargin = 16 // from the window's edges, at least
	dialogWidth  = 1240
	dialogHeight = 740
	dialogPad    = 20
	exportForm   = 512 // the width of the left side, at most
)

// exportDialog lets the reader choose what is exported, and shows what that will be.
type exportDialog struct {
	widget.BaseWidget
	kit    *look.Kit
	state  *state.State
	keys   *command.Keys
	choice exportChoice
	folder string // where files go
	ready  func(placed)
	save   widgets.Saver

	version string
	offered []charts.Chart
	title   *canvas.Text
	fields  *widgets.DialogForm
	fault   *canvas.Text
	buttons []*widgets.DialogButton // from right to left
	preview *exportPreview

	charts, formats, sizes, look, langs, frame *widgets.Picks
	own, scale, dpi, name, credit, path        *widgets.DialogEntry
	pathLabel                                  *canvas.Text
	busy                                       bool // the path is being set, not typed
}

// newExportDialog returns the dialog for the charts of the state, some of them chosen. It
// calls ready with what is to be written, and close when it is to be closed.
func newExportDialog(k *look.Kit, s *state.State, save widgets.Saver, version string, chosen []charts.Chart, ready func(placed), closing func()) *exportDialog {
	e := &exportDialog{kit: k, state: s, save: save, version: version, folder: save.Folder(), ready: ready, choice: lastChoice(k.App.Preferences(), k.Lang)}
	for _, c := range charts.All() {
		if shown(s, c) {
			e.offered = append(e.offered, c)
		}
	}
	e.choice.Charts = known(chosen, e.offered, charts.Membership)
	e.keys = &command.Keys{Commands: []command.Command{
		{Keys: []command.Chord{command.Key(fyne.KeyEscape)}, Do: closing},
		{Keys: []command.Chord{command.Key(fyne.KeyReturn), command.Key(fyne.KeyEnter)}, Do: e.submit},
	}}
	e.title = k.Text(k.Words.Say("window.export.what"), k.Style.Title, k.Color.Ink)
	e.fault = k.Text("", k.Style.Small, k.Color.Fault)
	e.preview = newExportPreview(k, e.keys)
	e.make()
	do := widgets.NewDialogButton(e.keys, k.Words.Say("window.export"), e.submit)
	do.Importance = widget.HighImportance
	e.buttons = []*widgets.DialogButton{do, widgets.NewDialogButton(e.keys, k.Words.Say("window.cancel"), closing)}
	e.ExtendBaseWidget(e)
	return e
}

// make makes the controls.
func (e *exportDialog) make() {
	w := e.kit.Words
	pick := func(many bool, labels []string) *widgets.Picks {
		return widgets.NewPicks(e.kit, e.keys, many, labels, e.changed)
	}
	e.charts = pick(true, labels(charts.All(), func(c charts.Chart) string { return w.Say("window.tab." + string(c)) }))
	for i, c := range charts.All() {
		e.charts.Disable(i, !slices.Contains(e.offered, c))
		e.charts.Set(i, slices.Contains(e.choice.Charts, c))
	}
	e.formats = pick(true, labels(export.Formats(), func(f export.Format) string { return strings.ToUpper(string(f)) }))
	mark(e.formats, export.Formats(), e.choice.Formats)
	e.sizes = pick(true, labels(sizeWords(), func(size string) string { return w.Say("window.size." + size) }))
	mark(e.sizes, sizeWords(), e.choice.Sizes)
	e.look = pick(false, labels(theme.Names(), func(name string) string { return w.Say("window.look." + name) }))
	mark(e.look, theme.Names(), []string{e.choice.Theme})
	e.langs = pick(true, labels(words.Languages(), look.Endonym))
	mark(e.langs, words.Languages(), e.choice.Langs)
	e.frame = pick(true, []string{w.Say("window.frame.full"), w.Say("window.frame.transparent")})
	e.frame.Set(0, !e.choice.Bare)
	e.frame.Set(1, e.choice.Transparent)

	entry := func(said string, place string) *widgets.DialogEntry {
		f := widgets.NewDialogEntry(e.keys, nil)
		f.SetText(said)
		f.PlaceHolder = place
		f.OnChanged = func(string) { e.changed() }
		return f
	}
	e.own = entry(e.choice.Own, "1280x720")
	e.scale = entry(e.choice.Scale, "1")
	e.dpi = entry(e.choice.DPI, w.Say("window.export.dpi.own"))
	e.name = entry("", w.Say("window.export.computed"))
	e.credit = entry(e.choice.Credit, w.Say("window.export.credit.none"))
	e.path = widgets.NewDialogEntry(e.keys, nil)
	e.path.OnChanged = func(string) { e.changed() }
	browse := widgets.NewDialogButton(e.keys, w.Say("window.save.folder"), e.browse)

	f := widgets.NewDialogForm(e.kit)
	f.Add(w.Say("window.export.charts"), e.charts)
	f.Add(w.Say("window.export.format"), e.formats)
	f.Add(w.Say("window.export.size"), e.sizes)
	f.Add(w.Say("window.export.own"), e.own)
	f.Add(w.Say("window.export.scale"), e.scale, f.Text(w.Say("window.export.dpi")), e.dpi)
	f.Add(w.Say("window.export.theme"), e.look)
	f.Add(w.Say("window.export.language"), e.langs)
	f.Add(w.Say("window.export.frame"), e.frame)
	f.Add(w.Say("window.export.name"), e.name)
	f.Add(w.Say("window.export.credit"), e.credit)
	e.pathLabel = f.Add(w.Say("window.export.folder"), e.path, browse)
	f.Hidden = func(r widgets.DialogRow) bool {
		return r.Controls[0] == fyne.CanvasObject(e.own) && !slices.Contains(e.choice.Sizes, ownSize)
	}
	e.fields = f
	e.showPath()
}

// labels names what can be chosen.
func labels[T any](all []T, name func(T) string) []string {
	names := make([]string, len(all))
	for i, one := range all {
		names[i] = name(one)
	}
	return names
}

// mark chooses labels of picks, each of which stands for one of all.
func mark[T comparable](p *widgets.Picks, all, chosen []T) {
	for i, one := range all {
		p.Set(i, slices.Contains(chosen, one))
	}
}

// picked are those of all whose labels are chosen.
func picked[T any](p *widgets.Picks, all []T) []T {
	var chosen []T
	for _, i := range p.Chosen() {
		chosen = append(chosen, all[i])
	}
	return chosen
}

// read takes the choice from the controls.
func (e *exportDialog) read() {
	c := &e.choice
	c.Charts, c.Formats = picked(e.charts, charts.All()), picked(e.formats, export.Formats())
	c.Sizes, c.Langs = picked(e.sizes, sizeWords()), picked(e.langs, words.Languages())
	c.Theme = picked(e.look, theme.Names())[0]
	c.Bare, c.Transparent = !e.frame.IsOn(0), e.frame.IsOn(1)
	c.Own, c.Scale, c.DPI, c.Title, c.Credit = e.own.Text, e.scale.Text, e.dpi.Text, e.name.Text, e.credit.Text
}

// changed follows a change of any control.
func (e *exportDialog) changed() {
	if e.busy {
		return
	}
	e.readPath()
	e.read()
	e.showPath()
	e.renew()
}

// renew shows what the choice comes to.
func (e *exportDialog) renew() {
	jobs, err := e.choice.jobs(e.state, e.version)
	if err == nil {
		_, err = e.choice.place(jobs, e.path.Text)
	}
	e.fault.Text = ""
	if err != nil {
		e.fault.Text = describeFault(e.kit, err)
	}
	if jobs != nil {
		e.preview.order(jobs)
	}
	enable(e.name, len(e.choice.Charts) == 1 && !e.choice.Bare)
	enable(e.credit, !e.choice.Bare)
	e.Refresh()
}

// enable lets a field be typed into, or not.
func enable(f *widgets.DialogEntry, on bool) {
	if on {
		f.Enable()
	} else {
		f.Disable()
	}
}

// describeFault says what is wrong with a choice.
func describeFault(k *look.Kit, err error) string {
	var wrong choiceError
	if errors.As(err, &wrong) {
		return k.Words.Say(wrong.phrase, wrong.pairs...)
	}
	return k.Failure(err)
}

// readPath takes from the path where the files go, as it was typed for the choice before.
func (e *exportDialog) readPath() {
	typed := strings.TrimSpace(e.path.Text)
	if _, named := export.FormatOf(typed); named && e.choice.single() {
		e.folder, e.choice.File = filepath.Dir(typed), filepath.Base(typed)
		if e.choice.File == e.choice.usual() {
			e.choice.File = ""
		}
		return
	}
	e.folder = typed
}

// showPath shows where the files go: the path of a single file, or the folder of several.
func (e *exportDialog) showPath() {
	path, label := e.folder, "window.export.folder"
	if e.choice.single() {
		label = "window.save.path"
		name := e.choice.usual()
		if own := e.choice.File; own != "" {
			name = strings.TrimSuffix(own, filepath.Ext(own)) + filepath.Ext(name)
		}
		if _, named := export.FormatOf(path); !named {
			path = filepath.Join(path, name)
		}
	}
	e.pathLabel.Text = e.kit.Words.Say(label)
	if path != e.path.Text && !e.typing() {
		e.busy = true
		e.path.SetText(path)
		e.busy = false
	}
}

// typing reports whether the path has the keys: it is not changed under the cursor then.
func (e *exportDialog) typing() bool {
	c := e.kit.App.Driver().CanvasForObject(e)
	return c != nil && c.Focused() == fyne.Focusable(e.path)
}

// browse lets the reader choose the folder.
func (e *exportDialog) browse() {
	e.save.Browse(e.folder, func(folder string) {
		e.folder = folder
		e.showPath()
		e.renew()
	})
}

// submit hands over what is to be written, if that can be.
func (e *exportDialog) submit() {
	e.readPath()
	e.read()
	jobs, err := e.choice.jobs(e.state, e.version)
	if err != nil {
		e.renew()
		return
	}
	p, err := e.choice.place(jobs, e.path.Text)
	if err != nil {
		e.renew()
		return
	}
	e.choice.remember(e.kit.App.Preferences())
	e.kit.App.Preferences().SetString(widgets.LastFolder, p.folder)
	e.ready(p)
}
