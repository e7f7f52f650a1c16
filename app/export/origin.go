package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"

	"treatyline/charts"
	"treatyline/data"
	"treatyline/data/phrase"
)

// Origin is what a file that was exported says of where it comes from, as far as the
// program can go back there.
type Origin struct {
	View         string // a query for the command and for [charts.ParseView]
	Organisation string // the dataset's id
	Data         string // the [DataHash] of what it shows; empty in files of old versions
	Software     string // that made it
}

// ErrForeign is returned for a file that does not say which view it shows.
var ErrForeign = phrase.Errorf("this is no figure of Treatyline: it carries no view")

// ErrDamaged is returned for a file whose parts do not fit together.
var ErrDamaged = phrase.Errorf("the file is damaged")

// damaged tells of what is wrong in a file's form.
func damaged(err error) error {
	if wrong := (*xml.SyntaxError)(nil); errors.As(err, &wrong) {
		err = phrase.Errorf("XML syntax error on line %d: %s", wrong.Line, wrong.Msg)
	}
	return phrase.Errorf("%w: %w", ErrDamaged, err)
}

// The bounds of what is read, in bytes. A file from elsewhere cannot buy more memory.
const (
	maxEntry    = 1 << 20  // one text of provenance
	maxMarkup   = 32 << 20 // SVG, HTML
	maxStandard = 64 << 20 // a file that comes in through standard input
)

// OpenOrigin reads where a file comes from. The error wraps [ErrForeign] where the file
// carries no view, and otherwise says why it cannot be read; a file that is damaged
// behind its view gives both.
func OpenOrigin(path string) (Origin, error) {
	f, err := os.Open(path)
	if err != nil {
		return Origin{}, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Origin{}, reason(err)
	}
	var o Origin
	if info.Mode().IsRegular() {
		o, err = readOrigin(f, info.Size())
	} else {
		o, err = ReadOrigin(f) // a pipe, say
	}
	return o, reason(err)
}

// ReadOrigin does the same for a stream.
func ReadOrigin(r io.Reader) (Origin, error) {
	file, err := io.ReadAll(io.LimitReader(r, maxStandard+1))
	if err != nil {
		return Origin{}, err
	}
	if len(file) > maxStandard {
		return Origin{}, phrase.Errorf("it is larger than %d MiB: name it as a file", maxStandard>>20)
	}
	return readOrigin(bytes.NewReader(file), int64(len(file)))
}

// originReader reads the origin of files of one format, as far as they have one.
type originReader struct {
	begins func(head []byte) bool
	read   func(o *Origin, r *io.SectionReader) error
}

func originReaders() []originReader {
	return []originReader{
		{startsWith(pngSignature), (*Origin).readPNG},
		{isHTML, (*Origin).readHTML},
		{isXML, (*Origin).readSVG},
		{startsWith("PK\x03\x04"), (*Origin).readPPTX},
		{startsWith("%PDF-"), (*Origin).readPDF},
	}
}

func readOrigin(r io.ReaderAt, size int64) (o Origin, err error) {
	head := make([]byte, 512)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return o, err
	}
	read := (*Origin).readMarkdown // which begins like any text
	for _, format := range originReaders() {
		if format.begins(head[:n]) {
			read = format.read
			break
		}
	}
	switch err := read(&o, io.NewSectionReader(r, 0, size)); {
	case err != nil:
		return o, err
	case o.View == "":
		return o, ErrForeign
	}
	return o, o.check()
}

// IsFigure reports whether a file's beginning is that of a format that figures have.
// Markdown has none, and YAML's merge key, <<, is no element.
func IsFigure(head []byte) bool {
	if bytes.HasPrefix(trimmed(head), []byte("<<")) {
		return false
	}
	for _, format := range originReaders() {
		if format.begins(head) {
			return true
		}
	}
	return false
}

func startsWith(prefix string) func([]byte) bool {
	return func(head []byte) bool { return bytes.HasPrefix(head, []byte(prefix)) }
}

// set takes an entry of a file; the first of a kind counts.
func (o *Origin) set(key, value string) {
	to := map[string]*string{
		"treatyline:view": &o.View, "treatyline:organisation": &o.Organisation, "treatyline:data": &o.Data,
		"Software": &o.Software, "generator": &o.Software, // which is what HTML calls it
	}[key]
	if to != nil && *to == "" {
		*to = value
	}
}

// check refuses entries with letters that the program never writes into them, so that they
// can be printed, and put into a command.
func (o Origin) check() error {
	view, id, line := regexp.MustCompile(`^[A-Za-z0-9_.~+%,=&?-]+$`), regexp.MustCompile(`^[A-Za-z0-9:-]*$`), regexp.MustCompile(`^\PC{0,100}$`)
	if !view.MatchString(o.View) || !id.MatchString(o.Organisation+o.Data) || !line.MatchString(o.Software) {
		return phrase.Errorf("%w: its view cannot be read", ErrDamaged)
	}
	return nil
}

// What [Origin.Compare] finds.
var (
	ErrOtherAlliance = phrase.Errorf("it shows another alliance")
	ErrNoHash        = phrase.Errorf("it does not say which data it shows")
	ErrOtherHash     = phrase.Errorf("it was made by a version that marks its data in another way")
	ErrChanged       = phrase.Errorf("the data that it shows have changed")
)

// Compare reports whether a dataset still has what the file shows. The error wraps
// [ErrOtherAlliance], [ErrNoHash], [ErrOtherHash] or [ErrChanged].
func (o Origin) Compare(d *data.Dataset) error {
	switch {
	case o.Organisation != d.Organisation.ID:
		return phrase.Errorf("%w, %q, and the data are those of %q", ErrOtherAlliance, o.Organisation, d.Organisation.ID)
	case o.Data == "":
		return ErrNoHash
	case !strings.HasPrefix(o.Data, hashVersion):
		return ErrOtherHash
	}
	v, err := charts.ParseView(d, o.View)
	if err != nil {
		return phrase.Errorf("%w: %w", ErrChanged, err)
	}
	if DataHash(d, v) != o.Data {
		return ErrChanged
	}
	return nil
}
