package main

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"strconv"
	"strings"
	"time"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/data"
)

func main() {
	f := os.Args[1]
	b, _ := os.ReadFile(f)
	d, fs, err := data.Read(bytes.NewReader(b))
	for _, x := range fs {
		fmt.Println(x)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	page := charts.SlidePage()
	w := 1920
	for _, a := range os.Args[3:] {
		switch {
		case a == "square":
			page = charts.SquarePage()
			w = 1080
		case a == "classic":
			page = charts.ClassicPage()
			w = 1600
		case a == "a4":
			page = charts.A4Page()
			w = 1684
		case strings.HasPrefix(a, "panel"):
			p := strings.Split(a[5:], "x")
			pw, _ := strconv.Atoi(p[0])
			ph, _ := strconv.Atoi(p[1])
			page = charts.Page{W: float64(pw), H: float64(ph), Panel: true}
			w = pw
		}
	}
	for _, c := range charts.All() {
		v := charts.NewView(d, c)
		for _, a := range os.Args[3:] {
			if strings.HasPrefix(a, "asof=") {
				x, _ := data.ParseDate(a[5:])
				v.AsOf = x.First()
			}
		}
		t := time.Now()
		figs, err := charts.Layout(d, v, page)
		if err != nil {
			fmt.Println(c, err)
			continue
		}
		t1 := time.Now()
		for i, fig := range figs {
			img := draw.Pixels(fig, w, int(fig.Page.H/fig.Page.W*float64(w)+0.5))
			if i == 0 {
				fmt.Println(c, len(figs), t1.Sub(t), time.Since(t1), fig.Title)
				fmt.Println(fig.Description)
			}
			o, _ := os.Create(fmt.Sprintf("%s-%s-%d.png", os.Args[2], c, i+1))
			png.Encode(o, img)
			o.Close()
		}
	}
}
