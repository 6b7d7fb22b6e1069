package main

import (
	"context"
	"crypto/rand"
	"strings"
	"sync"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
	"diklat/tui/part"
)

// shelf is the curriculum as the screens ask for it. It is opened when first
// asked, so that a start waits for no content.
type shelf struct {
	store *data.Store
	open  func() (*course.Library, error)
	md    *part.Markdown
}

func newShelf(md *part.Markdown, store *data.Store) *shelf {
	return &shelf{md: md, store: store, open: sync.OnceValues(func() (*course.Library, error) { return course.Open(curriculum.FS()) })}
}

// library never fails on shipped content: a test lints it.
func (s *shelf) library() *course.Library {
	lib, _ := s.open()
	return lib
}

// Modules lists the modules.
func (s *shelf) Modules() []course.Module { return s.library().Modules() }

// Module returns one module.
func (s *shelf) Module(id course.ModuleID) (course.Module, bool) { return s.library().Module(id) }

// Fact returns one fact.
func (s *shelf) Fact(id quiz.FactID) (course.Fact, bool) { return s.library().Fact(id) }

// Hash names the state of the content.
func (s *shelf) Hash() string { return s.library().Pack().Hash }

// Quizzes lists the banks that can be run, then the quizzes that were imported.
func (s *shelf) Quizzes() []quiz.Quiz {
	lib := s.library()
	var out []quiz.Quiz
	for _, id := range lib.Banks() {
		if q, ok := lib.Quiz(id); ok && len(q.Questions) > 0 {
			out = append(out, q)
		}
	}
	// Without the imported ones, if the file cannot be read, the class goes on.
	own, _ := s.store.Quizzes(context.Background())
	return append(out, own...)
}

// Scenarios lists the stories, by id. What is broken in them is not among them:
// the content is checked when it is opened.
func (s *shelf) Scenarios() []*scenario.Scenario {
	all, _ := scenario.From(s.library())
	return all
}

// Tests lists the forms of the test before and after a training.
func (s *shelf) Tests() []course.TestForm { return s.library().Tests() }

// Survey returns the form of one of Kirkpatrick's levels.
func (s *shelf) Survey(level int) (course.SurveyForm, bool) { return s.library().Survey(level) }

// SourceOf names law and article of facts.
func (s *shelf) SourceOf(ids []quiz.FactID) string { return s.library().SourceOf(ids) }

// randomSeed draws what chance brings in a story, so that nobody can foresee it.
func randomSeed() uint64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // crypto/rand never fails: it ends the program
	seed := uint64(0)
	for _, x := range b {
		seed = seed<<8 | uint64(x)
	}
	return seed
}

// Slide renders one slide for a participant: no notes, no later slides.
func (s *shelf) Slide(module string, n, width int) (title, body string, ok bool) {
	m, ok := s.Module(course.ModuleID(module))
	if !ok || n < 0 || n >= len(m.Slides) {
		return "", "", false
	}
	sl := m.Slides[n]
	body = s.md.Render(sl.Body, width)
	if src := s.library().SourceOf(sl.Facts); src != "" {
		body += "\n\n" + strings.Join(part.Wrap(src, width), "\n")
	}
	return sl.Title, body, true
}
