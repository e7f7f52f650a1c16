package data

import (
	"context"
	"errors"
	"io"
	"slices"

	"gopkg.in/yaml.v3"
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
	root, fault := parse(file, &awaited{ctx: ctx, rest: file, size: len(file), progress: progress})
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
	faults = slices.Compact(faults) // what stands behind two aliases is read twice
	if faults.HasErrors() {
		return nil, faults, faults
	}
	slices.SortStableFunc(ds.Events, func(a, b Event) int { return a.Date.Compare(b.Date) })
	ds.index = newIndex(ds)
	return ds, faults, nil
}

// awaited is a file for the parser, which stops it once nobody waits any more.
type awaited struct {
	ctx      context.Context
	rest     []byte
	size     int
	told     int // of a hundred parts of the file
	progress func(part float64)
}

// Read is called by the parser.
func (a *awaited) Read(p []byte) (int, error) {
	if err := a.ctx.Err(); err != nil {
		return 0, err
	}
	if len(a.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, a.rest)
	a.rest = a.rest[n:]
	if done := 100 * (a.size - len(a.rest)) / a.size; done > a.told {
		a.told = done
		a.progress(float64(done) / 100)
	}
	return n, nil
}

// parse turns a file, which the parser reads from r, into the root of its one document,
// within the limits.
func parse(file []byte, r io.Reader) (*yaml.Node, *Fault) {
	if fault := checkBytes(file); fault != nil {
		return nil, fault
	}
	var document, another yaml.Node
	decoder := yaml.NewDecoder(r)
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) {
		return nil, refusal(place{1, 1}, "the file holds nothing but comments", emptyHint)
	}
	if err != nil {
		return nil, syntaxFault(err, file)
	}
	if fault := checkTree(&document); fault != nil {
		return nil, fault
	}

	err = decoder.Decode(&another)
	if err == nil {
		return nil, refusal(at(&another), "a second document begins here", "keep each alliance in a file of its own")
	}
	if !errors.Is(err, io.EOF) {
		return nil, syntaxFault(err, file)
	}
	return document.Content[0], nil
}
