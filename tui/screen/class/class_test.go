package class_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

func TestOneKeyOpensTheDoor(t *testing.T) {
	h := newHall(t)
	h.Sees("Kelas masih tutup.", "Tekan o untuk membuka pintu.")
	h.Press("o")
	if !slices.Equal(h.door.calls, []string{"open"}) {
		t.Fatalf("the door was told %v", h.door.calls)
	}
	h.Send(screen.ClassNow{Opening: true})
	h.Sees("Membuka pintu ...")
	h.Press("o") // patience
	if len(h.door.calls) != 1 {
		t.Fatalf("the door was told %v", h.door.calls)
	}
}

func TestTheHallReadsTheAddress(t *testing.T) {
	h := newHall(t)
	h.Send(opened())
	h.Sees("PORT 2222 PIN 4071", "ssh -p 2222 ikut@192.168.137.1", "Alamat lain: 10.42.0.1", "Sidik jari kunci: kopi sawah layar tujuh",
		"Belum ada laptop yang masuk.", "▄▀▀ ▄▀▀ █")
	h.Send(screen.ClassNow{Open: true, Port: "2222"})
	h.Sees("TANPA PIN", "ssh -p 2222 ikut@?")
}

// Large letters are all there or not at all: half an address is a wrong one.
func TestLargeLettersAreWholeOrAbsent(t *testing.T) {
	h := newHall(t)
	h.Send(opened())
	for w := 20; w <= 120; w++ {
		for _, high := range []int{10, 16, 20, 24, 40} {
			h.W, h.H = w, high
			rows := 0
			for _, l := range strings.Split(h.Frame(), "\n") {
				if strings.ContainsAny(l, "▀▄█") {
					rows++
				}
			}
			if rows != 0 && rows != 6 {
				t.Fatalf("%d rows of large letters at %dx%d:\n%s", rows, w, high, h.Frame())
			}
			flat := strings.Replace(strings.Join(strings.Fields(h.Frame()), ""), "ikut@", "", 1)
			if !strings.Contains(flat, "ssh-p2222192.168.137.1") && high > 10 {
				t.Fatalf("no address at %dx%d:\n%s", w, high, h.Frame())
			}
		}
	}
}

func TestClosingAsksTwice(t *testing.T) {
	h := newHall(t)
	h.Send(opened())
	h.Press("o")
	h.Asks(screen.Toast{Text: "Menutup pintu memutus semua laptop. Tekan o sekali lagi untuk menutup.", Mark: "?"})
	h.Press("down", "o") // the question was forgotten in between
	if len(h.door.calls) != 0 {
		t.Fatalf("the door was told %v", h.door.calls)
	}
	h.Press("o")
	if !slices.Equal(h.door.calls, []string{"close"}) {
		t.Fatalf("the door was told %v", h.door.calls)
	}
}

func TestPIN(t *testing.T) {
	h := newHall(t)
	h.Send(opened())
	h.Press("p", "P") // each asks first
	if len(h.door.calls) != 0 {
		t.Fatalf("the door was told %v", h.door.calls)
	}
	h.Press("p", "p", "P", "P")
	n := opened()
	n.PIN = ""
	h.Send(n)
	h.Press("P", "P")
	if !slices.Equal(h.door.calls, []string{"pin", "no pin", "pin"}) {
		t.Fatalf("the door was told %v", h.door.calls)
	}
}

func TestWhoSitsWhere(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: seats()})
	h.Sees("1 dari 2 siap")
	for number, want := range map[string]string{"1  ": "1 Maria Tnunay 80x24 - baik", "2  ": "2 di pintu 120x30 - baik", "3  ": "3 Ance Nubatonis 60x18 - terputus 3 menit"} {
		found := false
		for _, l := range strings.Split(h.Frame(), "\n") {
			found = found || strings.HasSuffix(strings.Join(strings.Fields(l), " "), want)
		}
		if !found {
			t.Errorf("laptop %s: no %q in\n%s", number, want, h.Frame())
		}
	}
	h.W, h.H = 40, 20
	h.Sees("terputus 3 menit", "Maria Tnunay")
	h.Press("t") // the list alone
	h.Misses("Di setiap laptop")
	h.Sees("Maria Tnunay")
}

// Laptops come and go while the trainer is about to free a seat.
func TestTheCursorStaysOnItsSeat(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: seats()})
	h.Press("down", "down") // Ance, laptop 3
	s := seats()
	s.Seats = append([]live.Seat{{ID: "new", Number: 0, Person: "b"}}, s.Seats...)
	h.Send(screen.Room{Snap: s})
	h.Press("x")
	if !slices.Equal(h.room.kicked, []live.SeatID{"z"}) {
		t.Fatalf("freed %v", h.room.kicked)
	}
	h.Asks(screen.Toast{Text: "Kursi Ance Nubatonis dikosongkan."})
}

// The chosen laptop left: the next x must not hit whoever moved up, before the
// trainer has seen who that is... so the cursor shows them first.
func TestASeatThatIsGoneIsNotFreed(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: seats()})
	h.Press("down", "down")
	s := seats()
	s.Seats = s.Seats[:2]
	h.Send(screen.Room{Snap: s})
	h.Press("x")
	if slices.Contains(h.room.kicked, "z") {
		t.Fatal("a seat that is gone was freed")
	}
	h.Send(screen.Room{Snap: &live.Snapshot{State: live.New()}})
	h.room.kicked = nil
	h.Press("x", "up", "down", "x")
	if len(h.room.kicked) != 0 {
		t.Fatalf("freed %v", h.room.kicked)
	}
}

