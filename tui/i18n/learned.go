package i18n

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Learned are the words of the reports on tests: those of report.LearnedWords, in its
// order.
type Learned struct {
	Simulation, Charts, Title, ItemsTitle, OptionsTitle, SpreadTitle, ItemsTab, OptionsTab, SpreadTab, SummaryTab, ObjectivesTab, GroupsTab, PeopleTab, AttitudeTab, SaidTab,
	Item, Form, Place, Module, Stem, Key, NPre, PPre, NPost, PPost, P, D, R, RC, AlphaWithout, PBand, DBand, Look, Option, Text, N, Share, Upper, Lower, Blank, MapTitle,
	Event, Venue, Pre, Post, NotRun, Figure, Value, Matched, PreOnly, PostOnly, Neither, Staff, MeanPre, MeanPost, ClassGain, Interval, Band, TTest, PValue, Effect, Wilcoxon,
	MeanIndividual, UpSameDown, KR20, SEM, Objective, Items, Weak, Yes, Repeat, GroupKind, Village, Sex, Role, Group, Gain, Name, Status, Person, Advised, Statement, Answer, Of,
	Doubtful, NoDoubt, NothingWeak, Method, BeforeAfter, ByGroup, Merged, TooFew string
	Bands    map[string]string
	FlagName map[string]string
	Statuses map[string]string
	Test     func(when time.Time, minutes, planned, people, blanks int) string
	Ways     func(n map[string]int) string
	Notes    func(pass, least int) []string
	Left     func(preOnly, postOnly, neither, staff int) string
	Halves   func(form string, rule string, n int) string
	PageOf   func(page, pages int) string
	Small    func(n int) string
}

