package theme

// Sizes are the sizes of type on a page, in points. None is under 10.
type Sizes struct {
	Title, Subtitle float64
	Name            float64 // of rows
	Label           float64 // in and at marks
	Legend          float64
	Axis            float64
	Note            float64 // notes and sources
}

// SlideSizes are for pages: they are read from a screen or a sheet.
func SlideSizes() Sizes {
	return Sizes{Title: 24, Subtitle: 13, Name: 12.5, Label: 10.5, Legend: 11, Axis: 11, Note: 10}
}

// PanelSizes are for a part of the window, in its logical pixels.
func PanelSizes() Sizes {
	return Sizes{Title: 17, Subtitle: 12.5, Name: 13, Label: 11.5, Legend: 12, Axis: 12, Note: 11.5}
}
