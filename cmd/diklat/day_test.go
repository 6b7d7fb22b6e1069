package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/tui/tuitest"
)

// day is one training day on the real program: its trainer, the laptops in the
// hall, and what each person did, to be compared with what was kept.
type day struct {
	*testing.T
	db      string
	trainer *tuitest.Process
	module  course.Module
	addr    string
	pin     string
	key     string // the host key's fingerprint
	began   time.Time
	gave    map[string]map[quiz.QuestionID]quiz.Answer // by name

	forbidden atomic.Pointer[[]string] // what no participant may read yet
	mu        sync.Mutex
	leaks     map[string]bool
	number    string // Martinus' own
}

// TestTheWholeDay drives a training from the first start to the exported file:
// three villages, a cut line, a killed laptop.
func TestTheWholeDay(t *testing.T) {
	t.Parallel()
	d := newDay(t)
	d.start()
	d.firstStart()
	d.takeRoll()
	d.openClass()

	maria := d.visit().comeIn(d.pin, "Oeltua", "Maria Tnunay")
	maria.WaitFor(t, "Anda masuk sebagai Maria Tnunay dari Oeltua")
	martinus := d.visit().signUp(d.pin, "Oben", "Martinus Loe", "L  laki-laki", "purna PMI (pernah bekerja di luar negeri)")
	d.number = martinus.told()
	ance := d.visit().signUp(d.pin, "Oeletsala", "Ance Nubatonis", "P  perempuan", "kader desa")
	d.trainer.WaitFor(t, "3 dari 3 siap")

	d.teach(maria, martinus, ance)
	d.startQuiz()
	d.ask(0, map[string]*guest{"Maria Tnunay": maria, "Martinus Loe": martinus, "Ance Nubatonis": ance})
	d.next(1)
	d.ask(1, map[string]*guest{"Maria Tnunay": maria, "Martinus Loe": martinus, "Ance Nubatonis": ance})

	d.next(2)
	d.next(3)
	martinus = d.cutAndReturn(martinus)
	d.ask(3, map[string]*guest{"Maria Tnunay": maria, "Martinus Loe": martinus, "Ance Nubatonis": ance})

	d.next(4)
	d.answer(4, "Maria Tnunay", maria)
	d.kill(maria, martinus, ance)
	d.start()
	d.back()
	maria, martinus, ance = d.rejoin()
	d.ask(4, map[string]*guest{"Martinus Loe": martinus, "Ance Nubatonis": ance})
	d.next(5)
	d.ask(5, map[string]*guest{"Maria Tnunay": maria, "Martinus Loe": martinus, "Ance Nubatonis": ance})
	for i := 6; i <= 12; i++ {
		d.next(i)
	}
	d.ask(12, map[string]*guest{"Maria Tnunay": maria, "Martinus Loe": martinus})
	d.endQuiz(maria, martinus, ance)

	running := d.exports()
	d.leave(maria, martinus, ance)
	if after := d.exports(); after != running {
		t.Error("the export differs once the program has ended")
	}
	d.compare(running)
	for leak := range d.leaks {
		t.Errorf("a participant read too early: %q", leak)
	}
}

func newDay(t *testing.T) *day {
	lib, err := course.Open(curriculum.FS())
	if err != nil {
		t.Fatal(err)
	}
	m, ok := lib.Module("M2")
	if !ok {
		t.Fatal("there is no module M2")
	}
	d := &day{T: t, db: filepath.Join(t.TempDir(), "diklat.db"), module: m, leaks: map[string]bool{},
		began: time.Now(), gave: map[string]map[quiz.QuestionID]quiz.Answer{}}
	d.forbid(0, 0)
	return d
}

// start starts the program.
func (d *day) start() {
	d.Helper()
	d.trainer = tuitest.PTY(d, []string{binary(d), "--db", d.db, "--addr", "127.0.0.1:0"}, plainEnv(), 80, 24)
}

// press gives the trainer's keys one by one.
func (d *day) press(keys ...string) { d.Helper(); d.trainer.Press(keys...) }

func (d *day) see(what string) string { d.Helper(); return d.trainer.WaitFor(d, what) }

// firstStart answers the three questions with what they suggest.
func (d *day) firstStart() {
	d.see("Bahasa apa yang Anda pakai?")
	d.press("1")
	d.see("Kegiatan apa, dan kapan?")
	d.press("enter", "enter", "enter", "enter")
	d.see("5 desa dipilih")
	d.press("enter")
	d.see("Belum ada peserta.")
}

// takeRoll adds two people by hand; one of them is ill.
func (d *day) takeRoll() {
	d.press("a")
	d.see("Belum ada orang di daftar ini.")
	d.press("n")
	d.add("Yosef Lalus", "camplong", "l", "2", 1)
	d.press("s")
	d.see("Sakit, tersimpan: Yosef Lalus.")
	d.press("n")
	d.add("Maria Tnunay", "oeltua", "p", "1", 2)
	d.press("esc")
	d.see("HADIR   1 / 2")
}

