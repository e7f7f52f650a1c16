package words

import (
	"go/ast"
	syntax "go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// use is what the sources do with phrases.
type use struct {
	ids      map[string]string         // said by name; where
	held     map[string]bool           // written down, perhaps to be said
	patterns map[string]*regexp.Regexp // said by a name that is put together; where
	suffixes map[string]bool           // what is put behind something, perhaps a name
	given    map[string][][]string     // the blanks that are filled, for each call that names them
}

var (
	idShape     = regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)+$`)
	prefixShape = regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)*\.$`)
)

// sources reads what all Go files of the program say.
func sources(t testing.TB) use {
	t.Helper()
	u := use{map[string]string{}, map[string]bool{}, map[string]*regexp.Regexp{}, map[string]bool{}, map[string][][]string{}}
	set := token.NewFileSet()
	for _, dir := range []string{"../../charts", "../../app"} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := syntax.ParseFile(set, path, nil, syntax.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				where := func() string { return set.Position(n.Pos()).String() }
				switch n := n.(type) {
				case *ast.ImportSpec:
					return false
				case *ast.CallExpr:
					u.call(n, where())
				case *ast.BinaryExpr:
					if s, ok := literal(n.Y); ok && suffixPattern.MatchString(s) {
						u.suffixes[s] = true
					}
					if pattern := concatenation(n); pattern != nil {
						u.patterns[where()] = pattern
						return false
					}
				case *ast.AssignStmt:
					u.assignment(n, where())
				case *ast.BasicLit:
					if s, ok := literal(n); ok {
						u.held[s] = true
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return u
}

// assignment notes the name of a phrase that a variable called id is given.
func (u use) assignment(a *ast.AssignStmt, where string) {
	for i, left := range a.Lhs {
		if name, ok := left.(*ast.Ident); ok && name.Name == "id" && len(a.Rhs) == len(a.Lhs) {
			if s, ok := literal(a.Rhs[i]); ok && idShape.MatchString(s) {
				u.ids[s] = where
			}
		}
	}
}

// call notes a call that says a phrase by name.
func (u use) call(c *ast.CallExpr, where string) {
	name := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
		if x, ok := f.X.(*ast.Ident); ok && (x.Name == "strings" || x.Name == "bytes") {
			return
		}
	}
	if !slices.Contains([]string{"Say", "Count", "nothing", "say"}, name) || len(c.Args) == 0 {
		return
	}
	id, ok := literal(c.Args[0])
	if !ok || name == "say" && !idShape.MatchString(id) {
		return
	}
	u.ids[id] = where
	if name == "say" || name == "nothing" {
		return // what is filled in is decided elsewhere
	}
	var given []string
	first := 1
	if name == "Count" {
		given, first = []string{"N"}, 2
	}
	for i := first; i < len(c.Args); i += 2 {
		blank, ok := literal(c.Args[i])
		if !ok || c.Ellipsis.IsValid() {
			return // which blanks are filled is not written here
		}
		given = append(given, blank)
	}
	u.given[id] = append(u.given[id], given)
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// concatenation is the pattern of a name that is put together, or nil if the sum does
// not begin like one.
func concatenation(e *ast.BinaryExpr) *regexp.Regexp {
	var parts []ast.Expr
	var flatten func(ast.Expr)
	flatten = func(e ast.Expr) {
		if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.ADD {
			flatten(b.X)
			flatten(b.Y)
			return
		}
		parts = append(parts, e)
	}
	flatten(e)
	if head, ok := literal(parts[0]); !ok || !prefixShape.MatchString(head) {
		return nil
	}
	var pattern strings.Builder
	for _, part := range parts {
		if s, ok := literal(part); ok {
			pattern.WriteString(regexp.QuoteMeta(s))
		} else {
			pattern.WriteString(".+")
		}
	}
	return regexp.MustCompile("^" + pattern.String() + "$")
}
