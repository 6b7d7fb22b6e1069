package i18n

import "fmt"

// Privacy are the words of personal data: notice, erasing, the time things are
// kept, the sheet for a lost laptop, the audit trail.
type Privacy struct {
	// Notice is what people are told before they agree; its version is
	// roster.NoticeVersion.
	Notice string
	// command line
	Short, SheetShort, DueShort, EraseShort, LogShort, NoticeShort, ShowShort, KeepShort, FlagApply, FlagYes, FlagPurge, FlagLimit, FlagFile,
	NeedPerson, NeedYes, NeedKeep, NothingDue, NoTrail string
	NoSuch    func(name string) string
	Many      func(name string, n int) string
	ErasedOne func(marks int) string
	LeftText  func(n int) string
	NotClean  string
	Holding   func(n int) string
	Purged    func(n int) string
	DueLine   func(n int, what, why string) string
	Applied   func(n int) string
	SheetAt   func(path string) string
	KeepIs    func(contact, health, answers int) string
	// words of scopes and reasons
	Scope map[string]string
	Why   map[string]string
	Did   map[string]string
	Kind  map[string]string
	// screen
	Title, Agreed, KeyErase, KeyDue, KeySheet, KeyPurge, KeyLog, AskName, NoMatch, PickOne, SureErase, SureDue, SurePurge, ErasedDone, DueTitle, TrailTitle, HelpBody, AllGood string
	Consents                                                                                                                                                                   func(asked, stands, withdrew, people int) string
}

