package cli_test

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"treatyline/app/cli"
)

func TestMain(m *testing.M) {
	if _, said := os.LookupEnv("GORACE"); !said {
		// Else each command that the race detector watches waits for a second at its end.
		os.Setenv("GORACE", "atexit_sleep_ms=10")
	}
	testscript.Main(m, map[string]func(){
		"treatyline": func() {
			os.Exit(cli.Run(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
		},
	})
}

// The scripts run the real command. Beside the commands of testscript they know:
//
//	exits CODE PROGRAM ARGS...   run a program and check its exit code
//	told TEXT                    standard error was exactly this line; \n begins another
//	files FOLDER NAMES...        the folder holds exactly these
//	listed FOLDER                standard output lists exactly the folder's files
//	picture FILE WxH             the file is a PNG of this size
//	examples [COMMAND]           every example of the command's help does what it says
//
// The condition [window] holds in builds with the window; $VERSION is that of FyneApp.toml.
func TestScripts(t *testing.T) {
	version := appVersion(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("VERSION", regexp.QuoteMeta(version))
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "window" {
				return hasWindow, nil
			}
			return false, errors.New("unknown condition")
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "told": told, "files": files, "listed": listed, "picture": picture, "examples": examples,
		},
	})
}

// appVersion is the version that packages are made with.
func appVersion(t *testing.T) string {
	t.Helper()
	toml, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^Version = "(.+)"$`).FindSubmatch(toml)
	if found == nil {
		t.Fatal("FyneApp.toml has no version")
	}
	return string(found[1])
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d; standard error:\n%s", got, want, ts.ReadFile("stderr"))
	}
}

func told(ts *testscript.TestScript, neg bool, args []string) {
	want := strings.ReplaceAll(strings.Join(args, " "), `\n`, "\n")
	if want != "" {
		want += "\n"
	}
	if got := ts.ReadFile("stderr"); (got == want) == neg {
		ts.Fatalf("standard error is\n%swant\n%s", got, want)
	}
}

func names(ts *testscript.TestScript, dir string) []string {
	entries, err := os.ReadDir(ts.MkAbs(dir))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func files(ts *testscript.TestScript, neg bool, args []string) {
	got, want := names(ts, args[0]), slices.Sorted(slices.Values(args[1:]))
	if slices.Equal(got, want) == neg {
		ts.Fatalf("%s holds %v, want %v", args[0], got, want)
	}
}

func listed(ts *testscript.TestScript, neg bool, args []string) {
	var got []string
	for _, line := range strings.Fields(ts.ReadFile("stdout")) {
		if filepath.Dir(line) != filepath.Clean(args[0]) {
			ts.Fatalf("%s is not in %s", line, args[0])
		}
		got = append(got, filepath.Base(line))
	}
	slices.Sort(got)
	if want := names(ts, args[0]); slices.Equal(got, want) == neg {
		ts.Fatalf("%v is listed, %s holds %v", got, args[0], want)
	}
}

func picture(ts *testscript.TestScript, neg bool, args []string) {
	config, err := png.DecodeConfig(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	if got := strconv.Itoa(config.Width) + "x" + strconv.Itoa(config.Height); (got == args[1]) == neg {
		ts.Fatalf("%s is %s, want %s", args[0], got, args[1])
	}
}

func TestTheVersionIsThatOfThePackages(t *testing.T) {
	var out bytes.Buffer
	if code := cli.Run([]string{"version"}, cli.Streams{Out: &out, Err: os.Stderr}); code != 0 || out.String() != "treatyline "+appVersion(t)+"\n" {
		t.Errorf("exit code %d, %q", code, out.String())
	}
}

// examples runs the examples of a command's help as they stand, in the shell. Those that
// open the window are passed over.
func examples(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 1 {
		ts.Fatalf("usage: examples [COMMAND]")
	}
	ts.Check(ts.Exec("treatyline", append([]string{"help"}, args...)...))
	_, text, found := strings.Cut(ts.ReadFile("stdout"), "\nExamples:\n")
	text, _, ends := strings.Cut(text, "\n\n")
	if !found || !ends {
		ts.Fatalf("the help of %v has no examples", args)
	}
	for _, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 1 || strings.HasPrefix(words[1], "-") {
			continue
		}
		if err := ts.Exec("sh", "-c", line); err != nil {
			ts.Fatalf("%s: %v\n%s", line, err, ts.ReadFile("stderr"))
		}
	}
}
