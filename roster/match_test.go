package roster_test

import (
	"errors"
	"testing"

	"diklat/roster"
)

func villages() []roster.Village {
	return []roster.Village{
		{Code: "53.01.10.1001", Name: "Camplong I", Official: "Camplong I", District: "Fatuleu"},
		{Code: "53.01.10.2007", Name: "Camplong II", Official: "Camplong II", District: "Fatuleu"},
		{Code: "53.01.24.2001", Name: "Oeltua", Official: "Oeltuah", District: "Taebenu", Aliases: []string{"Oel Tuah Lama"}},
		{Code: "53.01.06.1004", Name: "Oesao", Official: "Oesao", District: "Kupang Timur", Kind: roster.Kelurahan},
		{Code: "53.01.06.2015", Name: "Oesao", Official: "Oesao", District: "Kupang Timur", Kind: roster.Desa},
		{Code: "53.01.28.2009", Name: "Netemnanu", Official: "Netemnanu", District: "Amfoang Timur", Kind: roster.Desa},
		{Code: "53.01.05.2009", Name: "Netemnanu", Official: "Netemnanu", District: "Amfoang Utara", Kind: roster.Desa},
		{Code: "kantor:kabupaten", Name: "Dinas/kantor kabupaten", Aliases: []string{"Dinas"}, Kind: roster.Kantor},
	}
}

func TestMatchVillage(t *testing.T) {
	for text, want := range map[string]roster.VillageCode{
		"Camplong II": "53.01.10.2007", "camplong 2": "53.01.10.2007", "Desa Camplong II": "53.01.10.2007", "CAMPLONG  II.": "53.01.10.2007",
		"Camplong 1": "53.01.10.1001", "Oeltuah": "53.01.24.2001", "oeltua": "53.01.24.2001", "oel tua": "53.01.24.2001",
		"Ds. Oeltua": "53.01.24.2001", "oel tuah lama": "53.01.24.2001", "Netemnanu, Amfoang Timur": "53.01.28.2009",
		"Netemnanu (Kec. Amfoang Utara)": "53.01.05.2009", "Desa Oesao": "53.01.06.2015", "Kel. Oesao, Kupang Timur": "53.01.06.1004", "53.01.24.2001": "53.01.24.2001", "dinas": "kantor:kabupaten",
	} {
		if v, err := roster.MatchVillage(villages(), text); err != nil || v.Code != want {
			t.Errorf("%q is %s, want %s: %v", text, v.Code, want, err)
		}
	}
	for text, n := range map[string]int{"Oesao": 2, "Oesao, Kupang Timur": 2, "Desa Netemnanu": 2, "Camplong": 0, "": 0, "Desa": 0, "53.01": 0, "...": 0} {
		_, err := roster.MatchVillage(villages(), text)
		var ve *roster.VillageError
		if !errors.As(err, &ve) || len(ve.Candidates) != n || !errors.Is(err, roster.ErrUnknownVillage) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestVillageCheck(t *testing.T) {
	for _, c := range []struct {
		in   roster.Village
		code roster.VillageCode
		want error
	}{
		{roster.Village{Name: "Kampung Baru"}, "lain:kampung-baru", nil},
		{roster.Village{Name: "Kampung Baru", District: "Amarasi"}, "lain:kampung-baru-amarasi", nil},
		{roster.Village{Name: "Dinas Sosial", Kind: roster.Kantor}, "kantor:dinas-sosial", nil},
		{roster.Village{Name: "Oben", Code: "53.01.16.2010"}, "53.01.16.2010", nil},
		{roster.Village{Name: "Oben", Code: "53.01.16.201"}, "", roster.ErrVillageCode},
		{roster.Village{Name: "Oben", Code: "53.01.16.20\n1"}, "", roster.ErrVillageCode},
		{roster.Village{Name: "Oben", Code: "lain:"}, "", roster.ErrVillageCode},
		{roster.Village{Name: "\x1b[2J"}, "", roster.ErrNameEmpty},
		{roster.Village{Name: "..."}, "", roster.ErrNameLetters},
	} {
		v, err := c.in.Check()
		if !errors.Is(err, c.want) || (err == nil) != (c.want == nil) || v.Code != c.code {
			t.Errorf("%+v gives %s, %v", c.in, v.Code, err)
		}
	}
}
