package data_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/backup"
	"diklat/data/datatest"
	"diklat/roster"
)

// known is somebody of whom much is known.
func known(t *testing.T, s *data.Store, e roster.Event) roster.Enrolment {
	t.Helper()
	ctx := t.Context()
	p := roster.Person{Name: "Wilhelmina Kolloh", Village: e.Villages[1], Sex: roster.P, Role: roster.PMI, BirthYear: 1991, Phone: "081399887766"}
	en, err := s.AddPerson(ctx, e.ID, p, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	p.ID, p.Phone = en.ID, "081399887700" // a correction: the old number is in an older fact
	if _, err := s.UpdatePerson(ctx, p, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	m := roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: en.ID, Status: roster.Sick, Reason: "rawat jalan di puskesmas", Method: roster.ByTrainer, By: roster.Trainer}
	if err := s.Mark(ctx, m); err != nil {
		t.Fatal(err)
	}
	body, _ := json.Marshal(map[string]any{"run": "r", "question": "q", "person": en.ID, "answer": map[string]string{"text": "agen bernama Pak Anton"}, "ref": "x"})
	if err := s.AppendRoom(ctx, e.ID, []data.RoomRecord{{Kind: "answered", Actor: "sendiri:" + string(en.ID), At: datatest.Start(), Body: body}}); err != nil {
		t.Fatal(err)
	}
	f := roster.FollowUp{Event: e.ID, Village: e.Villages[1], Activity: "Sosialisasi", Responsible: "Wilhelmina Kolloh dan kader", When: "Maret", Evidence: "foto", By: roster.Trainer}
	if _, err := s.PutFollowUp(ctx, f); err != nil {
		t.Fatal(err)
	}
	f.Activity, f.Responsible = "Rapat", "IBU WILHELMINA KOLLOH" // as people write on a form
	if _, err := s.PutFollowUp(ctx, f); err != nil {
		t.Fatal(err)
	}
	for _, kept := range []string{oldNumber, ownNumber} { // the number that was given anew is in an older fact
		if err := s.SetSetting(ctx, "class.angka."+string(en.ID), kept, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	return en
}

// Own numbers as they are kept: salt and hash.
const (
	oldNumber = "s1$b2xkLXNhbHQtMDAwMDAwMA$b2xkLWhhc2gtMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"
	ownNumber = "s1$bmV3LXNhbHQtMDAwMDAwMA$bmV3LWhhc2gtMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"
)

// traces counts where the bytes of the file and of what lies beside it hold one of
// the words.
func traces(t *testing.T, path string, words ...string) (found []string) {
	t.Helper()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		b, err := os.ReadFile(path + suffix)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				found = append(found, filepath.Base(path)+suffix+": "+w)
			}
		}
	}
	return found
}

// TestErasedForReal: not a byte of the person is left in the file or beside it, the
// log still verifies, the counts of sheets that were sent still fit, and a rebuild
// brings nothing back.
func TestErasedForReal(t *testing.T) {
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "x.db")
	s := datatest.OpenAt(t, path, datatest.NewClock())
	e := datatest.Event(t, s)
	p := known(t, s, e)
	words := []string{"Wilhelmina", "Kolloh", "wilhelmina", "KOLLOH", "0813998877", "rawat jalan", "Pak Anton", oldNumber[3:20], ownNumber[3:20], ownNumber[30:]}
	if found := traces(t, path, words...); len(found) < len(words) {
		t.Fatalf("this test would find nothing: %v", found)
	}
	before, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	out, err := s.Erase(ctx, roster.Erasure{Person: p.ID, Why: roster.EraseAsked, By: roster.Trainer})
	if err != nil || len(out) != 1 || !out[0].Clean || out[0].Left != 0 {
		t.Fatalf("%+v %v", out, err)
	}
	if found := traces(t, path, words...); len(found) > 0 {
		t.Errorf("left: %v", found)
	}
	after, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil || after.Count() != before.Count() {
		t.Errorf("counts %+v, were %+v, %v", after.Count(), before.Count(), err)
	}
	row, ok := after.Find(p.ID)
	if !ok || row.Name != "Peserta dihapus" || row.Phone != "" || row.BirthYear != 0 || row.Mark.Reason != "" {
		t.Errorf("%+v", row)
	}
	if v, ok, err := s.Setting(ctx, "class.angka."+string(p.ID)); ok || err != nil {
		t.Errorf("their number is still kept: %q %v", v, err)
	}
	if c := chainOf(t, s); !c.Intact() || c.Erased < 4 {
		t.Errorf("the chain: %+v", c)
	}
	one := state(t, s)
	if err := s.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	for table, rows := range state(t, s) {
		if strings.Join(rows, "\n") != strings.Join(one[table], "\n") {
			t.Errorf("%s changed in a rebuild", table)
		}
	}
	if found := traces(t, path, words...); len(found) > 0 {
		t.Errorf("a rebuild brought back: %v", found)
	}
	again, err := s.Erasures(ctx)
	if err != nil || len(again) != 1 || again[0].Person != p.ID || again[0].Before.Seq == 0 {
		t.Errorf("%+v %v", again, err)
	}
	if _, err := s.Erase(ctx, roster.Erasure{Person: "nobody", By: roster.Trainer}); !errors.Is(err, roster.ErrUnknownPerson) {
		t.Errorf("nobody: %v", err)
	}
}

