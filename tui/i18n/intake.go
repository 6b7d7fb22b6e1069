package i18n

import (
	"fmt"
	"strings"
)

// Intake are the words of the import of people, on the command line and on the
// screen.
type Intake struct {
	Short, NeedFile, FlagParent, FlagUpdate, FlagSimilar, FlagNewVillages, FlagVillage, FlagColumn, FlagPartial, NoTable, DryRun, Nothing, BadSimilar, Binary, TooLarge, BadFile, Joined string
	Fields                                                                                                                                                                               map[string]string // by intake.Field
	Actions                                                                                                                                                                              map[string]string // by intake.Action
	BadVillage                                                                                                                                                                           func(s string) string
	BadColumn                                                                                                                                                                            func(s string) string
	Columns                                                                                                                                                                              func(list string) string
	Sum                                                                                                                                                                                  func(rows, add, update, same, ask, refused int) string
	Left                                                                                                                                                                                 func(empty, foot int) string
	Kept                                                                                                                                                                                 func(n int, event string) string
	NotKept                                                                                                                                                                              func(errors int) string
	Asks                                                                                                                                                                                 func(n int) string
	Updates                                                                                                                                                                              func(n int) string
	// Issue is the sentence of an intake.IssueCode: cause and cure.
	Issue func(code, text string, others []string) string
	// Twin is a row that may be somebody who is known.
	Twin func(name string, known []string) string
	// Villages are the words of the import of villages.
	Villages IntakeVillages
}

// IntakeVillages are the words of `diklat import villages`.
type IntakeVillages struct {
	Short, NeedFile, FlagOnly, NoTable string
	Sum                                func(rows, added, changed, same int) string
	Would                              func(rows, bad int) string
	Progress                           func(done, of int) string
	BadCode                            func(text string) string
	Eaten                              func(text string) string
	BadName                            func(code string) string
	Twice                              func(code string, line int) string
}

