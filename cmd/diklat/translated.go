package main

import (
	"io"
	"strings"
)

// translated passes the help page on with its fixed English headings in the
// language of the program. Only help goes through it: what commands print goes
// straight to their stream.
type translated struct {
	to    io.Writer
	words map[string]string
}

// Write implements io.Writer.
func (t translated) Write(p []byte) (int, error) {
	s := string(p)
	for from, to := range t.words {
		s = strings.ReplaceAll(s, from, to)
	}
	if _, err := io.WriteString(t.to, s); err != nil {
		return 0, err
	}
	return len(p), nil
}