func (d *day) add(name, village, sex, role string, number int) {
	d.Helper()
	d.see("Enter menyimpan")
	d.trainer.Type(name)
	d.press("enter")
	d.trainer.Type(village)
	d.press("enter", sex, "enter", role, "enter")
	d.see("No. " + string(rune('0'+number)) + " tersimpan: " + name)
}

var (
	moduleOf = regexp.MustCompile(`(\d)  M2  `)

	portOf = regexp.MustCompile(`PORT (\d+)`)
	pinOf  = regexp.MustCompile(`PIN (\d{6})`)
	keyOf  = regexp.MustCompile(`SHA256:\S+`)
)

// openClass opens the door and reads port and PIN off the screen.
func (d *day) openClass() {
	d.press("r")
	d.see("Kelas masih tutup.")
	d.press("o")
	d.readDoor()
}

// readDoor reads what the hall reads.
func (d *day) readDoor() {
	d.Helper()
	s := d.trainer.WaitUntil(d, "port and PIN", func(s string) bool { return portOf.MatchString(s) && pinOf.MatchString(s) })
	d.addr = "127.0.0.1:" + portOf.FindStringSubmatch(s)[1]
	d.pin = pinOf.FindStringSubmatch(s)[1]
	d.key = keyOf.FindString(s)
	if d.key == "" {
		d.Errorf("no fingerprint on the screen:\n%s", s)
	}
}

// visit connects a laptop whose screen is watched to the end of its session.
func (d *day) visit(opts ...tuitest.Option) *guest {
	d.Helper()
	g := visit(d, d.addr, opts...)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		_, _ = g.Await(10*time.Minute, func(s string) bool { d.look(s); return false })
	}()
	d.Cleanup(func() { g.Close(); <-watched })
	return g
}

// look notes what a participant reads and should not.
func (d *day) look(screen string) {
	for _, f := range *d.forbidden.Load() {
		if strings.Contains(screen, f) {
			d.mu.Lock()
			d.leaks[f] = true
			d.mu.Unlock()
		}
	}
}

// forbid hides the slides from number slide on and the reasons of the questions
// from number item on.
func (d *day) forbid(slide, item int) {
	var out []string
	for _, s := range d.module.Slides[slide:] {
		out = append(out, s.Title)
	}
	for _, q := range d.module.Bank.Questions[item:] {
		out = append(out, start30(q.Explain))
	}
	d.forbidden.Store(&out)
}

// start30 is the start of a text, before any line can have been wrapped.
func start30(s string) string { return string([]rune(s)[:min(30, len([]rune(s)))]) }

// teach shows three slides; every laptop follows, none runs ahead.
func (d *day) teach(gs ...*guest) {
	d.press("esc")
	d.see("KELAS BUKA 3 laptop")
	d.press("m")
	s := d.trainer.WaitUntil(d, "the list of modules", moduleOf.MatchString)
	d.forbid(1, 0)
	d.press(moduleOf.FindStringSubmatch(s)[1])
	for n := range 3 {
		if n > 0 {
			d.forbid(n+1, 0)
			d.press("right")
		}
		title := d.module.Slides[n].Title
		d.see(title)
		for _, g := range gs {
			g.WaitFor(d, title)
		}
	}
	d.press("left")
	for _, g := range gs {
		g.WaitFor(d, d.module.Slides[1].Title)
	}
}

// startQuiz leads the bank of the module, live.
func (d *day) startQuiz() {
	d.press("k")
	d.see("▸ ")
	d.press("enter")
	d.see("Bagaimana kuis ini dijalankan?")
	d.press("1")
	d.see("soal 1 dari 15")
	d.press("o")
	d.see("TERBUKA")
}

// next opens question i; the one before stays without answers if it had none.
func (d *day) next(i int) {
	d.Helper()
	d.press("n")
	want := "soal " + itoa(i+1) + " dari 15"
	// An open question that nobody answered is left at the second key only.
	s := d.trainer.WaitUntil(d, want+", or the question whether to go on", func(s string) bool {
		return strings.Contains(s, want) && strings.Contains(s, "TERBUKA") || strings.Contains(s, "Tekan n sekali lagi")
	})
	if strings.Contains(s, "Tekan n sekali lagi") {
		d.press("n")
	}
	d.trainer.WaitUntil(d, want+", open", func(s string) bool { return strings.Contains(s, want) && strings.Contains(s, "TERBUKA") })
}

