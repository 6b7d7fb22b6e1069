package tui_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/export"
	"diklat/tui/tuitest"
)

// library is one module with a quiz of two questions. What these tests do not
// reach is not there.
type library struct{ tui.Library }

func (library) Modules() []course.Module {
	m, _ := library{}.Module("M2")
	return []course.Module{m}
}

func (library) Module(id course.ModuleID) (course.Module, bool) {
	return course.Module{ID: "M2", Title: "Hukum, hak, dan tugas desa", JP: 3, Objectives: []string{"Menyebut lima syarat berangkat"}, Slides: []course.Slide{
		{Title: "Lima syarat berangkat", Minutes: 10, Facts: []quiz.FactID{"A01"}, Notes: "Tanya dulu.",
			Body: "UU 18/2017 meminta lima hal sebelum orang berangkat:\n\n- umur paling rendah **18 tahun**\n- kompetensi\n- sehat jasmani dan rohani\n- terdaftar jaminan sosial\n- dokumen lengkap"},
		{Title: "Tugas desa", Minutes: 5, Body: "Desa mencatat, memeriksa, dan memberdayakan."}}, Bank: quizOf()}, id == "M2"
}

func (library) Fact(id quiz.FactID) (course.Fact, bool) {
	return course.Fact{ID: id, Topic: "syarat", Text: "Paling rendah 18 tahun.", Source: "UU 18/2017 Pasal 5", Level: course.Verified}, true
}

func (library) Hash() string { return "abc" }

func (library) Quizzes() []quiz.Quiz { return []quiz.Quiz{quizOf()} }

func quizOf() quiz.Quiz {
	return quiz.Quiz{ID: "M2", Title: "Hukum, hak, dan tugas desa", Questions: []quiz.Question{
		{ID: "q1", Kind: quiz.Single, Stem: "Seorang kerabat menawari Rinto kerja kebun di Malaysia dengan visa kunjungan. Apa yang pertama-tama dilakukan kader desa?",
			Explain: "Kader mencatat dan mengarahkan.", Source: "UU 18/2017 Pasal 42", Choices: []quiz.Choice{
				{ID: "a", Text: "Menandatangani surat izin supaya cepat"}, {ID: "b", Text: "Meminta nama perusahaan, kontrak, dan umur dicek", Weight: 1},
				{ID: "c", Text: "Mengusir kerabat itu"}, {ID: "d", Text: "Menyebarkan fotonya di grup desa"}}},
		{ID: "q2", Kind: quiz.TrueFalse, Stem: "Surat izin keluarga wajib.", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}}}}
}

// door is a class server that opens at once, on no network.
type door struct {
	news *live.Mailbox[screen.ClassNow]
}

func openNow() screen.ClassNow {
	return screen.ClassNow{Open: true, Port: "2222", Addresses: []string{"192.168.137.1"}, PIN: "4071", Finger: "kopi sawah layar tujuh"}
}

func (d door) Open(context.Context) error                                 { d.news.Put(openNow()); return nil }
func (d door) Close(context.Context) error                                { d.news.Put(screen.ClassNow{}); return nil }
func (d door) WriteJoin(_ context.Context, folder string) (string, error) { return folder, nil }
func (d door) SetPIN(_ context.Context, on bool) error {
	n := openNow()
	n.PIN = map[bool]string{true: "1234"}[on]
	d.news.Put(n)
	return nil
}

type writer struct{}

func (writer) Folder() string                        { return "/data/ekspor" }
func (writer) Quizzes(context.Context) []export.Quiz { return nil }

func (writer) Kinds(*i18n.Text) []export.Kind {
	return []export.Kind{{Name: "attendance", Title: "Kehadiran", Formats: []export.Format{export.CSV}, ByVillage: true}}
}

func (writer) Write(context.Context, export.Order) (string, int, error) {
	return "/data/ekspor/kehadiran.csv", 40, nil
}

// day is the trainer's program on a real file and a real room.
type day struct {
	*tuitest.Program
	t     *testing.T
	store *data.Store
	hub   *live.Hub
	mu    sync.Mutex
	sesi  roster.SesiID
}

// trainer builds the program; feeds come from the file, the room and the door.
func trainer(env *screen.Env, s *data.Store, h *live.Hub, d door, feeds ...tui.Feed) tui.Trainer {
	return tui.Trainer{Env: env, Book: s, Library: library{}, Room: h, Door: d, Writer: writer{}, Markdown: part.NewMarkdown(false),
		District: data.DistrictVillages(), Default: data.DefaultVillages(), NewRun: func() live.RunID { return "r1" },
		Explain: func(err error) string { return "?? " + err.Error() }, Words: i18n.New, Feeds: feeds}
}

