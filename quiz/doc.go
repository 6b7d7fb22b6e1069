// Package quiz holds questions, the rules that grade them and the words the
// field uses for them. It is pure: no clock, no SQL, no terminal, no SSH; its
// readers and writers take io.Reader and io.Writer.
//
// One question kind is one file here (kind_*.go) and one widget in tui/ask.
package quiz
