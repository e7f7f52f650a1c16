package document

import (
	"strings"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// run is a stretch of text that looks the same and leads to one place.
type run struct {
	text  string
	style text.Style
	color theme.Color
	link  string // an address, or # and the name of a place in the document; may be empty
}

// piece is a part of a line.
type piece struct {
	run
	x     float64 // from the line's left
	width float64
}

// unit is a word that is not broken: pieces of one or of several runs without a space
// between them.
type unit struct {
	pieces []run
	width  float64
	space  float64 // before it on a line
}

// units splits runs where lines may break.
func units(runs []run) []unit {
	var all []unit
	open := false // the last unit may go on
	for _, r := range runs {
		words := text.Words(r.text)
		for i, word := range words {
			part := r
			part.text = word
			width := r.style.Width(word)
			if i == 0 && open && !strings.HasPrefix(r.text, " ") {
				last := &all[len(all)-1]
				last.pieces, last.width = append(last.pieces, part), last.width+width
				continue
			}
			all = append(all, unit{[]run{part}, width, r.style.Width(" ")})
		}
		if len(words) > 0 || strings.HasPrefix(r.text, " ") {
			open = len(all) > 0 && !strings.HasSuffix(r.text, " ")
		}
	}
	return all
}

// wrap sets runs in lines of at most width points. A word that is too long for a line is
// broken between letters.
func wrap(runs []run, width float64) [][]piece {
	var lines [][]piece
	var line []piece
	x := 0.0
	end := func() {
		if len(line) > 0 {
			lines, line, x = append(lines, line), nil, 0
		}
	}
	set := func(r run, space string) {
		if n := len(line) - 1; n >= 0 && line[n].link == r.link && line[n].style == r.style && line[n].color == r.color {
			line[n].text += space + r.text
			line[n].width = r.style.Width(line[n].text)
			x = line[n].x + line[n].width
			return
		}
		if len(line) > 0 && space != "" {
			x += r.style.Width(space)
		}
		w := r.style.Width(r.text)
		line = append(line, piece{r, x, w})
		x += w
	}
	for _, u := range units(runs) {
		if len(line) > 0 && x+u.space+u.width > width {
			end()
		}
		for i, p := range u.pieces {
			space := ""
			if i == 0 && len(line) > 0 {
				space = " "
			}
			if u.width <= width {
				set(p, space)
				continue
			}
			for rest := p; rest.text != ""; {
				head := rest
				head.text, rest.text = fitting(rest.text, rest.style, width-x)
				if head.text == "" {
					if len(line) == 0 { // not even a letter
						head.text, rest.text = rest.text, ""
					} else {
						end()
						continue
					}
				}
				set(head, space)
				space = ""
			}
		}
	}
	end()
	return lines
}

// balanced is the least width at which runs take no more lines than at another, so that
// none of these is much shorter than the others.
func balanced(runs []run, width float64) float64 {
	lines := len(wrap(runs, width))
	lo, hi := 0.0, width
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; len(wrap(runs, mid)) > lines {
			lo = mid
		} else {
			hi = mid
		}
	}
	return hi
}

// fitting is as much of a word as is at most width points wide, and the rest.
func fitting(word string, style text.Style, width float64) (head, rest string) {
	used := 0.0
	for i, r := range word {
		if used += style.Width(string(r)); used > width {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// mostUnbroken is how many entries a citation has that is not broken between them.
const mostUnbroken = 3

// cite is the runs of the numbers of sources behind a text; each leads to its source.
func (s *sheet) cite(refs []charts.Reference, size float64) []run {
	if len(refs) == 0 {
		return nil
	}
	style := text.Style{Size: size}
	between := "; "
	if len(refs) <= mostUnbroken {
		between = ";\u00a0"
	}
	runs := []run{{" [", style, s.theme.Muted, ""}}
	for i, r := range refs {
		if i > 0 {
			runs = append(runs, run{between, style, s.theme.Muted, ""})
		}
		runs = append(runs, run{strings.ReplaceAll(r.Label, " ", "\u00a0"), style, s.theme.Muted, sourcePlace(r.Number)})
	}
	return append(runs, run{"]", style, s.theme.Muted, ""})
}
