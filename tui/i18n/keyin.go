package i18n

import "fmt"

// Keyin are the words of keying what people without a device gave.
type Keyin struct {
	CardsTitle, ReadTitle, ReadHelp, ReadOver, AllKeyed, HandsTitle, PaperTitle, SecondTitle                                                                             string
	NothingTwice, KeyText, KeyTab, KeyNote, KeyType, KeyUndo, KeyWay, KeyCount, KeyMark, KeyBlank, KeyFix, KeyKeep, KeyJump, KeySecondPass, KeyForm, KeyFirst, KeySecond string
	ByCard, ByVoice, TypeHint, NoAnswer, TakenBack, NothingToUndo, HandsSaved, HandsHint, CardsHelp, PaperHelp                                                           string
	LeaveAsk, MoveAsk, LastRow, NoPeople, NoItems, RowFull, HintMulti, HintText, IsChecked, JumpTo, Blank, Crossed, NumberFirst, PollCards                               string

	NoNumber   func(n int) string
	Before     func(marks string) string
	Missing    func(n int, names string) string
	HandsSum   func(n int) string
	Rows       func(n, of int) string
	Checked    func(n, of int) string
	Agrees     func(name string) string
	BadCell    func(n int) string
	BadMark    func(n int, last string) string
	HalfRow    func(from, to int) string
	HintOrder  func(n int) string
	Form       func(name string) string
	Slip       func(n int, first, second string) string
	SlipFirst  func(marks string) string
	SlipSecond func(marks string) string
}

