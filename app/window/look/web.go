//go:build cgo

package look

import (
	"net/url"

	"fyne.io/fyne/v2"
)

// WebAddress returns an address that may be opened: http or https with a host. Any
// other is none.
func WebAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// Open opens a web address in the browser.
func (k *Kit) Open(address string) {
	u, err := url.Parse(address)
	if address == "" || err != nil {
		return
	}
	if err := k.App.OpenURL(u); err != nil {
		fyne.LogError("cannot open "+address, err)
	}
}
