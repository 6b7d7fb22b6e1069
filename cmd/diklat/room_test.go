package main

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/tuitest"
)

// roomQuiz starts a live run of a quiz on the room of a hall and returns the
// trainer's screen on it.
func (h *hall) roomQuiz(t *testing.T, q quiz.Quiz, set live.Setup) *tuitest.Program {
	t.Helper()
	p := trainerScreen(t, h)
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q, Set: set})
	p.WaitFor(t, "Lanjutkan kuis")
	p.Type("k")
	p.WaitFor(t, q.Questions[h.room(t).Run.Item].Stem)
	return p
}

func votes(n int) quiz.Quiz {
	q := pickQuiz(n)
	q.Questions = append(q.Questions, quiz.Question{ID: "jajak", Kind: quiz.Poll, Stem: "Setuju, apa dulu?",
		Choices: []quiz.Choice{{ID: "a", Text: "setuju saja"}, {ID: "b", Text: "tidak setuju"}}})
	return q
}

// TestTheClockOverSSH: a limit is set, paused, added to and runs out; laptops see
// the time, and only the room ends the question.
func TestTheClockOverSSH(t *testing.T) {
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	maria := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := h.roomQuiz(t, pickQuiz(2), live.Setup{})
	p.Type("o")
	s := maria.WaitFor(t, "apa dulu?")
	if strings.Contains(s, "sisa waktu") {
		t.Errorf("a limit that nobody asked for:\n%s", s)
	}
	p.WaitFor(t, "TERBUKA")
	p.Type("t")
	p.WaitFor(t, "sisa ")
	maria.WaitFor(t, "sisa waktu ")
	p.Type("j")
	p.WaitFor(t, "JEDA")
	maria.WaitFor(t, "Jeda sebentar. Anda boleh tetap menjawab.")
	maria.settle()
	maria.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	left := h.room(t).Run.Clock.Left
	p.Type("+")
	p.WaitUntil(t, "more time", func(string) bool { return h.room(t).Run.Clock.Left == left+30*time.Second })
	p.Press("enter")
	p.WaitFor(t, "TERBUKA")
	h.lead(t, live.SetClock{Seconds: 1})
	p.WaitFor(t, "DITUTUP")
	maria.WaitFor(t, "Jawaban Anda tersimpan.")
}

// TestAskingAgainOverSSH: both rounds are kept, and compared for the trainer.
func TestAskingAgainOverSSH(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	id := h.add(t, "Maria Tnunay").ID
	maria := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := h.roomQuiz(t, pickQuiz(2), live.Setup{})
	p.Type("o")
	maria.WaitFor(t, "apa dulu?")
	maria.settle()
	maria.answers("tanda tangan").WaitFor(t, "✓ Tersimpan")
	p.WaitFor(t, "1 dari 1 menjawab")
	p.Type("c")
	p.WaitFor(t, "DITUTUP")
	p.Type("u")
	s := maria.WaitFor(t, "Putaran 2: jawab sekali lagi")
	if strings.Contains(s, "Tersimpan") {
		t.Errorf("the second round begins with the first answer:\n%s", s)
	}
	maria.settle()
	maria.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	p.WaitFor(t, "1 dari 1 menjawab")
	p.Type("b")
	p.WaitFor(t, "putaran 2")
	p.WaitUntil(t, "both rounds", func(s string) bool {
		return strings.Contains(strings.Join(strings.Fields(s), " "), "0 → 1 kunci") && strings.Contains(strings.Join(strings.Fields(s), " "), "1 → 0")
	})
	maria.WaitFor(t, "Kontrak dulu.")
	r := h.room(t).Run
	if score, taken, total := r.Score(live.PersonID(id)); score != 1 || taken != 1 || total != 1 || len(r.Items[0].Earlier) != 1 {
		t.Errorf("%v %d %d", score, taken, total)
	}
}

