package i18n

import "fmt"

// Cases are the words of branching stories: those of the story itself, which
// both sides see, and those of the trainer.
type Cases struct {
	Title, Empty, Warning, Role, WayOut, Help, Debrief, Done, Refer, Map, Unseen, Tried, Practice, PracticeNote,
	Legal, Source, RedTitle, RedWhy, RedMark,
	ModeAsk, Room, Own, RoomHint, OwnHint, HelpBody, LiveHelp,
	Start, Next, Again, Follow, Rewind, Return, End, EndAsk, Ended, Confirm, PickFirst, NoSeats, AllVoted, Missing,
	RoomChose, Voted, RewindAsk, Scroll, NotBegun, OwnTitle, OpeningHint, CLIExport, Blank string
	Endings map[string]string // by scenario.Ending
	Phases  map[string]string // by scenario.Phase
	Score   func(score, best, reds int) string
	MapHint func(sign string) string
	Steps   func(n int) string
	Reds    func(n int) string
	Group   func(n int) string
	Laptop  func(n int) string
	Nodes   func(n int) string
	VotedOf func(n, of int) string
	Picked  func(sign string) string
	Branch  func(typed string) string
	More    func(n int) string
}

func cases(p pick) Cases {
	return Cases{
		Title:        p("Kasus", "Cases"),
		Empty:        p("Tidak ada kasus.", "No cases."),
		Warning:      p("Perhatian:", "Take care:"),
		Role:         p("Peran Anda:", "Your role:"),
		WayOut:       p("Jalan keluar:", "The way out:"),
		Help:         p("Bantuan", "Help"),
		Debrief:      p("Bicarakan bersama", "Talk about it"),
		Done:         p("Yang dilakukan", "What you do"),
		Refer:        p("Rujuk ke", "Refer to"),
		Map:          p("Peta jalan cerita", "The path of the story"),
		Unseen:       p("Belum dilihat:", "Not seen:"),
		Tried:        p("pernah dicoba", "tried"),
		Practice:     p("LATIHAN", "PRACTICE"),
		PracticeNote: p("Mencoba jalan lain. Ini tidak dihitung.", "Trying another way. This does not count."),
		Legal:        p("Catatan:", "Note:"),
		Source:       p("Sumber:", "Source:"),
		RedTitle:     p("BERHENTI. Ini pelanggaran merah.", "STOP. This is a red violation."),
		RedWhy:       p("Mengapa:", "Why:"),
		RedMark:      p("merah", "red"),
		ModeAsk:      p("Bagaimana kasus ini dijalankan?", "How is this case played?"),
		Room:         p("seruangan: tiap laptop memilih, Anda yang melanjutkan", "the whole room: each laptop votes, you move on"),
		Own:          p("tiap laptop sendiri: sendirian atau berkelompok", "each laptop by itself: alone or as a group"),
		RoomHint:     p("Seruangan: bicarakan di setiap cabang sebelum melanjutkan.", "The whole room: talk at each branch before you move on."),
		OwnHint:      p("Tiap laptop maju menurut kecepatannya. Anda melihat kemajuan mereka.", "Each laptop goes at its own pace. You see how far they are."),
		HelpBody: p("Pilih kasus dengan angka atau panah, lalu Enter. Kemudian pilih cara menjalankannya.",
			"Choose a case by number or arrows, then Enter. Then choose how to play it."),
		LiveHelp: p("Angka memilih apa yang dilakukan ruang, Enter menjalankannya. n melanjutkan.\nPelanggaran merah menghentikan cerita: langkah itu diulang.\nu kembali ke sebuah cabang untuk dibahas. e (dua kali) mengakhiri kasus.",
			"A number chooses what the room does, Enter does it. n goes on.\nA red violation stops the story: that step is played again.\nu goes back to a branch to talk about it. e (twice) ends the case."),
		Start:       p("mulai cerita", "start the story"),
		Next:        p("lanjut", "go on"),
		Again:       p("ulangi langkah", "play the step again"),
		Follow:      p("lihat akibatnya", "see where it leads"),
		Rewind:      p("kembali ke cabang", "back to a branch"),
		Return:      p("balik ke cerita", "back to the story"),
		End:         p("akhiri kasus", "end the case"),
		EndAsk:      p("Akhiri kasus? Semua langkah tetap tersimpan. Tekan e sekali lagi.", "End the case? All steps stay saved. Press e once more."),
		Ended:       p("Kasus diakhiri. Semua langkah tersimpan.", "The case has ended. All steps are saved."),
		Confirm:     p("jalankan", "do it"),
		PickFirst:   p("Tekan angka pilihan dulu, lalu Enter.", "Press the number of a choice first, then Enter."),
		NoSeats:     p("Belum ada laptop yang duduk. Anda tetap bisa menjalankan cerita.", "Nobody sits at a laptop. You can still play the story."),
		AllVoted:    p("Semua laptop sudah memilih.", "All laptops have voted."),
		Missing:     p("Belum", "Missing"),
		RoomChose:   p("Ruangan memilih:", "The room chose:"),
		Voted:       p("Suara laptop", "The laptops' votes"),
		RewindAsk:   p("Kembali ke cabang nomor berapa? Ketik nomornya, lalu Enter.", "Back to which branch? Type its number, then Enter."),
		Scroll:      p("↑↓ gulir", "↑↓ scroll"),
		NotBegun:    p("belum mulai", "not begun"),
		OwnTitle:    p("Kemajuan tiap laptop", "How far each laptop is"),
		OpeningHint: p("Bacakan, lalu tekan Enter untuk memulai cerita.", "Read it out, then press Enter to start the story."),
		CLIExport:   p("Kasus: setiap langkah, jalan, dan nilai", "Cases: every step, path and score"),
		Blank:       p("nomor belum ada: isi di l layanan", "no number yet: fill it in at l services"),
		Endings: map[string]string{
			"baik": p("Akhir yang baik", "A good end"), "terbuka": p("Sudah tepat, hasilnya belum diketahui", "Done right, the result is not known"),
			"lemah": p("Akhir yang lemah", "A weak end"), "buruk": p("Akhir yang buruk", "A bad end"), "merah": p("Akhir merah", "A red end")},
		Phases: map[string]string{
			"opening": p("pembukaan", "opening"), "choosing": p("memilih", "choosing"), "consequence": p("akibat", "consequence"),
			"stopped": p("berhenti merah", "red stop"), "turning": p("menunggu nasib", "turn of chance"), "replaying": p("mengulang", "replaying"),
			"finished": p("selesai", "finished"), "left": p("keluar sebentar", "stepped out")},
		Score: func(score, best, reds int) string {
			return fmt.Sprintf(p("Nilai %d dari %d · merah %d", "Score %d of %d · red %d"), score, best, reds)
		},
		MapHint: func(s string) string {
			return fmt.Sprintf(p("Tanda %s adalah jalan yang dipilih.", "The sign %s is the way that was chosen."), s)
		},
		Steps:   func(n int) string { return fmt.Sprintf(p("%d langkah", "%d steps"), n) },
		Reds:    func(n int) string { return fmt.Sprintf(p("merah %d", "red %d"), n) },
		Group:   func(n int) string { return fmt.Sprintf(p("%d orang", "%d people"), n) },
		Laptop:  func(n int) string { return fmt.Sprintf(p("laptop %d", "laptop %d"), n) },
		Nodes:   func(n int) string { return fmt.Sprintf(p("%d keadaan", "%d situations"), n) },
		VotedOf: func(n, of int) string { return fmt.Sprintf(p("%d dari %d memilih", "%d of %d voted"), n, of) },
		Picked: func(s string) string {
			return fmt.Sprintf(p("Ruangan memilih %s. Tekan Enter untuk melanjutkan cerita.", "The room chose %s. Press Enter to go on with the story."), s)
		},
		Branch: func(s string) string { return fmt.Sprintf(p("cabang nomor: %s_", "branch number: %s_"), s) },
		More:   func(n int) string { return fmt.Sprintf(p("%d lagi", "%d more"), n) },
	}
}
