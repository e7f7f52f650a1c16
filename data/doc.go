// Package data holds the history of one alliance: its states and their
// memberships, their forces, what happened, who held office, and the source of
// every fact. [Read] takes a dataset from a YAML file, in the format that
// [Schema] describes, and [CSTO] is the one that is built in. The methods of a
// [Dataset] answer questions about it: who was a member on a day, how the number
// of members went up and down, which events match a search.
//
// The package knows nothing of how the answers look: pictures, words and numbers
// in a reader's language are the business of its callers. It does not change
// datasets and does not write them.
package data
