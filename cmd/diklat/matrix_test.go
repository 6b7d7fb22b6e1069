package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/line"
	"diklat/tui/tuitest"
)

// coTrainerMay is written by hand: what one who leads from another laptop reaches,
// of all that the trainer's screens can ask for. Everything else is refused: files
// in and out, the door and its PIN, events, backups, erasing.
const coTrainerMay = `
Book.AddPerson Book.AddVillage Book.Alike Book.CurrentEvent Book.Event Book.EventPage Book.FindPeople Book.History Book.Mark
Book.MatchVillage Book.MergePeople Book.MergedInto Book.Person Book.Plan Book.PutContact Book.PutFollowUp Book.RemoveFollowUp Book.Roles
Book.Roll Book.Rolls Book.UnmergePeople Book.UpdatePerson Book.Villages Book.VillagesOf Book.Withdraw Doctor.Examine Library.Services
Numbers.NewNumber Numbers.Wave Room.Do Room.Kick Room.Move Room.Readmit
`

// reached gives the methods of the trainer's adapters that do not refuse an actor.
// What they do with empty arguments is of no interest.
func reached(t *testing.T, who access.Actor) (let []string, asked int) {
	t.Helper()
	h := newHall(t, time.Now)
	trainer := h.app.leading(who, h.house, h.class, h.app.shelf(newMarkdown(), h.house.store))
	methods(t, reflect.ValueOf(trainer), func(name string, m reflect.Value) {
		if fails, err := attempt(m); fails {
			asked++
			if !errors.Is(err, access.ErrDenied) {
				let = append(let, name)
			}
		}
	})
	slices.Sort(let)
	return let, asked
}

// TestMatrixAtTheAdapters asks every method of every adapter as every role: what
// screens really call, and not only the table that they ask.
func TestMatrixAtTheAdapters(t *testing.T) {
	for _, a := range []access.Actor{{}, {Role: access.Projector}, access.Seated(), access.Seated("maria"), access.Seated("maria", "yosef"), {Role: 99}} {
		let, asked := reached(t, a)
		if asked < 50 {
			t.Errorf("only %d methods were asked", asked)
		}
		let = slices.DeleteFunc(let, func(m string) bool { return publicMethod(a, m) })
		if len(let) > 0 {
			t.Errorf("a %s with %v reaches %v", a.Role, a.People, let)
		}
	}
	may := strings.Fields(coTrainerMay)
	slices.Sort(may)
	if let, _ := reached(t, access.Actor{Role: access.CoTrainer, Name: "rini"}); !slices.Equal(let, may) {
		t.Errorf("a co-trainer reaches\n%v, and may\n%v", let, may)
	}
	if let, asked := reached(t, access.Local()); len(let) < asked-1 { // an export of no kind is nobody's
		t.Errorf("the trainer reaches %d of %d", len(let), asked)
	}
}

// publicMethod is what the trainer's adapters share with everybody: numbers to call
// in need, the names of villages, and adding oneself.
func publicMethod(a access.Actor, m string) bool {
	guest := a.Role == access.Guest || a.Role == access.Participant
	return guest && slices.Contains([]string{"Library.Services", "Book.AddPerson", "Book.AddVillage", "Book.Villages", "Book.VillagesOf", "Book.MatchVillage"}, m)
}

// TestMatrixOverSSH comes in by every name and presses every key that leads the
// trainer anywhere: nothing of the trainer's appears and nothing is recorded.
func TestMatrixOverSSH(t *testing.T) {
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	yosef := h.add(t, "Yosef Lalus")
	if err := h.house.store.Mark(t.Context(), roster.Mark{Event: h.event.ID, Sesi: h.event.Sesi[0].ID, Person: yosef.ID, Status: roster.Sick,
		Reason: "rawat jalan", Method: roster.ByTrainer, By: roster.Trainer}); err != nil {
		t.Fatal(err)
	}
	for _, user := range []string{"pelatih", "Pelatih", "pelatih\x00", " pelatih"} {
		if c, err := dial2(h.addr, user); err == nil {
			t.Errorf("%q came in without a key", user)
			_ = c.Close()
		}
	}
	if c, err := tuitest.Connect(t, h.addr, "pelatih", 80, 24, tuitest.WithKey(strangersKey(t))); err == nil {
		t.Error("a key on no list leads")
		c.Close()
	}
	seat := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	wall := tuitest.Dial(t, h.addr, "layar", 80, 24, tuitest.WithNoAnswers())
	wall.WaitFor(t, "Tulis PIN")
	wall.Type(hallPIN)
	wall.Press("enter")
	wall.WaitFor(t, "PIN "+hallPIN)
	unknown := tuitest.Dial(t, h.addr, "root", 80, 24)
	unknown.WaitFor(t, "PIN")
	reader := tuitest.Dial(t, h.addr, line.User, 80, 24)
	reader.WaitFor(t, "PIN")
	before := facts(t, h.house.store)
	for who, c := range map[string]*tuitest.Client{"ikut": seat.Client, "layar": wall, "root": unknown, "baca": reader} {
		from := len(c.Raw()) // the door listed the names of one village
		for _, k := range "amkshtlxreucbnqzpdwoijyvfAMKSHTLXRDEU/+-*" {
			c.Type(string(k))
			if who == "baca" {
				c.Type("\r")
			}
		}
		c.Type("\x03\x04\x1a\x1b")
		raw := strings.Join(strings.Fields(string(c.Raw()[from:])), " ")
		for _, no := range []string{"rawat jalan", "Absensi", "Berikutnya", "Cadangan", "Privasi", "Ekspor", "Yosef"} {
			if strings.Contains(raw, no) {
				t.Errorf("%s@ got to see %q", who, no)
			}
		}
	}
	if after := facts(t, h.house.store); after != before {
		t.Errorf("%d facts were recorded", after-before)
	}
}

// strangersKey is a key that is on no list.
func strangersKey(t *testing.T) ssh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ssh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
