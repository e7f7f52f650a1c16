package export

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"

	"treatyline/data/phrase"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// readPNG goes through the chunks of a PNG to the last and checks their sums, so that a
// picture that was cut off is told.
func (o *Origin) readPNG(r *io.SectionReader) error {
	left := r.Size() - int64(len(pngSignature))
	_, _ = r.Seek(int64(len(pngSignature)), io.SeekStart) // cannot fail
	file := bufio.NewReader(r)
	for {
		var head [8]byte
		if _, err := io.ReadFull(file, head[:]); err != nil {
			return phrase.Errorf("%w: it ends before its end", ErrDamaged)
		}
		length, name := int64(binary.BigEndian.Uint32(head[:4])), string(head[4:])
		if left -= 12 + length; left < 0 {
			return phrase.Errorf("%w: it ends before its end", ErrDamaged)
		}
		data, err := readChunk(file, name, length)
		if err != nil {
			return err
		}
		if key, value, ok := pngText(name, data); ok {
			o.set(key, value)
		}
		if name == "IEND" {
			return nil
		}
	}
}

// readChunk reads the data of a chunk and checks its sum. It returns those of texts that
// are not too long.
func readChunk(file io.Reader, name string, length int64) ([]byte, error) {
	sum := crc32.NewIEEE()
	sum.Write([]byte(name))
	var data bytes.Buffer
	var to io.Writer = sum
	if (name == "iTXt" || name == "tEXt" || name == "zTXt") && length <= maxEntry {
		to = io.MultiWriter(sum, &data)
	}
	if _, err := io.CopyN(to, file, length); err != nil {
		return nil, phrase.Errorf("%w: it ends before its end", ErrDamaged)
	}
	var want [4]byte
	if _, err := io.ReadFull(file, want[:]); err != nil || binary.BigEndian.Uint32(want[:]) != sum.Sum32() {
		return nil, phrase.Errorf("%w: the sum of a part is wrong", ErrDamaged)
	}
	return data.Bytes(), nil
}

// pngText takes a text chunk apart: one of ours, or what another program made of it when
// it wrote the picture anew (PNG specification, third edition, section 11.3.3).
func pngText(name string, data []byte) (key, value string, ok bool) {
	keyword, rest, found := bytes.Cut(data, []byte{0})
	if !found {
		return "", "", false
	}
	switch {
	case name == "tEXt":
		return string(keyword), string(rest), true
	case name == "zTXt" && len(rest) > 0:
		value, ok = inflated(rest[1:]) // after the method
		return string(keyword), value, ok
	case name != "iTXt" || len(rest) < 2:
		return "", "", false
	}
	compressed := rest[0] == 1
	parts := bytes.SplitN(rest[2:], []byte{0}, 3) // language, keyword in it, text
	if len(parts) < 3 {
		return "", "", false
	}
	if compressed {
		value, ok = inflated(parts[2])
		return string(keyword), value, ok
	}
	return string(keyword), string(parts[2]), true
}

// inflated is a compressed text, unless it is too long.
func inflated(data []byte) (string, bool) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", false
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, maxEntry+1))
	return string(text), err == nil && len(text) <= maxEntry
}
