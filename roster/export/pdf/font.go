package pdf

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the fonts
	"encoding/binary"
	"io"
	"strings"
	"sync"
	"unicode"

	"diklat/roster/clean"
)

// DejaVu Sans has every letter of Indonesia's languages and the shapes of the
// answer cards. Its licence stands beside it and lets it be shipped.
var (
	//go:embed font/DejaVuSans.ttf.gz
	plainGz []byte
	//go:embed font/DejaVuSans-Bold.ttf.gz
	boldGz []byte

	plainFace = sync.OnceValue(func() face { return unpack(plainGz) })
	boldFace  = sync.OnceValue(func() face { return unpack(boldGz) })
)

// face is a font file and the letters in it.
type face struct {
	ttf  []byte
	have map[rune]bool
}

func unpack(gz []byte) face {
	z, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		panic(err) // part of the program
	}
	ttf, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	return face{ttf, letters(ttf)}
}

// letters reads the characters of a TrueType font from its Unicode table of the
// basic plane (OpenType cmap, format 4).
func letters(ttf []byte) map[rune]bool {
	have := map[rune]bool{}
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(ttf[at:])) }
	cmap := 0
	for i := range u16(4) {
		if at := 12 + 16*i; string(ttf[at:at+4]) == "cmap" {
			cmap = u32(at + 8)
		}
	}
	for i := range u16(cmap + 2) {
		at := cmap + u32(cmap+4+8*i+4)
		if u16(at) != 4 {
			continue
		}
		segs := u16(at+6) / 2
		for s := range segs {
			end, start := u16(at+14+2*s), u16(at+16+2*segs+2*s)
			for r := start; r <= end && r < 0xffff; r++ {
				have[rune(r)] = true
			}
		}
	}
	return have
}

// missing stands for a letter that the fonts do not have.
const missing = '\ufffd'

// printable cleans a text and replaces what neither font has, so that somebody
// who reads the sheet sees that a letter is missing.
func printable(s string) string {
	s = clean.Line(s)
	if ascii(s) {
		return s
	}
	p, b := plainFace().have, boldFace().have
	return strings.Map(func(r rune) rune {
		switch {
		case p[r] && b[r]:
			return r
		case unicode.Is(unicode.M, r):
			return -1
		}
		return missing
	}, s)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
