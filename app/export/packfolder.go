package export

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"treatyline/data/phrase"
)

// packFolder writes a pack into a folder: beside its place, and renamed once it is
// complete.
func (j Job) packFolder(out string) (Result, error) {
	place, err := packPlace(out)
	if err != nil {
		return Result{}, &WriteError{out, err}
	}
	temp, err := createFolder(filepath.Dir(place))
	if err != nil {
		return Result{}, &WriteError{out, reason(err)}
	}
	defer os.RemoveAll(temp)
	final := func(temporary string) string { return filepath.Join(out, filepath.Base(temporary)) }
	done, err := j.pack(temp)
	if err != nil {
		return Result{}, packError(err, final)
	}
	for _, path := range done.Files {
		if j.stopped() {
			return Result{}, ErrNothing
		}
		if err := syncFile(path); err != nil {
			return Result{}, &WriteError{final(path), reason(err)}
		}
	}
	if err := swap(temp, place); err != nil {
		return Result{}, &WriteError{out, reason(err)}
	}
	for i, path := range done.Files {
		done.Files[i] = final(path)
	}
	return done, nil
}

// packPlace returns where the folder of a pack really is, and the reason why no pack can
// take its place. The folders around it are made.
func packPlace(out string) (string, error) {
	place, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(place); err == nil {
		place = real
	}
	if err := os.MkdirAll(filepath.Dir(place), 0o777); err != nil {
		return "", reason(err)
	}
	sweep(filepath.Dir(place))
	info, err := os.Stat(place)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return place, nil
	case err != nil:
		return "", reason(err)
	case !info.IsDir():
		return "", phrase.Errorf("a file of this name is in the way")
	}
	_, err = olderPack(place)
	return place, err
}

// olderPack returns the names of the files of the pack in a folder: none if it is empty.
// The error says what else is in it.
func olderPack(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return nil, reason(err)
	}
	m, err := readManifest(dir)
	if err != nil {
		return nil, phrase.Errorf("%w: name another folder", err)
	}
	names := []string{manifestName}
	for _, f := range m.Files {
		names = append(names, f.Name)
	}
	for _, e := range entries {
		if !slices.Contains(names, e.Name()) {
			return nil, phrase.Errorf("there is %q in it, which is no part of the pack: name another folder, or move that away", e.Name())
		}
	}
	return names, nil
}

// swap puts a folder into a place, where nothing is, or an empty folder, or an older pack.
func swap(temp, place string) error {
	info, err := os.Stat(place)
	if errors.Is(err, os.ErrNotExist) {
		return os.Rename(temp, place)
	}
	if err != nil {
		return err
	}
	names, err := olderPack(place)
	if err != nil {
		return err
	}
	if err := os.Chmod(temp, info.Mode().Perm()); err != nil {
		return err
	}
	old := temp + "-old" // a name that is not swept: if we are killed now, it is all there is
	if err := os.Rename(place, old); err != nil {
		return err
	}
	if err := os.Rename(temp, place); err != nil {
		if os.Rename(old, place) != nil {
			return phrase.Errorf("%w; what was there is in %s now", err, old)
		}
		return err
	}
	for _, name := range names {
		os.Remove(filepath.Join(old, name))
	}
	os.Remove(old) // leftovers are not worth an error
	return nil
}
