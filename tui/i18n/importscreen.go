package i18n

import "fmt"

// ImportScreen are the words of taking in a question file on the trainer's screen.
type ImportScreen struct {
	Title, Path, PathHint, Folder, Parent, NoFiles, Key, KeyOpen, KeyList, KeyOther, KeyPreview, KeyGoOn, KeyYes, KeyNo,
	KeyTurn, KeyScroll, KeySize, KeyAnswer, KeyUndo, KeyQuizzes, KeySave, KeyRemove, KeyStop,
	Sound, Nothing, NameAsk, NameHint, NoName, BadTitle, NoQuestions, Saving, Undoing, Undone, UndoAsk, Next,
	NotFound, NotAllowed, NotAFile, Removed, Gone, Mark, Help, QuizHelp string
	Reading    func(name string) string
	More       func(n int) string
	Found      func(n int) string
	Skipped    func(n int) string
	Problems   func(errors, warnings int) string
	Consent    func(good, bad int) string
	Taken      func(title string) string
	Kept       func(title string, n int) string
	Item       func(n, of int) string
	RemoveAsk  func(title string) string
	Unreadable func(cause string) string
}

func importScreen(p pick) ImportScreen {
	return ImportScreen{
		Title:       p("Impor soal", "Import questions"),
		Path:        p("Berkas", "File"),
		PathHint:    p("Tulis nama berkas atau folder, lalu Enter. Atau pilih dari daftar dengan panah.", "Write the name of a file or folder, then Enter. Or pick from the list with the arrows."),
		Folder:      p("Isi folder", "In the folder"),
		Parent:      p("folder di atasnya", "the folder above"),
		NoFiles:     p("Tidak ada berkas soal di folder ini (gift, txt, xml, xlsx, csv, yaml).", "No question file in this folder (gift, txt, xml, xlsx, csv, yaml)."),
		Key:         p("impor soal", "import questions"),
		KeyOpen:     p("buka", "open"),
		KeyList:     p("daftar", "list"),
		KeyOther:    p("berkas lain", "another file"),
		KeyPreview:  p("lihat soal", "see the questions"),
		KeyGoOn:     p("simpan", "keep"),
		KeyYes:      p("ya, simpan yang baik", "yes, keep the good ones"),
		KeyNo:       p("tidak", "no"),
		KeyTurn:     p("soal lain", "other question"),
		KeyScroll:   p("gulir", "scroll"),
		KeySize:     p("ukuran layar", "screen size"),
		KeyAnswer:   p("kunci", "key"),
		KeyUndo:     p("batalkan impor", "undo the import"),
		KeyQuizzes:  p("ke Kuis", "to the quizzes"),
		KeySave:     p("simpan", "save"),
		KeyRemove:   p("hapus kuis impor", "remove imported quiz"),
		KeyStop:     p("berhenti membaca", "stop reading"),
		Sound:       p("Semua soal dapat dibaca.", "Every question could be read."),
		Nothing:     p("Tidak ada soal yang dapat disimpan. Perbaiki berkasnya, lalu buka lagi.", "No question can be kept. Correct the file, then open it again."),
		NameAsk:     p("Nama kuis", "Name of the quiz"),
		NameHint:    p("Nama ini tampil di daftar Kuis dan di laptop peserta. Enter menyimpan.", "This name stands in the list of quizzes and on people's laptops. Enter saves."),
		NoName:      p("Tulis nama kuis dulu.", "Write a name for the quiz first."),
		BadTitle:    p("Nama kuis 1 sampai 80 huruf. Tulis nama lain.", "A quiz has a name of 1 to 80 letters. Write another name."),
		NoQuestions: p("Tidak ada soal untuk disimpan. Pilih berkas lain.", "There is no question to keep. Choose another file."),
		Saving:      p("Menyimpan ...", "Saving ..."),
		Undoing:     p("Membatalkan ...", "Undoing ..."),
		Undone:      p("Impor dibatalkan.", "The import is undone."),
		UndoAsk:     p("Batalkan impor ini? Jawaban yang sudah ada tetap terbaca. Tekan u sekali lagi.", "Undo this import? Answers already given stay readable. Press u once more."),
		Next:        p("Enter kembali ke Kuis untuk menjalankannya.", "Enter goes back to the quizzes, where it can be run."),
		NotFound:    p("Berkas atau folder itu tidak ada. Periksa namanya, atau pilih dari daftar.", "There is no such file or folder. Check the name, or pick from the list."),
		NotAllowed:  p("Berkas atau folder itu tidak boleh dibuka. Salin ke folder Anda, lalu coba lagi.", "That file or folder may not be opened. Copy it to your own folder, then try again."),
		NotAFile:    p("Itu bukan berkas biasa. Pilih berkas soal.", "That is no ordinary file. Choose a question file."),
		Removed:     p("Kuis impor dihapus dari daftar. Jawaban lama tetap terbaca.", "The imported quiz is off the list. Old answers stay readable."),
		Gone:        p("Kuis impor itu sudah tidak ada. Lihat daftar terbaru.", "That imported quiz is gone already. Look at the newest list."),
		Mark:        p("impor", "own"),
		Help: p("Berkas yang dapat dibaca: GIFT, Aiken, Moodle XML, Kahoot, Quizizz, tabel soal (XLSX atau CSV), dan soal.yaml.\nSoal ditunjukkan dulu seperti yang dilihat peserta. Baru sesudah Anda memberi nama, kuis disimpan. Kuis dengan nama yang sama diganti soalnya.",
			"Files that can be read: GIFT, Aiken, Moodle XML, Kahoot, Quizizz, question tables (XLSX or CSV) and soal.yaml.\nThe questions are shown first, as people will see them. The quiz is kept only once you have named it. A quiz of the same name gets the new questions."),
		QuizHelp: p("i mengambil soal dari berkas di laptop ini. x menghapus kuis yang diimpor dari daftar; jawaban lama tetap terbaca.",
			"i takes questions from a file on this laptop. x takes an imported quiz off the list; old answers stay readable."),
		Reading: func(name string) string { return fmt.Sprintf(p("Membaca %s ...", "Reading %s ..."), name) },
		More: func(n int) string {
			return fmt.Sprintf(p("dan %d berkas lagi; tulis namanya", "and %d more files; write the name"), n)
		},
		Found:   func(n int) string { return fmt.Sprintf(p("%d soal", "%d questions"), n) },
		Skipped: func(n int) string { return fmt.Sprintf(p("%d dilewati", "%d skipped"), n) },
		Problems: func(e, w int) string {
			return fmt.Sprintf(p("%d kesalahan, %d peringatan", "%d errors, %d warnings"), e, w)
		},
		Consent: func(good, bad int) string {
			return fmt.Sprintf(p("%d soal baik, %d kesalahan. Simpan yang baik saja?", "%d good questions, %d errors. Keep only the good ones?"), good, bad)
		},
		Taken: func(title string) string {
			return fmt.Sprintf(p("Kuis %q sudah ada; soalnya akan diganti. Enter sekali lagi, atau tulis nama lain.", "Quiz %q is there already; its questions will be replaced. Enter once more, or write another name."), title)
		},
		Kept: func(title string, n int) string {
			return fmt.Sprintf(p("Kuis %q tersimpan dengan %d soal.", "Quiz %q is saved with %d questions."), title, n)
		},
		Item: func(n, of int) string { return fmt.Sprintf(p("soal %d/%d", "question %d/%d"), n, of) },
		RemoveAsk: func(title string) string {
			return fmt.Sprintf(p("Hapus kuis %q? Jawaban lama tetap terbaca. Tekan x sekali lagi.", "Remove quiz %q? Old answers stay readable. Press x once more."), title)
		},
		Unreadable: func(cause string) string {
			return fmt.Sprintf(p("Berkas tidak dapat dibaca: %s. Salin ulang, lalu coba lagi.", "The file cannot be read: %s. Copy it again, then retry."), cause)
		},
	}
}
