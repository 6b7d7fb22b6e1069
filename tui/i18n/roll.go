package i18n

import (
	"fmt"
	"strings"
)

// Roll are the words of Absensi.
type Roll struct {
	Title, Present, Late, LeftEarly, Excused, Sick, Absent, Clear, Undo, NewPerson, AllVillage, History,
	Reason, ReasonHint, None, Empty, EmptyCure, NoMatch, Nothing, NoHistory, Self, Trainer, Paper, Edit,
	AddTitle, Name, Village, Sex, Role, Female, Male, Save, SaveMore, Optional, BirthYear, Phone, BadName, LongName, BadYear,
	Twin, TwinHint, Known, KnownHint, UndoneNothing, NextSesi, Discard, EditTitle, EditMore, SaveFrom, ChooseVillage, HelpBody string
	Marked       func(who, status string) string
	Undone       func(who string) string
	AllMarked    func(n int, village string) string
	AllDone      func(village string) string
	Added        func(name string, no int) string
	Changed      func(name string, no int) string
	NoVillage    func(typed string) string
	WhichVillage func(n int, name, full string) string
	Status       map[string]string // by letter
}

func roll(p pick) Roll {
	return Roll{
		Title:         p("Absensi", "Attendance"),
		Present:       p("hadir", "present"),
		Late:          p("terlambat", "late"),
		LeftEarly:     p("pulang awal", "left early"),
		Excused:       p("izin", "excused"),
		Sick:          p("sakit", "sick"),
		Absent:        p("alpa", "absent"),
		Clear:         p("hapus", "clear"),
		Undo:          p("urungkan", "undo"),
		NewPerson:     p("orang baru", "new person"),
		AllVillage:    p("sedesa", "village"),
		History:       p("riwayat", "history"),
		Reason:        p("alasan", "reason"),
		ReasonHint:    p("tulis alasan singkat, Enter menyimpan", "write a short reason, Enter saves"),
		None:          p("belum", "not yet"),
		Empty:         p("Belum ada orang di daftar ini.", "Nobody is on this list yet."),
		EmptyCure:     p("Tekan n untuk menambah orang. Atau buka kelas: peserta mendaftar sendiri.", "Press n to add people. Or open the class: people register themselves."),
		NoMatch:       p("Tidak ada yang cocok. Esc menghapus pencarian, n menambah orang baru.", "Nothing matches. Esc clears the search, n adds a new person."),
		Nothing:       p("Tidak ada yang perlu diurungkan.", "There is nothing to undo."),
		NoHistory:     p("belum ada catatan", "no record yet"),
		Self:          p("sendiri", "self"),
		Trainer:       p("pelatih", "trainer"),
		Paper:         p("kertas", "paper"),
		Edit:          p("ubah", "edit"),
		AddTitle:      p("Orang baru", "New person"),
		Name:          p("Nama", "Name"),
		Village:       p("Desa", "Village"),
		Sex:           p("L/P", "M/F"),
		Role:          p("Peran", "Role"),
		Female:        p("perempuan", "female"),
		Male:          p("laki-laki", "male"),
		Save:          p("simpan", "save"),
		SaveMore:      p("Enter menyimpan dan menandai HADIR. Esc batal.", "Enter saves and marks PRESENT. Esc cancels."),
		Optional:      p("boleh kosong", "optional"),
		SaveFrom:      p("Enter lanjut; mulai dari Peran, Enter menyimpan. Esc batal.", "Enter goes on; from the role on, Enter saves. Esc cancels."),
		EditTitle:     p("Ubah orang", "Edit person"),
		EditMore:      p("Enter menyimpan perubahan. Esc batal.", "Enter saves the changes. Esc cancels."),
		ChooseVillage: p("pilih desa", "choose a village"),
		Discard:       p("Belum disimpan. Tekan Esc sekali lagi untuk membuang.", "Not saved. Press Esc once more to throw it away."),
		BirthYear:     p("Tahun lahir", "Year of birth"),
		Phone:         p("No HP", "Phone"),
		BadName:       p("Tulis nama: huruf saja, 1 sampai 60.", "Write a name: letters only, 1 to 60."),
		LongName:      p("Nama terlalu panjang. Paling banyak 60 huruf.", "The name is too long. At most 60 letters."),
		BadYear:       p("Tahun lahir empat angka, misalnya 1987, atau kosong.", "Year of birth in four digits, like 1987, or empty."),
		Twin:          p("Sudah ada nama mirip di desa ini:", "There is a similar name in this village:"),
		TwinHint:      p("Orang lain? Tekan Enter sekali lagi. Orang yang sama? Esc.", "Somebody else? Press Enter once more. The same? Esc."),
		Known:         p("Dikenal dari kegiatan lain:", "Known from another event:"),
		KnownHint:     p("Orang yang sama? Tekan angkanya. Orang lain? Tekan Enter sekali lagi.", "The same person? Press the number. Somebody else? Press Enter once more."),
		NextSesi:      p("sesi lain", "other session"),
		HelpBody: p("Pilih orang dengan ↑ ↓ atau ketik / lalu bagian nama.\nSatu huruf mencatat: h t p i s a. Spasi mengosongkan, u mengurungkan.\nD menandai hadir semua yang belum tercatat di desa itu. n menambah orang, e mengubah datanya.",
			"Choose a person with ↑ ↓ or type / and part of a name.\nOne letter records: h t p i s a. Space clears, u undoes.\nD marks everybody of that village present who has no record yet. n adds a person, e edits one."),
		UndoneNothing: p("Tidak ada yang perlu diurungkan.", "There is nothing to undo."),
		Marked: func(who, status string) string {
			return fmt.Sprintf(p("%s, tersimpan: %s.", "%s, saved: %s."), strings.ToUpper(status[:1])+status[1:], who)
		},
		Undone: func(who string) string {
			return fmt.Sprintf(p("Catatan %s dikembalikan.", "The record of %s is back."), who)
		},
		AllMarked: func(n int, v string) string {
			return fmt.Sprintf(p("%d orang dari %s dicatat hadir.", "%d people of %s marked present."), n, v)
		},
		Added: func(name string, no int) string {
			return fmt.Sprintf(p("No. %d tersimpan: %s.", "No. %d saved: %s."), no, name)
		},
		Changed: func(name string, no int) string {
			return fmt.Sprintf(p("No. %d diubah: %s.", "No. %d changed: %s."), no, name)
		},
		AllDone: func(v string) string {
			return fmt.Sprintf(p("Semua orang dari %s sudah tercatat.", "Everybody of %s is recorded already."), v)
		},
		WhichVillage: func(n int, name, full string) string {
			return fmt.Sprintf(p("Ada %d tempat bernama %s. ↑↓ memilih yang lain; Enter: %s.", "There are %d places called %s. ↑↓ chooses another; Enter: %s."), n, name, full)
		},
		NoVillage: func(s string) string {
			return fmt.Sprintf(p("Tidak ada desa bernama \"%s\". Hapus beberapa huruf, atau Ctrl+N mencatatnya sebagai desa lain.", "No village is called \"%s\". Delete some letters, or Ctrl+N keeps it as another village."), s)
		},
		Status: map[string]string{"H": p("hadir", "present"), "T": p("terlambat", "late"), "P": p("pulang awal", "left early"),
			"I": p("izin", "excused"), "S": p("sakit", "sick"), "A": p("alpa", "absent"), "": p("belum", "not yet")},
	}
}
