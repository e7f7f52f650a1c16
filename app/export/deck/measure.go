package deck

import (
	"strings"

	"treatyline/app/export/pptx"
	"treatyline/charts/text"
)

// lineHeight is that of a line of Noto Sans as viewers set it, in em.
const lineHeight = 1.362

// slack is the part of a line's width that is kept free: viewers do not all set letters
// equally wide.
const slack = 0.985

func regular(size float64) text.Style { return text.Style{Size: size} }
func bold(size float64) text.Style    { return text.Style{Size: size, Weight: text.Bold} }

// lines breaks a text as a viewer is expected to.
func lines(s string, style text.Style, width float64) []string {
	return text.Wrap(s, style, width*slack)
}

// height is that of a text on a width, in points; an empty one has a line too.
func height(s string, style text.Style, width float64) float64 {
	return float64(max(1, len(lines(s, style, width)))) * style.Size * lineHeight
}

// held is a text with blanks that do not break where a line would begin with a dash or a
// unit, so that viewers break it as it was measured.
func held(s string) string {
	words := text.Words(s)
	for i, word := range words {
		words[i] = strings.ReplaceAll(word, " ", "\u00a0")
	}
	return strings.Join(words, " ")
}

// clip shortens a text to a number of lines; what is cut is shown by an ellipsis. What
// fits comes back [held].
func clip(s string, style text.Style, width float64, most int) string {
	broken := lines(s, style, width)
	if len(broken) <= most {
		return held(s)
	}
	return held(strings.Join(text.Cut(broken, most, style, width*slack), " "))
}

// paged divides items of certain heights into pages of at most the height of one, so that
// the pages are about equally full. It returns where each page begins. An item that is
// higher than a page has one alone. Where keep is true of an item it stays with the one
// before it, unless they fill more than a page.
func paged(heights []float64, page float64, keep func(i int) bool) []int {
	total := 0.0
	for _, h := range heights {
		total += h
	}
	most := greedy(heights, page, keep)
	for target := total / float64(max(1, len(most))); target < page; target += page / 40 {
		if even := greedy(heights, target, keep); len(even) <= len(most) && fits(even, heights, page) {
			return even
		}
	}
	return most
}

func fits(starts []int, heights []float64, page float64) bool {
	for i, start := range starts {
		end := len(heights)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		sum := 0.0
		for _, h := range heights[start:end] {
			sum += h
		}
		if sum > page && end > start+1 {
			return false
		}
	}
	return true
}

// greedy fills one page after the other.
func greedy(heights []float64, page float64, keep func(i int) bool) []int {
	var starts []int
	used := page + 1
	for i := 0; i < len(heights); {
		end, group := i+1, heights[i]
		for end < len(heights) && keep(end) {
			group += heights[end]
			end++
		}
		if group > page { // items that find no page together are set one by one
			end, group = i+1, heights[i]
		}
		if used+group > page {
			starts, used = append(starts, i), 0
		}
		used += group
		i = end
	}
	return starts
}

// head is where title and subtitle of a slide stand, and where its content begins.
type head struct {
	title, subtitle pptx.Text
	top             float64
	cut             []string // what the slide has only the beginning of
}

const width = pptx.Width - 2*pptx.Margin

// head sets a title and a subtitle. A long title is set smaller.
func (b *builder) head(title, subtitle string) head {
	h := head{title: pptx.Plain(title), top: 76}
	box := pptx.TextSlide.Box(pptx.TitlePlace)
	size, most := titleSize(title, width, pptx.TitleSize, 1, 21)
	if most > 1 {
		size, most = titleSize(title, width, pptx.TitleSize, 2, 16)
	}
	shown := clip(title, bold(size), width, most)
	if shown != held(title) {
		h.cut = append(h.cut, title)
	}
	h.title.Paragraphs[0].Runs[0].Text = shown
	if size != pptx.TitleSize {
		h.title.Paragraphs[0].Runs[0].Size = size
	}
	extra := max(0, height(shown, bold(size), width)*pptx.TitleSpacing-pptx.TitleSize*lineHeight*pptx.TitleSpacing)
	box.H += extra
	h.title.Box = box
	h.top += extra
	if subtitle == "" {
		return h
	}
	h.top += 14
	style := regular(pptx.SubtitleSize)
	shown = clip(subtitle, style, width, 2)
	if shown != held(subtitle) {
		h.cut = append(h.cut, subtitle)
	}
	h.subtitle = pptx.Plain(shown)
	box = pptx.TextSlide.Box(pptx.SubtitlePlace)
	box.Y += extra
	more := height(shown, style, width) - style.Size*lineHeight
	box.H += more
	h.top += more
	h.subtitle.Box = box
	return h
}

// titleSize is the largest size at which a title has the lines that it should have. Where
// there is none it is the least, with a line more.
func titleSize(title string, width, size float64, wanted int, least float64) (float64, int) {
	for ; size > least; size -= 2 {
		if len(lines(title, bold(size), width)) <= wanted {
			return size, wanted
		}
	}
	return least, wanted + 1
}
