package words

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	syntax "go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"treatyline/assets"
	"treatyline/data"
	"treatyline/data/phrase"
)

// verbPattern matches the verbs of package fmt, and those for forms of words.
var verbPattern = regexp.MustCompile(`%(\[(\d+)\])?[+#0.\d]*(\pL)|%%`)

// verb is one verb of a format.
type verb struct {
	arg    int // from 1
	letter string
}

// verbs are those of a format.
func verbs(format string) []verb {
	var all []verb
	next := 1
	for _, m := range verbPattern.FindAllStringSubmatch(format, -1) {
		if m[3] == "" {
			continue
		}
		if m[2] != "" {
			next, _ = strconv.Atoi(m[2])
		}
		all = append(all, verb{next, m[3]})
		next++
	}
	return all
}

// makers are the functions that make phrases, with the number of the argument that is their
// format.
var makers = map[string]int{"phrase.Of": 0, "phrase.Errorf": 0, "usagef": 0}

// putTogether are the functions that make phrases of texts which are not written in them:
// each with the texts, or nil where they are found elsewhere.
var putTogether = map[string][]string{
	"../../data phrase":      {"organisation", "body", "state", "category", "source", "edition", "series", "office"},
	"../../data syntaxFault": nil, // what the parser of YAML says
	". outside":              nil, // what the system and the library say
	"../../app/cli explain":  nil, // a text of the help, which has its own file
	"../../charts ids":       {"state", "category", "edition", "series"},
	"../../charts oneOf":     {"metric", "per-1000", "reading", "sort", "show", "theme", "lang"},
}

// formats are those of all phrases of the program, and where they are.
func formats(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for where, texts := range putTogether {
		for _, text := range texts {
			all[text] = where
		}
	}
	used := map[string]bool{}
	set := token.NewFileSet()
	for _, dir := range []string{".", "../../data", "../../charts", "../../app"} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() && (e.Name() == "pptxtest" || e.Name() == "phrase" || dir != "." && e.Name() == "words") {
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
			for _, d := range file.Decls {
				name := ""
				if f, ok := d.(*ast.FuncDecl); ok {
					name = f.Name.Name
				}
				ast.Inspect(d, func(n ast.Node) bool {
					c, ok := n.(*ast.CallExpr)
					if !ok {
						return true
					}
					arg, makes := makers[called(c)]
					if !makes || name == "usagef" {
						return true
					}
					format, ok := constant(c.Args[arg])
					site := filepath.ToSlash(filepath.Dir(path)) + " " + name
					switch _, elsewhere := putTogether[site]; {
					case ok:
						all[format] = set.Position(c.Pos()).String()
						most := 0
						for _, v := range verbs(format) {
							most = max(most, v.arg)
						}
						if given := len(c.Args) - arg - 1; given != most && given != 0 && !c.Ellipsis.IsValid() {
							t.Errorf("%s: %q has %d arguments", set.Position(c.Pos()), format, given)
						}
					case elsewhere:
						used[site] = true
					default:
						t.Errorf("%s: a phrase whose format is not written there", set.Position(c.Pos()))
					}
					return true
				})
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for site := range putTogether {
		if !used[site] {
			t.Errorf("%s need not be excepted", site)
		}
	}
	return all
}

// called is the name of the function that a call calls, with its package.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
	}
	return ""
}

// constant is the text of an expression of nothing but literals.
func constant(e ast.Expr) (string, bool) {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.ADD {
		left, one := constant(b.X)
		right, other := constant(b.Y)
		return left + right, one && other
	}
	return literal(e)
}

// elsewhere are texts that come from outside of the program: from the parser of YAML, from the
// system, and from the library.
func elsewhere(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for text := range yamlComplaints(t) {
		all[text] = "the parser of YAML"
	}
	for n := syscall.Errno(1); n < 134; n++ {
		all[n.Error()] = "" // said if it is translated
	}
	for _, err := range []error{io.ErrUnexpectedEOF, zip.ErrFormat, zip.ErrChecksum, zip.ErrAlgorithm, exec.ErrNotFound} {
		all[err.Error()] = "the library"
	}
	return all
}

// yamlComplaints are what the parser of YAML says of a file that is none.
func yamlComplaints(t *testing.T) map[string]bool {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "gopkg.in/yaml.v3").Output()
	if err != nil {
		t.Skip("there is no go command")
	}
	complaint := regexp.MustCompile(`"((?:did not find|found|block sequence|mapping|could not|control characters|exceeded)[^"%]*[^"% ])"`)
	all := map[string]bool{}
	for _, name := range []string{"scannerc.go", "parserc.go"} {
		text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), name))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range complaint.FindAllStringSubmatch(string(text), -1) {
			all[m[1]] = true
		}
	}
	if len(all) < 20 {
		t.Fatalf("only %d complaints found", len(all))
	}
	return all
}