// TestErasedWhileOthersWork: readers and writers go on, and none of them fails.
func TestErasedWhileOthersWork(t *testing.T) {
	ctx := t.Context()
	s, e := day(t)
	p := known(t, s, e)
	people := datatest.Crowd(t, s, e, 30)
	errs := make(chan error, 2)
	go func() {
		for _, c := range people {
			if _, err := s.CheckIn(ctx, e.ID, e.Sesi[0].ID, c.ID, datatest.Start()); err != nil {
				errs <- err
				return
			}
		}
		errs <- nil
	}()
	go func() {
		for range 30 {
			if _, err := s.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil {
				errs <- err
				return
			}
		}
		errs <- nil
	}()
	_, err := s.Erase(ctx, roster.Erasure{Person: p.ID, Why: roster.EraseAsked, By: roster.Trainer})
	if err = errors.Join(err, <-errs, <-errs); err != nil {
		t.Fatal(err)
	}
	if err := s.EraseAgain(ctx); err != nil {
		t.Fatal(err)
	}
	if found := traces(t, s.Path(), "Wilhelmina"); len(found) > 0 {
		t.Errorf("left: %v", found)
	}
	if r, _ := s.Roll(ctx, e.ID, e.Sesi[0].ID); r.Count().Present < 30 {
		t.Errorf("check-ins were lost: %+v", r.Count())
	}
}

// TestErasingOnePart takes the phone number, then the reasons of absence.
func TestErasingOnePart(t *testing.T) {
	ctx := t.Context()
	s, e := day(t)
	p := known(t, s, e)
	if _, err := s.Erase(ctx, roster.Erasure{Person: p.ID, Scope: roster.EraseContact, Why: roster.EraseDue, By: roster.Trainer}); err != nil {
		t.Fatal(err)
	}
	if found := traces(t, s.Path(), "0813998877"); len(found) > 0 {
		t.Error(found)
	}
	if found := traces(t, s.Path(), "Wilhelmina"); len(found) == 0 {
		t.Error("the name went with the number")
	}
	if _, err := s.Erase(ctx, roster.Erasure{Person: p.ID, Scope: roster.EraseHealth, Why: roster.EraseTaken, By: roster.Trainer}); err != nil {
		t.Fatal(err)
	}
	if found := traces(t, s.Path(), "rawat jalan"); len(found) > 0 {
		t.Error(found)
	}
	if c := chainOf(t, s); !c.Intact() {
		t.Errorf("%+v", c)
	}
}

// TestNamesakesStay: erasing one Maria leaves the other, and says that texts with
// the name are left for a person to look at.
func TestNamesakesStay(t *testing.T) {
	ctx := t.Context()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var marias []roster.PersonID
	for _, row := range r.Rows {
		if row.Name == "Maria Tnunay" {
			marias = append(marias, row.ID)
		}
	}
	f := roster.FollowUp{Event: e.ID, Village: e.Villages[1], Activity: "Sosialisasi", Responsible: "Maria Tnunay", When: "Maret", Evidence: "foto", By: roster.Trainer}
	if _, err := s.PutFollowUp(ctx, f); err != nil {
		t.Fatal(err)
	}
	out, err := s.Erase(ctx, roster.Erasure{Person: marias[0], Why: roster.EraseAsked, By: roster.Trainer})
	if err != nil || out[0].Left != 1 {
		t.Fatalf("%+v %v", out, err)
	}
	r, _ = s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if other, _ := r.Find(marias[1]); other.Name != "Maria Tnunay" {
		t.Errorf("the other Maria: %+v", other)
	}
}

// TestBackupsThatStillHoldSomebody: those made before the erasure do, later ones
// do not.
func TestBackupsThatStillHoldSomebody(t *testing.T) {
	ctx := t.Context()
	s, e := day(t)
	p := known(t, s, e)
	dir := t.TempDir()
	clock := datatest.NewClock()
	m := backup.Maker{Source: s, Work: t.TempDir(), Now: clock.Now, Program: "test"}
	if _, err := m.Create(ctx, dir); err != nil {
		t.Fatal(err)
	}
	out, err := s.Erase(ctx, roster.Erasure{Person: p.ID, Why: roster.EraseAsked, By: roster.Trainer})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Create(ctx, dir); err != nil {
		t.Fatal(err)
	}
	list, err := backup.List(dir)
	if err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	for i, want := range []bool{false, true} { // the newest first
		if got := out[0].In(list[i].Holds); got != want {
			t.Errorf("%s: holds %v, want %v", list[i].File, got, want)
		}
	}
}

// TestAuditTrail: looking, taking and changing leave a line with who and what; a
// person's own check-in does not.
func TestAuditTrail(t *testing.T) {
	ctx := t.Context()
	s, e := day(t)
	p := known(t, s, e)
	if err := s.Note(ctx, "pelatih:rini", roster.Note{Did: "see", Kind: "roll", Rows: 30}); err != nil {
		t.Fatal(err)
	}
	if err := s.Note(ctx, roster.Trainer, roster.Note{Did: "take", Kind: "roll", File: "kehadiran.csv\x1b[2J", Rows: 30}); err != nil {
		t.Fatal(err)
	}
	a, err := s.Audit(ctx, 8)
	if err != nil || len(a) != 8 {
		t.Fatal(len(a), err)
	}
	if a[0].Did != "take" || strings.ContainsRune(a[0].File, 0x1b) || a[1].By != "pelatih:rini" || a[1].Did != "see" {
		t.Errorf("%+v", a[:2])
	}
	changed := false
	for _, l := range a {
		changed = changed || l.Kind == "person" && l.Person == p.ID && l.Name == "Wilhelmina Kolloh"
		if strings.HasPrefix(string(l.By), "sendiri:") {
			t.Errorf("%+v", l)
		}
	}
	if !changed {
		t.Errorf("no line says that the entry was corrected: %+v", a)
	}
}