func openHub(t *testing.T) *live.Hub {
	t.Helper()
	h, err := live.Open(context.Background(), &journal{}, live.Options{Clock: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	return h
}

func newDay(t *testing.T, fresh bool) *day {
	t.Helper()
	d := &day{t: t, store: datatest.Open(t), hub: openHub(t)}
	if !fresh {
		e := datatest.Event(t, d.store)
		if err := d.store.SetCurrentEvent(context.Background(), e.ID, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	rooms, cancel, err := d.hub.Watch(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	wake, stop := d.store.Watch()
	dr := door{live.NewMailbox[screen.ClassNow]()}
	tr := trainer(newEnv(i18n.ID), d.store, d.hub, dr, func() tea.Msg {
		if snap, ok := rooms.Next(); ok {
			return screen.Room{Snap: snap}
		}
		return nil
	}, func() tea.Msg {
		if now, ok := dr.news.Next(); ok {
			return now
		}
		return nil
	}, func() tea.Msg {
		if _, ok := <-wake; ok {
			return screen.Changed{}
		}
		return nil
	})
	tr.Fresh = fresh
	tr.OnSesi = func(id roster.SesiID) { d.mu.Lock(); d.sesi = id; d.mu.Unlock() }
	d.Program = tuitest.Prog(t, tr.App(), 80, 24)
	t.Cleanup(func() { dr.news.Close(); cancel(); stop() }) // before the program's own cleanup
	return d
}

func (d *day) sees(texts ...string) {
	d.t.Helper()
	for _, x := range texts {
		d.WaitUntil(d.t, x, func(s string) bool { return strings.Contains(strings.Join(strings.Fields(s), " "), x) })
	}
}

func (d *day) event() roster.Event {
	d.t.Helper()
	e, ok, err := d.store.CurrentEvent(context.Background())
	if err != nil || !ok {
		d.t.Fatalf("no current event: %v", err)
	}
	return e
}

func (d *day) roll() roster.Roll {
	d.t.Helper()
	e := d.event()
	r, err := d.store.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

func TestFirstStartToTheFirstPerson(t *testing.T) {
	d := newDay(t, true)
	d.sees("Bahasa apa yang Anda pakai?")
	d.Press("enter", "enter", "enter", "enter", "enter")
	d.sees("5 desa dipilih")
	d.Press("enter")
	d.sees("Kegiatan siap.", "Belum ada peserta.", "KELAS TUTUP")
	// Everything typed in one go, as by somebody who knows the keys.
	d.Type("anYohana Kase\roeltua\rp\r1\r")
	d.sees("No. 1 tersimpan: Yohana Kase.", "HADIR 1/1 L 0 P 1")
	r := d.roll()
	if len(r.Rows) != 1 || r.Rows[0].Name != "Yohana Kase" || r.VillageOf(r.Rows[0].Village).Name != "Oeltua" || r.Rows[0].Mark.Status != roster.Present {
		t.Fatalf("on disk: %+v", r.Rows)
	}
	d.Press("esc")
	d.sees("HADIR 1 / 1")
}

func TestTypingAheadReachesTheForm(t *testing.T) {
	d := newDay(t, false)
	d.sees("0 / 9")
	d.Type("anMaria")
	d.sees("Orang baru", "Nama Maria")
}

// The trainer marks while people come in by themselves.
func TestMarksAndCheckInsMeet(t *testing.T) {
	d := newDay(t, false)
	d.sees("0 / 9")
	d.Press("a")
	d.sees("HADIR 0/9")
	d.Type("/martinus\r")
	d.sees("▸ ·")
	e, r := d.event(), d.roll()
	for _, row := range r.Search("maria") {
		if _, err := d.store.CheckIn(context.Background(), e.ID, e.Sesi[0].ID, row.ID, now()); err != nil {
			t.Fatal(err)
		}
	}
	d.sees("HADIR 2/9")
	d.Type("t")
	d.sees("HADIR 3/9", "Terlambat, tersimpan: Martinus Loe.")
	d.Type("u")
	d.sees("HADIR 2/9", "Catatan Martinus Loe dikembalikan.")
	d.Press("esc")
	d.sees("Margarida Soares") // an Esc and a letter in one burst are Alt and that letter
	d.Type("D")
	d.sees("orang dari Oben dicatat hadir.")
	for _, row := range d.roll().Search("maria") {
		if row.Mark.Method != roster.BySelf {
			t.Errorf("%s was overwritten: %+v", row.Name, row.Mark)
		}
	}
}

func TestAModuleAndItsQuizFromTheFirstSlideToTheEnd(t *testing.T) {
	d := newDay(t, false)
	who := d.roll().Rows[0]
	ctx := context.Background()
	if _, err := d.hub.Join(ctx, "seat", "10.0.0.2", "80x24"); err != nil {
		t.Fatal(err)
	}
	if err := d.hub.Sit(ctx, "seat", live.PersonID(who.ID)); err != nil {
		t.Fatal(err)
	}
	d.sees("0 / 9")
	d.Type("m1")
	d.sees("slide 1/2", "umur paling rendah 18 tahun")
	d.Press("right")
	d.sees("slide 2/2")
	d.Press("right", "left")
	d.sees("slide 1/2")
	d.Type("k")
	d.sees("2 soal")
	d.Press("enter", "1")
	d.sees("SIAP 0 dari 1 menjawab")
	d.Type("o")
	d.sees("TERBUKA 0 dari 1 menjawab", "Belum: "+who.Name)
	if err := d.hub.Submit(ctx, live.Submission{Seat: "seat", Person: live.PersonID(who.ID), Run: "r1", Question: "q1",
		Answer: quiz.Answer{Choices: []quiz.ChoiceID{"c"}}, Ref: "1"}); err != nil {
		t.Fatal(err)
	}
	d.sees("1 dari 1 menjawab", "Semua sudah menjawab.")
	d.Type("c")
	d.sees("DITUTUP", "Keliru terbanyak: Mengusir kerabat itu (1)")
	d.Type("b")
	d.sees("KUNCI TAMPIL", "UU 18/2017 Pasal 42")
	d.Type("n")
	d.sees("soal 2 dari 2", "TERBUKA")
	d.Press("esc")
	d.sees("Menyebut lima syarat berangkat")
	d.Press("esc")
	d.sees("Lanjutkan kuis M2")
	d.Type("k") // straight back into the running quiz
	d.sees("soal 2 dari 2")
	d.Type("e")
	d.sees("Akhiri kuis?")
	d.Type("e")
	d.sees("Kuis selesai.", "Berikutnya")
}

func TestTheRoomTheDoorAndTheWayOut(t *testing.T) {
	d := newDay(t, false)
	d.sees("KELAS TUTUP")
	d.Type("ro")
	d.sees("PORT 2222 PIN 4071", "ssh -p 2222 ikut@192.168.137.1")
	d.Type("pp")
	d.sees("PIN 1234")
	d.Type("PP")
	d.sees("TANPA PIN")
	d.Press("esc")
	d.sees("KELAS BUKA")
	d.Type("q")
	d.sees("Keluar menutup kelas")
	d.Press("?") // no: help instead
	d.sees("Bantuan", "Beranda menunjukkan sesi ini")
	d.Press("esc")
	d.sees("Berikutnya")
	d.Type("B")
	d.sees("Next", "PRESENT 0 / 9")
	d.Type("qq")
	d.Wait()
}

func TestTheTrainerPicksTheSesi(t *testing.T) {
	d := newDay(t, false)
	d.sees("Hari 1/2 pagi")
	d.Type("g")
	d.sees("Hari 1/2 siang")
	d.mu.Lock()
	got := d.sesi
	d.mu.Unlock()
	if got != d.event().Sesi[1].ID {
		t.Fatalf("the house was told %q", got)
	}
	d.Type("a")
	d.sees("Jumat 7 Nov · siang")
}

func TestAnotherEvent(t *testing.T) {
	d := newDay(t, false)
	d.sees("0 / 9")
	d.Type("en")
	d.sees("Langkah 1 dari 2")
	d.Type(" Dua")
	d.Press("enter", "enter", "enter", "enter", "enter")
	d.sees("Pelatihan Migrasi Aman Dua", "Belum ada peserta.")
	d.Type("e")
	d.sees("dipakai sekarang")
	d.Press("down", "enter")
	d.sees("Kegiatan: Pelatihan Migrasi Aman", "0 / 9")
}

func TestEveryScreenOpensInEveryWindow(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, keys := range [][]string{{}, {"a"}, {"a", "n"}, {"m"}, {"m", "1"}, {"m", "1", "c"}, {"k"}, {"k", "1"}, {"r"}, {"x"}, {"e"}, {"e", "n"}, {"?"}} {
			p := still(t, l, screen.ClassNow{}, nil)
			p.press(keys...)
			for w := 20; w <= 140; w += 15 {
				for _, h := range []int{6, 12, 20, 24, 50} {
					p.size(w, h)
					lines := strings.Split(p.picture(), "\n")
					if len(lines) > h {
						t.Fatalf("%v %v: %d lines at %dx%d:\n%s", l, keys, len(lines), w, h, p.picture())
					}
					for _, line := range lines {
						if part.Width(line) > w {
							t.Fatalf("%v %v: %d cells at %dx%d: %q", l, keys, part.Width(line), w, h, line)
						}
					}
				}
			}
		}
	}
}
