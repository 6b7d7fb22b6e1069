package roster

import (
	"fmt"
	"strings"
	"testing"
)

func TestCertificateNumber(t *testing.T) {
	for _, c := range []struct {
		seq  int
		unit string
		day  Day
		want string
	}{
		{1, "UNIT", "2025-11-07", "001.K7Q/SERT/UNIT/XI/2025"},
		{1234, Unit(""), "2026-01-31", "1234.K7Q/SERT/PANITIA/I/2026"},
		{42, Unit("Lakpesdam PBNU, Kupang!"), "2026-09-01", "042.K7Q/SERT/LAKPESDAM-PBNU-KUPANG/IX/2026"},
		{2, Unit("日本 =1+1"), "2026-04-01", "002.K7Q/SERT/1-1/IV/2026"},
		{3, Unit("Perkumpulan-yang-namanya-panjang-sekali"), "2026-12-01", "003.K7Q/SERT/PERKUMPULAN-YANG-NAMANYA/XII/2026"},
	} {
		if got := CertificateNumber(c.seq, "K7Q", c.unit, c.day); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	if got := CertificateNumber(7, "", "UNIT", "2025-11-07"); got != "007/SERT/UNIT/XI/2025" {
		t.Errorf("without a series %s", got)
	}
	if Roman(0) != "" || Roman(13) != "" || Roman(8) != "VIII" {
		t.Error("Roman months")
	}
}

func TestCheckCode(t *testing.T) {
	c := Certificate{Number: "001/SERT/UNIT/XI/2025", Salt: "a"}
	code := c.CheckCode("Maria", "Pelatihan")
	if len(code) != 14 || code != c.CheckCode("Maria", "Pelatihan") {
		t.Errorf("code %q", code)
	}
	d := c
	d.Salt = "b"
	if c.CheckCode("Mario", "Pelatihan") == code || d.CheckCode("Maria", "Pelatihan") == code {
		t.Error("another name or another salt has the same code")
	}
}

// A laptop keeps its series, and a thousand laptops have nearly as many.
func TestSeries(t *testing.T) {
	seen := map[string]bool{}
	for i := range 1000 {
		x := SeriesOf(fmt.Sprint("laptop-", i))
		if len(x) != 3 || strings.Trim(x, seriesLetters) != "" || x != SeriesOf(fmt.Sprint("laptop-", i)) {
			t.Fatalf("series %q", x)
		}
		seen[x] = true
	}
	if len(seen) < 960 {
		t.Errorf("only %d series of a thousand laptops", len(seen))
	}
}