// TestPracticeThenAQuestionOnTheSpot: the practice question is marked and counts for
// nothing, a typed question reaches the laptops at once.
func TestPracticeThenAQuestionOnTheSpot(t *testing.T) {
	h := newHall(t, halls.now)
	id := h.add(t, "Maria Tnunay").ID
	maria := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	q := pickQuiz(2)
	q.Questions = append(q.Questions, quiz.Question{ID: "latihan", Kind: quiz.Single, Stem: "Latihan, apa dulu?",
		Choices: []quiz.Choice{{ID: "a", Text: "ayam dua", Weight: 1}, {ID: "b", Text: "ayam empat"}}})
	p := h.roomQuiz(t, q, live.Setup{Practice: "latihan"})
	p.Type("o")
	maria.WaitFor(t, "LATIHAN: soal ini tidak dinilai.")
	maria.settle()
	maria.answers("ayam empat").WaitFor(t, "✓ Tersimpan")
	p.WaitFor(t, "LATIHAN, tidak dinilai")
	p.Type("b")
	p.WaitFor(t, "KUNCI TAMPIL")
	p.Type("n")
	p.WaitFor(t, "soal 1 dari 2")
	maria.WaitFor(t, "Soal nomor 1")
	p.Type("q")
	p.WaitFor(t, "Tulis pertanyaannya.")
	p.Type("Siapa kepala desa kita?")
	p.Press("enter")
	p.Type("Bapak Tefa")
	p.Press("enter")
	p.Type("Ibu Loe")
	p.Press("enter")
	p.Press("enter")
	p.Type("B")
	p.Press("enter")
	p.WaitFor(t, "soal 3 dari 3")
	maria.WaitFor(t, "Siapa kepala desa kita?")
	maria.settle()
	maria.answers("Ibu Loe").WaitFor(t, "✓ Tersimpan")
	p.Type("b")
	p.WaitFor(t, "KUNCI TAMPIL")
	if score, taken, total := h.room(t).Run.Score(live.PersonID(id)); score != 1 || taken != 1 || total != 1 {
		t.Errorf("%v %d %d", score, taken, total)
	}
}

// TestAPollOverSSH: four votes are shown to nobody, five to everybody, and none of
// them by person, on no screen and in no record.
func TestAPollOverSSH(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	var guests []*guest
	var ids []roster.PersonID
	for _, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa", "Gita Loe", "Hana Loe"} {
		ids = append(ids, h.add(t, n).ID)
		guests = append(guests, visit(t, h.addr, elsewhere()...).comeIn(hallPIN, "Oeltua", n))
	}
	p := h.roomQuiz(t, votes(0), live.Setup{})
	p.Type("o")
	for i, g := range guests {
		g.WaitFor(t, "apa dulu?")
		if i == len(guests)-1 {
			s := p.WaitFor(t, "4 dari 5 menjawab")
			if !strings.Contains(s, "Hasil tampak mulai 5 jawaban") || strings.Contains(s, "█") {
				t.Errorf("four votes are shown:\n%s", s)
			}
		}
		g.settle()
		g.answers([]string{"setuju saja", "tidak setuju"}[i%2]).WaitFor(t, "✓ Tersimpan")
	}
	p.WaitFor(t, "5 dari 5 menjawab")
	p.WaitUntil(t, "the bars", func(s string) bool { return strings.Contains(s, "█") })
	p.Type("b")
	for _, g := range guests {
		s := g.WaitFor(t, "Pendapat kita, tanpa nama:")
		if !strings.Contains(s, "3  1 ●  ") && !strings.Contains(s, "3  2 ■  ") {
			t.Errorf("the result:\n%s", s)
		}
	}
	h.lead(t, live.EndQuiz{})
	n := 0
	j := journal{h.house.store, h.event.ID}
	err := j.Load(context.Background(), func(r live.Record) error {
		if r.Kind == "polled" {
			n++
			for _, id := range ids {
				if strings.Contains(string(r.Body)+r.Actor, string(id)) {
					t.Errorf("a vote names %s: %s by %s", id, r.Body, r.Actor)
				}
			}
		}
		return nil
	})
	if err != nil || n != 5 {
		t.Errorf("%d votes, %v", n, err)
	}
}

