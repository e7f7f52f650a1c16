// Package files is where the alliances on screen come from: it reads a file, a pipe or an
// example in the background, says what came of it, and tells when the file has changed.
// What is shown then, and which file is opened, is the window's business.
package files