func intakeOf(p pick) Intake {
	return Intake{
		Short:           p("impor daftar orang (CSV, XLSX, KoboToolbox/ODK)", "import a list of people (CSV, XLSX, KoboToolbox/ODK)"),
		NeedFile:        p("Sebutkan satu berkas, misalnya `diklat import roster peserta.xlsx`.", "Name one file, like `diklat import roster people.xlsx`."),
		FlagParent:      p("berkas induk ODK, bila berkas ini berisi bagian yang berulang", "the ODK parent file, if this file is a repeat group"),
		FlagUpdate:      p("perbarui orang yang sudah ada dengan isi berkas", "update people who are known with what the file says"),
		FlagSimilar:     p("untuk nama yang mirip orang lain: new (orang baru) atau skip (lewati)", "for names like somebody known: new (somebody new) or skip"),
		FlagNewVillages: p("catat tempat yang tidak dikenal sebagai desa lain", "keep unknown places as other villages"),
		FlagVillage:     p("desa yang mana, bila namanya ada lebih dari satu, misalnya Oesao=53.01.06.1004 (boleh berulang)", "which village, if there are several of one name, like Oesao=53.01.06.1004 (may repeat)"),
		FlagColumn:      p("isi kolom, misalnya desa=4 (boleh berulang)", "what a column holds, like village=4 (may repeat)"),
		FlagPartial:     p("simpan baris yang baik walau ada yang salah", "keep the good rows although some are wrong"),
		NoTable:         p("Tidak ada judul kolom \"Nama\" di berkas ini. Tambahkan baris judul kolom, atau pilih berkas lain.", "No column of this file is headed \"Nama\" or \"Name\". Add a row of headings, or choose another file."),
		DryRun:          p("Hanya diperiksa; tidak ada yang disimpan.", "Checked only; nothing was kept."),
		Nothing:         p("Tidak ada orang baru dan tidak ada perubahan di berkas ini.", "This file has nobody new and changes nothing."),
		BadSimilar:      p("--similar hanya new atau skip.", "--similar is new or skip."),
		Binary:          p("Berkas ini bukan teks atau XLSX. Simpan sebagai CSV atau XLSX dari Excel atau LibreOffice.", "This file is neither text nor XLSX. Save it as CSV or XLSX in Excel or LibreOffice."),
		TooLarge:        p("Berkas ini terlalu besar atau dipadatkan secara tidak wajar. Bagi menjadi beberapa berkas.", "This file is too large, or packed in an unreasonable way. Split it into several."),
		BadFile:         p("Berkas XLSX ini rusak. Buka dan simpan lagi dengan Excel atau LibreOffice.", "This XLSX file is damaged. Open and save it again in Excel or LibreOffice."),
		Joined:          p("Baris dihubungkan dengan formulir induknya.", "Rows were joined to the forms they belong to."),
		Fields: map[string]string{"": p("(abaikan)", "(ignore)"), "name": p("nama", "name"), "village": p("desa", "village"), "district": p("kecamatan", "district"),
			"code": p("kode desa", "village code"), "sex": p("L/P", "sex"), "role": p("peran", "role"), "office": p("instansi", "office"), "birth": p("lahir", "birth"),
			"age": p("usia", "age"), "phone": p("hp", "phone"), "number": p("nomor", "number"), "nik": p("NIK (dibuang)", "NIK (left out)"),
			"tick_l": p("centang L", "tick L"), "tick_p": p("centang P", "tick P")},
		Actions: map[string]string{"add": p("baru", "new"), "same": p("sudah ada", "known"), "update": p("perbarui", "update"), "ask": p("mirip?", "similar?"), "refuse": p("salah", "wrong")},
		BadColumn: func(s string) string {
			return fmt.Sprintf(p("Kolom %q tidak dimengerti. Tulis seperti nama=2 atau desa=4.", "Column %q is not understood. Write it like name=2 or village=4."), s)
		},
		BadVillage: func(s string) string {
			return fmt.Sprintf(p("Desa %q tidak dimengerti. Tulis nama dan kode sepuluh angka, seperti Oesao=53.01.06.1004.", "Village %q is not understood. Write a name and a code of ten digits, like Oesao=53.01.06.1004."), s)
		},
		Columns: func(l string) string { return fmt.Sprintf(p("Kolom: %s.", "Columns: %s."), l) },
		Sum: func(rows, add, update, same, ask, refused int) string {
			return fmt.Sprintf(p("%d baris: %d orang baru, %d diperbarui, %d sudah ada, %d mirip orang lain, %d salah.", "%d rows: %d new, %d updated, %d known, %d like somebody else, %d wrong."), rows, add, update, same, ask, refused)
		},
		Left: func(empty, foot int) string {
			return fmt.Sprintf(p("Dilewati: %d baris kosong bernomor, %d baris penutup.", "Passed over: %d empty numbered rows, %d rows of the foot."), empty, foot)
		},
		Kept: func(n int, e string) string {
			return fmt.Sprintf(p("%d orang tersimpan di daftar %q.", "%d people are kept on the list of %q."), n, e)
		},
		NotKept: func(n int) string {
			return fmt.Sprintf(p("Tidak ada yang disimpan: %d baris salah. Perbaiki berkasnya, atau pakai --partial.", "Nothing was kept: %d rows are wrong. Correct the file, or use --partial."), n)
		},
		Asks: func(n int) string {
			return fmt.Sprintf(p("Tidak ada yang disimpan: %d nama mirip orang yang sudah ada. Pilih --similar new atau --similar skip.", "Nothing was kept: %d names are like somebody known. Choose --similar new or --similar skip."), n)
		},
		Updates: func(n int) string {
			return fmt.Sprintf(p("%d orang sudah ada dengan isi lain. Pakai --update untuk memperbarui mereka.", "%d people are known with other data. Use --update to update them."), n)
		},
		Issue: func(code, text string, others []string) string { return intakeIssue(p, code, text, others) },
		Twin: func(name string, known []string) string {
			return fmt.Sprintf(p("%s mirip dengan %s. Orang yang sama?", "%s is like %s. The same person?"), name, strings.Join(known, "; "))
		},
		Villages: intakeVillages(p),
	}
}

