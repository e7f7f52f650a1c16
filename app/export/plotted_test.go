package export

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// league is an alliance with everything that a table has to tell apart.
const league = `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: t, name: {en: Treaty, ru: Договор}, short: {en: T, ru: Д}}, {id: pa, name: Assembly, short: PA, counts: false}]
states: [{id: ARM}, {id: BLR}, {id: KAZ}, {id: X, name: "=cmd|' /C calc'!A0"}]
memberships:
  - {state: BLR, body: t, from: 1991, to: 2001-02, ended: withdrawal, note: "-1+1", sources: [{id: s, ref: "14"}, s]}
  - {state: ARM, body: t, signed: 1990-01-01, from: 1990-05-05, overlays: [{kind: frozen, from: 2010-01-01, to: 2011~, sources: [r]}], sources: [s]}
  - {state: KAZ, body: t, from: 1990-05-05, sources: [s]}
  - {state: X, body: pa, status: observer, from: 2005-01-01, sources: [r]}
categories: [{id: a, name: {en: Accessions, ru: Вступления}}]
events:
  - {date: 1990-05, title: {en: Signed, ru: Подписан}, category: a, states: [ARM, KAZ], sources: [s]}
  - {date: 2008-03-28/2008-04, reported: true, title: "@x", text: "Said: \"a, b\"", sources: [{id: r, ref: "2"}]}
forces:
  - id: f
    name: Register
    year: 2019
    sources: [r]
    values:
      ARM: {active: 1000, reserve: none, paramilitary: 500, note: "+"}
      KAZ: {active: 3000, paramilitary: 0}
      BLR: {active: 2000, reserve: 100, paramilitary: 100}
series:
  - {id: population, name: Population, unit: people, sources: [s], values: {ARM: {2018: 3000000}, KAZ: {2019: 1500000}}}
  - id: guns
    name: {en: Guns, ru: Орудия}
    unit: {en: pieces, ru: шт.}
    breaks: [{states: [KAZ], year: 2001, note: "Counted anew.", sources: [r]}]
    sources: [s]
    values: {ARM: {2000: 12.5, 2001: 20}, KAZ: {2000: 30, 2001: 60}, BLR: {2000: 10}}
sources: [{id: s, title: A source, publisher: House}, {id: r, title: Another, url: "https://example.org/?a=1", date: 2001}]
`

const (
	citedS = "A source, House"
	citedR = `"Another, 2001, https://example.org/?a=1"`
)

