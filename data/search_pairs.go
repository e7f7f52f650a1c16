package data

// pairs are the letters that follow each other in a text, as a set that may hold more than it
// was given, but never less: a Bloom filter with one hash. A text without a pair of a word does
// not have the word, so most texts need not be looked through.
type pairs [pairBits / 64]uint64

// pairBits is how many bits the pairs are spread over. A text of some hundred letters sets a
// third of them.
const pairBits = 512

// pairsIn are the pairs of a text.
func pairsIn(text string) pairs {
	var p pairs
	before := rune(-1)
	for _, r := range text {
		if before >= 0 {
			// The factor is that of Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
			bit := (uint32(before)<<16 ^ uint32(r)) * 2654435769 / (1 << 32 / pairBits)
			p[bit/64] |= 1 << (bit % 64)
		}
		before = r
	}
	return p
}

// have reports whether all of others may be among the pairs.
func (p *pairs) have(others *pairs) bool {
	for i, bits := range others {
		if p[i]&bits != bits {
			return false
		}
	}
	return true
}
