package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Encoding names how the bytes of a file spell its characters.
type Encoding string

// The encodings that are found out.
const (
	UTF8        Encoding = "UTF-8"
	UTF8BOM     Encoding = "UTF-8 BOM"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252"
)

// Decode turns the bytes of a text file into UTF-8 with "\n" line ends. A file
// without a byte order mark that is no UTF-8 is taken for UTF-16 if every other
// byte is mostly zero, else for Windows-1252. Zero bytes elsewhere mean that it
// is no text: an *Error with code Binary. Over MaxText bytes are TooBig.
func Decode(b []byte) (string, Encoding, error) {
	if len(b) > MaxText {
		return "", "", &Error{Code: TooBig, Detail: fmt.Sprintf("%d MB", MaxText>>20)}
	}
	enc := detect(b)
	var s string
	switch enc {
	case UTF8:
		s = string(b)
	case UTF8BOM:
		s = string(b[3:])
	case UTF16LE, UTF16BE:
		s = decode16(b, enc == UTF16BE)
	case Windows1252:
		s = decode1252(b)
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", enc, &Error{Code: Binary}
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	return s, enc, nil
}

func detect(b []byte) Encoding {
	switch {
	case bytes.HasPrefix(b, []byte{0xEF, 0xBB, 0xBF}) && utf8.Valid(b):
		return UTF8BOM
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return UTF16LE
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return UTF16BE
	}
	head := b[:min(len(b), 4096)]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half > 1 && zeros[1] > half*3/4 && zeros[0] < half/8+1:
		return UTF16LE
	case half > 1 && zeros[0] > half*3/4 && zeros[1] < half/8+1:
		return UTF16BE
	case utf8.Valid(b):
		return UTF8
	}
	return Windows1252
}

func decode16(b []byte, big bool) string {
	unit := func(i int) rune {
		switch {
		case i+1 >= len(b):
			return 0
		case big:
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i]) | rune(b[i+1])<<8
	}
	var out strings.Builder
	out.Grow(len(b) / 2)
	for i := 0; i+1 < len(b); i += 2 {
		r := unit(i)
		if i == 0 && r == 0xFEFF {
			continue
		}
		if utf16.IsSurrogate(r) {
			if r = utf16.DecodeRune(r, unit(i+2)); r != utf8.RuneError {
				i += 2
			}
		}
		out.WriteRune(r)
	}
	return out.String()
}

// high1252 is 0x80..0x9F of Windows-1252; the rest agrees with Unicode.
const high1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func decode1252(b []byte) string {
	table := []rune(high1252)
	var out strings.Builder
	out.Grow(len(b) + len(b)/8)
	for _, c := range b {
		switch {
		case c < 0x80:
			out.WriteByte(c)
		case c < 0xA0:
			out.WriteRune(table[c-0x80])
		default:
			out.WriteRune(rune(c))
		}
	}
	return out.String()
}
