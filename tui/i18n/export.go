package i18n

import (
	"fmt"
	"strings"
)

// Export are the words of the export screen and of the export commands.
type Export struct {
	Title, Attendance, Scenarios, Signin, Recap, Certificates, Register, People, Changes, Answers, Quiz, Pack, Where, Village, KeyVillage, AllVillages,
	Nothing, Given, Giving, Format, Paper, Content, Filled, Blank, Names, WithNames, WithoutNames,
	KeyPick, KeyWrite, KeyFormat, KeyPaper, KeyContent, KeyNames, KeyPack, KeyGive, NoSheet, MaskVillage, NobodyCame,
	FlagPaper, FlagSign, FlagPer, FlagDay, FlagEmpty, FlagFilled, FlagAnonymous, FlagQuiz, BadCount, HelpBody, Working string
	Done          func(path string, rows int) string
	LeftOut       func(n int, format string) string
	WhichQuiz     func(asked string, known []string) string
	FolderThere   func(path string) string
	NeedsOut      func(name string) string
	Packed        func(path string, files int) string
	NotOver       func(held, all int) string
	FormatName    func(format string) string
	Head          func(key string) string
	FlagFormat    func(formats []string) string
	UnknownFormat func(format string, formats []string) string
	UnknownPaper  func(paper string) string
	UnknownSign   func(layout string) string
	UnknownPer    func(per string) string
}

