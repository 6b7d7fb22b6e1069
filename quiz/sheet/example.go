package sheet

import "diklat/quiz"

// Example is what a new template is filled with: one question of each kind,
// short enough to be written over.
func Example() []quiz.Question {
	choice := func(id quiz.ChoiceID, text string, weight float64, why string) quiz.Choice {
		return quiz.Choice{ID: id, Text: text, Weight: weight, Why: why}
	}
	return []quiz.Question{
		{ID: "C1", Kind: quiz.Single, Stem: "Di kantor mana orang mengurus kartu keluarga?", Explain: "Dinas Dukcapil menerbitkannya.",
			Choices: []quiz.Choice{choice("a", "Dinas Dukcapil", 1, ""), choice("b", "Kantor pos", 0, "Kantor pos hanya mengirim."), choice("c", "Bank desa", 0, "")}},
		{ID: "C2", Kind: quiz.Multi, Stem: "Apa yang dibawa ke rapat desa? Pilih semua yang benar.",
			Choices: []quiz.Choice{choice("a", "Undangan", 0.5, ""), choice("b", "Alat tulis", 0.5, ""), choice("c", "Televisi", -0.5, "")}},
		{ID: "C3", Kind: quiz.TrueFalse, Stem: "Satu windu adalah delapan tahun.",
			Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}},
		{ID: "C4", Kind: quiz.Numeric, Stem: "Berapa hari dalam satu minggu?", Numbers: []quiz.NumberKey{{Min: 7, Max: 7, Weight: 1}}},
		{ID: "C5", Kind: quiz.Short, Stem: "Siapa memimpin desa?", Texts: []quiz.TextKey{{Pattern: "kepala desa", Weight: 1}, {Pattern: "kades", Weight: 1}}},
		{ID: "C6", Kind: quiz.Match, Stem: "Pasangkan ibu kotanya.", Pairs: []quiz.Pair{{ID: "a", Left: "NTT", Right: "Kupang"}, {ID: "b", Left: "Bali", Right: "Denpasar"}, {ID: "c", Right: "Mataram"}}},
		{ID: "C7", Kind: quiz.Order, Stem: "Urutkan dari pagi ke malam.", Choices: []quiz.Choice{choice("a", "Matahari terbit", 0, ""), choice("b", "Makan siang", 0, ""), choice("c", "Matahari terbenam", 0, "")}},
		{ID: "C8", Kind: quiz.Scale, Stem: "Seberapa jelas pelatihan ini?", Choices: []quiz.Choice{choice("a", "Tidak jelas", 0, ""), choice("b", "Cukup jelas", 0, ""), choice("c", "Sangat jelas", 0, "")}},
		{ID: "C9", Kind: quiz.Poll, Stem: "Kapan sebaiknya kita bertemu lagi?", Choices: []quiz.Choice{choice("a", "Pagi", 0, ""), choice("b", "Sore", 0, "")}},
		{ID: "C10", Kind: quiz.Open, Stem: "Apa yang akan Anda kerjakan minggu depan?"},
		{ID: "C11", Kind: quiz.Description, Stem: "Bagian berikut tentang desa Anda."},
	}
}
