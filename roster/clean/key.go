package clean

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key returns the form in which names and villages are compared and searched:
// lower case, without marks, apostrophes gone, other punctuation as a space,
// single spaces. Two texts with the same key are the same name to a reader.
func Key(s string) string {
	s = norm.NFKD.String(strings.ToLower(norm.NFKD.String(Name(s))))
	s = strings.Map(func(r rune) rune {
		switch r = nameRune(r); {
		case unicode.Is(unicode.M, r), r == '\'', r == '"':
			return -1
		case unicode.IsLetter(r), unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return fold(s)
}

// Skeleton is Key with the letters of other scripts that look like Latin ones
// replaced, so that two names that look alike are equal (UTS #39 in small).
func Skeleton(s string) string {
	return strings.Map(func(r rune) rune {
		if l, ok := looksLike(r); ok {
			return l
		}
		return r
	}, Key(s))
}

// lookalikes pairs lower-case Cyrillic, Greek and odd Latin letters with the
// plain ones they look like.
const lookalikes = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwѵvкkмmтtнhвbгrαaοoρpνvιiκkτtυuχxηnωwϲcıiɑaɡgſs"

func looksLike(r rune) (rune, bool) {
	key, hit := true, false
	for _, l := range lookalikes {
		if !key && hit {
			return l, true
		}
		hit = key && l == r
		key = !key
	}
	return r, false
}
