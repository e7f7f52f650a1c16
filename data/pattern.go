package data

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first looked for: most are of
// mistakes, and no command but those that read a file needs any.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
