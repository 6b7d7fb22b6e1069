package course

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// Every folder below testdata/brokencase is a pack whose service map or forms are
// at fault; its want.txt says which, where. -update writes it anew.
func TestBrokenCases(t *testing.T) {
	dirs, err := filepath.Glob("testdata/brokencase/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no broken packs: %v", err)
	}
	today := time.Date(2026, 2, 10, 8, 0, 0, 0, time.UTC)
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			rep := Lint(os.DirFS(dir), ServiceChecker{Today: today}, TestChecker{})
			var b strings.Builder
			for _, p := range rep.Problems {
				if p.Code == SmallBank || p.Code == NoModule { // the pack is small
					continue
				}
				fmt.Fprintf(&b, "%s %s %s %s\n", p.Place(), p.Severity, p.Code, strings.Join(p.Args, " | "))
				wellSaid(t, p)
			}
			want := filepath.Join(dir, "want.txt")
			if *update {
				if err := os.WriteFile(want, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			w, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(w) {
				t.Errorf("got\n%swant\n%s", b.String(), w)
			}
		})
	}
}

func TestEveryCaseCodeHasSentences(t *testing.T) {
	for code, m := range caseMessages {
		for _, s := range []string{m.cause, m.cure, m.causeEN, m.cureEN} {
			if s == "" || !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "}") {
				t.Errorf("%s: %q does not end", code, s)
			}
		}
		if _, twice := messages[code]; twice {
			t.Errorf("%s is said twice", code)
		}
	}
}

func TestFreshness(t *testing.T) {
	wita := time.FixedZone("WITA", 8*3600)
	now := time.Date(2026, 8, 1, 7, 0, 0, 0, wita) // 31 July in UTC
	for _, c := range []struct {
		contact, checked string
		want             Freshness
	}{
		{"", "2026-07-01", Blank},
		{"110", "", Uncalled},
		{"110", "2026-07-01", Fresh},
		{"110", "2026-02-01", Fresh}, // six months to the day
		{"110", "2026-01-31", Stale},
		{"110", "2023-08-21", Stale},
		{"110", "2026-08-01", Fresh}, // today, by the laptop's own calendar
		{"110", "2026-08-02", Ahead},
	} {
		s := Service{Contact: c.contact, Checked: c.checked, By: "pelatih"}
		if shipped := (Service{Contact: c.contact, Checked: c.checked}); c.contact != "" && shipped.Freshness(now) != Uncalled {
			t.Errorf("%q of a source of %q counts as called", c.contact, c.checked)
		}
		if got := s.Freshness(now); got != c.want || s.NeedsCheck(now) != (got != Fresh) {
			t.Errorf("%q checked %q: %s, want %s", c.contact, c.checked, got, c.want)
		}
	}
}

const oneService = `- id: %s
  nama: %s
  untuk: Bertanya
  nomor: ""
  wilayah: desa
  sumber: Diisi desa
  tanda: verifikasi lokal
`

func serviceFS(ids ...string) fstest.MapFS {
	var b strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&b, oneService, id, "Nama "+id)
	}
	return fstest.MapFS{"layanan.yaml": {Data: []byte(b.String())}}
}

func TestServicesOverEachOther(t *testing.T) {
	base, err := Load(serviceFS("a", "b"))
	if err != nil {
		t.Fatal(err)
	}
	top := fstest.MapFS{"layanan.yaml": {Data: []byte(fmt.Sprintf(oneService, "b", "Baru") + fmt.Sprintf(oneService, "c", "Tambah"))}}
	lib, err := LoadOver(base, top)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range lib.Services() {
		got = append(got, string(s.ID)+" "+s.Name)
	}
	if strings.Join(got, ", ") != "a Nama a, b Baru, c Tambah" {
		t.Errorf("%v", got)
	}
	// A broken map takes nothing away.
	broken := fstest.MapFS{"layanan.yaml": {Data: []byte("- id: a\n  nama: [\n")}}
	if lib, err = LoadOver(base, broken); err == nil || lib != base || len(lib.Services()) != 2 {
		t.Errorf("broken map: %v", err)
	}
}

func TestShippedForms(t *testing.T) {
	lib, err := Load(os.DirFS("../../data/curriculum"))
	if err != nil {
		t.Fatal(err)
	}
	forms := lib.Tests()
	if len(forms) != 3 || forms[0].ID != "A" || forms[1].ID != "B" || !forms[2].Attitude {
		t.Fatalf("%d forms", len(forms))
	}
	stems := map[string]string{}
	for _, f := range forms {
		if len(f.Objectives) != len(f.Quiz.Questions) || f.Quiz.Hash == "" {
			t.Errorf("%s: %d objectives, hash %q", f.ID, len(f.Objectives), f.Quiz.Hash)
		}
		for _, q := range f.Quiz.Questions {
			if q.Module == "" || q.Source == "" {
				t.Errorf("%s: module %q, source %q", q.ID, q.Module, q.Source)
			}
			if other, ok := stems[fold(q.Stem)]; ok {
				t.Errorf("%s asks what %s asks", q.ID, other)
			}
			stems[fold(q.Stem)] = string(q.ID)
		}
	}
	rep := Lint(os.DirFS("../../data/curriculum"), ServiceChecker{}, TestChecker{}, SurveyChecker{})
	for _, p := range rep.Problems {
		if p.Code != UnknownFile && (slices.Contains([]Code{FormParallel, OneWrongOnly, PhoneInText}, p.Code) || strings.HasPrefix(p.File, "tes/") || p.File == "layanan.yaml") {
			t.Errorf("%s %s", p.Place(), p.Cause)
		}
	}
	if rep.Counts["forms"] != 3 || rep.Counts["form_items"] != 35 || rep.Counts["services"] < 20 {
		t.Errorf("counts %v", rep.Counts)
	}
}
