//go:build cgo

package window

import (
	"bytes"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/app/window/clipboard"
	"treatyline/charts"
	"treatyline/data"
)

func TestACopiedChartIsTheExportedOne(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetReading(charts.Forces, charts.Log)
	b.otherTheme()
	var copied []byte
	put := func(png []byte) error {
		copied = png
		return nil
	}
	b.copyChart(charts.Forces, put, func(f func()) { f() })
	v, err := charts.ParseView(data.CSTO(), "forces?reading=log")
	if err != nil {
		t.Fatal(err)
	}
	job := export.Job{Data: data.CSTO(), View: v, Charts: []charts.Chart{charts.Forces}, Formats: export.Formats()[:1],
		Sizes: export.NamedSizes()[:1], Langs: []string{"en"}, Version: "test"}
	var want bytes.Buffer
	if _, err := job.To(&want); err != nil || !bytes.Equal(copied, want.Bytes()) {
		t.Errorf("%d bytes are copied, %d are exported, %v", len(copied), want.Len(), err)
	}
	if got := b.cardTitle(); got != "The chart is copied as a picture" {
		t.Errorf("it is said: %s", got)
	}
}

func TestACopyThatFailsSaysWhatIsMissing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.copyChart(charts.Forces, func([]byte) error { return clipboard.ErrNoTool }, func(f func()) { f() })
	var said []string
	for _, text := range b.news.texts {
		said = append(said, text.Text)
	}
	if all := strings.Join(said, " "); !strings.Contains(all, "not copied") || !strings.Contains(all, "install the package wl-clipboard") {
		t.Errorf("it is said: %s", all)
	}
}
