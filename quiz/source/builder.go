package source

import (
	"fmt"
	"hash/maphash"
	"math"
	"strconv"
	"unicode/utf8"

	"diklat/quiz"
)

// Builder collects the questions of one file: it names them, refuses those that
// cannot be asked and warns of twins.
type Builder struct {
	Report
	ids   map[quiz.QuestionID]bool
	stems map[uint64]int // hash of the stem to its line
	seed  maphash.Seed
	next  int // lowest number of a made-up ID that may be free
	full  bool
}

// NewBuilder starts a file of this encoding.
func NewBuilder(enc Encoding) *Builder {
	b := &Builder{ids: map[quiz.QuestionID]bool{}, stems: map[uint64]int{}, seed: maphash.MakeSeed()}
	b.Encoding = enc
	if enc == UTF16LE || enc == UTF16BE || enc == Windows1252 {
		b.Warn(Issue{Code: Encoded, Detail: string(enc)})
	}
	return b
}

// Full reports that no more questions are taken; the reader stops.
func (b *Builder) Full() bool { return b.full }

// Add takes q, which begins at line and col. A question without an ID becomes
// S1, S2, ... by its place in the file.
func (b *Builder) Add(q quiz.Question, line, col int) {
	if len(b.Questions) >= MaxQuestions {
		if !b.full {
			b.Fail(Issue{Code: TooManyInFile, Line: line, Col: col, Detail: strconv.Itoa(MaxQuestions)})
		}
		b.full = true
		return
	}
	at := Issue{Line: line, Col: col, Text: q.Stem}
	if code, detail := oversize(&q); code != "" {
		at.Code, at.Detail = code, detail
		b.Fail(at)
		return
	}
	if ps := quiz.Validate(&q); len(ps) > 0 {
		at.Code, at.Detail = OfFault(ps[0].Fault), string(ps[0].Choice)
		b.Fail(at)
		return
	}
	b.name(&q, at)
	b.twins(&q, at)
	b.Questions = append(b.Questions, q)
}

// name gives q an ID that no other question of the file has.
func (b *Builder) name(q *quiz.Question, at Issue) {
	if b.ids[q.ID] {
		at.Code, at.Text = TwinID, string(q.ID)
		b.Warn(at)
		q.ID = ""
	}
	for n := max(len(b.Questions)+1, b.next); q.ID == "" || b.ids[q.ID]; n++ {
		q.ID = quiz.QuestionID(fmt.Sprintf("S%d", n))
		b.next = n + 1
	}
	b.ids[q.ID] = true
}

// twins warns of a stem seen before and of choices that read the same.
func (b *Builder) twins(q *quiz.Question, at Issue) {
	h := maphash.String(b.seed, q.Stem)
	if first, ok := b.stems[h]; ok {
		at.Code, at.Detail = Twin, strconv.Itoa(first)
		b.Warn(at)
	} else {
		b.stems[h] = at.Line
	}
	for i, c := range q.Choices {
		for _, d := range q.Choices[:i] {
			if c.Text == d.Text && c.Text != "" {
				at.Code, at.Text, at.Detail = TwinChoice, c.Text, ""
				b.Warn(at)
				return
			}
		}
	}
}

// oversize reports the first text of q over its limit.
func oversize(q *quiz.Question) (Code, string) {
	over := func(s string, most int) bool { return len(s) > most && utf8.RuneCountInString(s) > most }
	if over(q.Stem, MaxStem) || over(q.Explain, MaxStem) {
		return TooLong, strconv.Itoa(MaxStem)
	}
	long := over(q.Name, MaxPart)
	for _, c := range q.Choices {
		long = long || over(c.Text, MaxPart) || over(c.Why, MaxStem)
	}
	for _, p := range q.Pairs {
		long = long || over(p.Left, MaxPart) || over(p.Right, MaxPart)
	}
	for _, t := range q.Texts {
		long = long || over(t.Pattern, MaxPart) || over(t.Why, MaxStem)
	}
	if long {
		return TooLong, strconv.Itoa(MaxPart)
	}
	return "", ""
}

// ChoiceID names the choice at index i: a..z, then c27, c28 and so on.
func ChoiceID(i int) quiz.ChoiceID {
	if i < 26 {
		return quiz.ChoiceID("abcdefghijklmnopqrstuvwxyz"[i : i+1])
	}
	return quiz.ChoiceID("c" + strconv.Itoa(i+1))
}

// Share turns a percentage into a weight, rounded so that it can be written and
// read again without drifting.
func Share(percent float64) float64 { return math.Round(percent*1e7) / 1e9 }

// Percent writes a weight as a percentage with a decimal point.
func Percent(weight float64) string {
	return strconv.FormatFloat(math.Round(weight*1e9)/1e7, 'f', -1, 64)
}

// Scale makes the positive weights of a multi add up to 1. It returns the sum
// they had, in percent, if that was off.
func Scale(cs []quiz.Choice) (was string) {
	sum := 0.0
	for _, c := range cs {
		sum += max(c.Weight, 0)
	}
	if sum == 0 || math.Abs(sum-1) <= 0.02 {
		return ""
	}
	for i := range cs {
		if cs[i].Weight > 0 {
			cs[i].Weight = math.Round(cs[i].Weight/sum*1e7) / 1e7
		}
	}
	return Percent(sum)
}
