package i18n

import "fmt"

// PeopleFile are the words of the screen that takes in a list of people.
type PeopleFile struct {
	Title, HelpBody, PickHint, Open, Write, FromList, Empty, Reading, Columns, ColumnsHint, Field, Check, Rows, Keep, Again, KeepSure, Undecided,
	Wrong, Update, NoUpdate, NewVillages, KnownVillages, Doubtful, AllRows, New, Skip, SameAs, Sample, Back,
	KeyUpdate, KeyNew, KeyDoubt, KeySkip, KeyChoose, Skipped string
	Kept          func(n int) string
	More          func(n int) string
	NoSuchVillage func(name string) string
	WhichVillage  func(name string) string
}

func peopleFileOf(p pick) PeopleFile {
	return PeopleFile{
		NoSuchVillage: func(name string) string {
			return fmt.Sprintf(p("Desa %q tidak dikenal. Tekan n untuk mencatatnya sebagai desa baru, atau perbaiki berkasnya.", "Village %q is unknown. Press n to take it as a new village, or correct the file."), name)
		},
		WhichVillage: func(name string) string {
			return fmt.Sprintf(p("Desa %q ada lebih dari satu. Pilih dengan angka:", "There are several villages %q. Choose by number:"), name)
		},
		KeyUpdate:     p("perbarui yang sudah ada", "update who is known"),
		KeyNew:        p("catat desa baru", "take new villages"),
		KeyDoubt:      p("yang ragu saja", "doubtful only"),
		KeySkip:       p("lewati", "skip"),
		Skipped:       p("dilewati", "skipped"),
		KeyChoose:     p("pilih orang atau desa", "choose who or which village"),
		Title:         p("Impor daftar orang", "Import a list of people"),
		PickHint:      p("Pilih berkas CSV atau XLSX, atau Tab lalu tulis alamatnya.", "Choose a CSV or XLSX file, or press Tab and write its path."),
		Open:          p("buka", "open"),
		Write:         p("tulis alamat", "write the path"),
		FromList:      p("pilih dari daftar", "choose from the list"),
		Empty:         p("Tidak ada berkas CSV atau XLSX di folder ini. Tab menulis alamat lain.", "There is no CSV or XLSX file in this folder. Tab writes another path."),
		Reading:       p("Membaca…", "Reading…"),
		Columns:       p("Apa isi tiap kolom?", "What does each column hold?"),
		ColumnsHint:   p("Periksa isi tiap kolom. ← → mengubah, Enter memeriksa barisnya. NIK tidak pernah dibaca.", "Check what each column holds. ← → changes it, Enter checks the rows. NIK is never read."),
		Field:         p("isi kolom", "column"),
		Check:         p("periksa", "check"),
		Rows:          p("Baris", "Rows"),
		Keep:          p("simpan", "keep"),
		Again:         p("kolom lagi", "columns again"),
		KeepSure:      p("Tekan Enter sekali lagi untuk menyimpan baris yang baik.", "Press Enter once more to keep the good rows."),
		Undecided:     p("Masih ada nama yang mirip orang lain. Pilih orangnya dengan angka, 0 orang baru, s lewati.", "Some names are still like somebody known. Choose who by number, 0 for somebody new, s to skip."),
		Wrong:         p("Tidak ada baris yang dapat disimpan. Perbaiki berkasnya atau isi kolomnya.", "No row can be kept. Correct the file or its columns."),
		Update:        p("u perbarui: ya", "u update: yes"),
		NoUpdate:      p("u perbarui: tidak", "u update: no"),
		NewVillages:   p("n desa baru: ya", "n new villages: yes"),
		KnownVillages: p("n desa baru: tidak", "n new villages: no"),
		Doubtful:      p("b yang ragu saja", "b doubtful only"),
		AllRows:       p("b semua baris", "b all rows"),
		New:           p("0 orang baru", "0 somebody new"),
		Skip:          p("s lewati", "s skip"),
		SameAs:        p("Orang yang sama?", "The same person?"),
		Sample:        p("contoh", "sample"),
		Back:          p("kembali", "back"),
		Kept: func(n int) string {
			return fmt.Sprintf(p("%d orang tersimpan di daftar ini.", "%d people are kept on this list."), n)
		},
		More: func(n int) string { return fmt.Sprintf(p("dan %d berkas lagi", "and %d more files"), n) },
		HelpBody: p("Tiga langkah: pilih berkas, periksa isi kolom, periksa baris.\nSetiap sel yang ragu disebut dengan baris, sebab, dan obatnya. Yang salah tidak disimpan.\nDesa yang ada lebih dari satu dan nama yang mirip orang lain ditanyakan: jawab dengan angka.\nIsi kolom diingat untuk berkas berikutnya dengan judul yang sama.",
			"Three steps: choose the file, check the columns, check the rows.\nEach doubtful cell is named with its row, cause and cure. What is wrong is not kept.\nA village of which there are several, and a name like somebody known, ask: answer by number.\nColumns are remembered for the next file with the same headings."),
	}
}
