package stats

import "fmt"

// indonesian are labels as a caller gives them; every code has a sentence here,
// and TestEveryCodeHasASentence keeps it so.
func indonesian() Labels {
	return Labels{
		Decimal: ",",
		Persons: "Peserta", Mean: "Rata-rata / maksimum", SD: "Simpangan baku (n-1)", Median: "Median", Range: "Terendah .. tertinggi",
		Skewness: "Kemencengan (G1)", Kurtosis: "Keruncingan (G2, normal = 0)", KR20: "KR-20", Alpha: "Alfa Cronbach",
		SEM: "Galat baku pengukuran", Groups: "Kelompok atas / bawah",
		Item: "Butir", P: "p", D: "D", RPB: "r", Corrected: "r'", AlphaIfDeleted: "α-1",
		Look: "Perlu dilihat", Answers: "Jawaban (* kunci)", Blank: "kosong", Remarks: "Catatan",
		Gain: "Perubahan sejak tes awal", Matched: "Ikut kedua tes", PreOnly: "Hanya tes awal", PostOnly: "Hanya tes akhir", Ambiguous: "Baris bernama sama",
		Before: "Sebelum", After: "Sesudah", ClassGain: "Gain kelas (Hake)", MeanIndividual: "Rata-rata gain perorangan",
		UpSameDown: "Naik / tetap / turun", MeanDiff: "Selisih rata-rata", TTest: "Uji t berpasangan", Wilcoxon: "Wilcoxon", Points: "poin", Percent: "poin persen",
		Rule: func(r GroupRule) string {
			return map[GroupRule]string{Rule27: "27 %", RuleHalves: "separuh, di bawah 30 orang"}[r]
		},
		Band: func(b Band) string { return bandWords[b] },
		Flag: func(f Flag) string { return flagWords[f] },
		Note: func(n Note) string { return noteWords[n] },
		Problem: func(p Problem) string {
			s := problemWords[p.Code]
			if p.Value != "" {
				s += fmt.Sprintf(" (%q)", p.Value)
			}
			switch {
			case p.Line > 0 && p.Col > 0:
				s = fmt.Sprintf("Baris %d, kolom %d: %s", p.Line, p.Col, s)
			case p.Line > 0:
				s = fmt.Sprintf("Baris %d: %s", p.Line, s)
			}
			if p.Count > 1 {
				s += fmt.Sprintf(" (%d kali)", p.Count)
			}
			return s + "."
		},
	}
}

var bandWords = map[Band]string{
	Hard: "sukar", Medium: "sedang", Easy: "mudah", Reject: "buang", Poor: "jelek", Fair: "cukup", Good: "baik",
	Excellent: "baik sekali", Negative: "turun", Low: "rendah", High: "tinggi",
}

var flagWords = map[Flag]string{
	NeverChosen: "pilihan yang tak pernah dipilih", RarelyChosen: "pilihan yang jarang dipilih",
	ChosenByStrong: "pilihan salah yang menarik peserta kuat", KeySuspect: "periksa kunci",
	StrongFailed: "peserta kuat banyak yang salah", AllRight: "semua benar", AllWrong: "semua salah",
}

var noteWords = map[Note]string{
	NoPersons: "Tidak ada peserta.", NoItems: "Tidak ada butir.", OnePerson: "Hanya satu peserta: tidak ada yang dapat dibandingkan.",
	OneItem: "Hanya satu butir: reliabilitas tidak dapat dihitung.", FewPersons: "Di bawah 10 peserta: angka butir hanya petunjuk.",
	HalvesUsed: "Di bawah 30 peserta: kelompok atas dan bawah memakai separuh, bukan 27 %.",
	SameTotals: "Semua skor sama: reliabilitas dan korelasi tidak terdefinisi.", AllAnswers: "Semua peserta benar semua.",
	NotDichotomy: "Ada skor selain 0 dan 1: lihat alfa, bukan KR-20.", MaxAssumed: "Skor maksimum diperkirakan dari tabel; tambahkan baris \"maks\" bila keliru.",
	BadShape: "Tabel tidak utuh.", NobodyMatched: "Tidak ada peserta yang ikut kedua tes.", FewMatched: "N terlalu kecil untuk uji statistik.",
	MatchedByRow: "Tanpa kolom nama: baris 1 dipasangkan dengan baris 1, dan seterusnya.",
	PreCeiling:   "Ada peserta dengan nilai penuh di tes awal; gain perorangannya tidak terdefinisi.", NegativeGain: "Hasil kelas turun.",
}

var problemWords = map[Code]string{
	RowShort: "sel kurang; yang tidak ada dianggap kosong", RowLong: "sel lebih; yang di luar tabel diabaikan", RowEmpty: "tanpa jawaban; tidak dihitung",
	BlankCells: "jawaban kosong dihitung salah", LetterOutside: "huruf di luar A-E dihitung salah", ManyMarks: "lebih dari satu pilihan dihitung salah",
	Unreadable: "bukan angka atau huruf; dihitung salah", ScoreOutside: "angka ini bukan skor; dihitung salah", KeyAssumed: "baris ini dianggap kunci",
	KeyMissingItem: "butir tanpa kunci; tidak dihitung", KeyTwice: "kunci kedua diabaikan", ColumnSkipped: "kolom ini bukan butir; diabaikan",
	TotalSkipped: "jumlah atau rata-rata; diabaikan", TitleSkipped: "judul; diabaikan", DuplicatePerson: "nama ini dua kali; tidak dipasangkan",
	DuplicateItem: "butir ini dua kali", OptionNumbers: "pilihan bernomor 1-5 dibaca sebagai A-E", QuoteOpen: "ada tanda kutip tanpa pasangan; semua tanda kutip diabaikan",
	Empty: "Berkas kosong", NotText: "Ini bukan CSV; simpan sebagai CSV dahulu", TooLarge: "Berkas terlalu besar",
	KeyMissing: "Tabel huruf tanpa kunci; tambahkan baris \"kunci\"", NoItemCols: "Tidak ada kolom butir", NoRows: "Tidak ada peserta", ReadFailed: "Berkas tidak dapat dibaca",
}
