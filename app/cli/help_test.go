package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"treatyline/assets"
	"treatyline/charts/words"
)

// explained are the texts of a command and of all below it that help shows.
func explained(cmd *cobra.Command) []string {
	var all []string
	walk(cmd, func(c *cobra.Command) {
		all = append(all, c.Use, c.Short)
		for _, p := range paragraphs(c.Long) {
			if text := strings.TrimSpace(p); !strings.HasPrefix(p, "\t") && !strings.HasPrefix(p, "#") && strings.ContainsFunc(text, unicode.IsLetter) {
				all = append(all, text)
			}
		}
		flag := func(f *pflag.Flag) { all = append(all, f.Usage) }
		c.Flags().VisitAll(flag)
		c.PersistentFlags().VisitAll(flag)
	})
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(text string) bool {
		return strings.HasPrefix(text, "help for ") || strings.HasPrefix(text, "version for ") || regexp.MustCompile(`^[a-z]+$`).MatchString(text)
	})
}

// walk calls a function with a command and all below it, as help finds them.
func walk(c *cobra.Command, do func(*cobra.Command)) {
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	do(c)
	for _, sub := range c.Commands() {
		walk(sub, do)
	}
}

func TestHelpIsTranslated(t *testing.T) {
	english := console{Streams{Out: io.Discard, Err: io.Discard}, words.In("en")}
	texts := explained(newRoot(english))
	for _, lang := range words.Languages()[1:] {
		file, err := assets.Translations.ReadFile("translations/help/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		table := map[string]string{}
		if err := json.Unmarshal(file, &table); err != nil {
			t.Fatal(err)
		}
		keys := slices.Sorted(maps.Keys(table))
		for _, text := range texts {
			if !slices.Contains(keys, text) {
				t.Errorf("%s lacks %q", lang, text)
			}
		}
		for _, key := range keys {
			if !slices.Contains(texts, key) {
				t.Errorf("%s: no help says %q", lang, key)
			}
			if table[key] == key && !strings.HasPrefix(key, "list ") { // whose words are typed
				t.Errorf("%s: %q is not translated", lang, key)
			}
		}
	}
}

// Help in another language names every flag and command that the English one names, with the
// same examples.
func TestHelpSaysTheSame(t *testing.T) {
	for _, lang := range words.Languages()[1:] {
		root := newRoot(console{Streams{Out: io.Discard, Err: io.Discard}, words.In("en")})
		walk(root, func(c *cobra.Command) {
			path := append(strings.Fields(c.CommandPath())[1:], "--help")
			told := func(lang string) string {
				var out bytes.Buffer
				if code := Run(append(path, "--lang", lang), Streams{In: strings.NewReader(""), Out: &out, Err: &out}); code != 0 {
					t.Fatalf("%v: exit %d\n%s", path, code, out.String())
				}
				return out.String()
			}
			english, other := told("en"), told(lang)
			for _, word := range regexp.MustCompile(`--[a-z0-9-]+|\.(html|pdf|pptx|md|zip|png)\b|\n  [a-z]+ `).FindAllString(english, -1) {
				if !strings.Contains(other, word) {
					t.Errorf("%s help of %v lacks %q:\n%s", lang, path, word, other)
				}
			}
			if !strings.Contains(other, c.Example) {
				t.Errorf("%s help of %v lacks the examples", lang, path)
			}
			if longest := slices.MaxFunc(strings.Split(other, "\n"), func(a, b string) int { return len([]rune(a)) - len([]rune(b)) }); len([]rune(longest)) > 200 {
				t.Errorf("%s help of %v is wide: %q", lang, path, longest)
			}
		})
	}
}
