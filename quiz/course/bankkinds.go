package course

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// fill reads the part of an item that depends on its kind.
func (o object) fill(q *quiz.Question, it *itemDoc) {
	switch q.Kind {
	case quiz.Single, quiz.Multi:
		o.only(q.Kind, "pilihan", "acak")
		right := o.choices(q, it)
		weigh(q, right)
		q.Shuffle = o.yes("acak", true)
	case quiz.Order, quiz.Scale, quiz.Poll:
		o.only(q.Kind, "pilihan", "acak")
		o.choices(q, it)
		q.Shuffle = o.yes("acak", false)
	case quiz.TrueFalse:
		o.only(q.Kind, "kunci", "sebab")
		o.trueFalse(q)
	case quiz.Numeric:
		o.only(q.Kind, "kunci", "sebab")
		o.numbers(q)
	case quiz.Short:
		o.only(q.Kind, "kunci")
		for _, n := range o.texts("kunci") {
			q.Texts = append(q.Texts, quiz.TextKey{Pattern: strings.TrimSpace(n.Text), Weight: 1})
		}
	case quiz.Match:
		o.only(q.Kind, "pasangan", "acak")
		o.pairs(q)
		q.Shuffle = o.yes("acak", false)
	case quiz.Open, quiz.Description:
		o.only(q.Kind)
	}
}

// only reports keys that say something for another kind: a "kunci" that is
// silently ignored would be a wrong key.
func (o object) only(k quiz.Kind, used ...string) {
	for _, key := range []string{"pilihan", "pasangan", "kunci", "sebab", "acak"} {
		if v := o.n.Get(key); v != nil && !slices.Contains(used, key) {
			o.r.at(fieldKey(o.n, key), KeyNotUsed, key, KindName(k))
		}
	}
}

// choices reads "pilihan" and returns which of them are right.
func (o object) choices(q *quiz.Question, it *itemDoc) (right []bool) {
	it.choices = map[quiz.ChoiceID]factRef{}
	scored := q.Kind == quiz.Single || q.Kind == quiz.Multi
	for _, n := range o.list("pilihan", true) {
		c, ok := o.r.object(n, "pilihan", "id", "teks", "benar", "sebab")
		if !ok {
			continue
		}
		if v := n.Get("benar"); v != nil && !scored {
			o.r.at(fieldKey(n, "benar"), KeyNotUsed, "benar", KindName(q.Kind))
		}
		id, v := c.scalar("id", true)
		if v != nil && !validID(id) {
			o.r.at(v, BadID, id, "a")
		}
		q.Choices = append(q.Choices, quiz.Choice{ID: quiz.ChoiceID(id), Text: c.text("teks", true), Why: c.text("sebab", false)})
		right = append(right, c.yes("benar", false))
		it.choices[quiz.ChoiceID(id)] = factRef{line: n.Line + o.r.shift, col: n.Col}
	}
	return right
}

// weigh gives the right choices their share. In a multi the wrong ones together
// cost as much as the right ones earn, so that picking everything earns nothing.
func weigh(q *quiz.Question, right []bool) {
	n := 0
	for _, r := range right {
		if r {
			n++
		}
	}
	for i, r := range right {
		switch {
		case r && q.Kind == quiz.Single:
			q.Choices[i].Weight = 1
		case r:
			q.Choices[i].Weight = 1 / float64(n)
		case q.Kind == quiz.Multi:
			q.Choices[i].Weight = -1 / float64(len(right)-n)
		}
	}
}

// trueFalse reads "kunci: benar|salah"; "sebab" speaks about the other one.
func (o object) trueFalse(q *quiz.Question) {
	key, v := o.scalar("kunci", true)
	if v == nil {
		return
	}
	right, wrong := quiz.True, quiz.False
	switch strings.ToLower(key) {
	case "benar", "true", "ya":
	case "salah", "false", "tidak":
		right, wrong = wrong, right
	default:
		o.r.at(v, BadValue, "kunci", key, "benar, salah")
		return
	}
	text := map[quiz.ChoiceID]string{quiz.True: "Benar", quiz.False: "Salah"}
	for _, id := range []quiz.ChoiceID{quiz.True, quiz.False} {
		c := quiz.Choice{ID: id, Text: text[id]}
		if id == right {
			c.Weight = 1
		}
		if id == wrong {
			c.Why = o.text("sebab", false)
		}
		q.Choices = append(q.Choices, c)
	}
}

// numbers reads "kunci" as 18, "17..19" or {nilai: 18, toleransi: 1}.
func (o object) numbers(q *quiz.Question) {
	v := o.n.Get("kunci")
	if v != nil && v.Shape == tree.Map {
		k, _ := o.r.object(v, "kunci", "nilai", "toleransi")
		mid, ok := k.float("nilai", true)
		tol, okTol := k.float("toleransi", false)
		if ok && okTol {
			q.Numbers = append(q.Numbers, quiz.NumberKey{Min: mid - math.Abs(tol), Max: mid + math.Abs(tol), Weight: 1})
		}
	} else if s, v := o.scalar("kunci", true); v != nil {
		low, high, isRange := strings.Cut(s, "..")
		if !isRange {
			high = low
		}
		lo, ok1 := clearNumber(low)
		hi, ok2 := clearNumber(high)
		if !ok1 || !ok2 {
			o.r.at(v, BadNumber, "kunci", s)
			return
		}
		q.Numbers = append(q.Numbers, quiz.NumberKey{Min: lo, Max: hi, Weight: 1})
	}
	if why := o.text("sebab", false); why != "" {
		// A key that earns nothing and spans everything tells why a number is wrong.
		q.Numbers = append(q.Numbers, quiz.NumberKey{Min: -math.MaxFloat64, Max: math.MaxFloat64, Why: why})
	}
}

// float reads a number under key; ok is false where it is missing or unclear.
func (o object) float(key string, required bool) (float64, bool) {
	s, v := o.scalar(key, required)
	if v == nil {
		return 0, !required
	}
	f, ok := clearNumber(s)
	if !ok {
		o.r.at(v, BadNumber, key, s)
	}
	return f, ok
}

// clearNumber refuses what reads as a thousand to one and a fraction to another
// ("370.000"), since a key must not be guessed.
func clearNumber(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	if s == "" || strings.Trim(s, "0123456789.-") != "" {
		return 0, false
	}
	if i := strings.IndexByte(s, '.'); i >= 0 && len(s)-i-1 == 3 {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsInf(f, 0)
}

// pairs reads "pasangan"; one without "kiri" is a distractor.
func (o object) pairs(q *quiz.Question) {
	for _, n := range o.list("pasangan", true) {
		p, ok := o.r.object(n, "pasangan", "id", "kiri", "kanan")
		if !ok {
			continue
		}
		id, v := p.scalar("id", true)
		if v != nil && !validID(id) {
			o.r.at(v, BadID, id, "a")
		}
		q.Pairs = append(q.Pairs, quiz.Pair{ID: quiz.ChoiceID(id), Left: p.text("kiri", false), Right: p.text("kanan", true)})
	}
}
