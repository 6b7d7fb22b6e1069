// Package gift reads and writes GIFT, Moodle's text format for questions, with
// Moodle's own meaning: paragraphs split by empty lines, the first "{" and the
// first "}" hold the answers, and what stands in them decides the kind.
//
// Where parsers disagree, docs/formats.md says what is done here and why.
package gift
