package charts

import (
	"math"

	"treatyline/charts/theme"
)

// Symbol is the mark of a category, of radius r around a point; ground is what shows
// through where it is hollow. It is moved as a whole: symbols look alike wherever they stand.
func Symbol(category theme.Category, x, y, r float64, ground theme.Color) Path {
	p := symbol(category, x, y, r, ground)
	p.Whole = true
	return p
}

// symbol has the shapes, sized to look equally heavy.
func symbol(category theme.Category, x, y, r float64, ground theme.Color) Path {
	c := category.Color
	switch category.Shape {
	case theme.Square:
		a := r * 0.88
		return square(x, y, a).filled(c, c)
	case theme.Diamond:
		a := r * 1.22
		return polygon([2]float64{x, y - a}, [2]float64{x + a, y}, [2]float64{x, y + a}, [2]float64{x - a, y}).filled(c, c)
	case theme.Triangle:
		return regular(3, x, y+r*0.2, r*1.3, -math.Pi/2).filled(c, c)
	case theme.Wedge:
		return regular(3, x, y-r*0.2, r*1.3, math.Pi/2).filled(c, c)
	case theme.Ring:
		p := circle(x, y, r*0.78).stroked(c, r*0.52)
		p.Fill = ground
		return p
	case theme.Frame:
		a := r * 0.68
		p := square(x, y, a).stroked(c, r*0.5)
		p.Fill = ground
		return p
	case theme.Plus:
		return plus(x, y, r*1.1, r*0.36, 0).filled(c, c)
	case theme.Cross:
		return plus(x, y, r*1.15, r*0.34, math.Pi/4).filled(c, c)
	case theme.Hexagon:
		return regular(6, x, y, r*1.08, 0).filled(c, c)
	}
	return circle(x, y, r).filled(c, c)
}

// square is a box of sides 2a that is not crisp.
func square(x, y, a float64) Path {
	return polygon([2]float64{x - a, y - a}, [2]float64{x + a, y - a}, [2]float64{x + a, y + a}, [2]float64{x - a, y + a})
}

// regular is a polygon of n equal sides whose first corner lies in the direction turn.
func regular(n int, x, y, r, turn float64) Path {
	points := make([][2]float64, n)
	for i := range points {
		a := turn + 2*math.Pi*float64(i)/float64(n)
		points[i] = [2]float64{x + r*math.Cos(a), y + r*math.Sin(a)}
	}
	return polygon(points...)
}

// plus is an upright cross with arms of length r and half width w, turned.
func plus(x, y, r, w, turn float64) Path {
	corners := [][2]float64{{w, -r}, {w, -w}, {r, -w}, {r, w}, {w, w}, {w, r}, {-w, r}, {-w, w}, {-r, w}, {-r, -w}, {-w, -w}, {-w, -r}}
	sin, cos := math.Sincos(turn)
	for i, c := range corners {
		corners[i] = [2]float64{x + c[0]*cos - c[1]*sin, y + c[0]*sin + c[1]*cos}
	}
	return polygon(corners...)
}
