package quiz

// QuestionID names a question inside its pack, for example "M2-04".
type QuestionID string

// ChoiceID names one choice of a question. Answers store it, never a position,
// so that shuffling or editing the order changes no recorded answer.
type ChoiceID string

// FactID names a sourced fact of the curriculum, for example "A07".
type FactID string

// Kind is what sort of answer a question asks for.
type Kind string

// The kinds. Their names are the ones scripts see in JSON.
const (
	Single      Kind = "single"      // one choice is right
	Multi       Kind = "multi"       // a set of choices is right
	TrueFalse   Kind = "truefalse"   // two fixed choices: True, False
	Numeric     Kind = "numeric"     // a number, with tolerance or range
	Short       Kind = "short"       // a short text, with variants
	Match       Kind = "match"       // pair each left side with a right side
	Order       Kind = "order"       // put the choices in order
	Scale       Kind = "scale"       // Likert: one point of a scale, unscored
	Poll        Kind = "poll"        // one choice, anonymous, unscored
	Open        Kind = "open"        // free text, kept, unscored
	Description Kind = "description" // text only, nothing to answer
)

// The two choices of a true/false question.
const (
	True  ChoiceID = "benar"
	False ChoiceID = "salah"
)

// Choice is one thing a person can pick.
//
// For Order the choices stand in their right order; for Match see Pair.
type Choice struct {
	ID   ChoiceID `json:"id"`
	Text string   `json:"text"`
	// Weight is the share of the full score this choice gives, -1..1.
	// A Single key has 1; the keys of a Multi add up to 1. Unscored kinds
	// leave it 0.
	Weight float64 `json:"weight,omitempty"`
	// Why says why this choice is right or wrong. Shown after the reveal only.
	Why string `json:"why,omitempty"`
}

// Pair is one line of a Match question. The right sides are shown in another
// order than the left ones; a pair with an empty Left is a distractor.
type Pair struct {
	ID    ChoiceID `json:"id"` // of the left side and of its own right side
	Left  string   `json:"left"`
	Right string   `json:"right"`
}

// NumberKey accepts a number v with Min <= v <= Max for Weight of the score.
type NumberKey struct {
	Min    float64 `json:"min"`
	Max    float64 `json:"max"`
	Weight float64 `json:"weight"`
	Why    string  `json:"why,omitempty"`
}

// TextKey accepts a text. "*" in Pattern stands for any run of characters,
// "\*" for a star. Case matters only if CaseSensitive says so.
type TextKey struct {
	Pattern       string  `json:"pattern"`
	Weight        float64 `json:"weight"`
	CaseSensitive bool    `json:"case_sensitive,omitempty"`
	Why           string  `json:"why,omitempty"`
}

// Question is one item of a bank. Which of Choices, Pairs, Numbers and Texts
// it uses follows from Kind; Validate says what is missing.
type Question struct {
	ID      QuestionID  `json:"id"`
	Kind    Kind        `json:"kind"`
	Name    string      `json:"name,omitempty"` // short title, from imported files
	Stem    string      `json:"stem"`           // plain text, may hold line breaks
	Choices []Choice    `json:"choices,omitempty"`
	Pairs   []Pair      `json:"pairs,omitempty"`
	Numbers []NumberKey `json:"numbers,omitempty"`
	Texts   []TextKey   `json:"texts,omitempty"`

	Explain    string   `json:"explain,omitempty"`    // why the key is right, two lines
	Facts      []FactID `json:"facts,omitempty"`      // what the key rests on
	Source     string   `json:"source,omitempty"`     // law and article, resolved from Facts
	Help       string   `json:"help,omitempty"`       // where to get help
	ReadAloud  string   `json:"read_aloud,omitempty"` // what the trainer reads out
	Module     string   `json:"module,omitempty"`     // "M2"
	Tags       []string `json:"tags,omitempty"`
	Category   string   `json:"category,omitempty"`   // from imported files
	Difficulty int      `json:"difficulty,omitempty"` // 1 easy .. 3 hard, 0 unknown
	Shuffle    bool     `json:"shuffle,omitempty"`    // choices may be shuffled per person
	Changing   bool     `json:"changing,omitempty"`   // a figure that changes: show its year
}

// Scored reports whether answers to this kind of question have a score.
func (k Kind) Scored() bool {
	switch k {
	case Single, Multi, TrueFalse, Numeric, Short, Match, Order:
		return true
	case Scale, Poll, Open, Description:
		return false
	}
	return false
}

// Quiz is a named, versioned list of questions that is run as one.
type Quiz struct {
	ID        string     `json:"id"` // "M2"
	Title     string     `json:"title"`
	Version   string     `json:"version,omitempty"`
	Hash      string     `json:"hash,omitempty"` // of the pack it came from
	Questions []Question `json:"questions"`
}
