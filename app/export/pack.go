package export

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"treatyline/charts"
	"treatyline/data/phrase"
)

// manifestName is the file of a pack that tells what is in it.
const manifestName = "manifest.json"

// Manifest says what is in a pack.
type Manifest struct {
	Program      string         `json:"program"`
	Organisation string         `json:"organisation"` // the dataset's id
	AsOf         string         `json:"as_of"`        // the day up to which the data are true
	LeftOut      []string       `json:"left_out,omitempty"`
	Files        []ManifestFile `json:"files"` // by name, without the manifest itself
}

// ManifestFile is one file of a pack.
type ManifestFile struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`         // in hexadecimal
	View   string `json:"view,omitempty"` // what it shows
	Data   string `json:"data,omitempty"` // the [DataHash] of that
}

// IsPackFile reports whether a pack is written to a path as one ZIP file, not as a folder.
func IsPackFile(path string) bool { return strings.EqualFold(filepath.Ext(path), ".zip") }

// Pack writes an evidence pack: the charts in the formats of the job, for each chart the
// plotted data and a description in words, the sources of all, and a manifest. It goes to
// a ZIP file or to a folder of its own, which is there as a whole or not at all, and takes
// the place of an older pack. The same job gives the same bytes.
func (j Job) Pack(out string) (Result, error) {
	if !IsPackFile(out) {
		return j.packFolder(out)
	}
	temp, err := createFolder(filepath.Dir(out))
	if err != nil {
		return Result{}, &WriteError{out, missing(filepath.Dir(out), err)}
	}
	defer os.RemoveAll(temp)
	done, err := j.pack(temp)
	if err != nil {
		return Result{}, packError(err, func(string) string { return out })
	}
	if err := WriteFileUntil(j.Stop, out, func(w io.Writer) error { return j.zip(w, done.Files) }); err != nil {
		return Result{}, packError(err, func(string) string { return out })
	}
	done.Files = []string{out}
	return done, nil
}

// packError tells of a pack that was not written. Of a file in a temporary folder it gives
// the name that the file would have had.
func packError(err error, final func(temporary string) string) error {
	if e := (*WriteError)(nil); errors.As(err, &e) {
		return &WriteError{final(e.Path), e.Err}
	}
	if errors.Is(err, ErrStopped) {
		return ErrNothing
	}
	return err
}

// pack writes the files of a pack into an empty folder. They are listed by name.
func (j Job) pack(dir string) (Result, error) {
	j.aside = true
	if !slices.Contains(j.Formats, CSV) {
		j.Formats = append(slices.Clone(j.Formats), CSV)
	}
	done, err := j.ToFolder(dir)
	if err != nil {
		return done, err
	}
	views := map[string]charts.View{} // of files that do not say it themselves
	var sources []string              // ids
	for _, chart := range j.Charts {
		for _, lang := range j.Langs {
			v := j.view(chart, lang)
			figures, err := j.layout(v, j.Sizes[0].Page)
			if errors.Is(err, ErrStopped) {
				return done, err
			}
			if err != nil {
				continue // it was left out
			}
			all := together(figures)
			for _, id := range all.Sources {
				if !slices.Contains(sources, id) {
					sources = append(sources, id)
				}
			}
			base := j.base(chart, "", lang)
			views[base+".csv"], views[base+".txt"] = v, v
			if err := j.write(filepath.Join(dir, base+".txt"), &done, text(described(all)...)); err != nil {
				return done, err
			}
		}
	}
	if err := j.packSources(dir, sources, &done); err != nil {
		return done, err
	}
	return done, j.writeManifest(dir, &done, views)
}

// described is a figure in words: its title, where the description does not begin with it,
// and its description.
func described(f *charts.Figure) []string {
	said := f.Description()
	if strings.HasPrefix(said, f.Title) {
		return []string{said}
	}
	return []string{f.Title, "", said}
}

// packSources writes the sources of all charts: as text in every language, and as BibTeX.
func (j Job) packSources(dir string, ids []string, done *Result) error {
	for _, lang := range j.Langs {
		err := j.write(filepath.Join(dir, j.base("sources", "", lang)+".txt"), done, func(w io.Writer) error { return WriteCitations(w, j.Data, ids, lang) })
		if err != nil {
			return err
		}
	}
	return j.write(filepath.Join(dir, "sources.bib"), done, func(w io.Writer) error { return WriteBibTeX(w, j.Data, ids, j.Langs[0]) })
}

// text writes lines.
func text(lines ...string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
		return err
	}
}

// writeManifest adds the manifest to the files of a folder.
func (j Job) writeManifest(dir string, done *Result, views map[string]charts.View) error {
	m := Manifest{Program: "Treatyline " + j.Version, Organisation: j.Data.Organisation.ID, AsOf: j.Data.AsOf().String(), Files: []ManifestFile{}}
	for _, err := range done.Skipped {
		m.LeftOut = append(m.LeftOut, strings.TrimPrefix(err.Error(), "left out: "))
	}
	slices.Sort(done.Files)
	for _, path := range done.Files {
		f, err := Until(j.Stop, func() (ManifestFile, error) { return j.manifestFile(path, views) })
		if err != nil {
			return err
		}
		m.Files = append(m.Files, f)
	}
	return j.write(filepath.Join(dir, manifestName), done, func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(m)
	})
}

// manifestFile is what the manifest says of a file: views are those of the files that do not
// say it themselves.
func (j Job) manifestFile(path string, views map[string]charts.View) (ManifestFile, error) {
	f := ManifestFile{Name: filepath.Base(path)}
	var err error
	if f.Bytes, f.SHA256, err = sum(path); err != nil {
		return f, &WriteError{path, reason(err)}
	}
	if v, ok := views[f.Name]; ok {
		f.View, f.Data = v.String(), DataHash(j.Data, v)
	} else if o, err := OpenOrigin(path); err == nil {
		f.View, f.Data = o.View, o.Data
	}
	return f, nil
}

// sum returns the length of a file and its SHA-256.
func sum(path string) (int64, string, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	hash := sha256.New()
	n, err := io.Copy(hash, f)
	return n, hex.EncodeToString(hash.Sum(nil)), err
}

// zip writes files as one ZIP file, dated by the data.
func (j Job) zip(w io.Writer, files []string) error {
	date := documentDate(Provenance{Date: j.Data.AsOf().String()})
	if first := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC); date.Before(first) {
		date = first // ZIP knows no earlier one
	}
	archive := zip.NewWriter(w)
	for _, path := range files {
		header := &zip.FileHeader{Name: filepath.Base(path), Method: zip.Deflate, Modified: date}
		header.SetMode(0o644)
		part, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		if err := copyFile(part, path); err != nil {
			return err
		}
	}
	return archive.Close()
}

func copyFile(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// readManifest reads the manifest of a pack. The error says why a folder is none.
func readManifest(dir string) (Manifest, error) {
	var m Manifest
	f, err := os.Open(filepath.Join(dir, manifestName))
	if err != nil {
		return m, phrase.Errorf("it is not empty, and no pack")
	}
	defer f.Close()
	err = json.NewDecoder(io.LimitReader(f, maxMarkup)).Decode(&m)
	if err != nil || !strings.HasPrefix(m.Program, "Treatyline ") {
		return m, phrase.Errorf("it is not empty, and no pack")
	}
	for _, f := range m.Files {
		if f.Name != filepath.Base(f.Name) {
			return m, phrase.Errorf("its manifest names %q, which is no file of a pack", f.Name)
		}
	}
	return m, nil
}
