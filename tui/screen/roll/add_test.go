package roll_test

import (
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

// strokes counts the keys of a flow.
type strokes struct {
	*tuitest.Stage
	n int
}

func (s *strokes) keys(names ...string) { s.n += len(names); s.Press(names...) }
func (s *strokes) text(x string)        { s.n += len(x); s.Type(x) }

func TestAddingAWalkInTakesFewKeys(t *testing.T) {
	b := newBook()
	st := &strokes{Stage: stage(t, b)}
	st.keys("n")
	st.text("Yohana Kase")
	st.keys("enter")
	st.text("oben")
	st.keys("enter", "p", "enter", "5", "enter")
	if st.n >= 60 {
		t.Errorf("%d keys", st.n)
	}
	got := b.people[len(b.people)-1]
	if got.Name != "Yohana Kase" || got.Village != oben || got.Sex != roster.P || got.Role != roster.PurnaPMI {
		t.Fatalf("kept %+v", got)
	}
	if b.letter("Yohana Kase") != roster.Present {
		t.Fatal("the new person is not present")
	}
	st.Asks(screen.Toast{Text: "No. 7 tersimpan: Yohana Kase."})
	st.Sees("HADIR 1/6 L 0 P 1")
	if !strings.Contains(on(st.Stage), "Yohana Kase") {
		t.Fatalf("the cursor is on %q", on(st.Stage))
	}
	st.Press("u") // present by mistake; the person stays on the list
	if b.letter("Yohana Kase") != roster.Unmarked {
		t.Fatal("undo did not take the mark of a new person back")
	}
}

func TestTheVillageUnderTheCursorIsOffered(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("pgdown", "n") // somebody of Oben
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "l", "enter", "enter")
	if got := b.people[len(b.people)-1]; got.Village != oben || got.Sex != roster.L || got.Role != roster.Roles()[0] {
		t.Fatalf("kept %+v", got)
	}
}

func TestVillagesBeyondTheEventByAlias(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter")
	st.Type("camplong dua")
	st.Sees("Camplong II", "1/1")
	st.Press("enter", "2", "enter", "enter")
	if got := b.people[len(b.people)-1]; got.Village != "53.01.09.2003" || got.Sex != roster.P {
		t.Fatalf("kept %+v", got)
	}
}

func TestANameOfTwoVillagesAsks(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter")
	st.Type("oesao")
	st.Press("enter")
	st.Sees("Ada 2 tempat bernama Oesao.", "Enter: kelurahan Oesao, Kupang Timur")
	st.Fits()
	st.Press("down")
	st.Sees("desa Oesao, Kupang Timur", "2/2")
	st.Press("enter", "2", "enter", "enter")
	if got := b.people[len(b.people)-1]; got.Village != "53.01.06.2015" {
		t.Fatalf("kept %+v", got)
	}
}

func TestAVillageNobodyKnowsIsASentence(t *testing.T) {
	st := stage(t, newBook())
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter")
	st.Type("atlantis")
	st.Press("enter")
	st.Sees(`Tidak ada desa bernama "atlantis". Hapus beberapa huruf, atau Ctrl+N`)
	for range "atlantis" {
		st.Press("backspace")
	}
	st.Press("down", "enter")
	st.Misses("Tidak ada desa")
	if !strings.Contains(on(st), "L/P") {
		t.Fatalf("the form is at %q", on(st))
	}
}

func TestBadNamesAreSentences(t *testing.T) {
	for name, want := range map[string]string{
		"":                           "Tulis nama dulu.",
		"   ":                        "Tulis nama dulu.",
		"Maria 2":                    "Nama hanya huruf, spasi, titik, koma, ' dan -.",
		"Maria;DROP":                 "Nama hanya huruf, spasi, titik, koma, ' dan -.",
		strings.Repeat("abcdef", 11): "Nama terlalu panjang. Paling banyak 60 huruf.",
	} {
		b := newBook()
		st := stage(t, b)
		st.Press("n")
		st.Type(name)
		st.Press("enter")
		st.Sees(want)
		if len(b.people) != 6 {
			t.Errorf("%q was kept", name)
		}
		st.Press("esc")
		if strings.TrimSpace(name) != "" {
			st.Asks(screen.Toast{Text: "Belum disimpan. Tekan Esc sekali lagi untuk membuang.", Mark: "?"})
			st.Sees("Orang baru")
			st.Press("esc")
		}
		st.Misses("Orang baru  ")
		st.Sees("Maria Tnunay")
	}
}

