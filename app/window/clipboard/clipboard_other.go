//go:build windows || darwin

package clipboard

import (
	"errors"

	"golang.design/x/clipboard"
)

// CopyPNG puts a picture on the clipboard.
func CopyPNG(png []byte) error {
	if err := clipboard.Init(); err != nil {
		return err
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errors.New("the clipboard does not take the picture")
	}
	return nil
}
