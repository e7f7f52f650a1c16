//go:build cgo && linux

package window

import (
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"treatyline/app/window/look"
	"treatyline/charts/theme"
)

// The window follows a file however it is saved: in place, by another that takes its name,
// by an editor that first moves the old one away; it keeps what was good while the file is
// broken or gone.
func TestRealFile(t *testing.T) {
	const short, long = "to: 1980-12-31, ended: withdrawal", "to: 2019-12-31, ended: withdrawal"
	good := `format: 1
organisation: {id: x, name: League, short: L, as_of: 2020-01-01}
bodies: [{id: b, name: League, short: L}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: b, from: 1970-01-01, ` + long + `, sources: [s]}
  - {state: DEU, body: b, from: 1970-01-01, ` + long + `, sources: [s]}
  - {state: ITA, body: b, from: 1970-01-01, ` + long + `, sources: [s]}
sources: [{id: s, title: S}]
`
	path := filepath.Join(t.TempDir(), "league.treatyline.yaml")
	write(t, path, good)
	d := realScreen(t, "1440x900")
	d.start(path)
	screen := image.Rect(0, 100, 1000, 900)
	bars := theme.Light().Body(0, 1).Fill
	full := 0
	d.await("file-opened", "the bars of the file", func(img image.Image) bool {
		full = count(img, screen, bars)
		return full > 10_000
	})
	// sees waits until the bars are short or long.
	sees := func(name string, isShort bool) {
		t.Helper()
		d.await("file-"+name, name, func(img image.Image) bool {
			n := count(img, screen, bars)
			return isShort && n > full/10 && n < full/2 || !isShort && n > full*4/5
		})
	}

	if out, err := exec.Command("sed", "-i", "s/"+long+"/"+short+"/", path).CombinedOutput(); err != nil {
		t.Fatalf("sed: %v: %s", err, out)
	}
	sees("sed -i", true)

	write(t, path+".new", good)
	must(t, os.Rename(path+".new", path))
	sees("another file takes its name", false)

	write(t, path, strings.ReplaceAll(good, "1970-01-01, "+long, "1970-13-01, "+long))
	fault := color.NRGBAModel.Convert(look.ColorsOf(theme.Light()).Fault).(color.NRGBA)
	red := theme.Color{R: fault.R, G: fault.G, B: fault.B}
	d.await("file-broken", "the faults, beside the good data", func(img image.Image) bool {
		return count(img, img.Bounds(), red) > 100 && count(img, screen, bars) > full/2
	})

	must(t, os.Rename(path, path+"~"))
	write(t, path, strings.ReplaceAll(good, long, short))
	sees("an editor moves the old one away", true)

	must(t, os.Remove(path))
	write(t, path, good)
	sees("removed and written anew", false)
}
