//go:build cgo

package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"treatyline/app/window"
	"treatyline/charts"
	"treatyline/charts/words"
)

// asked is what the window opens on for some arguments.
func asked(t *testing.T, args ...string) (window.Options, error) {
	t.Helper()
	var flags viewFlags
	var o window.Options
	s := console{Streams{In: strings.NewReader(alliance), Out: io.Discard, Err: io.Discard}, words.In("en")}
	root := &cobra.Command{SilenceErrors: true, SilenceUsage: true, RunE: func(_ *cobra.Command, args []string) (err error) {
		o, err = windowOptions(s, &flags, args)
		return err
	}}
	flags.add(root)
	root.SetArgs(args)
	return o, root.Execute()
}

const alliance = "format: 1\norganisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}\nbodies: [{id: ex, name: Example, short: EX}]\nstates: [{id: ARM}]\nmemberships: [{state: ARM, body: ex, from: 2000, sources: [a]}]\nsources: [{id: a, title: A}]\n"

func TestTheWindowOpensOnWhatIsAskedFor(t *testing.T) {
	o, err := asked(t)
	if err != nil || o.Data != nil || o.File != "" || o.View.AsOf != 0 {
		t.Errorf("without arguments: %+v, %v", o, err)
	}

	o, err = asked(t, "--view", "forces?as-of=2008-03-28&reading=log", "--states", "ARM,UZB")
	if err != nil || o.Data == nil || o.File != "" || o.View.Chart != charts.Forces || o.View.AsOf.String() != "2008-03-28" || o.View.Reading != charts.Log || len(o.View.States) != 2 {
		t.Errorf("with a view: %+v, %v", o.View, err)
	}
	if o.View.Theme.Name != "" || o.View.Lang != "" {
		t.Errorf("theme and language, of which nothing was said, are %q and %q", o.View.Theme.Name, o.View.Lang)
	}
	o, _ = asked(t, "--view", "forces?theme=dark", "--lang", "en")
	if o.View.Theme.Name != "dark" || o.View.Lang != "en" {
		t.Errorf("theme and language are %q and %q", o.View.Theme.Name, o.View.Lang)
	}
	if o, err = asked(t, "--as-of", "2008-03-28"); err != nil || o.View.Chart != "" || o.View.AsOf.String() != "2008-03-28" {
		t.Errorf("with a date: %+v, %v", o.View, err)
	}
	if o, err = asked(t, "--per-1000"); err != nil || !o.View.Per1000 {
		t.Errorf("per 1,000: %+v, %v", o.View, err)
	}
}

// Who opens a file from the desktop sees no terminal: the window lists the faults.
func TestTheWindowListsTheFaultsOfAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(strings.Replace(alliance, "from: 2000", "from: 2000-02-30", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if o, err := asked(t, path); err != nil || o.Beside != path || o.Data != nil || o.File != "" {
		t.Errorf("%+v, %v", o, err)
	}
	// What needs no data is as it was asked for.
	for _, args := range [][]string{{"--lang", "ru", "--theme", "dark", path}, {"--data", path, "--as-of", "2008-03-28", "--view", "forces?theme=dark&lang=ru"}} {
		if o, err := asked(t, args...); err != nil || o.Beside != path || o.Data != nil || o.View.Lang != "ru" || o.View.Theme.Name != "dark" || o.View.AsOf != 0 {
			t.Errorf("%v: %+v, %v", args, o, err)
		}
	}
	if o, err := asked(t, "--as-of", "2008-03-28", path); err != nil || o.Beside != path || o.View.Lang != "" || o.View.Theme.Name != "" {
		t.Errorf("a view of it: %+v, %v", o, err)
	}
	for _, args := range [][]string{{"--lang", "xx", path}, {"--theme", "print", path}} {
		if o, err := asked(t, args...); err == nil {
			t.Errorf("%v: %+v", args, o)
		}
	}
	if o, err := asked(t, path+".gone"); err == nil {
		t.Errorf("no file: %+v", o)
	}
}

// A picture that was exported is opened as one that is dropped on the window.
func TestTheWindowOpensAFigure(t *testing.T) {
	figure := filepath.Join(t.TempDir(), "forces.png")
	if code := Run([]string{"export", "forces", "--out", figure}, Streams{Out: io.Discard, Err: io.Discard}); code != 0 {
		t.Fatalf("the export ends with %d", code)
	}
	o, err := asked(t, "--lang", "ru", figure)
	if err != nil || o.Beside != figure || o.Data != nil || o.File != "" || o.View.Lang != "ru" {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestTheWindowOpensAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(alliance), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Dir(path))
	for _, args := range [][]string{{"a.yaml"}, {"--data", "a.yaml"}, {path}} {
		o, err := asked(t, args...)
		if err != nil || o.Data == nil || o.Data.Organisation.ID != "ex" || o.File != path || o.View.AsOf != 0 {
			t.Errorf("%q: %+v, %v", args, o, err)
		}
	}
	if o, err := asked(t, "--data", "-"); err != nil || o.Data.Organisation.ID != "ex" || o.File != "" {
		t.Errorf("from standard input: %+v, %v", o, err)
	}
}

func TestTheWindowRefusesWhatMakesNoSense(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"a.yaml --data b.yaml", `the data are named twice: as "a.yaml" and by --data`},
		{"--view pie", `--view: unknown chart "pie": known are membership, forces, strength, events`},
		{"--view forces?reading=bars", `--view: unknown reading "bars"`},
		{"--as-of 2077-01-01", `--as-of "2077-01-01": the data end on 2026-01-01`},
		{"--theme print", "--theme print is for files: the window is light or dark"},
	} {
		_, err := asked(t, strings.Fields(c.args)...)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.args, err, c.want)
		}
	}
}
