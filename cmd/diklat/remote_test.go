package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"diklat/data/datatest"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/tuitest"
)

// newTrainer puts a fresh key on the trainers' list.
func newTrainer(t *testing.T, h *hall, name string) gossh.Signer {
	t.Helper()
	pub, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewPublicKey(pub)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := trainerKeys(t.Context(), h.house.store)
	if err != nil {
		t.Fatal(err)
	}
	if err := keepTrainerKeys(t.Context(), h.house.store, append(keys, trainerKey{key, name})); err != nil {
		t.Fatal(err)
	}
	return signer
}

// coLead connects a trainer from another laptop.
func coLead(t *testing.T, h *hall, key gossh.Signer) *tuitest.Client {
	t.Helper()
	c := tuitest.Dial(t, h.addr, "pelatih", 80, 24, tuitest.WithKey(key))
	c.WaitFor(t, "Berikutnya")
	return c
}

// TestProjectorShowsPublicThingsOnly: the projector follows slide, question and
// spread; on its way no name and, before the reveal, no key passes.
func TestProjectorShowsPublicThingsOnly(t *testing.T) {
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	wall := tuitest.Dial(t, h.addr, "layar", 100, 30, tuitest.WithNoAnswers())
	s := wall.WaitFor(t, "Tulis PIN dari layar pelatih")
	if strings.Contains(s, hallPIN) {
		t.Fatalf("the PIN stands on a screen that asks for it:\n%s", s)
	}
	h.lead(t, live.ShowSlide{Module: "M2", Slide: 1})
	wall.Type("0000")
	wall.Press("enter")
	wall.WaitFor(t, "PIN belum cocok")
	if raw := string(wall.Raw()); strings.Contains(raw, "M2") || strings.Contains(raw, "Perusahaan") {
		t.Fatal("the slide passed before the PIN")
	}
	wall.Type(hallPIN)
	wall.Press("enter")
	wall.WaitFor(t, "ikut@127.0.0.1   PIN "+hallPIN)
	title, _, ok := h.app.shelf(newMarkdown(), h.house.store).Slide("M2", 1, 80)
	if !ok {
		t.Fatal("no such slide")
	}
	wall.WaitFor(t, strings.Fields(title)[0])

	g := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	wall.WaitFor(t, "Soal nomor 1: apa dulu?")
	wall.WaitFor(t, "0 dari 1 menjawab")
	g.WaitFor(t, "apa dulu?")
	g.settle()
	g.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	s = wall.WaitFor(t, "1 dari 1 menjawab")
	if strings.Contains(string(wall.Raw()), "Kontrak dulu.") || strings.Contains(s, "tepat") {
		t.Errorf("the key before the reveal:\n%s", s)
	}
	h.lead(t, live.RevealItem{})
	s = wall.WaitFor(t, "Kontrak dulu.")
	if !strings.Contains(s, "✓ tepat") || !strings.Contains(s, "Jawaban yang tepat:") {
		t.Errorf("the reveal:\n%s", s)
	}
	h.lead(t, live.EndQuiz{})
	wall.WaitFor(t, "1 orang sudah duduk.")
	if raw := string(wall.Raw()); strings.Contains(raw, "Maria") || strings.Contains(raw, "Tnunay") {
		t.Error("a name passed to the projector")
	}
}

// TestProjectorWithATrainersKey needs no PIN.
func TestProjectorWithATrainersKey(t *testing.T) {
	h := newHall(t, halls.now)
	wall := tuitest.Dial(t, h.addr, "layar", 100, 30, tuitest.WithKey(newTrainer(t, h, "rini")), tuitest.WithNoAnswers())
	wall.WaitFor(t, "0 orang sudah duduk.")
}

// TestTwoTrainersLeadOneRoom: a co-trainer leads over SSH; who decides on an older
// state learns what the other did, and sees the room as it is.
func TestTwoTrainersLeadOneRoom(t *testing.T) {
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	rini := coLead(t, h, newTrainer(t, h, "rini"))
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	step := h.room(t).Step
	rini.Press("k")
	rini.WaitFor(t, "apa dulu?")
	rini.Press("c")
	datatest.Until(t, "the co-trainer's key to close the question", func() bool { return h.room(t).Run.Current().Stage == live.Closed })
	err := h.house.Do(t.Context(), "pelatih", step, live.RevealItem{})
	if got, want := explain(h.app.text, err), "Pelatih lain (rini) baru saja menutup soal 1."; !strings.HasPrefix(got, want) {
		t.Errorf("who came second reads %q", got)
	}
	// There is no way to the disk of the main laptop, and none to end its program.
	rini.Press("esc")
	rini.WaitGone(t, "apa dulu?")
	rini.Press("x")
	rini.WaitFor(t, "Berkas hanya bisa ditulis di laptop yang menyimpan data.")
	rini.Press("ctrl+c")
	rini.WaitEnd(t)
	if !h.serving() {
		t.Error("a co-trainer closed the class")
	}
}

