package roster

// EraseScope is what of a person is erased.
type EraseScope string

// The scopes. Each is a purpose that can end by itself (UU 27/2022 Pasal 43).
const (
	EraseAll     EraseScope = ""        // everything that tells who it is
	EraseContact EraseScope = "contact" // the phone number
	EraseHealth  EraseScope = "health"  // Washington Group answers, reasons of absence
	EraseAnswers EraseScope = "answers" // what the person wrote in their own words
)

// Erasure says that a person, or a part of what is known of them, was erased. It
// names nobody: Person is an id that leads to no name any more.
type Erasure struct {
	Person PersonID   `json:"person"`
	Scope  EraseScope `json:"scope,omitempty"`
	Why    EraseWhy   `json:"why"`
	By     Actor      `json:"by"`
}

// EraseWhy is the reason of an erasure.
type EraseWhy string

// The reasons.
const (
	EraseAsked EraseWhy = "diminta"     // the person asked (Pasal 8, 43)
	EraseTaken EraseWhy = "dicabut"     // consent was taken back (Pasal 9, 40)
	EraseDue   EraseWhy = "jatuh tempo" // the time for which it was kept is over (Pasal 44)
)
