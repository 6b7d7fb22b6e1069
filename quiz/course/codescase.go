package course

// The codes of scenarios, test forms and the service map. Their sentences stand
// beside all others so that every problem speaks both languages.
const (
	// Scenarios.
	NodeShape     Code = "node-shape"
	UnknownNode   Code = "unknown-node"
	LostNode      Code = "node-nobody-reaches"
	NoWayOut      Code = "node-without-way-out"
	NoCleanPath   Code = "no-path-without-red"
	NoConsequence Code = "choice-without-consequence"
	RedMismatch   Code = "red-and-score-differ"
	RedNoWhy      Code = "red-without-explanation"
	RedNoReplay   Code = "bad-end-without-replay"
	BadScore      Code = "bad-score"
	TooManyWays   Code = "more-than-six-ways"
	UnknownHelp   Code = "unknown-service"
	// Test forms.
	FormSize     Code = "form-size"
	FormWeights  Code = "form-weights"
	FormOverlap  Code = "item-in-two-forms"
	FormLevel    Code = "form-key-not-verified"
	FormModule   Code = "form-unknown-module"
	FormParallel Code = "forms-not-parallel"
	FormMissing  Code = "form-missing"
	NotAttitude  Code = "item-not-attitude"
	// The service map.
	NoDate       Code = "contact-without-date"
	BadDate      Code = "bad-date"
	OldContact   Code = "contact-older-than-six-months"
	NoLocalMark  Code = "contact-without-mark"
	NotEmergency Code = "emergency-number-without-mark"
	PhoneInText  Code = "phone-number-in-text"
	OneWrongOnly Code = "one-slip-costs-all"
)