func TestEverybodyToTheLobby(t *testing.T) {
	h := newHall(t)
	h.Send(opened())
	h.Press("l")
	if len(h.room.acts) != 1 || h.room.acts[0] != (live.ShowLobby{}) {
		t.Fatalf("asked the room for %v", h.room.acts)
	}
}

func TestRefusalsAreSentences(t *testing.T) {
	h := newHall(t)
	h.door.err, h.room.err = errDisk, errDisk
	bad := screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true}
	h.Press("o")
	h.Asks(bad)
	h.Send(opened(), screen.Room{Snap: seats()})
	h.Press("x")
	h.Asks(bad)
	h.Send(screen.ClassNow{Err: errDisk}) // the door fell shut
	h.Sees("Kelas masih tutup.", "catatan terakhir TIDAK tersimpan")
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			h := hallIn(t, l, ascii)
			h.Fits()
			h.Send(screen.ClassNow{Opening: true})
			h.Fits()
			h.Send(screen.ClassNow{Err: errDisk})
			h.Fits()
			h.Send(opened())
			h.Fits()
			s := seats()
			for i := range 30 {
				s.Seats = append(s.Seats, live.Seat{ID: live.SeatID(rune('A' + i)), Number: i + 4, Person: "nobody", Screen: "4294967295x1"})
			}
			h.Send(screen.Room{Snap: s})
			h.Fits()
			h.Press("t", "pgdown", "down", "down")
			h.Fits()
		}
	}
}

// shared is a room with a crew at laptop 1 that waits for Yosef, and Martinus who
// was sent out.
func shared() *live.Snapshot {
	st := live.New()
	st.Phase = live.Quiz
	st.Crews = map[live.CrewID]live.Crew{"c1": {ID: "c1", Kind: live.Turns, Members: []live.PersonID{"a", "b"}}}
	st.Run = &live.Run{ID: "r1", Mode: live.Live, Items: []live.Item{{Stage: live.Opened, Given: map[live.PersonID]live.Given{"a": {}}}},
		Quiz: quiz.Quiz{Questions: []quiz.Question{{ID: "q1", Kind: quiz.Single}}}}
	return &live.Snapshot{State: st, Seats: []live.Seat{
		{ID: "x", Number: 1, Person: "b", People: []live.PersonID{"a", "b"}, Crew: "c1", Screen: "80x24", Addr: "10.0.0.1"},
		{ID: "y", Number: 2, Person: "c", People: []live.PersonID{"c"}, Screen: "80x24"},
		{ID: "z", Number: 3, Out: true, Screen: "60x18"}}}
}

func TestWhoSharesALaptopAndForWhomItWaits(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: shared()})
	h.Sees("Maria, Yosef (giliran)", "dikeluarkan")
	h.Press("enter")
	h.Sees("Laptop 1", "menunggu Yosef Lalus", "✓ sudah menjawab", "belum menjawab")
	h.Press("s")
	if len(h.room.acts) != 1 || h.room.acts[0] != (live.SkipTurn{Person: "b"}) {
		t.Fatalf("%v", h.room.acts)
	}
	h.Press("down", "s") // Ance sits alone
	if len(h.room.acts) != 1 {
		t.Fatalf("%v", h.room.acts)
	}
}

func TestMovingSomebody(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: shared()})
	h.Press("c")
	h.Sees("Pindahkan siapa?", "1 Maria Tnunay", "2 Yosef Lalus")
	h.Press("enter", "2")
	h.Sees("Yosef Lalus pindah ke mana?")
	h.Press("enter") // where they are
	h.Press("down", "enter")
	if !slices.Equal(h.room.moved, []string{"b>y"}) {
		t.Fatalf("%v", h.room.moved)
	}
	h.Press("up", "up", "c", "1", "esc", "down", "enter")
	if len(h.room.moved) != 1 {
		t.Fatalf("a move that was given up: %v", h.room.moved)
	}
}

func TestOneKeySendsOutAndLetsIn(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: shared()})
	h.Press("x", "down", "down", "x")
	if !slices.Equal(h.room.kicked, []live.SeatID{"x"}) || !slices.Equal(h.room.back, []live.SeatID{"z"}) {
		t.Fatalf("out %v, in %v", h.room.kicked, h.room.back)
	}
	h.Asks(screen.Toast{Text: "Laptop 3 boleh masuk lagi."})
}

func TestLockingTheDoor(t *testing.T) {
	h := newHall(t)
	s := shared()
	h.Send(opened(), screen.Room{Snap: s})
	h.Press("k")
	s2 := *s
	s2.Locked = true
	h.Send(screen.Room{Snap: &s2})
	h.Sees("TERKUNCI PORT 2222")
	h.Press("k")
	if !slices.Equal(h.room.acts, []live.Act{live.LockDoor{On: true}, live.LockDoor{}}) {
		t.Fatalf("%v", h.room.acts)
	}
}

func TestCodeAndJoinFile(t *testing.T) {
	h := newHall(t)
	h.Send(opened(), screen.Room{Snap: shared()})
	h.Press("q")
	h.Sees("ssh -p 2222 ikut@192.168.137.1", "▀", "Arahkan kamera ponsel")
	h.W, h.H = 40, 20
	h.Sees("Besarkan jendela ini.")
	h.W, h.H = 80, 24
	h.Press("esc", "b")
	for _, r := range "E:\\" {
		h.Press(string(r))
	}
	h.Sees("E:\\")
	h.Press("enter")
	if !slices.Equal(h.door.calls, []string{"write E:\\"}) {
		t.Fatalf("%v", h.door.calls)
	}
	h.Asks(screen.Toast{Text: "Tertulis: E:\\/gabung.cmd"})
}
