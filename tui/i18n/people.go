package i18n

import "fmt"

// People are the words for who came: groups of reports, disability, consent, the
// rule of completion. Their keys are those of package roster.
type People struct {
	Disability  map[string]string
	AgeBand     map[string]string
	By          map[string]string
	Signature   map[string]string
	ConsentHow  map[string]string
	WGQuestions [6]string
	WGAnswers   map[int]string // by the code of the Washington Group
	// Rule is the rule by which attendance becomes days and completion, in full
	// sentences; threshold is in percent. Every report that uses it prints it.
	Rule func(threshold int) string
	// PersonDays is "12,5 O-H (orang-hari)"; days is already written as days.
	PersonDays func(days string) string
	Unique     func(n int) string
	// What can be wrong with the fields of events and people.
	BadThreshold, BadLayout, BadAge, BadWG, BadConsent, TooLong, TooMany, BadRole, BadTimes, BadNumbers string
}

func people(p pick) People {
	return People{
		Disability: map[string]string{"yes": p("ya", "yes"), "no": p("tidak", "no"),
			"refused": p("tidak menjawab", "did not answer"), "unknown": p("belum diketahui", "not known")},
		AgeBand: map[string]string{"": p("usia belum diketahui", "age not known"), "0-17": p("di bawah 18", "under 18"), "18-24": "18-24", "25-34": "25-34",
			"35-44": "35-44", "45-59": "45-59", "60+": p("60 ke atas", "60 and over")},
		By: map[string]string{"village": p("desa", "village"), "sex": p("L/P", "sex"), "age": p("usia", "age"),
			"disability": p("disabilitas", "disability"), "role": p("unsur", "role")},
		Signature: map[string]string{"tunggal": p("satu kolom", "one column"), "selang-seling": p("kiri-kanan berselang", "left and right in turn"),
			"selang-seling-2-baris": p("kiri-kanan, tinggi dua baris", "left and right, two rows high")},
		ConsentHow: map[string]string{"tanda tangan": p("tanda tangan", "signature"), "lisan": p("lisan, disaksikan", "spoken, witnessed"), "layar": p("di layar", "on the screen")},
		WGQuestions: [6]string{
			p("Apakah Anda kesulitan melihat, meskipun memakai kacamata?", "Do you have difficulty seeing, even if wearing glasses?"),
			p("Apakah Anda kesulitan mendengar, meskipun memakai alat bantu dengar?", "Do you have difficulty hearing, even if using a hearing aid(s)?"),
			p("Apakah Anda kesulitan berjalan atau menaiki tangga?", "Do you have difficulty walking or climbing steps?"),
			p("Apakah Anda kesulitan mengingat atau berkonsentrasi?", "Do you have difficulty remembering or concentrating?"),
			p("Apakah Anda kesulitan mengurus diri sendiri, seperti mandi seluruh badan atau berpakaian?",
				"Do you have difficulty with self-care, such as washing all over or dressing?"),
			p("Dengan bahasa sehari-hari Anda, apakah Anda kesulitan berkomunikasi, misalnya memahami orang lain atau dipahami?",
				"Using your usual language, do you have difficulty communicating, for example understanding or being understood?"),
		},
		WGAnswers: map[int]string{0: p("belum ditanya", "not asked"), 1: p("Tidak, tidak ada kesulitan", "No, no difficulty"), 2: p("Ya, sedikit kesulitan", "Yes, some difficulty"),
			3: p("Ya, banyak kesulitan", "Yes, a lot of difficulty"), 4: p("Tidak bisa sama sekali", "Cannot do it at all"), 7: p("Tidak menjawab", "Does not answer")},
		Rule: func(n int) string {
			return fmt.Sprintf(p("H, T, dan P dihitung hadir; I, S, dan A tidak. Setengah hari dihitung bila hadir di sedikitnya satu sesi pada setengah hari itu; dua setengah hari = satu hari (O-H). "+
				"Tuntas bila hadir di sedikitnya %d %% dari sesi yang sudah berjalan. Panitia dan pengamat tidak dihitung.",
				"H, T and P count as attended; I, S and A do not. A half-day counts if at least one of its sesi was attended; two half-days are one day (person-day). "+
					"Completed: at least %d %% of the sesi held so far were attended. Staff and observers are not counted."), n)
		},
		BadThreshold: p("Ambang tuntas 1 sampai 100 persen.", "The threshold is 1 to 100 percent."),
		BadLayout:    p("Pilih tata letak tanda tangan dari daftar.", "Choose the layout of signatures from the list."),
		BadAge:       p("Pilih kelompok usia dari daftar.", "Choose the age group from the list."),
		BadWG:        p("Jawaban 1 sampai 4, atau tidak menjawab.", "Answers are 1 to 4, or no answer."),
		BadConsent:   p("Persetujuan perlu tanggal dan cara. Isi keduanya.", "Consent needs a day and a way. Fill in both."),
		TooLong:      p("Teks terlalu panjang. Tulis lebih singkat.", "The text is too long. Write less."),
		TooMany:      p("Daftar terlalu panjang. Hapus beberapa baris.", "The list is too long. Remove some lines."),
		BadRole:      p("Nama peran 1 sampai 40 huruf.", "The name of a role has 1 to 40 letters."),
		BadTimes:     p("Sesi harus selesai sesudah mulai. Periksa jamnya.", "A session ends after it starts. Check the times."),
		BadNumbers:   p("Daftar nomor tidak dimengerti. Tulis seperti 1-12,14,15t.", "The list of numbers is not understood. Write it like 1-12,14,15t."),
		PersonDays:   func(d string) string { return fmt.Sprintf(p("%s O-H (orang-hari)", "%s person-days"), d) },
		Unique:       func(n int) string { return fmt.Sprintf(p("%d orang", "%d people"), n) },
	}
}
