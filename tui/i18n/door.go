package i18n

import "fmt"

// Door are the words of joining: PIN, village, name.
type Door struct {
	Welcome, AskPIN, PINWrong, PINHint, PINLength, HelpPIN, KeyWrite, KeyRub, AskVillage, OtherVillage, AskVillageName, WhichVillage, AskNewName, NotListed,
	NobodyYet, AskSex, Male, Female, AskRole, AskSimilar, NobodyOfThese, Yes, No, Edit, Entering, Retry, Failed,
	PickEnter, WriteEnter, PickFirst, OnEnter, NextPage, Language, KeyPick, KeyOn, KeyBack, KeyNext, Yours, HelpBody string
	WaitFor   func(seconds int) string
	NameOf    func(village string) string
	AreYou    func(name, village string) string
	NewPerson func(name, village string) string
	Born      func(year int) string
	Number    func(n int) string
	Range     func(from, to, of int) string
	Roles     map[string]string // by roster.Role
}

func door(p pick) Door {
	return Door{
		Welcome:   p("Selamat datang.", "Welcome."),
		AskPIN:    p("Tulis PIN dari layar pelatih.", "Write the PIN from the trainer's screen."),
		PINWrong:  p("PIN belum cocok. Lihat lagi layar pelatih.", "That is not the PIN. Look at the trainer's screen again."),
		PINHint:   p("Tekan angka PIN, lalu Enter.", "Press the digits of the PIN, then Enter."),
		PINLength: p("PIN 4 sampai 8 angka.", "A PIN has 4 to 8 digits."),
		HelpPIN: p("PIN ada di layar pelatih: 4 sampai 8 angka.\nTekan angkanya, lalu Enter. Salah tekan? Backspace menghapus.\nPIN tidak terlihat? Panggil pelatih.",
			"The PIN is on the trainer's screen: 4 to 8 digits.\nPress the digits, then Enter. A slip? Backspace rubs out.\nYou cannot see the PIN? Call the trainer."),
		KeyWrite:       p("tulis", "write"),
		KeyRub:         p("hapus", "rub out"),
		AskVillage:     p("Anda dari desa mana?", "Which village are you from?"),
		OtherVillage:   p("Desa lain", "Another village"),
		AskVillageName: p("Tulis nama desa Anda.", "Write the name of your village."),
		WhichVillage:   p("Ada beberapa desa bernama itu. Yang mana?", "Several villages have that name. Which one?"),
		AskNewName:     p("Tulis nama Anda.", "Write your name."),
		NotListed:      p("Saya belum terdaftar", "I am not on the list"),
		NobodyYet:      p("Belum ada nama dari desa ini.", "No name from this village yet."),
		AskSex:         p("Laki-laki atau perempuan?", "Male or female?"),
		Male:           p("L  laki-laki", "L  male"),
		Female:         p("P  perempuan", "P  female"),
		AskRole:        p("Apa peran Anda di desa?", "What is your role in the village?"),
		AskSimilar:     p("Ada nama mirip. Apakah Anda ...?", "There is a similar name. Are you ...?"),
		NobodyOfThese:  p("Bukan, saya orang lain", "No, I am somebody else"),
		Yes:            p("Ya", "Yes"),
		No:             p("Bukan", "No"),
		Edit:           p("Belum, ubah", "No, change it"),
		Entering:       p("Mencatat kehadiran ...", "Recording you as present ..."),
		Retry:          p("Tekan Enter untuk mencoba lagi.", "Press Enter to try again."),
		Failed:         p("Belum berhasil.", "That did not work."),
		PickEnter:      p("Tekan angka, lalu Enter.", "Press a number, then Enter."),
		WriteEnter:     p("Tulis, lalu tekan Enter.", "Write, then press Enter."),
		PickFirst:      p("Tekan angka dulu, lalu Enter.", "Press a number first, then Enter."),
		OnEnter:        p("Tekan Enter untuk lanjut.", "Press Enter to go on."),
		NextPage:       p("Lihat yang lain", "See more"),
		Language:       p("English", "Indonesia"),
		KeyPick:        p("pilih", "choose"),
		KeyOn:          p("lanjut", "go on"),
		KeyBack:        p("kembali", "back"),
		KeyNext:        p("yang lain", "more"),
		Yours:          p("Pilihan Anda:", "Your choice:"),
		HelpBody: p("Tekan angka di depan desa dan nama Anda, lalu Enter.\nNama Anda tidak ada? Tekan 9. Salah pilih? Backspace kembali selangkah.\nBila sulit, panggil pelatih.",
			"Press the number before your village and your name, then Enter.\nYour name is missing? Press 9. A slip? Backspace goes one step back.\nIf it is hard, call the trainer."),
		WaitFor: func(s int) string {
			return fmt.Sprintf(p("Terlalu sering salah. Tunggu %d detik, lalu coba lagi.", "Too many wrong tries. Wait %d seconds, then try again."), s)
		},
		NameOf: func(v string) string { return fmt.Sprintf(p("Siapa nama Anda? (%s)", "What is your name? (%s)"), v) },
		AreYou: func(n, v string) string { return fmt.Sprintf(p("Apakah Anda %s dari %s?", "Are you %s of %s?"), n, v) },
		NewPerson: func(n, v string) string {
			return fmt.Sprintf(p("Orang baru: %s dari %s. Benar?", "New: %s of %s. Right?"), n, v)
		},
		Born:   func(y int) string { return fmt.Sprintf(p("lahir %d", "born %d"), y) },
		Number: func(n int) string { return fmt.Sprintf(p("no. %d", "no. %d"), n) },
		Range:  func(a, b, n int) string { return fmt.Sprintf(p("%d-%d dari %d", "%d-%d of %d"), a, b, n) },
		Roles: map[string]string{
			"kader": p("kader desa", "village volunteer"), "perangkat desa": p("perangkat desa", "village official"),
			"calon PMI": p("calon PMI (ingin bekerja di luar negeri)", "future migrant worker (wants to work abroad)"), "PMI": p("PMI (sedang bekerja di luar negeri)", "migrant worker (works abroad now)"),
			"purna PMI":    p("purna PMI (pernah bekerja di luar negeri)", "returned migrant worker"),
			"keluarga PMI": p("keluarga PMI", "family of a migrant worker"), "dinas": p("dinas", "government office"),
			"warga": p("warga", "villager"), "panitia": p("panitia", "staff"), "pengamat": p("pengamat", "observer")},
	}
}
