package chair

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// An answer costs its seat two pictures: the digit that was chosen, and the tick.
func TestAnAnswerIsDrawnTwice(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.s.Update(screen.Seat{View: liveView(live.Opened, openAsk())})
	n := 0
	drawn := func() {
		if !d.s.Unseen() {
			n++
		}
	}
	d.hold("2") // meant for the screen before
	drawn()
	d.time = d.time.Add(time.Second)
	d.hold("2")
	drawn()
	d.hold("enter")
	drawn()
	d.drain()
	drawn()
	mine := openAsk()
	mine.Mine = picked("b")
	d.s.Update(screen.Seat{View: liveView(live.Opened, mine)})
	drawn()
	d.s.Update(slowMsg{d.s.item.req})
	drawn()
	if d.sees("✓ Tersimpan"); n != 2 {
		t.Errorf("drawn %d times", n)
	}
}

// The walk of SCREENS.md: a question, an answer, its tick, another answer, the
// question closes, the answer is explained.
func TestQuestionToReveal(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.sees("Sebentar ...")
	d.show(liveView(live.Opened, openAsk()))
	d.sees("Seorang kerabat", "1 ● Menandatangani", "4 ◆ Menyebarkan", "Pilihan Anda: belum ada", "Tekan angka 1 sampai 4")
	d.press("enter")
	if len(d.room.subs) != 0 {
		t.Fatal("sent without an answer")
	}
	d.press("2")
	d.sees("▸ 2 ■", "Pilihan Anda: 2 ■", "Belum terkirim. Tekan Enter.")
	d.hold("enter")
	d.misses("Menyimpan", "Tersimpan") // the tick mostly comes before a word would help
	if !d.s.Unseen() {
		t.Fatal("Enter alone is drawn")
	}
	d.s.Update(slowMsg{d.s.item.req})
	d.sees("Menyimpan ...")
	d.misses("Tersimpan")
	d.drain()
	d.sees("✓ Tersimpan. Tunggu teman-teman.", "Ingin mengubah? Tekan angka lain lalu Enter.")
	sub := d.room.subs[0]
	if sub.Seat != "s1" || sub.Person != "p1" || sub.Run != "r1" || sub.Question != "M3-04" || !same(sub.Answer, *picked("b")) || sub.Ref == "" {
		t.Fatalf("%+v", sub)
	}
	d.press("enter")
	if len(d.room.subs) != 1 {
		t.Fatal("the same answer went out twice")
	}
	d.press("1")
	d.sees("Belum terkirim. Tekan Enter.")
	d.misses("Tersimpan")
	d.press("enter")
	d.sees("✓ Tersimpan")
	if len(d.room.subs) != 2 || !same(d.room.subs[1].Answer, *picked("a")) || d.room.subs[1].Ref == sub.Ref {
		t.Fatalf("%+v", d.room.subs)
	}
	d.show(liveView(live.Closed, live.Ask{Index: 3, Question: kerja(), Mine: picked("a")}))
	d.sees("✓ Soal ditutup. Jawaban Anda tersimpan.", "1 ● Menandatangani", "Tunggu pembahasan.")
	d.misses("tepat")
	d.show(liveView(live.Revealed, revealed(picked("a"))))
	d.sees("Jawaban yang tepat: 2 ■ Meminta nama", "Jawaban Anda: belum tepat 1 ● Menandatangani",
		"Kader mencatat dan mengarahkan.", "Pilihan 1 ●: Surat izin tanpa dicek", "Sumber: UU 18/2017 Pasal 42", "Bantuan: BP3MI Kupang")
	d.misses("salah")
	d.show(liveView(live.Revealed, revealed(picked("b"))))
	d.sees("✓ Jawaban Anda: tepat.")
	d.misses("belum tepat", "Surat izin tanpa dicek")
}

func TestClosedWithoutAnswer(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("3")
	d.show(liveView(live.Closed, openAsk()))
	d.sees("Soal ditutup. Anda belum menjawab, tidak apa-apa.")
	d.press("3", "enter")
	d.show(liveView(live.Revealed, revealed(nil)))
	d.sees("Jawaban yang tepat: 2 ■", "Anda belum menjawab soal ini, tidak apa-apa.")
	d.misses("belum tepat")
	if len(d.room.subs) != 0 {
		t.Fatal("a closed question took an answer")
	}
	d.show(liveView(live.Opened, openAsk())) // the trainer opened it again
	d.sees("Pilihan Anda: belum ada")
}

// Keys typed for the question before count for nothing: for 300 ms, and what
// was half typed is gone.
func TestGrace(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("2")
	next := openAsk()
	next.Index, next.Question.ID = 4, "M3-05"
	d.run(d.s.Update(screen.Seat{View: liveView(live.Opened, next)}))
	d.press("enter")
	d.time = d.time.Add(299 * time.Millisecond)
	d.press("3", "enter")
	d.sees("Pilihan Anda: belum ada")
	if len(d.room.subs) != 0 {
		t.Fatalf("an early key counted: %+v", d.room.subs)
	}
	d.time = d.time.Add(time.Millisecond)
	d.press("enter")
	if len(d.room.subs) != 0 {
		t.Fatal("the answer to the question before was sent")
	}
	d.press("3", "enter")
	if len(d.room.subs) != 1 || d.room.subs[0].Question != "M3-05" {
		t.Fatalf("%+v", d.room.subs)
	}
}