// told are the messages of every language but English, without the help of the command.
func told(t *testing.T) map[string]map[string]message {
	t.Helper()
	all := map[string]map[string]message{}
	for _, lang := range Languages()[1:] {
		file, err := assets.Translations.ReadFile("translations/messages/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var table map[string]message
		if err := json.Unmarshal(file, &table); err != nil {
			t.Fatal(err)
		}
		all[lang] = table
	}
	return all
}

// wordless reports whether a format is the same in every language: it holds no words.
func wordless(format string) bool {
	return !strings.ContainsFunc(verbPattern.ReplaceAllString(format, ""), unicode.IsLetter)
}

func TestEveryMessageIsTranslated(t *testing.T) {
	said := formats(t)
	for text, where := range elsewhere(t) {
		if _, ok := said[text]; !ok {
			said[text] = where
		}
	}
	for lang, table := range told(t) {
		for format, where := range said {
			if _, ok := table[format]; !ok && where != "" && !wordless(format) {
				t.Errorf("%s: %s lacks %q", where, lang, format)
			}
		}
		for format := range table {
			if _, ok := said[format]; !ok {
				t.Errorf("%s: nothing says %q", lang, format)
			}
		}
	}
}

// leftOut are formats of which another language leaves out what somebody else says in English.
var leftOut = []string{"XML syntax error on line %d: %s", "invalid argument %q for %q flag: %v"}

func TestMessagesSayTheSame(t *testing.T) {
	latin := regexp.MustCompile(`[A-Za-z_]{2,}`)
	for lang, table := range told(t) {
		for format, m := range table {
			for name, form := range m.forms {
				for _, v := range verbs(format) {
					if !slices.ContainsFunc(verbs(form), func(w verb) bool { return w.arg == v.arg }) && !slices.Contains(leftOut, format) {
						t.Errorf("%s: %q leaves out argument %d of %q", lang, form, v.arg, format)
					}
				}
				for _, w := range verbs(form) {
					if !slices.ContainsFunc(verbs(format), func(v verb) bool {
						return w.arg == v.arg && (v.letter == w.letter || v.letter == "w" && w.letter == "s" || w.letter == "D" || !unicode.Is(unicode.Latin, []rune(w.letter)[0]))
					}) {
						t.Errorf("%s: %q has a verb that %q has not", lang, form, format)
					}
				}
				if wordless(form) && !wordless(format) {
					t.Errorf("%s: %q (%s) is empty", lang, format, name)
				}
				for _, word := range latin.FindAllString(verbPattern.ReplaceAllString(form, ""), -1) {
					if !slices.Contains(typed, word) {
						t.Errorf("%s: %q has the English word %q", lang, form, word)
					}
				}
			}
		}
	}
}

// Every message can be said with what its verbs are for.
func TestMessagesAreFilled(t *testing.T) {
	fillings := map[string]any{"d": 2, "c": 'x', "U": 'x', "X": 1, "g": 1.5, "f": 2.5, "s": "x", "q": "x", "v": "x", "w": io.EOF}
	for lang, table := range told(t) {
		for format, m := range table {
			var args []any
			for _, v := range verbs(format) {
				if v.arg > len(args) {
					args = append(args, fillings[v.letter])
				}
			}
			for _, v := range verbs(m.forms["s"]) {
				switch {
				case v.letter == "D":
					args[v.arg-1] = data.Day(1)
				case fillings[v.letter] == nil: // a form of a word
					args[v.arg-1] = phrase.Of("state")
				}
			}
			if said := In(lang).Phrase(phrase.Of(format, args...)); said == "" || strings.Contains(said, "%!") {
				t.Errorf("%s: %q is said as %q", lang, format, said)
			}
		}
	}
}

// typed are the words that stay as they are in every language, as somebody types or reads
// them: of the data format, of the command, of file formats, and names.
var typed = strings.Fields(`
	YAML UTF ISO alpha as_of id name to state en ru http https sources format true false treatyline new context personnel Treatyline
	all as-of check CGO_ENABLED data PATH DISPLAY WAYLAND_DISPLAY dpi export html light dark help md out pack pages PDF pdf per png pptx scale size theme view
	wl copy XML ZIP zip CSV
`)

// The faults of files that have one of each, in every language but English: nothing in them
// is English but what somebody typed.
func TestFaultsAreSaidInOtherLanguages(t *testing.T) {
	latin := regexp.MustCompile(`[A-Za-z_]{2,}`)
	paths, err := filepath.Glob("../../data/testdata/broken/*.yaml")
	if err != nil || len(paths) < 50 {
		t.Fatalf("%d files: %v", len(paths), err)
	}
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, faults, _ := data.Read(bytes.NewReader(file))
		if len(faults) == 0 {
			t.Errorf("%s has no faults", path)
		}
		for _, lang := range Languages()[1:] {
			for _, f := range faults {
				said := In(lang).Phrase(f.Message.And(f.Hint))
				for _, word := range latin.FindAllString(said, -1) {
					if !slices.Contains(typed, word) && !bytes.Contains(file, []byte(word)) && !knownWord(f, word) {
						t.Errorf("%s:%d: %q has the English word %q", path, f.Line, said, word)
					}
				}
				if strings.Contains(said, "%!") {
					t.Errorf("%s:%d: %q", path, f.Line, said)
				}
			}
		}
	}
}

// knownWord reports whether a hint offers a word, which is typed as it is.
func knownWord(f data.Fault, word string) bool {
	offer := f.Hint.Format == "known here: %s" || f.Hint.Format == "did you mean %q?" || f.Hint.Format == "write {id: %s}"
	return offer && strings.Contains(fmt.Sprint(f.Hint.Args...), word)
}
