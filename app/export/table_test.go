package export

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"treatyline/data"
)

var sample = Table{
	Columns: []string{"state", "per_1000", "year", "acting", "bodies", "note"},
	Rows: [][]any{
		{"ARM", 87.5, 2020, true, []string{"cst", "csto"}, "plain"},
		{"BLR", nil, -5, false, []string(nil), "a \"quoted\", word\nand a line"},
		{"Ö", 1e6, 0, false, []string{}, nil},
	},
}

func TestWriteCSV(t *testing.T) {
	var out strings.Builder
	if err := sample.WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	want := "state,per_1000,year,acting,bodies,note\r\n" +
		"ARM,87.5,2020,yes,cst csto,plain\r\n" +
		"BLR,,-5,,,\"a \"\"quoted\"\", word\r\nand a line\"\r\n" +
		"Ö,1000000,0,,,\r\n"
	if out.String() != want {
		t.Errorf("got\n%q\nwant\n%q", out.String(), want)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != 4 || rows[2][5] != "a \"quoted\", word\nand a line" {
		t.Errorf("read again: %q, %v", rows, err)
	}
}

func TestFormulasAreHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		`=HYPERLINK("http://x")`: `'=HYPERLINK("http://x")`,
		"+1":                     "'+1",
		"-1+2":                   "'-1+2",
		"@SUM(A1)":               "'@SUM(A1)",
		"\t=1":                   "'\t=1",
		"\r=1":                   "'=1",
		"a=1":                    "a=1",
		" =1":                    "' =1",
		"＝1":                     "'＝1",
		"a;=1":                   "a;'=1",
		`a; "=1;-2`:              `a;' "=1;'-2`,
		"a; b-c":                 "a; b-c",
		"a\t@b":                  "a\t'@b",
		"'=1":                    "'=1",
		"":                       "",
		"Ж":                      "Ж",
	} {
		var out strings.Builder
		if err := (Table{Columns: []string{cell, "b"}, Rows: [][]any{{cell, "x"}, {[]string{cell}, "x"}}}).WriteCSV(&out); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
		if err != nil {
			t.Fatalf("%q: %v", cell, err)
		}
		for _, row := range rows {
			if row[0] != want {
				t.Errorf("%q is written as %q", cell, row[0])
			}
		}
	}
}

func TestNegativeNumbersStayNumbers(t *testing.T) {
	var out strings.Builder
	if err := (Table{Columns: []string{"a", "b"}, Rows: [][]any{{-1.5, -2}}}).WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	if out.String() != "a,b\r\n-1.5,-2\r\n" {
		t.Errorf("%q", out.String())
	}
}