func TestSixtyLettersAreAName(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type(strings.Repeat("abcdef", 10))
	st.Press("enter", "enter", "p", "enter", "enter")
	if n := len([]rune(b.people[len(b.people)-1].Name)); n != 60 {
		t.Fatalf("%d letters kept:\n%s", n, st.Frame())
	}
}

func TestSexIsAskedFor(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "enter")
	st.Sees("Pilih L (laki-laki) atau P (perempuan).")
	st.Press("tab", "enter") // past it, on to saving
	if len(b.people) != 6 {
		t.Fatal("somebody without L or P was kept")
	}
	st.Sees("Pilih L (laki-laki) atau P (perempuan).")
}

func TestASimilarNameAsksFirst(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	flow := func() {
		st.Press("n")
		st.Type("maria tefa")
		st.Press("enter", "enter", "p", "enter", "enter")
	}
	flow()
	st.Sees("Sudah ada nama mirip", "2 Maria Tefa P perangkat desa")
	if len(b.people) != 6 {
		t.Fatal("kept without asking")
	}
	st.Press("esc")
	if len(b.people) != 6 {
		t.Fatal("Esc kept somebody")
	}
	flow()
	st.Press("enter")
	if len(b.people) != 7 || b.people[6].Name != "maria tefa" {
		t.Fatalf("a second Enter keeps the other Maria Tefa: %d people", len(b.people))
	}
}

// Two presses of Enter while the disk works keep one person.
func TestEnterTwiceKeepsOnePerson(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "p", "enter")
	one := st.Hold(tuitest.Pressed(t, "enter"))
	two := st.Hold(tuitest.Pressed(t, "enter"))
	st.Answer(two)
	st.Answer(one)
	if len(b.people) != 7 {
		t.Fatalf("%d people", len(b.people))
	}
}

func TestAFailingStoreKeepsTheForm(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "p", "enter")
	b.err = tuitest.ErrDisk
	st.Press("enter")
	st.Sees("Yohana Kase", "catatan terakhir TIDAK tersimpan")
	b.err = nil
	st.Press("enter")
	if len(b.people) != 7 || b.letter("Yohana Kase") != roster.Present {
		t.Fatal("trying again did not keep the person")
	}
}

// The answer of the disk to a form that was left opens nothing and closes no
// other form.
func TestALeftFormDoesNotCloseTheNext(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "p", "enter")
	late := st.Hold(tuitest.Pressed(t, "enter"))
	st.Press("esc", "n")
	st.Type("Beni")
	st.Answer(late)
	st.Sees("Orang baru", "Beni")
	if len(b.people) != 7 {
		t.Fatal("the first person was lost")
	}
}

func TestYearAndPhoneAreOptionalButChecked(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "p", "enter", "tab")
	st.Type("19x7")
	st.Press("enter")
	st.Sees("Tahun lahir empat angka")
	st.Press("backspace", "backspace", "backspace", "backspace")
	st.Type("1987")
	st.Press("tab")
	st.Type("08123abc")
	st.Press("enter")
	st.Sees("Nomor HP hanya angka, spasi, + dan -.")
	st.Press("backspace", "backspace", "backspace")
	st.Type("4567")
	st.Press("enter")
	if got := b.people[len(b.people)-1]; got.BirthYear != 1987 || got.Phone != "081234567" {
		t.Fatalf("kept %+v\n%s", got, st.Frame())
	}
}

// The person was kept, the mark was not: the form closes, or a second Enter
// would add the person again.
func TestAPersonWhoseMarkFailedIsNotAddedTwice(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Yohana Kase")
	st.Press("enter", "enter", "p", "enter")
	b.markErr = tuitest.ErrDisk
	st.Press("enter")
	if !toast(st).Bad {
		t.Fatal("nothing was said")
	}
	st.Press("enter")
	if len(b.people) != 7 {
		t.Fatalf("%d people", len(b.people))
	}
	if l := st.Line("Yohana Kase"); !strings.HasPrefix(l, " ▸ ·") {
		t.Fatalf("shown as %q", l)
	}
}
