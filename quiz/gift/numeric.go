package gift

import (
	"math"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// numeric reads {#value:tolerance}, {#low..high} and lists of them.
func (q *reading) numeric() {
	q.from++
	q.Kind = quiz.Numeric
	rest := ""
	if n := find(q.body[:q.to], q.from, '~'); n >= 0 {
		rest = q.body[n:q.to]
		q.to = n
	}
	spans, ok := q.parts("=")
	if !ok {
		return
	}
	if len(spans) == 0 {
		q.refuse(source.NotNumber, span{q.from, q.to})
		return
	}
	for _, s := range spans {
		p, ok := q.split(s)
		if !ok {
			return
		}
		if !p.weighted {
			p.weight = 1
		}
		k := quiz.NumberKey{Weight: p.weight, Why: p.why}
		code, detail := bounds(unescape(strings.TrimSpace(p.text)), &k)
		switch code {
		case "":
		case source.Comma:
			issue := q.at(code, q.base+s.start, q.base+s.end)
			issue.Detail = detail
			q.Warn(issue)
		default:
			q.refuse(code, s)
			return
		}
		q.Numbers = append(q.Numbers, k)
	}
	if rest != "" {
		why := ""
		if n := find(rest, 0, '#'); n >= 0 {
			why = q.field(rest[n+1:])
		}
		q.Numbers = append(q.Numbers, quiz.NumberKey{Min: -source.Everything, Max: source.Everything, Why: why})
	}
}

// bounds reads the range of a key. A decimal comma is understood and reported.
func bounds(s string, k *quiz.NumberKey) (code source.Code, detail string) {
	if s == "*" {
		k.Min, k.Max = -source.Everything, source.Everything
		return "", ""
	}
	low, high, isRange := strings.Cut(s, "..")
	value, tolerance, hasTolerance := strings.Cut(s, ":")
	var a, b float64
	var err1, err2 error
	comma := strings.Contains(s, ",")
	switch {
	case isRange && low != "":
		a, err1 = number(low)
		b, err2 = number(high)
		k.Min, k.Max = a, b
	case hasTolerance && value != "":
		a, err1 = number(value)
		b, err2 = number(tolerance)
		k.Min, k.Max = source.Span(a, b)
	default:
		a, err1 = number(s)
		k.Min, k.Max = a, a
	}
	if err1 != nil || err2 != nil {
		return source.NotNumber, ""
	}
	if k.Min > k.Max {
		return source.BadSpan, ""
	}
	if comma {
		return source.Comma, strings.ReplaceAll(s, ",", ".")
	}
	return "", ""
}

// number reads a value with a decimal point, or one decimal comma.
func number(s string) (float64, error) {
	s = strings.TrimSpace(s)
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	s = strings.Replace(s, "−", "-", 1)
	if strings.Trim(s, "0123456789+-.eE") != "" {
		return 0, strconv.ErrSyntax
	}
	v, err := strconv.ParseFloat(s, 64)
	if err == nil && (math.IsInf(v, 0) || math.IsNaN(v)) {
		err = strconv.ErrRange
	}
	return v, err
}

// percent reads the number of a weight: "50", "-33.333", "33,5".
func percent(s string) (float64, bool) {
	v, err := number(s)
	return v, err == nil
}
