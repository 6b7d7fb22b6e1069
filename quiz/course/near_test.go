package course

import "testing"

func TestNear(t *testing.T) {
	all := []Service{{ID: "k", District: "53.01"}, {ID: "f", District: "53.06"}, {ID: "n"}}
	for _, c := range []struct {
		villages []string
		want     string
	}{
		{nil, "kfn"},
		{[]string{"53.01.10.2007"}, "kn"},
		{[]string{"53.06.01.2001", "53.06.02.2001"}, "fn"},
		{[]string{"53.01.10.2007", "53.06.01.2001"}, "kfn"},
		{[]string{"53.71.01.1001"}, "n"},
		{[]string{"53.01.10.2007", "lokal:1"}, "kfn"},
		{[]string{"53.010"}, "kfn"},
	} {
		got := ""
		for _, s := range Near(all, c.villages) {
			got += string(s.ID)
		}
		if got != c.want {
			t.Errorf("near %v: %s, want %s", c.villages, got, c.want)
		}
	}
	if all[1].ID != "f" {
		t.Error("the list itself was changed")
	}
}

func TestEmergencyAndDistrictAreRead(t *testing.T) {
	d := readServices("layanan.yaml", `- id: polisi
  nama: Polisi
  untuk: Bahaya
  nomor: "110"
  wilayah: nasional
  diperiksa: "2023-08-21"
  sumber: berita
  darurat: true
  kabupaten: "53.06"
- id: lain
  nama: Lain
  untuk: Bertanya
  wilayah: desa
  sumber: desa
  darurat: mungkin
  kabupaten: Kupang
`)
	if len(d.services) != 2 || !d.services[0].Emergency || d.services[0].District != "53.06" || d.services[1].Emergency {
		t.Errorf("read %+v", d.services)
	}
	var bad []string
	for _, p := range d.probs {
		if p.Code == BadValue {
			bad = append(bad, p.Place())
		}
	}
	if len(bad) != 2 || len(d.probs) != 2 {
		t.Errorf("problems %v", d.probs)
	}
}
