package main_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "treatyline"

// source is one Go file of the program.
type source struct {
	path string // from the root, with slashes
	pkg  string // its package's folder; "." is the root
	test bool
	ast  *ast.File
	size int // lines
}

// imports are the paths that a file imports.
func (s source) imports() []string {
	var paths []string
	for _, spec := range s.ast.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, path)
	}
	return paths
}

var files = token.NewFileSet()

// sources reads all Go files, of every platform and with every tag.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if name := e.Name(); name != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "dist" || name == "exports") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, path, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		path = filepath.ToSlash(path)
		all = append(all, source{path, filepath.ToSlash(filepath.Dir(path)), strings.HasSuffix(path, "_test.go"), file, bytes.Count(text, []byte("\n"))})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("only %d Go files found", len(all))
	}
	return all
}

// under reports whether a package is one of those, or in a folder of one that ends in /.
func under(pkg string, allowed ...string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool { return pkg == a || strings.HasSuffix(a, "/") && strings.HasPrefix(pkg+"/", a) })
}

// layers say which packages of the program a package may import.
var layers = map[string][]string{
	"assets":      {},
	"data/phrase": {},
	"data":        {"assets", "data/phrase"},
	"charts":      {"data/", "assets", "charts/"},
	"app/export":  {"data/", "assets", "charts/", "app/export/"},
	"app/window":  {"data/", "assets", "charts/", "app/export/", "app/window/"},

	// The window's parts, from the bottom up.
	"app/window/state":    {"data/", "charts", "charts/theme"},
	"app/window/files":    {"data/"},
	"app/window/worker":   {},
	"app/window/platform": {"data/", "charts/theme", "app/export"},
	"app/window/command":  {"charts/words"},
	"app/window/look":     {"data/", "charts/", "assets"},
	"app/window/widgets":  {"data/", "charts/", "app/window/command", "app/window/look"},
	"app/window/present":  {"data/", "charts/", "app/window/look", "app/window/platform", "app/window/state", "app/window/worker"},
	"app/window/dialogs": {"data/", "charts/", "app/export/", "app/window/command", "app/window/look", "app/window/state", "app/window/widgets",
		"app/window/worker"},

	"app/cli": {"data/", "assets", "charts/", "app/export/", "app/window"},
	".":       {"app/cli"},
}

// layer is the key of layers that a package belongs to.
func layer(pkg string) string {
	if _, own := layers[pkg]; own {
		return pkg
	}
	for _, root := range []string{"charts", "app/export", "app/window"} {
		if under(pkg, root+"/") {
			return root
		}
	}
	return pkg
}

func TestImportsGoOneWay(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		allowed, known := layers[layer(s.pkg)]
		if !known {
			t.Errorf("%s: the layers do not name the package %s", s.path, s.pkg)
			continue
		}
		for _, path := range s.imports() {
			if own, found := strings.CutPrefix(path, module+"/"); found && !under(own, allowed...) {
				t.Errorf("%s imports %s; %s may import %v", s.path, path, s.pkg, allowed)
			}
			if s.pkg == "charts" && path == module+"/charts/draw" {
				t.Errorf("%s imports %s: what is laid out does not know what draws it", s.path, path)
			}
		}
	}
}

func TestLibrariesStayInTheirPlace(t *testing.T) {
	for _, s := range sources(t) {
		for _, path := range s.imports() {
			outside := strings.Contains(strings.Split(path, "/")[0], ".")
			switch {
			case strings.HasPrefix(path, "github.com/wcharczuk/go-chart") && s.pkg != "charts/draw",
				strings.HasPrefix(path, "fyne.io/") && (!under(s.pkg, "app/window/") || slices.Contains([]string{"app/window/state", "app/window/files", "app/window/worker"}, s.pkg)),
				strings.HasPrefix(path, "github.com/spf13/") && s.pkg != "app/cli",
				strings.HasPrefix(path, "gopkg.in/yaml") && s.pkg != "data" && !s.test,
				outside && s.pkg == "assets",
				outside && s.pkg == ".":
				t.Errorf("%s imports %s", s.path, path)
			}
		}
	}
}

// An error of package errors or fmt is said in English only. package phrase makes those that
// are translated; a test of charts/words looks for their translations.
func TestErrorsCanBeTranslated(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || s.pkg == "data/phrase" || s.pkg == "app/export/pptx/pptxtest" || s.pkg == "app/window/soak" {
			continue
		}
		ast.Inspect(s.ast, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, _ := f.X.(*ast.Ident)
			if x == nil || x.Name+"."+f.Sel.Name != "errors.New" && x.Name+"."+f.Sel.Name != "fmt.Errorf" {
				return true
			}
			if told, _ := call.Args[0].(*ast.BasicLit); told == nil || told.Value != `"reported"` { // which nobody reads
				t.Errorf("%s: %s.%s: use phrase.Errorf, and translate it in assets/translations/messages", files.Position(call.Pos()), x.Name, f.Sel.Name)
			}
			return true
		})
	}
}

