package export

import "io"

// EncodeCSV writes a table as the file that a reader opens in a spreadsheet. It begins with
// a byte order mark: without one Excel takes UTF-8 for the letters of the machine's own code
// page. Nothing else than the table is in the file, as not every reader passes over comments.
func EncodeCSV(w io.Writer, t Table) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	return t.WriteCSV(w)
}
