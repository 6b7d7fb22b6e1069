package i18n

import "fmt"

// Stats are the words of an item analysis. The maps go from the codes of the
// figures to what is said of them.
type Stats struct {
	Decimal, Persons, Mean, SD, Median, Range, Skewness, Kurtosis, KR20, Alpha, SEM, Groups,
	Item, P, D, RPB, Corrected, AlphaIfDeleted, Look, Answers, Blank, Remarks,
	Gain, Matched, PreOnly, PostOnly, Ambiguous, Before, After, ClassGain, MeanIndividual,
	UpSameDown, MeanDiff, TTest, Wilcoxon, Points, Percent string

	Rule, Band, Flag, Note map[string]string
	Problem                map[string]string // what was found and what was done about it
	Refused                map[string]string // why a table cannot be read, and the cure

	NeedMatrix, OneStdin string
	// Place puts a finding behind its place; line or col 0 means it has none.
	Place func(line, col int, finding string) string
	Times func(n int) string
	// NotRead says of which file Refused speaks.
	NotRead func(file, why string) string
}

func statsOf(p pick) Stats {
	return Stats{
		Decimal: p(",", "."), Persons: p("Peserta", "Persons"), Mean: p("Rata-rata / maksimum", "Mean / maximum"),
		SD: p("Simpangan baku (n-1)", "Standard deviation (n-1)"), Median: p("Median", "Median"),
		Range: p("Terendah .. tertinggi", "Lowest .. highest"), Skewness: p("Kemencengan (G1)", "Skewness (G1)"),
		Kurtosis: p("Keruncingan (G2, normal = 0)", "Kurtosis (G2, normal = 0)"), KR20: p("KR-20", "KR-20"),
		Alpha: p("Alfa Cronbach", "Cronbach's alpha"), SEM: p("Galat baku pengukuran", "Standard error (SEM)"),
		Groups: p("Kelompok atas / bawah", "Upper / lower group"),

		Item: p("Butir", "Item"), P: p("p", "p"), D: p("D", "D"), RPB: p("r", "r"), Corrected: p("r'", "r'"), AlphaIfDeleted: p("α-1", "α-1"),
		Look: p("Perlu dilihat", "To look at"), Answers: p("Jawaban (* kunci)", "Answers (* key)"), Blank: p("kosong", "blank"),
		Remarks: p("Catatan", "Remarks"),

		Gain: p("Perubahan sejak tes awal", "Change since the pre-test"), Matched: p("Ikut kedua tes", "In both tests"),
		PreOnly: p("Hanya tes awal", "Pre-test only"), PostOnly: p("Hanya tes akhir", "Post-test only"),
		Ambiguous: p("Baris bernama sama", "Rows of one name"), Before: p("Sebelum", "Before"), After: p("Sesudah", "After"),
		ClassGain: p("Gain kelas (Hake)", "Class gain (Hake)"), MeanIndividual: p("Rata-rata gain perorangan", "Mean of individual gains"),
		UpSameDown: p("Naik / tetap / turun", "Up / same / down"), MeanDiff: p("Selisih rata-rata", "Mean difference"),
		TTest: p("Uji t berpasangan", "Paired t-test"), Wilcoxon: p("Wilcoxon", "Wilcoxon"),
		Points: p("poin", "points"), Percent: p("poin persen", "percentage points"),

		Rule: statsRules(p), Band: statsBands(p), Flag: statsFlags(p), Note: statsNotes(p), Problem: statsProblems(p), Refused: statsRefused(p),

		NeedMatrix: p("Sebutkan satu tabel jawaban, misalnya `diklat analyse nilai.csv`.", "Name one table of answers, like `diklat analyse scores.csv`."),
		OneStdin:   p("Hanya satu tabel bisa datang dari masukan standar (-). Simpan yang lain sebagai berkas.", "Only one table can come from standard input (-). Save the other as a file."),
		Place: func(line, col int, s string) string {
			switch {
			case line > 0 && col > 0:
				return fmt.Sprintf(p("Baris %d, kolom %d: %s.", "Line %d, column %d: %s."), line, col, s)
			case line > 0:
				return fmt.Sprintf(p("Baris %d: %s.", "Line %d: %s."), line, s)
			}
			return s + "."
		},
		Times:   func(n int) string { return fmt.Sprintf(p("(%d kali)", "(%d times)"), n) },
		NotRead: func(file, why string) string { return fmt.Sprintf(p("Tabel %s: %s", "Table %s: %s"), file, why) },
	}
}

func statsRules(p pick) map[string]string {
	return map[string]string{"27%": p("27 %", "27 %"), "halves": p("separuh, di bawah 30 orang", "halves, under 30 persons"), "none": p("tidak dibagi", "not split")}
}

func statsBands(p pick) map[string]string {
	return map[string]string{
		"hard": p("sukar", "hard"), "medium": p("sedang", "medium"), "easy": p("mudah", "easy"),
		"reject": p("buang", "reject"), "poor": p("jelek", "poor"), "fair": p("cukup", "fair"), "good": p("baik", "good"),
		"excellent": p("baik sekali", "excellent"), "negative": p("turun", "negative"), "low": p("rendah", "low"), "high": p("tinggi", "high"),
	}
}
