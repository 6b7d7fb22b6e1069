package i18n

import "fmt"

// CLI are the words of the command line.
type CLI struct {
	Short, Long, FlagDB, FlagLang, FlagASCII, FlagAddr, FlagPIN, FlagNoPIN, FlagEvent, FlagVillage, FlagFormat, FlagOut, FlagJSON, FlagExcel,
	FlagSeed, FlagPeople, FlagVillages, FlagDryRun, FlagName, FlagPartial, FlagPre, FlagForce, FlagContent,
	Serve, ServeLong, Export, ExportAttendance, Demo, Version, Check, Import, ImportQuiz, Analyse,
	NoFolder, NoTerminal, NoEvent, PINDigits, DemoBusy, Ready, ServeStop, HostKey, NotOurs, Newer, Corrupt, Unsafe, NoFile, PINBoth, SeeHelp, DemoSize string
	// Help maps the headings of the help page, which come in English, to this language.
	Help           map[string]string
	WrongUse       func(what string) string
	NoCommand      func(name string) string
	NoLanguage     func(name string) string
	NeedsName      func(command string) string
	NoFlag         func(name string) string
	FlagValue      func(name string) string
	BadValue       func(value, flag string) string
	ArgCount       func(n string) string
	UnknownEvent   func(id string) string
	UnknownVillage func(v string) string
	UnknownFormat  func(f string) string
	Ambiguous      func(v string, n int) string
	DemoDone       func(path, event string, people, villages int) string
	Wrote          func(path string, rows int) string
	CheckSum       func(errors, warnings int) string
	PortTaken      func(addr string) string
	BadAddr        func(addr string) string
	NoRead         func(path string) string
	NoWrite        func(path string) string
	Imported       func(n int, format string) string
	NotImported    func(n int) string
}

