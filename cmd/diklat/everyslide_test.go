package main

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/chair"
	"diklat/tui/screen/slides"
)

// TestEverySlideOnEveryScreen draws each shipped slide as a participant and as
// the trainer see it: nothing over the width, nothing over the height, and at
// 80x24 the whole slide at once.
func TestEverySlideOnEveryScreen(t *testing.T) {
	shelf := newShelf(newMarkdown(), nil)
	env := newEnv(newWords().id, false, time.Now)
	seen := 0
	for _, m := range shelf.Modules() {
		trainer := slides.New(slides.Config{Env: env, Library: shelf, Markdown: newMarkdown(), Module: m.ID, Explain: func(err error) string { return err.Error() }})
		for n, sl := range m.Slides {
			seen++
			for _, size := range [][2]int{{80, 21}, {40, 16}} {
				c := chair.New(chair.Config{Env: env, Person: roster.Enrolment{Person: roster.Person{ID: "p", Name: "Maria"}}, Slides: shelf})
				c.Update(screen.Seat{View: live.View{Who: "p", Version: 1, Phase: live.Slide, Module: string(m.ID), Slide: n}})
				fits(t, string(m.ID), n, c.View(size[0], size[1]), size)
				trainer.Update(screen.Room{Snap: &live.Snapshot{State: live.State{Phase: live.Slide, Module: string(m.ID), Slide: n}}})
				fits(t, string(m.ID), n, trainer.View(size[0], size[1]), size)
			}
			body := newMarkdown().Render(sl.Body, 74)
			if lines := strings.Count(body, "\n") + 1; lines > 17 {
				t.Errorf("%s slide %d takes %d lines at 80x24:\n%s", m.ID, n+1, lines, body)
			}
			if len(sl.Facts) == 0 {
				t.Errorf("%s slide %d names no source", m.ID, n+1)
			}
		}
	}
	if len(shelf.Modules()) != 8 || seen < 70 {
		t.Fatalf("%d modules, %d slides", len(shelf.Modules()), seen)
	}
}

func fits(t *testing.T, module string, n int, view string, size [2]int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) > size[1] {
		t.Errorf("%s slide %d at %dx%d has %d lines", module, n+1, size[0], size[1], len(lines))
	}
	for _, l := range lines {
		if w := part.Width(l); w > size[0] {
			t.Errorf("%s slide %d at %d: a line of %d cells: %q", module, n+1, size[0], w, l)
		}
	}
}

// TestTwoKeysFromASlideToTheLaw presses s and a digit on ten slides chosen at
// random and reads law and article.
func TestTwoKeysFromASlideToTheLaw(t *testing.T) {
	shelf := newShelf(newMarkdown(), nil)
	env := newEnv(newWords().id, false, time.Now)
	modules := shelf.Modules()
	for range 10 {
		m := modules[rand.IntN(len(modules))]
		n := rand.IntN(len(m.Slides))
		k := rand.IntN(min(len(m.Slides[n].Facts), 9))
		s := slides.New(slides.Config{Env: env, Library: shelf, Markdown: newMarkdown(), Module: m.ID, Explain: func(err error) string { return err.Error() }})
		s.Update(screen.Room{Snap: &live.Snapshot{State: live.State{Phase: live.Slide, Module: string(m.ID), Slide: n}}})
		s.Update(tea.KeyPressMsg{Code: 's', Text: "s"})
		s.Update(tea.KeyPressMsg{Code: rune('1' + k), Text: string(rune('1' + k))})
		f, ok := shelf.Fact(m.Slides[n].Facts[k])
		if !ok {
			t.Fatalf("%s slide %d: no fact %s", m.ID, n+1, m.Slides[n].Facts[k])
		}
		got := strings.Join(strings.Fields(s.View(80, 60)), " ")
		if !strings.Contains(got, strings.Join(strings.Fields(f.Source), " ")) || f.Source == "" {
			t.Errorf("%s slide %d, fact %s: no %q in\n%s", m.ID, n+1, f.ID, f.Source, s.View(80, 40))
		}
	}
}
