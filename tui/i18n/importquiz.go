package i18n

import "fmt"

// ImportQuiz are the words of `diklat import quiz`.
type ImportQuiz struct {
	FlagFormat, NeedFile, NoTitle, Nothing, DryRun, Stdin string
	// Kinds are the kinds of questions by their code.
	Kinds         map[string]string
	UnknownFormat func(f, known string) string
	Read          func(n int, format string) string
	Skipped       func(n int) string
	Errors        func(n int) string
	AllBad        func(n int) string
	Warnings      func(n int) string
	Kept          func(title string, n int) string
	BadQuestion   func(id string) string
}

func importQuizOf(p pick) ImportQuiz {
	return ImportQuiz{
		FlagFormat: p("format berkas: auto, gift, aiken, moodlexml, kahoot, quizizz, sheet, atau diklat", "format of the file: auto, gift, aiken, moodlexml, kahoot, quizizz, sheet or diklat"),
		NeedFile:   p("Sebutkan satu berkas soal, misalnya `diklat import quiz soal.gift`.", "Name one question file, like `diklat import quiz items.gift`."),
		NoTitle:    p("Nama kuis 1 sampai 80 huruf. Beri nama lain dengan --name.", "A quiz has a name of 1 to 80 characters. Give another with --name."),
		Nothing:    p("Tidak ada soal di berkas ini yang dapat disimpan. Periksa apakah berkasnya benar.", "This file holds no question that can be kept. Check that it is the right one."),
		DryRun:     p("Hanya diperiksa; tidak ada yang disimpan.", "Checked only; nothing was kept."),
		Stdin:      p("Kuis impor", "Imported quiz"),
		Kinds: map[string]string{
			"single": p("pilihan ganda", "single choice"), "multi": p("pilihan majemuk", "multiple choice"), "truefalse": p("benar/salah", "true/false"),
			"numeric": p("angka", "numeric"), "short": p("isian singkat", "short text"), "match": p("menjodohkan", "matching"), "order": p("urutan", "ordering"),
			"scale": p("skala", "scale"), "poll": p("jajak pendapat", "poll"), "open": p("uraian", "open"), "description": p("keterangan", "description"),
		},
		UnknownFormat: func(f, known string) string {
			return fmt.Sprintf(p("Format %q tidak dikenal. Pakai salah satu: %s.", "Format %q is unknown. Use one of: %s."), f, known)
		},
		Read: func(n int, f string) string {
			return fmt.Sprintf(p("%d soal dibaca (%s)", "%d questions read (%s)"), n, f)
		},
		Skipped: func(n int) string { return fmt.Sprintf(p("%d dilewati", "%d skipped"), n) },
		Errors:  func(n int) string { return fmt.Sprintf(p("%d bermasalah", "%d with errors"), n) },
		AllBad: func(n int) string {
			return fmt.Sprintf(p("Tidak ada yang disimpan: %d kesalahan. Perbaiki berkasnya, lalu coba lagi.", "Nothing was kept: %d errors. Correct the file, then try again."), n)
		},
		Warnings: func(n int) string { return fmt.Sprintf(p("%d peringatan", "%d warnings"), n) },
		Kept: func(title string, n int) string {
			return fmt.Sprintf(p("Kuis %q tersimpan dengan %d soal. Jalankan dari layar Kuis.", "Quiz %q is kept with %d questions. Run it from the Quiz screen."), title, n)
		},
		BadQuestion: func(id string) string {
			return fmt.Sprintf(p("Soal %q kosong setelah tanda tersembunyi dibuang. Ketik ulang teksnya.", "Question %q is empty once hidden characters are gone. Type its text again."), id)
		},
	}
}
