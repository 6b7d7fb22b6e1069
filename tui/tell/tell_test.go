package tell_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
	"diklat/tui/tell"
)

func teller(t *testing.T, l i18n.Lang, ascii bool) tell.Teller {
	t.Helper()
	lib, ps := course.Open(curriculum.FS())
	if ps != nil {
		t.Fatal(ps)
	}
	text := i18n.New(l)
	env := &screen.Env{T: text, S: style.New(ascii), K: key.NewCommon(text.Common.Keys), Now: time.Now}
	return tell.Teller{Env: env, Sources: lib, Services: lib.Services()}
}

func shipped(t *testing.T) []*scenario.Scenario {
	t.Helper()
	all, err := scenario.Load(curriculum.FS())
	if err != nil || len(all) < 4 {
		t.Fatalf("%d scenarios: %v", len(all), err)
	}
	return all
}

// finish plays a scenario to its end, at each branch by the choice that next
// names; it gives up on a play that goes round.
func finish(t *testing.T, s *scenario.Scenario, seed uint64, next func(*scenario.Node) quiz.ChoiceID) *scenario.Play {
	t.Helper()
	p := scenario.New(s, seed)
	for range 60 {
		a := scenario.Action{Do: p.Moves()[0]}
		switch p.Phase() {
		case scenario.Finished:
			return p
		case scenario.Choosing:
			a.Choice = next(p.Node())
		case scenario.Opening, scenario.Consequence, scenario.Stopped, scenario.Turning, scenario.Replaying, scenario.Left:
		}
		if _, err := p.Apply(a); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func best(n *scenario.Node) quiz.ChoiceID {
	top := n.Choices[0]
	for _, c := range n.Choices {
		if c.Score > top.Score {
			top = c
		}
	}
	return top.ID
}

// Every text of every shipped story fits any window from 20 to 120 cells.
func TestEverythingFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		tl := teller(t, l, l == i18n.EN)
		for _, s := range shipped(t) {
			p := finish(t, s, 1, best)
			m, r := p.Map(), p.Result()
			for w := 20; w <= 120; w += 1 + w/20 {
				blocks := [][]string{tl.Opening(tell.Opening{Title: s.Title, Warning: s.Warning, Setting: s.Setting, Role: s.Role, WayOut: s.WayOut}, s.Help, w),
					tl.Map(&m, w), tl.Forks(&m, w), tl.Debrief(s.Debrief, w), tl.Result(&r, w)}
				for i := range s.Nodes {
					n := &s.Nodes[i]
					blocks = append(blocks, tl.Paras(w, n.Title, n.Text))
					if n.Ending != "" {
						blocks = append(blocks, tl.Ending(n, w))
					}
					for k := range n.Choices {
						blocks = append(blocks, tl.Consequence(&n.Choices[k], w))
					}
				}
				for _, b := range blocks {
					if len(b) == 0 {
						t.Fatalf("%s says nothing at %d", s.ID, w)
					}
					for _, line := range b {
						if n := part.Width(line); n > w {
							t.Fatalf("%s: %d cells in %d: %q", s.ID, n, w, ansi.Strip(line))
						}
					}
				}
			}
		}
	}
}

func flat(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, "\n"))), " ")
}

func TestThePathShowsWhatElseThereWas(t *testing.T) {
	tl := teller(t, i18n.ID, false)
	s := shipped(t)[0]
	first := true
	p := finish(t, s, 1, func(n *scenario.Node) quiz.ChoiceID {
		if first {
			first = false
			return n.Choices[0].ID // the red one
		}
		return best(n)
	})
	m := p.Map()
	text := flat(tl.Map(&m, 76))
	for _, want := range []string{"Tanda ▸ adalah jalan", "1 Surat izin ✗ merah ▸ 1 ● Uruskan tanda tangan", "2 Surat izin 1 ● Uruskan tanda tangan sekarang, supaya cepat. (pernah dicoba) ▸ 2 ■ Minta",
		"3 ▲ Tolak dengan kasar", "Belum dilihat: Rinto tidak pulang"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in: %s", want, text)
		}
	}
	if lines := tl.Forks(&m, 60); len(lines) != len(m.Forks) {
		t.Errorf("%d lines for %d branches", len(lines), len(m.Forks))
	}
}

// An ending says what to do and where to go; a red choice says why first.
func TestEndingAndRedStop(t *testing.T) {
	tl := teller(t, i18n.ID, false)
	s := shipped(t)[0]
	end, _ := s.Node("N6")
	for _, want := range []string{"Akhir yang baik", "Yang dilakukan · Catat Rinto", "Rujuk ke · Disnaker kabupaten atau LTSA: pendaftaran", "siskop2mi.bp2mi.go.id", "Sumber: UU 18/2017"} {
		if text := flat(tl.Ending(end, 72)); !strings.Contains(text, want) {
			t.Errorf("no %q in: %s", want, text)
		}
	}
	red, good := flat(tl.Consequence(&s.Nodes[0].Choices[0], 72)), flat(tl.Consequence(&s.Nodes[0].Choices[1], 72))
	if !strings.HasPrefix(red, "✗ BERHENTI. Ini pelanggaran merah. Mengapa: Surat desa membuat") {
		t.Errorf("red: %s", red)
	}
	if strings.Contains(good, "BERHENTI") || !strings.Contains(good, "Catatan: Ada delapan dokumen wajib") {
		t.Errorf("good: %s", good)
	}
	bare := tell.Teller{Env: tl.Env}
	if text := flat(bare.Consequence(&s.Nodes[0].Choices[1], 72)); strings.Contains(text, "Sumber") {
		t.Errorf("a source from nowhere: %s", text)
	}
}

// Text of a folder that somebody brought along cannot drive the terminal.
func TestHostileText(t *testing.T) {
	tl := teller(t, i18n.ID, false)
	evil := "jahat\x1b[2J\x1b]0;x\x07\u202e\r"
	n := &scenario.Node{ID: "N1", Title: evil, Text: evil, Ending: scenario.Good, Done: []string{evil}, Refer: []scenario.Referral{{To: evil, For: evil}}}
	ch := scenario.Choice{ID: "a", Text: evil, Consequence: evil, Legal: evil, Red: true, Why: evil}
	br := &scenario.Node{ID: "N2", Title: evil, Choices: []scenario.Choice{ch}}
	m := &scenario.Map{Forks: []scenario.Fork{{Node: br, Chosen: &ch}}, Unseen: []*scenario.Node{n}}
	for _, lines := range [][]string{tl.Ending(n, 40), tl.Consequence(&ch, 40), tl.Map(m, 40), tl.Forks(m, 40), tl.Debrief([]string{evil}, 40),
		tl.Opening(tell.Opening{Title: evil, Warning: evil, Setting: evil, Role: evil, WayOut: evil}, nil, 40)} {
		text := strings.Join(lines, "\n")
		if strings.Contains(text, "\x1b[2J") || strings.Contains(text, "\x1b]") || strings.ContainsAny(text, "\x07\r\u202e") {
			t.Errorf("%q", text)
		}
	}
}
