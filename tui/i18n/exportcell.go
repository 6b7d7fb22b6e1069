package i18n

// cellWords are the values of columns as people read them in a workbook or on paper; what
// is not among them stays as it is. They are made once: a file has a million cells.
func cellWords(p pick) func(key, value string) string {
	words := map[string]map[string]string{
		"method": {"self": p("sendiri", "self"), "trainer": p("pelatih", "trainer"), "paper": p("kertas", "paper")},
		"via": {"own": p("laptop sendiri", "own laptop"), "turn": p("bergiliran", "by turns"), "group": p("kelompok", "group"), "paper": p("kertas", "paper"),
			"card": p("kartu", "card"), "aloud": p("dibacakan", "read aloud")},
		"disability": {"yes": p("ya", "yes"), "no": p("tidak", "no"), "refused": p("tidak menjawab", "no answer"), "unknown": p("belum diketahui", "not known")},
		"state": {"fresh": p("baru diperiksa", "checked lately"), "stale": p("perlu diperiksa lagi", "to be checked again"), "uncalled": p("belum diuji telepon", "never called"),
			"blank": p("belum diisi", "empty"), "ahead": p("tanggal di depan", "date ahead")},
		"undo":     {"undo": p("diurungkan", "taken back")},
		"correct":  {"1": p("ya", "yes"), "0": p("tidak", "no")},
		"practice": {"1": p("ya", "yes"), "0": p("tidak", "no")},
		"mode":     {"test": p("tes", "test"), "live": p("bersama", "together"), "pace": p("sendiri", "own pace"), "room": p("seruangan", "whole room"), "seat": p("tiap laptop", "each laptop")},
		"kind": {"single": p("satu pilihan", "one choice"), "multi": p("beberapa pilihan", "several choices"), "truefalse": p("benar-salah", "true-false"), "numeric": p("angka", "number"),
			"short": p("isian singkat", "short answer"), "match": p("menjodohkan", "matching"), "order": p("urutan", "order"), "scale": p("skala", "scale"), "poll": p("jajak", "poll"), "open": p("uraian", "open")},
	}
	return func(key, value string) string {
		if w, ok := words[key][value]; ok {
			return w
		}
		return value
	}
}
