package text

import (
	"encoding/binary"
	"maps"
	"slices"
)

// The lengths of a TrueType file's parts, in bytes.
const (
	fileHead = 12 // then an entry for each table
	entry    = 16
)

// readTables finds the tables of a TrueType file by their names.
func readTables(file []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(get16(file, 4)) {
		e := file[fileHead+i*entry:]
		offset, length := get32(e, 8), get32(e, 12)
		tables[string(e[:4])] = file[offset : offset+length]
	}
	return tables
}

// writeTables makes a TrueType file and sets its check sums.
func writeTables(tables map[string][]byte) []byte {
	n := len(tables)
	file := make([]byte, fileHead+n*entry)
	put32(file, 0, 0x00010000)
	put16(file, 4, uint16(n))
	most, power := 1, 0 // the largest power of two that is not above n
	for most*2 <= n {
		most, power = most*2, power+1
	}
	put16(file, 6, uint16(most*entry))
	put16(file, 8, uint16(power))
	put16(file, 10, uint16((n-most)*entry))
	head := 0
	for i, name := range slices.Sorted(maps.Keys(tables)) {
		if name == "head" {
			head = len(file)
		}
		e := file[fileHead+i*entry:]
		copy(e, name)
		put32(e, 4, checkSum(tables[name]))
		put32(e, 8, uint32(len(file)))
		put32(e, 12, uint32(len(tables[name])))
		file = append(file, tables[name]...)
		for len(file)%4 != 0 {
			file = append(file, 0)
		}
	}
	put32(file, head+headCheckSum, 0xb1b0afba-checkSum(file))
	return file
}

// checkSum adds up a table's words; a last one that is short counts as filled up with
// zeros.
func checkSum(table []byte) uint32 {
	sum := uint32(0)
	for ; len(table) >= 4; table = table[4:] {
		sum += get32(table, 0)
	}
	var rest [4]byte
	copy(rest[:], table)
	return sum + get32(rest[:], 0)
}

func get16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }

func get32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }

func put16(b []byte, at int, v uint16) { binary.BigEndian.PutUint16(b[at:], v) }

func put32(b []byte, at int, v uint32) { binary.BigEndian.PutUint32(b[at:], v) }

// characterMap is a table cmap of format 12, one group a letter.
func characterMap(letters map[rune]uint16) []byte {
	const windows, unicodeFull, headLength = 3, 10, 12
	var out []byte
	out = binary.BigEndian.AppendUint16(out, 0)
	out = binary.BigEndian.AppendUint16(out, 1)
	out = binary.BigEndian.AppendUint16(out, windows)
	out = binary.BigEndian.AppendUint16(out, unicodeFull)
	out = binary.BigEndian.AppendUint32(out, headLength)
	out = binary.BigEndian.AppendUint16(out, 12)
	out = binary.BigEndian.AppendUint16(out, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(16+12*len(letters)))
	out = binary.BigEndian.AppendUint32(out, 0) // no language
	out = binary.BigEndian.AppendUint32(out, uint32(len(letters)))
	for _, r := range slices.Sorted(maps.Keys(letters)) {
		out = binary.BigEndian.AppendUint32(out, uint32(r))
		out = binary.BigEndian.AppendUint32(out, uint32(r))
		out = binary.BigEndian.AppendUint32(out, uint32(letters[r]))
	}
	return out
}
