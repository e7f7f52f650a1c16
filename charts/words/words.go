package words

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"
	numerals "golang.org/x/text/message"

	"treatyline/assets"
)

// Words speaks one language. It may be shared between goroutines. What it says is read when
// the first of it is said, so who says nothing pays nothing.
type Words struct {
	lang     string
	phrases  func() phrasebook
	messages func() map[string]message // by their English formats; nil for English
	parser   template.Parser
	numbers  *numerals.Printer
	others   *Words // that call the members participants; nil where they do
	said     memory
}

// Languages are the codes of the languages that the program speaks, the default first.
func Languages() []string { return assets.Languages() }

// In returns the words of a language, or of English if the program does not speak it.
// Of a dialect it speaks the language.
func In(lang string) *Words {
	all := speakers()
	if w, ok := all[lang]; ok {
		return w
	}
	if tag, err := language.Parse(lang); err == nil {
		base, _ := tag.Base()
		if w, ok := all[base.String()]; ok {
			return w
		}
	}
	return all[Languages()[0]]
}

// speakers are the words of every language. They remember what they said.
var speakers = sync.OnceValue(func() map[string]*Words {
	all := map[string]*Words{}
	for _, lang := range Languages() {
		all[lang] = speaker(lang)
	}
	return all
})

func speaker(spoken string) *Words {
	phrases := sync.OnceValue(func() phrasebook { return readPhrases(spoken) })
	messages := sync.OnceValue(func() map[string]message { return readMessages(spoken) })
	newSpeaker := func(others *Words) *Words {
		w := &Words{lang: spoken, phrases: phrases, messages: messages, numbers: numerals.NewPrinter(language.Make(spoken)), others: others}
		w.parser = grammar{&template.TextParser{Funcs: map[string]any{"of": w.of, "ofDate": w.ofDate, "toDate": w.toDate, "onDate": onDate, "sentence": Sentence, "within": within, "is": is}}}
		return w
	}
	return newSpeaker(newSpeaker(nil))
}

// Learn reads the phrases of the language, for those who will say some soon.
func (w *Words) Learn() { w.phrases() }

// grammar reads phrases. Beside blanks as they are, phrases may have them in the genitive,
// {{of .Number}} and {{ofDate .Date}}, in the accusative, {{toDate .Date}}, after "on"
// or "in", {{onDate .Date}}, with a capital, {{sentence .Note}}, and in brackets of the
// phrase, ({{within .Date}}). Those with plurals may tell one from 21, which share a form
// in some languages: {{if is . 1}}.
type grammar struct{ *template.TextParser }

// Cacheable is called by go-i18n. A phrase is read only once: all speakers of its
// language have the same functions.
func (grammar) Cacheable() bool { return true }

// phrasebook holds the phrases of a language, and the names of those that are said of
// participants.
type phrasebook struct {
	*i18n.Localizer
	own map[string]bool
}

// readPhrases reads the phrases of a language. A broken file of phrases is a broken build,
// so it panics.
func readPhrases(lang string) phrasebook {
	b := i18n.NewBundle(language.Make(lang))
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	file, err := b.LoadMessageFileFS(assets.Translations, "translations/"+lang+".json")
	if err != nil {
		panic("words: embedded translations: " + err.Error())
	}
	own := map[string]bool{}
	for _, m := range file.Messages {
		if strings.HasSuffix(m.ID, participants) {
			own[m.ID] = true
		}
	}
	return phrasebook{i18n.NewLocalizer(b, lang), own}
}

// Lang is the language's code.
func (w *Words) Lang() string { return w.lang }

// OfParticipants returns words that call the members of an alliance participants, not
// states.
func (w *Words) OfParticipants() *Words {
	if w.others == nil {
		return w
	}
	return w.others
}

// phrase names the phrase to say: the one of its own for participants where there is one.
func (w *Words) phrase(id string) string {
	if w.others != nil {
		return id
	}
	if own := id + participants; w.phrases().own[own] {
		return own
	}
	return id
}

// participants ends the name of a phrase that is said of those that are not states.
const participants = ".participants"

// Say returns a phrase. The pairs are the names of its blanks and what fills them:
// Say("date.range", "From", a, "To", b). A phrase that is not there comes out as its
// own name, which a test forbids.
func (w *Words) Say(id string, pairs ...any) string {
	return w.said.recall(id, -1, pairs, func() string { return w.say(id, pairs) })
}

// say is Say without remembering.
func (w *Words) say(id string, pairs []any) string {
	return w.localize(&i18n.LocalizeConfig{MessageID: w.phrase(id), TemplateData: blanks(pairs)}, id)
}

// Count returns a phrase in the plural form that n asks for. The blank N is n in
// figures.
func (w *Words) Count(id string, n int, pairs ...any) string {
	return w.said.recall(id, n, pairs, func() string {
		data := blanks(pairs)
		if _, taken := data["N"]; !taken {
			data["N"] = w.Number(float64(n))
		}
		return w.localize(&i18n.LocalizeConfig{MessageID: w.phrase(id), PluralCount: n, TemplateData: data}, id)
	})
}

func (w *Words) localize(c *i18n.LocalizeConfig, id string) string {
	c.TemplateParser = w.parser
	said, err := w.phrases().Localize(c)
	if err != nil && said == "" {
		return id
	}
	if w.lang == "ru" {
		return oneStop(said)
	}
	return said
}

func blanks(pairs []any) map[string]any {
	if len(pairs)%2 != 0 {
		panic(fmt.Sprintf("words: blanks without a filling in %v", pairs))
	}
	m := make(map[string]any, len(pairs)/2+1)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i].(string)] = pairs[i+1]
	}
	return m
}
