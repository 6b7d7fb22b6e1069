package i18n

func statsFlags(p pick) map[string]string {
	return map[string]string{
		"never_chosen":     p("pilihan yang tak pernah dipilih", "a choice nobody took"),
		"rarely_chosen":    p("pilihan yang jarang dipilih", "a choice rarely taken"),
		"chosen_by_strong": p("pilihan salah yang menarik peserta kuat", "a wrong choice that draws the strong"),
		"key_suspect":      p("periksa kunci", "check the key"),
		"strong_failed":    p("peserta kuat banyak yang salah", "many of the strong failed"),
		"all_right":        p("semua benar", "everybody right"),
		"all_wrong":        p("semua salah", "everybody wrong"),
	}
}

func statsNotes(p pick) map[string]string {
	return map[string]string{
		"no_persons":      p("Tidak ada peserta.", "There are no persons."),
		"no_items":        p("Tidak ada butir.", "There are no items."),
		"one_person":      p("Hanya satu peserta: tidak ada yang dapat dibandingkan.", "Only one person: nothing can be compared."),
		"one_item":        p("Hanya satu butir: reliabilitas tidak dapat dihitung.", "Only one item: reliability cannot be computed."),
		"few_persons":     p("Di bawah 10 peserta: angka butir hanya petunjuk.", "Under 10 persons: item figures are a hint only."),
		"halves_used":     p("Di bawah 30 peserta: kelompok atas dan bawah memakai separuh, bukan 27 %.", "Under 30 persons: upper and lower groups are halves, not 27 %."),
		"same_totals":     p("Semua skor sama: reliabilitas dan korelasi tidak terdefinisi.", "All totals are equal: reliability and correlations are undefined."),
		"all_right":       p("Semua peserta benar semua.", "Everybody has everything right."),
		"not_dichotomous": p("Ada skor selain 0 dan 1: lihat alfa, bukan KR-20.", "There are scores other than 0 and 1: use alpha, not KR-20."),
		"max_assumed":     p("Skor maksimum diperkirakan dari tabel; tambahkan baris \"maks\" bila keliru.", "Best scores were guessed from the table; add a row \"max\" if they are wrong."),
		"bad_shape":       p("Tabel tidak utuh.", "The parts of the table do not fit."),
		"nobody_matched":  p("Tidak ada peserta yang ikut kedua tes.", "Nobody took both tests."),
		"few_matched":     p("N terlalu kecil untuk uji statistik.", "N is too small for a test of significance."),
		"matched_by_row":  p("Tanpa kolom nama: baris 1 dipasangkan dengan baris 1, dan seterusnya.", "No column of names: row 1 is matched with row 1, and so on."),
		"pre_ceiling":     p("Ada peserta dengan nilai penuh di tes awal; gain perorangannya tidak terdefinisi.", "Somebody had everything right before; that person has no gain of their own."),
		"negative_gain":   p("Hasil kelas turun.", "The class did worse than before."),
	}
}

func statsProblems(p pick) map[string]string {
	return map[string]string{
		"row_short":        p("sel kurang; yang tidak ada dianggap kosong", "cells are missing; they count as blank"),
		"row_long":         p("sel lebih; yang di luar tabel diabaikan", "too many cells; those beyond the table are left out"),
		"row_empty":        p("tanpa jawaban; tidak dihitung", "no answer; not counted"),
		"blank":            p("jawaban kosong dihitung salah", "blank answers count as wrong"),
		"letter_outside":   p("huruf di luar A-E dihitung salah", "a letter outside A-E counts as wrong"),
		"many_marks":       p("lebih dari satu pilihan dihitung salah", "more than one choice counts as wrong"),
		"unreadable":       p("bukan angka atau huruf; dihitung salah", "neither number nor letter; counts as wrong"),
		"score_outside":    p("angka ini bukan skor; dihitung salah", "this number is no score; counts as wrong"),
		"key_assumed":      p("baris ini dianggap kunci", "this row was taken for the key"),
		"key_missing_item": p("butir tanpa kunci; tidak dihitung", "an item without a key; not counted"),
		"key_twice":        p("kunci kedua diabaikan", "a second key is left out"),
		"column_skipped":   p("kolom ini bukan butir; diabaikan", "this column is no item; left out"),
		"total_skipped":    p("jumlah atau rata-rata; diabaikan", "a total or mean; left out"),
		"title_skipped":    p("judul; diabaikan", "a title; left out"),
		"duplicate_person": p("nama ini dua kali; tidak dipasangkan", "this name stands twice; not matched"),
		"duplicate_item":   p("butir ini dua kali", "this item stands twice"),
		"option_numbers":   p("pilihan bernomor 1-5 dibaca sebagai A-E", "options numbered 1-5 were read as A-E"),
		"quote_open":       p("ada tanda kutip tanpa pasangan; semua tanda kutip diabaikan", "a quotation mark has no pair; all of them are left out"),
	}
}

func statsRefused(p pick) map[string]string {
	return map[string]string{
		"empty":       p("kosong. Simpan ulang tabelnya, lalu coba lagi.", "it is empty. Save the table again and retry."),
		"not_text":    p("bukan CSV. Buka di Excel, simpan sebagai CSV, lalu coba lagi.", "it is no CSV. Open it in Excel, save it as CSV, then retry."),
		"too_large":   p("terlalu besar. Beri tabel satu kelas saja, paling besar 8 MB.", "it is too large. Give the table of one class, at most 8 MB."),
		"key_missing": p("huruf tanpa kunci. Tambahkan baris \"kunci\" dengan jawaban yang benar.", "letters without a key. Add a row \"key\" with the right answers."),
		"no_items":    p("tidak ada kolom butir. Beri satu kolom tiap soal, isinya 0/1 atau A-E.", "no column of items. Give one column a question, with 0/1 or A-E."),
		"no_persons":  p("tidak ada peserta. Beri satu baris tiap peserta di bawah judul kolom.", "no persons. Give one row a person below the heads."),
		"read_failed": p("tidak dapat dibaca. Periksa nama dan izin berkas.", "it cannot be read. Check its name and permissions."),
	}
}
