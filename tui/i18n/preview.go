package i18n

import "fmt"

// Preview are the words of `diklat preview`.
type Preview struct {
	Short, Long, NeedFolder, NoTerminal, Title, Empty, EmptyCure, NoSlides, NoBank,
	KeyTurn, KeyBank, KeySlides, KeyModule, KeyWide, KeyProblems, KeyNotes, KeyKey, KeyReload, KeyLeave, KeyTry,
	NotesTitle, Notes, ProblemsTitle, Clean, Stale, Unused, Blind, KeyTitle, Unscored, Why, Facts, Help string
	Problems         func(errors, warnings int) string
	Errors, Warnings func(n int) string
	Item             func(n, of int) string
	Module           func(id string, n, of int) string
	NoFolder         func(dir string) string
	Wide             func(w, h int) string
}

func preview(p pick) Preview {
	return Preview{
		Short: p("Lihat modul seperti yang dilihat orang, sambil ditulis", "See a module as people will, while you write it"),
		Long: p("Menunjukkan slide dan soal di folder FOLDER, dan membacanya lagi setiap berkas disimpan.\nKesalahan terlihat di tombol p; selama itu isi terakhir yang baik tetap tampil.",
			"Shows the slides and questions of FOLDER, and reads them again whenever a file is saved.\nProblems stand behind the key p; meanwhile the last good content stays."),
		NeedFolder:    p("Beri satu folder isi, misalnya `diklat preview isi-saya`.", "Give one content folder, for example `diklat preview my-content`."),
		NoTerminal:    p("Pratinjau perlu terminal. Untuk memeriksa tanpa layar, pakai `diklat check FOLDER`.", "The preview needs a terminal. To check without a screen, use `diklat check FOLDER`."),
		Title:         p("Pratinjau", "Preview"),
		Empty:         p("Belum ada modul atau soal di folder ini.", "There is no module and no question in this folder yet."),
		EmptyCure:     p("Buat dengan `diklat new modul`, atau tekan p untuk melihat kesalahan. Layar ini membaca lagi begitu berkas disimpan.", "Make one with `diklat new modul`, or press p to see the problems. This screen reads again as soon as a file is saved."),
		NoSlides:      p("Bank ini tidak punya modul di folder ini. Tekan q untuk soalnya.", "This bank has no module in this folder. Press q for its questions."),
		NoBank:        p("Modul ini belum punya soal. Buat dengan `diklat new soal`.", "This module has no questions yet. Make them with `diklat new soal`."),
		KeyTurn:       p("balik", "turn"),
		KeyBank:       p("soal", "questions"),
		KeySlides:     p("slide", "slides"),
		KeyModule:     p("modul lain", "next module"),
		KeyWide:       p("ukuran layar", "screen size"),
		KeyProblems:   p("kesalahan", "problems"),
		KeyNotes:      p("catatan", "notes"),
		KeyKey:        p("kunci", "key"),
		KeyReload:     p("baca lagi", "read again"),
		KeyLeave:      p("selesai", "leave"),
		KeyTry:        p("coba jawab", "try an answer"),
		Notes:         p("Catatan", "Notes"),
		NotesTitle:    p("Bagian pelatih", "For the trainer"),
		ProblemsTitle: p("Yang perlu diperbaiki di folder ini", "What to cure in this folder"),
		Clean:         p("Semua baik.", "All is well."),
		Stale:         p("versi terakhir yang baik", "last good version"),
		Unused:        p("Selama ada kesalahan, program memakai isi bawaan.", "While there are errors, the program uses its built-in content."),
		Blind:         p("Perubahan berkas tidak terpantau di sini. Tekan r sesudah menyimpan.", "Changes of files cannot be watched here. Press r after saving."),
		KeyTitle:      p("Jawaban yang tepat:", "The right answer:"),
		Unscored:      p("Soal ini tidak dinilai.", "This question is not scored."),
		Why:           p("Bila memilih", "When choosing"),
		Facts:         p("Fakta:", "Facts:"),
		Help: p("Kotak di layar adalah layar peserta: 80x24 atau 40x20 (tombol w). Angka dan Enter mencoba menjawab; k menunjukkan kunci dan alasan.\nUbah berkas dengan editor apa pun. Begitu disimpan, layar ini membacanya lagi.",
			"The box is a participant's screen: 80x24 or 40x20 (key w). Digits and Enter try an answer; k shows the key and why.\nChange the files with any editor. As soon as they are saved, this screen reads them again."),
		Problems: func(e, w int) string {
			return fmt.Sprintf(p("%d kesalahan, %d peringatan", "%d errors, %d warnings"), e, w)
		},
		Errors:   func(n int) string { return fmt.Sprintf(p("%d kesalahan", "%d errors"), n) },
		Warnings: func(n int) string { return fmt.Sprintf(p("%d peringatan", "%d warnings"), n) },
		Item:     func(n, of int) string { return fmt.Sprintf(p("soal %d/%d", "question %d/%d"), n, of) },
		Module: func(id string, n, of int) string {
			return fmt.Sprintf(p("%s (%d dari %d)", "%s (%d of %d)"), id, n, of)
		},
		NoFolder: func(dir string) string {
			return fmt.Sprintf(p("Folder %s tidak bisa dibuka. Periksa namanya.", "Folder %s cannot be opened. Check its name."), dir)
		},
		Wide: func(w, h int) string { return fmt.Sprintf("%dx%d", w, h) },
	}
}
