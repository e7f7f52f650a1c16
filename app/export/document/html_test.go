package document_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"treatyline/app/export/document"
	"treatyline/app/export/report"
	"treatyline/charts/theme"
	"treatyline/data"
)

func writeHTML(t testing.TB, r *report.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := document.WriteHTML(&out, r, document.A4); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// webPages are those that were written, for all tests that look at them.
var webPages = map[*report.Report][]byte{}

// webPage is a report as HTML.
func webPage(t testing.TB, r *report.Report) []byte {
	t.Helper()
	if webPages[r] == nil {
		webPages[r] = writeHTML(t, r)
	}
	return webPages[r]
}

// attribute is the value of an element's attribute.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words are the text under a node, with single spaces.
func wordsOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// The page has the elements that a briefing needs and no others, whatever the data say: no
// script, nothing from elsewhere, links that lead somewhere.
func TestHTMLIsOnePageOfHarmlessElements(t *testing.T) {
	allowed := regexp.MustCompile(`^(html|head|meta|title|style|body|a|div|header|p|span|h[1-4]|dl|dt|dd|nav|ol|ul|li|main|section|figure|figcaption|table|thead|tbody|tr|th|td|br|footer|svg|g|path|text|desc|rect)$`)
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			page := webPage(t, r)
			if !bytes.Equal(page, writeHTML(t, r)) {
				t.Error("the same report gave other bytes")
			}
			root, err := html.Parse(bytes.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			ids, links := map[string]bool{}, []string{}
			for n := range root.Descendants() {
				if n.Type == html.CommentNode {
					t.Errorf("there is a comment: %s", n.Data)
				}
				if n.Type != html.ElementNode {
					continue
				}
				if !allowed.MatchString(n.Data) {
					t.Errorf("there is an element %s", n.Data)
				}
				for _, a := range n.Attr {
					switch {
					case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "action", a.Key == "srcset", a.Key == "data":
						t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
					case a.Key == "href" && n.Data != "a":
						t.Errorf("%s leads to %s", n.Data, a.Val)
					case a.Key == "href":
						links = append(links, a.Val)
					case a.Key == "id" && ids[a.Val]:
						t.Errorf("two elements are %s", a.Val)
					case a.Key == "id":
						ids[a.Val] = true
					case a.Key == "style" && a.Val != "font-kerning:none;font-variant-ligatures:none":
						t.Errorf("%s has the style %s", n.Data, a.Val)
					}
				}
			}
			for _, link := range links {
				place, inside := strings.CutPrefix(link, "#")
				if inside && !ids[place] || !inside && !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") {
					t.Errorf("a link leads to %s", link)
				}
			}
			// In style sheets there are no addresses but the fonts'.
			css := regexp.MustCompile(`(?s)<style>.*?</style>`).FindAllString(string(page), -1)
			for _, s := range css {
				s = regexp.MustCompile(`url\(data:font/ttf;base64,[A-Za-z0-9+/=]*\)`).ReplaceAllString(s, "")
				if strings.Contains(s, "url(") || strings.Contains(s, "@import") || strings.Contains(s, "//") {
					t.Errorf("a style sheet holds an address: %.300s", s)
				}
			}
		})
	}
}

