package i18n

// Check are the words of `diklat check`.
type Check struct {
	Long, FlagJSON, Warning, Clean string
	Counted                        map[string]string // by the name of a count
}

func checkOf(p pick) Check {
	return Check{
		Long: p("Memeriksa folder atau berkas isi (modul, soal, fakta, skenario) dan berkas soal.\nTanpa PATH yang diperiksa adalah isi bawaan program. Selesai dengan kode 1 bila ada kesalahan.",
			"Checks folders or files of content (modules, questions, facts, scenarios) and question files.\nWithout PATH the content of the program itself is checked. Exit code 1 if there is any error."),
		FlagJSON: p("tulis temuan sebagai satu dokumen JSON", "print the findings as one JSON document"),
		Warning:  p("peringatan", "warning"),
		Clean:    p("Semua baik.", "All is well."),
		Counted: map[string]string{
			"modules": p("modul", "modules"), "slides": p("slide", "slides"), "banks": p("bank soal", "banks"), "items": p("soal bank", "bank items"),
			"facts": p("fakta", "facts"), "scenarios": p("skenario", "scenarios"), "nodes": p("langkah skenario", "scenario steps"), "choices": p("pilihan skenario", "scenario choices"), "forms": p("bentuk tes", "test forms"), "form_items": p("soal tes", "test questions"), "surveys": p("formulir", "forms"), "survey_items": p("pertanyaan formulir", "form questions"), "services": p("layanan", "services"),
			"files": p("berkas isi", "content files"), "question_files": p("berkas soal", "question files"), "questions": p("soal", "questions"),
		},
	}
}
