package phrase

import "fmt"

// Error is an error that can be said in other languages.
type Error interface {
	error
	Phrase() Phrase
}

// Errorf returns an [Error]. It wraps errors as that of package fmt does.
func Errorf(format string, args ...any) error {
	p := Of(format, args...)
	if len(args) == 0 {
		return &said{p, nil}
	}
	return &said{p, fmt.Errorf(format, args...)}
}

// said is a phrase as an error.
type said struct {
	phrase Phrase
	err    error // the same in English, with what it wraps; nil without arguments
}

func (e *said) Error() string {
	if e.err == nil {
		return e.phrase.Format
	}
	return e.err.Error()
}

func (e *said) Phrase() Phrase { return e.phrase }
func (e *said) Unwrap() error  { return e.err }
