//go:build cgo

package look

import "testing"

func TestOnlyWebAddressesOpen(t *testing.T) {
	for _, s := range []string{"https://example.org/a?b=c", "http://example.org"} {
		if WebAddress(s) == "" {
			t.Errorf("%q does not open", s)
		}
	}
	for _, s := range []string{"", "file:///etc/passwd", "javascript:alert(1)", "https://", "example.org", "ftp://example.org", "::"} {
		if got := WebAddress(s); got != "" {
			t.Errorf("%q opens %q", s, got)
		}
	}
}
