package export

import (
	"archive/zip"
	"encoding/xml"
	"io"

	"treatyline/data/phrase"
)

// maxDirectory is how much of a ZIP file is read besides the one part that is wanted.
const maxDirectory = 4 << 20

// readPPTX takes the custom properties of a presentation (ECMA-376, part 1, 22.3).
func (o *Origin) readPPTX(r *io.SectionReader) error {
	files, err := zip.NewReader(&budget{r, maxDirectory}, r.Size())
	if err != nil {
		return damaged(err)
	}
	f, err := files.Open("docProps/custom.xml")
	if err != nil {
		return nil // then it carries no view
	}
	defer f.Close()
	var custom struct {
		Properties []struct {
			Name string `xml:"name,attr"`
			Text string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes lpwstr"`
		} `xml:"property"`
	}
	if err := xml.NewDecoder(io.LimitReader(f, maxEntry)).Decode(&custom); err != nil {
		return damaged(err)
	}
	for _, p := range custom.Properties {
		o.set(p.Name, p.Text)
	}
	return nil
}

// budget reads no more than a number of bytes in all.
type budget struct {
	r    io.ReaderAt
	left int
}

var errBudget = phrase.Errorf("there is too much in it")

func (b *budget) ReadAt(p []byte, off int64) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errBudget
	}
	return b.r.ReadAt(p, off)
}
