// Package soak holds no program: its test gives the real window thousands of inputs. See
// the target soak of the Makefile.
package soak
