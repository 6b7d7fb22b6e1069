package stats

import "strings"

// role is what a column holds, as far as its head tells.
type role uint8

const (
	roleUnknown role = iota
	roleID
	roleName
	roleNumber
	roleMeta
	roleTotal
)

// roleOf knows the heads of Indonesian and English class lists.
func roleOf(head string) role {
	switch word(head) {
	case "id", "kode", "kode peserta", "id peserta", "person", "person id", "student id", "code", "nis", "nisn", "nip", "nim", "nik", "peserta", "responden", "respondent", "siswa", "student":
		return roleID
	case "nama", "nama lengkap", "nama peserta", "nama siswa", "name", "full name":
		return roleName
	case "no", "nomor", "number", "#", "no urut", "no absen", "urut":
		return roleNumber
	case "l/p", "lp", "jk", "jenis kelamin", "sex", "gender", "desa", "asal desa", "asal", "alamat", "kecamatan", "instansi",
		"usia", "umur", "age", "jabatan", "unsur", "kelas", "class", "group", "kelompok", "tanggal", "date", "waktu", "timestamp", "cap waktu",
		"stempel waktu", "email", "username", "hp", "no hp", "ket", "keterangan":
		return roleMeta
	case "total", "jumlah", "jml", "jumlah benar", "skor", "skor total", "total skor", "nilai", "score", "sum", "total score", "nilai akhir", "rata-rata", "rerata", "mean":
		return roleTotal
	}
	return roleUnknown
}

// Labels of rows that are no person.
func isKeyLabel(s string) bool {
	switch word(s) {
	case "kunci", "kunci jawaban", "key", "answer key", "jawaban benar", "kj", "correct", "correct answer", "correct answers", "answers":
		return true
	}
	return false
}

func isMaxLabel(s string) bool {
	switch word(s) {
	case "max", "maks", "maksimum", "maximum", "skor maks", "skor maksimal", "skor maksimum", "nilai maks", "nilai maksimal", "bobot", "max score", "points":
		return true
	}
	return false
}

func isSumLabel(s string) bool {
	switch word(s) {
	case "jumlah", "jml", "total", "jumlah benar", "rata-rata", "rerata", "mean", "average", "sum", "persen", "%":
		return true
	}
	return false
}

// word is a label without case and the marks around it.
func word(s string) string {
	return strings.Trim(strings.ToLower(s), " .:*_")
}
