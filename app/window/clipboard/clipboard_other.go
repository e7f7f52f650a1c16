//go:build windows || darwin

package clipboard

import (
	"golang.design/x/clipboard"

	"treatyline/data/phrase"
)

// CopyPNG puts a picture on the clipboard.
func CopyPNG(png []byte) error {
	if err := clipboard.Init(); err != nil {
		return err
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return phrase.Errorf("the clipboard does not take the picture")
	}
	return nil
}
