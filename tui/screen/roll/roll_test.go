package roll_test

import (
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestEachLetterMarksAndTheCounterMoves(t *testing.T) {
	for _, c := range []struct {
		key, state, say string
		want            roster.Status
	}{
		{"h", "HADIR 1/5 L 0 P 1", "Hadir, tersimpan: Maria Tnunay.", roster.Present},
		{"t", "HADIR 1/5 L 0 P 1", "Terlambat, tersimpan: Maria Tnunay.", roster.Late},
		{"p", "HADIR 1/5 L 0 P 1", "Pulang awal, tersimpan: Maria Tnunay.", roster.LeftEarly},
		{"i", "HADIR 0/5 L 0 P 0", "Izin, tersimpan: Maria Tnunay.", roster.Excused},
		{"s", "HADIR 0/5 L 0 P 0", "Sakit, tersimpan: Maria Tnunay.", roster.Sick},
		{"a", "HADIR 0/5 L 0 P 0", "Alpa, tersimpan: Maria Tnunay.", roster.Absent},
	} {
		b := newBook()
		st := stage(t, b)
		st.Press(c.key)
		st.Sees(c.state)
		st.Asks(screen.Toast{Text: c.say})
		if got := b.letter("Maria Tnunay"); got != c.want {
			t.Errorf("%s kept %q", c.key, got)
		}
		if l := st.Line("Maria Tnunay "); !strings.HasPrefix(l, " ▸ "+string(c.want)) {
			t.Errorf("%s shows %q", c.key, l)
		}
		st.Press("space")
		st.Sees("HADIR 0/5 L 0 P 0")
		if got := b.letter("Maria Tnunay"); got != roster.Unmarked {
			t.Errorf("space left %q", got)
		}
	}
}

func TestStaffIsMarkedButNotCounted(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("pgdown", "h")
	if b.letter("Rini Pelatih") != roster.Present {
		t.Fatalf("the last row is %q", on(st))
	}
	st.Sees("HADIR 0/5")
}

func TestUndoGoesBackStepByStep(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("h", "s", "down", "t")
	st.Press("u")
	st.Asks(screen.Toast{Text: "Catatan Maria Tefa dikembalikan."})
	if b.letter("Maria Tefa") != roster.Unmarked || b.letter("Maria Tnunay") != roster.Sick {
		t.Fatalf("after one undo: %q %q", b.letter("Maria Tefa"), b.letter("Maria Tnunay"))
	}
	st.Press("u")
	if b.letter("Maria Tnunay") != roster.Present {
		t.Fatalf("after two: %q", b.letter("Maria Tnunay"))
	}
	st.Press("u")
	if b.letter("Maria Tnunay") != roster.Unmarked {
		t.Fatalf("after three: %q", b.letter("Maria Tnunay"))
	}
	st.Sees("HADIR 0/5")
	st.Asked = nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Tidak ada yang perlu diurungkan.", Mark: "!"})
}

func TestUndoLeavesSomebodyElsesMarkAlone(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("a") // the trainer says absent, then Maria joins by herself
	b.self("Maria Tnunay")
	st.Send(screen.Changed{})
	st.Asked = nil
	st.Press("u")
	if m := b.stands("s1", "Maria Tnunay"); m.Status != roster.Present || m.Method != roster.BySelf {
		t.Fatalf("undo took Maria's own mark back: %+v", m)
	}
	st.Asks(screen.Toast{Text: "Tidak ada yang perlu diurungkan.", Mark: "!"})
	st.Sees("HADIR 1/5")
}

func TestAllOfAVillageMarksOnlyTheUnmarked(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("s", "down", "D")
	st.Sees("HADIR 2/5 L 1 P 1")
	st.Asks(screen.Toast{Text: "2 orang dari Oeltua dicatat hadir."})
	if b.letter("Maria Tnunay") != roster.Sick || b.letter("Martinus Loe") != roster.Unmarked {
		t.Fatalf("D reached %q and %q", b.letter("Maria Tnunay"), b.letter("Martinus Loe"))
	}
	st.Press("u")
	st.Sees("HADIR 0/5")
	if b.letter("Maria Tnunay") != roster.Sick {
		t.Fatal("undo of D touched a mark that D had not made")
	}
}

func TestAllOfAVillageSaysWhenNobodyIsLeft(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("D")
	st.Asked = nil
	st.Press("D")
	if toast(st).Text == "" {
		t.Fatal("a second D is silent")
	}
	if len(b.past) != 3 {
		t.Fatalf("%d marks", len(b.past))
	}
}

func TestSearchByPartOfAName(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("/")
	if !st.Typing() {
		t.Fatal("letters are not text in a search")
	}
	st.Type("loe")
	st.Sees("Martinus Loe")
	st.Misses("Maria", "Soares")
	st.Press("enter", "h")
	if b.letter("Martinus Loe") != roster.Present {
		t.Fatal("the found person was not marked")
	}
	st.Press("esc")
	st.Sees("Maria Tnunay", "Martinus Loe")
	st.AsksNothingBut(screen.Toast{Text: "Hadir, tersimpan: Martinus Loe."})
	if !strings.Contains(on(st), "Martinus Loe") {
		t.Fatalf("the search lost its person: %q", on(st))
	}
	st.Press("/")
	st.Type("zzz")
	st.Sees("Tidak ada yang cocok.")
	st.Press("esc", "/")
	st.Type("4")
	if !strings.Contains(on(st), "Martinus Loe") {
		t.Fatalf("number 4 finds %q", on(st))
	}
}

// Somebody registers while the trainer is about to mark: the key lands on the
// person that was under the cursor, not on who slid there.
func TestCursorStaysOnItsPerson(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("down", "down", "down") // Martinus, first of Oben
	for _, n := range []string{"Adel Baru", "Beni Baru"} {
		b.add(n, oeltua, roster.L, roster.Kader, 0)
		st.Send(screen.Changed{})
	}
	if !strings.Contains(on(st), "Martinus Loe") {
		t.Fatalf("the cursor is on %q", on(st))
	}
	st.Press("h")
	if b.letter("Martinus Loe") != roster.Present {
		t.Fatal("the mark went to somebody else")
	}
}

func TestAnOvertakenListIsIgnored(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	late := tuitest.Answers(st.Hold(screen.Changed{})) // read before the mark, arrives after it
	st.Press("h")
	st.Sees("HADIR 1/5")
	st.Send(late...)
	st.Sees("HADIR 1/5")
}

func TestAListOfAnotherSesiIsIgnored(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("h")
	late := tuitest.Answers(st.Hold(screen.Changed{}))
	st.Press("g")
	st.Sees("siang", "HADIR 0/5")
	st.Send(late...)
	st.Sees("siang", "HADIR 0/5")
	st.Press("t")
	if b.stands("s2", "Maria Tnunay").Status != roster.Late || b.letter("Maria Tnunay") != roster.Present {
		t.Fatal("the mark went to the wrong sesi")
	}
	st.Press("g")
	st.Sees("pagi", "HADIR 1/5")
}

func TestAFailingStoreShowsNothingAsSaved(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	b.err = tuitest.ErrDisk
	for _, k := range []string{"h", "D"} {
		st.Press(k)
		st.Asks(screen.Toast{Text: "Disk menolak; catatan terakhir TIDAK tersimpan. Ulangi. Bila tetap, jalankan lagi program ini.", Bad: true})
		st.Sees("HADIR 0/5", "▸ · 1 Maria Tnunay")
	}
	b.err = nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Tidak ada yang perlu diurungkan.", Mark: "!"}) // what was not kept cannot be taken back
}

// An undo that the disk refused can be tried again.
func TestAFailedUndoCanBeRepeated(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("h")
	b.err = tuitest.ErrDisk
	st.Press("u")
	b.err = nil
	st.Press("u")
	if b.letter("Maria Tnunay") != roster.Unmarked {
		t.Fatal("the second undo did nothing")
	}
}

func TestReasonStandsBesideTheMark(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("r") // nothing to give a reason for yet
	if st.Typing() {
		t.Fatal("a reason was asked for nothing")
	}
	st.Press("t", "r")
	st.Sees("Jam 08.14", "Alasan:", "Maria Tnunay")
	st.Type("hujan")
	st.Press("enter")
	if m := b.stands("s1", "Maria Tnunay"); m.Reason != "hujan" || m.Status != roster.Late {
		t.Fatalf("kept %+v", m)
	}
	st.Sees("terlambat · hujan")
	st.Press("u")
	if m := b.stands("s1", "Maria Tnunay"); m.Reason != "" || m.Status != roster.Late {
		t.Fatalf("undo of a reason left %+v", m)
	}
}

// While the trainer writes a reason, the person's letter may change; the reason
// must not bring the old letter back.
func TestReasonKeepsTheNewestLetter(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("a", "r")
	st.Type("sakit kepala")
	b.self("Maria Tnunay")
	st.Send(screen.Changed{})
	st.Press("enter")
	if m := b.stands("s1", "Maria Tnunay"); m.Status != roster.Present {
		t.Fatalf("the reason made %q of the H that stands", m.Status)
	}
}

func TestHistoryTellsWhoDidWhat(t *testing.T) {
	b := newBook()
	b.self("Maria Tnunay")
	st := stage(t, b)
	st.Press("t", "w")
	st.Sees("riwayat", "hadir 08.14 sendiri", "terlambat 08.14 pelatih")
	st.Press("esc")
	st.Misses("Maria Tnunay riwayat")
	st.Press("down", "w")
	st.Sees("Maria Tefa", "belum ada catatan")
	b.err = tuitest.ErrDisk
	st.Press("esc", "w")
	if !toast(st).Bad {
		t.Fatal("a history that cannot be read says nothing")
	}
}

func TestEmptyListSaysWhatToDo(t *testing.T) {
	b := newBook()
	b.people = nil
	st := stage(t, b)
	st.Sees("Belum ada orang di daftar ini.", "Tekan n untuk menambah orang.")
	for _, k := range []string{"h", "D", "w", "r", "u", "space", "up", "down"} {
		st.Press(k) // nobody to act on
	}
	if len(b.past) != 0 {
		t.Fatal("somebody was marked")
	}
	st.Press("esc")
	if _, ok := st.Asked[len(st.Asked)-1].(screen.Back); !ok {
		t.Fatalf("Esc asked %v", st.Asked)
	}
}

// Ance said A, Maria came by herself, the trainer wrote T over it: undo after
// undo stops at what Maria said.
func TestUndoStopsAtThePersonsOwnWord(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("a")
	b.self("Maria Tnunay")
	st.Send(screen.Changed{})
	st.Press("t", "u")
	if b.letter("Maria Tnunay") != roster.Present {
		t.Fatalf("the first undo left %q", b.letter("Maria Tnunay"))
	}
	st.Press("u")
	if b.letter("Maria Tnunay") != roster.Present {
		t.Fatalf("the second undo took Maria's own mark back: %q", b.letter("Maria Tnunay"))
	}
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			for name, keys := range map[string][]string{
				"list":    {"h", "down", "s"},
				"search":  {"/", "m", "a"},
				"nothing": {"/", "z", "z"},
				"reason":  {"t", "r", "a", "b"},
				"history": {"h", "t", "u", "w"},
				"name":    {"n", "M"},
				"village": {"n", "M", "enter", "o"},
				"unknown": {"n", "M", "enter", "z", "enter"},
				"sex":     {"n", "M", "enter", "enter", "enter"},
				"role":    {"n", "M", "enter", "enter", "p", "enter"},
				"sesi":    {"g"},
			} {
				b := newBook()
				b.add("Maria Margareta Tnunay Nubatonis-Soares de Carvalho Lalus Bani", far, roster.P, roster.Observer, 1950)
				st := stageIn(t, b, l, ascii)
				st.Press(keys...)
				t.Logf("%s %s", l, name)
				st.Fits()
			}
			b := newBook()
			b.people = nil
			stageIn(t, b, l, ascii).Fits()
			b.err = tuitest.ErrDisk
			stageIn(t, b, l, ascii).Fits() // still loading
			twin := stageIn(t, newBook(), l, ascii)
			twin.Press("n")
			twin.Type("Maria Tefa")
			twin.Press("enter", "enter", "p", "enter", "enter")
			twin.Fits()
		}
	}
}

