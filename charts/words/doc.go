// Package words says things in the reader's language: phrases with their plurals, numbers,
// dates, durations and names within sentences. The phrases stand in assets/translations;
// package words does not know what is said where. [In] returns the [Words] of a language,
// and [ParseDate] reads dates as people of any of them type them.
//
// Faults of a file and errors arise in English, as phrases of data/phrase that keep what
// fills them: [Words.Phrase] and [Words.Error] say them in another language.
package words
