//go:build cgo

package window

import (
	"slices"
	"sync"

	"fyne.io/fyne/v2"
)

// pictures are all that is drawn of the state. They are drawn in one go, outside the
// interface's goroutine, and shown together, so that no two show different moments.
type pictures struct {
	work    *newest
	all     []picture
	ordered []order // that were not yet shown
	showing bool
}

// picture is a part of the window that is drawn.
type picture interface {
	// wanted is the picture that should be seen, and what draws it; that runs outside the
	// interface's goroutine and returns what shows it. It reports false where the picture
	// can be seen already, or none can.
	wanted() (o order, draw func() (show func()), ok bool)
}

// order is a picture that is wanted.
type order struct {
	of      picture
	now     moment
	w, h    float32 // logical pixels
	density float64
	x0, x1  float64 // between which time is shown, where that is given
}

func newPictures() *pictures { return &pictures{work: newNewest()} }

// add adds a picture.
func (p *pictures) add(one picture) { p.all = append(p.all, one) }

// renew draws all pictures that are not as they should be.
func (p *pictures) renew() {
	if p.showing {
		return
	}
	var orders []order
	var draws []func() func()
	for _, one := range p.all {
		if o, draw, ok := one.wanted(); ok {
			orders, draws = append(orders, o), append(draws, draw)
		}
	}
	if len(orders) == 0 || slices.Equal(orders, p.ordered) {
		return
	}
	p.ordered = orders
	p.work.do(func() {
		shows := make([]func(), len(draws))
		var each sync.WaitGroup
		for i, draw := range draws {
			each.Go(func() { shows[i] = draw() })
		}
		each.Wait()
		fyne.Do(func() { p.show(shows) })
	})
}

// show shows finished pictures, and draws those that are no longer as they should be.
func (p *pictures) show(shows []func()) {
	p.showing, p.ordered = true, nil
	for _, show := range shows {
		show()
	}
	p.showing = false
	p.renew()
}
