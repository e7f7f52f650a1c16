// Package scale maps data to lengths and finds the ticks of axes: [Linear] and [Log] for
// numbers, [Time] for days, [Bands] for rows. It is pure mathematics: it knows neither text
// nor pictures, lengths have whatever unit its caller counts in, and it never fails, a
// degenerate domain included.
package scale
