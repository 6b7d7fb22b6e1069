package class_test

import (
	"slices"
	"strings"
	"testing"

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
	h.Sees("PORT 2222 PIN 4071", "ssh -p 2222 192.168.137.1", "Alamat lain: 10.42.0.1", "Sidik jari kunci: kopi sawah layar tujuh",
		"Belum ada laptop yang masuk.", "▄▀▀ ▄▀▀ █")
	h.Send(screen.ClassNow{Open: true, Port: "2222"})
	h.Sees("TANPA PIN", "ssh -p 2222 ?")
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
			if !strings.Contains(strings.Join(strings.Fields(h.Frame()), ""), "ssh-p2222192.168.137.1") && high > 10 {
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
	for number, want := range map[string]string{"1  ": "1 Maria Tnunay 80x24 baik", "2  ": "2 di pintu 120x30 baik", "3  ": "3 Ance Nubatonis 60x18 terputus 3 menit"} {
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
