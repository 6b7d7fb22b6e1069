package roster

import "time"

// Status is one letter of the daftar hadir; "" means nothing recorded.
type Status string

// The letters.
const (
	Unmarked  Status = ""
	Present   Status = "H" // hadir
	Late      Status = "T" // terlambat
	LeftEarly Status = "P" // pulang awal
	Excused   Status = "I" // izin
	Sick      Status = "S" // sakit
	Absent    Status = "A" // alpa
)

// Here reports whether the letter counts as attended: H, T and P do.
func (s Status) Here() bool { return s == Present || s == Late || s == LeftEarly }

// Statuses lists the letters in the order of the sheet.
func Statuses() []Status { return []Status{Present, Late, LeftEarly, Excused, Sick, Absent} }

// Method says how a mark came to be.
type Method string

// The methods.
const (
	BySelf    Method = "self"
	ByTrainer Method = "trainer"
	ByPaper   Method = "paper"
)

// Mark is one recorded fact about one person in one sesi. A correction is a
// newer mark, never an edit; Status Unmarked takes the earlier ones back.
type Mark struct {
	Event  EventID   `json:"event"`
	Sesi   SesiID    `json:"sesi"`
	Person PersonID  `json:"person"`
	Status Status    `json:"status"`
	At     time.Time `json:"at"` // when it happened, by the laptop's clock
	Reason string    `json:"reason,omitempty"`
	Method Method    `json:"method"`
	By     Actor     `json:"by"`
	// UndoneBy is set on a mark that brings an earlier one back: who took the
	// newer one back, and when. The other fields are those of the earlier mark.
	UndoneBy Actor     `json:"undone_by,omitempty"`
	UndoneAt time.Time `json:"undone_at,omitzero"`
	// Raw is what the laptop's own clock said at At, where the trainer corrected
	// it; zero where it was right. The store fills it in for files.
	Raw time.Time `json:"-"`
}
