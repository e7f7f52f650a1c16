package words

import (
	"encoding/json"
	"go/ast"
	syntax "go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"treatyline/assets"
	"treatyline/data"
)

// phrase is one entry of a file of translations: its forms by plural, or the only one
// under "other".
type phrase struct {
	forms  map[string]string
	plural bool
}

var (
	blankPattern  = regexp.MustCompile(`\{\{[^}]*\}\}`)
	fieldPattern  = regexp.MustCompile(`\.(\w+)`)
	suffixPattern = regexp.MustCompile(`^(\.[a-z0-9-]+)+$`)
)

// blanks are the names of what is filled in, over all forms.
func (p phrase) blanks() []string {
	var names []string
	for _, form := range p.forms {
		for _, blank := range blankPattern.FindAllString(form, -1) {
			for _, field := range fieldPattern.FindAllStringSubmatch(blank, -1) {
				names = append(names, field[1])
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func phrases(t testing.TB, lang string) map[string]phrase {
	t.Helper()
	content, err := assets.Translations.ReadFile("translations/" + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(content, &raw); err != nil {
		t.Fatal(err)
	}
	all := map[string]phrase{}
	for id, text := range raw {
		p := phrase{forms: map[string]string{}}
		var only string
		if json.Unmarshal(text, &only) == nil {
			p.forms["other"] = only
		} else if p.plural = true; json.Unmarshal(text, &p.forms) != nil {
			t.Fatalf("%s: %s is neither a phrase nor its plurals", lang, id)
		}
		all[id] = p
	}
	return all
}

func TestNoPhraseStandsTwice(t *testing.T) {
	entry := regexp.MustCompile(`(?m)^  "([^"]+)":`)
	for _, lang := range Languages() {
		content, err := assets.Translations.ReadFile("translations/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, found := range entry.FindAllStringSubmatch(string(content), -1) {
			if seen[found[1]] {
				t.Errorf("%s.json has %s twice", lang, found[1])
			}
			seen[found[1]] = true
		}
		if len(seen) != len(phrases(t, lang)) {
			t.Errorf("%s.json has %d phrases on lines of their own, and %d in all", lang, len(seen), len(phrases(t, lang)))
		}
	}
}

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

// known are the names of the phrases of all languages. Some are said in one only, such
// as the months' genitives.
func known(t testing.TB) map[string]bool {
	ids := map[string]bool{}
	for _, lang := range Languages() {
		for id := range phrases(t, lang) {
			ids[id] = true
		}
	}
	return ids
}

func TestEveryPhraseThatIsSaidExists(t *testing.T) {
	english, all := phrases(t, "en"), known(t)
	said := sources(t)
	if len(said.ids) < 50 || len(said.patterns) < 5 {
		t.Fatalf("only %d names and %d patterns found in the sources", len(said.ids), len(said.patterns))
	}
	for id, where := range said.ids {
		if _, ok := english[id]; !ok {
			t.Errorf("%s: %q is not in en.json", where, id)
		}
	}
	for where, pattern := range said.patterns {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(all)), pattern.MatchString) {
			t.Errorf("%s: there is no phrase like %s", where, pattern)
		}
	}
}

// What is written like a phrase of a family, such as report.column.year, is one: a name
// that goes through a variable is said, too.
func TestWhatLooksLikeAPhraseIsOne(t *testing.T) {
	all := known(t)
	family := func(id string) string {
		parts := strings.SplitN(id, ".", 3)
		return strings.Join(parts[:min(2, len(parts))], ".")
	}
	families := map[string]bool{}
	for id := range all {
		if strings.Count(id, ".") > 1 {
			families[family(id)] = true
		}
	}
	for id := range sources(t).held {
		if idShape.MatchString(id) && strings.Count(id, ".") > 1 && families[family(id)] && !all[id] {
			t.Errorf("%q is written in the sources, and there is no such phrase", id)
		}
	}
}

func TestEveryPhraseIsSaid(t *testing.T) {
	said := sources(t)
	all := known(t)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if base, own := strings.CutSuffix(id, participants); own {
			if !all[base] {
				t.Errorf("%s stands for no phrase %s", id, base)
			}
			continue
		}
		_, named := said.ids[id]
		named = named || strings.Contains(id, ".") && said.held[id]
		for _, pattern := range said.patterns {
			named = named || pattern.MatchString(id)
		}
		for suffix := range said.suffixes {
			if head, found := strings.CutSuffix(id, suffix); found {
				named = named || said.held[head] || slices.ContainsFunc(slices.Collect(maps.Values(said.patterns)),
					func(p *regexp.Regexp) bool { return p.MatchString(head) })
			}
		}
		if !named {
			t.Errorf("nothing says %q", id)
		}
	}
}

func TestEveryBlankIsFilled(t *testing.T) {
	english := phrases(t, "en")
	for id, calls := range sources(t).given {
		for _, given := range calls {
			for _, blank := range english[id].blanks() {
				if !slices.Contains(given, blank) {
					t.Errorf("%q is said without its blank %s", id, blank)
				}
			}
		}
	}
}

// What is said by a word of the data has a phrase for every such word.
func TestEveryWordOfTheDataHasAPhrase(t *testing.T) {
	var ids []string
	all := func(prefix string, words ...string) {
		for _, w := range words {
			ids = append(ids, prefix+w)
		}
	}
	others := []string{string(data.Observer), string(data.Candidate), string(data.Associate), string(data.Partner)}
	all("status.", append(others, string(data.Member))...)
	all("statuses.", others...)
	all("legend.", others...)
	all("ending.", string(data.NonRenewal), string(data.Withdrawal), string(data.Suspension), string(data.Expulsion),
		string(data.Succession), string(data.Dissolution), string(data.StateEnded), string(data.DeFacto))
	all("overlay.", string(data.Suspended), string(data.Frozen), string(data.Partial))
	all("force.", "active", "reserve", "paramilitary")
	for n := range 13 {
		all("count.", strconv.Itoa(n))
	}
	for m := 1; m <= 12; m++ {
		all("month.short.", strconv.Itoa(m))
		all("month.long.", strconv.Itoa(m))
	}
	for _, lang := range Languages() {
		known := phrases(t, lang)
		for _, id := range ids {
			if _, ok := known[id]; !ok {
				t.Errorf("%s.json lacks %q", lang, id)
			}
		}
	}
}

func TestLanguagesSayTheSame(t *testing.T) {
	english := phrases(t, "en")
	for _, lang := range Languages() {
		translated := phrases(t, lang)
		for id, p := range english {
			other, ok := translated[id]
			if !ok {
				t.Errorf("%s.json lacks %q", lang, id)
				continue
			}
			if p.plural != other.plural {
				t.Errorf("%s.json: %q has plurals in one language only", lang, id)
			}
			if !slices.Equal(p.blanks(), other.blanks()) {
				t.Errorf("%s.json: %q has the blanks %v, in English %v", lang, id, other.blanks(), p.blanks())
			}
		}
	}
}

func TestPluralsAreComplete(t *testing.T) {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	for _, lang := range Languages() {
		needed := map[string]bool{}
		for n := range 200 {
			needed[names[plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)]] = true
		}
		for id, p := range phrases(t, lang) {
			for form := range needed {
				if p.plural && p.forms[form] == "" {
					t.Errorf("%s.json: %q has no form %q", lang, id, form)
				}
			}
			for form := range p.forms {
				if p.plural && !needed[form] {
					t.Errorf("%s.json: %q has a form %q that %s does not know", lang, id, form, lang)
				}
			}
		}
	}
}

func TestNoPhraseComesOutAsItsID(t *testing.T) {
	for _, lang := range Languages() {
		w := In(lang)
		for id, p := range phrases(t, lang) {
			var pairs []any
			for _, blank := range p.blanks() {
				pairs = append(pairs, blank, "‹"+blank+"›")
			}
			said := []string{w.Say(id, pairs...)}
			if p.plural {
				said = nil
				for _, n := range []int{0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101} {
					said = append(said, w.Count(id, n, pairs...))
				}
			}
			for _, s := range said {
				if s == id || s == "" || strings.Contains(s, "{{") || strings.Contains(s, "<no value>") {
					t.Errorf("%s: %q comes out as %q", lang, id, s)
				}
				if s != strings.TrimSpace(s) && !strings.HasPrefix(id, "window.") {
					t.Errorf("%s: %q begins or ends with a space: %q", lang, id, s)
				}
			}
		}
	}
}

func TestLanguagesAreThoseOfTheTranslations(t *testing.T) {
	files, err := fs.Glob(assets.Translations, "translations/*.json")
	if err != nil {
		t.Fatal(err)
	}
	var langs []string
	for _, file := range files {
		langs = append(langs, strings.TrimSuffix(filepath.Base(file), ".json"))
	}
	spoken := slices.Sorted(slices.Values(Languages()))
	if !slices.Equal(langs, spoken) {
		t.Errorf("there are translations to %v, the program speaks %v", langs, spoken)
	}
	if Languages()[0] != "en" {
		t.Errorf("the default is %s", Languages()[0])
	}
}