func export(p pick) Export {
	return Export{
		Title:        p("Ekspor", "Export"),
		Attendance:   p("Kehadiran semua sesi", "Attendance of all sessions"),
		Scenarios:    p("Langkah studi kasus", "Steps of the cases"),
		Signin:       p("Daftar hadir untuk ditandatangani", "Attendance list to sign"),
		Recap:        p("Rekap kehadiran per orang dan per desa", "Attendance recap by person and village"),
		Certificates: p("Sertifikat (PDF) atau registernya", "Certificates (PDF) or their register"),
		Register:     p("Register sertifikat", "Register of certificates"),
		People:       p("Daftar peserta", "List of participants"),
		Changes:      p("Perubahan kehadiran: siapa, kapan, alasan", "Changes of attendance: who, when, why"),
		Answers:      p("Jawaban kuis dan tes", "Answers of quizzes and tests"),
		Quiz:         p("Soal kuis (GIFT, Moodle, Aiken, lembar)", "Quiz questions (GIFT, Moodle, Aiken, sheet)"),
		Pack:         p("Paket laporan: semua berkas sekaligus", "Report pack: all files at once"),
		Where:        p("Disimpan di folder", "Saved in the folder"),
		Village:      p("Desa", "Village"),
		KeyVillage:   p("ganti desa", "other village"),
		AllVillages:  p("semua desa", "all villages"),
		Nothing:      p("Berkas hanya bisa ditulis di laptop yang menyimpan data. Minta pelatih di laptop itu.", "Files can only be written at the laptop that keeps the data. Ask the trainer there."),
		Given:        p("Dihentikan. Tidak ada berkas yang ditulis.", "Stopped. No file was written."),
		Giving:       p("Menghentikan ...", "Stopping ..."),
		Format:       p("Bentuk", "Form"),
		Paper:        p("Kertas", "Paper"),
		Content:      p("Isi", "Content"),
		Filled:       p("terisi (status yang tercatat)", "filled (what is recorded)"),
		Blank:        p("kosong untuk ditandatangani", "blank, to sign"),
		Names:        p("Nama", "Names"),
		WithNames:    p("dengan nama", "with names"),
		WithoutNames: p("tanpa nama (kode acak)", "without names (random codes)"),
		KeyPick:      p("pilih berkas", "choose"),
		KeyWrite:     p("tulis", "write"),
		KeyFormat:    p("bentuk", "form"),
		KeyPaper:     p("kertas", "paper"),
		KeyContent:   p("isi", "content"),
		KeyNames:     p("nama", "names"),
		KeyPack:      p("paket laporan", "report pack"),
		KeyGive:      p("hentikan", "stop"),
		NoSheet:      p("Hari itu tidak ada di kegiatan ini. Periksa --day.", "This event has no such day. Check --day."),
		MaskVillage:  p("Berkas tanpa nama selalu berisi semua desa. Pilih semua desa (tanpa --village), atau tulis dengan nama.", "A file without names always holds all villages. Choose all villages (no --village), or write with names."),
		NobodyCame:   p("Belum ada peserta yang tercatat hadir, jadi belum ada sertifikat. Isi absensi dulu.", "No participant is recorded as present, so there are no certificates. Fill in the attendance first."),
		NotOver: func(held, all int) string {
			return fmt.Sprintf(p("Sertifikat dibuat setelah semua sesi dilaksanakan: baru %d dari %d sesi yang tercatat.", "Certificates are made when every session was held: %d of %d are recorded so far."), held, all)
		},
		FlagPaper:     p("kertas PDF: a4 atau f4 (215 x 330 mm)", "paper of a PDF: a4 or f4 (215 x 330 mm)"),
		FlagSign:      p("kolom tanda tangan: tunggal, selang-seling, selang-seling-2-baris (bawaan: milik kegiatan)", "signature column: tunggal, selang-seling, selang-seling-2-baris (default: the event's)"),
		FlagPer:       p("satu lembar tiap: day (hari), sesi, village (desa)", "a sheet a: day, sesi, village"),
		FlagDay:       p("hanya hari ke-N", "only day N"),
		FlagEmpty:     p("jumlah baris kosong untuk peserta tambahan", "empty rows for people who walk in"),
		FlagFilled:    p("isi dengan status yang tercatat", "fill in what is recorded"),
		FlagAnonymous: p("tanpa nama: kode acak, kelompok usia, angka di bawah 5 digabung", "without names: random codes, age groups, figures below 5 merged"),
		FlagQuiz:      p("id atau judul kuis", "id or title of the quiz"),
		BadCount:      p("--day dan --sesi tidak boleh negatif, dan --empty harus 0 sampai 200.", "--day and --sesi must not be negative, and --empty must be 0 to 200."),
		HelpBody:      p("Pilih berkas dengan angka atau panah, lalu Enter. Huruf di bawah daftar mengganti isinya: f bentuk, v desa, s dan g lembar tiap sesi, hari, atau desa. Huruf besar mundur. p menulis paket laporan lengkap. Esc menghentikan: berkas yang belum selesai tidak ditinggalkan. Berkas lama tidak ditimpa: namanya memuat tanggal dan jam.", "Choose a file with a digit or the arrows, then Enter. The letters below the list change it: f the form, v the village, s and g a sheet for each session, day or village. Capitals go back. p writes the whole report pack. Esc stops: no unfinished file is left. No older file is replaced: names hold date and time."),
		Done: func(path string, n int) string {
			return fmt.Sprintf(p("%d baris ditulis: %s", "%d rows written: %s"), n, path)
		},
		LeftOut: func(n int, format string) string {
			return fmt.Sprintf(p("%d soal tidak muat di bentuk %s dan dilewati.", "%d questions do not fit into %s and were left out."), n, format)
		},
		WhichQuiz: func(asked string, known []string) string {
			if asked == "" {
				return fmt.Sprintf(p("Sebut kuisnya dengan --quiz. Yang ada: %s.", "Name the quiz with --quiz. There are: %s."), strings.Join(known, ", "))
			}
			return fmt.Sprintf(p("Kuis %q tidak ada. Yang ada: %s.", "There is no quiz %q. There are: %s."), asked, strings.Join(known, ", "))
		},
		FolderThere: func(path string) string {
			return fmt.Sprintf(p("%s sudah ada. Pilih nama lain dengan --out.", "%s is there already. Choose another name with --out."), path)
		},
		NeedsOut: func(name string) string {
			return fmt.Sprintf(p("Paket ditulis ke berkas atau folder: pakai --out %s.", "A pack goes to a file or folder: use --out %s."), name)
		},
		Packed: func(path string, n int) string {
			return fmt.Sprintf(p("%d berkas ditulis: %s", "%d files written: %s"), n, path)
		},
		Working:    p("Menulis ...", "Writing ..."),
		FormatName: func(f string) string { return formatName(p, f) },
		Head:       func(key string) string { return columnHead(p, key) },
		FlagFormat: func(f []string) string {
			return fmt.Sprintf(p("bentuk berkas (%s)", "form of the file (%s)"), orList(p, f))
		},
		UnknownFormat: func(f string, known []string) string {
			return fmt.Sprintf(p("Format %q tidak dikenal. Pakai %s.", "The format %q is not known. Use %s."), f, orList(p, known))
		},
		UnknownPaper: func(s string) string {
			return fmt.Sprintf(p("Kertas %q tidak dikenal. Pakai a4 atau f4.", "The paper %q is not known. Use a4 or f4."), s)
		},
		UnknownSign: func(s string) string {
			return fmt.Sprintf(p("Kolom tanda tangan %q tidak dikenal. Pakai tunggal, selang-seling, atau selang-seling-2-baris.", "The signature column %q is not known. Use tunggal, selang-seling or selang-seling-2-baris."), s)
		},
		UnknownPer: func(s string) string {
			return fmt.Sprintf(p("Lembar tiap %q tidak dikenal. Pakai day, sesi, atau village.", "A sheet a %q is not known. Use day, sesi or village."), s)
		},
	}
}

