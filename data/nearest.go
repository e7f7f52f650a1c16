package data

// Nearest returns the known word that is most like one that is not known, if any is
// like it: at most one letter in three differs.
func Nearest(word string, known []string) (string, bool) { return nearest(word, known) }
