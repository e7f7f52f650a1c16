package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// Cite returns the numbers of sources as the figure has them: [1, n. 14; 2]. Those that it
// does not have are left out; it is empty where it has none.
func (f *Figure) Cite(cited []data.Citation) string {
	var labels []string
	for _, c := range cited {
		n := slices.Index(f.Sources, c.Source) + 1
		if n == 0 {
			continue
		}
		label := strconv.Itoa(n)
		if c.Ref != "" {
			label = words.In(f.lang).Say("source.place", "Number", label, "Place", c.Ref)
		}
		labels = append(labels, label)
	}
	if len(labels) == 0 {
		return ""
	}
	return "[" + strings.Join(labels, "; ") + "]"
}
