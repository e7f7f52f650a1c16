package charts_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// What titles say is computed here a second time, in another way: from the records as they
// stand in the file, with dates compared as texts and the calendar of package time.

// whole is a date as it is written, filled up to a day: a start to its first, an end to
// its last.
func whole(d data.Date, end bool) string {
	s := strings.TrimRight(d.String(), "~?%")
	if end {
		return s + "-12-31"[min(len(s)-4, 6):] // as a text after every day of that month
	}
	return s + "-01-01"[min(len(s)-4, 6):]
}

// on returns the states that are members on a day, and those that were by then.
func on(d *data.Dataset, day string) (members, joined []string) {
	counts := map[string]bool{}
	for _, b := range d.Bodies {
		counts[b.ID] = b.Counts
	}
	for _, m := range d.Memberships {
		if !counts[m.Body] || m.Status != data.Member || whole(m.From, false) > day {
			continue
		}
		joined = append(joined, m.State)
		if m.To.IsZero() || whole(m.To, true) >= day {
			members = append(members, m.State)
		}
	}
	unique := func(s []string) []string { slices.Sort(s); return slices.Compact(s) }
	return unique(members), unique(joined)
}

// days of the past: every 250th, and those around every date of a membership.
func pastDays(d *data.Dataset) []data.Day {
	var days []data.Day
	first := d.AsOf()
	for _, m := range d.Memberships {
		first = min(first, m.From.First())
		for _, near := range []data.Day{m.From.First(), m.To.Last()} {
			for _, day := range []data.Day{near - 1, near, near + 1} {
				if near > 1 && day <= d.AsOf() {
					days = append(days, day)
				}
			}
		}
	}
	for day := first - 50; day <= d.AsOf(); day += 250 {
		days = append(days, day)
	}
	return days
}

// numbersIn are the numbers that a title says in words.
func numbersIn(title string) []int {
	said := append(strings.Fields("no one two three four five six seven eight nine ten eleven twelve"), "none")
	var found []int
	for _, word := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if i := slices.Index(said, word); i >= 0 {
			found = append(found, i%13)
		}
	}
	return found
}

func TestTitlesCountTheMembersOfTheFile(t *testing.T) {
	for name, d := range map[string]*data.Dataset{"csto": data.CSTO(), "guam": example(t, "guam"), "warsaw-pact": example(t, "warsaw-pact")} {
		for _, day := range pastDays(d) {
			v := charts.NewView(d, charts.Membership)
			v.AsOf = day
			figures, err := charts.Layout(d, v, charts.SlidePage())
			if err != nil {
				t.Fatal(err)
			}
			title := figures[0].Title
			members, joined := on(d, day.String())
			want := []int{len(joined), len(members)}
			if len(members) == len(joined) {
				want = want[:1]
			}
			if got := numbersIn(title); !slices.Equal(got, want) {
				t.Errorf("%s on %s: %q says %v, but %d had joined and %d are members", name, day, title, got, len(joined), len(members))
			}
		}
	}
}

func TestTitlesDivideTheForcesOfTheFile(t *testing.T) {
	d := data.CSTO()
	title := regexp.MustCompile(`^(?:Without Russia: )?(\S+) has (\d+)\x{a0}% of all personnel`)
	checked := 0
	for _, day := range pastDays(d) {
		for _, without := range []string{"", "RUS"} {
			v := charts.NewView(d, charts.Forces)
			v.AsOf = day
			if without != "" {
				v.Without = []string{without}
			}
			figures, err := charts.Layout(d, v, charts.SlidePage())
			if err != nil {
				t.Fatal(err)
			}
			said := title.FindStringSubmatch(figures[0].Title)
			if said == nil {
				continue
			}
			checked++
			members, _ := on(d, day.String())
			sum, most, largest := 0.0, 0.0, ""
			for _, f := range edition(d, day.String()).Values {
				if f.State == without || !slices.Contains(members, f.State) {
					continue
				}
				has := f.Active.N + f.Reserve.N + f.Paramilitary.N
				if sum += has; has > most {
					most, largest = has, f.State
				}
			}
			share, _ := strconv.Atoi(said[2])
			if want := int(math.Round(100 * most / sum)); share != want || said[1] != d.StateName(largest, "en") {
				t.Errorf("%s: %q, but %s has %d %%", day, figures[0].Title, largest, want)
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d titles tell of a share", checked)
	}
}

// edition is the latest one that is not after a day, else the earliest.
func edition(d *data.Dataset, day string) data.Edition {
	best := d.Editions[0]
	for _, e := range d.Editions {
		now := fmt.Sprintf("%04d", e.Year) <= day[:4]
		bestNow := fmt.Sprintf("%04d", best.Year) <= day[:4]
		if now && (!bestNow || e.Year > best.Year) || !now && !bestNow && e.Year < best.Year {
			best = e
		}
	}
	return best
}

// A duration is as many months, and then days, as one has to go on from its first day to be
// past its last.
func TestDurationsAreThoseOfTheCalendar(t *testing.T) {
	d := data.CSTO()
	for _, m := range d.Memberships {
		if m.From.Precision() != data.ToDay || !m.To.IsZero() && m.To.Precision() != data.ToDay {
			continue
		}
		from, to := m.From.First(), d.End(m)
		if to < from {
			continue
		}
		first, _ := time.Parse(time.DateOnly, from.String())
		past, _ := time.Parse(time.DateOnly, to.String())
		past = past.AddDate(0, 0, 1)
		months := 0
		for !later(first, months+1).After(past) {
			months++
		}
		want := ""
		if years := months / 12; years > 0 {
			want = fmt.Sprintf("%d year", years)
		}
		if rest := months % 12; rest > 0 {
			want += fmt.Sprintf(" %d month", rest)
		}
		if months == 0 {
			want = fmt.Sprintf("%d day", int(past.Sub(first).Hours()/24))
		}
		got := strings.ReplaceAll(strings.ReplaceAll(words.In("en").Duration(from, to), "\u00a0", " "), "s", "")
		if got != strings.TrimSpace(want) {
			t.Errorf("%s in %s, %s to %s: %q, want %q", m.State, m.Body, from, to, got, want)
		}
	}
}

// later is the same day so many months on, or the last of that month.
func later(first time.Time, months int) time.Time {
	end := time.Date(first.Year(), first.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC)
	return time.Date(end.Year(), end.Month(), min(first.Day(), end.Day()), 0, 0, 0, 0, time.UTC)
}
