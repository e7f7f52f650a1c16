//go:build unix && !darwin

package clipboard

import (
	"io"
	"log"
	"sync"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"treatyline/data/phrase"
)

// part is how many bytes of a picture go over at once. A request of X11 has at most
// 262,140; what is longer goes in parts, as section 2.7.2 of the Inter-Client Communication
// Conventions Manual, version 2.0, has it.
const part = 128 << 10

// owner has the selection that X11 uses as its clipboard, and hands the picture to whoever
// asks for it. It has a connection of its own: the window knows nothing of it.
//
// The library for the other systems is not used here. It needs files that come with the
// development of X11 programs only, and ends the program when who asked is gone.
type owner struct {
	conn    *xgb.Conn
	window  xproto.Window
	png     []byte
	atoms   map[string]xproto.Atom
	pending map[place][]byte // what is still to be sent, where it goes in parts
	lost    bool             // something else was copied
}

// place is where a picture is handed over: a property of the window that asked.
type place struct {
	window   xproto.Window
	property xproto.Atom
}

// quiet keeps back what the library logs, which is no news to the reader.
var quiet = sync.OnceFunc(func() { xgb.Logger = log.New(io.Discard, "", 0) })

// copyX11 takes the clipboard and serves it until something else is copied.
func copyX11(png []byte) error {
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		return phrase.Errorf("the display does not answer: %w", err)
	}
	o := &owner{conn: conn, png: png, atoms: map[string]xproto.Atom{}, pending: map[place][]byte{}}
	if err := o.take(); err != nil {
		conn.Close()
		return err
	}
	go o.serve()
	return nil
}

// take makes a window and gives it the clipboard.
func (o *owner) take() error {
	for _, name := range []string{"CLIPBOARD", "TARGETS", "INCR", "image/png"} {
		reply, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		o.atoms[name] = reply.Atom
	}
	var err error
	if o.window, err = xproto.NewWindowId(o.conn); err != nil {
		return err
	}
	root := xproto.Setup(o.conn).DefaultScreen(o.conn).Root
	if err := xproto.CreateWindowChecked(o.conn, 0, o.window, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		return err
	}
	if err := xproto.SetSelectionOwnerChecked(o.conn, o.window, o.atoms["CLIPBOARD"], xproto.TimeCurrentTime).Check(); err != nil {
		return err
	}
	has, err := xproto.GetSelectionOwner(o.conn, o.atoms["CLIPBOARD"]).Reply()
	if err == nil && has.Owner != o.window {
		err = phrase.Errorf("another program keeps the clipboard")
	}
	return err
}

// serve answers until something else is copied, and what was begun is handed over.
func (o *owner) serve() {
	defer o.conn.Close()
	for !o.lost || len(o.pending) > 0 {
		event, err := o.conn.WaitForEvent()
		if event == nil && err == nil {
			return // the display is gone
		}
		switch e := event.(type) { // an error means that who asked is gone
		case xproto.SelectionClearEvent:
			o.lost = true
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete {
				o.proceed(place{e.Window, e.Atom})
			}
		case xproto.DestroyNotifyEvent:
			o.forget(e.Window)
		}
	}
}

// answer hands over the picture, or what it can be had as, or nothing.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	at := place{e.Requestor, e.Property}
	if at.property == xproto.AtomNone {
		at.property = e.Target // as old programs ask
	}
	switch e.Target {
	case o.atoms["TARGETS"]:
		o.put(at, xproto.AtomAtom, 32, words32(o.atoms["TARGETS"], o.atoms["image/png"]))
	case o.atoms["image/png"]:
		if len(o.png) <= part {
			o.put(at, e.Target, 8, o.png)
			break
		}
		// Who takes a part removes it, which asks for the next.
		events := []uint32{xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify}
		if xproto.ChangeWindowAttributesChecked(o.conn, at.window, xproto.CwEventMask, events).Check() != nil {
			return // who asked is gone
		}
		o.pending[at] = o.png
		o.put(at, o.atoms["INCR"], 32, words32(xproto.Atom(len(o.png))))
	default:
		at.property = xproto.AtomNone
	}
	told := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: at.property}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(told.Bytes()))
}

// proceed hands over the next part, and after the last one an empty one.
func (o *owner) proceed(at place) {
	rest, begun := o.pending[at]
	if !begun {
		return
	}
	next := rest[:min(part, len(rest))]
	o.put(at, o.atoms["image/png"], 8, next)
	o.pending[at] = rest[len(next):]
	if len(next) == 0 {
		delete(o.pending, at)
	}
}

// forget drops what a window no longer waits for.
func (o *owner) forget(window xproto.Window) {
	for at := range o.pending {
		if at.window == window {
			delete(o.pending, at)
		}
	}
}

// put sets a property; a bit count of 8 or 32 says what its data are made of.
func (o *owner) put(at place, kind xproto.Atom, bits byte, data []byte) {
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, at.window, at.property, kind, bits, uint32(len(data)/int(bits/8)), data)
}

// words32 are numbers as X11 has them.
func words32(all ...xproto.Atom) []byte {
	data := make([]byte, 4*len(all))
	for i, a := range all {
		xgb.Put32(data[4*i:], uint32(a))
	}
	return data
}
