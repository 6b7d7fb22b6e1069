package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/data/datatest"
)

// examine runs `diklat doctor --json` on a file.
func examine(t *testing.T, db string) (healthReport, int) {
	t.Helper()
	var out bytes.Buffer
	code := run(t.Context(), []string{"periksa", "--json", "--db", db}, stdio{strings.NewReader(""), &out, io.Discard}, func(string) string { return "" })
	var r healthReport
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatalf("%v: %s", err, out.String())
	}
	return r, code
}

func (r healthReport) of(id string) checked {
	for _, c := range r.Checks {
		if c.ID == id {
			return c
		}
	}
	return checked{}
}

// TestDoctorOnAGoodFile: every thing is looked at, what is not well has exactly one
// cure, and the file stays as it is.
func TestDoctorOnAGoodFile(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(db, datatest.File(t), 0o600); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(db)
	r, _ := examine(t, db)
	for _, id := range []string{"file", "chain", "clock", "disk", "backup", "write", "battery", "port22", "port2222", "address", "firewall", "versions"} {
		c := r.of(id)
		if c.Text == "" || (c.State == stateOK) != (c.Cure == "") {
			t.Errorf("%s: %+v", id, c)
		}
	}
	for id, want := range map[string]string{"file": stateOK, "chain": stateOK, "backup": stateWarn, "write": stateOK, "firewall": stateUnknown, "versions": stateOK} {
		if c := r.of(id); c.State != want && !(id == "write" && c.State == stateWarn) {
			t.Errorf("%s: %+v", id, c)
		}
	}
	if after, _ := os.ReadFile(db); !bytes.Equal(before, after) {
		t.Error("the doctor changed the file")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(db), ".periksa-*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// TestDoctorFindsFaults: a changed record, a damaged file and no file are told
// apart, and the exit code is 1 for a fault.
func TestDoctorFindsFaults(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		b         []byte
		id, state string
	}{
		"forged":  {datatest.File(t, "UPDATE fact SET actor = 'x' WHERE ord = 3"), "chain", stateFault},
		"noise":   {[]byte(strings.Repeat("x", 9000)), "file", stateFault},
		"nothing": {nil, "file", stateWarn},
	} {
		db := filepath.Join(dir, name+".db")
		if c.b != nil {
			if err := os.WriteFile(db, c.b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r, code := examine(t, db)
		if got := r.of(c.id); got.State != c.state || got.Cure == "" {
			t.Errorf("%s: %+v", name, got)
		}
		if (c.state == stateFault) && (code != exitFailed || r.OK) {
			t.Errorf("%s: code %d", name, code)
		}
	}
}

// TestDoctorSeesARewrittenLog: a log that was made anew, every link right, does not
// fit the backup that was made before.
func TestDoctorSeesARewrittenLog(t *testing.T) {
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	v := h.house.rounds.vault
	m, err := v.make(t.Context(), v.beside(), nil)
	if err != nil {
		t.Fatal(err)
	}
	h.add(t, "Yosef Lalus")
	d := doctor{t: h.app.text.Doctor, dates: h.app.text.Dates, now: time.Now, path: v.store.Path()}
	if c := d.chain(t.Context(), v); c.State != stateOK {
		t.Fatalf("%+v", c)
	}
	if err := datatest.Forge(v.store.Path(), "UPDATE fact SET actor = 'x', chain = x'', body_hash = x'' WHERE ord >= 1"); err != nil {
		t.Fatal(err)
	}
	if err := datatest.Forge(v.store.Path(), "DELETE FROM meta WHERE key LIKE 'tip.%'"); err != nil { // who knows the program
		t.Fatal(err)
	}
	again := datatest.Reopened(t, v.store.Path())
	c, err := again.VerifyChain(t.Context())
	if err != nil || !c.Intact() {
		t.Fatalf("this test needs a log whose links are right: %+v %v", c, err)
	}
	if yes, err := again.Rewritten(t.Context(), m.Holds.Heads); err != nil || !yes {
		t.Errorf("not noticed: %v", err)
	}
}

func TestDoctorClock(t *testing.T) {
	clock := datatest.NewClock()
	s := datatest.OpenAt(t, filepath.Join(t.TempDir(), "x.db"), clock)
	datatest.Event(t, s)
	d := doctor{t: newWords().id.Doctor, dates: newWords().id.Dates, now: clock.Now}
	v := vault{store: s, now: clock.Now}
	if c := d.clock(t.Context(), v); c.State != stateOK {
		t.Errorf("%+v", c)
	}
	for _, at := range []time.Time{time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC), datatest.Start().Add(-time.Hour), datatest.Start().AddDate(20, 0, 0)} {
		clock.Set(at)
		if c := d.clock(t.Context(), v); c.State != stateFault || c.Cure == "" {
			t.Errorf("%v: %+v", at, c)
		}
	}
}

// TestVersionFloors holds the build to the versions below which there are known
// defects.
func TestVersionFloors(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join(moduleRoot, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range floors() {
		found := false
		for l := range strings.SplitSeq(string(mod), "\n") {
			w := strings.Fields(strings.TrimPrefix(strings.TrimSpace(l), "require "))
			if len(w) >= 2 && w[0] == f.module {
				found = true
				if older(w[1], f.version) {
					t.Errorf("%s %s is older than %s", w[0], w[1], f.version)
				}
			}
		}
		if !found {
			t.Errorf("%s is not in go.mod", f.module)
		}
	}
	low, all, err := belowFloor(t.Context())
	if err != nil || len(low) > 0 || !strings.Contains(strings.Join(all, " "), "SQLite 3.") {
		t.Errorf("%v %v %v", low, all, err)
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{{"v0.52.9", "v0.53.0", true}, {"v0.53.0", "v0.53.0", false}, {"v0.100.0", "v0.53.0", false}, {"3.53.3", "3.53.4", true}, {"v1.0.0-rc1", "v1.0.0", true}, {"v1.0.1-0.2026", "v1.0.0", false}} {
		if older(c.a, c.b) != c.want {
			t.Errorf("older(%s, %s)", c.a, c.b)
		}
	}
}
