package words

import "testing"

func TestFewPhrasesAreRemembered(t *testing.T) {
	var m memory
	said := 0
	say := func() string { said++; return "said" }
	for n := range 20_000 {
		m.recall("count", n, nil, say)
		m.recall("count", n, nil, say)
		if len(m.said) > 2048 {
			t.Fatalf("%d phrases are kept", len(m.said))
		}
	}
	if said != 20_000 {
		t.Errorf("20,000 phrases were said %d times, each of them twice in turn", said)
	}
}
