package charts_test

import (
	"errors"
	"fmt"
	"testing"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// queries are views of every kind on the CSTO.
func queries() []string {
	return []string{
		"membership?show=offices", "membership?from=2005&to=2015", "membership?from=2024-02&to=2024-03", "membership?from=2008-03-01&to=2008-03-20",
		"membership?states=ARM,UZB&sort=name", "membership?without=RUS&sort=duration", "membership?search=uzbek", "membership?search=nothing+like+this",
		"membership?as-of=2001-05-05&show=offices", "membership?categories=treaty&to=1999",
		"forces?reading=linear", "forces?reading=zoom", "forces?reading=log", "forces?reading=share", "forces?per-1000=true", "forces?metric=active&reading=log",
		"forces?metric=reserve", "forces?metric=paramilitary&per-1000=true", "forces?without=RUS", "forces?states=TJK", "forces?sort=name", "forces?sort=accession&as-of=2000-01-01",
		"forces?as-of=1990-01-01", "forces?without=RUS,BLR&reading=share",
		"strength?reading=linear", "strength?reading=zoom", "strength?reading=share", "strength?reading=lines", "strength?without=RUS", "strength?states=ARM,UZB", "strength?from=2000&to=2010",
		"strength?series=population", "strength?as-of=2008-03-28",
		"events?categories=treaty", "events?search=armenia", "events?from=2022&to=2022", "events?states=UZB", "events?categories=treaty,force&from=2005", "events?search=gas",
	}
}

func TestEveryViewIsLaidOutClean(t *testing.T) {
	d := data.CSTO()
	for _, query := range queries() {
		for _, lang := range words.Languages() {
			v, err := charts.ParseView(d, query)
			if err != nil {
				t.Fatalf("%s: %v", query, err)
			}
			v.Lang = lang
			for name, page := range pages() {
				figures, err := charts.Layout(d, v, page)
				if errors.Is(err, charts.ErrNothing) {
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range figures {
					checkLabels(t, fmt.Sprintf("%s in %s on %s, page %d", query, lang, name, f.Number), f)
				}
			}
		}
	}
}

func TestAViewIsReadAsItIsWritten(t *testing.T) {
	d := data.CSTO()
	for _, query := range append(queries(), "?as-of=2008-03-28&states=ARM", "report?as-of=2008-03-28&reading=log") {
		v, err := charts.ParseView(d, query)
		if err != nil {
			t.Fatal(err)
		}
		again, err := charts.ParseView(d, v.String())
		if err != nil || again.String() != v.String() {
			t.Errorf("%s is written as %s and read as %s (%v)", query, v, again, err)
		}
	}
}

func TestAViewThatIsWrong(t *testing.T) {
	d := data.CSTO()
	for query, want := range map[string]string{
		"membershp":                         `unknown chart "membershp": did you mean "membership"?`,
		"forces?reading=lgo":                `unknown reading "lgo": did you mean "log"?`,
		"forces?reading=lines":              `unknown reading of forces "lines": known are linear, zoom, log, share`,
		"forces?states=kazakhstan":          `unknown state "kazakhstan": did you mean "KAZ"?`,
		"forces?without=RUS,Беларусь":       `unknown state "Беларусь": did you mean "BLR"?`,
		"forces?as-of=28.03.2008":           `as-of "28.03.2008": write 2008-03-28`,
		"forces?states=UZX":                 `unknown state "UZX": did you mean "UZB"?`,
		"forces?colour=red":                 `unknown word of a view "colour": known are as-of, from, to, states, without, categories, search, metric, per-1000, reading, edition, series, sort, show, theme, lang`,
		"events?as-of=2030-01-01":           `as-of "2030-01-01": the data end on 2026-01-01`,
		"events?as-of=2008":                 `as-of "2008": write the whole day, such as 2008-12-31`,
		"events?from=2010&to=2009":          `from "2010-01-01": this is after --to 2009-12-31`,
		"events?as-of=2008-02-30":           `as-of "2008-02-30": February 2008 has 29 days`,
		"membership?as-of=2008-03-28%3F":    `as-of "2008-03-28?": write the date without ~, ? or %`,
		"membership?theme=blue":             `unknown theme "blue": known are light, dark, print`,
		"strength?series=personell":         `unknown series "personell": did you mean "personnel"?`,
		"membership?show=events":            `unknown show "events": known are offices`,
		"membership?categories=treaty,foce": `unknown category "foce": did you mean "force"?`,
	} {
		if _, err := charts.ParseView(d, query); err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", query, err, want)
		}
	}
}
