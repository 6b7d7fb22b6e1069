package qfile

import "diklat/quiz/source"

// sentences holds cause and cure of every code.
var sentences = map[source.Code]words{
	// The whole file.
	source.Unreadable:  {"Berkas tidak dapat dibaca: {detail}. Salin ulang berkas itu lalu coba lagi.", "The file cannot be read: {detail}. Copy it again and retry."},
	source.TooBig:      {"Berkas lebih besar dari {detail}. Bagi menjadi beberapa berkas.", "The file is larger than {detail}. Split it into several files."},
	source.EmptyFile:   {"Berkas ini kosong. Pilih berkas yang berisi soal.", "The file is empty. Choose one that holds questions."},
	source.Binary:      {"Berkas ini bukan teks. Simpan soal sebagai GIFT, Aiken, Moodle XML, XLSX, atau CSV.", "This is no text file. Save the questions as GIFT, Aiken, Moodle XML, XLSX or CSV."},
	source.NotKnown:    {"Format berkas ini tidak dikenal atau belum didukung{looks}. Simpan sebagai GIFT, Aiken, Moodle XML, XLSX, atau CSV, atau sebut formatnya dengan --format.", "The format of this file is not known or not supported{looks}. Save it as GIFT, Aiken, Moodle XML, XLSX or CSV, or name it with --format."},
	source.BadFormat:   {"Format \"{detail}\" tidak ada. Pakai auto, gift, aiken, moodlexml, kahoot, quizizz, sheet, atau diklat.", "There is no format \"{detail}\". Use auto, gift, aiken, moodlexml, kahoot, quizizz, sheet or diklat."},
	source.BadZip:      {"Buku kerja XLSX ini rusak. Buka di program lembar kerja, lalu simpan ulang.", "The XLSX workbook is damaged. Open it in a spreadsheet and save it again."},
	source.Bomb:        {"Berkas ini membengkak jauh melebihi batas saat dibuka, jadi ditolak. Kirim hanya lembar soalnya.", "The file grows far beyond the limits when opened and was refused. Send only the sheet with the questions."},
	source.NoHeader:    {"Judul kolom tidak ditemukan. Baris judul perlu kolom Soal, Pilihan A, Pilihan B, dan Kunci.", "No headings were found. The heading row needs Question, Option 1, Option 2 and Key."},
	source.NoQuestions: {"Tidak ada soal di berkas ini. Periksa apakah berkasnya benar.", "There are no questions in this file. Check that it is the right one."},

	// One question.
	source.Brace:          {"Kurung kurawal { atau } kurang. Tutup jawaban dengan }, atau tulis \\{ dan \\} bila tanda itu bagian dari teks.", "A { or } is missing. Close the answers with }, or write \\{ and \\} where they are part of the text."},
	source.TwoAnswers:     {"Pilihan jawaban kurang dari dua. Tambah pilihan.", "There are fewer than two answers. Add some."},
	source.PairForm:       {"Pasangan ini tidak punya tanda ->. Tulis: kiri -> kanan.", "This pair has no ->. Write: left -> right."},
	source.NotNumber:      {"Kunci ini bukan angka. Tulis misalnya 3.14, 3.14:0.05, atau 3..4.", "This key is no number. Write for example 3.14, 3.14:0.05 or 3..4."},
	source.BadSpan:        {"Rentang angka terbalik atau toleransinya negatif. Tulis yang kecil dahulu.", "The range is the wrong way round or the tolerance negative. Write the smaller number first."},
	source.Weight:         {"Bobot harus antara -100 dan 100. Perbaiki bobotnya.", "A weight must be between -100 and 100. Correct it."},
	source.EmptyAnswer:    {"Ada jawaban kosong. Isi teksnya atau hapus tandanya.", "There is an empty answer. Fill in its text or remove its sign."},
	source.Hash:           {"Jawaban ini kosong karena # memulai umpan balik. Bila # bagian dari jawaban, tulis \\#.", "This answer is empty because # begins feedback. If # belongs to the answer, write \\#."},
	source.NotStarted:     {"Ada pilihan atau kunci sebelum pertanyaannya. Tulis pertanyaan di baris sebelum pilihan A.", "A choice or key comes before its question. Write the question on the line before choice A."},
	source.NotFinished:    {"Soal \"{detail}\" belum punya kunci. Tambah baris ANSWER: atau JAWABAN: setelah pilihannya.", "The question \"{detail}\" has no key. Add a line ANSWER: after its choices."},
	source.LabelOrder:     {"Huruf pilihan tidak berurutan: seharusnya {detail}. Urutkan A, B, C, dan seterusnya.", "The choices are not lettered in order: {detail} was expected. Use A, B, C and so on."},
	source.BadKey:         {"Kunci ini tidak menunjuk pilihan yang ada ({detail}). Perbaiki kuncinya.", "The key names no choice ({detail}). Correct it."},
	source.ManyKeys:       {"Ada lebih dari satu kunci. Format Aiken hanya menerima satu; pakai GIFT untuk jawaban banyak.", "There is more than one key. Aiken takes only one; use GIFT for several."},
	source.DoubleAnswer:   {"Soal ini punya dua baris kunci. Hapus salah satu.", "This question has two key lines. Remove one."},
	source.Syntax:         {"Susunan berkas rusak mulai di sini ({detail}). Ekspor ulang berkasnya; tidak ada soal yang diambil.", "The file is broken from here on ({detail}). Export it again; no question was taken."},
	source.TooDeep:        {"Susunan berkas bertumpuk terlalu dalam, jadi ditolak. Ekspor ulang dari Moodle.", "The file is nested too deeply and was refused. Export it from Moodle again."},
	source.TooManyParts:   {"Soal ini punya terlalu banyak pilihan atau bagian. Kurangi sampai paling banyak 12.", "This question has too many choices or parts. Reduce them to 12 at most."},
	source.TooLong:        {"Teks lebih panjang dari {detail} huruf. Pendekkan.", "A text is longer than {detail} characters. Shorten it."},
	source.TooManyInFile:  {"Berkas berisi lebih dari {detail} soal. Bagi menjadi beberapa berkas.", "The file holds more than {detail} questions. Split it."},
	source.Formula:        {"Sel ini berisi rumus. Ganti dengan teks biasa.", "This cell holds a formula. Replace it with plain text."},
	source.UnknownKind:    {"Jenis soal \"{text}\" tidak dikenal. Pakai misalnya pilihan ganda, benar-salah, angka, atau isian.", "The kind \"{text}\" is not known. Use for example single, truefalse, numeric or short."},
	source.BadCell:        {"Isi kolom ini tidak dimengerti. Yang diterima: {detail}.", "This cell is not understood. Accepted: {detail}."},
	source.MissingXMLPart: {"Bagian <{detail}> tidak ada. Berkas ini bukan ekspor soal Moodle XML.", "The element <{detail}> is missing. This is no Moodle XML export."},

	"fault-no-stem":       {"Soal ini tidak punya teks pertanyaan. Tulis pertanyaannya.", "This question has no text. Write one."},
	"fault-unknown-kind":  {"Jenis soal ini tidak dikenal.", "The kind of this question is not known."},
	"fault-no-choices":    {"Pilihan atau pasangan kurang dari dua. Tambah pilihan.", "There are fewer than two choices or pairs. Add some."},
	"fault-no-key":        {"Tidak ada jawaban yang benar sepenuhnya. Tandai kuncinya (= di GIFT).", "No answer is fully right. Mark the key (= in GIFT)."},
	"fault-many-keys":     {"Ada lebih dari satu kunci. Tandai satu saja.", "There is more than one key. Mark only one."},
	"fault-double-choice": {"Satu pilihan muncul dua kali. Hapus salah satu.", "A choice appears twice. Remove one."},
	"fault-empty-choice":  {"Ada pilihan tanpa teks (mungkin hanya gambar). Tulis teksnya.", "A choice has no text (perhaps only a picture). Write one."},
	"fault-bad-weight":    {"Bobot jawaban tidak masuk akal. Bobot kunci harus berjumlah 100.", "The weights make no sense. Those of the keys must add up to 100."},
	"fault-bad-range":     {"Rentang angka terbalik. Tulis yang kecil dahulu.", "The range is the wrong way round. Write the smaller number first."},
	"fault-too-many":      {"Pilihan lebih dari 12. Kurangi agar muat di layar.", "There are more than 12 choices. Reduce them to fit the screen."},
}
