package data

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// Format is the version of the file format that [Read] reads.
const Format = 1

// Read reads a dataset from a YAML file and checks it. It is all or nothing: where a
// fault is an [Error] there is no dataset, and the error is the [Faults]
// themselves. Otherwise the faults are warnings, and the error is nil. Faults are in
// the order of the file and complete, unless the file is so broken that it cannot be
// parsed. An error that is not Faults comes from r.
func Read(r io.Reader) (*Dataset, Faults, error) {
	return ReadContext(context.Background(), r, func(float64) {})
}

// ReadContext reads as [Read] does, for a reader who waits: progress is told again and
// again how much of the file is parsed, from 0 to 1, which is the longest part of the
// work. Once the context is done there is no dataset, and the error is that of the
// context.
func ReadContext(ctx context.Context, r io.Reader, progress func(part float64)) (*Dataset, Faults, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, nil, err
	}
	root, fault := parse(&awaited{ctx: ctx, file: file, progress: progress})
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if fault != nil {
		return nil, Faults{*fault}, Faults{*fault}
	}

	ds, places, faults := decode(root)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	faults = append(faults, check(ds, places)...)
	slices.SortFunc(faults, inFileOrder)
	faults = slices.CompactFunc(faults, Fault.Equal) // what stands behind two aliases is read twice
	if faults.HasErrors() {
		return nil, faults, faults
	}
	slices.SortStableFunc(ds.Events, func(a, b Event) int { return a.Date.Compare(b.Date) })
	ds.search = &searchTexts{}
	return ds, faults, nil
}

// awaited is a file for the parser, which stops it once nobody waits any more.
type awaited struct {
	ctx      context.Context
	file     []byte
	read     int // bytes of the file
	told     int // of a hundred parts of the file
	progress func(part float64)
}

// Read is called by the parser. It gives one line at most, so that the parser has read
// little more than what it stumbles over.
func (a *awaited) Read(p []byte) (int, error) {
	if err := a.ctx.Err(); err != nil {
		return 0, err
	}
	rest := a.file[a.read:]
	if len(rest) == 0 {
		return 0, io.EOF
	}
	rest = rest[:min(len(rest), len(p))]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end+1]
	}
	n := copy(p, rest)
	a.read += n
	if done := 100 * a.read / len(a.file); done > a.told {
		a.told = done
		a.progress(float64(done) / 100)
	}
	return n, nil
}

// parse turns a file into the root of its one document, within the limits.
func parse(a *awaited) (*yaml.Node, *Fault) {
	if fault := checkBytes(a.file); fault != nil {
		return nil, fault
	}
	var document, another yaml.Node
	decoder := yaml.NewDecoder(a)
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) {
		return nil, refusal(place{1, 1}, phrase.Of("the file holds nothing but comments"), emptyHint())
	}
	if err != nil {
		return nil, syntaxFault(err, a.file, a.read)
	}
	if fault := checkTree(&document); fault != nil {
		return nil, fault
	}

	err = decoder.Decode(&another)
	if err == nil {
		return nil, refusal(at(&another), phrase.Of("a second document begins here"), phrase.Of("keep each alliance in a file of its own"))
	}
	if !errors.Is(err, io.EOF) {
		return nil, syntaxFault(err, a.file, a.read)
	}
	return document.Content[0], nil
}
