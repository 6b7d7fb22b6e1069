package intake

import (
	"slices"
	"strings"

	"diklat/roster/clean"
)

// headRows is how far below the top the headings may stand.
const headRows = 40

// synonyms are headings as people write them, in the form of clean.Key.
var synonyms = map[Field][]string{
	Name: {"nama", "nama lengkap", "nama peserta", "nama lengkap peserta", "nama peserta pelatihan", "nama orang", "name", "full name", "participant", "participant name"},
	Village: {"desa", "asal desa", "desa kelurahan", "kelurahan", "nama desa", "alamat", "asal", "asal desa instansi", "desa asal", "desa kel", "desa instansi",
		"alamat desa", "wilayah tugas", "village"},
	District: {"kecamatan", "kec", "nama kecamatan", "district", "subdistrict"},
	Code:     {"kode desa", "kode wilayah", "kode", "village code", "kode kemendagri"},
	Sex:      {"l p", "lp", "jk", "j k", "jenis kelamin", "kelamin", "gender", "sex", "jenis kelamin l p", "l k p r"},
	Role:     {"jabatan", "unsur", "peran", "jabatan unsur", "unsur jabatan", "posisi", "role", "jabatan peran"},
	Office:   {"instansi", "lembaga", "organisasi", "unit kerja", "dinas", "office", "organisation", "organization", "asal instansi"},                                                //nolint:misspell // as people write it
	Birth:    {"tahun lahir", "tgl lahir", "tanggal lahir", "lahir", "ttl", "tempat tanggal lahir", "tempat tgl lahir", "year of birth", "birth year", "date of birth", "thn lahir"}, //nolint:misspell // as people write it
	Age:      {"usia", "umur", "age", "usia tahun", "umur tahun", "kelompok usia", "kelompok umur", "usia thn", "umur thn"},                                                          //nolint:misspell // as people write it
	Phone: {"hp", "no hp", "nomor hp", "no telepon", "telepon", "telp", "no telp", "wa", "no wa", "nomor wa", "whatsapp", "phone", "handphone", "no handphone", "kontak",
		"no hp wa", "nomor telepon", "no kontak", "hp wa", "phone number"},
	Number: {"no", "nomor", "no urut", "nomor urut", "number", "nr"},
	NIK:    {"nik", "no ktp", "nomor ktp", "no nik", "nomor induk kependudukan", "no nik ktp", "nik ktp", "nik no ktp"},
}

// parts of longer headings ("Nama (sesuai KTP)"), tried in this order.
var parts = []struct {
	word  string
	field Field
}{
	{"kelamin", Sex}, {"gender", Sex}, {"desa", Village}, {"kelurahan", Village}, {"kecamatan", District}, {"lahir", Birth}, {"usia", Age}, {"umur", Age},
	{"hp", Phone}, {"telepon", Phone}, {"telp", Phone}, {"whatsapp", Phone}, {"jabatan", Role}, {"unsur", Role}, {"peran", Role}, {"instansi", Office},
	{"nama", Name}, {"name", Name}, {"nik", NIK}, {"ktp", NIK},
}

// fieldOf reads one heading. Exports put the group of a question before its name:
// peserta/nama_lengkap.
func fieldOf(head string) (f Field, exact bool) {
	if i := strings.LastIndexAny(head, "/"); i > 0 && !strings.Contains(head, " ") && i+1 < len(head) && len(head)-i > 2 {
		head = head[i+1:]
	}
	if strings.HasPrefix(head, "_") {
		return Ignored, false // _id, _uuid, _index: of the export itself
	}
	k := clean.Key(head)
	for f, names := range synonyms {
		if slices.Contains(names, k) {
			return f, true
		}
	}
	words := strings.Fields(k)
	if len(words) > 8 {
		return Ignored, false
	}
	for _, p := range parts {
		if slices.Contains(words, p.word) {
			return p.field, false
		}
	}
	return Ignored, false
}

// fieldsOf reads a row as headings. Of two columns for one field the one that says
// it exactly wins, then the left one.
func fieldsOf(r Row) []Field {
	out := make([]Field, len(r.Cells))
	have := map[Field]int{}
	for _, want := range []bool{true, false} {
		for i, c := range r.Cells {
			f, exact := fieldOf(c)
			if f == Ignored || exact != want || out[i] != Ignored {
				continue
			}
			if _, taken := have[f]; taken && f != NIK {
				continue
			}
			out[i], have[f] = f, i
		}
	}
	return out
}

// score says how much a row looks like headings; 0 without a name.
func score(fields []Field) int {
	if !slices.Contains(fields, Name) {
		return 0
	}
	n := 0
	for _, f := range fields {
		if f != Ignored {
			n++
		}
	}
	return n
}

// findHead finds the headings below title rows.
func findHead(s Sheet) (at int, fields []Field, points int) {
	for i, r := range s.Rows[:min(len(s.Rows), headRows)] {
		f := fieldsOf(r)
		if n := score(f); n > points {
			at, fields, points = i, f, n
		}
	}
	return at, fields, points
}

// ticks sees "L" and "P" below a merged heading of the sex: two columns, one of
// which is ticked.
func ticks(r Row, fields []Field) ([]Field, bool) {
	out := slices.Clone(fields)
	for len(out) < len(r.Cells) {
		out = append(out, Ignored)
	}
	for i := 0; i+1 < len(r.Cells); i++ {
		l, p := clean.Key(r.at(i)), clean.Key(r.at(i+1))
		if (l == "l" || l == "lk") && (p == "p" || p == "pr") {
			if c := slices.Index(out, Sex); c >= 0 {
				out[c] = Ignored
			}
			out[i], out[i+1] = TickL, TickP
			return out, true
		}
	}
	return fields, false
}