func TestTheCommandAloneNeedsNoFyne(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("there is no go command")
	}
	cmd := exec.Command(goTool, "list", "-deps", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	var failure bytes.Buffer
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, failure.String())
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, module+"/app/cli") {
		t.Fatalf("the command is not among its %d packages", len(deps))
	}
	for _, path := range deps {
		if strings.HasPrefix(path, "fyne.io/") || strings.HasPrefix(path, "github.com/go-gl/") || path == module+"/app/window" {
			t.Errorf("without cgo the program still needs %s", path)
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]string{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		said[s.pkg] += strings.TrimSpace(s.ast.Doc.Text())
		if s.ast.Doc == nil || s.ast.Name.Name == "main" {
			continue
		}
		if want := "Package " + s.ast.Name.Name + " "; !strings.HasPrefix(s.ast.Doc.Text(), want) {
			t.Errorf("%s: the package's comment does not begin with %q", s.path, want)
		}
	}
	for pkg, comment := range said {
		if comment == "" {
			t.Errorf("the package %s has no comment", pkg)
		}
	}
}

func TestEveryExportedNameIsExplained(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || s.ast.Name.Name == "main" {
			continue
		}
		for _, decl := range s.ast.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) && !routine(d) {
					explained(t, d.Name, d.Doc, nil)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						if spec.Name.IsExported() {
							explained(t, spec.Name, spec.Doc, d.Doc)
						}
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							if name.IsExported() && spec.Doc == nil && spec.Comment == nil && d.Doc == nil {
								t.Errorf("%s: %s has no comment", files.Position(name.Pos()), name.Name)
							}
						}
					}
				}
			}
		}
	}
}

// explained checks that a comment, or that of a group, begins with the name.
func explained(t *testing.T, name *ast.Ident, own, group *ast.CommentGroup) {
	t.Helper()
	if own == nil {
		own = group
	}
	if first, _, _ := strings.Cut(strings.TrimSpace(own.Text()), " "); first != name.Name {
		t.Errorf("%s: the comment of %s does not begin with its name", files.Position(name.Pos()), name.Name)
	}
}

// receiver is the name of the type that a method belongs to.
func receiver(d *ast.FuncDecl) string {
	expr := d.Recv.List[0].Type
	for {
		switch e := expr.(type) {
		case *ast.StarExpr:
			expr = e.X
		case *ast.IndexExpr:
			expr = e.X
		case *ast.IndexListExpr:
			expr = e.X
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}

// routine reports whether everyone knows what a method does.
func routine(d *ast.FuncDecl) bool {
	return d.Recv != nil && slices.Contains([]string{"Is", "Unwrap"}, d.Name.Name)
}

func TestNoFileIsTooLong(t *testing.T) {
	for _, s := range sources(t) {
		if !s.test && s.size > 450 {
			t.Errorf("%s has %d lines", s.path, s.size)
		}
	}
}

// A function that does not fit on a screen does more than one thing. Tables are no more
// than one, however long.
func TestNoFunctionIsTooLong(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, decl := range s.ast.Decls {
			d, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := files.Position(d.End()).Line - files.Position(d.Pos()).Line + 1; n > 70 {
				t.Errorf("%s: %s has %d lines", files.Position(d.Pos()), d.Name.Name, n)
			}
		}
	}
}

func TestTheTopLevelHoldsOnlyWhatBelongsThere(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"main.go", "app", "charts", "data", "assets", "docs", "FyneApp.toml", "go.mod", "go.sum", "README.md", "Makefile",
		"LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
	ignored, err := os.ReadFile(".gitignore")
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range strings.Fields(string(ignored)) {
		if !strings.HasPrefix(pattern, "#") {
			allowed = append(allowed, strings.Trim(pattern, "/"))
		}
	}
	for _, e := range entries {
		name := e.Name()
		belongs := strings.HasPrefix(name, ".") || strings.HasSuffix(name, "_test.go")
		for _, pattern := range allowed {
			matched, err := filepath.Match(pattern, name)
			if err != nil {
				t.Fatal(err)
			}
			belongs = belongs || matched
		}
		if !belongs {
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}
