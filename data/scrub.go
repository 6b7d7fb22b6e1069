package data

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"

	"diklat/roster"
)

// gonePerson stands where a name stood.
const gonePerson = "Peserta dihapus"

// erasedKey marks a body that an erasure changed, with the person it was about.
const erasedKey = "erased"

// scrubber takes a person out of the bodies of facts.
type scrubber struct {
	person roster.PersonID
	scope  roster.EraseScope
	names  []string // and numbers that stand for nobody else
}

// mentions reports a body that may hold something of the person.
func (s scrubber) mentions(body []byte) bool {
	if bytes.Contains(body, []byte(s.person)) {
		return true
	}
	low := bytes.ToLower(body)
	for _, n := range s.names {
		n = strings.ToLower(n) // people write names in capitals, too
		// As JSON writes it, without the quotes around it.
		if q, err := json.Marshal(n); err != nil || bytes.Contains(low, q[1:len(q)-1]) || bytes.Contains(low, []byte(n)) {
			return true
		}
	}
	return false
}

// scrub returns the body without the person, and whether anything was taken out.
func (s scrubber) scrub(kind string, body []byte) ([]byte, bool, error) {
	var m map[string]any
	d := json.NewDecoder(strings.NewReader(string(body)))
	d.UseNumber()
	if err := d.Decode(&m); err != nil {
		return nil, false, nil //nolint:nilerr // a body that is no object names nobody
	}
	changed := false
	switch {
	case kind == kindPerson && m["id"] == string(s.person):
		changed = s.card(m)
	case kind == kindPerson:
	case kind == kindSetting && isOf(m["key"], s.person):
		changed = s.scope == roster.EraseAll && m["value"] != "" && m["value"] != nil
		m["value"] = "" // their own number, under their id
	case kind == kindMark && m["person"] == string(s.person):
		changed = s.has(roster.EraseHealth) && drop(m, "reason")
	case strings.HasPrefix(kind, roomPrefix) && m["person"] == string(s.person):
		changed = s.has(roster.EraseAnswers) && blank(m)
	case s.scope == roster.EraseAll:
		changed = s.rename(m)
	}
	if !changed {
		return nil, false, nil
	}
	m[erasedKey] = string(s.person)
	out, err := json.Marshal(m)
	return out, true, err
}

func (s scrubber) has(scope roster.EraseScope) bool {
	return s.scope == roster.EraseAll || s.scope == scope
}

// card takes out of a person's entry what the scope names. The village, L or P
// and the attendance stay: the counts of sheets that were sent must go on to fit.
func (s scrubber) card(m map[string]any) bool {
	changed := false
	if s.scope == roster.EraseAll && m["name"] != gonePerson {
		m["name"], m["role"] = gonePerson, string(roster.Warga)
		changed = true
	}
	fields := map[roster.EraseScope][]string{
		roster.EraseContact: {"phone"}, roster.EraseHealth: {"wg"},
		roster.EraseAll: {"phone", "wg", "birth_year", "age_band", "office", "consent"},
	}
	for _, f := range fields[s.scope] {
		changed = drop(m, f) || changed
	}
	return changed
}

// isOf reports the key of a setting that is kept for one person: its last part is
// their id.
func isOf(key any, p roster.PersonID) bool {
	k, _ := key.(string)
	return p != "" && strings.HasSuffix(k, "."+string(p))
}

// drop takes a field out.
func drop(m map[string]any, field string) bool {
	_, had := m[field]
	delete(m, field)
	return had
}

// blank empties every text that a person typed as an answer.
func blank(v any) bool {
	changed := false
	switch x := v.(type) {
	case map[string]any:
		for k, e := range x {
			if t, ok := e.(string); ok && k == "text" && t != "" {
				x[k], changed = "", true
			} else {
				changed = blank(e) || changed
			}
		}
	case []any:
		for _, e := range x {
			changed = blank(e) || changed
		}
	}
	return changed
}

// rename replaces the names in every text.
func (s scrubber) rename(v any) bool {
	changed := false
	switch x := v.(type) {
	case map[string]any:
		for k, e := range x {
			if t, ok := e.(string); ok {
				if n := s.replace(t); n != t {
					x[k], changed = n, true
				}
			} else {
				changed = s.rename(e) || changed
			}
		}
	case []any:
		for i, e := range x {
			if t, ok := e.(string); ok {
				if n := s.replace(t); n != t {
					x[i], changed = n, true
				}
			} else {
				changed = s.rename(e) || changed
			}
		}
	}
	return changed
}

// replace replaces the names where they stand as whole words.
func (s scrubber) replace(text string) string {
	for _, n := range s.names {
		text = replaceWord(text, n, gonePerson)
	}
	return text
}

// replaceWord replaces from, in capitals or not, where no letter or digit touches it.
func replaceWord(text, from, to string) string {
	var b strings.Builder
	for {
		i := indexFold(text, from)
		if i < 0 || from == "" {
			return b.String() + text
		}
		end := i + len(from)
		if touches(text[:i], true) || touches(text[end:], false) {
			to2 := text[:end]
			b.WriteString(to2)
		} else {
			b.WriteString(text[:i] + to)
		}
		text = text[end:]
	}
}

// indexFold is strings.Index for texts in capitals or not.
func indexFold(s, sub string) int {
	for i := range s {
		if len(s)-i < len(sub) {
			break
		}
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

func touches(s string, atEnd bool) bool {
	if s == "" {
		return false
	}
	r := []rune(s)
	c := r[0]
	if atEnd {
		c = r[len(r)-1]
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}
