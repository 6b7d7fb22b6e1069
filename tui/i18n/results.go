package i18n

import "fmt"

// Results are the words of Hasil.
type Results struct {
	Title, Villages, Sexes, Roles, Spread, Items, Map, Attitude, Forms,
	KeyVillages, KeySexes, KeyRoles, KeySpread, KeyItems, KeyMap, KeyAttitude, KeyForms, KeyProjector, KeyExport, KeyNext,
	Empty, NoTest, NoPost, NoPre, NobodyMatched, NoGroups, NoItems, NoAttitude, NoForms, NothingWritten, More, End,
	Mean, Before, After, Now, HallOn, HallOff, HallWait, ClassGain, Interval, Objective, Module, Weak, Repeat, NothingWeak, Doubtful, NoDoubt, KeySuspect, StrongFailed,
	Group, Gain, Unknown, GroupNote, Item, Look, Key, Blank, OtherAnswer, UpperLower,
	MapTitle, HallTitle, AttitudeNote, Advised, Level1, Level3, HelpBody string
	Short          map[string]string // flags of items and options, in two words
	Match          func(n, pre, post int) string
	MatchShort     func(n, pre, post int) string
	TooFew         func(n int) string
	TTest          func(t string, df int, p, dz string) string
	Ceiling        func(n int) string
	Slide          func(module string, n int, title string) string
	FormOf         func(name string, n int) string
	TookPart       func(n, blanks int) string
	UpSameDown     func(up, same, down int) string
	MeanIndividual func(v string, n int) string
	Quality        func(form string, n int, kr20, sem, rule string) string
	FormPlace      func(form string, place int) string
	ItemFigures    func(pre string, nPre int, post string, nPost int, d, r, rc, alpha string) string
	MapLegend      func(dot, warn string) string
	MapLeft        func(n int) string
	HallFew        func(n int) string
	HallSay        func(before, after string) string
	HallNote       func(n, pre, post int) string
	BeforeAfterN   func(pre, post int) string
	FilledIn       func(n int) string
	AndMore        func(n int) string
}