// TestASurveyAndALateComer: a survey has no key; who comes after a question has it
// as not taken part in.
func TestASurveyAndALateComer(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	late := h.add(t, "Yosef Bani").ID
	maria := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := h.roomQuiz(t, pickQuiz(2), live.Setup{})
	p.Type("o")
	p.WaitFor(t, "TERBUKA")
	p.Type("b")
	p.WaitFor(t, "KUNCI TAMPIL")
	maria.WaitFor(t, "Kontrak dulu.")
	yosef := visit(t, h.addr, elsewhere()...).comeIn(hallPIN, "Oeltua", "Yosef Bani")
	yosef.WaitFor(t, "Anda belum ikut waktu soal ini. Tidak dihitung salah.")
	p.Type("n")
	yosef.WaitFor(t, "Soal nomor 2")
	yosef.settle()
	yosef.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	p.Type("b")
	yosef.WaitFor(t, "Kontrak dulu.")
	if score, taken, total := h.room(t).Run.Score(live.PersonID(late)); score != 1 || taken != 1 || total != 1 {
		t.Errorf("%v %d %d", score, taken, total)
	}
	h.lead(t, live.EndQuiz{})
	yosef.WaitFor(t, "1 soal sebelum Anda ikut: tidak diikuti.")
	h.lead(t, live.StartQuiz{Run: "r2", Mode: live.Live, Quiz: pickQuiz(1), Set: live.Setup{Survey: true}}, live.OpenItem{Item: 0})
	yosef.WaitFor(t, "Survei: tidak ada benar atau salah.")
	yosef.settle()
	yosef.answers("usir kerabat").WaitFor(t, "✓ Tersimpan")
	h.lead(t, live.RevealItem{})
	s := yosef.WaitUntil(t, "the end of the question", func(s string) bool { return !strings.Contains(s, "✓ Tersimpan") })
	if strings.Contains(s, "Kontrak dulu") || strings.Contains(s, "belum tepat") || strings.Contains(s, "Jawaban yang benar") {
		t.Errorf("a survey with a key:\n%s", s)
	}
}

// TestSheetsCardsAndLaptopsAlike: three people give the same answers at a laptop, by
// cards and on a sheet; the results are the same.
func TestSheetsCardsAndLaptopsAlike(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	var ids []live.PersonID
	var numbers []int
	for _, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa"} {
		e := h.add(t, n)
		ids, numbers = append(ids, live.PersonID(e.ID)), append(numbers, e.Number)
	}
	maria := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := h.roomQuiz(t, pickQuiz(2), live.Setup{})
	for i, c := range []struct{ text, letter string }{{"minta kontrak", "b"}, {"usir kerabat", "c"}} {
		if i == 0 {
			p.Type("o")
		} else {
			p.Type("n")
		}
		maria.WaitFor(t, fmt.Sprintf("Soal nomor %d", i+1))
		maria.settle()
		maria.answers(c.text).WaitFor(t, "✓ Tersimpan")
		p.WaitFor(t, fmt.Sprintf("soal %d dari 2", i+1))
		p.Type("a")
		p.WaitFor(t, "Kartu per orang")
		p.Type(fmt.Sprintf("%d%s", numbers[1], c.letter))
		p.WaitFor(t, "Yosef Bani → "+strings.ToUpper(c.letter))
		p.Press("enter")
		p.WaitUntil(t, "kept", func(s string) bool { return strings.Contains(s, "✓") && strings.Contains(s, "Yosef Bani") })
		p.Press("esc")
		p.WaitFor(t, "2 dari 2 menjawab")
		p.Type("b")
		p.WaitFor(t, "KUNCI TAMPIL")
	}
	p.Type("g")
	p.WaitFor(t, "dari 3 lembar") // the list is read
	p.Type(fmt.Sprintf("n%d", numbers[2]))
	p.Press("enter")
	p.WaitUntil(t, "Ance in hand", func(s string) bool { return strings.Contains(cursorLine(s), "Ance Tefa") })
	p.Type("23")
	p.WaitFor(t, "Baris lengkap")
	p.Press("enter")
	p.WaitFor(t, "2 dari")
	r := h.room(t).Run
	for i, id := range ids {
		if score, taken, total := r.Score(id); score != 1 || taken != 2 || total != 2 {
			t.Errorf("%d: %v %d %d", i, score, taken, total)
		}
	}
	for i, via := range []live.Way{"", live.WayCard, live.WayPaper} {
		if g := r.Items[0].Given[ids[i]]; g.Via != via || g.Late != (via == live.WayPaper) {
			t.Errorf("%s: %+v", ids[i], g)
		}
	}
}
