// Package course holds what is taught: modules of slides with their question
// banks, and the sourced facts both rest on. It reads a content folder through
// fs.FS and knows no terminal and no database.
package course

import "diklat/quiz"

// ModuleID names a module: "M2".
type ModuleID string

// Module is one unit of the curriculum.
type Module struct {
	ID         ModuleID
	Title      string
	JP         int    // jam pelajaran of 45 minutes
	Kind       string // dasar, inti, penunjang
	Version    string
	Objectives []string
	Slides     []Slide
	Bank       quiz.Quiz // empty where the module has no bank
	File       string    // where its slides stand in the pack
}

// Head is what lists of modules show; it costs no reading of slides or banks.
type Head struct {
	ID    ModuleID
	Title string
	JP    int
	Kind  string
}

// Pack names a set of content and the exact state it is in.
type Pack struct {
	ID      string
	Title   string
	Version string
	Hash    string // 12 hex digits of the SHA-256 over all files
}

// Slide is one screen of a module.
type Slide struct {
	Title     string
	Body      string        // Markdown, at most one subject
	Facts     []quiz.FactID // what it rests on
	Minutes   int           // planned time
	ReadAloud string        // what the trainer reads out
	Notes     string        // for the trainer only, Markdown
	Activity  string        // instruction for an activity, if any
	Line      int           // where it starts in its file, 1-based
}

// Level says how sure a fact is.
type Level string

// The levels, as FACTS of the curriculum marks them.
const (
	Verified   Level = "V" // the article itself was read; may be quizzed
	Secondary  Level = "S" // press, releases, handbooks
	Practice   Level = "P" // advice of the programme
	Unverified Level = "U" // shown with "verifikasi lokal", never quizzed
)

// Fact is one sourced statement.
type Fact struct {
	ID     quiz.FactID
	Level  Level
	Text   string // in the words of this curriculum
	EN     string
	Source string // law and article, or what was read
	Topic  string
}