func resultsOf(p pick) Results {
	f := func(id, en string, a ...any) string { return fmt.Sprintf(p(id, en), a...) }
	r := Results{
		Title: p("Hasil", "Results"), Villages: p("Per desa", "By village"), Sexes: p("Per L/P", "By sex"),
		Roles: p("Per unsur", "By role"), Spread: p("Sebaran", "Spread"), Items: p("Soal", "Questions"), Map: p("Peta soal", "Map of questions"), Attitude: p("Sikap", "Attitude"), Forms: p("Formulir", "Forms"),
		KeyVillages: p("per desa", "by village"), KeySexes: p("per L/P", "by sex"), KeyRoles: p("per unsur", "by role"), KeySpread: p("sebaran", "spread"), KeyItems: p("per soal", "by question"),
		KeyMap: p("peta soal", "map"), KeyAttitude: p("sikap", "attitude"), KeyForms: p("formulir", "forms"), KeyProjector: p("proyektor", "projector"), KeyExport: p("ekspor", "export"), KeyNext: p("soal lain", "other question"),
		Empty:         p("Belum ada tes dan belum ada formulir.\n\nMulai pre-test dari Beranda, atau dari Kuis: k, lalu e.\nPelatihan tanpa pre-test tetap bisa memakai post-test; hanya perubahan yang tidak dapat dihitung.", "No test and no form yet.\n\nStart the pre-test from Home, or from Quizzes: k, then e.\nA training without a pre-test can still have a post-test; only the change cannot be told."),
		NoTest:        p("Belum ada tes. Formulir yang sudah diisi: tekan f.", "No test yet. For the forms that were filled in press f."),
		NoPost:        p("Baru ada pre-test. Perubahan terlihat sesudah post-test ditutup. Soal yang sukar: s.", "There is only the pre-test. The change shows once the post-test is closed. Hard questions: s."),
		NoPre:         p("Hanya ada post-test. Tanpa pre-test perubahan tidak dapat dihitung. Hasil per soal: s.", "There is only the post-test. Without a pre-test the change cannot be told. By question: s."),
		NobodyMatched: p("Tidak ada orang yang ikut kedua tes, jadi perubahan tidak dapat dihitung. Hasil per soal tetap ada: s.", "Nobody took both tests, so the change cannot be told. Results by question are there: s."),
		NoGroups:      p("Belum ada yang ikut kedua tes.", "Nobody has taken both tests yet."),
		NoItems:       p("Belum ada soal yang dijawab.", "No question was answered yet."),
		NoAttitude:    p("Tes ini tidak memuat soal sikap.", "This test has no items of attitude."),
		NoForms:       p("Belum ada formulir yang diisi. Mulai formulir penutup dari Kuis: k, lalu e.", "No form was filled in yet. Start the closing form from Quizzes: k, then e."), NothingWritten: p("tidak ada yang menulis", "nobody wrote anything"),
		More: p("panah bawah: lanjut", "arrow down: more"), End: p("panah atas: kembali ke atas", "arrow up: back to the top"),
		Mean: p("Rata-rata", "Mean"), Before: p("sebelum", "before"), After: p("sesudah", "after"), Now: p("sekarang", "now"),
		HallOn: p("Gambar kelompok tampil di layar proyektor. Esc menurunkannya.", "The group's picture is on the projector. Esc takes it off."), HallOff: p("Layar proyektor kembali mengikuti kelas.", "The projector follows the class again."),
		HallWait:  p("Kedua tes selesai. Terima kasih sudah belajar bersama.", "Both tests are done. Thank you for learning together."),
		ClassGain: p("gain kelas", "class gain"), Interval: p("rentang 95 %:", "95 % interval:"),
		Objective: p("Tujuan", "Objective"), Module: p("tujuan", "module"), Weak: p("lemah", "weak"), Repeat: p("Ulangi:", "Repeat:"), NothingWeak: p("tidak ada; semua tujuan tercapai.", "nothing; every objective was reached."),
		Doubtful: p("Soal meragukan:", "Doubtful:"), NoDoubt: p("tidak ada.", "none."), KeySuspect: p("yang kuat justru keliru, periksa kunci", "the strong got it wrong, check the key"), StrongFailed: p("yang kuat pun banyak keliru", "many of the strong got it wrong too"),
		Group: p("Kelompok", "Group"), Gain: p("gain g", "gain"), Unknown: p("(tidak diketahui)", "(unknown)"),
		GroupNote: p("Hanya orang yang ikut kedua tes. Kelompok kecil mudah berubah oleh satu orang; jangan menilai desa dari beberapa orang.", "Only people who took both tests. One person moves a small group; do not judge a village by a few people."),
		Item:      p("Soal", "Item"), Look: p("perlu dilihat", "to look at"), Key: p("kunci", "key"), Blank: p("(kosong)", "(blank)"), OtherAnswer: p("(jawaban lain)", "(another answer)"), UpperLower: p("kuat/lemah %", "strong/weak %"),
		MapTitle:  p("Peta soal: p kemudahan (kiri sukar, kanan mudah), D daya pembeda", "Map of questions: p easiness (left hard, right easy), D discrimination"),
		HallTitle: p("Kita belajar bersama", "We learned together"), AttitudeNote: p("Sikap tidak dinilai. Angka: berapa orang memilih, sebelum dan sesudah; hanya yang ikut kedua tes.", "Attitude is not scored. Figures: how many chose it, before and after; only people in both tests."),
		Advised: p("anjuran", "advised"), Level1: p("reaksi, Kirkpatrick 1", "reaction, Kirkpatrick 1"), Level3: p("perilaku, Kirkpatrick 3", "behaviour, Kirkpatrick 3"),
		HelpBody: p("Hanya orang yang ikut kedua tes yang dihitung; soal kosong dihitung keliru.\nGain kelas (Hake): berapa bagian dari yang belum diketahui kini diketahui. Tinggi mulai 0,7, sedang mulai 0,3.\np: bagian yang benar. D: beda antara yang kuat dan yang lemah. r': hubungan soal dengan sisa tes.\nProyektor hanya menayangkan kelompok, tidak pernah orang.",
			"Only people who took both tests count; blanks count as wrong.\nClass gain (Hake): what share of what was not known is known now. High from 0.7, medium from 0.3.\np: share of right answers. D: the strong against the weak. r': the item against the rest of the test.\nThe projector shows the group only, never a person."),
		Short: map[string]string{"key_suspect": p("periksa kunci", "check the key"), "strong_failed": p("yang kuat keliru", "the strong failed"), "chosen_by_strong": p("dipilih yang kuat", "taken by strong"),
			"all_right": p("semua benar", "all right"), "all_wrong": p("semua keliru", "all wrong"), "never_chosen": p("tak dipilih", "never taken"), "rarely_chosen": p("jarang dipilih", "rarely taken")},
	}
	r.Match = func(n, a, b int) string {
		return f("%d pasang, %d pre saja, %d post saja", "%d pairs, %d pre only, %d post only", n, a, b)
	}
	r.MatchShort = func(n, a, b int) string { return f("n %d, pre %d, post %d", "both %d, pre %d, post %d", n, a, b) }
	r.TooFew = func(n int) string {
		return f("N terlalu kecil untuk uji statistik (%d orang, perlu 10).", "N too small for a statistical test (%d people, 10 needed).", n)
	}
	r.TTest = func(t string, df int, pv, dz string) string {
		return f("t(%[2]d) = %[1]s, p %[3]s, d = %[4]s", "paired t(%[2]d) = %[1]s, p %[3]s, d = %[4]s", t, df, pv, dz)
	}
	r.Ceiling = func(n int) string {
		return f("%d orang sudah benar semua sebelumnya.", "%d people had everything right before.", n)
	}
	r.Slide = func(m string, n int, title string) string {
		return f("%s slide %d \"%s\"", "%s, slide %d \"%s\"", m, n, title)
	}
	r.FormOf = func(name string, n int) string { return f("Formulir %s, %d orang", "Form %s, %d people", name, n) }
	r.TookPart = func(n, blanks int) string {
		return f("%d orang ikut; %d jawaban kosong dihitung keliru.", "%d people took part; %d blanks count as wrong.", n, blanks)
	}
	r.UpSameDown = func(u, s, d int) string {
		return f("%d orang naik, %d tetap, %d turun.", "%d people up, %d the same, %d down.", u, s, d)
	}
	r.MeanIndividual = func(v string, n int) string {
		return f("Rata-rata gain perorangan %s (n %d); angka lain daripada gain kelas.", "Mean of individual gains %s (n %d); another figure than the class gain.", v, n)
	}
	r.Quality = func(form string, n int, kr, sem, rule string) string {
		return f("%s: n %d, KR-20 %s, SEM %s, %s", "form %s: n %d, KR-20 %s, SEM %s, %s", form, n, kr, sem, rule)
	}
	r.FormPlace = func(form string, n int) string { return f("formulir %s nomor %d", "form %s, number %d", form, n) }
	r.ItemFigures = func(pre string, np int, post string, nq int, d, rr, rc, alpha string) string {
		return f("Benar sebelum %s %% (n %d), sesudah %s %% (n %d). D %s, r %s, r' %s, alfa tanpa soal ini %s.", "Right before %s %% (n %d), after %s %% (n %d). D %s, r %s, r' %s, alpha without it %s.", pre, np, post, nq, d, rr, rc, alpha)
	}
	r.MapLegend = func(dot, warn string) string {
		return f("%s satu soal, 2-9 beberapa soal, %s soal meragukan", "%s one question, 2-9 several, %s a doubtful one", dot, warn)
	}
	r.MapLeft = func(n int) string {
		return f("%d soal tidak dapat digambar: terlalu sedikit orang.", "%d questions cannot be drawn: too few people.", n)
	}
	r.HallFew = func(n int) string {
		return f("Belum dapat ditayangkan: perlu paling sedikit %d orang yang ikut kedua tes, supaya tidak ada yang dapat dikenali.", "Not for the hall yet: at least %d people must have taken both tests, so that nobody can be recognised.", n)
	}
	r.HallSay = func(b, a string) string {
		return f("Sebelum %s dari 100 jawaban benar, sekarang %s.", "Before, %s of 100 answers were right; now %s.", b, a)
	}
	r.HallNote = func(n, a, b int) string {
		return f("Gambar kelompok: %d orang ikut kedua tes, %d pre saja, %d post saja. Terima kasih sudah belajar bersama.", "The group's picture: %d people in both tests, %d pre only, %d post only. Thank you for learning together.", n, a, b)
	}
	r.BeforeAfterN = func(a, b int) string {
		return f("sebelum (n %d), sesudah (n %d)", "before (n %d), after (n %d)", a, b)
	}
	r.AndMore = func(n int) string { return f("dan %d lagi: s", "and %d more: s", n) }
	r.FilledIn = func(n int) string { return f("%d orang mengisi", "%d people filled it in", n) }
	return r
}
