package intake

// IssueCode says in one word what is wrong or doubtful.
type IssueCode string

// Errors: the row cannot be taken in.
const (
	NoName         IssueCode = "no-name"
	BadName        IssueCode = "bad-name"
	NoSex          IssueCode = "no-sex"
	BadSex         IssueCode = "bad-sex"
	DoubtfulSex    IssueCode = "doubtful-sex" // P beside W: Pria or Perempuan?
	NoVillage      IssueCode = "no-village"
	UnknownVillage IssueCode = "unknown-village"
	ManyVillages   IssueCode = "many-villages"
	BadPlace       IssueCode = "bad-place"  // an unknown place that cannot be kept as a new one
	SameTwice      IssueCode = "same-twice" // the row repeats an earlier one
	Orphan         IssueCode = "orphan"     // the submission it belongs to is missing
)

// Warnings: the row is taken in, without the cell or with it put right.
const (
	EatenPhone   IssueCode = "eaten-phone" // 8.12E+11
	BadPhone     IssueCode = "bad-phone"
	ZeroAdded    IssueCode = "zero-added" // a phone number got its 0 back
	NIKDropped   IssueCode = "nik-dropped"
	BadBirth     IssueCode = "bad-birth"
	BadAge       IssueCode = "bad-age"
	LongText     IssueCode = "long-text"
	NumberInName IssueCode = "number-in-name"
	NewVillage   IssueCode = "new-village"
	NewOffice    IssueCode = "new-office"
	LikeRow      IssueCode = "like-row" // the row is nearly an earlier one
)

// Issue is one doubtful cell. Line and Col are from 1; Col is 0 for the whole row.
type Issue struct {
	Line  int       `json:"line"`
	Col   int       `json:"col"`
	Code  IssueCode `json:"code"`
	Text  string    `json:"text,omitempty"` // the cell as it stands, cut short; never a NIK
	Error bool      `json:"error"`
	// Others are the candidates of ManyVillages, or the line that SameTwice repeats and LikeRow
	// is like.
	Others []string `json:"others,omitempty"`
}
