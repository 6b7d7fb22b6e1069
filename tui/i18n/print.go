package i18n

import "fmt"

// Print are the words of cards and answer sheets on paper.
type Print struct {
	CLICards, CLISheets, FlagSets, FlagChoices, FlagQuiz, FlagItems, FlagBlank, CardFoot, Untitled, Name, Village, Number, Hint string

	BadCards func(most int) string
	BadItems func(most int) string
	NoQuiz   func(id string) string
	Wrote    func(path string) string
}

func printOf(p pick) Print {
	return Print{
		CLICards:    p("tulis kartu jawaban A-D (A-F) untuk dicetak, PDF", "write answer cards A-D (A-F) to print, PDF"),
		CLISheets:   p("tulis lembar jawaban untuk semua peserta, PDF", "write answer sheets for all participants, PDF"),
		FlagSets:    p("berapa set kartu", "how many sets of cards"),
		FlagChoices: p("kartu per set, 2 sampai 6", "cards a set, 2 to 6"),
		FlagQuiz:    p("id kuis, misalnya M2; tanpa ini lembar kosong", "id of a quiz, such as M2; without it plain sheets"),
		FlagItems:   p("banyak soal pada lembar tanpa kuis", "items on a sheet without a quiz"),
		FlagBlank:   p("tambahan lembar tanpa nama", "more sheets, without a name"),
		CardFoot:    p("Angkat kartu ini tinggi-tinggi sampai pelatih mencatatnya.", "Hold this card high until the trainer has noted it."),
		Untitled:    p("Lembar jawaban", "Answer sheet"),
		Name:        p("Nama", "Name"), Village: p("Desa", "Village"), Number: p("Nomor", "Number"),
		Hint: p("Hitamkan atau silang satu bulatan tiap soal. Salah? Coret, lalu pilih yang lain. Tanda +: boleh lebih dari satu.", "Fill in or cross one circle an item. A slip? Strike it out and choose another. A +: more than one may be right."),
		BadCards: func(n int) string {
			return fmt.Sprintf(p("--sets 1 sampai %d dan --choices 2 sampai 6.", "--sets 1 to %d and --choices 2 to 6."), n)
		},
		BadItems: func(n int) string {
			return fmt.Sprintf(p("--items 1 sampai %d; --blank 0 atau lebih.", "--items 1 to %d; --blank 0 or more."), n)
		},
		NoQuiz: func(id string) string {
			return fmt.Sprintf(p("Tidak ada kuis %q. Lihat nama kuis di layar Kuis, misalnya M2.", "There is no quiz %q. See the names on the Quiz screen, such as M2."), id)
		},
		Wrote: func(path string) string { return fmt.Sprintf(p("Tertulis: %s", "Wrote %s"), path) },
	}
}