func privacyOf(p pick) Privacy {
	return Privacy{
		Notice: p(`Pemberitahuan data pribadi
Kami mencatat nama, desa, L/P, peran, kehadiran, dan jawaban kuis Anda.
Bila Anda mau: umur, nomor HP, dan kesulitan (disabilitas).
Gunanya: laporan pelatihan, menghubungi Anda lagi, dan foto kegiatan. Anda boleh setuju pada satu dan menolak yang lain.
Yang melihat: pelatih dan panitia. Laporan keluar tanpa nama, kecuali daftar hadir.
Disimpan di laptop pelatih. Nomor HP dan kesulitan dihapus 12 bulan sesudah pelatihan, jawaban tertulis 6 bulan.
Anda boleh melihat, membetulkan, dan meminta hapus data Anda, atau mencabut persetujuan, kapan saja. Katakan kepada pelatih. Kami kerjakan dalam 3x24 jam.
Menolak tidak mengurangi hak Anda mengikuti pelatihan. (UU 27/2022)`,
			`Notice about personal data
We record your name, village, sex, role, attendance and answers.
If you like: age, phone number and difficulties (disability).
Why: the report of the training, calling you again, photos. You may agree to one and refuse another.
Who sees it: trainers and organisers. Reports leave without names, except the attendance sheet.
It is kept on the trainer's laptop. Phone numbers and difficulties are erased 12 months after the training, written answers after 6.
You may see, correct and erase your data, or take your consent back, at any time. Tell the trainer. We do it within 3x24 hours.
Refusing takes nothing away from your right to take part. (UU 27/2022)`),
		Short: p("Data pribadi: hapus, jatuh tempo, jejak, lembar laptop hilang", "Personal data: erase, what is due, audit trail, sheet for a lost laptop"), SheetShort: p("Lembar laptop hilang: apa isi berkas ini (UU 27/2022 Pasal 46)", "Sheet for a lost laptop: what this file held (UU 27/2022 art. 46)"),
		DueShort: p("Data yang waktunya habis", "Data whose time is over"), EraseShort: p("Hapus seseorang dari berkas", "Erase a person from the file"),
		LogShort: p("Jejak: siapa melihat dan mengubah apa", "Audit trail: who saw and changed what"), NoticeShort: p("Pemberitahuan untuk peserta", "The notice for participants"),
		ShowShort: p("Semua yang tercatat tentang seseorang", "Everything that is recorded about a person"), KeepShort: p("Lama simpan dalam bulan: contact, health, answers", "Months that data is kept: contact, health, answers"),
		FlagApply: p("hapus yang jatuh tempo", "erase what is due"), FlagYes: p("ya, hapus sungguh-sungguh", "yes, erase for good"),
		FlagPurge: p("hapus juga cadangan yang masih memuatnya, sesudah cadangan baru dibuat", "also remove the backups that still hold them, after a new one was made"), FlagLimit: p("jumlah baris", "number of lines"),
		FlagFile: p("berkas keluaran, atau - untuk keluaran standar", "output file, or - for standard output"), NeedPerson: p("Sebut nama lengkap atau id orangnya.", "Give the full name or the id of the person."),
		NeedYes:    p("Menghapus tidak bisa dibatalkan. Tambahkan --yes.", "Erasing cannot be undone. Add --yes."),
		NeedKeep:   p("Sebut apa dan berapa bulan, misalnya: privacy keep contact 12.", "Say what and for how many months, like: privacy keep contact 12."),
		NothingDue: p("Tidak ada yang jatuh tempo.", "Nothing is due."), NoTrail: p("Belum ada jejak.", "No trail yet."),
		NoSuch: func(n string) string {
			return fmt.Sprintf(p("%q tidak ada di berkas ini. Tulis nama lengkap, atau id.", "%q is not in this file. Write the full name, or the id."), n)
		},
		Many: func(n string, k int) string {
			return fmt.Sprintf(p("Ada %d orang bernama %q. Pakai id-nya.", "There are %d people named %q. Use the id."), k, n)
		},
		ErasedOne: func(n int) string {
			return fmt.Sprintf(p("Dihapus (%d entri). Kehadiran tetap terhitung tanpa nama.", "Erased (%d entries). Attendance goes on to count without a name."), n)
		},
		LeftText: func(n int) string {
			return fmt.Sprintf(p("%d catatan lain memuat nama yang juga nama orang lain. Periksa rencana dan layanan.", "%d other records hold a name that somebody else bears too. Look at plans and services."), n)
		},
		NotClean: p("Berkas sedang dipakai; sisa di disk dibersihkan saat program dibuka lagi.", "The file is in use; what is left on the disk is cleaned when the program starts again."),
		Holding: func(n int) string {
			return fmt.Sprintf(p("%d cadangan masih memuat orang yang dihapus.", "%d backups still hold erased people."), n)
		},
		Purged: func(n int) string {
			return fmt.Sprintf(p("%d cadangan lama dihapus, satu yang baru dibuat.", "%d old backups removed, a new one made."), n)
		},
		DueLine: func(n int, what, why string) string {
			return fmt.Sprintf(p("%d orang: %s (%s)", "%d people: %s (%s)"), n, what, why)
		},
		Applied: func(n int) string { return fmt.Sprintf(p("%d entri dihapus.", "%d entries erased."), n) },
		SheetAt: func(f string) string { return fmt.Sprintf(p("Lembar ditulis: %s", "The sheet is written: %s"), f) },
		KeepIs: func(c, h, a int) string {
			return fmt.Sprintf(p("Disimpan: nomor HP %d bulan, kesehatan %d bulan, jawaban tertulis %d bulan.", "Kept: phone numbers %d months, health %d months, written answers %d months."), c, h, a)
		},
		Scope: map[string]string{"": p("semua data", "all data"), "contact": p("nomor HP", "phone number"), "health": p("kesulitan dan alasan sakit", "difficulties and reasons of absence"), "answers": p("jawaban tertulis", "written answers")},
		Why:   map[string]string{"diminta": p("diminta orangnya", "asked by the person"), "dicabut": p("persetujuan dicabut, 3x24 jam", "consent taken back, 3x24 hours"), "jatuh tempo": p("waktu simpan habis", "time is over")},
		Did:   map[string]string{"see": p("melihat", "saw"), "take": p("mengekspor", "exported"), "add": p("mencatat", "recorded"), "change": p("mengubah", "changed"), "remove": p("menghapus", "erased"), "bring": p("memasukkan", "brought in")},
		Kind: map[string]string{"roll": p("daftar hadir", "attendance list"), "person": p("data orang", "a person's entry"), "mark": p("kehadiran", "attendance"), "event": p("kegiatan", "event"),
			"setting": p("pengaturan", "setting"), "merge": p("gabungan orang", "merged entries"), "enrol": p("daftar peserta", "list of participants"), "plan": p("rencana", "plan"), "service": p("layanan", "services"),
			"answer": p("jawaban", "answers"), "result": p("hasil", "results"), "backup": p("cadangan", "backup"), "privacy": p("lembar privasi", "privacy sheet"), "bundle": p("paket antarlaptop", "bundle")},
		Title: p("Privasi", "Privacy"), Agreed: p("Persetujuan", "Consent"), KeyErase: p("hapus orang", "erase a person"), KeyDue: p("hapus yang jatuh tempo", "erase what is due"),
		KeySheet: p("lembar laptop hilang", "sheet for a lost laptop"), KeyPurge: p("buang cadangan lama", "drop old backups"), KeyLog: p("jejak lain", "more of the trail"),
		AskName: p("Tulis nama orang yang minta dihapus, lalu Enter:", "Write the name of the person to erase, then Enter:"), NoMatch: p("Nama itu tidak ditemukan. Periksa ejaannya.", "That name was not found. Check the spelling."),
		PickOne:    p("Pilih orangnya dengan angka:", "Choose the person by digit:"),
		SureErase:  p("Menghapus tidak bisa dibatalkan. Tekan angka yang sama sekali lagi.", "Erasing cannot be undone. Press the same digit once more."),
		SureDue:    p("Hapus semua yang jatuh tempo? Tekan d sekali lagi.", "Erase all that is due? Press d once more."),
		SurePurge:  p("Buang cadangan yang masih memuat orang yang dihapus? Tekan b sekali lagi.", "Drop the backups that still hold erased people? Press b once more."),
		ErasedDone: p("Dihapus dari berkas. Kehadiran tetap terhitung tanpa nama.", "Erased from the file. Attendance goes on to count without a name."),
		DueTitle:   p("Jatuh tempo", "Due"), TrailTitle: p("Jejak", "Trail"), AllGood: p("Tidak ada yang perlu dihapus sekarang.", "Nothing needs erasing now."),
		HelpBody: p("Layar ini untuk hak peserta (UU 27/2022): melihat, membetulkan, dan menghapus data.\nYang dihapus hilang dari berkas sungguh-sungguh; jumlah kehadiran tetap cocok dengan lembar yang sudah dikirim.\nJejak mencatat siapa melihat, mengubah, dan mengekspor. Bila laptop hilang: l menulis lembar dan surat pemberitahuan.",
			"This screen is for people's rights (UU 27/2022): to see, correct and erase data.\nWhat is erased is really gone from the file; attendance counts still fit the sheets that were sent.\nThe trail keeps who saw, changed and exported. If the laptop is lost: l writes the sheet and the letter."),
		Consents: func(asked, stands, withdrew, people int) string {
			return fmt.Sprintf(p("%d dari %d orang ditanya, %d setuju, %d mencabut", "%d of %d people asked, %d agreed, %d took it back"), asked, people, stands, withdrew)
		},
	}
}
