package data

import "strings"

// Dataset is one alliance: who belonged and when, how strong the members are,
// what happened, and where each fact comes from. Its slices keep the order of
// the file, except Events, which are in order of date. A Dataset is not changed
// after [Read] returned it, so it may be shared between goroutines.
//
// The tags of the fields here are what [Schema] is made from: the key that a field has in
// a file and whether it is required there, and the form of its value where the type
// does not say it. A field without a key is not one of the file's.
type Dataset struct {
	Organisation Organisation `key:"organisation,required"`
	Bodies       []Body       `key:"bodies,required"`
	States       []State      `key:"states,required"`
	Memberships  []Membership `key:"memberships,required"`
	Categories   []Category   `key:"categories"`
	Events       []Event      `key:"events"`
	Editions     []Edition    `key:"forces"` // the file's forces
	Series       []Series     `key:"series"`
	Offices      []Office     `key:"offices"`
	Sources      []Source     `key:"sources,required"`

	search *searchTexts // nil unless Read made the dataset
}

// Organisation says which alliance a dataset is about.
type Organisation struct {
	ID      string `key:"id,required" form:"id"`
	Name    Text   `key:"name,required"`
	Short   Text   `key:"short,required"`
	Kind    Text   `key:"kind"`
	Founded Date   `key:"founded"`                   // zero if the file does not say
	AsOf    Date   `key:"as_of,required" form:"day"` // always a day: the data are true up to it
	Facts   []Fact `key:"facts"`
	Note    Text   `key:"note"`
}

// Fact is one line of an organisation's profile, such as its headquarters.
type Fact struct {
	Label   Text       `key:"label,required"`
	Value   Text       `key:"value,required"`
	Note    Text       `key:"note"`
	Sources []Citation `key:"sources"`
}

// Body is a form of the alliance that a state can belong to: a treaty, an
// organisation, an assembly.
type Body struct {
	ID     string `key:"id,required" form:"id"`
	Short  Text   `key:"short,required"`
	Name   Text   `key:"name,required"`
	Counts bool   `key:"counts"` // members of this body are members of the alliance
	Note   Text   `key:"note"`
}

// State is a country, or another party that memberships, forces and events name.
type State struct {
	ID   string `key:"id,required" form:"id"`
	Name Text   `key:"name"` // empty where the ISO 3166-1 code says it; see [Dataset.StateName]
	Note Text   `key:"note"`
}

// Status is what a state is in a body.
type Status string

// The statuses. Only a Member is counted.
const (
	Member    Status = "member"
	Observer  Status = "observer"
	Candidate Status = "candidate"
	Associate Status = "associate"
	Partner   Status = "partner"
)

// statuses are the words that a file may have for a Status.
func statuses() []Status {
	return []Status{Member, Observer, Candidate, Associate, Partner}
}

// Ending is how a membership came to its end.
type Ending string

// The endings; the empty one stands for a membership that runs on, or whose end
// the file does not explain.
const (
	NonRenewal  Ending = "non-renewal"
	Withdrawal  Ending = "withdrawal"
	Suspension  Ending = "suspension"
	Expulsion   Ending = "expulsion"
	Succession  Ending = "succession"  // the body became another
	Dissolution Ending = "dissolution" // of the body
	StateEnded  Ending = "state-ended"
	DeFacto     Ending = "de-facto"
)

// endings are the words that a file may have for an Ending.
func endings() []Ending {
	return []Ending{NonRenewal, Withdrawal, Suspension, Expulsion, Succession, Dissolution, StateEnded, DeFacto}
}

// Membership is one spell of one state in one body.
type Membership struct {
	State    string     `key:"state,required" form:"id"`
	Body     string     `key:"body,required" form:"id"`
	Status   Status     `key:"status"`
	Signed   Date       `key:"signed"` // zero if none is given
	From     Date       `key:"from,required"`
	To       Date       `key:"to"` // the last day, inclusive; zero while the spell still runs
	Ended    Ending     `key:"ended"`
	Overlays []Overlay  `key:"overlays"`
	Note     Text       `key:"note"`
	Sources  []Citation `key:"sources"`
}

// OverlayKind is the special standing of a state during a stretch of its membership.
type OverlayKind string

// The kinds of overlay. None of them changes a count.
const (
	Suspended OverlayKind = "suspended"
	Frozen    OverlayKind = "frozen"
	Partial   OverlayKind = "partial"
)

// overlayKinds are the words that a file may have for an OverlayKind.
func overlayKinds() []OverlayKind {
	return []OverlayKind{Suspended, Frozen, Partial}
}