// A view of the same question that comes again moves nothing.
func TestSameQuestionKeepsTyping(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("2")
	d.run(d.s.Update(screen.Seat{View: liveView(live.Opened, openAsk())}))
	d.press("enter") // no new grace either
	if len(d.room.subs) != 1 {
		t.Fatal("a repeated view cost the answer")
	}
}

// A reply about the question before says nothing about this one.
func TestStaleReply(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.hold("2", "enter")
	next := openAsk()
	next.Index, next.Question.ID = 4, "M3-05"
	d.show(liveView(live.Opened, next))
	d.drain()
	d.misses("Tersimpan", "Menyimpan")
	d.sees("Pilihan Anda: belum ada")
	d.run(d.s.Update(savedMsg{req: 999}))
	d.misses("Tersimpan")
}

// An error says what to do; Enter sends the same answer under the same Ref, so
// that an answer that did reach the disk is not kept twice.
func TestRetry(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{errors.New("disk on fire"), "Belum tersimpan."},
		{roster.ErrDiskFull, "Panggil pelatih."},
		{live.ErrEnded, "Kelas ditutup."},
		{&quiz.AnswerError{Why: quiz.WrongCount}, "Jawaban belum lengkap."},
		{live.ErrNotOpen, "Soal ini sudah ditutup."},
		{live.ErrNoQuiz, "Kuis ini sudah selesai."},
	} {
		d := newDesk(t, i18n.ID)
		d.show(liveView(live.Opened, openAsk()))
		d.room.err = c.err
		d.press("2", "enter")
		d.sees("! ", c.want, "Pilihan Anda: 2 ■")
		d.misses("✓", "disk on fire")
		d.room.err = nil
		d.press("enter")
		d.sees("✓ Tersimpan")
		if n := len(d.room.subs); n != 2 || d.room.subs[0].Ref != d.room.subs[1].Ref {
			t.Errorf("%v: %d tries, %+v", c.err, n, d.room.subs)
		}
	}
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.room.err = errors.New("x")
	d.press("2", "enter")
	d.room.err = nil
	d.press("3", "enter")
	if d.room.subs[0].Ref == d.room.subs[1].Ref {
		t.Error("another answer needs another Ref")
	}
}

// Enter during a slow save is not lost, and never overtakes the first answer.
func TestQuickChange(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.hold("2", "enter", "3", "enter", "4", "enter")
	if len(d.room.subs) != 0 {
		t.Fatal("a command ran by itself")
	}
	d.drain()
	if len(d.room.subs) != 2 || !same(d.room.subs[0].Answer, *picked("b")) || !same(d.room.subs[1].Answer, *picked("d")) {
		t.Fatalf("%+v", d.room.subs)
	}
	d.sees("✓ Tersimpan", "Pilihan Anda: 4 ◆")
}

// A person who comes back finds the saved answer; a view that was on its way
// before an acknowledgement does not take the newer answer off the screen.
func TestComeBack(t *testing.T) {
	d := newDesk(t, i18n.ID)
	a := openAsk()
	a.Mine = picked("c")
	d.show(liveView(live.Opened, a))
	d.sees("▸ 3 ▲", "✓ Tersimpan")
	d.press("2", "enter")
	d.show(liveView(live.Opened, a))
	d.sees("▸ 2 ■", "✓ Tersimpan")
	late := newDesk(t, i18n.ID)
	late.show(liveView(live.Opened, openAsk()))
	late.show(liveView(live.Opened, a))
	late.sees("▸ 3 ▲", "✓ Tersimpan")
}

// A view that the person before left behind is put right by the first one of
// this person: nothing of the other's answer stays.
func TestNothingOfThePersonBefore(t *testing.T) {
	d := newDesk(t, i18n.ID)
	a := openAsk()
	a.Mine = picked("c")
	d.show(liveView(live.Opened, a))
	d.press("1")
	d.show(liveView(live.Opened, openAsk()))
	d.sees("Pilihan Anda: belum ada")
	d.misses("Tersimpan", "Belum terkirim")
	p := newPaced(t)
	p.mine[0], p.mine[2], p.mine[3] = picked(quiz.True), picked("a"), picked(quiz.True)
	p.refresh()
	p.mine = make([]*quiz.Answer, 4)
	p.refresh()
	p.sees("Soal satu", "belum ada")
}

