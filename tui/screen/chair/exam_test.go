package chair

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
)

// hall is a chair at a real room in which a test runs.
type hall struct {
	*desk
	hub *live.Hub
	err error // of the next steps and answers
}

func (b *hall) Submit(ctx context.Context, sub live.Submission) error {
	if b.err != nil {
		return b.err
	}
	return b.hub.Submit(ctx, sub)
}

func (b *hall) Step(context.Context, live.CaseStep) error { return live.ErrNoCase }

func (b *hall) Test(ctx context.Context, st live.TestStep) error {
	if b.err != nil {
		return b.err
	}
	return b.hub.Test(ctx, st)
}

// newHall seats Maria where nothing has begun.
func newHall(t *testing.T, lang i18n.Lang) *hall {
	t.Helper()
	ctx := context.Background()
	hub, err := live.Open(ctx, noDisk{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	b := &hall{desk: newDesk(t, lang), hub: hub}
	if _, err := hub.Join(ctx, "s1", "10.0.0.1", "80x24"); err != nil {
		t.Fatal(err)
	}
	if err := hub.Sit(ctx, "s1", "p1"); err != nil {
		t.Fatal(err)
	}
	b.s = New(Config{Env: b.env, Room: b, Seat: "s1", VillageName: "Oeltua", EventTitle: "Pelatihan Migrasi Aman",
		Person: roster.Enrolment{Number: 3, Person: roster.Person{ID: "p1", Name: "Maria Tnunay"}}, Slides: deck{}})
	return b
}

// shipped begins a test with the shipped forms.
func (b *hall) shipped(part live.TestPart, members ...live.Member) {
	b.t.Helper()
	plan, q := live.NewTest(part, live.MainPair, "Tes", "", shelf.Tests())
	b.leads(live.StartTest{Run: live.RunID("r-" + part), Plan: plan, Quiz: q, Members: members})
}

func (b *hall) leads(a live.Act) {
	b.t.Helper()
	if err := b.hub.Do(context.Background(), "pelatih", 0, a); err != nil {
		b.t.Fatal(err)
	}
	b.news()
}

func (b *hall) snap() *live.Snapshot {
	b.t.Helper()
	snap, err := b.hub.Snapshot(context.Background())
	if err != nil {
		b.t.Fatal(err)
	}
	return snap
}

func (b *hall) news() {
	b.t.Helper()
	b.show(live.ViewOf(&b.snap().State, "p1"))
}

func (b *hall) key(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.press(k)
		b.news()
	}
}

// answers answers the first n items, right or with their first wrong choice.
func (b *hall) answers(n int, right bool) {
	b.t.Helper()
	run := b.snap().Run
	for _, i := range run.ItemsOf("p1")[:n] {
		q := &run.Quiz.Questions[i]
		key, _ := quiz.Key(q)
		for at, id := range run.Shown(i, "p1") {
			if (id == key.Choices[0]) == right {
				b.key(string(rune('1'+at)), "enter")
				break
			}
		}
	}
}

func maria() live.Member { return live.Member{Person: "p1", Group: "Oeltua"} }

func TestATestByDigitsFromBeginToHandIn(t *testing.T) {
	b := newHall(t, i18n.ID)
	b.shipped(live.Pre, maria())
	b.sees("Pre-test", "Formulir A. 20 soal, kira-kira 30 menit.", "Kerjakan sendiri", "1 ● Mulai")
	b.key("1", "enter")
	b.sees("Siti sudah pulang dari Malaysia", "8 kembali 9 maju 7 daftar soal")
	b.key("2", "enter") // saved, and the next one comes
	b.sees("Yosef berumur 17 tahun", "✓ Soal 1 tersimpan.")
	b.key("8")
	b.sees("Siti sudah pulang", "✓ Tersimpan")
	b.key("9", "9")
	b.sees("Keluarga di desa berhak")
	b.key("7")
	b.sees("1 dari 20 terisi", "1 ✓ 2 · 3 ·", "Serahkan", "Ke soal yang kosong", "Buka soal menurut nomor")
	b.key("3", "enter", "1", "5", "enter")
	if b.s.exam.at != 14 {
		t.Errorf("at item %d", b.s.exam.at+1)
	}
	b.key("7", "2", "enter")
	b.sees("Yosef berumur 17 tahun")
	b.key("7", "1", "enter")
	b.sees("19 soal masih kosong", "Serahkan sekarang?")
	b.key("2", "enter") // not yet
	b.sees("1 dari 20 terisi")
	b.key("1", "enter", "1", "enter")
	b.sees("Sudah diserahkan. Terima kasih.")
	if _, done := b.snap().Run.Test.Done["p1"]; !done {
		t.Fatal("not on disk")
	}
	b.leads(live.ReturnTest{Person: "p1"})
	b.sees("1 dari 20 terisi", "Serahkan")
}

func TestAChosenAnswerIsNotLostByMoving(t *testing.T) {
	b := newHall(t, i18n.ID)
	b.shipped(live.Pre, maria())
	b.key("1", "enter", "3", "9")
	run := b.snap().Run
	if n, _ := run.AnsweredOf("p1"); n != 1 {
		t.Fatalf("%d answers kept", n)
	}
	b.sees("Yosef berumur 17 tahun")
	b.key("2", "8")
	b.sees("Siti sudah pulang")
	if n, _ := b.snap().Run.AnsweredOf("p1"); n != 2 {
		t.Fatalf("%d answers kept", n)
	}
}

func TestAFailedAnswerStaysOnScreen(t *testing.T) {
	b := newHall(t, i18n.ID)
	b.shipped(live.Pre, maria())
	b.key("1", "enter")
	b.err = errors.New("disk")
	b.key("1", "enter")
	b.sees("Siti sudah pulang", "Belum tersimpan")
	b.err = nil
	b.key("enter")
	b.sees("Yosef berumur 17 tahun")
}

func TestNoWordOfTheKeyAndTheOwnChangeAfterThePostTest(t *testing.T) {
	b := newHall(t, i18n.ID)
	b.shipped(live.Pre, maria())
	b.key("1", "enter")
	b.answers(6, true)
	for _, q := range b.snap().Run.Quiz.Questions {
		b.misses(q.Explain)
	}
	b.leads(live.EndQuiz{})
	b.sees("Jawaban Anda tersimpan.", "Terima kasih.")
	b.misses("6", "benar", "tepat")
	b.shipped(live.Post, maria())
	b.sees("Post-test", "Formulir B")
	b.key("1", "enter")
	b.answers(12, true)
	b.answers(0, false)
	b.leads(live.EndQuiz{})
	b.sees("Sebelum 6 dari 15, sekarang 12.", "Anda bertambah tahu. Selamat!")
	b.misses("peringkat", "%")
}

func TestAFormIsFilledInWithTextToo(t *testing.T) {
	b := newHall(t, i18n.ID)
	f, ok := shelf.Survey(1)
	if !ok {
		t.Fatal("no closing form")
	}
	plan, q := live.NewSurvey(live.Reaction, live.MainPair, f)
	b.leads(live.StartTest{Run: "f", Plan: plan, Quiz: q})
	b.sees("Formulir penutup", "Tidak ada jawaban benar atau salah")
	b.key("1", "enter")
	for range 8 {
		b.key("4", "enter")
	}
	b.sees("Apa yang paling berguna", "PgUp kembali PgDn maju Tab daftar soal")
	for _, r := range "Latihan 789" {
		b.press(string(r))
	}
	b.key("enter")
	b.sees("Apa yang perlu diperbaiki")
	b.key("pgup")
	b.sees("Latihan 789")
	b.key("tab")
	b.sees("9 dari 10 terisi")
	b.leads(live.EndQuiz{})
	b.sees("Jawaban Anda tersimpan.")
	b.misses("Sebelum")
}

// TestKeysTypedForTheItemBeforeCountForNothing: a key within the grace after an
// item appeared is no answer to it.
func TestKeysTypedForTheItemBeforeCountForNothing(t *testing.T) {
	b := newHall(t, i18n.ID)
	b.shipped(live.Pre, maria())
	b.key("1", "enter", "2")
	b.press("enter") // saved; the next item appears
	b.press("2", "enter")
	if n, _ := b.snap().Run.AnsweredOf("p1"); n != 1 {
		t.Fatalf("%d answers", n)
	}
	b.time = b.time.Add(grace)
	b.press("2", "enter")
	if n, _ := b.snap().Run.AnsweredOf("p1"); n != 2 {
		t.Fatalf("%d answers", n)
	}
}

func TestEveryPlaceOfATestFits(t *testing.T) {
	for _, lang := range []i18n.Lang{i18n.ID, i18n.EN} {
		b := newHall(t, lang)
		b.shipped(live.Pre, maria())
		fits := func(where string) {
			t.Helper()
			for _, size := range [][2]int{{80, 24}, {40, 20}, {40, 12}, {30, 10}, {140, 50}} {
				for i, l := range strings.Split(framed(b.s, b.env, size[0], size[1]), "\n") {
					if n := ansi.StringWidth(l); n > size[0] || i >= size[1] {
						t.Fatalf("%s at %v, line %d: %q", where, size, i, l)
					}
				}
			}
		}
		fits("intro")
		b.key("1", "enter")
		fits("item")
		b.key("7")
		fits("list")
		b.key("3", "enter", "1")
		fits("number")
		b.key("backspace", "backspace", "1", "enter")
		fits("sure")
		b.key("1", "enter")
		fits("done")
		b.time = b.time.Add(time.Minute)
	}
}