func TestWriteJSON(t *testing.T) {
	var out strings.Builder
	if err := sample.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	want := `[
  {"state": "ARM", "per_1000": 87.5, "year": 2020, "acting": true, "bodies": ["cst","csto"], "note": "plain"},
  {"state": "BLR", "per_1000": null, "year": -5, "acting": false, "bodies": [], "note": "a \"quoted\", word\nand a line"},
  {"state": "Ö", "per_1000": 1000000, "year": 0, "acting": false, "bodies": [], "note": null}
]
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	var read []map[string]any
	if err := json.Unmarshal([]byte(out.String()), &read); err != nil {
		t.Fatal(err)
	}
	if got := read[0]["bodies"]; !reflect.DeepEqual(got, []any{"cst", "csto"}) {
		t.Errorf("bodies are %v", got)
	}
}

func TestJSONKeepsSignsAndRefusesWhatItCannotSay(t *testing.T) {
	var out strings.Builder
	if err := (Table{Columns: []string{"a"}, Rows: [][]any{{"<b> & \x00 \u2028 \xff"}}}).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	var read []map[string]string
	if err := json.Unmarshal([]byte(out.String()), &read); err != nil || read[0]["a"] != "<b> & \x00 \u2028 \ufffd" {
		t.Errorf("%s: %q, %v", out.String(), read, err)
	}
	if !strings.Contains(out.String(), "<b> &") {
		t.Errorf("escaped for HTML: %s", out.String())
	}
	if err := (Table{Columns: []string{"a"}, Rows: [][]any{{math.Inf(1)}}}).WriteJSON(&out); err == nil {
		t.Error("infinity has no JSON")
	}
}

func TestAnEmptyTable(t *testing.T) {
	empty := Table{Columns: []string{"state", "per_1000"}}
	for want, write := range map[string]func(*strings.Builder) error{
		"[]\n":               func(b *strings.Builder) error { return empty.WriteJSON(b) },
		"state,per_1000\r\n": func(b *strings.Builder) error { return empty.WriteCSV(b) },
		"STATE  PER 1000\n":  func(b *strings.Builder) error { return empty.WriteText(b) },
	} {
		var out strings.Builder
		if err := write(&out); err != nil || out.String() != want {
			t.Errorf("%q, %v, want %q", out.String(), err, want)
		}
	}
}

func TestWriteText(t *testing.T) {
	var out strings.Builder
	if err := sample.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	want := "STATE  PER 1000  YEAR  ACTING  BODIES    NOTE\n" +
		"ARM    87.5      2020  yes     cst csto  plain\n" +
		"BLR              -5                      a \"quoted\", word and a line\n" +
		"Ö      1000000   0\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestTextShowsControlCharacters(t *testing.T) {
	var out strings.Builder
	hostile := Table{Columns: []string{"a", "b"}, Rows: [][]any{
		{"\x1b[31mred\x07", "x"}, {"c1\u009b2J", "x"}, {"\xff\xfe", "x"}, {"del\x7f\x00", "x"}, {[]string{"\x1b]0;t\x07"}, "x"}, {"a\tb\r\nc\v\f", "x"},
	}}
	if err := hostile.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	want := []string{"A          B", "\ufffd[31mred\ufffd  x", "c1\ufffd2J      x", "\ufffd\ufffd         x", "del\ufffd\ufffd      x",
		"\ufffd]0;t\ufffd     x", "a b  c\ufffd\ufffd   x", ""}
	if got := strings.Split(out.String(), "\n"); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

var errFull = errors.New("the disk is full")

// full is a writer that takes so many bytes and no more.
type full int

func (f *full) Write(p []byte) (int, error) {
	if len(p) > int(*f) {
		return int(*f), errFull
	}
	*f -= full(len(p))
	return len(p), nil
}

func TestTablesTellTheWritersError(t *testing.T) {
	for name, write := range map[string]func(*full) error{
		"csv":  func(w *full) error { return sample.WriteCSV(w) },
		"json": func(w *full) error { return sample.WriteJSON(w) },
		"text": func(w *full) error { return sample.WriteText(w) },
	} {
		w := full(20)
		if err := write(&w); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Any texts and numbers come back from CSV and JSON as they were written, none of them as
// a formula, and none steers the terminal.
func FuzzTable(f *testing.F) {
	f.Add("=HYPERLINK(\"http://x\")", "\x1b]0;title\x07", 1.5)
	f.Add("a;=1\r\n@SUM(A1)\r", "\u202eevil\u2066", math.NaN())
	f.Add("\ufeff\"quoted\"", "\xff\x00", math.Inf(1))
	f.Add("", "'", -0.1)
	f.Fuzz(func(t *testing.T, a, b string, v float64) {
		table := Table{Columns: []string{"a " + a, "b", "c"}, Rows: [][]any{{a, b, v}, {[]string{a, b}, nil, 7}}}
		checkCSV(t, table)
		checkJSON(t, table)
		var out strings.Builder
		if err := table.WriteText(&out); err != nil {
			t.Fatal(err)
		}
		if strings.Count(out.String(), "\n") != 3 || strings.ContainsFunc(out.String(), func(r rune) bool { return r != '\n' && data.Steers(r) }) {
			t.Errorf("printed as %q", out.String())
		}
	})
}

func checkCSV(t *testing.T, table Table) {
	t.Helper()
	var out strings.Builder
	if err := table.WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != len(table.Rows)+1 {
		t.Fatalf("%q: %d rows, %v", out.String(), len(rows), err)
	}
	for i, row := range append([][]any{{table.Columns[0], table.Columns[1], table.Columns[2]}}, table.Rows...) {
		for j, cell := range row {
			got, want := rows[i][j], plainCell(cell)
			if _, isNumber := cell.(float64); isNumber {
				if got != want {
					t.Errorf("%v is written as %q", cell, got)
				}
				continue
			}
			// csv reads the ends of lines as \n, and an apostrophe may have been put in.
			same := strings.NewReplacer("\r\n", "\n", "'", "", "\r", "")
			if same.Replace(got) != same.Replace(want) || got != "" && strings.ContainsRune("=+-@\t\r", rune(got[0])) {
				t.Errorf("%q is written as %q", want, got)
			}
		}
	}
}

func checkJSON(t *testing.T, table Table) {
	t.Helper()
	var out strings.Builder
	v := table.Rows[0][2].(float64)
	if err := table.WriteJSON(&out); err != nil {
		if !math.IsNaN(v) && !math.IsInf(v, 0) || out.Len() > 0 {
			t.Errorf("%v, after %q", err, out.String())
		}
		return
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(out.String()), &rows); err != nil {
		t.Fatalf("%s: %v", out.String(), err)
	}
	if want := strings.ToValidUTF8(table.Rows[0][1].(string), "\ufffd"); utf8.ValidString(table.Rows[0][1].(string)) && rows[0]["b"] != want || rows[0]["c"] != v {
		t.Errorf("%q and %v come back as %v", want, v, rows[0])
	}
}