func TestPlotted(t *testing.T) {
	d := read(t, league)
	for query, want := range map[string][]string{
		"membership?": {
			"Code,State,Body,Status,Signed,From,To (last day),How it ended,Special standing,Note,Sources",
			`ARM,Armenia,T,member,1990-01-01,1990-05-05,,,participation frozen 2010-01-01/2011~,,"A source, House; Another, 2001, https://example.org/?a=1"`,
			`KAZ,Kazakhstan,T,member,,1990-05-05,,,,,"` + citedS + `"`,
			`BLR,Belarus,T,member,,1991,2001-02,withdrew,,'-1+1,"A source, House, n. 14; A source, House"`,
			`X,'=cmd|' /C calc'!A0,PA,observer,,2005-01-01,,,,,` + citedR,
		},
		"membership?from=2004&lang=ru&states=ARM,BLR": {
			"Код,Государство,Объединение,Статус,Подписано,С,По (последний день),Как закончилось,Особое положение,Примечание,Источники",
			`ARM,Армения,Д,член,1990-01-01,1990-05-05,,,участие заморожено 2010-01-01/2011~,,"A source, House; Another, 2001, https://example.org/?a=1"`,
		},
		"forces?": {
			"Code,State,Active (people),Reserve (people),Paramilitary (people),Total (people),Not given by the source,Member on 2020-01-01,Edition,Year,Note,Sources",
			`KAZ,Kazakhstan,3000,,0,3000,Reserve,yes,Register,2019,,` + citedR,
			`BLR,Belarus,2000,100,100,2200,,no,Register,2019,,` + citedR,
			`ARM,Armenia,1000,none,500,1500,,yes,Register,2019,'+,` + citedR,
		},
		"forces?per-1000=true&metric=active&without=BLR": {
			`Code,State,"Active (per 1,000 people)",Population (people),Year of the population,Member on 2020-01-01,Edition,Year,Note,Sources`,
			`KAZ,Kazakhstan,2,1500000,2019,yes,Register,2019,,"Another, 2001, https://example.org/?a=1; A source, House"`,
			`ARM,Armenia,0.33,3000000,2018,yes,Register,2019,'+,"Another, 2001, https://example.org/?a=1; A source, House"`,
		},
		"forces?metric=active&reading=share&without=KAZ&lang=ru": {
			"Код,Государство (без учёта: Казахстан),Регулярные силы (чел.),Доля в сумме по показанным (%),Член на 2020-01-01,Издание,Год,Примечание,Источники",
			`BLR,Беларусь,2000,200,нет,Register,2019,,` + citedR,
			`ARM,Армения,1000,100,да,Register,2019,'+,` + citedR,
		},
		"strength?series=guns": {
			"Year,Code,State,Guns (pieces),Note,Sources",
			`2000,ARM,Armenia,12.5,,"` + citedS + `"`,
			`2000,BLR,Belarus,10,,"` + citedS + `"`,
			`2000,KAZ,Kazakhstan,30,,"` + citedS + `"`,
			`2001,ARM,Armenia,20,,"` + citedS + `"`,
			`2001,KAZ,Kazakhstan,60,Counted anew.,"A source, House; Another, 2001, https://example.org/?a=1"`,
		},
		"strength?series=guns&reading=share&from=2001&lang=ru": {
			"Год,Код,Государство,Орудия (шт.),Доля в сумме по членам (%),Примечание,Источники",
			`2001,ARM,Армения,20,25,,"` + citedS + `"`,
			`2001,KAZ,Казахстан,60,75,,"` + citedS + `"`,
		},
		"events?": {
			"Date,Until,Title,Text,Category,States,Date is that of the report,Note,Sources",
			`1990-05,,Signed,,Accessions,Armenia; Kazakhstan,no,,"` + citedS + `"`,
			`2008-03-28,2008-04,'@x,"Said: ""a, b""",,,yes,,"Another, 2001, https://example.org/?a=1, n. 2"`,
		},
		"events?lang=ru&categories=a": {
			"Дата,По,Событие,Описание,Категория,Государства,\"Дата сообщения, не самого события\",Примечание,Источники",
			`1990-05,,Подписан,,Вступления,Армения; Казахстан,нет,,"` + citedS + `"`,
		},
	} {
		v, err := charts.ParseView(d, query)
		if err != nil {
			t.Fatal(err)
		}
		table, err := Plotted(d, v)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		var out strings.Builder
		if err := EncodeCSV(&out, table); err != nil {
			t.Fatal(err)
		}
		if want := "\ufeff" + strings.Join(want, "\r\n") + "\r\n"; out.String() != want {
			t.Errorf("%s: got\n%s\nwant\n%s", query, out.String(), want)
		}
	}
}

// A member whose value is missing has an empty cell, not a zero.
func TestAMissingValueIsEmpty(t *testing.T) {
	d := read(t, strings.Replace(league, "KAZ: {2000: 30, 2001: 60}", "KAZ: {2001: 60}", 1))
	v, err := charts.ParseView(d, "strength?series=guns&reading=share")
	if err != nil {
		t.Fatal(err)
	}
	table, err := Plotted(d, v)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(table.Rows[2][:5]); got != "[2000 KAZ Kazakhstan <nil> <nil>]" {
		t.Errorf("the row is %s", got)
	}
}

func TestWithoutDataNothingIsPlotted(t *testing.T) {
	d := read(t, bare)
	for chart, want := range map[charts.Chart]string{charts.Forces: "forces: the data hold no forces", charts.Strength: "strength: the data hold no series by year",
		charts.Events: "events: the data hold no events", "ships": "ships: there is no such chart: nothing to show"} {
		if _, err := Plotted(d, charts.NewView(d, chart)); !errors.Is(err, charts.ErrNothing) || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// Every table of the CSTO is whole: each row has a cell for each column, and a source.
func TestPlottedTablesAreWhole(t *testing.T) {
	d := data.CSTO()
	for chart, least := range map[charts.Chart]int{charts.Membership: 20, charts.Forces: 6, charts.Strength: 150, charts.Events: 80} {
		v := charts.NewView(d, chart)
		table, err := Plotted(d, v)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := EncodeCSV(&out, table); err != nil {
			t.Fatal(err)
		}
		file, found := bytes.CutPrefix(out.Bytes(), []byte("\ufeff"))
		rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		if err != nil || !found || len(rows) < least {
			t.Errorf("%s: %d rows: %v", chart, len(rows), err)
		}
		for _, row := range rows {
			if row[len(row)-1] == "" {
				t.Errorf("%s: without a source: %q", chart, row)
			}
		}
	}
}

func TestEncodeCSVPassesOnTheWritersError(t *testing.T) {
	for _, room := range []full{0, 4} {
		if err := EncodeCSV(&room, sample); !errors.Is(err, errFull) {
			t.Errorf("%v", err)
		}
	}
}
