package home_test

import (
	"diklat/tui/screen/home"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestHomeSaysWhereWeAreAndWhoIsHere(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Sees("Pelatihan Migrasi Aman · Balai Desa Camplong II", "KELAS TUTUP", "Hari 1/2 pagi · Jumat 7 Nov 2025 · 08.00-12.00 WITA",
		"sekarang 08.14", "HADIR 4 / 6", "L 2 P 2", "2 orang belum tercatat")
	full, empty := strings.Repeat("█", 10), strings.Repeat("░", 10)
	h.Sees("Camplong II "+full+empty+" 1/2", "Oeltua "+full+full+" 1/1", "Nunkurus "+empty+empty+" 0/1")
}

func TestStepsSayWhatComesNextAndTheirDigitsGoThere(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Sees("1 Buka kelas supaya peserta masuk", "2 Catat kehadiran", "3 Modul M2", "4 Kuis M2")
	for digit, want := range map[string]screen.Go{
		"1": {To: screen.Class}, "2": {To: screen.Attendance},
		"3": {To: screen.Slides, Arg: course.ModuleID("M2")}, "4": {To: screen.Quizzes, Arg: "M2"},
	} {
		h.Press(digit)
		h.Asks(want)
	}
	h.Press("5", "9", "0")
	h.AsksNothingBut()
}

func TestStepsFollowTheRoom(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Send(screen.ClassNow{Open: true})
	h.Misses("Buka kelas supaya")
	run := &live.Run{ID: "r", Quiz: quiz.Quiz{ID: "M3", Title: "Migrasi aman"}}
	st := live.New()
	st.Run = run
	h.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	h.Sees("2 Lanjutkan kuis M3")
	h.Press("2")
	h.Asks(screen.Go{To: screen.LiveQuiz})
	st = live.New()
	st.Phase, st.Module = live.Slide, "M2"
	h.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	h.Sees("2 Lanjutkan slide M2")
	begun := &live.Run{Quiz: quiz.Quiz{ID: "M2"}, Items: make([]live.Item, 2)} // and ended at once
	st.Phase, st.Past = live.Lobby, []*live.Run{begun}
	h.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	h.Sees("Modul M2", "Kuis M2")
	begun.Items[0].Stage = live.Opened
	h.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	h.Misses("Modul M2", "Kuis M2")
	h.Sees("2 Modul M3")
}

func TestLettersOpenTheirScreens(t *testing.T) {
	h := newHall(t, newBook(t))
	for k, want := range map[string]screen.Go{"a": {To: screen.Attendance}, "m": {To: screen.Modules}, "k": {To: screen.Quizzes, Arg: ""},
		"r": {To: screen.Class}, "x": {To: screen.Export}, "e": {To: screen.Events}} {
		h.Press(k)
		h.Asks(want)
	}
	h.Press("B")
	h.Asks(screen.SetLang{Lang: i18n.EN})
}

func TestQuittingAsksTwice(t *testing.T) {
	h := newHall(t, newBook(t))
	if cmd := h.Hold(tuitest.Pressed(t, "q")); cmd != nil {
		t.Fatal("one q does something")
	}
	h.Asks(screen.Toast{Text: "Keluar? Semua sudah tersimpan. Tekan q sekali lagi untuk keluar.", Mark: "?"})
	h.Press("g") // another key: the question is forgotten
	if cmd := h.Hold(tuitest.Pressed(t, "q")); cmd != nil {
		t.Fatal("q, g, q quits")
	}
	cmd := h.Hold(tuitest.Pressed(t, "q"))
	if msgs := tuitest.Answers(cmd); len(msgs) != 1 || msgs[0] != (tea.QuitMsg{}) {
		t.Fatalf("q, q gives %v", msgs)
	}
	h = newHall(t, newBook(t))
	h.Send(screen.ClassNow{Open: true})
	h.Press("q")
	h.Asks(screen.Toast{Text: "Keluar menutup kelas; peserta terputus. Semua tersimpan. Tekan q sekali lagi.", Mark: "?"})
}

func TestDroppedLaptopsNeedAttention(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Send(screen.ClassNow{Open: true}, screen.Room{Snap: &live.Snapshot{State: live.New(), Seats: []live.Seat{
		{ID: "x", Number: 4, Person: "a", Left: now()}, {ID: "y", Number: 5, Person: "b"}, {ID: "z", Number: 6}}}})
	h.Sees("KELAS BUKA 2 laptop", "Laptop 4 terputus (Maria Tnunay)")
	h.Misses("Laptop 5 terputus")
}

func TestNothingNeedsAttentionWhenAllAreRecorded(t *testing.T) {
	b := newBook(t)
	for i := range b.rows {
		b.rows[i].Mark.Status = roster.Present
	}
	h := newHall(t, b)
	h.Sees("HADIR 6 / 6", "Tidak ada. Semua sudah tercatat.")
	h.Misses("Catat kehadiran")
}

func TestAnEmptyListSaysHowToFillIt(t *testing.T) {
	b := newBook(t)
	b.rows = nil
	newHall(t, b).Sees("Belum ada peserta.", "Tekan a lalu n untuk menambah orang, atau r untuk membuka kelas.")
}

func TestWithoutAnEventTheFirstQuestionsCome(t *testing.T) {
	b := newBook(t)
	b.none = true
	newHall(t, b).Asks(screen.Swap{To: screen.Setup, Arg: true})
}

func TestAFailingStoreIsASentence(t *testing.T) {
	b := newBook(t)
	b.err = errDisk
	h := newHall(t, b)
	h.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
}

func TestSimulatedDataSaysSo(t *testing.T) {
	b := newBook(t)
	b.event.Simulated = true
	if h := newHall(t, b); !h.env.Simulated {
		t.Fatal("the app is not told")
	}
}

func TestTheSesiFollowsTheClockUntilOneIsPicked(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Sees("pagi")
	clock := now().Add(6 * time.Hour)
	h.env.Now = func() time.Time { return clock }
	h.Send(screen.Changed{})
	h.Sees("Hari 1/2 siang", "sekarang 14.14")
	picked := roster.SesiID("")
	h.today.OnPick = func(id roster.SesiID) { picked = id }
	h.Press("g")
	h.Sees("Hari 2/2 pagi")
	if picked != "3" {
		t.Fatalf("the house was told of sesi %q", picked)
	}
	h.Send(screen.Changed{}, screen.Shown{})
	h.Sees("Hari 2/2 pagi")
}

// A roll that was read for another sesi arrives after g: it is not shown under
// the name of the new one.
func TestALateRollOfTheFormerSesiIsIgnored(t *testing.T) {
	h := newHall(t, newBook(t))
	late := tuitest.Answers(h.Hold(screen.Changed{}))
	h.Press("g")
	h.Sees("siang")
	h.Send(late...)
	h.Sees("siang")
}

func TestManyVillagesAreAddedUp(t *testing.T) {
	b := newBook(t)
	h := newHall(t, b)
	h.W, h.H = 40, 18
	h.Sees("HADIR 4 / 6", "desa lain", "Berikutnya", "Perlu perhatian", "2 orang belum tercatat")
	sum := 0
	for _, l := range strings.Split(h.Frame(), "\n") {
		var n, of int
		if i := strings.LastIndex(l, " "); strings.ContainsAny(l, "█░") {
			if _, err := fmt.Sscanf(strings.TrimSpace(l[i:]), "%d/%d", &n, &of); err != nil {
				t.Fatalf("%q: %v", l, err)
			}
			sum += of
		}
	}
	if sum != 6 {
		t.Fatalf("the lines add up to %d people:\n%s", sum, h.Frame())
	}
}

func TestEveryStateFits(t *testing.T) {
	long := newBook(t)
	long.event.Title = strings.Repeat("Pelatihan ", 11)
	empty := newBook(t)
	empty.rows = nil
	failing := newBook(t)
	failing.err = errDisk
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			for _, b := range []*book{newBook(t), long, empty, failing} {
				h := hallIn(t, b, l, ascii)
				h.Fits()
				h.Send(screen.ClassNow{Open: true}, screen.Room{Snap: &live.Snapshot{State: live.New(), Seats: []live.Seat{
					{ID: "x", Number: 4, Person: "a", Left: now()}, {ID: "y", Number: 5, Person: "b", Left: now()}}}})
				h.Fits()
			}
		}
	}
}

