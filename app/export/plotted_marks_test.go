package export

import (
	"bytes"
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// csvOf is the CSV file of a view of the CSTO, each row by its headings, and the marks of a
// kind on all pages of its chart.
func csvOf(t *testing.T, query string, kind charts.Kind) (rows []map[string]string, marks []charts.Mark) {
	t.Helper()
	d := data.CSTO()
	v, err := charts.ParseView(d, query)
	if err != nil {
		t.Fatal(err)
	}
	table, err := Plotted(d, v)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := EncodeCSV(&file, table); err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file.Bytes(), []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[cells[0][i]] = cell
		}
		rows = append(rows, row)
	}
	v.AllPages = true
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		for _, m := range f.Marks {
			if m.Kind == kind && !slices.ContainsFunc(marks, func(o charts.Mark) bool { return o.ID == m.ID }) {
				marks = append(marks, m)
			}
		}
	}
	return rows, marks
}

func number(t *testing.T, cell string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// alike reports whether two lengths on a page are those of one amount: to half a point.
func alike(a, b float64) bool { return math.Abs(a-b) <= 0.5 }

// Every bar of a membership is a row of the CSV file and begins and ends at its dates, and
// every row is a bar.
func TestTheCSVHasTheBarsOfMemberships(t *testing.T) {
	rows, marks := csvOf(t, "membership", charts.Spell)
	if len(rows) != len(marks) || len(rows) < 19 {
		t.Fatalf("%d rows, %d bars", len(rows), len(marks))
	}
	day := func(cell string, end bool) float64 {
		date, err := data.ParseDate(cell)
		if err != nil {
			t.Fatal(err)
		}
		if end {
			return float64(date.Last() + 1)
		}
		return float64(date.First())
	}
	// The axis is that of two bars which are far from each other.
	a, b := day(rows[0]["From"], false), day(rows[len(rows)-1]["From"], false)
	x, scale := marks[0].Reach.X, (marks[len(marks)-1].Reach.X-marks[0].Reach.X)/(b-a)
	at := func(day float64) float64 { return x + (day-a)*scale }
	for i, m := range marks {
		row := rows[i]
		if m.States[0] != row["Code"] || !strings.HasSuffix(m.ID, "/"+row["From"]) {
			t.Errorf("%s is the row of %s from %s", m.ID, row["Code"], row["From"])
		}
		if from := at(day(row["From"], false)); !alike(m.Reach.X, from) {
			t.Errorf("%s begins at %.1f, its row at %.1f", m.ID, m.Reach.X, from)
		}
		if row["To (last day)"] == "" {
			continue // it ends in an arrow
		}
		if to := at(day(row["To (last day)"], true)); !alike(m.Reach.Right(), to) {
			t.Errorf("%s ends at %.1f, its row at %.1f", m.ID, m.Reach.Right(), to)
		}
	}
}

// Every bar of forces is as long as the total of its row, in each panel, and every row has
// a bar.
func TestTheCSVHasTheBarsOfForces(t *testing.T) {
	rows, marks := csvOf(t, "forces", charts.Force)
	totals := map[string]float64{}
	for _, row := range rows {
		totals[row["Code"]] = number(t, row["Total (people)"])
	}
	drawn := map[string]bool{}
	for _, panel := range []string{"", "/zoom"} {
		scale := 0.0
		for _, m := range marks {
			total, known := totals[m.States[0]]
			if m.ID != "force/"+m.States[0]+panel {
				continue
			}
			if !known {
				t.Fatalf("%s has no row", m.ID)
			}
			drawn[m.States[0]] = true
			length := 0.0
			for _, s := range m.Shapes {
				if p, ok := s.(charts.Path); ok {
					length = max(length, p.Bounds().Right()-m.Reach.X)
				}
			}
			if scale == 0 {
				scale = length / total
			}
			if !alike(length, total*scale) {
				t.Errorf("%s is %.1f long, its row %.1f", m.ID, length, total*scale)
			}
		}
	}
	if len(drawn) != len(rows) || len(rows) < 6 {
		t.Errorf("%d of %d rows are drawn", len(drawn), len(rows))
	}
}

// Every piece of a column of strength is as high as the sum of its states' rows in that
// year, in each panel, and every row is in a piece.
func TestTheCSVHasTheColumnsOfStrength(t *testing.T) {
	rows, marks := csvOf(t, "strength", charts.Force)
	values, drawn := map[string]float64{}, map[string]bool{}
	for _, row := range rows {
		for heading, cell := range row {
			if strings.HasPrefix(heading, "Armed forces personnel (") && cell != "" {
				values[row["Year"]+row["Code"]] = number(t, cell)
			}
		}
	}
	scales := map[string]float64{}
	for _, m := range marks {
		parts := strings.Split(m.ID, "/") // strength/1994/state/RUS, strength/1994/zoom/state/BLR
		if len(m.States) == 0 {
			continue // a whole column
		}
		year, panel, sum := parts[1], parts[2], 0.0
		for _, state := range m.States {
			sum += values[year+state] // those that were no members have none
			drawn[year+state] = drawn[year+state] || len(m.States) == 1
		}
		if panel != "zoom" {
			panel = ""
		}
		if scales[panel] == 0 {
			scales[panel] = m.Reach.H / sum
		}
		if !alike(m.Reach.H, sum*scales[panel]) {
			t.Errorf("%s is %.1f high, its rows %.1f", m.ID, m.Reach.H, sum*scales[panel])
		}
	}
	for row := range values {
		if !drawn[row] {
			t.Errorf("%s is not drawn", row)
		}
	}
	if len(values) < 150 || len(scales) < 2 {
		t.Errorf("only %d values in %d panels", len(values), len(scales))
	}
}

// Every event that is drawn is a row, and every row is drawn.
func TestTheCSVHasTheEvents(t *testing.T) {
	rows, marks := csvOf(t, "events", charts.Happening)
	drawn := map[string]bool{}
	for _, m := range marks {
		drawn[strings.TrimSuffix(m.ID, "/row")] = true
	}
	for _, row := range rows {
		id := "event/" + row["Date"] + "/" + row["Title"]
		if !drawn[id] {
			t.Errorf("%s is not drawn", id)
		}
		delete(drawn, id)
	}
	if len(drawn) > 0 || len(rows) < 80 {
		t.Errorf("of %d rows: no row for %v", len(rows), drawn)
	}
}
