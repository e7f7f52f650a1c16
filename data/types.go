package data

// Dataset is one alliance: who belonged and when, how strong the members are,
// what happened, and where each fact comes from. Its slices keep the order of
// the file, except Events, which are in order of date. A Dataset is not changed
// after [Read] returned it, so it may be shared between goroutines.
type Dataset struct {
	Organisation Organisation
	Bodies       []Body
	States       []State
	Memberships  []Membership
	Categories   []Category
	Events       []Event
	Editions     []Edition // the file's forces
	Series       []Series
	Offices      []Office
	Sources      []Source

	index *index // what [Dataset.Find] searches; nil unless Read made the dataset
}

// Organisation says which alliance a dataset is about.
type Organisation struct {
	ID      string
	Name    Text
	Short   Text
	Kind    Text
	Founded Date // zero if the file does not say
	AsOf    Date // always a day: the data are true up to it
	Facts   []Fact
	Note    Text
}

// Fact is one line of an organisation's profile, such as its headquarters.
type Fact struct {
	Label, Value Text
	Note         Text
	Sources      []Citation
}

// Body is a form of the alliance that a state can belong to: a treaty, an
// organisation, an assembly.
type Body struct {
	ID     string
	Short  Text
	Name   Text
	Counts bool // members of this body are members of the alliance
	Note   Text
}

// State is a country, or another party that memberships, forces and events name.
type State struct {
	ID   string
	Name Text // empty where the ISO 3166-1 code says it; see [Dataset.StateName]
	Note Text
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

// Membership is one spell of one state in one body.
type Membership struct {
	State    string
	Body     string
	Status   Status
	Signed   Date // zero if none is given
	From     Date
	To       Date // the last day, inclusive; zero while the spell still runs
	Ended    Ending
	Overlays []Overlay
	Note     Text
	Sources  []Citation
}

// OverlayKind is the special standing of a state during a stretch of its membership.
type OverlayKind string

// The kinds of overlay. None of them changes a count.
const (
	Suspended OverlayKind = "suspended"
	Frozen    OverlayKind = "frozen"
	Partial   OverlayKind = "partial"
)

// Overlay is a stretch inside a membership with a special standing.
type Overlay struct {
	Kind    OverlayKind
	Name    Text
	From    Date
	To      Date // inclusive; zero if it lasts as long as the membership
	Note    Text
	Sources []Citation
}

// Category sorts events.
type Category struct {
	ID   string
	Name Text
	Note Text
}

// Event is something that happened.
type Event struct {
	Date     Date
	Until    Date // the last day of a stretch; zero for a single date
	Reported bool // Date is that of the report; the day of the act is not known
	Title    Text
	Text     Text
	Category string // empty if the file names none
	States   []string
	Note     Text
	Sources  []Citation
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
	ID      string
	Name    Text
	Year    int
	Values  []Force
	Note    Text
	Sources []Citation
}

// Force is what one edition says of one state's armed forces, in people.
type Force struct {
	State        string
	Active       Amount
	Reserve      Amount
	Paramilitary Amount
	Note         Text
}

// Series is a number by state and year.
type Series struct {
	ID      string
	Name    Text
	Unit    Text
	Breaks  []Break
	Values  []StateValues
	Note    Text
	Sources []Citation
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
	States  []string
	Year    int
	Note    Text
	Sources []Citation
}

// Office is a post in the alliance.
type Office struct {
	ID      string
	Name    Text
	Holders []Holder
	Note    Text
}

// Holder is one person's, or one state's, time in an office.
type Holder struct {
	Name    Text // empty where the state itself holds the office
	State   string
	Acting  bool
	From    Date
	To      Date // inclusive; zero while it still runs
	Note    Text
	Sources []Citation
}

// Source is a work that facts are taken from.
type Source struct {
	ID        string
	Title     Text
	Author    string
	Publisher string
	Date      Date
	URL       string // http or https, or empty
	Accessed  Date
	Licence   string
	Note      Text
}

// Citation points to a source, and with Ref to a place in it: a page, a footnote.
type Citation struct {
	Source string
	Ref    string
}
