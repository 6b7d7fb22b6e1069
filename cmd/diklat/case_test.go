package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/data/curriculum"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// story is a shipped scenario.
func story(tb testing.TB, id scenario.ID) *scenario.Scenario {
	tb.Helper()
	all, err := scenario.Load(curriculum.FS())
	if err != nil {
		tb.Fatal(err)
	}
	i := slices.IndexFunc(all, func(s *scenario.Scenario) bool { return s.ID == id })
	if i < 0 {
		tb.Fatalf("there is no scenario %s", id)
	}
	return all[i]
}

// begin starts a case in the hall as the trainer's screen does.
func (h *hall) begin(tb testing.TB, sc *scenario.Scenario, mode live.Mode) {
	tb.Helper()
	if err := h.house.Do(context.Background(), "pelatih", 0, live.StartCase{Run: "k1", Mode: mode, Case: sc, Seed: 1}); err != nil {
		tb.Fatal(err)
	}
}

// moves makes moves of the whole room.
func (h *hall) moves(tb testing.TB, acts ...scenario.Action) {
	tb.Helper()
	for _, a := range acts {
		if err := h.house.Do(context.Background(), "pelatih", 0, live.MoveCase{Action: a}); err != nil {
			tb.Fatalf("%+v: %v", a, err)
		}
	}
}

// running is the case of the room as it is now.
func (h *hall) running(tb testing.TB) *live.CaseRun {
	tb.Helper()
	hub, _, err := h.house.room()
	if err != nil {
		tb.Fatal(err)
	}
	s, err := hub.Snapshot(context.Background())
	if err != nil {
		tb.Fatal(err)
	}
	return s.Case
}

// until gives keys until the screen says what: in the first
// moment of a new screen keys count for nothing, so a key may be needed again.
func (g *guest) until(what string, keys ...string) {
	g.tb.Helper()
	for range 40 {
		s := g.Screen()
		if strings.Contains(flat(s), what) {
			return
		}
		g.Press(keys...)
		_, _ = g.Await(400*time.Millisecond, func(now string) bool { return now != s })
	}
	g.tb.Fatalf("%q never came with %v; the screen is:\n%s", what, keys, g.Screen())
}

// take chooses the n-th choice of a branch and waits until it has led on.
func (g *guest) take(n int, next string) {
	g.tb.Helper()
	g.until(fmt.Sprintf("Pilihan Anda: %d", n), fmt.Sprint(n))
	g.until(next, "enter")
}

// flat is a screen with every run of blanks as one.
func flat(screen string) string { return strings.Join(strings.Fields(screen), " ") }

