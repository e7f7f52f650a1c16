package data

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestTheBlocksOfTheReadmeAreAFile puts the blocks of YAML of the page together.
func TestTheBlocksOfTheReadmeAreAFile(t *testing.T) {
	var file strings.Builder
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(readme(t), -1) {
		file.WriteString(block[1])
	}
	ds, faults, err := Read(strings.NewReader(file.String()))
	for _, f := range faults {
		line := strings.Split(file.String(), "\n")[f.Line-1]
		t.Errorf("%s: %s", f, line)
	}
	if err == nil && len(ds.Events) == 0 {
		t.Error("the blocks hold no events")
	}
}

// TestTheReadmeHasEveryKey holds that each key of a record is told in the section of the
// record, in bold where it is required.
func TestTheReadmeHasEveryKey(t *testing.T) {
	sections := make(map[string]string)
	for _, part := range strings.Split("\n"+readme(t), "\n## ") {
		heading, text, _ := strings.Cut(part, "\n")
		sections[heading] = text
	}
	told := map[string]string{
		"file":         "The file",
		"organisation": "`organisation`", "fact": "`organisation`",
		"body":       "`bodies`",
		"state":      "`states`",
		"membership": "`memberships`", "overlay": "`memberships`",
		"category": "`categories` and `events`", "event": "`categories` and `events`",
		"edition": "`forces`", "force": "`forces`",
		"series": "`series`", "break": "`series`",
		"office": "`offices`", "holder": "`offices`",
		"source": "`sources`", "citation": "`sources`",
	}
	objects := schemaObjects(t)
	for _, name := range slices.Sorted(maps.Keys(objects)) {
		o := objects[name]
		if len(o.Properties) == 0 {
			continue
		}
		section, ok := sections[told[name]]
		if !ok {
			t.Errorf("no section tells of the %s", name)
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(o.Properties)) {
			want := "`" + key + "`"
			if slices.Contains(o.Required, key) {
				want = "**" + want + "**"
			}
			if !strings.Contains(section, want) {
				t.Errorf("the section %s does not have the key %s of the %s", told[name], want, name)
			}
		}
	}
}

// TestTheReadmeHasEveryWord holds that the words of a membership are told.
func TestTheReadmeHasEveryWord(t *testing.T) {
	text := readme(t)
	var known []string
	for _, w := range statuses() {
		known = append(known, string(w))
	}
	for _, w := range endings() {
		known = append(known, string(w))
	}
	for _, w := range overlayKinds() {
		known = append(known, string(w))
	}
	for _, w := range known {
		if !strings.Contains(text, "`"+w+"`") {
			t.Errorf("the word %s is not told", w)
		}
	}
}
