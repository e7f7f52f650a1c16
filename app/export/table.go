package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"treatyline/data"
)

// Table is rows of data with named columns. A cell is a string, a float64, an int, a
// bool, a []string, or nil where nothing is known.
type Table struct {
	Columns []string
	Rows    [][]any
}

// WriteJSON writes an array of flat objects with the columns as keys, in their order.
func (t Table) WriteJSON(w io.Writer) error {
	var out bytes.Buffer
	out.WriteString("[")
	for i, row := range t.Rows {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n  {")
		for j, cell := range row {
			if j > 0 {
				out.WriteString(", ")
			}
			key, err := encodeJSON(t.Columns[j])
			if err != nil {
				return err
			}
			value, err := encodeJSON(cell)
			if err != nil {
				return err
			}
			out.Write(slices.Concat(key, []byte(": "), value))
		}
		out.WriteString("}")
	}
	if len(t.Rows) > 0 {
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	_, err := w.Write(out.Bytes())
	return err
}

// encodeJSON writes a cell without escaping what HTML would need escaped.
func encodeJSON(cell any) ([]byte, error) {
	if list, ok := cell.([]string); ok && list == nil {
		cell = []string{}
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(cell)
	return bytes.TrimRight(out.Bytes(), "\n"), err
}

// WriteCSV writes the table with a heading, as RFC 4180 has it. What a spreadsheet would
// run as a formula is preceded by an apostrophe.
func (t Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = harmless(c)
	}
	if err := out.Write(heads); err != nil {
		return err
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = plainCell(cell)
			switch cell.(type) {
			case float64, int:
			default:
				cells[i] = harmless(cells[i])
			}
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formula is where a spreadsheet may see the beginning of one: at the beginning of a text,
// and after what it may take for the end of a cell, as those do that expect semicolons
// between cells.
var formula = regexp.MustCompile(`^[\t\r\n]|(^|[;\t\r\n])[ "]*[=+\-@＝＋－＠]`)

// harmless keeps a spreadsheet from reading a text as a formula (OWASP, CSV injection).
func harmless(s string) string {
	return formula.ReplaceAllStringFunc(s, func(found string) string {
		if len(found) > 1 && strings.Contains(";\t\r\n", found[:1]) {
			return found[:1] + "'" + found[1:]
		}
		return "'" + found
	})
}

// WriteText writes the table in columns for a reader. Control characters are shown as
// signs, not sent to the terminal.
func (t Table) WriteText(w io.Writer) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(cells []string) {
		last := len(cells)
		for last > 1 && cells[last-1] == "" {
			last-- // no blanks at the end of lines
		}
		fmt.Fprintln(out, strings.Join(cells[:last], "\t"))
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = oneLine(strings.ToUpper(strings.ReplaceAll(c, "_", " ")))
	}
	line(heads)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = oneLine(plainCell(cell))
		}
		line(cells)
	}
	return out.Flush()
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case data.Steers(r):
			return '\uFFFD'
		}
		return r
	}, s)
}

func plainCell(cell any) string {
	switch c := cell.(type) {
	case string:
		return c
	case float64:
		return strconv.FormatFloat(c, 'f', -1, 64)
	case int:
		return strconv.Itoa(c)
	case bool:
		if c {
			return "yes"
		}
		return ""
	case []string:
		return strings.Join(c, " ")
	}
	return ""
}
