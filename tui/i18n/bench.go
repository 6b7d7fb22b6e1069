package i18n

import "fmt"

// Bench are the words of `diklat bench`.
type Bench struct {
	Title, Note, Room, Bare, Ratio, Joins, First, FanOut, Key, Ack, Memory, Idle, Bytes, Cost, AckCPU, Answers, Returned, Max, Calm, Stress,
	Cmd, CmdLong, FlagSessions, FlagQuestions, FlagAgainst, FlagFrozen, FlagDropping, FlagJSON, BadAgainst, BadNumbers, Lost, Working string
	Steps   map[string]string
	Stopped func(why string) string
	People  func(n, questions, frozen, dropping int) string
}

func benchOf(p pick) Bench {
	return Bench{
		Title:    p("Uji beban kelas (SIMULASI)", "Load test of the class (SIMULASI)"),
		Note:     p("Server dan semua laptop simulasi berbagi komputer ini. Angka mutlak hanya berlaku di sini; bandingkan rasionya.", "Server and all simulated laptops share this computer. Absolute figures hold here only; compare the ratios."),
		Room:     p("kelas", "class"),
		Bare:     p("program terkecil", "smallest program"),
		Ratio:    p("rasio", "ratio"),
		Joins:    p("masuk per detik", "joins a second"),
		First:    p("gambar pertama, ms", "first frame, ms"),
		FanOut:   p("soal baru di layar, ms", "new question on screens, ms"),
		Key:      p("angka yang ditekan tampak, ms", "digit pressed and shown, ms"),
		Ack:      p("jawaban tersimpan, ms", "answer on disk, ms"),
		Memory:   p("memori per kursi, KiB", "memory a seat, KiB"),
		Idle:     p("prosesor saat diam, %", "processor when idle, %"),
		Bytes:    p("byte per soal per kursi", "bytes a question and seat"),
		Cost:     p("prosesor per soal per kursi, ms", "processor a question and seat, ms"),
		AckCPU:   p("prosesor per jawaban, ms", "processor an answer, ms"),
		Answers:  p("jawaban terkirim / bertanda simpan / di disk / hilang", "answers sent / ticked / on disk / lost"),
		Returned: p("sambungan putus dan kembali", "lines cut and taken up again"),
		Max:      p("terlama", "max"),
		Calm:     p("tenang", "calm"),
		Stress:   p("terganggu", "disturbed"),
		Cmd:      p("Uji beban: kelas simulasi lewat SSH sungguhan", "Load test: a simulated class over real SSH"),
		CmdLong:  p("Menjalankan server pada berkas sementara, memasukkan orang simulasi lewat layar sungguhan, mengajukan soal, dan mencocokkan setiap tanda simpan dengan isi disk.", "Runs a server on a temporary file, lets simulated people in through the real screens, asks questions, and holds every tick against the disk."),

		FlagSessions:  p("jumlah laptop", "number of laptops"),
		FlagQuestions: p("jumlah soal", "number of questions"),
		FlagAgainst:   p("\"bare\": jalankan juga program Bubble Tea terkecil di bawah wish, dan cetak rasionya", "\"bare\": also run the smallest Bubble Tea program under wish, and print ratios"),
		FlagFrozen:    p("laptop yang berhenti membaca selama soal; ronde kedua", "laptops that stop reading during the questions; in a second round"),
		FlagDropping:  p("laptop yang terputus saat mengirim jawaban lalu kembali; ronde kedua", "laptops that lose the line as they answer and come back; in a second round"),
		FlagJSON:      p("cetak satu dokumen JSON", "print one JSON document"),
		BadAgainst:    p("--against hanya mengenal \"bare\". Tulis --against bare.", "--against knows \"bare\" only. Write --against bare."),
		BadNumbers:    p("Jumlah laptop 1 sampai 600, soal 1 sampai 50, dan yang diganggu kurang dari semua laptop.", "Laptops: 1 to 600, questions: 1 to 50, and fewer disturbed ones than laptops."),
		Lost:          p("Ada jawaban bertanda simpan yang tidak ada di disk.", "An answer with a tick is not on disk."),
		Working:       p("Uji beban berjalan", "The load test runs"),
		Steps:         map[string]string{"join": p("masuk", "joining"), "idle": p("diam", "idle"), "question": p("soal", "question"), "bare": p("pembanding", "comparison")},
		Stopped: func(why string) string {
			return fmt.Sprintf(p("Uji beban berhenti: %s. Coba lagi dengan --sessions lebih kecil.", "The load test stopped: %s. Try again with a smaller --sessions."), why)
		},
		People: func(n, q, frozen, dropping int) string {
			return fmt.Sprintf(p("%d laptop, %d soal, %d berhenti membaca, %d terputus", "%d laptops, %d questions, %d stop reading, %d lose the line"), n, q, frozen, dropping)
		},
	}
}