// exported is the export of cases as CSV records with their heads.
func (h *hall) exported(tb testing.TB, village string) (head []string, rows []map[string]string) {
	tb.Helper()
	var b bytes.Buffer
	n, err := writeScenarios(context.Background(), exporterOf(h.house.store), exportAsked{event: h.event, village: village, format: export.CSV}, &b)
	if err != nil {
		tb.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	for _, rec := range all[1:] {
		m := map[string]string{}
		for i, k := range all[0] {
			m[k] = rec[i]
		}
		rows = append(rows, m)
	}
	if len(rows) != n {
		tb.Errorf("%d rows said, %d written", n, len(rows))
	}
	return all[0], rows
}

// Maria and three others play S1 at one laptop: a red choice stops them and they
// do that step again, they step out for a while, and come to the good end.
func TestOwnStoryOverSSH(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	maria := h.add(t, "Maria Tnunay")
	g := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	g.WaitFor(t, "Tunggu pelatih.")
	h.begin(t, story(t, "S1"), live.Paced)

	g.WaitFor(t, "Berangkat minggu depan ke Malaysia")
	g.until("Anda sendiri atau berkelompok?", "enter")
	g.until("4 orang. Tekan Enter", "4")
	g.until("Uruskan tanda tangan sekarang", "enter")
	g.take(1, "BERHENTI. Ini pelanggaran merah.")
	if s := flat(g.Screen()); !strings.Contains(s, "Surat desa membuat perekrut terlihat resmi") {
		t.Errorf("the red stop does not say why:\n%s", g.Screen())
	}
	g.until("Minta perusahaan, kontrak, dan umur dicek dulu.", "enter")

	// The way out is open in the middle of the story.
	g.until("Berhenti dari cerita ini", "0")
	g.until("▸ 5", "5")
	g.until("Anda berhenti dari cerita ini. Itu tidak apa-apa.", "enter")
	if s := g.Screen(); !strings.Contains(s, "Polisi") || !strings.Contains(s, "110") {
		t.Errorf("no help on the way out:\n%s", s)
	}
	g.until("▸ 1 Kembali ke cerita", "1")
	g.until("Minta perusahaan, kontrak, dan umur dicek dulu.", "enter")

	g.take(2, "Rinto mau duduk.")
	// The line is cut; at another laptop the story is where it stood.
	g.Cut()
	g = visit(t, h.addr).atDoor(hallPIN).choose("Oeltua").choose("Maria Tnunay").choose("Ya")
	g.WaitFor(t, "Rinto mau duduk.")
	g.until("Jelaskan bahwa bekerja perlu visa kerja", "enter")
	g.take(1, "Om Benyamin diam.")
	g.until("Tawarkan jalur resmi", "enter")
	g.take(1, "Mama lega.")
	g.until("Lewat jalur resmi", "enter")
	g.until("Nilai 6 dari 8 · merah 1", "enter")
	g.until("Peta jalan cerita", "enter")
	g.until("Bicarakan bersama", "enter")

	own := h.running(t).Own[live.PersonID(maria.ID)]
	if r := own.Play.Result(); !r.Finished || r.Reds != 1 || r.Score != 6 || own.Group != 4 {
		t.Errorf("kept: %+v, %d people", r, own.Group)
	}
	_, rows := h.exported(t, "Oeltua")
	last := rows[len(rows)-1]
	if last["name"] != "Maria Tnunay" || last["group"] != "4" || last["mode"] != "own" || last["ending"] != "baik" || last["score"] != "6" {
		t.Errorf("exported: %v", last)
	}
	if _, none := h.exported(t, "Oben"); len(none) != 0 {
		t.Errorf("another village has %d rows", len(none))
	}
}

// Three laptops vote at each branch; the trainer sees the votes side by side,
// decides on the own screen and moves on, to the end.
func TestTheRoomVotesOverSSH(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	names := []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis"}
	var gs []*guest
	for _, n := range names {
		h.add(t, n)
	}
	for _, n := range names {
		gs = append(gs, visit(t, h.addr).comeIn(hallPIN, "Oeltua", n))
	}
	trainer := trainerScreen(t, h)
	lead := func(want string, keys ...string) {
		t.Helper()
		trainer.Press(keys...)
		trainer.WaitUntil(t, want, func(s string) bool { return strings.Contains(flat(s), want) })
	}
	lead("4 S4", "s")
	lead("Bagaimana kasus ini dijalankan?", "1")
	lead("Bacakan, lalu tekan Enter", "1")
	for _, g := range gs {
		g.WaitFor(t, "Berangkat minggu depan ke Malaysia")
	}
	lead("0 dari 3 memilih", "enter")
	for i, g := range gs {
		g.WaitFor(t, "Uruskan tanda tangan sekarang")
		g.take([]int{1, 2, 2}[i], "Tersimpan. Tunggu teman-teman.")
	}
	// A vote may be changed until the room moves on.
	gs[2].until("Belum terkirim", "3")
	gs[2].until("Tersimpan. Tunggu teman-teman.", "enter")
	for i, n := range names {
		at := trainer.WaitUntil(t, "the vote of "+n, func(s string) bool { return strings.Contains(flat(s), "1 laptop "+fmt.Sprint(i+1)+" "+n) })
		if i == 2 && !strings.Contains(flat(at), "✓ Semua laptop sudah memilih.") {
			t.Errorf("somebody is missing:\n%s", at)
		}
	}
	lead("Ruangan memilih 1 ●.", "1")
	lead("BERHENTI. Ini pelanggaran merah.", "enter")
	for i, g := range gs {
		g.WaitFor(t, "BERHENTI. Ini pelanggaran merah.")
		if said := strings.Contains(g.Screen(), "Suara laptop ini:"); said != (i != 0) {
			t.Errorf("laptop %d voted otherwise: %v", i+1, said)
		}
	}
	lead("0 dari 3 memilih", "enter")
	gs[0].WaitFor(t, "Uruskan tanda tangan sekarang")
	gs[0].take(2, "Tersimpan. Tunggu teman-teman.")
	lead("1 dari 3 memilih")
	for i, next := range []string{"Saya kan omnya", "Uang sirih pinang", "Lewat jalur resmi"} {
		choice := []string{"2", "3", "1"}[i]
		lead("Ruangan memilih "+choice, choice)
		lead("Catatan:", "enter")
		lead(next, "enter")
	}
	for _, g := range gs {
		g.WaitFor(t, "Lewat jalur resmi")
	}
	lead("Tekan e sekali lagi", "e")
	lead("Kasus diakhiri. Semua langkah tersimpan.", "e")
	gs[0].WaitFor(t, "Tunggu pelatih.")

	head, rows := h.exported(t, "")
	if want := "event,run,scenario,title,version,hash,mode,person,name,village,village_code,group,step,do,node,choice,choice_text,to,phase,points,score,red,practice,ending"; strings.Join(head, ",") != want {
		t.Errorf("heads: %v", head)
	}
	var votes []string
	for _, r := range rows {
		if r["do"] == "vote" {
			votes = append(votes, r["name"]+" "+r["step"]+r["choice"])
		}
	}
	slices.Sort(votes)
	if want := []string{"Ance Nubatonis 2c", "Maria Tnunay 2a", "Maria Tnunay 4b", "Yosef Lalus 2b"}; !slices.Equal(votes, want) {
		t.Errorf("votes: %v", votes)
	}
	if last := rows[len(rows)-1]; last["person"] != "" || last["mode"] != "room" || last["ending"] != "baik" || last["scenario"] != "S1" || last["hash"] == "" {
		t.Errorf("the last row: %v", last)
	}
	if _, ours := h.exported(t, "Oeltua"); len(ours) != len(votes) {
		t.Errorf("the village has %d rows", len(ours))
	}
}

func TestScenariosAsJSON(t *testing.T) {
	h := newHall(t, time.Now)
	h.begin(t, story(t, "S2"), live.Live)
	h.moves(t, scenario.Action{Do: scenario.Begin})
	var b bytes.Buffer
	if _, err := writeScenarios(context.Background(), exporterOf(h.house.store), exportAsked{event: h.event, format: export.JSON}, &b); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Event struct{ ID roster.EventID }
		Rows  []struct {
			Run, Scenario, Mode, Do, To string
			Step, Score                 int
			Red                         bool
		}
	}
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Event.ID != h.event.ID || len(doc.Rows) != 1 {
		t.Fatalf("%+v", doc)
	}
	if r := doc.Rows[0]; r.Do != "begin" || r.Step != 1 || r.Mode != "room" || r.Scenario != "S2" || r.To == "" {
		t.Errorf("%+v", r)
	}
}

