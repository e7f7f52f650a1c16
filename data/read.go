package data

import (
	"bytes"
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
	file, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, nil, err
	}
	root, fault := parse(file)
	if fault != nil {
		return nil, Faults{*fault}, Faults{*fault}
	}

	ds, places, faults := decode(root)
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

// parse turns a file into the root of its one document, within the limits.
func parse(file []byte) (*yaml.Node, *Fault) {
	if fault := checkBytes(file); fault != nil {
		return nil, fault
	}
	var document, another yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(file))
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
