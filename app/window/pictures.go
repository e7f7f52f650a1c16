//go:build cgo

package window

import (
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/app/window/state"
	"treatyline/app/window/worker"
	"treatyline/data"
)

// pictures are all that is drawn of the state. They are drawn in one go, outside the
// interface's goroutine, and shown together, so that no two show different moments.
type pictures struct {
	work     *worker.Worker
	post     func(func()) // has a function run on the interface's goroutine
	patience time.Duration
	all      []picture
	ordered  []order         // that were not yet shown
	took     time.Duration   // the last ones
	awaited  <-chan finished // those that were ordered last, until they are shown
	count    int             // of the orders
	shown    int             // the last of them that was shown
	showing  bool
	held     bool // nothing is drawn for now
	closed   bool
}

// patience is how long the interface waits for its pictures, if the last ones took no
// longer: then they are seen in the same frame as what is not drawn.
const patience = 12 * time.Millisecond

// firstPatience is how long a frame waits for a picture where there is none before it. They
// are drawn while the window is made, and as a rule finished before its first frame.
const firstPatience = 150 * time.Millisecond

// picture is a part of the window that is drawn.
type picture interface {
	// wanted is the picture that should be seen, and what draws it; that runs outside the
	// interface's goroutine and returns what shows it. It reports false where the picture
	// can be seen already, or none can.
	wanted() (o order, draw func() (show func()), ok bool)
	// clear lets go of what was drawn.
	clear()
}

// order is a picture that is wanted.
type order struct {
	of      picture
	data    *data.Dataset
	now     state.Moment
	w, h    float32 // logical pixels
	density float64
	x0, x1  float64 // between which time is shown, where that is given
}

// finished are pictures that were drawn together.
type finished struct {
	count int // of the order
	shows []func()
	took  time.Duration
}

func newPictures() *pictures {
	return &pictures{work: worker.New(), post: fyne.Do, patience: patience, took: patience + 1}
}

// add adds a picture.
func (p *pictures) add(one picture) { p.all = append(p.all, one) }

// close ends drawing.
func (p *pictures) close() {
	p.work.Close()
	p.closed = true
}

// clear lets go of all pictures: Fyne holds on to widgets for a while after they were
// last seen.
func (p *pictures) clear() {
	for _, one := range p.all {
		one.clear()
	}
}

// together makes changes, for all of which the pictures are drawn once.
func (p *pictures) together(change func()) {
	held := p.held
	p.held = true
	change()
	p.held = held
	p.renew()
}

// renew draws all pictures that are not as they should be.
func (p *pictures) renew() {
	if p.showing || p.held || p.closed {
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
	drawn := make(chan finished, 1)
	p.awaited = drawn
	p.count++
	count := p.count
	p.work.Do(func() {
		f := drawAll(draws)
		f.count = count
		drawn <- f
		p.post(func() {
			select {
			case f := <-drawn:
				p.show(f)
			default: // shown already
			}
		})
	})
	if p.ordered != nil && p.took <= p.patience {
		p.await(p.patience)
	}
}

// settle waits for the first pictures. What paints them calls it.
func (p *pictures) settle() {
	if !p.showing && p.awaited != nil {
		p.await(firstPatience)
	}
}

// drawAll draws pictures beside each other.
func drawAll(draws []func() func()) finished {
	began := time.Now()
	f := finished{shows: make([]func(), len(draws))}
	var each sync.WaitGroup
	for i, draw := range draws {
		each.Go(func() { f.shows[i] = draw() })
	}
	each.Wait()
	f.took = time.Since(began)
	return f
}

// await waits for pictures for a moment.
func (p *pictures) await(patience time.Duration) {
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case f := <-p.awaited:
		p.show(f)
	case <-late.C:
	}
}

// show shows finished pictures, unless newer ones are shown already, and draws those that
// are no longer as they should be.
func (p *pictures) show(f finished) {
	if p.closed || f.count <= p.shown {
		return
	}
	p.showing, p.ordered, p.awaited, p.took = true, nil, nil, f.took
	p.shown = f.count
	for _, show := range f.shows {
		show()
	}
	p.showing = false
	p.renew()
}
