package qfile

import "diklat/quiz/source"

// warnings holds what was read otherwise than it stands, or lost.
var warnings = map[source.Code]words{
	source.Unsupported:  {"Jenis soal \"{detail}\" belum didukung, jadi dilewati.", "The kind \"{detail}\" is not supported yet and was skipped."},
	source.Encoded:      {"Berkas ini bukan UTF-8; dibaca sebagai {detail}. Periksa huruf beraksen dan tanda kutip.", "The file is not UTF-8; it was read as {detail}. Check accents and quotes."},
	source.LostHTML:     {"HTML diubah menjadi teks biasa. Periksa hasilnya.", "HTML was turned into plain text. Check the result."},
	source.LostMedia:    {"Gambar atau media tidak ikut. Pastikan soal tetap dapat dijawab.", "Pictures or media are lost. Make sure the question can still be answered."},
	source.LostMath:     {"Rumus LaTeX diubah menjadi teks. Periksa hasilnya.", "LaTeX was turned into text. Check the result."},
	source.BlankInside:  {"Ada baris kosong di antara { dan }; kedua bagian disambung. Hapus baris kosong itu.", "There is an empty line between { and }; both parts were joined. Remove it."},
	source.Glued:        {"Sesudah } masih ada { }. Mungkin dua soal menempel: pisahkan dengan baris kosong.", "There is another { } behind the }. Perhaps two questions are glued together: put an empty line between them."},
	source.Twin:         {"Soal yang sama sudah ada di baris {detail}. Hapus salah satu bila tidak sengaja.", "The same question stands in line {detail}. Remove one if that is not intended."},
	source.TwinID:       {"Kode \"{text}\" sudah dipakai; soal ini diberi kode lain.", "The ID \"{text}\" is taken; this question got another one."},
	source.TwinChoice:   {"Dua pilihan bertuliskan \"{text}\". Bedakan teksnya.", "Two choices read \"{text}\". Make them differ."},
	source.TwoKeys:      {"Ada dua jawaban benar; peserta cukup memilih salah satu. Pakai bobot (~%50%) bila keduanya harus dipilih.", "There are two right answers; either one counts. Use weights (~%50%) if both must be chosen."},
	source.Scaled:       {"Bobot kunci berjumlah {detail}, bukan 100; dibagi rata menjadi 100.", "The weights of the keys add up to {detail}, not 100; they were scaled to 100."},
	source.Comma:        {"Koma dibaca sebagai koma desimal: {detail}. Di GIFT tulis titik.", "The comma was read as a decimal one: {detail}. GIFT wants a point."},
	source.Arrow:        {"Tanda panah dari pengolah kata dibaca sebagai ->.", "A word processor's arrow was read as ->."},
	source.WideBrace:    {"Kurung kurawal lebar ｛ ｝ dibaca sebagai { }.", "Full-width braces ｛ ｝ were read as { }."},
	source.NameOpen:     {"Nama soal tidak lengkap: apit dengan :: di kedua sisi.", "The name is not complete: put :: on both sides."},
	source.NameAsStem:   {"Soal ini tidak punya teks, jadi namanya dipakai sebagai pertanyaan.", "This question has no text, so its name is used as the question."},
	source.MaybeBoolean: {"\"{text}\" dibaca sebagai isian singkat. Untuk benar/salah tulis {T} atau {F}.", "\"{text}\" was read as a short answer. For true/false write {T} or {F}."},
	source.PairFeedback: {"Umpan balik (#) pada pasangan tidak didukung; teksnya ikut ke pasangan.", "Feedback (#) on a pair is not supported; it stays in the text."},
	source.CategoryLine: {"Baris sesudah $CATEGORY dibaca sebagai soal. Beri baris kosong di antaranya.", "The line behind $CATEGORY was read as a question. Put an empty line between them."},
	source.JoinedStem:   {"Baris ini disambung ke pertanyaan di atasnya.", "This line was joined to the question above."},
	source.JoinedChoice: {"Baris ini disambung ke pilihan di atasnya.", "This line was joined to the choice above."},
	source.ExtraText:    {"Kolom \"{text}\" tidak dikenal dan dilewati.", "The column \"{text}\" is not known and was passed over."},
}
