// Package theme holds what a picture looks like as tokens: colours, patterns, shapes and
// sizes of type, as a [Theme] and its [Sizes]. It decides nothing about where things stand.
// Tests hold the contrast of every token against the ground that it stands on.
package theme