// orList is "csv, xlsx atau json".
func orList(p pick, words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + p(" atau ", " or ") + words[len(words)-1]
}

func formatName(p pick, f string) string {
	switch f {
	case "csv":
		return p("CSV (koma)", "CSV (comma)")
	case "csv-excel":
		return p("CSV untuk Excel Indonesia (titik koma)", "CSV for Indonesian Excel (semicolon)")
	case "xlsx":
		return p("Excel (XLSX)", "Excel (XLSX)")
	case "pdf":
		return p("PDF untuk dicetak", "PDF to print")
	case "folder":
		return p("folder", "folder")
	}
	return strings.ToUpper(f)
}

// columnHead is the head of a column for people; one that nobody named is its key.
func columnHead(p pick, key string) string {
	heads := map[string]string{
		"person": p("Kode orang", "Person"), "number": p("No", "No"), "name": p("Nama", "Name"), "village": p("Desa", "Village"), "village_code": p("Kode desa", "Village code"),
		"sex": "L/P", "role": p("Jabatan", "Position"), "session": p("Sesi", "Session"), "status": p("Status", "Status"), "time": p("Waktu", "Time"),
		"method": p("Cara", "Method"), "by": p("Oleh", "By"), "id": "ID", "activity": p("Kegiatan", "Activity"), "responsible": p("Penanggung jawab", "Responsible"),
		"when": p("Waktu", "When"), "due": p("Tenggat", "Due"), "resources": p("Sumber", "Resources"), "evidence": p("Bukti", "Evidence"), "risk": p("Risiko", "Risk"),
		"for": p("Untuk", "For"), "region": p("Wilayah", "Region"), "hours": p("Jam", "Hours"), "checked": p("Diperiksa", "Checked"), "state": p("Keadaan", "State"),
		"source": p("Sumber", "Source"), "mark": p("Tanda", "Mark"), "run": p("Putaran", "Run"), "scenario": p("Kasus", "Case"), "title": p("Judul", "Title"),
		"step": p("Langkah", "Step"), "choice": p("Pilihan", "Choice"), "points": p("Poin", "Points"), "score": p("Skor", "Score"), "group": p("Kelompok", "Group"),
		"birth_year": p("Tahun lahir", "Year of birth"), "age_band": p("Kelompok usia", "Age group"), "phone": p("No. HP", "Phone"), "disability": p("Disabilitas", "Disability"),
		"office": p("Instansi", "Institution"), "consent": p("Persetujuan", "Consent"), "before": p("Sebelum", "Before"), "after": p("Sesudah", "After"), "reason": p("Alasan", "Reason"),
		"question": p("Soal", "Question"), "answer": p("Jawaban", "Answer"), "correct": p("Benar", "Correct"), "kind": p("Jenis", "Kind"), "date": p("Tanggal", "Date"),
		"check": p("Kode periksa", "Check code"), "signed": p("Ditandatangani", "Signed"), "printed": p("Dicetak", "Printed"), "code": p("Kode", "Code"), "quiz": p("Kuis", "Quiz"),
		"seconds": p("Detik", "Seconds"), "via": p("Lewat", "Via"), "recorded": p("Dicatat", "Recorded"),
		"undo": p("Urungkan", "Undo"), "mode": p("Cara main", "Mode"), "text": p("Pertanyaan", "Text"), "round": p("Ulangan ke", "Round"), "event": p("Kode kegiatan", "Event"),
		"version": p("Versi", "Version"), "hash": p("Kode isi", "Hash"), "do": p("Yang terjadi", "What happened"), "node": p("Adegan", "Scene"), "choice_text": p("Isi pilihan", "Choice in words"),
		"to": p("Ke adegan", "To scene"), "phase": p("Tahap", "Phase"), "red": p("Pelanggaran", "Violation"), "practice": p("Latihan", "Practice"), "ending": p("Akhir", "Ending"),
		"raw_time": p("Jam laptop", "Laptop's clock"),
	}
	if h, ok := heads[key]; ok {
		return h
	}
	return key
}
