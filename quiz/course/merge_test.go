package course

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"
)

func TestMerge(t *testing.T) {
	shipped := []Service{{ID: "a", Name: "A", Contact: "1", Area: "nasional", Hours: "pagi", Checked: "2026-05-01", Source: "berita", Mark: LocalMark},
		{ID: "b", Name: "B", Area: "desa", Source: "diisi desa", Mark: LocalMark}, {ID: "c", Name: "C", Contact: "3", Mark: LocalMark}}
	was := slices.Clone(shipped)
	local := []Service{
		{ID: "own", Name: "Sendiri", Contact: "9", Area: "desa", By: "pelatih", Checked: "2026-02-02"},
		{ID: "a", Name: "lain", Contact: "111", Checked: "2016-01-01", By: "pelatih", Source: "diuji oleh pelatih"}, // a laptop whose clock is dead
		{ID: "b", By: "pelatih", Hours: "sore"},                       // no number yet
		{ID: "c", Contact: "33", By: "pelatih", Filled: "2026-11-22"}, // typed in, not called
	}
	got := Merge(shipped, local)
	want := []Service{
		{ID: "a", Name: "A", Contact: "111", Area: "nasional", Checked: "2016-01-01", Source: "diuji oleh pelatih", By: "pelatih"},
		{ID: "b", Name: "B", Area: "desa", Hours: "sore", Source: "diisi desa", Mark: LocalMark, By: "pelatih"},
		{ID: "c", Name: "C", Contact: "33", Mark: LocalMark, By: "pelatih", Filled: "2026-11-22"}, local[0],
	}
	equal := func(a, b Service) bool {
		return a.ID == b.ID && a.Name == b.Name && a.Contact == b.Contact && a.Area == b.Area && a.Hours == b.Hours &&
			a.Checked == b.Checked && a.Source == b.Source && a.Mark == b.Mark && a.By == b.By && a.Filled == b.Filled
	}
	if !slices.EqualFunc(got, want, equal) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if !slices.EqualFunc(shipped, was, equal) {
		t.Error("the shipped map was changed")
	}
	if n := len(Merge(nil, nil)); n != 0 {
		t.Errorf("%d entries of nothing", n)
	}
}

func TestByArea(t *testing.T) {
	got := ""
	for _, s := range ByArea([]Service{{ID: "1", Area: "desa"}, {ID: "2", Area: "nasional"}, {ID: "3", Area: "?"}, {ID: "4", Area: "nasional"}, {ID: "5", Area: "provinsi"}}) {
		got += string(s.ID)
	}
	if got != "24513" {
		t.Errorf("order %s", got)
	}
}

func TestHelpRefs(t *testing.T) {
	for _, c := range []struct {
		in, words string
		ids       []ServiceID
	}{
		{"", "", nil},
		{"Polisi (lihat peta layanan)", "Polisi (lihat peta layanan)", nil},
		{"Polisi [layanan:polisi]", "Polisi", []ServiceID{"polisi"}},
		{"Polisi [layanan:polisi] atau LPSK [layanan:lpsk-wa].", "Polisi atau LPSK.", []ServiceID{"polisi", "lpsk-wa"}},
		{"[layanan:polisi][layanan:polisi] [layanan:sapa]", "", []ServiceID{"polisi", "sapa"}},
		{"a [layanan:x y] b [layanan:", "a [layanan:x y] b [layanan:", nil},
		{"a [layanan:-x] [layanan:ok]", "a [layanan:-x]", []ServiceID{"ok"}},
		{"[layanan:[layanan:polisi]", "[layanan:", []ServiceID{"polisi"}},
		{"[layanan:]", "[layanan:]", nil},
	} {
		words, ids := HelpRefs(c.in)
		if words != c.words || !slices.Equal(ids, c.ids) {
			t.Errorf("%q is %q %v, want %q %v", c.in, words, ids, c.words, c.ids)
		}
		if HelpWords(c.in) != c.words {
			t.Errorf("words of %q: %q", c.in, HelpWords(c.in))
		}
	}
}

// An item may send people only to entries that are on the map.
func TestHelpOfItemsIsLinted(t *testing.T) {
	files := fstest.MapFS{
		"pack.yaml": {Data: []byte("id: x\nversion: \"1\"\n")},
		"layanan.yaml": {Data: []byte("- id: polisi\n  nama: Polisi\n  untuk: Bahaya\n  nomor: \"110\"\n  wilayah: nasional\n  diperiksa: \"2026-01-01\"\n" +
			"  sumber: s\n  tanda: verifikasi lokal\n")},
		"m1/soal.yaml": {Data: []byte("bank: M1\nsoal:\n  - id: M1-01\n    jenis: benar-salah\n    tanya: Apa?\n    kunci: salah\n    bantuan: \"Polisi [layanan:polisi] [layanan:polisu]\"\n")},
	}
	var got []string
	for _, p := range Lint(files).Problems {
		if p.Code == UnknownHelp {
			got = append(got, fmt.Sprintf("%s:%d %s", p.File, p.Line, p.Args[0]))
		}
	}
	if !slices.Equal(got, []string{"m1/soal.yaml:3 polisu"}) {
		t.Errorf("found %v", got)
	}
}
