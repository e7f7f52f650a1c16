package data

import "strings"

// Nearest returns the known word that is most like one that is not known, if any is
// like it: at most one letter in three differs. Case makes no difference, and of words
// equally like it the first is returned.
func Nearest(word string, known []string) (string, bool) {
	if len(word) > 2*maxShown {
		return "", false
	}
	letters := []rune(strings.ToLower(word))
	best, fewest := "", len(letters)/3+1
	for _, k := range known {
		if n := editDistance(letters, []rune(strings.ToLower(k))); n < fewest {
			best, fewest = k, n
		}
	}
	return best, best != ""
}

// sameStem returns the known word that begins like one that is not known, as withdrew and
// withdrawal do: with at least five letters, and with the most of all.
func sameStem(word string, known []string) (string, bool) {
	best, most := "", 4
	for _, k := range known {
		n := 0
		for n < min(len(word), len(k)) && strings.EqualFold(word[:n+1], k[:n+1]) {
			n++
		}
		if n > most {
			best, most = k, n
		}
	}
	return best, best != ""
}

// editDistance returns how many letters must be put in, left out, replaced or
// swapped with their neighbour to turn one word into the other.
func editDistance(from, to []rune) int {
	// Three rows of the table of distances between beginnings of the two words.
	beforeLast, last := make([]int, len(to)+1), make([]int, len(to)+1)
	row := make([]int, len(to)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(from); i++ {
		row[0] = i
		for j := 1; j <= len(to); j++ {
			replaced := last[j-1]
			if from[i-1] != to[j-1] {
				replaced++
			}
			row[j] = min(last[j]+1, row[j-1]+1, replaced)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				row[j] = min(row[j], beforeLast[j-2]+1)
			}
		}
		beforeLast, last, row = last, row, beforeLast
	}
	return last[len(to)]
}
