package livequiz_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/screen"
)

const skipAsk = "Belum ada jawaban. Tekan n sekali lagi untuk melewati."

// One key too many must not take a question away that nobody has answered.
func TestSkippingAnUnansweredQuestionAsksTwice(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	d := newDesk(t, s)
	d.Press("n")
	d.Asks(screen.Toast{Text: skipAsk, Mark: "?"})
	d.Press("i", "n") // another key in between: it asks again
	d.Asks(screen.Toast{Text: skipAsk, Mark: "?"})
	if len(d.room.acts) != 0 {
		t.Fatalf("asked for %v", d.room.acts)
	}
	d.Press("n")
	if !slices.Equal(d.room.acts, []live.Act{live.OpenItem{Item: 1}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	// Another trainer went on meanwhile: the second n is the first of that question.
	d = newDesk(t, s)
	d.Press("n")
	d.Send(screen.Room{Snap: snap(live.Live, 1, live.Opened)})
	d.Press("n")
	if len(d.room.acts) != 0 {
		t.Fatalf("asked for %v", d.room.acts)
	}
	give(s, 0, "a", choice("b"))
	d = newDesk(t, s)
	d.Press("n")
	if len(d.room.acts) != 1 {
		t.Fatal("it asks although somebody answered")
	}
}

func TestGoingBackToWhatWasNotRevealed(t *testing.T) {
	s := snap(live.Live, 2, live.Closed)
	s.Run.Items[1].Stage, s.Run.Items[0].Stage = live.Revealed, live.Closed
	d := newDesk(t, s)
	d.Sees("p sebelumnya")
	d.Press("p")
	if !slices.Equal(d.room.acts, []live.Act{live.OpenItem{Item: 0}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	s.Run.Items[0].Stage = live.Revealed
	d.Send(screen.Room{Snap: s})
	d.Misses("p sebelumnya")
	d.Press("p")
	d.Asks(screen.Toast{Text: "Tidak ada soal sebelumnya yang belum dibahas.", Mark: "!"})
}

func TestTheLastQuestionSaysWhatIsLeft(t *testing.T) {
	s := snap(live.Live, 3, live.Closed)
	d := newDesk(t, s)
	d.Press("n")
	d.Asks(screen.Toast{Text: "Soal terakhir. 4 soal belum dibahas; p kembali, e mengakhiri.", Mark: "!"})
	for i := range 3 {
		s.Run.Items[i].Stage = live.Revealed
	}
	d.Press("n")
	d.Asks(screen.Toast{Text: "Soal terakhir, belum dibahas. Bahas dulu, lalu tekan e.", Mark: "!"})
	s.Run.Items[3].Stage = live.Revealed
	d.Press("n")
	d.Asks(screen.Toast{Text: "Ini soal terakhir. Tekan e untuk mengakhiri kuis.", Mark: "!"})
}

// A mirrored screen must not tell the key before the close.
func TestTheKeyIsHiddenUntilTheClose(t *testing.T) {
	for _, st := range []live.Stage{live.Waiting, live.Opened} {
		for item := range 4 {
			s := snap(live.Live, item, st)
			if st == live.Opened {
				key, _ := quiz.Key(&s.Run.Quiz.Questions[item])
				give(s, item, "a", key)
			}
			d := newDesk(t, s)
			shown := func() bool { // beside the names of the keys
				frame := strings.NewReplacer("intip kunci", "", "tunjukkan kunci", "").Replace(d.Frame())
				return strings.Contains(frame, "kunci")
			}
			if shown() {
				t.Errorf("%q item %d tells:\n%s", st, item, d.Frame())
			}
			d.Press("i")
			if !shown() {
				t.Errorf("%q item %d hides what was asked for:\n%s", st, item, d.Frame())
			}
			d.Press("i")
			if shown() {
				t.Errorf("%q item %d still tells", st, item)
			}
		}
	}
	d := newDesk(t, snap(live.Live, 2, live.Opened))
	d.Press("i")
	d.Send(screen.Room{Snap: snap(live.Live, 3, live.Opened)})
	d.Misses("kunci: 18") // a peek is for one question
}

func TestWhileOpenThereIsAllToReadOut(t *testing.T) {
	newDesk(t, snap(live.Live, 2, live.Opened)).Sees("Bacakan: \"Benar atau salah?\"")
	d := newDesk(t, snap(live.Live, 1, live.Opened))
	for i, id := range snap(live.Live, 1, live.Opened).Run.Shown(1, "") {
		text := map[quiz.ChoiceID]string{"a": "Cek perusahaan", "b": "Kontrak", "c": "Berangkat"}[id]
		d.Sees(string(rune('1'+i)) + " " + []string{"●", "■", "▲"}[i] + " " + text)
	}
	s := snap(live.Live, 1, live.Opened)
	s.Run.Quiz.Questions[1] = quiz.Question{ID: "m", Kind: quiz.Match, Stem: "Jodohkan.", Pairs: []quiz.Pair{{ID: "a", Left: "BP3MI", Right: "penempatan"}, {ID: "b", Left: "Desa", Right: "surat"}}}
	newDesk(t, s).Sees("· BP3MI", "· Desa", "penempatan", "surat")
}

func TestANarrowScreenKeepsTheWords(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	give(s, 0, "a", choice("b"))
	d := newDesk(t, s)
	d.W, d.H = 40, 24
	d.Misses("█", "░")
	d.Sees("Meminta nama perusahaan,", "kontrak, dan umur dicek", "Menandatangani surat izin")
}

func TestTheKeyByNumbers(t *testing.T) {
	s := snap(live.Live, 0, live.Closed)
	q := &s.Run.Quiz.Questions[0]
	q.Kind, q.Shuffle = quiz.Multi, false
	q.Choices[1].Weight, q.Choices[3].Weight = 0.5, 0.5
	give(s, 0, "a", choice("d", "b"))
	give(s, 0, "b", choice("b"))
	newDesk(t, s).Sees("kunci: 2 ■, 4 ◆ · 1 orang tepat semua")
	newDesk(t, snap(live.Live, 2, live.Closed)).Sees("kunci: 1 ● Benar")
}
