package words

import (
	"strconv"
	"sync"
)

// memory holds phrases that were said. A chart that follows a date says the same few
// hundred phrases for every frame, and filling their blanks costs more than drawing them.
type memory struct {
	mu   sync.RWMutex
	said map[string]string
}

// mostRemembered bounds the memory, which then is forgotten. A page of 200 states says a
// thousand phrases; more only keep whole pages of Go's heap in use, for a phrase each.
const mostRemembered = 2048

// recall returns what was said for a phrase, a number and what fills its blanks, or has
// it said. A phrase with anything but texts and whole numbers in its blanks is said anew.
func (m *memory) recall(id string, n int, pairs []any, say func() string) string {
	key := strconv.AppendInt(append(make([]byte, 0, 160), id...), int64(n), 10)
	for _, p := range pairs {
		switch p := p.(type) {
		case string:
			key = append(strconv.AppendInt(append(key, '"'), int64(len(p)), 10), '"')
			key = append(key, p...)
		case int:
			key = strconv.AppendInt(append(key, '#'), int64(p), 10)
		default:
			return say()
		}
	}
	m.mu.RLock()
	said, known := m.said[string(key)]
	m.mu.RUnlock()
	if known {
		return said
	}
	said = say()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.said == nil || len(m.said) >= mostRemembered {
		m.said = map[string]string{}
	}
	m.said[string(key)] = said
	return said
}
