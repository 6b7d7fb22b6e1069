package course

import (
	"strings"
	"unicode/utf8"
)

// The room a slide has. A header line, a footer, the title and air take the rest.
const (
	sourceWidth  = 72 // of a line as written
	slideWidth   = 70 // of 80 columns; the renderer indents by two
	slideLines   = 14 // of 24
	narrowWidth  = 34 // of 40 columns
	narrowLines  = 28 // two pages of 20 lines
	lineWords    = 12 // what weak readers take in at once
	screenWords  = 60
	lessonLength = 45 // minutes of one JP
)

func (ln *linter) modules() {
	before := ""
	for _, h := range ln.top.heads {
		doc, _ := ln.top.modules[h.ID]()
		ln.counts["modules"]++
		ln.counts["slides"] += len(doc.slides)
		ln.order(h.File, factRef{line: 1, col: 1}, before, string(h.ID))
		before = string(h.ID)
		minutes := 0
		for i := range doc.slides {
			ln.slide(h.File, &doc.slides[i])
			minutes += doc.slides[i].Minutes
		}
		if room := doc.JP * lessonLength; doc.JP > 0 && minutes > room {
			ln.fail(h.File, 1, 1, OverTime, string(h.ID), itoa(minutes), itoa(doc.JP), itoa(room))
		}
	}
}

func (ln *linter) slide(file string, s *slideDoc) {
	ln.slideText(file, s)
	ln.known(file, s.facts)
	if len(s.facts) == 0 {
		ln.fail(file, s.Line, 1, NoSource, s.Title)
	}
	if s.Minutes == 0 {
		ln.fail(file, s.Line, 1, NoMinutes, s.Title)
	}
	if s.ReadAloud == "" {
		ln.fail(file, s.Line, 1, NoReadAloud, s.Title)
	}
	ln.marked(file, s)
	wide := layOut(s.Body, slideWidth)
	if wide.lines > slideLines {
		ln.fail(file, s.bodyLine, 1, SlideTall, s.Title, itoa(wide.lines))
	}
	narrow := layOut(s.Body, narrowWidth)
	if narrow.widest != "" {
		ln.fail(file, s.bodyLine+narrow.line, 1, SlideNarrow, narrow.widest)
	}
	if narrow.lines > narrowLines {
		ln.fail(file, s.bodyLine, 1, SlideLong, s.Title, itoa(narrow.lines))
	}
}

// slideText checks the lines as written and the words of the whole screen.
func (ln *linter) slideText(file string, s *slideDoc) {
	total := 0
	for i, l := range strings.Split(s.Body, "\n") {
		at := s.bodyLine + i
		if n := utf8.RuneCountInString(l); n > sourceWidth {
			ln.fail(file, at, sourceWidth+1, LongLine, itoa(n))
		}
		n := words(l)
		total += n
		if n > lineWords {
			ln.fail(file, at, 1, LineWords, itoa(n))
		}
	}
	if total > screenWords {
		ln.fail(file, s.bodyLine, 1, ScreenWords, s.Title, itoa(total))
	}
}

// marked wants the word "verifikasi" where a slide rests on an unverified fact.
func (ln *linter) marked(file string, s *slideDoc) {
	all := strings.ToLower(s.Body + s.Notes + s.ReadAloud)
	for _, ref := range s.facts {
		f, ok := ln.lib.Fact(ref.id)
		if ok && f.Level == Unverified && !strings.Contains(all, "verifikasi") {
			ln.fail(file, ref.line, ref.col, NoMark, s.Title, string(f.ID))
		}
	}
}
