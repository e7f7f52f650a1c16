package words

import (
	"encoding/json"
	"maps"
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

// entry is one phrase of a file of translations: its forms by plural, or the only one
// under "other".
type entry struct {
	forms  map[string]string
	plural bool
}

var (
	blankPattern  = regexp.MustCompile(`\{\{[^}]*\}\}`)
	fieldPattern  = regexp.MustCompile(`\.(\w+)`)
	suffixPattern = regexp.MustCompile(`^(\.[a-z0-9-]+)+$`)
)

// blanks are the names of what is filled in, over all forms.
func (p entry) blanks() []string {
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

func phrases(t testing.TB, lang string) map[string]entry {
	t.Helper()
	content, err := assets.Translations.ReadFile("translations/" + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(content, &raw); err != nil {
		t.Fatal(err)
	}
	all := map[string]entry{}
	for id, text := range raw {
		p := entry{forms: map[string]string{}}
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