// Overlay is a stretch inside a membership with a special standing.
type Overlay struct {
	Kind    OverlayKind `key:"kind,required"`
	Name    Text        `key:"name"`
	From    Date        `key:"from,required"`
	To      Date        `key:"to"` // inclusive; zero if it lasts as long as the membership
	Note    Text        `key:"note"`
	Sources []Citation  `key:"sources"`
}

// Category sorts events.
type Category struct {
	ID   string `key:"id,required" form:"id"`
	Name Text   `key:"name,required"`
	Note Text   `key:"note"`
}

// Event is something that happened.
type Event struct {
	Date     Date       `key:"date,required" form:"stretch"`
	Until    Date       // the last day of a stretch; zero for a single date
	Reported bool       `key:"reported"` // Date is that of the report; the day of the act is not known
	Title    Text       `key:"title,required"`
	Text     Text       `key:"text"`
	Category string     `key:"category" form:"id"` // empty if the file names none
	States   []string   `key:"states" form:"id"`
	Note     Text       `key:"note"`
	Sources  []Citation `key:"sources"`
}

// Amount is a number of people as a source has it: known, said to be none, or not
// given. The zero Amount is not given, so a missing number is never taken for zero.
type Amount struct {
	N     float64 // people; 0 unless Known
	Known bool    // the source says how many
	None  bool    // the source lists none
}

// Edition is one edition of a source that counts the forces of many states.
type Edition struct {
	ID      string     `key:"id,required" form:"id"`
	Name    Text       `key:"name,required"`
	Year    int        `key:"year,required"`
	Values  []Force    `key:"values,required" form:"by-state"`
	Note    Text       `key:"note"`
	Sources []Citation `key:"sources"`
}

// Force is what one edition says of one state's armed forces, in people.
type Force struct {
	State        string
	Active       Amount `key:"active"`
	Reserve      Amount `key:"reserve"`
	Paramilitary Amount `key:"paramilitary"`
	Note         Text   `key:"note"`
}

// Series is a number by state and year.
type Series struct {
	ID      string        `key:"id,required" form:"id"`
	Name    Text          `key:"name,required"`
	Unit    Text          `key:"unit,required"`
	Breaks  []Break       `key:"breaks"`
	Values  []StateValues `key:"values,required" form:"by-state"`
	Note    Text          `key:"note"`
	Sources []Citation    `key:"sources"`
}

// StateValues holds one state's values of a series, in order of year.
type StateValues struct {
	State  string
	Values []YearValue
}

// YearValue is one value of a series, in the unit of the series.
type YearValue struct {
	Year  int
	Value float64
}

// Break is a year from which a source counts differently: what follows is not
// to be read as a real change.
type Break struct {
	States  []string   `key:"states,required" form:"id"`
	Year    int        `key:"year,required"`
	Note    Text       `key:"note"`
	Sources []Citation `key:"sources"`
}

// Office is a post in the alliance.
type Office struct {
	ID      string   `key:"id,required" form:"id"`
	Name    Text     `key:"name,required"`
	Holders []Holder `key:"holders,required"`
	Note    Text     `key:"note"`
}

// Holder is one person's, or one state's, time in an office.
type Holder struct {
	Name    Text       `key:"name"` // empty where the state itself holds the office
	State   string     `key:"state" form:"id"`
	Acting  bool       `key:"acting"`
	From    Date       `key:"from,required"`
	To      Date       `key:"to"` // inclusive; zero while it still runs
	Note    Text       `key:"note"`
	Sources []Citation `key:"sources"`
}

// Source is a work that facts are taken from.
type Source struct {
	ID        string `key:"id,required" form:"id"`
	Title     Text   `key:"title,required"`
	Author    string `key:"author" form:"line"`
	Publisher string `key:"publisher" form:"line"`
	Date      Date   `key:"date"`
	URL       string `key:"url" form:"link"` // http or https, or empty
	Accessed  Date   `key:"accessed"`
	Licence   string `key:"licence" form:"line"`
	Note      Text   `key:"note"`
}

// Citation points to a source, and with Ref to a place in it: a page, a footnote.
type Citation struct {
	Source string `key:"id,required" form:"id"`
	Ref    string `key:"ref" form:"text"`
}

// Numbered reports whether the place is told by numbers alone, those of footnotes: 14; 12–14.
// Any other says itself what it is: p. 5.
func (c Citation) Numbered() bool {
	return c.Ref != "" && strings.Trim(c.Ref, "0123456789 ,;-–") == ""
}
