// Package draw puts figures onto surfaces. [Figure] replays a figure, mark by mark, onto a
// [Surface], of which there are three: the pixels of a [Raster], the elements of an SVG
// document, which [WriteSVG] writes, and the pages of a [PDF]. It lays nothing out; what it
// is given has its final place.
//
// It is the only package that knows go-chart: the raster draws through chart.Renderer and
// go-chart's rasteriser, and paints by itself what that is slow at.
package draw