func learnedOf(p pick) Learned {
	f := func(id, en string, a ...any) string { return fmt.Sprintf(p(id, en), a...) }
	l := Learned{
		Simulation: p("SIMULASI", "SIMULATION"), Charts: p("Grafik", "Charts"), Title: p("Hasil pre-test dan post-test", "Results of the tests before and after"), ItemsTitle: p("Analisis soal", "Item analysis"),
		OptionsTitle: p("Pilihan tiap soal", "Choices of each item"), SpreadTitle: p("Berapa orang memilih apa", "How many chose what"), ItemsTab: p("Soal", "Items"), OptionsTab: p("Pilihan", "Choices"), SpreadTab: p("Sebaran pilihan", "Spread of choices"),
		SummaryTab: p("Ringkasan", "Summary"), ObjectivesTab: p("Tujuan", "Objectives"), GroupsTab: p("Kelompok", "Groups"), PeopleTab: p("Perorangan", "People"), AttitudeTab: p("Sikap (tidak dinilai)", "Attitude (not scored)"), SaidTab: p("Formulir", "Forms"),
		Item: p("Soal", "Item"), Form: p("Bentuk", "Form"), Place: p("Nomor", "Number"), Module: p("Modul", "Module"), Stem: p("Bunyi soal", "Question"), Key: p("Kunci", "Key"), NPre: p("n sebelum", "n before"), PPre: p("p sebelum", "p before"), NPost: p("n sesudah", "n after"), PPost: p("p sesudah", "p after"),
		P: p("p (tingkat kesukaran)", "p (difficulty)"), D: p("D (daya pembeda)", "D (discrimination)"), R: p("r butir-total", "r item-total"), RC: p("r terkoreksi", "r corrected"), AlphaWithout: p("Alfa tanpa soal ini", "Alpha if deleted"), PBand: p("Kesukaran", "Difficulty"), DBand: p("Daya pembeda", "Discrimination"), Look: p("Perlu dilihat", "To look at"),
		Option: p("Pilihan", "Choice"), Text: p("Teks", "Text"), N: p("Orang", "People"), Share: p("Bagian", "Share"), Upper: p("Kelompok atas", "Upper group"), Lower: p("Kelompok bawah", "Lower group"), Blank: p("Kosong", "Blank"), MapTitle: p("Peta soal: p dan D", "Map of items: p and D"),
		Event: p("Kegiatan", "Event"), Venue: p("Tempat", "Venue"), Pre: p("Sebelum", "Before"), Post: p("Sesudah", "After"), NotRun: p("tidak dijalankan", "was not run"), Figure: p("Angka utama", "Main figures"), Value: p("Nilai", "Value"),
		Matched: p("Ikut kedua tes (n berpasangan)", "In both tests (n matched)"), PreOnly: p("Hanya pre-test", "Pre-test only"), PostOnly: p("Hanya post-test", "Post-test only"), Neither: p("Peserta tanpa tes", "Participants without a test"), Staff: p("Panitia dan pengamat, tidak dihitung", "Staff and observers, not counted"),
		MeanPre: p("Rata-rata sebelum (%)", "Mean before (%)"), MeanPost: p("Rata-rata sesudah (%)", "Mean after (%)"), ClassGain: p("Gain kelas (Hake)", "Class gain (Hake)"), Interval: p("Rentang 95 % gain kelas", "95 % interval of the class gain"), Band: p("Kategori", "Band"),
		TTest: p("Uji t berpasangan (db)", "Paired t-test (df)"), PValue: p("Nilai p", "p-value"), Effect: p("Besar efek d", "Effect size d"), Wilcoxon: p("Wilcoxon, nilai p", "Wilcoxon, p-value"), MeanIndividual: p("Rata-rata gain perorangan", "Mean of individual gains"), UpSameDown: p("Naik / tetap / turun", "Up / same / down"),
		KR20: p("keandalan KR-20", "reliability KR-20"), SEM: p("galat baku", "SEM"), Objective: p("Tujuan", "Objective"), Items: p("Jumlah soal", "Items"), Weak: p("Lemah", "Weak"), Yes: p("ya", "yes"), Repeat: p("Ulangi", "Repeat"), GroupKind: p("Menurut", "By"), Village: p("Desa", "Village"), Sex: p("L/P", "Sex"), Role: p("Unsur", "Role"), Group: p("Kelompok", "Group"), Gain: p("gain kelompok", "gain"),
		Name: p("Nama", "Name"), Status: p("Pasangan", "Match"), Person: p("Kode", "Code"), Advised: p("Anjuran", "Advised"), Statement: p("Pernyataan", "Statement"), Answer: p("Jawaban", "Answer"), Of: p("Dari", "Of"),
		Doubtful: p("Soal meragukan (yang kuat keliru)", "Doubtful items (the strong failed)"), NoDoubt: p("Tidak ada soal yang meragukan.", "No doubtful items."), NothingWeak: p("Tidak ada tujuan yang lemah.", "No weak objectives."), Method: p("Cara menghitung", "How it was reckoned"), BeforeAfter: p("Sebelum dan sesudah menurut tujuan", "Before and after by objective"), ByGroup: p("Menurut kelompok", "By group"), Merged: p("kelompok kecil, digabung", "small groups, merged"),
		TooFew: p("Belum ada orang yang ikut kedua tes.", "Nobody has taken both tests yet."), Bands: statsBands(p), FlagName: statsFlags(p),
		Statuses: map[string]string{"matched": p("berpasangan", "matched"), "pre_only": p("pre saja", "pre only"), "post_only": p("post saja", "post only")},
	}
	d := dates(p)
	l.Test = func(when time.Time, m, planned, people, blanks int) string {
		return f("%s %s, terbuka %d menit (rencana %d), %d orang, %d jawaban kosong.", "%s %s, open for %d minutes (planned %d), %d people, %d blanks.", d.Plain(when), d.Clock(when), m, planned, people, blanks)
	}
	ways := map[string]string{"own": p("laptop sendiri", "own laptop"), "turn": p("bergiliran", "in turns"), "group": p("berkelompok", "as a group"), "card": p("kartu", "cards"), "paper": p("kertas", "paper"), "aloud": p("dibacakan", "read out")}
	l.Ways = func(n map[string]int) string {
		var out []string
		for _, k := range slices.Sorted(maps.Keys(n)) {
			name := ways[k]
			if name == "" {
				name = k
			}
			out = append(out, fmt.Sprintf("%s %d", name, n[k]))
		}
		if len(out) == 0 {
			return p("Tidak ada jawaban.", "No answers.")
		}
		return f("Jawaban: %s.", "Answers: %s.", strings.Join(out, ", "))
	}
	l.Left = func(pre, post, neither, staff int) string {
		return f("Tidak dihitung dalam perubahan: %d orang hanya ikut pre-test, %d hanya post-test (tidak ada pembanding), %d peserta tidak ikut tes, %d panitia atau pengamat.", "Not counted in the change: %d people took the pre-test only, %d the post-test only (nothing to compare), %d participants took no test, %d staff or observers.", pre, post, neither, staff)
	}
	l.Small = func(n int) string {
		return f("N terlalu kecil untuk uji statistik (%d orang, perlu 10); angka hanya petunjuk.", "N too small for a statistical test (%d people, 10 needed); the figures are a hint only.", n)
	}
	l.Halves = func(form, rule string, n int) string {
		switch rule {
		case "halves":
			return f("Bentuk %s: kelompok atas dan bawah adalah separuh kelas, karena hanya %d orang (di bawah 30).", "Form %s: upper and lower group are halves, as there are only %d people (under 30).", form, n)
		case "27%":
			return f("Bentuk %s: kelompok atas dan bawah 27 %% dari %d orang (Kelley 1939).", "Form %s: upper and lower group are 27 %% of %d people (Kelley 1939).", form, n)
		}
		return f("Bentuk %s: terlalu sedikit orang untuk kelompok atas dan bawah.", "Form %s: too few people for an upper and a lower group.", form)
	}
	l.PageOf = func(a, b int) string { return f("Halaman %d dari %d", "Page %d of %d", a, b) }
	l.Notes = func(pass, least int) []string {
		return []string{
			p("Hanya orang yang sama di kedua tes dibandingkan. Soal kosong dihitung keliru. Nilai orang adalah persen dari soal bentuknya sendiri; soal sikap dan formulir tidak pernah dinilai.", "Only the same people in both tests are compared. Blanks count as wrong. A person's score is the percentage of their own form; attitude and forms are never scored."),
			p("Gain kelas = (sesudah - sebelum) / (100 - sebelum) dari rata-rata kelas (Hake, American Journal of Physics 66, 1998): tinggi mulai 0,7; sedang 0,3 sampai di bawah 0,7; rendah di bawah 0,3. Rata-rata gain perorangan adalah angka lain (Bao 2006).", "Class gain = (after - before) / (100 - before) of the class means (Hake, American Journal of Physics 66, 1998): high from 0.7, medium from 0.3, low below. The mean of individual gains is another figure (Bao 2006)."),
			f("Tujuan disebut lemah bila termasuk tiga terendah sesudah pelatihan dan di bawah %d %%. Uji statistik hanya mulai %d orang berpasangan.", "An objective is weak if it is among the three lowest after the training and under %d %%. Statistical tests only from %d matched people on.", max(pass, 1), least),
			p("p adalah bagian yang benar (sukar sampai 0,30; mudah di atas 0,70). D membandingkan kelompok atas dan bawah. r terkoreksi adalah hubungan soal dengan sisa tes. KR-20 memakai ragam populasi (Kuder dan Richardson 1937). Soal meragukan: kurang dari separuh kelompok atas benar, atau kuncinya diragukan.", "p is the share of right answers (hard up to 0.30, easy above 0.70). D compares the upper with the lower group. r corrected is the item against the rest of the test. KR-20 uses the population variance (Kuder and Richardson 1937). Doubtful: less than half of the upper group had it right, or its key is suspect."),
			p("Dua bentuk dibagi rata dan ditukar, supaya yang terukur bukan ingatan pada soal. Tanpa kelas pembanding, perubahan tidak membuktikan sebab.", "Two forms were dealt evenly and swapped, so that not the memory of items is measured. Without a class to compare with, a change does not prove its cause."),
		}
	}
	return l
}