// intakeIssue has one sentence, with its cure, for each code.
func intakeIssue(p pick, code, text string, others []string) string {
	q := func(id, en string) string { return fmt.Sprintf(p(id, en), text) }
	switch code {
	case "no-name":
		return p("Nama kosong. Tulis namanya, atau hapus baris ini.", "The name is empty. Write it, or delete this row.")
	case "bad-name":
		return q("Nama %q bukan nama orang: hanya huruf, titik, koma, ' dan -, paling banyak 60. Perbaiki.", "%q is no name: only letters, dot, comma, ' and -, at most 60. Correct it.")
	case "no-sex":
		return p("L/P kosong. Isi L atau P.", "The sex is empty. Write L or P.")
	case "bad-sex":
		return q("L/P %q tidak dikenal. Isi L (laki-laki) atau P (perempuan).", "Sex %q is unknown. Write L (male) or P (female).")
	case "doubtful-sex":
		return p("P di kolom yang juga berisi W: Pria atau Perempuan? Tulis L atau P, tanpa W.", "P in a column that also has W: Pria (male) or Perempuan (female)? Write L or P, no W.")
	case "no-village":
		return p("Desa kosong. Tulis nama desa atau kodenya.", "The village is empty. Write its name or code.")
	case "unknown-village":
		return q("Desa %q tidak dikenal. Perbaiki namanya, isi kode desa, atau pakai --new-villages.", "Village %q is unknown. Correct its name, fill in its code, or use --new-villages.")
	case "many-villages":
		return q("Desa %q ada lebih dari satu: ", "There are several villages %q: ") + strings.Join(others, "; ") + p(". Isi kolom kode desa, atau pakai --village NAMA=KODE.", ". Fill in a column with the code, or use --village NAME=CODE.")
	case "same-twice":
		return q("%s sudah ada di baris ", "%s stands already in row ") + strings.Join(others, ", ") + p(". Hapus salah satu, atau isi tahun lahir bila orangnya lain.", ". Delete one, or fill in the years of birth if they are two people.")
	case "like-row":
		return q("Nama ini mirip %s di baris ", "This name is like %s in row ") + strings.Join(others, ", ") + p(". Orang yang sama? Bila ya, hapus salah satu.", ". The same person? If so, delete one.")
	case "bad-place":
		return q("Nama desa %q tidak dapat dicatat: paling banyak 60 huruf. Perpendek.", "The village %q cannot be kept: at most 60 letters. Shorten it.")
	case "new-office":
		return q("%q dicatat sebagai kantor (dinas).", "%q is kept as an office.")
	case "orphan":
		return p("Formulir induk baris ini tidak ada di berkas. Ekspor lagi dengan semua lembar.", "The form this row belongs to is not in the file. Export again with all sheets.")
	case "eaten-phone":
		return q("Nomor HP %q dibulatkan oleh Excel dan tidak dapat dipulihkan; dikosongkan. Format kolom sebagai teks, lalu ketik lagi.", "Phone %q was rounded by Excel and cannot be recovered; left empty. Format the column as text and type it again.")
	case "bad-phone":
		return q("Nomor HP %q tidak dimengerti; dikosongkan.", "Phone %q is not understood; left empty.")
	case "zero-added":
		return q("Nomor HP %q kehilangan angka 0 di depan; sudah ditambahkan.", "Phone %q had lost its leading 0; it was put back.")
	case "nik-dropped":
		return p("NIK tidak diperlukan dan tidak disimpan.", "NIK is not needed and was not kept.")
	case "bad-birth":
		return q("Tahun lahir %q tidak dimengerti; dikosongkan. Tulis seperti 1987.", "Year of birth %q is not understood; left empty. Write it like 1987.")
	case "bad-age":
		return q("Usia %q tidak dimengerti; dikosongkan. Tulis angka tahun.", "Age %q is not understood; left empty. Write it in years.")
	case "long-text":
		return q("Isi %q terlalu panjang; dikosongkan.", "%q is too long; left empty.")
	case "number-in-name":
		return q("Nomor di depan nama %q dibuang.", "The number before the name %q was taken off.")
	case "new-village":
		return q("%q dicatat sebagai desa lain.", "%q is kept as another village.")
	}
	return p("Tidak dikenal: ", "Unknown: ") + code + " " + text
}

func intakeVillages(p pick) IntakeVillages {
	return IntakeVillages{
		Short:    p("impor daftar desa dengan kode Kemendagri (CSV atau XLSX)", "import a list of villages with Kemendagri codes (CSV or XLSX)"),
		NeedFile: p("Sebutkan satu berkas, misalnya `diklat import villages wilayah.csv`.", "Name one file, like `diklat import villages wilayah.csv`."),
		FlagOnly: p("hanya kode yang berawalan ini, misalnya 53.01 (boleh berulang)", "only codes that begin like this, e.g. 53.01 (may repeat)"),
		NoTable:  p("Tidak ada kode desa sepuluh angka di berkas ini. Berkas harus memuat kode dan nama di setiap baris.", "This file has no ten-digit village codes. Each row must hold a code and a name."),
		Sum: func(rows, added, changed, same int) string {
			return fmt.Sprintf(p("%d desa: %d baru, %d berubah, %d sudah ada.", "%d villages: %d new, %d changed, %d known."), rows, added, changed, same)
		},
		Would: func(rows, bad int) string {
			return fmt.Sprintf(p("%d desa dapat diimpor, %d baris bermasalah. Tidak ada yang disimpan.", "%d villages can be imported, %d rows are wrong. Nothing was kept."), rows, bad)
		},
		Progress: func(done, of int) string { return fmt.Sprintf(p("%d dari %d desa", "%d of %d villages"), done, of) },
		BadCode: func(s string) string {
			return fmt.Sprintf(p("Kode %q bukan kode desa Kemendagri (10 angka). Perbaiki.", "Code %q is no village code of Kemendagri (10 digits). Correct it."), s)
		},
		Eaten: func(s string) string {
			return fmt.Sprintf(p("Kode %q kehilangan angka karena dibaca sebagai bilangan. Format kolom sebagai teks, lalu isi lagi.", "Code %q lost digits because it was taken for a number. Format the column as text and fill it in again."), s)
		},
		BadName: func(c string) string {
			return fmt.Sprintf(p("Nama desa %s kosong atau terlalu panjang. Perbaiki.", "The name of village %s is empty or too long. Correct it."), c)
		},
		Twice: func(c string, line int) string {
			return fmt.Sprintf(p("Kode %s sudah ada di baris %d. Hapus salah satu.", "Code %s stands already in row %d. Delete one."), c, line)
		},
	}
}
