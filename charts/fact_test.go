package charts_test

import (
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

func TestFacts(t *testing.T) {
	for _, c := range []struct{ query, mark, en, ru string }{
		{"membership", "spell/UZB/csto/2006-08-16",
			"Uzbekistan was a member of the Collective Security Treaty Organization (CSTO) from 16 August 2006 to 19 December 2012 (6 years 4 months). Signed 23 June 2006. It ended by suspension. Suspended from 28 June 2012 to 19 December 2012.",
			"Узбекистан — член ОДКБ (Организация Договора о коллективной безопасности) с 16 августа 2006 г. по 19 декабря 2012 г. (6 лет 4 месяца). Подписание: 23 июня 2006 г. Окончание: приостановка. Членство приостановлено с 28 июня 2012 г. по 19 декабря 2012 г."},
		{"membership", "spell/UZB/cst/1994-04-20",
			"Uzbekistan was a member of the Collective Security Treaty (CST) from 20 April 1994 to 20 April 1999 (5 years). Signed 15 May 1992. It was not renewed.",
			"Узбекистан — член ДКБ (Договор о коллективной безопасности) с 20 апреля 1994 г. по 20 апреля 1999 г. (5 лет). Подписание: 15 мая 1992 г. Членство не было продлено."},
		{"membership", "spell/ARM/csto/2002-10-07/frozen/2024-02-22",
			"Armenia has been a member of the Collective Security Treaty Organization (CSTO) since 7 October 2002 (23 years 2 months by 1 January 2026). Participation frozen since 22 February 2024.",
			"Армения — член ОДКБ (Организация Договора о коллективной безопасности) с 7 октября 2002 г. (23 года 2 месяца на 1 января 2026 г.). Участие заморожено с 22 февраля 2024 г."},
		{"membership", "signed/GEO/cst/1993-12-09?",
			"Georgia was a member of the Collective Security Treaty (CST) from 20 April 1994 to 20 April 1999 (5 years). Signed 9 December 1993 (?). It was not renewed.",
			"Грузия — член ДКБ (Договор о коллективной безопасности) с 20 апреля 1994 г. по 20 апреля 1999 г. (5 лет). Подписание: 9 декабря 1993 г. (?). Членство не было продлено."},
		{"membership", "event/2008-03-28/Uzbek parliament ratifies the membership",
			"Reported 28 March 2008: Uzbek parliament ratifies the membership.",
			"Сообщение от 28 марта 2008 г.: Парламент Узбекистана ратифицирует членство."},
		{"membership?show=offices", "holder/secretary-general/BLR/2020-01-01/Stanislav Zas",
			"Stanislav Zas (Belarus) was Secretary General of the Collective Security Treaty Organization (CSTO) from 1 January 2020 to 31 December 2022 (3 years).",
			"Станислав Зась (Беларусь) — Генеральный секретарь ОДКБ (Организация Договора о коллективной безопасности) с 1 января 2020 г. по 31 декабря 2022 г. (3 года)."},
		{"membership?show=offices", "holder/chair/ARM/2016",
			"Armenia was Chair of the Collective Security Council of the Collective Security Treaty Organization (CSTO): 2016 (about 1 year).",
			"Армения — Председатель Совета коллективной безопасности ОДКБ (Организация Договора о коллективной безопасности): 2016 (примерно 1 год)."},
		{"membership", "count/1999-04-21",
			"The Collective Security Treaty Organization (CSTO) had 6 members (Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan) from 21 April 1999 to 15 August 2006.",
			"Организация Договора о коллективной безопасности (ОДКБ) с 21 апреля 1999 г. по 15 августа 2006 г.: 6 членов (Армения, Беларусь, Казахстан, Киргизия, Россия и Таджикистан)."},
		{"membership?as-of=1999-05-01", "as-of",
			"The Collective Security Treaty Organization (CSTO) had 6 members (Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan) on 1 May 1999.",
			"Организация Договора о коллективной безопасности (ОДКБ) на 1 мая 1999 г.: 6 членов (Армения, Беларусь, Казахстан, Киргизия, Россия и Таджикистан)."},
		{"forces", "force/KAZ/zoom",
			"Kazakhstan had 70,500 personnel (active 39,000, reserve: none listed, paramilitary 31,500), according to The Military Balance 2020.",
			"Казахстан: численность личного состава — 70 500 (регулярные силы 39 000, резерв: не указано, военизированные силы 31 500), по данным The Military Balance 2020."},
		{"strength", "strength/1999/zoom/state/ARM",
			"Armenia had 54,400 in 1999 (Armed forces personnel), 3 % of the members’ total.",
			"Армения, 1999 г.: 54 400 (Личный состав вооружённых сил), доля среди членов — 3 %."},
		{"strength?states=ARM,KAZ", "strength/1999",
			"2 members had 154,700 in all in 1999 (Armed forces personnel): Armenia 54,400; Kazakhstan 100,300.",
			"1999 г.: 154 700 в сумме, 2 члена (Личный состав вооружённых сил): Армения 54 400; Казахстан 100 300."},
		{"strength", "strength/state/UZB",
			"Uzbekistan had 20,000 in 1994, 68,000 in 2012 (Armed forces personnel).",
			"Узбекистан: 20 000 в 1994 г., 68 000 в 2012 г. (Личный состав вооружённых сил)."},
	} {
		v, err := charts.ParseView(data.CSTO(), c.query)
		if err != nil {
			t.Fatal(err)
		}
		for lang, want := range map[string]string{"en": c.en, "ru": c.ru} {
			v.Lang = lang
			said, sources, ok := charts.Fact(data.CSTO(), v, c.mark)
			// Of an event its text follows.
			if got := plain(said); !ok || got != want && (!strings.HasPrefix(c.mark, "event/") || !strings.HasPrefix(got, want+" ")) {
				t.Errorf("%s in %s:\n got %s\nwant %s", c.mark, lang, got, want)
			}
			if len(sources) == 0 {
				t.Errorf("%s has no source", c.mark)
			}
		}
	}
}

// A fact of a body with a name that is no abbreviation, of dates that are not known to the
// day, and of every standing.
func TestFactsOfOtherAlliances(t *testing.T) {
	d := sample(t, overlapping)
	for _, c := range []struct{ mark, en, ru string }{
		{"spell/DEU/o/1960-01-01", "Germany has been an observer at the Council since 1 January 1960 (60 years by 1 January 2020).",
			"Германия — наблюдатель объединения «The Council» с 1 января 1960 г. (60 лет на 1 января 2020 г.)."},
		{"spell/ITA/c/1999", "Italy has been a candidate for the Court since 1999 (about 21 years by 1 January 2020).",
			"Италия — кандидат в члены объединения «The Court» с 1999 г. (примерно 21 год на 1 января 2020 г.)."},
		{"spell/FRA/c/1970-01-01", "France was a member of the Court from 1 January 1970 to 1 January 1990 (20 years). It ended by withdrawal.",
			"Франция — член объединения «The Court» с 1 января 1970 г. по 1 января 1990 г. (20 лет). Окончание: выход."},
	} {
		for lang, want := range map[string]string{"en": c.en, "ru": c.ru} {
			v := charts.NewView(d, charts.Membership)
			v.Lang = lang
			if said, _, ok := charts.Fact(d, v, c.mark); !ok || plain(said) != want {
				t.Errorf("%s in %s:\n got %s\nwant %s", c.mark, lang, plain(said), want)
			}
		}
	}
}

// Every mark has a fact, and every fact is a sentence.
func TestEveryMarkHasAFact(t *testing.T) {
	for name, d := range samples(t) {
		for _, chart := range charts.All() {
			v := charts.NewView(d, chart)
			v.Offices = true
			for _, v.Lang = range words.Languages() {
				figures, err := charts.Layout(d, v, charts.SlidePage())
				if err != nil {
					continue
				}
				for _, m := range figures[0].Marks {
					said, _, ok := charts.Fact(d, v, m.ID)
					stands := m.Kind != charts.Furniture && m.ID != "strength/others" && !strings.HasPrefix(m.ID, "events/")
					if ok != stands {
						t.Errorf("%s: %s has a fact: %v", name, m.ID, ok)
						continue
					}
					if ok && (!strings.HasSuffix(said, ".") || strings.Contains(said, "..") || strings.Contains(said, "{{")) {
						t.Errorf("%s: %s says %q", name, m.ID, said)
					}
				}
			}
		}
	}
	for _, mark := range []string{"", "spell", "spell/", "spell/x", "force/x", "force", "name/x", "strength", "strength/9999", "count/x", "holder/x", "event/x", "title"} {
		if said, _, ok := charts.Fact(data.CSTO(), charts.NewView(data.CSTO(), charts.Membership), mark); ok {
			t.Errorf("%q says %q", mark, said)
		}
	}
}
