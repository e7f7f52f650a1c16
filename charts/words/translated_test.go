package words

import (
	"go/ast"
	syntax "go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// scripts are the letters of the languages that are not written in Latin ones.
var scripts = map[string]*unicode.RangeTable{"ru": unicode.Cyrillic}

// The same in every language: names, and what is a word of no language.
var untranslated = []string{
	"deck.language", "window.title", "window.title.file", "window.export.dpi", "window.size.a4", "window.report.format.pdf", "window.report.format.md", "window.report.paper.a4",
	"window.report.paper.letter", "window.new.name",
}

func TestEveryPhraseIsTranslated(t *testing.T) {
	used := map[string]bool{}
	english := phrases(t, "en")
	for _, lang := range Languages()[1:] {
		script := scripts[lang]
		for id, p := range phrases(t, lang) {
			for name, form := range p.forms {
				if script == nil && form != english[id].forms[name] {
					continue
				}
				bare := blankPattern.ReplaceAllString(form, "")
				foreign := strings.ContainsFunc(bare, func(r rune) bool { return unicode.IsLetter(r) && (script == nil || !unicode.Is(script, r)) })
				own := script != nil && strings.ContainsFunc(bare, func(r rune) bool { return unicode.Is(script, r) })
				switch {
				case !foreign || own:
				case slices.Contains(untranslated, id):
					used[id] = true
				default:
					t.Errorf("%s.json: %q is not translated: %q", lang, id, form)
				}
			}
		}
	}
	for _, id := range untranslated {
		if !used[id] {
			t.Errorf("%q need not be excepted", id)
		}
	}
}

// What is written for a reader stands in the translations, not in Go. Errors are phrases,
// whose translations have tests of their own.
func TestNothingSaidIsWrittenInGo(t *testing.T) {
	// Each with what it is instead.
	allowed := map[string]string{
		"data %s as of %s":                     "a fact for those who mend a problem",
		"window %.0fx%.0f, scale %.2g, %s, %s": "a fact for those who mend a problem",
		"left out":                             "a word of what is hashed",
		"not given":                            "a word of what is hashed",
		"light dark":                           "CSS",
		"left out: ":                           "the beginning of an error",
	}
	sentence := regexp.MustCompile(`\pL{2,} \p{Ll}{2,}`)
	letters := regexp.MustCompile(`\p{Cyrillic}{3,}`) // shorter ones are read, not said
	set := token.NewFileSet()
	used := map[string]bool{}
	for _, dir := range []string{"../../charts", "../../app/window", "../../app/export"} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() && (e.Name() == "draw" || e.Name() == "pptxtest" || e.Name() == "testdata") {
				if err == nil {
					err = fs.SkipDir
				}
				return err
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			file, err := syntax.ParseFile(set, path, nil, syntax.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ImportSpec, *ast.Field:
					return false
				case *ast.FuncDecl:
					return n.Name.Name != "Error"
				case *ast.CallExpr:
					return !complains(n)
				case *ast.CompositeLit:
					name, _ := n.Type.(*ast.Ident)
					return name == nil || !strings.HasSuffix(name.Name, "Error")
				case *ast.BasicLit:
					s, ok := literal(n)
					if _, fine := allowed[s]; fine {
						used[s] = true
						return true
					}
					grammar := filepath.Base(filepath.Dir(path)) == "words"
					if ok && !strings.ContainsAny(s, "<{") && (sentence.MatchString(s) || letters.MatchString(s) && !grammar) {
						t.Errorf("%s: %q is for the translations", set.Position(n.Pos()), s)
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
	for s := range allowed {
		if !used[s] {
			t.Errorf("%q need not be excepted", s)
		}
	}
}

// complains reports whether a call makes an error, or stops the program with one.
func complains(c *ast.CallExpr) bool {
	name := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return slices.Contains([]string{"New", "Of", "Errorf", "panic", "LogError", "unknownWord", "fault", "cannot"}, name)
}