// ask lets people answer question i, closes it and shows the key.
func (d *day) ask(i int, gs map[string]*guest) {
	d.Helper()
	q := d.module.Bank.Questions[i]
	for name, g := range gs {
		d.answer(i, name, g)
	}
	d.press("c")
	d.see("DITUTUP")
	for _, g := range gs {
		g.WaitFor(d, "Jawaban Anda tersimpan.")
	}
	d.forbid(3, i+1)
	d.press("b")
	d.see("KUNCI TAMPIL")
	for _, g := range gs {
		g.WaitFor(d, start30(q.Explain))
		g.WaitFor(d, "Sumber:")
	}
}

func itoa(n int) string {
	if n >= 10 {
		return string(rune('0'+n/10)) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}

// cutAndReturn pulls the cable while an answer is half given, and comes back
// from another laptop to the same question.
func (d *day) cutAndReturn(g *guest) *guest {
	d.Helper()
	q := d.module.Bank.Questions[3]
	g.WaitFor(d, "soal 4/15")
	g.fill(q, d.plan(3, "Martinus Loe"))
	g.Cut()
	g.WaitEnd(d)
	d.see("Martinus Loe") // among those still missing
	g = d.visit(elsewhere()...)
	g.atDoor(d.pin).choose("Oben").choose("Martinus Loe").choose("Ya")
	if elsewhere() != nil { // his first seat was never left
		g.WaitFor(d, "Martinus Loe masih duduk di laptop lain.")
		g.number(d.number)
	}
	s := g.WaitFor(d, "soal 4/15")
	if !strings.Contains(s, q.Stem) || strings.Contains(s, "Tersimpan") {
		d.Errorf("after the cut the question is:\n%s", s)
	}
	return g
}

// kill ends the program as a power cut does, right after an acknowledged answer.
func (d *day) kill(gs ...*guest) {
	d.Helper()
	d.trainer.Kill()
	if code := d.trainer.Wait(); code != -1 {
		d.Errorf("killed, it ended with %d", code)
	}
	for _, g := range gs {
		g.WaitEnd(d)
	}
}

// back checks that the class reopened by itself, with PIN and key as before and
// the room where it was.
func (d *day) back() {
	d.Helper()
	d.see("KELAS BUKA")
	d.see("Lanjutkan kuis M2")
	pin, key := d.pin, d.key
	d.press("r")
	d.readDoor()
	if d.pin != pin || d.key != key {
		d.Errorf("PIN %s and key %s became %s and %s", pin, key, d.pin, d.key)
	}
	d.press("esc")
	d.see("Lanjutkan kuis M2")
	d.press("k")
	s := d.see("soal 5 dari 15")
	if !strings.Contains(s, "JEDA: laptop ini sempat tidur atau mati") || !strings.Contains(s, "1 dari 1 menjawab") {
		d.Errorf("the room came back as:\n%s", s)
	}
}

// rejoin brings everybody back; Maria's answer is there.
func (d *day) rejoin() (maria, martinus, ance *guest) {
	d.Helper()
	maria = d.visit().comeIn(d.pin, "Oeltua", "Maria Tnunay")
	maria.WaitFor(d, "Tersimpan.")
	maria.WaitUntil(d, "Maria's answer", func(s string) bool {
		return maria.holds(d.module.Bank.Questions[4], d.gave["Maria Tnunay"]["M2-05"], s)
	})
	martinus = d.visit().comeIn(d.pin, "Oben", "Martinus Loe")
	ance = d.visit(elsewhere()...).comeIn(d.pin, "Oeletsala", "Ance Nubatonis")
	if s := ance.WaitFor(d, "soal 5/15"); strings.Contains(s, "Tersimpan") {
		d.Errorf("Ance gave no answer yet:\n%s", s)
	}
	d.see("1 dari 3 menjawab")
	d.press("enter") // one key goes on
	d.see("TERBUKA")
	return maria, martinus, ance
}

// endQuiz ends the run; everybody reads their own result in the lobby.
func (d *day) endQuiz(gs ...*guest) {
	d.press("e")
	d.see("Akhiri kuis?")
	d.press("e")
	d.see("Kuis selesai. Semua jawaban tersimpan.")
	for _, g := range gs {
		g.WaitFor(d, "Kuis terakhir Anda:")
		g.WaitFor(d, "soal tepat")
	}
}

// leave quits politely: the laptops are told.
func (d *day) leave(gs ...*guest) {
	d.trainer.WaitUntil(d, "Beranda", func(s string) bool { return strings.Contains(s, "Berikutnya") })
	d.press("q")
	d.see("Tekan q sekali lagi.")
	d.press("q")
	if code := d.trainer.Wait(); code != 0 {
		d.Errorf("quitting ended with %d", code)
	}
	for _, g := range gs {
		if s := g.WaitEnd(d); !strings.Contains(s, "Kelas sudah ditutup. Semua yang Anda kerjakan tersimpan.") {
			d.Errorf("at the end a laptop shows:\n%s", s)
		}
	}
}
