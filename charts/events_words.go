package charts

import (
	"strconv"
)

// frameText is what stands around every page.
func (c *eventsChart) frameText() frame {
	return frame{title: c.title(), subtitle: c.subtitle()}
}

// title counts the events and says from when to when.
func (c *eventsChart) title() string {
	from, to := strconv.Itoa(c.first), strconv.Itoa(c.last)
	id := "events.title"
	if from == to {
		id = "events.title.year"
	}
	if len(c.events) < c.all {
		return c.words.Count("events.title.of", c.all, "Found", c.words.Number(float64(len(c.events))), "From", from, "To", to)
	}
	return c.words.Count(id, c.all, "From", from, "To", to)
}

// subtitle says whose events these are, and what the view keeps to.
func (c *eventsChart) subtitle() string {
	said := c.words.Say("events.subtitle", "Name", c.proper(c.data.Organisation.Name, c.data.Organisation.ID)) + c.stretch()
	for _, chosen := range [][]string{c.chosenCategories(), c.states(c.view.States)} {
		if len(chosen) > 0 {
			said += " · " + c.words.List(chosen)
		}
	}
	if c.view.Search != "" {
		said += " · " + c.naming.Matching(c.view.Search)
	}
	return said
}

// chosenCategories names the categories that the view keeps to.
func (b *builder) chosenCategories() []string {
	var names []string
	for _, id := range b.view.Categories {
		if category, ok := b.data.Category(id); ok {
			names = append(names, b.named(category.Name, category.ID))
		}
	}
	return names
}

// description says in words what the chart shows.
func (c *eventsChart) description() string {
	said := c.words.Say("events.description", "Title", c.title(), "Subtitle", c.subtitle())
	counts := map[string]int{}
	for i := range c.events {
		counts[c.events[i].Category]++
	}
	if counts[""] == len(c.events) {
		return said
	}
	said += " " + c.words.Say("description.categories")
	count := func(name string, n int) {
		if n > 0 {
			said += " " + c.words.Say("description.category", "Category", name, "N", c.words.Number(float64(n)))
		}
	}
	for _, category := range c.data.Categories {
		count(c.named(category.Name, category.ID), counts[category.ID])
	}
	count(c.words.Say("events.other"), counts[""])
	return said
}