func TestWhatACaseCannotDoHasWords(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		text := i18n.New(l)
		unknown, _, _ := strings.Cut(text.Errors.Unknown("E"), ".")
		for _, err := range []error{live.ErrCaseRunning, live.ErrNoCase, live.ErrCaseLong, &scenario.MoveError{Do: scenario.Next, Phase: scenario.Choosing}} {
			if s := explain(text, fmt.Errorf("wrapped: %w", err)); strings.HasPrefix(s, unknown) {
				t.Errorf("%s: %v: %s", l, err, s)
			}
		}
	}
}

// A folder that is brought along adds a story to the shipped ones; it is on the
// shelf after the folder is gone.
func TestAStoryOfOnesOwn(t *testing.T) {
	dir := t.TempDir()
	text, err := fs.ReadFile(curriculum.FS(), "skenario/s1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(text), "id: S1\n", "id: S9\n", 1)
	own = strings.Replace(own, "Berangkat minggu depan ke Malaysia", "Cerita desa kami", 1)
	if err := os.MkdirAll(filepath.Join(dir, "skenario"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "skenario", "s9.yaml"), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	a := &app{now: time.Now, text: i18n.New(i18n.ID)}
	a.content.dir = dir
	shelf := a.shelf(nil, nil)
	_ = shelf.Modules()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range shelf.Scenarios() {
		ids = append(ids, string(s.ID)+" "+s.Title)
	}
	if len(ids) != 5 || ids[4] != "S9 Cerita desa kami" {
		t.Errorf("on the shelf: %q", ids)
	}
	if a, b := randomSeed(), randomSeed(); a == b || a == 0 {
		t.Errorf("seeds %d, %d", a, b)
	}
}