// TestATrainerWhoseKeyIsRemovedIsSentOut within seconds, and not let in again.
func TestATrainerWhoseKeyIsRemovedIsSentOut(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	key := newTrainer(t, h, "rini")
	rini := coLead(t, h, key)
	if err := keepTrainerKeys(t.Context(), h.house.store, nil); err != nil {
		t.Fatal(err)
	}
	rini.WaitEnd(t)
	if c, err := tuitest.Connect(t, h.addr, "pelatih", 80, 24, tuitest.WithKey(key)); err == nil {
		c.Close()
		t.Error("a removed key leads")
	}
}

// TestTrainerKeysFromFiles reads what people may bring and refuses the rest.
func TestTrainerKeysFromFiles(t *testing.T) {
	pub, _, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewPublicKey(pub)
	if err != nil {
		t.Fatal(err)
	}
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key)))
	ks, err := parseTrainerKeys("# kunci\n\n" + line + " ibu rini\x1b[31m\n")
	if err != nil || len(ks) != 1 || strings.Contains(ks[0].name, "\x1b") || !strings.HasPrefix(ks[0].name, "ibu rini") || ks[0].kind() != "ed25519" {
		t.Fatalf("%+v %v", ks, err)
	}
	for name, text := range map[string]string{
		"empty": "", "garbage": "halo", "private": "-----BEGIN OPENSSH PRIVATE KEY-----", "options": `command="rm" ` + line,
		"dss": "ssh-dss AAAAB3NzaC1kc3MAAACBAO x", "certificate": "ssh-ed25519-cert-v01@openssh.com AAAA x",
	} {
		if _, err := parseTrainerKeys(text); err == nil {
			t.Errorf("%s was taken for a key", name)
		}
	}
	file := filepath.Join(t.TempDir(), "x.pub")
	if err := os.WriteFile(file, make([]byte, maxKeyFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	h := newHall(t, halls.now)
	if _, err := h.app.readKeyFile(file); err == nil {
		t.Error("a huge file was read")
	}
}

// TestTwoTrainersMarkOnePersonOnScreen: the one who comes second reads what the
// other did, and nothing is overwritten until they press again.
func TestTwoTrainersMarkOnePersonOnScreen(t *testing.T) {
	h := newHall(t, halls.now)
	maria := h.add(t, "Maria Tnunay")
	rini := coLead(t, h, newTrainer(t, h, "rini"))
	rini.Press("a")
	rini.WaitFor(t, "Maria Tnunay")
	e, sesi := h.house.today()
	mark := roster.Mark{Event: e.ID, Sesi: sesi, Person: maria.ID, Status: roster.Sick, Method: roster.ByTrainer, By: roster.Trainer}
	stale := []roster.Mark{{Event: e.ID, Sesi: sesi, Person: maria.ID}}
	main := h.app.leading(access.Local(), h.house, h.class, h.app.shelf(newMarkdown(), h.house.store)).Book.(interface {
		MarkSeen(context.Context, []roster.Mark, ...roster.Mark) error
	})
	rini.Press("h")
	rini.WaitFor(t, "HADIR 1/1")
	err := main.MarkSeen(t.Context(), stale, mark) // the main laptop had not seen it yet
	if got := explain(h.app.text, err); !strings.Contains(got, "Pelatih lain (rini) baru mencatat") || !strings.Contains(got, "belum tersimpan") {
		t.Fatalf("who came second reads %q", got)
	}
	roll, err := h.house.store.Roll(t.Context(), e.ID, sesi)
	if err != nil {
		t.Fatal(err)
	}
	if r, _ := roll.Find(maria.ID); r.Mark.Status != roster.Present || r.Mark.By != "pelatih:rini" {
		t.Fatalf("overwritten by %v, or not hers: %q", r.Mark.Status, r.Mark.By)
	}
	rini.Press("t") // she corrects her own mark at once
	rini.WaitFor(t, "T")
}