func TestCasesFromBeranda(t *testing.T) {
	h := newHall(t, newBook(t))
	h.Press("s")
	h.Asks(screen.Go{To: screen.Cases})
	st := live.New()
	st.Phase, st.Case = live.Case, &live.CaseRun{Case: &scenario.Scenario{ID: "S1", Title: "Berangkat minggu depan"}}
	h.Send(screen.ClassNow{Open: true}, screen.Room{Snap: &live.Snapshot{State: st}})
	h.Sees("2 Lanjutkan kasus S1 Berangkat minggu depan")
	h.Press("2")
	h.Asks(screen.Go{To: screen.LiveCase})
}

func TestADayThatIsNoneOfTheEventIsSaid(t *testing.T) {
	b := newBook(t)
	b.rows = nil
	show := func(days int) *hall {
		h := &hall{book: b, today: &screen.Today{}, env: newEnv(i18n.ID, false)}
		h.env.Now = func() time.Time { return now().AddDate(0, 0, days) }
		h.Stage = tuitest.NewStage(t, home.New(home.Config{Env: h.env, Book: b, Library: library{}, Today: h.today, Explain: explain(h.env.T)}), h.env.S, h.env.Take)
		return h
	}
	h := show(380)
	h.Sees("! Hari ini 22 Nov 2026, bukan hari kegiatan (7-8 Nov 2025). Periksa jam laptop, atau g memilih sesi.", "! Belum ada peserta di daftar.")
	h.Fits()
	show(1).Misses("bukan hari kegiatan") // the second day
	b.event.Simulated = true
	show(380).Misses("bukan hari kegiatan")
}
