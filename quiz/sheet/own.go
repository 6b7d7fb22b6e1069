package sheet

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// kindWords are the words for kinds, the first of each being the one written.
var kindWords = []struct {
	kind  quiz.Kind
	words []string
}{
	{quiz.Single, []string{"pilihan ganda", "pg", "pilihan", "multiple choice"}},
	{quiz.Multi, []string{"pilihan banyak", "jawaban banyak", "pilihan jamak", "checkbox", "pgk", "pilihan ganda kompleks"}},
	{quiz.TrueFalse, []string{"benar-salah", "benar salah", "benar/salah", "b/s", "bs", "b-s", "true/false", "true-false"}},
	{quiz.Numeric, []string{"angka", "bilangan", "numerical", "number"}},
	{quiz.Short, []string{"isian", "isian singkat", "jawaban singkat", "short answer"}},
	{quiz.Match, []string{"menjodohkan", "jodohkan", "pasangan", "matching"}},
	{quiz.Order, []string{"mengurutkan", "urutkan", "urutan", "ordering"}},
	{quiz.Scale, []string{"skala", "skala likert", "likert"}},
	{quiz.Poll, []string{"jajak pendapat", "jajak", "polling"}},
	{quiz.Open, []string{"uraian", "esai", "essay", "terbuka", "jawaban terbuka"}},
	{quiz.Description, []string{"teks", "keterangan", "bacaan", "text"}},
}

func kindOf(word string) (quiz.Kind, bool) {
	word = strings.ToLower(word)
	for _, k := range kindWords {
		if word == string(k.kind) {
			return k.kind, true
		}
		for _, w := range k.words {
			if word == w {
				return k.kind, true
			}
		}
	}
	return "", false
}

// own reads a row of this project's template.
func (p *parser) own() (quiz.Question, error) {
	q := quiz.Question{
		ID: source.ShortID(p.line(fID)), Stem: p.get(fStem), Name: p.line(fName), Explain: source.CleanText(p.get(fExplain)),
		Source: source.CleanText(p.get(fSource)), Help: source.CleanText(p.get(fHelp)), ReadAloud: source.CleanText(p.get(fReadAloud)),
		Module: p.line(fModule), Category: p.line(fCategory), Tags: list(p.line(fTags)),
	}
	for _, f := range list(p.line(fFacts)) {
		q.Facts = append(q.Facts, quiz.FactID(f))
	}
	if word := p.line(fKind); word == "" {
		q.Kind = p.guess()
	} else if k, ok := kindOf(word); ok {
		q.Kind = k
	} else {
		return q, &badCell{source.UnknownKind, p.cols.at(fKind), ""}
	}
	if err := p.settings(&q); err != nil {
		return q, err
	}
	if err := p.answers(&q); err != nil {
		return q, err
	}
	err := p.whys(&q)
	return q, err
}

// settings reads Tingkat and Opsi lain.
func (p *parser) settings(q *quiz.Question) error {
	switch d := strings.ToLower(p.line(fDifficulty)); d {
	case "", "0":
	case "1", "mudah", "easy":
		q.Difficulty = 1
	case "2", "sedang", "medium":
		q.Difficulty = 2
	case "3", "sulit", "sukar", "hard":
		q.Difficulty = 3
	default:
		return &badCell{source.BadCell, p.cols.at(fDifficulty), "1–3"}
	}
	for _, w := range list(p.line(fFlags)) {
		switch strings.ToLower(w) {
		case flagShuffle:
			q.Shuffle = true
		case flagChanging:
			q.Changing = true
		case flagCase:
		default:
			return &badCell{source.BadCell, p.cols.at(fFlags), flagShuffle + ", " + flagChanging + ", " + flagCase}
		}
	}
	return nil
}

// The words of the column Opsi lain.
const (
	flagShuffle  = "acak"
	flagChanging = "berubah"
	flagCase     = "huruf besar"
)

// flagged reports a word in Opsi lain.
func (p *parser) flagged(word string) bool {
	for _, w := range list(p.line(fFlags)) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// list splits "a; b; c". A comma is part of a word.
func list(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, ";") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// guess finds the kind of a row that does not say.
func (p *parser) guess() quiz.Kind {
	texts, _ := p.options()
	key := p.line(fKey)
	_, boolean := booleanKey(key)
	switch {
	case len(texts) == 0 && key == "":
		return quiz.Open
	case len(texts) == 0 && boolean:
		return quiz.TrueFalse
	case len(texts) == 0 && numberOf(key, &quiz.NumberKey{}) == "":
		return quiz.Numeric
	case len(texts) == 0:
		return quiz.Short
	}
	if keys, ok := numbered(key); ok && len(keys) > 1 || strings.Contains(key, "=") {
		return quiz.Multi
	}
	return quiz.Single
}

func booleanKey(s string) (quiz.ChoiceID, bool) {
	switch strings.ToLower(s) {
	case "b", "benar", "t", "true", "betul", "ya":
		return quiz.True, true
	case "s", "salah", "f", "false", "tidak":
		return quiz.False, true
	}
	return "", false
}

// weights reads "A; C", "1,3" or "A=50; C=50; D=-50" into the share of each
// option, in percent; without "=" a key has 100.
func (p *parser) weights() (map[int]float64, error) {
	key := p.line(fKey)
	bad := &badCell{source.BadKey, p.cols.at(fKey), p.lastOption()}
	out := map[int]float64{}
	if !strings.Contains(key, "=") {
		keys, ok := numbered(key)
		if !ok && key != "" {
			return nil, bad
		}
		for _, k := range keys {
			out[k] = 100
		}
		return out, p.inRange(out, bad)
	}
	for _, w := range list(key) {
		name, value, _ := strings.Cut(w, "=")
		at, ok := numbered(strings.TrimSpace(name))
		if value == "" {
			value = "100"
		}
		v, err := strconv.ParseFloat(strings.Replace(strings.TrimSuffix(strings.TrimSpace(value), "%"), ",", ".", 1), 64)
		if !ok || len(at) != 1 {
			return nil, bad
		}
		if err != nil || !(v >= -100 && v <= 100) {
			return nil, &badCell{source.Weight, p.cols.at(fKey), ""}
		}
		out[at[0]] = v
	}
	return out, p.inRange(out, bad)
}

// inRange refuses keys that name an empty option.
func (p *parser) inRange(keys map[int]float64, bad *badCell) error {
	_, at := p.options()
	filled := map[int]bool{}
	for _, i := range at {
		filled[i] = true
	}
	for k := range keys {
		if !filled[k] {
			return bad
		}
	}
	return nil
}

// lastOption says which keys there are, for example "A–D".
func (p *parser) lastOption() string {
	_, at := p.options()
	if len(at) == 0 {
		return ""
	}
	return "A–" + string(rune('A'+at[len(at)-1]))
}