func TestLobbyAndSlides(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(live.View{Phase: live.Lobby, Last: &live.Outcome{Title: "Modul 2", Score: 6.5, Taken: 9, Total: 10, Right: 6, Partly: 1}})
	d.sees("Pelatihan Migrasi Aman", "Anda masuk sebagai Maria Tnunay dari Oeltua.", "Kuis terakhir Anda: Modul 2",
		"Anda menjawab 9 dari 10 soal.", "6 soal tepat, 1 sebagian tepat, 2 belum tepat. Sudah baik.", "✓ Anda tercatat hadir.", "Terputus? Ketik lagi perintah ssh yang sama.", "Tunggu pelatih.")
	d.show(live.View{Phase: live.Slide, Module: "M2", Slide: 0})
	d.sees("Lima syarat", "- 18 tahun tanpa tawar")
	d.show(live.View{Phase: live.Slide, Module: "M2", Slide: 3})
	d.sees("1/2 Enter: lanjut")
	first := d.text()
	d.press("enter")
	d.sees("2/2 Enter: kembali ke awal")
	d.press("enter")
	if d.text() != first {
		t.Error("Enter does not go round")
	}
	d.show(live.View{Phase: live.Slide, Module: "M2", Slide: 9})
	d.sees("Dengarkan pelatih.")
	d.show(live.View{Phase: live.Quiz, Quiz: &live.QuizView{Run: "r", Title: "Modul 2", Mode: live.Live, Total: 5}})
	d.sees("Modul 2", "Tunggu soal berikutnya.")
}

// A description asks nothing and nothing is sent: the room would refuse it.
func TestDescription(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, live.Ask{Question: quiz.Question{ID: "D", Kind: quiz.Description, Stem: "Bacalah kasus ini."}}))
	d.sees("Bacalah kasus ini.", "Baca, lalu tunggu pelatih.")
	d.press("enter", "1", "enter")
	if len(d.room.subs) != 0 {
		t.Fatal("an answer to a description")
	}
	d.sees("Bacalah kasus ini.")
}

// All kinds come to the room from digits and Enter, or from letters.
func TestKindsAreSent(t *testing.T) {
	four := kerja().Choices
	for _, c := range []struct {
		q    quiz.Question
		keys string
		want quiz.Answer
	}{
		{quiz.Question{Kind: quiz.Multi, Choices: four}, "13", *picked("a", "c")},
		{quiz.Question{Kind: quiz.TrueFalse, Choices: []quiz.Choice{{ID: quiz.True}, {ID: quiz.False}}}, "1", *picked(quiz.True)},
		{quiz.Question{Kind: quiz.Order, Choices: four}, "4321", *picked("d", "c", "b", "a")},
		{quiz.Question{Kind: quiz.Match, Pairs: []quiz.Pair{{ID: "a", Left: "x"}, {ID: "b", Left: "y"}}, Choices: four[:2]}, "21", *picked("b", "a")},
		{quiz.Question{Kind: quiz.Scale, Choices: four}, "4", *picked("d")},
		{quiz.Question{Kind: quiz.Poll, Choices: four}, "1", *picked("a")},
		{quiz.Question{Kind: quiz.Numeric}, "38", quiz.Answer{Text: "38"}},
		{quiz.Question{Kind: quiz.Short}, "lapor 0g", quiz.Answer{Text: "lapor 0g"}},
		{quiz.Question{Kind: quiz.Open}, "saya b?", quiz.Answer{Text: "saya b?"}},
	} {
		c.q.ID, c.q.Stem = "Q", "Soal"
		d := newDesk(t, i18n.ID)
		d.show(liveView(live.Opened, live.Ask{Question: c.q}))
		d.press(strings.Split(c.keys, "")...)
		d.press("enter")
		d.sees("✓ Tersimpan")
		if len(d.room.subs) != 1 || !same(d.room.subs[0].Answer, c.want) {
			t.Errorf("%s: %+v", c.q.Kind, d.room.subs)
		}
	}
}

// Hostile text of a pack or a name ends as text.
func TestHostile(t *testing.T) {
	d := newDesk(t, i18n.ID)
	evil := "\x1b]52;c;QUJD\x07Siti\x1b[2J\x1b[31m\u202e\r\nBaru"
	d.s = New(Config{Env: d.env, Room: d.room, VillageName: evil, EventTitle: evil,
		Person: roster.Enrolment{Person: roster.Person{ID: "p", Name: evil}}})
	d.show(live.View{Phase: live.Lobby, Last: &live.Outcome{Title: evil, Score: 1, Taken: 1, Total: 1}})
	all := framed(d.s, d.env, 80, 24) + d.draw()
	a := revealed(picked("a"))
	a.Question.Stem, a.Reveal.Full.Explain, a.Reveal.Full.Source, a.Reveal.Full.Help = evil, evil, evil, evil
	a.Reveal.Full.Choices[0].Why = evil
	d.show(liveView(live.Revealed, a))
	all += d.draw()
	for _, bad := range []string{"\x1b]", "\x07", "\x1b[2J", "\x1b[31m", "\u202e", "\r"} {
		if strings.Contains(all, bad) {
			t.Errorf("%q reached the screen", bad)
		}
	}
	if !strings.Contains(ansi.Strip(all), "Siti Baru") {
		t.Errorf("the name is gone: %s", all)
	}
}