var caseMessages = map[Code]message{
	NodeShape: {"Simpul {0} harus punya tepat satu dari: pilihan, acak, akhir.",
		"Sisakan satu saja.",
		"Node {0} must have exactly one of: pilihan, acak, akhir.", "Keep one of them.", false},
	UnknownNode: {"Simpul \"{0}\" tidak ada dalam skenario ini.",
		"Periksa namanya, atau tulis simpul itu.",
		"There is no node \"{0}\" in this scenario.", "Check its name, or write the node.", false},
	LostNode: {"Simpul {0} tidak pernah tercapai.",
		"Arahkan satu pilihan ke simpul ini, atau hapus.",
		"Nobody reaches node {0}.", "Lead a choice to it, or remove it.", false},
	NoWayOut: {"Dari simpul {0} tidak ada jalan ke akhir.",
		"Arahkan satu pilihan ke akhir tanpa ulang_dari.",
		"From node {0} no way leads to an ending.", "Lead a choice to an ending without ulang_dari.", false},
	NoCleanPath: {"Skenario {0} tidak dapat diselesaikan tanpa pelanggaran merah.",
		"Beri jalan ke akhir yang tidak melewati pilihan merah.",
		"Scenario {0} cannot be finished without a red violation.", "Give a way to an ending without red choices.", false},
	NoConsequence: {"Pilihan \"{1}\" di simpul {0} tidak punya akibat.",
		"Tulis \"akibat: ...\", apa yang terjadi sesudah memilih.",
		"Choice \"{1}\" of node {0} has no consequence.", "Write \"akibat: ...\".", false},
	RedMismatch: {"Pilihan \"{1}\" di simpul {0}: merah dan skor -2 harus bersama.",
		"Tulis \"skor: -2\" dan \"merah: true\", atau hapus keduanya.",
		"Choice \"{1}\" of node {0}: merah and score -2 go together.", "Write both, or neither.", false},
	RedNoWhy: {"Pilihan merah \"{1}\" di simpul {0} tidak punya penjelasan.",
		"Tulis \"penjelasan: ...\": mengapa berbahaya, apa yang tepat.",
		"Red choice \"{1}\" of node {0} has no explanation.", "Write \"penjelasan: ...\": why, and what is right.", false},
	RedNoReplay: {"Akhir {1} di simpul {0} harus diulang tetapi tidak punya ulang_dari.",
		"Tulis \"ulang_dari: N1\" dengan simpul tempat mengulang.",
		"The ending \"{1}\" of node {0} must be replayed but has no ulang_dari.", "Write \"ulang_dari: N1\".", false},
	BadScore: {"Skor {1} di simpul {0} tidak dipakai.",
		"Pakai 2, 1, 0, atau -2.",
		"Score {1} of node {0} is not in use.", "Use 2, 1, 0 or -2.", false},
	TooManyWays: {"Simpul {0} punya lebih dari enam jalan.",
		"Sisakan paling banyak enam.",
		"Node {0} has more than six ways.", "Keep six at most.", false},
	UnknownHelp: {"Layanan \"{0}\" tidak ada di peta layanan.",
		"Periksa id-nya di layanan.yaml.",
		"Service \"{0}\" is not in the service map.", "Check its id in layanan.yaml.", false},
	FormSize: {"Bentuk {0} memuat {1} soal; seharusnya {2}.",
		"Tambah atau kurangi soal.",
		"Form {0} holds {1} items; it should hold {2}.", "Add or remove items.", false},
	FormWeights: {"Bentuk {0}: {1} soal dari {2}; seharusnya {3}.",
		"Ikuti bobot kurikulum: M1 1, M2 3, M3 3, M4 2, M5 2, M6 2, M7 2.",
		"Form {0}: {1} items of {2}; it should be {3}.", "Keep the weights of the curriculum: M1 1, M2 3, M3 3, M4-M7 2 each.", false},
	FormOverlap: {"Soal {0} sama dengan {1}.",
		"Tulis soal lain: tidak ada soal yang boleh muncul dua kali.",
		"Item {0} is the same as {1}.", "Write another item: none may appear twice.", false},
	FormLevel: {"Kunci soal {0} bersandar pada fakta {1} yang bukan V.",
		"Pakai fakta V saja di tes.",
		"The key of item {0} rests on fact {1}, which is not V.", "Use V facts only in a test.", false},
	FormModule: {"Soal {0} tidak menyebut modul yang dikenal.",
		"Tulis \"modul: M2\".",
		"Item {0} names no known module.", "Write \"modul: M2\".", false},
	FormParallel: {"Soal {0} tidak setara dengan {1} ({2}).",
		"Samakan modul, tujuan, jenis, dan tingkat.",
		"Item {0} is not parallel to {1} ({2}).", "Give both the same modul, tujuan, jenis and tingkat.", true},
	FormMissing: {"Bentuk {0} belum ada.",
		"Tulis tes/{1}.yaml supaya tes awal dan akhir tidak sama.",
		"Form {0} is missing.", "Write tes/{1}.yaml, so that pre-test and post-test differ.", true},
	NotAttitude: {"Soal {0} bukan soal sikap pilihan tunggal.",
		"Tulis \"jenis: tunggal\" dan \"uji: sikap\".",
		"Item {0} is no single-choice attitude item.", "Write \"jenis: tunggal\" and \"uji: sikap\".", false},
	NoDate: {"Kontak {0} punya nomor tetapi tidak ada tanggal periksa.",
		"Isi \"diperiksa\" dengan tanggal, misalnya 2026-02-01.",
		"Contact {0} has a number but no date of check.", "Fill \"diperiksa\" with a date such as 2026-02-01.", false},
	BadDate: {"\"{1}\" di kontak {0} bukan tanggal.",
		"Tulis tahun-bulan-hari, misalnya 2026-02-01.",
		"\"{1}\" of contact {0} is no date.", "Write year-month-day, for example 2026-02-01.", false},
	OldContact: {"Kontak {0} bertanggal {1}, lebih dari enam bulan lalu.",
		"Cari sumber yang lebih baru, lalu perbarui tanggalnya.",
		"Contact {0} is dated {1}, over six months ago.", "Find a newer source, then renew the date.", true},
	NotEmergency: {"Kontak {0} bernomor darurat ({1}) tetapi tidak bertanda darurat.",
		"Tulis \"darurat: true\", supaya nomor ini tidak ditelepon untuk mencoba.",
		"Contact {0} has an emergency number ({1}) but no mark of it.", "Write \"darurat: true\", so that nobody calls it to try.", true},
	NoLocalMark: {"Kontak {0} tidak bertanda \"verifikasi lokal\".",
		"Tulis \"tanda: verifikasi lokal\".",
		"Contact {0} lacks the mark \"verifikasi lokal\".", "Write \"tanda: verifikasi lokal\".", true},
	PhoneInText: {"Ada nomor telepon di sini: {0}.",
		"Tulis nomor hanya di layanan.yaml; di sini tulis \"lihat peta layanan\".",
		"There is a phone number here: {0}.", "Keep numbers in layanan.yaml only; write \"lihat peta layanan\".", false},
	OneWrongOnly: {"Soal {0} hanya punya satu pilihan salah: satu keliru menghapus seluruh nilai.",
		"Tambah pilihan salah kedua, atau gabungkan dua yang benar.",
		"Item {0} has one wrong choice only: one slip costs everything.", "Add a second wrong choice, or join two right ones.", true},
}
