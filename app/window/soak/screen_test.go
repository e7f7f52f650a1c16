//go:build linux

package soak

import (
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// screen is an X server whose keyboard and mouse are ours.
type screen struct {
	t        *testing.T
	conn     *xgb.Conn
	root     xproto.Window
	window   xproto.Window
	codes    map[xproto.Keysym]xproto.Keycode
	shifted  map[xproto.Keysym]bool
	protocol xproto.Atom
	ping     xproto.Atom
	serial   uint32
	answers  chan uint32
}

// connect waits for the window on a screen.
func connect(t *testing.T, display string) *screen {
	t.Helper()
	conn, err := xgb.NewConnDisplay(display)
	if err == nil {
		err = xtest.Init(conn)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	s := &screen{t: t, conn: conn, root: xproto.Setup(conn).DefaultScreen(conn).Root, answers: make(chan uint32, 1000)}
	s.protocol, s.ping = s.atom("WM_PROTOCOLS"), s.atom("_NET_WM_PING")
	s.keyboard()
	xproto.ChangeWindowAttributes(conn, s.root, xproto.CwEventMask, []uint32{xproto.EventMaskSubstructureNotify})
	go s.listen()
	for range 600 {
		for _, w := range s.all() {
			if s.shows(w) {
				s.window = w
				s.resize(1440, 900)
				return s
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("no window appeared")
	return nil
}

// all are the windows on the screen, the topmost last.
func (s *screen) all() []xproto.Window {
	tree, err := xproto.QueryTree(s.conn, s.root).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	return tree.Children
}

// shows reports whether a window is there to be seen, and not only for the toolkit.
func (s *screen) shows(w xproto.Window) bool {
	at, err := xproto.GetGeometry(s.conn, xproto.Drawable(w)).Reply()
	if err != nil {
		return false
	}
	is, err := xproto.GetWindowAttributes(s.conn, w).Reply()
	return err == nil && is.MapState == xproto.MapStateViewable && at.Width > 500
}

// slides are the windows before the first one, which they cover.
func (s *screen) slides() (open []xproto.Window) {
	for _, w := range s.all() {
		if w != s.window && s.shows(w) {
			open = append(open, w)
		}
	}
	return open
}

// focus gives a window the keys, as a window manager does.
func (s *screen) focus(w xproto.Window) {
	xproto.SetInputFocus(s.conn, xproto.InputFocusParent, w, xproto.TimeCurrentTime)
}

func (s *screen) atom(name string) xproto.Atom {
	reply, err := xproto.InternAtom(s.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	return reply.Atom
}

// keyboard finds the keys of the signs.
func (s *screen) keyboard() {
	setup := xproto.Setup(s.conn)
	count := byte(setup.MaxKeycode - setup.MinKeycode + 1)
	m, err := xproto.GetKeyboardMapping(s.conn, setup.MinKeycode, count).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	s.codes, s.shifted = map[xproto.Keysym]xproto.Keycode{}, map[xproto.Keysym]bool{}
	for level := 1; level >= 0; level-- { // what needs no shift wins
		for i := range int(count) {
			if sym := m.Keysyms[i*int(m.KeysymsPerKeycode)+level]; sym != 0 {
				s.codes[sym], s.shifted[sym] = setup.MinKeycode+xproto.Keycode(i), level == 1
			}
		}
	}
}

// signs are the names of keys that are no letters, as X11 numbers them.
var signs = map[string]xproto.Keysym{
	"period": '.', "comma": ',', "less": '<', "greater": '>', "question": '?', "plus": '+', "minus": '-', "space": ' ',
	"Home": 0xff50, "Left": 0xff51, "Up": 0xff52, "Right": 0xff53, "Down": 0xff54, "Prior": 0xff55, "Next": 0xff56, "End": 0xff57,
	"BackSpace": 0xff08, "Tab": 0xff09, "Return": 0xff0d, "Escape": 0xff1b, "F1": 0xffbe, "F5": 0xffc2, "F10": 0xffc7,
	"shift": 0xffe1, "ctrl": 0xffe3, "alt": 0xffe9,
}

// key presses a key, with others held down: ctrl+shift+z.
func (s *screen) key(chord string) {
	names := strings.Split(chord, "+")
	var down []xproto.Keycode
	for _, name := range names {
		sym, named := signs[name]
		if !named {
			sym = xproto.Keysym(name[0])
		}
		code, there := s.codes[sym]
		if !there {
			s.t.Fatalf("the keyboard has no %s", name)
		}
		if s.shifted[sym] {
			down = append(down, s.codes[signs["shift"]])
		}
		down = append(down, code)
	}
	for _, code := range down {
		s.fake(xproto.KeyPress, byte(code), 0, 0)
	}
	for i := len(down) - 1; i >= 0; i-- {
		s.fake(xproto.KeyRelease, byte(down[i]), 0, 0)
	}
}

func (s *screen) fake(event, detail byte, x, y int) {
	xtest.FakeInput(s.conn, event, detail, 0, s.root, int16(x), int16(y), 0)
}

func (s *screen) move(x, y int) { s.fake(xproto.MotionNotify, 0, x, y) }

func (s *screen) button(n int) {
	s.fake(xproto.ButtonPress, byte(n), 0, 0)
	s.fake(xproto.ButtonRelease, byte(n), 0, 0)
}

func (s *screen) drag(x, y, x2, y2 int) {
	const steps = 5
	s.move(x, y)
	s.fake(xproto.ButtonPress, 1, 0, 0)
	for i := 1; i <= steps; i++ {
		s.move(x+(x2-x)*i/steps, y+(y2-y)*i/steps)
		s.conn.Sync()
		time.Sleep(4 * time.Millisecond)
	}
	s.fake(xproto.ButtonRelease, 1, 0, 0)
}

func (s *screen) wheel(button int, held bool) {
	ctrl := byte(s.codes[signs["ctrl"]])
	if held {
		s.fake(xproto.KeyPress, ctrl, 0, 0)
	}
	for range 3 {
		s.button(button)
	}
	if held {
		s.fake(xproto.KeyRelease, ctrl, 0, 0)
	}
}

// resize gives the window a size and the keyboard.
func (s *screen) resize(w, h int) {
	xproto.ConfigureWindow(s.conn, s.window, xproto.ConfigWindowX|xproto.ConfigWindowY|xproto.ConfigWindowWidth|xproto.ConfigWindowHeight,
		[]uint32{0, 0, uint32(w), uint32(h)})
	s.focus(s.window)
}

// tell sends the window a message as a window manager does.
func (s *screen) tell(what xproto.Atom) {
	s.serial++
	data := []uint32{uint32(what), s.serial, uint32(s.window), 0, 0}
	e := xproto.ClientMessageEvent{Format: 32, Window: s.window, Type: s.protocol, Data: xproto.ClientMessageDataUnionData32New(data)}
	xproto.SendEvent(s.conn, false, s.window, xproto.EventMaskNoEvent, string(e.Bytes()))
}

// closeWindow presses the button of the frame that closes the window.
func (s *screen) closeWindow() { s.tell(s.atom("WM_DELETE_WINDOW")) }

// askWindow sends the window a ping and reports whether it is answered in time.
func (s *screen) askWindow(most time.Duration) bool {
	s.tell(s.ping)
	late := time.After(most)
	for {
		select {
		case serial := <-s.answers:
			if serial == s.serial {
				return true
			}
		case <-late:
			return false
		}
	}
}

// listen hears the answers to pings.
func (s *screen) listen() {
	for {
		event, err := s.conn.WaitForEvent()
		if event == nil && err == nil {
			return // the connection is closed
		}
		if e, ok := event.(xproto.ClientMessageEvent); ok && e.Type == s.protocol && e.Format == 32 && e.Data.Data32[0] == uint32(s.ping) {
			s.answers <- e.Data.Data32[1]
		}
	}
}