// Every window down to 20x9 shows whom the next key marks.
func TestTheCursorIsAlwaysInSight(t *testing.T) {
	b := newBook()
	for i := range 40 {
		b.add("Peserta "+string(rune('A'+i%26))+string(rune('a'+i/26)), oben, roster.L, roster.Kader, 0)
	}
	st := stage(t, b)
	for range 46 {
		for _, size := range [][2]int{{80, 24}, {40, 20}, {30, 12}, {20, 10}} {
			st.W, st.H = size[0], size[1]
			if on(st) == "" {
				t.Fatalf("no cursor at %v:\n%s", size, st.Frame())
			}
		}
		st.Press("down")
	}
}

// A list, or the totals, that were read before the newest ones are dropped.
func TestLateReadingsAreDropped(t *testing.T) {
	b := newBook()
	st := stageIn(t, b, i18n.ID, false)
	late := tuitest.Answers(st.Hold(screen.Changed{}))
	b.add("Ance Taek", oben, roster.P, roster.Kader, 0)
	st.Send(screen.Changed{})
	st.Sees("Ance Taek")
	st.Send(late...)
	st.Sees("Ance Taek")
	st.Press("l")
	for range 5 {
		st.Press("right")
	}
	st.Sees("Ance Taek")
	late = tuitest.Answers(st.Hold(screen.Changed{}))
	b.add("Bernadus Kase", oben, roster.L, roster.Kader, 0)
	st.Send(screen.Changed{})
	st.Sees("Bernadus Kase")
	st.Send(late...)
	st.Sees("Bernadus Kase")
}
