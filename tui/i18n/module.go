package i18n

import "fmt"

// Module are the words of the modules and their slides.
type Module struct {
	Title, Empty, Open, Next, Prev, Notes, Source, ReadAloud, Activity, NoNotes, Everybody, NobodySees, InQuiz, InCase, NotShown,
	Level, Facts, NoFacts, HelpBody, SlidesHelp, StartQuiz, Law, FactHint, More, NotesTitle, OnlyYou, All string
	Slide   func(n, of int) string
	Last    func(module string) string
	Minutes func(n int) string
	JP      func(n int) string
	Count   func(slides, items int) string
	Levels  map[string]string
}

func module(p pick) Module {
	return Module{
		Title:      p("Modul", "Modules"),
		Empty:      p("Tidak ada modul. Pasang lagi program ini: isinya ada di dalam.", "No modules. Install this program again: its content is inside."),
		Open:       p("tunjukkan", "show"),
		Next:       p("berikut", "next"),
		Prev:       p("sebelum", "previous"),
		Notes:      p("catatan", "notes"),
		Source:     p("sumber", "sources"),
		ReadAloud:  p("Bacakan", "Read aloud"),
		Activity:   p("Kegiatan", "Activity"),
		NoNotes:    p("Tidak ada catatan untuk slide ini.", "No notes for this slide."),
		Everybody:  p("dilihat semua laptop", "seen on every laptop"),
		NobodySees: p("kelas tutup: hanya Anda yang melihat", "class closed: only you see this"),
		InQuiz:     p("hanya di sini; laptop masih kuis", "only here; laptops still in the quiz"),
		InCase:     p("hanya di sini; laptop masih kasus", "only here; laptops still in the case"),
		NotShown:   p("hanya di sini; laptop belum melihat", "only here; not on the laptops yet"),
		Level:      p("Tingkat", "Level"),
		Facts:      p("Sumber slide ini", "Sources of this slide"),
		NoFacts:    p("Slide ini tidak memuat fakta hukum.", "This slide holds no legal fact."),
		HelpBody:   p("Pilih modul dengan angka atau ↑ ↓, lalu Enter. Semua laptop melihat slide yang Anda tunjukkan.", "Choose a module by number or ↑ ↓, then Enter. Every laptop sees the slide you show."),
		SlidesHelp: p("→ atau spasi: slide berikut. ←: sebelumnya. c: catatan pelatih. s: sumber.\nPeserta hanya melihat slide yang sedang Anda tunjukkan.", "→ or space: next slide. ←: previous. c: trainer notes. s: sources.\nPeople see only the slide you are showing."),
		NotesTitle: p("Catatan pelatih", "Trainer notes"),
		OnlyYou:    p("hanya Anda", "only you"),
		All:        p("semua melihat", "all see it"),
		More:       p("masih ada, tekan ↓", "there is more, press ↓"),
		StartQuiz:  p("kuis modul ini", "quiz of this module"),
		Law:        p("Dasar", "Basis"),
		FactHint:   p("Tekan angka untuk membaca faktanya.", "Press a number to read the fact."),
		Slide:      func(n, of int) string { return fmt.Sprintf(p("slide %d/%d", "slide %d/%d"), n, of) },
		Last: func(m string) string {
			return fmt.Sprintf(p("Slide terakhir. Tekan k untuk kuis %s.", "The last slide. Press k for the quiz of %s."), m)
		},
		Minutes: func(n int) string { return fmt.Sprintf(p("%d menit", "%d min"), n) },
		JP:      func(n int) string { return fmt.Sprintf("%d JP", n) },
		Count:   func(s, i int) string { return fmt.Sprintf(p("%d slide, %d soal", "%d slides, %d questions"), s, i) },
		Levels: map[string]string{"V": p("pasal dibaca langsung", "article read"), "S": p("sumber sekunder", "secondary source"),
			"P": p("anjuran praktik", "practice advice"), "U": p("verifikasi lokal", "verify locally")},
	}
}
