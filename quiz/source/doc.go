// Package source is what the readers of question files share: taking a file in
// within limits, finding its encoding, places in it, the problems found, and
// turning HTML and LaTeX into readable text.
//
// It writes no sentences: an Issue carries a Code, a place and the offending
// text; quiz/qfile has the words.
package source
