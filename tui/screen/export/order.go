package export

import (
	"context"
	"sync/atomic"

	"diklat/roster"
	"diklat/tui/i18n"
)

// Format is a file format.
type Format string

// The formats.
const (
	CSV    Format = "csv"
	Excel  Format = "csv-excel"
	JSON   Format = "json"
	XLSX   Format = "xlsx"
	PDF    Format = "pdf"
	Zip    Format = "zip"
	Folder Format = "folder"
	GIFT   Format = "gift"
	Moodle Format = "moodlexml"
	Aiken  Format = "aiken"
)

// Kind is one thing that can be written.
type Kind struct {
	Name      string // of the order
	Title     string
	Formats   []Format
	ByVillage bool
	Sheets    bool // pages to sign: blank or filled
	Anonymous bool // can be written without names
	OfQuiz    bool // of one quiz
}

// Quiz is a quiz whose questions can be written.
type Quiz struct{ ID, Title string }

// Per says what one list to sign is for.
type Per string

// A list a day, a sesi, or a day and village.
const (
	PerDay     Per = "day"
	PerSesi    Per = "sesi"
	PerVillage Per = "village"
)

// Order is one file that is wanted.
type Order struct {
	Kind      string
	Event     roster.EventID
	Village   roster.VillageCode // "" for all
	Format    Format
	F4        bool
	Filled    bool
	Anonymous bool
	Sheets    Sheets     // of a kind that has them
	Quiz      string     // its id, of a kind that is of one
	Text      *i18n.Text // the words of what is written
	Steps     *Steps
}

// Sheets says which lists to sign are wanted.
type Sheets struct {
	Per  Per
	Day  int              // 1, 2, ...; 0 for all
	Sesi roster.SesiID    // of PerSesi; "" for all
	Sign roster.Signature // how the column to sign in is laid out; "" for the event's own
}

// Steps says how far long work has come, and what to tell when it is done. It is
// safe for many goroutines; a nil one counts for nobody.
type Steps struct {
	done, all atomic.Int64
	note      atomic.Value // string
}

// Tell keeps a sentence for the end.
func (s *Steps) Tell(note string) {
	if s != nil {
		s.note.Store(note)
	}
}

// Told is that sentence, or "".
func (s *Steps) Told() string {
	note, _ := s.note.Load().(string)
	return note
}

// Of says how many steps there are; 0 while nobody knows.
func (s *Steps) Of(n int) {
	if s != nil {
		s.all.Store(int64(n))
	}
}

// Done says how many are done.
func (s *Steps) Done(n int) {
	if s != nil {
		s.done.Store(int64(n))
	}
}

// Now reads both.
func (s *Steps) Now() (done, all int) { return int(s.done.Load()), int(s.all.Load()) }

// Writer writes files and says where, and how many rows they hold. It leaves no
// file when it fails or when ctx ends.
type Writer interface {
	Kinds(t *i18n.Text) []Kind
	Quizzes(ctx context.Context) []Quiz
	Write(ctx context.Context, o Order) (path string, rows int, err error)
	Folder() string
}