func cli(p pick) CLI {
	return CLI{
		Short: p("Pelatihan desa di satu laptop, tanpa internet", "Village trainings on one laptop, without internet"),
		Long: p("diklat menjalankan pelatihan desa tentang migrasi aman: absensi, modul, dan kuis.\nPeserta masuk dengan ssh dari laptop mana pun di Wi-Fi yang sama.",
			"diklat runs village trainings on safe migration: attendance, modules and quizzes.\nPeople join with ssh from any laptop on the same Wi-Fi."),
		FlagDB:           p("berkas data (bawaan: folder data Anda; juga DIKLAT_DB)", "data file (default: your data folder; also DIKLAT_DB)"),
		FlagASCII:        p("tanda sederhana saja, untuk konsol lama (juga DIKLAT_ASCII=1)", "simple signs only, for old consoles (also DIKLAT_ASCII=1)"),
		FlagLang:         p("bahasa: id atau en (juga DIKLAT_LANG)", "language: id or en (also DIKLAT_LANG)"),
		FlagAddr:         p("alamat kelas, HOST:PORT", "address of the class, HOST:PORT"),
		FlagPIN:          p("PIN kelas, 4 sampai 8 angka", "PIN of the class, 4 to 8 digits"),
		FlagNoPIN:        p("kelas tanpa PIN", "no PIN"),
		FlagEvent:        p("kegiatan (id; bawaan: yang dipakai sekarang)", "event (id; default: the one in use)"),
		FlagVillage:      p("hanya desa ini (nama atau kode)", "only this village (name or code)"),
		FlagFormat:       p("format: csv atau json", "format: csv or json"),
		FlagOut:          p("berkas keluaran, atau - untuk keluaran standar", "output file, or - for standard output"),
		FlagJSON:         p("tulis hasil sebagai satu dokumen JSON", "print one JSON document"),
		FlagExcel:        p("CSV dengan titik koma untuk Excel Indonesia", "CSV with semicolons for Indonesian Excel"),
		FlagSeed:         p("benih: benih yang sama memberi data yang sama", "seed: the same seed gives the same data"),
		FlagPeople:       p("jumlah peserta", "number of people"),
		FlagVillages:     p("jumlah desa", "number of villages"),
		FlagDryRun:       p("periksa saja, jangan simpan", "check only, keep nothing"),
		FlagName:         p("nama kuis", "name of the quiz"),
		FlagPartial:      p("simpan soal yang baik walau ada yang salah", "keep the good questions although some are wrong"),
		FlagPre:          p("tabel pre-test untuk menghitung gain", "pre-test table for the gain"),
		FlagForce:        p("timpa berkas yang ada", "replace an existing file"),
		FlagContent:      p("folder isi tambahan (modul dan soal)", "folder with more content (modules and questions)"),
		Serve:            p("Buka kelas lewat SSH tanpa layar pelatih", "Open the class over SSH without the trainer's screen"),
		ServeLong:        p("Membuka kelas sampai dihentikan (Ctrl+C). Menulis satu baris \"ready ALAMAT\" begitu siap.", "Keeps the class open until stopped (Ctrl+C). Prints one line \"ready ADDR\" when it listens."),
		Export:           p("Tulis berkas untuk panitia", "Write files for organisers"),
		ExportAttendance: p("Kehadiran: satu baris tiap orang dan sesi", "Attendance: one row a person and session"),
		Demo:             p("Buat kegiatan SIMULASI yang sudah selesai", "Make a finished, SIMULATED event"),
		Version:          p("Tampilkan versi", "Print the version"),
		Check:            p("Periksa modul, soal, dan berkas kuis", "Check modules, questions and quiz files"),
		Import:           p("Masukkan soal dari berkas", "Import questions from files"),
		ImportQuiz:       p("Masukkan soal: GIFT, Aiken, Moodle XML, Kahoot, lembar XLSX/CSV", "Import questions: GIFT, Aiken, Moodle XML, Kahoot, XLSX/CSV sheet"),
		Analyse:          p("Analisis butir dari tabel jawaban mana pun", "Item analysis of any table of answers"),
		NoFolder:         p("Folder data tidak ditemukan. Beri berkas data dengan --db BERKAS.", "No data folder was found. Give a data file with --db FILE."),
		NoTerminal:       p("Layar pelatih perlu terminal. Jalankan diklat langsung di terminal, atau pakai `diklat serve` untuk kelas tanpa layar.", "The trainer's screen needs a terminal. Run diklat in a terminal, or use `diklat serve` for a class without a screen."),
		NoEvent:          p("Belum ada kegiatan di berkas data ini. Jalankan `diklat` sekali untuk membuatnya, atau `diklat demo`.", "There is no event in this data file. Run `diklat` once to make one, or `diklat demo`."),
		PINDigits:        p("PIN harus 4 sampai 8 angka, misalnya --pin 4071.", "The PIN needs 4 to 8 digits, like --pin 4071."),
		PINBoth:          p("Pilih salah satu: --pin atau --no-pin.", "Choose one: --pin or --no-pin."),
		DemoBusy:         p("Berkas ini sudah berisi kegiatan sungguhan. Simulasi tidak dicampur: pilih berkas lain dengan --db.", "This file holds real events. Simulated data is never mixed in: choose another file with --db."),
		Ready:            p("Kelas buka. Tekan Ctrl+C untuk menutup.", "The class is open. Press Ctrl+C to close."),
		ServeStop:        p("Kelas ditutup. Semua tersimpan.", "The class is closed. Everything is saved."),
		HostKey:          p("Kunci kelas tidak bisa dibaca atau ditulis. Periksa izin folder data.", "The key of the class cannot be read or written. Check the permissions of the data folder."),
		NotOurs:          p("Berkas ini bukan berkas data diklat. Isinya tidak diubah. Pilih berkas lain dengan --db.", "This is not a data file of diklat. It was not changed. Choose another with --db."),
		Newer:            p("Berkas ini dibuat oleh diklat yang lebih baru dan tidak diubah. Perbarui program ini.", "This file was made by a newer diklat and was not changed. Update this program."),
		Corrupt:          p("Berkas data rusak dan tidak diubah. Jalankan `diklat selamatkan`, atau pakai cadangan.", "The data file is damaged and was not changed. Run `diklat rescue`, or use a backup."),
		Unsafe:           p("Tempat ini tidak menjamin catatan tersimpan. Pilih disk laptop sendiri dengan --db.", "This place cannot keep records safely. Choose the laptop's own disk with --db."),
		NoFile:           p("Berkas data tidak ada. Periksa --db, atau jalankan `diklat` untuk membuatnya.", "There is no data file. Check --db, or run `diklat` to make one."),
		DemoSize:         p("Simulasi punya 1 sampai 5000 orang dari 1 sampai 177 desa.", "A simulation has 1 to 5000 people of 1 to 177 villages."),
		Help: map[string]string{"USAGE": p("PEMAKAIAN", "USAGE"), "COMMANDS": p("PERINTAH", "COMMANDS"), "FLAGS": p("PILIHAN", "FLAGS"), "EXAMPLES": p("CONTOH", "EXAMPLES"),
			"[command]": p("[perintah]", "[command]"), "[--flags]": p("[--pilihan]", "[--flags]"), "Help for": p("Bantuan untuk", "Help for"),
			"Version for": p("Versi", "Version for"), "Help about any command": p("Bantuan untuk perintah", "Help about any command")},
		SeeHelp: p("Lihat `diklat --help`.", "See `diklat --help`."),
		NoLanguage: func(s string) string {
			return fmt.Sprintf(p("Bahasa %q tidak ada. Pakai id atau en.", "There is no language %q. Use id or en."), s)
		},
		NeedsName: func(s string) string {
			return fmt.Sprintf(p("Sebut apa yang Anda mau. Lihat `diklat %s --help`.", "Say what you want. See `diklat %s --help`."), s)
		},
		NoCommand: func(s string) string { return fmt.Sprintf(p("tidak ada perintah %q", "there is no command %q"), s) },
		NoFlag:    func(s string) string { return fmt.Sprintf(p("tidak ada pilihan %s", "there is no flag %s"), s) },
		FlagValue: func(s string) string { return fmt.Sprintf(p("pilihan %s perlu nilai", "the flag %s needs a value"), s) },
		BadValue: func(v, f string) string {
			return fmt.Sprintf(p("nilai %q tidak cocok untuk %s", "value %q does not fit %s"), v, f)
		},
		ArgCount: func(n string) string {
			return fmt.Sprintf(p("jumlah kata tidak cocok (%s)", "the number of words does not fit (%s)"), n)
		},
		WrongUse: func(s string) string {
			return fmt.Sprintf(p("Perintah belum tepat: %s. Lihat `diklat --help`.", "Wrong use: %s. See `diklat --help`."), s)
		},
		UnknownEvent: func(s string) string {
			return fmt.Sprintf(p("Kegiatan %s tidak ada. Kosongkan --event untuk memakai yang sekarang.", "There is no event %s. Leave out --event to use the current one."), s)
		},
		UnknownVillage: func(s string) string {
			return fmt.Sprintf(p("Desa %q tidak ada di kegiatan ini. Periksa ejaan, atau pakai kodenya.", "Village %q is not in this event. Check the spelling, or use its code."), s)
		},
		UnknownFormat: func(s string) string {
			return fmt.Sprintf(p("Format %q tidak dikenal. Pakai csv atau json.", "Format %q is unknown. Use csv or json."), s)
		},
		Ambiguous: func(s string, n int) string {
			return fmt.Sprintf(p("Ada %d desa bernama %q. Pakai kodenya.", "There are %d villages named %q. Use the code."), n, s)
		},
		DemoDone: func(path, event string, people, villages int) string {
			return fmt.Sprintf(p("SIMULASI siap: %d peserta dari %d desa di %s (kegiatan %s).", "SIMULATION ready: %d people of %d villages in %s (event %s)."), people, villages, path, event)
		},
		Wrote: func(path string, n int) string {
			return fmt.Sprintf(p("%d baris ditulis ke %s.", "%d rows written to %s."), n, path)
		},
		CheckSum: func(e, w int) string {
			return fmt.Sprintf(p("%d kesalahan, %d peringatan.", "%d errors, %d warnings."), e, w)
		},
		PortTaken: func(a string) string {
			return fmt.Sprintf(p("Alamat %s sudah dipakai program lain. Tutup yang lain, atau pilih port lain dengan --addr.", "Address %s is used by another program. Close that one, or choose another port with --addr."), a)
		},
		BadAddr: func(a string) string {
			return fmt.Sprintf(p("Alamat %q tidak bisa dipakai. Tulis HOST:PORT, misalnya --addr :2222.", "Address %q cannot be used. Write HOST:PORT, like --addr :2222."), a)
		},
		NoRead: func(f string) string {
			return fmt.Sprintf(p("Berkas %s tidak bisa dibaca. Periksa nama dan izinnya.", "File %s cannot be read. Check its name and permissions."), f)
		},
		NoWrite: func(f string) string {
			return fmt.Sprintf(p("Berkas %s tidak bisa ditulis. Periksa folder, izin, dan sisa disk.", "File %s cannot be written. Check folder, permissions and disk space."), f)
		},
		Imported: func(n int, f string) string {
			return fmt.Sprintf(p("%d soal dari berkas %s tersimpan.", "%d questions of a %s file are kept."), n, f)
		},
		NotImported: func(n int) string {
			return fmt.Sprintf(p("Tidak ada yang disimpan: %d kesalahan. Perbaiki, atau pakai --partial.", "Nothing was kept: %d errors. Correct them, or use --partial."), n)
		},
	}
}
