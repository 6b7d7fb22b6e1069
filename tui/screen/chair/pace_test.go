package chair

import (
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// pacedRoom is a quiz at one's own pace in which answers come back as views.
type pacedRoom struct {
	*desk
	full []quiz.Question
	mine []*quiz.Answer
}

func newPaced(t *testing.T) *pacedRoom {
	yes := quiz.Question{ID: "q1", Kind: quiz.TrueFalse, Stem: "Soal satu", Explain: "Sebab satu",
		Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False, Why: "Belum begitu"}}}
	read := quiz.Question{ID: "q2", Kind: quiz.Description, Stem: "Kasus Rinto"}
	poll := quiz.Question{ID: "q3", Kind: quiz.Poll, Stem: "Soal tiga", Choices: []quiz.Choice{{ID: "a", Text: "Ya"}, {ID: "b", Text: "Belum"}}}
	last := yes
	last.ID, last.Stem = "q4", "Soal empat"
	p := &pacedRoom{desk: newDesk(t, i18n.ID), full: []quiz.Question{yes, read, poll, last}, mine: make([]*quiz.Answer, 4)}
	p.refresh()
	return p
}

// refresh shows what the room would show now.
func (p *pacedRoom) refresh() {
	q := &live.QuizView{Run: "r9", Title: "M2", Mode: live.Paced, Total: len(p.full)}
	for i, f := range p.full {
		bare := f
		bare.Explain, bare.Choices = "", nil
		for _, c := range f.Choices {
			bare.Choices = append(bare.Choices, quiz.Choice{ID: c.ID, Text: c.Text})
		}
		a := live.Ask{Index: i, Stage: live.Opened, Question: bare, Mine: p.mine[i]}
		if a.Mine != nil {
			key, ok := quiz.Key(&f)
			a.Stage, a.Reveal = live.Revealed, &live.Reveal{Key: key, HasKey: ok, Full: f, Mine: quiz.Grade(&f, *a.Mine)}
		}
		q.Asks = append(q.Asks, a)
	}
	p.show(live.View{Phase: live.Quiz, Quiz: q})
}

// answer types keys and lets the room reveal.
func (p *pacedRoom) answer(i int, keys ...string) {
	p.t.Helper()
	p.press(keys...)
	sub := p.room.subs[len(p.room.subs)-1]
	if sub.Question != p.full[i].ID {
		p.t.Fatalf("answered %s, not %s", sub.Question, p.full[i].ID)
	}
	p.mine[i] = &sub.Answer
	p.refresh()
}

func TestOwnPace(t *testing.T) {
	p := newPaced(t)
	p.sees("Soal satu", "1 ● Benar")
	p.misses("Sebab satu")
	p.answer(0, "2", "enter")
	p.sees("Jawaban yang tepat: 1 ● Benar", "belum tepat", "Sebab satu", "Pilihan 2 ■: Belum begitu", "Tekan Enter untuk soal berikutnya.")
	p.press("enter")
	p.time = p.time.Add(time.Second)
	p.sees("Kasus Rinto", "Baca, lalu tekan Enter.")
	p.press("enter")
	p.time = p.time.Add(time.Second)
	p.sees("Soal tiga")
	p.answer(2, "1", "enter")
	p.sees("Di sini tidak ada benar atau salah.")
	p.press("enter")
	p.time = p.time.Add(time.Second)
	p.answer(3, "1", "enter")
	p.sees("✓ Jawaban Anda: tepat.", "Tekan Enter untuk melihat hasil.")
	p.press("enter")
	p.sees("Selesai. Terima kasih.", "1 soal tepat, 1 belum tepat.", "1 belum tepat", "4 ✓ tepat", "ketik nomornya")
	p.press("1", "enter")
	p.sees("Soal satu", "Sebab satu", "Tekan Enter untuk kembali ke hasil.")
	p.press("enter")
	p.sees("Selesai.")
	p.press("2", "enter")
	p.sees("Kasus Rinto")
	p.press("enter", "7", "enter") // there is no 7
	p.sees("Selesai.")
	p.press("0")
	p.sees("1 ● Lanjut")
	if len(p.room.subs) != 3 {
		t.Fatalf("%+v", p.room.subs)
	}
}

// Who comes back goes on at the first question without an answer.
func TestOwnPaceComesBack(t *testing.T) {
	p := newPaced(t)
	p.mine[0] = picked(quiz.True)
	other := newPaced(t)
	other.mine = p.mine
	other.s = New(p.s.cfg)
	other.s.env = other.env
	other.refresh()
	other.sees("Kasus Rinto")
}

// Two Enters in a row do not run past the reveal.
func TestRevealIsNotSkipped(t *testing.T) {
	p := newPaced(t)
	p.press("1", "enter")
	p.mine[0] = &p.room.subs[0].Answer
	p.refresh()
	v := p.s.view
	p.s.since = p.env.Now() // as if it appeared just now
	p.press("enter")
	p.sees("Sebab satu")
	p.s.Update(screen.Seat{View: v})
	p.time = p.time.Add(grace)
	p.press("enter")
	p.sees("Kasus Rinto")
}
