package charts

import (
	"treatyline/charts/words"
	"treatyline/data"
)

// spellCard says what a membership was, how long and how it ended.
func (b *builder) spellCard(m data.Membership) Card {
	card := Card{Title: b.spellTitle(m), Sources: m.Sources}
	card.add(b.lasting(m.From, m.To))
	if !m.Signed.IsZero() {
		card.add(b.words.Say("card.signed", "Date", b.words.Date(m.Signed)))
	}
	if m.Ended != "" {
		card.add(b.words.Say("card.ended", "How", b.words.Say("ending."+string(m.Ended))))
	}
	for _, o := range m.Overlays {
		card.add(b.overlayLine(m, o))
		card.cite(o.Sources)
	}
	card.add(b.in(m.Note))
	return card
}

// overlayLine says an overlay and how long it lasted.
func (b *builder) overlayLine(m data.Membership, o data.Overlay) string {
	return words.Sentence(b.standing(o)) + ", " + b.lasting(o.From, m.OverlayEnd(o))
}

func (b *builder) overlayCard(m data.Membership, o data.Overlay) Card {
	card := Card{Title: b.state(m.State) + " · " + b.standing(o), Sources: o.Sources}
	card.add(b.lasting(o.From, m.OverlayEnd(o)))
	card.add(b.in(o.Note))
	return card
}

func (b *builder) signatureCard(m data.Membership) Card {
	body, _ := b.data.Body(m.Body)
	card := Card{Title: b.words.Say("card.signature", "State", b.state(m.State), "Body", b.named(body.Short, body.ID)), Sources: m.Sources}
	card.add(b.words.Date(m.Signed))
	card.add(b.words.Say("card.force", "Date", b.words.Date(m.From)))
	return card
}

// stepCard says how many members there were from a step to the next, who they were, and
// who came and went.
func (b *builder) stepCard(i int, steps []data.Step, members []string) Card {
	s := steps[i]
	until := data.Date{}
	if i+1 < len(steps) {
		until = (steps[i+1].From - 1).Date()
	}
	card := Card{Title: b.words.Count("members", s.Count)}
	card.add(b.lasting(b.stepDate(s), until))
	if len(s.Joined) > 0 {
		card.add(b.words.Say("card.joined", "States", b.some(s.Joined)))
	}
	for _, left := range b.exits(s) {
		id := "card.left"
		if left.how != "" {
			id = "card.left.how"
		}
		card.add(b.words.Say(id, "States", b.some(left.states), "How", left.how))
	}
	if s.Count > 0 && s.Count > len(s.Joined) {
		card.add(b.words.Say("card.members", "States", b.some(members)))
	}
	if b.page.Panel { // a page cites what its own rows show
		card.Sources = b.stepSources(s)
	}
	return card
}

// holderCard says who held an office, and how long.
func (b *builder) holderCard(o data.Office, h data.Holder) Card {
	title := "card.office"
	if h.Acting {
		title = "card.acting"
	}
	card := Card{Title: b.words.Say(title, "Holder", b.holderName(h), "Office", b.named(o.Name, o.ID)), Sources: h.Sources}
	card.add(b.lasting(h.From, h.To))
	if len(h.Name) > 0 && h.State != "" {
		card.add(b.state(h.State))
	}
	card.add(b.in(h.Note))
	return card
}
