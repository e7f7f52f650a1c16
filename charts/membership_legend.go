package charts

import (
	"slices"

	"treatyline/charts/theme"
	"treatyline/data"
)

// membershipKeys is the legend of what the rows hold in the view's stretch of time; in the
// window of all that they hold, so that it stays while that is moved.
func (g *membershipChart) membershipKeys(rows []memberRow) []key {
	var keys []key
	var signed bool
	var overlays, outlined []string // what they are called
	var hatched []theme.Tone        // under the overlays
	add := func(names *[]string, name string) {
		if !slices.Contains(*names, name) {
			*names = append(*names, name)
		}
	}
	bodies := map[string]bool{}
	seen := func(from, to data.Date) bool { return g.page.Panel || g.touches(from, to) }
	for _, r := range rows {
		for _, m := range r.spells {
			signed = signed || !m.Signed.IsZero() && seen(m.Signed, m.Signed)
			for _, o := range m.Overlays {
				if seen(o.From, o.To) {
					add(&overlays, g.words.Say("overlay."+string(o.Kind)))
					hatched = append(hatched, g.tone(m))
				}
			}
			if !seen(m.From, m.To) {
				continue
			}
			switch body, _ := g.data.Body(m.Body); {
			case g.data.Counts(m):
				bodies[m.Body] = true
			case m.Status == data.Member:
				add(&outlined, g.words.Say("legend.member", "Body", g.named(body.Short, body.ID)))
			default:
				add(&outlined, g.status(m))
			}
		}
	}
	for _, body := range g.data.Bodies {
		if !bodies[body.ID] {
			continue
		}
		tone := g.tone(data.Membership{Body: body.ID, Status: data.Member})
		keys = append(keys, key{g.words.Say("legend.member", "Body", g.named(body.Short, body.ID)), func(r Rect) []Shape {
			return filledBox(r, 2, 2, tone)
		}})
	}
	g.several = len(outlined) > 1
	if len(outlined) > 0 {
		keys = append(keys, key{g.words.Either(outlined), func(r Rect) []Shape {
			return filledBox(r, 2, 2, g.theme.Outline)
		}})
	}
	if len(overlays) > 0 {
		keys = append(keys, key{g.words.Either(overlays), func(r Rect) []Shape {
			return g.standingShapes(data.Overlay{}, r, hatched[0])
		}})
	}
	if signed {
		keys = append(keys, key{g.words.Say("legend.signed"), func(r Rect) []Shape {
			ring := circle(r.X+r.W-6, r.Y+r.H/2, 3.4).stroked(g.theme.Accent, 1.5)
			ring.Fill = g.theme.Ground
			return []Shape{ring}
		}})
	}
	return keys
}

// status says what a state is that is no member: observer.
func (g *membershipChart) status(m data.Membership) string {
	return g.words.Say("legend." + string(m.Status))
}

// othersHeading names the group of those that were never members: by what they are and
// in which body, where that is one thing.
func (g *membershipChart) othersHeading(rows []memberRow) string {
	status, body := rows[0].spells[0].Status, rows[0].spells[0].Body
	for _, r := range rows {
		for _, m := range r.spells {
			if m.Status != status {
				status = ""
			}
			if m.Body != body {
				body = ""
			}
		}
	}
	if status == "" || status == data.Member {
		return g.words.Say("membership.others")
	}
	said := g.words.Say("statuses." + string(status))
	if found, ok := g.data.Body(body); ok && len(g.data.Bodies) > 1 {
		said = g.words.Say("membership.group."+string(status), "Status", said, "Body", g.proper(found.Name, found.ID))
	}
	return said
}
