package quiz

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// ReadNumber reads a number as people in Indonesia type it: decimal comma or
// point, dots or spaces between thousands, "Rp" before, "%" or ",-" behind,
// "ribu", "juta", "miliar" for the lazy. It returns nothing for a text that is
// no number, and two readings for one that is truly open: "1.500" is first 1500,
// then 1.5. With "Rp" before it a dot always stands between thousands.
func ReadNumber(text string) []float64 {
	s, money := trimMoney(squeeze(text))
	s, scale := trimScale(s)
	sign := ""
	if s != "" && (s[0] == '-' || s[0] == '+') {
		sign, s = s[:1], s[1:]
	}
	forms := plainForms(s)
	if len(forms) > 1 && (money || scale > 1) {
		// "Rp 1.500" is money; "1.500 juta" means 1.5 million to nobody.
		forms = forms[:1]
	}
	var out []float64
	for _, f := range forms {
		v, err := strconv.ParseFloat(sign+f, 64)
		if err == nil && !math.IsInf(v*scale, 0) {
			out = append(out, v*scale)
		}
	}
	return out
}

// FormatNumber writes v with a decimal comma and without thousands dots, so
// that ReadNumber has exactly one reading for it.
func FormatNumber(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
}

// squeeze drops every space (thin and no-break ones too) and unifies signs.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), r == '\'', r == '’':
			return -1
		case r == '−', r == '–': // minus sign and en dash
			return '-'
		}
		return unicode.ToLower(r)
	}, s)
}

// trimMoney takes away "rp", "rp.", "idr" in front and ",-", ".-", "%" behind.
func trimMoney(s string) (rest string, money bool) {
	for _, p := range []string{"rp.", "rp", "idr"} {
		if r, ok := strings.CutPrefix(s, p); ok {
			s, money = r, true
			break
		}
	}
	for _, e := range []string{",-", ".-", ",--", "%"} {
		s = strings.TrimSuffix(s, e)
	}
	return s, money
}

// trimScale takes away a word such as "juta" and returns what it multiplies by.
func trimScale(s string) (string, float64) {
	for _, w := range []struct {
		word string
		by   float64
	}{{"ribu", 1e3}, {"rb", 1e3}, {"juta", 1e6}, {"jt", 1e6}, {"miliar", 1e9}, {"milyar", 1e9}} {
		if r, ok := strings.CutSuffix(s, w.word); ok && r != "" {
			return r, w.by
		}
	}
	return s, 1
}

// plainForms turns dots and commas into the forms ParseFloat knows, the likelier
// reading first.
func plainForms(s string) []string {
	if !numberChars(s) {
		return nil
	}
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots == 0 && commas == 0:
		return []string{s}
	case dots > 0 && commas > 0:
		return mixedForms(s)
	case commas == 1:
		return []string{strings.Replace(s, ",", ".", 1)}
	case commas > 1:
		return groupedForm(s, ",")
	case dots > 1:
		return groupedForm(s, ".")
	}
	if g := groupedForm(s, "."); g != nil {
		return append(g, s)
	}
	return []string{s}
}

// mixedForms reads "1.234,5" and "1,234.5": the last sign is the decimal one.
func mixedForms(s string) []string {
	group, decimal := ".", ","
	if strings.LastIndex(s, ".") > strings.LastIndex(s, ",") {
		group, decimal = ",", "."
	}
	whole, part, _ := strings.Cut(s, decimal)
	if strings.Contains(part, group) || strings.Contains(part, decimal) {
		return nil
	}
	g := groupedForm(whole, group)
	if g == nil {
		return nil
	}
	return []string{g[0] + "." + part}
}

// groupedForm joins thousands: one to three digits, then threes only.
func groupedForm(s, sep string) []string {
	parts := strings.Split(s, sep)
	for i, p := range parts {
		if strings.Trim(p, "0123456789") != "" || i > 0 && len(p) != 3 ||
			i == 0 && (p == "" || len(p) > 3 || p[0] == '0') {
			return nil
		}
	}
	return []string{strings.Join(parts, "")}
}

// numberChars keeps ParseFloat's other words (inf, nan, hex, underscores) out.
func numberChars(s string) bool {
	if s == "" || len(s) > MaxText || strings.Trim(s[:1], "0123456789.,") != "" {
		return false
	}
	digits := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits = true
		case c == '.', c == ',', c == 'e' && digits:
		case (c == '-' || c == '+') && i > 0 && s[i-1] == 'e':
		default:
			return false
		}
	}
	return digits
}

// roundTo rounds v to that many significant digits.
func roundTo(v float64, digits int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', digits-1, 64), 64)
	if err != nil {
		return v
	}
	return r
}