// Title, sections, charts, tables, events and sources are all there, in the reader's
// language, under headings whose levels do not jump.
func TestHTMLHoldsTheReport(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			root, err := html.Parse(bytes.NewReader(webPage(t, r)))
			if err != nil {
				t.Fatal(err)
			}
			count := map[string]int{}
			var sections, titles []string
			level, meta := 0, map[string]string{}
			for n := range root.Descendants() {
				if n.Type != html.ElementNode {
					continue
				}
				count[n.Data]++
				switch n.Data {
				case "html":
					if lang := attribute(n, "lang"); lang != r.View.Lang {
						t.Errorf("the language is %q", lang)
					}
				case "section":
					sections = append(sections, attribute(n, "id"))
				case "h1", "h2", "h3", "h4":
					now := int(n.Data[1] - '0')
					if now > level+1 {
						t.Errorf("after a heading of level %d comes %q of level %d", level, wordsOf(n), now)
					}
					level = now
					titles = append(titles, wordsOf(n))
				case "meta":
					meta[attribute(n, "name")] = attribute(n, "content")
				case "svg":
					if attribute(n, "role") != "img" || attribute(n, "aria-labelledby") == "" {
						t.Error("a drawing has no name")
					}
				}
			}
			var want []string
			for _, s := range r.Sections() {
				want = append(want, string(s))
			}
			if !slices.Equal(sections, want) {
				t.Errorf("the sections are %v, want %v", sections, want)
			}
			for _, title := range append([]string{r.Title, r.Memberships.Title}, chartTitles(r)...) {
				if title = strings.Join(strings.Fields(title), " "); title != "" && !slices.Contains(titles, title) {
					t.Errorf("%q is not among the headings %q", title, titles)
				}
			}
			events := 0
			for _, y := range r.Events.Years {
				events += len(y.Events)
			}
			rows := len(r.Memberships.Rows) + len(r.Forces.Rows) + len(r.Events.Counts.Rows)
			if heads := count["thead"]; count["tr"] != rows+heads {
				t.Errorf("the tables have %d rows, want %d and %d heads", count["tr"], rows, heads)
			}
			items := len(r.Facts) + len(r.Limits) + len(r.Notes) + len(r.Sources) + len(r.Sections()) + events
			if count["li"] != items {
				t.Errorf("the lists have %d entries, want %d", count["li"], items)
			}
			if len(r.Charts) != count["figure"] {
				t.Errorf("%d figures for %d charts", count["figure"], len(r.Charts))
			}
			for key, want := range map[string]string{
				"dcterms.title": r.Title + ". " + r.Subtitle, "description": r.Finding, "generator": "Treatyline 1.2.3",
				"treatyline:organisation": r.Data.Organisation.ID, "dcterms.date": r.Data.AsOf().String(),
			} {
				if meta[key] != want {
					t.Errorf("the head says %s=%q, want %q", key, meta[key], want)
				}
			}
			if !strings.HasPrefix(meta["treatyline:view"], "report?as-of=") {
				t.Errorf("the view is %q", meta["treatyline:view"])
			}
		})
	}
}

func chartTitles(r *report.Report) []string {
	var titles []string
	for _, c := range r.Charts {
		titles = append(titles, c.Title)
	}
	return titles
}

// Every source leads back to where it is first cited, and every citation to its source.
func TestHTMLLinksSourcesBothWays(t *testing.T) {
	r := reports(t)["csto-en"]
	page := string(webPage(t, r))
	for _, s := range r.Sources {
		if !strings.Contains(page, fmt.Sprintf(`<li id="source-%d">`, s.Number)) {
			t.Errorf("source %d has no place", s.Number)
		}
	}
	if n := strings.Count(page, `class="back"`); n != len(r.Sources) {
		t.Errorf("%d of %d sources lead back", n, len(r.Sources))
	}
}

// The page follows the reader's theme, unless the view has one of its own.
func TestHTMLFollowsTheTheme(t *testing.T) {
	const dark = "@media screen and (prefers-color-scheme:dark)"
	for name, want := range map[string]struct {
		scheme string
		ground theme.Theme
		both   bool
	}{"light": {"light dark", theme.Light(), true}, "dark": {"dark", theme.Dark(), false}, "print": {"light", theme.Print(), false}} {
		page := string(writeHTML(t, of(t, read(t, oneState), "report?theme="+name)))
		g := want.ground.Ground
		if !strings.Contains(page, fmt.Sprintf(":root { color-scheme: %s; --ground: #%02x%02x%02x;", want.scheme, g.R, g.G, g.B)) {
			t.Errorf("%s: the colours are not those of the theme", name)
		}
		if strings.Contains(page, dark) != want.both {
			t.Errorf("%s: drawings change on dark screens: %v", name, !want.both)
		}
	}
}

// Short cells and dates are whole, and a stretch goes on on another line after its dash, so that
// the remarks of the memberships have room.
func TestCellsAreHeldTogether(t *testing.T) {
	page := string(writeHTML(t, of(t, data.CSTO(), "report")))
	for _, want := range []string{"CST\u00a0member", "20\u00a0Apr\u00a01994\u00a0– 6\u00a0Oct\u00a02002", "8\u00a0years\u00a05\u00a0months"} {
		if !strings.Contains(page, "<td>"+want) {
			t.Errorf("no cell holds %q", want)
		}
	}
	if strings.Contains(page, "<td>Signed\u00a0") {
		t.Error("the remarks cannot be broken")
	}
}
