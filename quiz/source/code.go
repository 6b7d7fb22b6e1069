package source

import "diklat/quiz"

// Code says in one word what is wrong. Quiz/qfile has a sentence for each.
type Code string

// Why a whole file is refused.
const (
	Unreadable  Code = "unreadable"
	TooBig      Code = "too-big"
	EmptyFile   Code = "empty-file"
	Binary      Code = "binary"
	NotKnown    Code = "not-known"    // auto finds no format; Detail: what it looks like
	BadFormat   Code = "bad-format"   // no such format; Detail: its name
	BadZip      Code = "bad-zip"      // no readable workbook
	Bomb        Code = "bomb"         // unpacks to far more than it is
	NoHeader    Code = "no-header"    // a sheet without the headings
	NoQuestions Code = "no-questions" // nothing in it
)

// Errors of one question.
const (
	Brace          Code = "brace"        // { or } missing
	TwoAnswers     Code = "two-answers"  // too few choices
	PairForm       Code = "pair-form"    // a pair without ->
	NotNumber      Code = "not-number"   // numeric key that is none
	BadSpan        Code = "bad-span"     // range or tolerance the wrong way round
	Weight         Code = "weight"       // share outside -100..100
	EmptyAnswer    Code = "empty-answer" // nothing between the signs
	Hash           Code = "hash"         // "=#..." : feedback without an answer
	NotStarted     Code = "not-started"  // Aiken: choice or key without a question
	NotFinished    Code = "not-finished" // Aiken: question without a key
	LabelOrder     Code = "label-order"  // Aiken: labels not A, B, C; Detail: the one expected
	BadKey         Code = "bad-key"      // the key names no choice; Detail: the choices there are
	ManyKeys       Code = "many-keys"
	DoubleAnswer   Code = "double-answer" // two key lines
	Syntax         Code = "syntax"        // broken XML; Detail: the parser's words
	TooDeep        Code = "too-deep"
	TooManyParts   Code = "too-many-parts" // choices; Detail: how many are allowed
	TooLong        Code = "too-long"       // Detail: characters allowed
	TooManyInFile  Code = "too-many-questions"
	Formula        Code = "formula" // a cell that computes
	UnknownKind    Code = "unknown-kind"
	BadCell        Code = "bad-cell" // a cell the column cannot hold; Detail: the heading
	MissingXMLPart Code = "missing-part"
)

// Warnings.
const (
	Unsupported  Code = "unsupported" // Detail: the kind
	Encoded      Code = "encoded"     // the file is not UTF-8; Detail: the encoding
	LostHTML     Code = "html"
	LostMedia    Code = "media"
	LostMath     Code = "math"
	BlankInside  Code = "blank-inside" // empty line between { and }
	Glued        Code = "glued"        // two questions without an empty line
	Twin         Code = "twin"         // the same question again; Detail: the line of the first
	TwinID       Code = "twin-id"
	TwinChoice   Code = "twin-choice"
	TwoKeys      Code = "two-keys" // single with two right choices
	Scaled       Code = "scaled"   // weights did not add up; Detail: their sum
	Comma        Code = "comma"    // decimal comma; Detail: as it was read
	Arrow        Code = "arrow"    // typographic arrow
	WideBrace    Code = "wide-brace"
	NameOpen     Code = "name-open"    // "::" without its end
	NameAsStem   Code = "name-as-stem" // no text but a name
	MaybeBoolean Code = "maybe-tf"     // {true}: a short answer
	PairFeedback Code = "pair-comment" // "#" in a pair
	CategoryLine Code = "category-line"
	JoinedStem   Code = "joined-stem"
	JoinedChoice Code = "joined-choice"
	ExtraText    Code = "extra-text" // columns that are not understood
)

// OfFault is the code of a fault that Validate found.
func OfFault(f quiz.Fault) Code { return Code("fault-" + f) }
