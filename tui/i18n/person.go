package i18n

import "fmt"

// Person are the words of the card of a person.
type Person struct {
	Title, HelpBody, Name, Village, Sex, Role, Office, BirthYear, AgeBand, Phone, Disability, Consent, Number, NotAsked, Unknown, Merged,
	Edit, WG, Agree, Merge, Unmerge, Withdraw, Save, SaveHint, VillageHint, WGIntro, WGKeys, WGNext, WGBack, WGNone, Answer,
	ConsentAsk, ConsentHow, ConsentTaken, ConsentBack, ConsentGone, ConsentSure, Witness, Toggle, Report, Photo, Contact, MergeAsk, MergeNone, MergeHint, Choose, Search,
	MergeSure, WithdrawSure, UnmergeSure, Discard, SamePerson, AlreadyMerged, NotMerged, Unspecified, RoleHint, Other string
	Saved     func(name string) string
	Question  func(n, of int) string
	MergedTo  func(gone, into string) string
	Parted    func(name string) string
	Withdrawn func(name string) string
	Agreed    func(day, how, notice string) string
	Withdrew  func(day string) string
	Ambiguous func(text string) string
	Notice    []string // the notice that is read aloud
}

func personOf(p pick) Person {
	return Person{
		Title:         p("Kartu orang", "Person"),
		Name:          p("Nama", "Name"),
		Village:       p("Desa", "Village"),
		Sex:           p("L/P", "Sex"),
		Role:          p("Peran", "Role"),
		Office:        p("Instansi", "Office"),
		BirthYear:     p("Tahun lahir", "Year of birth"),
		AgeBand:       p("Kelompok usia", "Age group"),
		Phone:         p("No HP", "Phone"),
		Number:        p("Nomor", "Number"),
		Disability:    p("Kesulitan fungsi", "Functioning"),
		Consent:       p("Persetujuan", "Consent"),
		NotAsked:      p("belum ditanya", "not asked"),
		Unknown:       p("belum diketahui", "not known"),
		Merged:        p("Digabung dari", "Merged from"),
		Edit:          p("ubah", "edit"),
		WG:            p("6 pertanyaan", "6 questions"),
		Agree:         p("persetujuan", "consent"),
		Merge:         p("gabung", "merge"),
		Unmerge:       p("urungkan gabung", "undo merge"),
		Withdraw:      p("keluarkan", "take off list"),
		Save:          p("simpan", "save"),
		SaveHint:      p("Enter di baris terakhir menyimpan; Ctrl+S kapan saja.", "Enter on the last line saves; Ctrl+S any time."),
		VillageHint:   p("Tulis nama desa, kode, atau instansi. Nama yang kembar: tambahkan kecamatan, misalnya \"Desa Oesao\".", "Write the village's name, its code, or the office. For a name that exists twice add the district, like \"Desa Oesao\"."),
		RoleHint:      p("Enter lanjut; ← → memilih.", "Enter goes on; ← → chooses."),
		Other:         p("(lain)", "(other)"),
		WGIntro:       p("Bacakan pertanyaan dan keempat jawabannya apa adanya, lalu tunggu.", "Read the question and the four answers aloud as they are, then wait."),
		WGKeys:        p("1-4 jawab, 5 tidak menjawab, Enter lanjut", "1-4 answer, 5 does not answer, Enter next"),
		WGNext:        p("lanjut", "next"),
		WGBack:        p("mundur", "back"),
		WGNone:        p("Pilih 1 sampai 5 dulu.", "Choose 1 to 5 first."),
		Answer:        p("jawab", "answer"),
		ConsentAsk:    p("Setuju untuk apa? Tanyakan satu per satu.", "Agrees to what? Ask one by one."),
		ConsentHow:    p("Dengan cara apa?", "How was it given?"),
		ConsentTaken:  p("Persetujuan tersimpan.", "Consent is saved."),
		ConsentBack:   p("tarik kembali", "take back"),
		ConsentGone:   p("Persetujuan ditarik kembali; tercatat hari ini.", "Consent was taken back; recorded today."),
		ConsentSure:   p("Tekan x sekali lagi untuk menarik kembali persetujuan.", "Press x once more to take the consent back."),
		Witness:       p("Saksi", "Witness"),
		Toggle:        p("ya/tidak", "yes/no"),
		Report:        p("laporan kepada donor", "report to the donor"),
		Photo:         p("foto", "photos"),
		Contact:       p("dihubungi lagi", "being contacted again"),
		MergeAsk:      p("Siapa yang orangnya sama? Catatan, jawaban, dan nomornya pindah ke kartu ini.", "Who is the same person? Their records, answers and number move to this card."),
		MergeNone:     p("Tidak ada nama yang mirip. Ketik nama untuk mencari.", "No similar name. Type a name to search."),
		MergeHint:     p("ketik untuk mencari, ↑ ↓ memilih, Enter menggabung", "type to search, ↑ ↓ choose, Enter merges"),
		Choose:        p("gabung", "merge"),
		Search:        p("Cari", "Search"),
		MergeSure:     p("Tekan Enter sekali lagi untuk menggabung. Dapat diurungkan dengan u.", "Press Enter once more to merge. u undoes it."),
		WithdrawSure:  p("Tekan k sekali lagi untuk mengeluarkan dari daftar kegiatan ini. Catatannya tetap.", "Press k once more to take them off this event's list. The records stay."),
		UnmergeSure:   p("Tekan u sekali lagi untuk memisahkan lagi.", "Press u once more to part them again."),
		Discard:       p("Belum disimpan. Tekan Esc sekali lagi untuk membuang.", "Not saved. Press Esc once more to throw it away."),
		SamePerson:    p("Itu kartu yang sama. Pilih orang lain.", "That is the same card. Choose somebody else."),
		AlreadyMerged: p("Orang itu sudah digabung. Buka kartu yang berlaku.", "That person is merged already. Open the card that stands."),
		NotMerged:     p("Tidak ada gabungan yang dapat diurungkan.", "There is no merge to undo."),
		Unspecified:   p("(belum)", "(not yet)"),
		Saved:         func(n string) string { return fmt.Sprintf(p("Kartu %s tersimpan.", "The card of %s is saved."), n) },
		Question:      func(n, of int) string { return fmt.Sprintf(p("Pertanyaan %d dari %d", "Question %d of %d"), n, of) },
		MergedTo:      func(g, i string) string { return fmt.Sprintf(p("%s digabung ke %s.", "%s is merged into %s."), g, i) },
		Parted:        func(n string) string { return fmt.Sprintf(p("%s berdiri sendiri lagi.", "%s stands alone again."), n) },
		Withdrawn: func(n string) string {
			return fmt.Sprintf(p("%s dikeluarkan dari daftar. Tambahkan lagi dengan nama yang sama bila keliru.", "%s is off the list. Add the same name again if that was wrong."), n)
		},
		Agreed: func(d, h, n string) string {
			return fmt.Sprintf(p("ya, %s, %s (pemberitahuan %s)", "yes, %s, %s (notice %s)"), d, h, n)
		},
		Withdrew: func(d string) string { return fmt.Sprintf(p("ditarik kembali %s", "taken back %s"), d) },
		Ambiguous: func(t string) string {
			return fmt.Sprintf(p("%s ada lebih dari satu. Pilih dengan angka:", "There are several %s. Choose by number:"), t)
		},
		Notice: []string{
			p("Kami mencatat nama, desa, L/P, usia, dan kehadiran Anda untuk laporan pelatihan.", "We record your name, village, sex, age and attendance for the report of the training."),
			p("Anda boleh menolak, memperbaiki, atau menarik kembali kapan saja, tanpa akibat apa pun (UU 27/2022).", "You may refuse, correct or take back at any time, without any consequence (UU 27/2022)."),
			p("NIK tidak diminta. Jawaban kesehatan hanya dilaporkan sebagai jumlah.", "NIK is not asked. Answers on health are reported as totals only."),
		},
		HelpBody: p("Kartu menunjukkan semua yang tersimpan tentang satu orang.\ne mengubah, d enam pertanyaan Washington Group, s persetujuan.\ng menggabung kartu kembar ke kartu ini, u mengurungkannya. k mengeluarkan dari daftar kegiatan.",
			"The card shows all that is kept about one person.\ne edits, d asks the six Washington Group questions, s records consent.\ng merges a double of this card into it, u undoes that. k takes the person off the event's list."),
	}
}
