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
}

// Order is one file that is wanted.
type Order struct {
	Kind      string
	Event     roster.EventID
	Village   roster.VillageCode // "" for all
	Format    Format
	F4        bool
	Filled    bool
	Anonymous bool
	Text      *i18n.Text // the words of what is written
	Steps     *Steps
}

// Steps says how far long work has come. It is safe for many goroutines; a nil one
// counts for nobody.
type Steps struct{ done, all atomic.Int64 }

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
	Write(ctx context.Context, o Order) (path string, rows int, err error)
	Folder() string
}
