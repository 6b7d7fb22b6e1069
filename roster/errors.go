package roster

import (
	"errors"
	"fmt"
)

// What can be wrong with something a person typed. They come inside a
// FieldError; compare with errors.Is.
var (
	ErrNameEmpty   = errors.New("name is empty")
	ErrNameLong    = errors.New("name is too long")
	ErrNameLetters = errors.New("name holds more than letters")
	ErrSex         = errors.New("sex is neither L nor P")
	ErrRole        = errors.New("role is not usable")
	ErrBirthYear   = errors.New("year of birth is not plausible")
	ErrPhone       = errors.New("phone number is not usable")
	ErrNoVillage   = errors.New("village is missing")
	ErrVillageCode = errors.New("village code is not usable")
	ErrTitle       = errors.New("title is empty or too long")
	ErrVenue       = errors.New("venue is too long")
	ErrDays        = errors.New("number of days is out of range")
	ErrZone        = errors.New("time zone is not WIB, WITA or WIT")
	ErrSesiTimes   = errors.New("a sesi ends before it starts")
	ErrStatus      = errors.New("attendance letter is unknown")
	ErrMethod      = errors.New("attendance method is unknown")
	ErrReasonLong  = errors.New("reason is too long")
	ErrTextLong    = errors.New("text is too long")
	ErrDay         = errors.New("day is not usable")
	ErrPurpose     = errors.New("what a contact is for is missing")
	ErrRegion      = errors.New("region of a contact is unknown")
	ErrActivity    = errors.New("activity is missing")
	ErrResponsible = errors.New("nobody is responsible")
	ErrWhen        = errors.New("neither time nor deadline is given")
	ErrEvidence    = errors.New("evidence is missing")
	ErrThreshold   = errors.New("completion threshold is not 1 to 100 percent")
	ErrSignature   = errors.New("layout of the signature column is unknown")
	ErrAgeBand     = errors.New("age band is unknown")
	ErrWG          = errors.New("answer to a Washington Group question is unknown")
	ErrConsent     = errors.New("consent lacks the notice, the day or how it was given")
	ErrTooMany     = errors.New("list is too long")
)

// What can be wrong with a reference, or with the place where things are kept.
// The store returns these, so that screens need not know the store.
var (
	ErrUnknownEvent   = errors.New("no such event")
	ErrUnknownSesi    = errors.New("no such sesi in this event")
	ErrUnknownPerson  = errors.New("no such person in this event")
	ErrUnknownVillage = errors.New("no such village")
	ErrUnknownPlan    = errors.New("no such line in this event's plan")
	ErrUnknownContact = errors.New("no such contact")
	ErrSesiUsed       = errors.New("the sesi has attendance and cannot be dropped")
	ErrDiskFull       = errors.New("the disk is full")
	ErrReadOnly       = errors.New("the data file or its folder cannot be written")
	ErrLocked         = errors.New("the data file is busy in another program")
	ErrNotSaved       = errors.New("the disk did not take the data")
)

// FieldError says which field is wrong and how. Field is the json name.
type FieldError struct {
	Field string
	Err   error
	Len   int // runes, for texts that are too long
	Max   int
}

// Error implements error.
func (e *FieldError) Error() string {
	if e.Max > 0 && e.Len > e.Max {
		return fmt.Sprintf("roster: %s: %v (%d of at most %d letters)", e.Field, e.Err, e.Len, e.Max)
	}
	return fmt.Sprintf("roster: %s: %v", e.Field, e.Err)
}

// Unwrap gives the reason to errors.Is.
func (e *FieldError) Unwrap() error { return e.Err }

// field wraps a reason; nil stays nil.
func field(name string, err error) error {
	if err == nil {
		return nil
	}
	return &FieldError{Field: name, Err: err}
}
