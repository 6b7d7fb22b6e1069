package i18n

// RoomKeys say on "?" what each key of the room's screens does, at more length than
// a footer has room for.
type RoomKeys struct {
	Go, Open, Close, Reveal, Next, Prev, Peek, Again, Limit, More, Pause, Cards, Hands, Paper, Free, Ranking, End, Texts string
	Door, PIN, NoPIN, Lobby, List, Choose, Detail, Out, Move, Skip, Lock, QR, File, Wave, Number, Numbers                string
	Turn, Language                                                                                                       string
}

func roomKeysOf(p pick) RoomKeys {
	return RoomKeys{
		Go:      p("langkah berikutnya", "the next step"),
		Open:    p("buka soal, buka lagi", "open it, or again"),
		Close:   p("tutup soal", "close it"),
		Reveal:  p("bahas: kunci dan alasan", "explain: key and reason"),
		Next:    p("soal berikutnya", "the next question"),
		Prev:    p("soal sebelumnya", "the question before"),
		Peek:    p("intip kunci di layar ini", "peek at the key here"),
		Again:   p("ulangi sesudah diskusi", "ask again after a talk"),
		Limit:   p("beri atau hapus waktu", "set or remove a limit"),
		More:    p("tambah waktu", "give more time"),
		Pause:   p("jeda dan lanjutkan", "pause and go on"),
		Cards:   p("kartu A-D per orang", "cards A-D by person"),
		Hands:   p("hitung tangan", "count hands"),
		Paper:   p("ketik lembar jawaban", "key in answer sheets"),
		Free:    p("soal bebas sekarang", "a question on the spot"),
		Ranking: p("urutan nilai, bila dipakai", "order of points, if on"),
		End:     p("akhiri kuis (dua kali)", "end the quiz (twice)"),
		Texts:   p("gulir jawaban tertulis", "scroll written answers"),

		Door:    p("buka atau tutup pintu", "open or close the door"),
		PIN:     p("PIN baru", "a new PIN"),
		NoPIN:   p("tanpa PIN, atau dengan", "without a PIN, or with"),
		Lobby:   p("semua ke lobi", "all to the lobby"),
		List:    p("daftar laptop, alamat besar", "the laptops, big address"),
		Choose:  p("pilih laptop", "choose a laptop"),
		Detail:  p("siapa duduk di sana", "who sits there"),
		Out:     p("keluarkan, izinkan lagi", "send out, let in again"),
		Move:    p("pindah orang", "move somebody"),
		Skip:    p("lewati giliran, panggil lagi", "skip a turn, call again"),
		Lock:    p("kunci pintu, buka kunci", "lock the door, unlock"),
		QR:      p("kode QR", "QR code"),
		File:    p("tulis gabung.cmd ke stik", "write gabung.cmd to a stick"),
		Wave:    p("izinkan yang diminta angka", "let in who is asked"),
		Number:  p("angka baru untuk orang itu", "a new number for them"),
		Numbers: p("pakai atau tidak 5 angka", "use the 5 digits or not"),

		Turn:     p("bagian berikutnya", "the next part"),
		Language: p("ganti bahasa", "change the language"),
	}
}