func keyin(p pick) Keyin {
	return Keyin{
		CardsTitle: p("Kartu per orang", "Cards by person"), HandsTitle: p("Angkat tangan", "Show of hands"),
		PaperTitle: p("Lembar jawaban", "Answer sheets"), SecondTitle: p("ketik kedua", "second pass"),
		ReadTitle:    p("Bacakan", "Read out"),
		ReadHelp:     p("Bacakan soal dua kali; soal tampil di layar proyektor tanpa kunci. Orang mengangkat kartu A-D. Ketik nomor orang lalu huruf kartunya: 12b, Enter. Enter pada baris kosong, n dan p berpindah soal; f mengganti formulir. - mengurungkan yang terakhir. Tab mengganti kartu dan lisan. Siapa yang belum menjawab apa pun memakai formulir yang dibacakan.", "Read the question twice; it stands on the projector without its key. People hold up a card A-D. Type the person's number and the letter of the card: 12b, Enter. Enter on an empty line, n and p turn to another question; f changes the form. - takes the last one back. Tab turns between card and aloud. Whoever has answered nothing yet gets the form that is read out."),
		AllKeyed:     p("Semua yang hadir sudah menjawab. Enter: soal berikutnya.", "Everybody here has answered. Enter: the next question."),
		ReadOver:     p("Soal terakhir. Esc kembali ke daftar; serahkan dengan y, tutup tes dengan c.", "The last question. Esc leads back to the list; y hands in, c closes the test."),
		NothingTwice: p("Belum ada lembar yang diketik. Ketik semua sekali dulu.", "No sheet has been keyed yet. Key them all once first."),
		KeyText:      p("isian", "text"), KeyTab: p("soal berikut", "next item"),
		KeyNote: p("catat", "keep"),
		KeyType: p("nomor dan huruf", "number and letter"), KeyUndo: p("urungkan", "undo"), KeyWay: p("kartu atau lisan", "card or aloud"),
		KeyCount: p("jumlah", "count"), KeyMark: p("jawaban", "answer"), KeyBlank: p("kosong", "blank"), KeyFix: p("mundur", "back"),
		KeyKeep: p("simpan baris", "keep the row"), KeyJump: p("ke nomor", "to a number"), KeySecondPass: p("ketik kedua", "second pass"),
		KeyForm: p("formulir", "form"), KeyFirst: p("yang pertama", "the first"), KeySecond: p("yang kedua", "the second"),
		ByCard:        p("Kartu yang diangkat. Tab: jawaban lisan.", "A card held up. Tab: said aloud."),
		ByVoice:       p("Jawaban lisan. Tab: kartu yang diangkat.", "Said aloud. Tab: a card held up."),
		TypeHint:      p("ketik nomor orang dan huruf kartu, misalnya 12b", "type the person's number and the letter of the card, such as 12b"),
		NoAnswer:      p("Huruf itu bukan pilihan soal ini. Lihat daftar di atas.", "That letter is no choice of this question. See the list above."),
		TakenBack:     p("diurungkan", "taken back"),
		NothingToUndo: p("Belum ada yang bisa diurungkan di layar ini.", "Nothing to undo on this screen yet."),
		HandsSaved:    p("Jumlah tangan tersimpan.", "The hands are counted and kept."),
		HandsHint:     p("Ketik jumlah tangan untuk tiap pilihan; Enter ke pilihan berikutnya, Enter terakhir menyimpan. Tidak ada nama yang dicatat. Jangan hitung orang yang sudah menjawab di laptop.", "Type the number of hands for each choice; Enter goes on, the last Enter keeps them. No names are kept. Do not count people who answered at a laptop."),
		CardsHelp:     p("Ketik nomor orang lalu huruf kartu: 12b. Nama tampak sebelum Enter. Beberapa pilihan: 12bd. Angka: 12=18. - mengurungkan yang terakhir. Tab mengganti kartu dan lisan.", "Type the person's number, then the letter of the card: 12b. The name shows before Enter. Several choices: 12bd. A number: 12=18. - takes the last one back. Tab turns between card and aloud."),
		PaperHelp:     p("Satu tombol satu soal: angka atau huruf; spasi untuk kosong; mundur memperbaiki. Enter menyimpan baris dan pindah ke orang berikutnya. Beberapa jawaban: ketik semua hurufnya lalu spasi. Isian: ketik lalu Tab. n ke nomor orang. x: ketik semua sekali lagi; yang berbeda ditanyakan. Jawaban dari laptop tidak bisa diganti.", "One key an item: digit or letter; space for blank; backspace repairs. Enter keeps the row and goes to the next person. Several answers: type all letters, then space. Texts: type, then Tab. n goes to a number. x: key all a second time; what differs is asked about. Answers from laptops cannot be replaced."),
		LeaveAsk:      p("Baris ini belum disimpan. Esc sekali lagi untuk meninggalkannya.", "This row is not kept yet. Esc once more to leave it."),
		MoveAsk:       p("Baris ini belum disimpan. Enter menyimpan; panah sekali lagi meninggalkannya.", "This row is not kept yet. Enter keeps it; the arrow once more leaves it."),
		LastRow:       p("Itu orang terakhir di daftar. n ke nomor lain, Esc kembali.", "That was the last person on the list. n goes to a number, Esc back."),
		NoPeople:      p("Belum ada peserta di daftar. Tambahkan lewat Absensi (a).", "No participants on the list yet. Add them in Attendance (a)."),
		NoItems:       p("Kuis ini tidak punya soal untuk lembar jawaban.", "This quiz has no items for a sheet."),
		RowFull:       p("Baris lengkap. Enter menyimpan.", "The row is full. Enter keeps it."),
		HintMulti:     p("beberapa jawaban: ketik semua hurufnya, lalu spasi", "several answers: type all letters, then space"),
		HintText:      p("ketik isiannya, lalu Tab", "type the text, then Tab"),
		IsChecked:     p("dicek", "checked"), JumpTo: p("Ke nomor:", "To number:"), Blank: p("kosong", "blank"),
		Crossed:     p("x: belum dibuka, atau tanpa nama", "x: not open yet, or nameless"),
		NumberFirst: p("Mulai dengan nomor orang, lalu huruf: 12b.", "Begin with the person's number, then the letter: 12b."),
		PollCards:   p("Jajak pendapat tanpa nama: hitung tangan dengan h.", "A poll has no names: count hands with h."),
		BadMark: func(n int, last string) string {
			return fmt.Sprintf(p("Soal %d hanya menerima A-%s. Lihat lembarnya, lalu tekan lagi.", "Item %d takes A-%s only. Look at the sheet, then press again."), n, last)
		},
		HalfRow: func(from, to int) string {
			if from == to {
				return fmt.Sprintf(p("Soal %d belum diketik. Enter sekali lagi menyimpan begitu saja.", "Item %d is not keyed. Enter once more keeps the row as it is."), from)
			}
			return fmt.Sprintf(p("Soal %d sampai %d belum diketik. Enter sekali lagi menyimpan begitu saja.", "Items %d to %d are not keyed. Enter once more keeps the row as it is."), from, to)
		},
		NoNumber: func(n int) string {
			return fmt.Sprintf(p("Tidak ada peserta nomor %d.", "There is no participant number %d."), n)
		},
		Before: func(m string) string { return fmt.Sprintf(p("tadi %s", "was %s"), m) },
		Missing: func(n int, names string) string {
			return fmt.Sprintf(p("Belum %d: %s", "Missing %d: %s"), n, names)
		},
		HandsSum: func(n int) string { return fmt.Sprintf(p("Jumlah %d tangan", "%d hands in all"), n) },
		Rows:     func(n, of int) string { return fmt.Sprintf(p("%d dari %d lembar", "%d of %d sheets"), n, of) },
		Checked:  func(n, of int) string { return fmt.Sprintf(p("%d dari %d dicek", "%d of %d checked"), n, of) },
		Agrees: func(name string) string {
			return fmt.Sprintf(p("%s: kedua ketikan sama.", "%s: both passes agree."), name)
		},
		BadCell: func(n int) string {
			return fmt.Sprintf(p("Soal %d belum lengkap. Lengkapi, atau kosongkan dengan spasi.", "Item %d is not complete. Complete it, or blank it with space."), n)
		},
		HintOrder: func(n int) string {
			return fmt.Sprintf(p("ketik %d huruf berurutan", "type %d letters in order"), n)
		},
		Form: func(f string) string { return fmt.Sprintf(p("formulir %s", "form %s"), f) },
		Slip: func(n int, a, b string) string {
			return fmt.Sprintf(p("Soal %d berbeda: pertama %s, kedua %s. Lihat lembarnya.", "Item %d differs: first %s, second %s. Look at the sheet."), n, a, b)
		},
		SlipFirst:  func(m string) string { return fmt.Sprintf(p("yang pertama benar: %s", "the first is right: %s"), m) },
		SlipSecond: func(m string) string { return fmt.Sprintf(p("yang kedua benar: %s", "the second is right: %s"), m) },
	}
}
