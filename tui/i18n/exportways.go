package i18n

// ExportWays are the words of how a file is written: which lists to sign, of which
// quiz.
type ExportWays struct {
	Per, Day, Sesi, AllDays, AllSesi, Sign, Quiz, NoQuiz,
	Plan,
	KeyPer, KeyDay, KeySesi, KeySign, KeyQuiz, FlagSesi, NoSesi string
	PerName  func(per string) string
	SignName func(layout string) string
	Cell     func(key, value string) string // what a column holds, in words
}

func exportWays(p pick) ExportWays {
	return ExportWays{
		Per:      p("Satu lembar tiap", "A sheet for each"),
		Day:      p("Hari", "Day"),
		Sesi:     p("Sesi", "Session"),
		AllDays:  p("semua hari", "all days"),
		AllSesi:  p("semua sesi", "all sessions"),
		Sign:     p("Tanda tangan", "Signatures"),
		Quiz:     p("Kuis", "Quiz"),
		NoQuiz:   p("Belum ada kuis. Impor soal dari layar Kuis.", "There is no quiz yet. Import questions at the Quiz screen."),
		Plan:     p("Rencana tindak lanjut 90 hari", "Follow-up plan of 90 days"),
		KeyPer:   p("lembar tiap", "sheet for each"),
		KeyDay:   p("hari", "day"),
		KeySesi:  p("sesi", "session"),
		KeySign:  p("tanda tangan", "signatures"),
		KeyQuiz:  p("kuis lain", "other quiz"),
		FlagSesi: p("hanya sesi ke-N dari kegiatan", "only session N of the event"),
		NoSesi:   p("Sesi itu tidak ada di kegiatan ini. Periksa --sesi.", "This event has no such session. Check --sesi."),
		PerName: func(per string) string {
			switch per {
			case "sesi":
				return p("sesi", "session")
			case "village":
				return p("desa dan hari", "village and day")
			}
			return p("hari", "day")
		},
		Cell: cellWords(p),
		SignName: func(layout string) string {
			switch layout {
			case "selang-seling":
				return p("kiri dan kanan bergantian", "left and right by turns")
			case "selang-seling-2-baris":
				return p("bergantian, tinggi dua baris", "by turns, two rows high")
			}
			return p("satu kolom", "one column")
		},
	}
}
