package i18n

import (
	"fmt"
	"time"
)

// Home are the words of Beranda.
type Home struct {
	Title, NoEvent, Present, Now, Next, Attention, Nobody, NobodyCure, ClassOpen, ClassClosed,
	KeyRoll, KeyModule, KeyQuiz, KeyClass, KeyExport, KeyEvents, KeyLang, KeyQuit, KeySesi, KeyServices, KeyPlan, KeyCase, ResumeCase,
	OpenClass, TakeRoll, RunQuiz, ShowModule, ResumeQuiz, ResumeSlide, AllSeen, QuitAsk, QuitClass, NobodyListed, HelpBody string
	Unmarked func(n int) string
	Laptops  func(n int) string
	Gone     func(laptop int, who string) string
	Sesi     func(n int) string
	DayOf    func(day, days int) string
	Items    func(n int) string
	Slides   func(n int) string
	// OffDay warns where today is none of the days of an event, which last from
	// first to last; all in the zone of the event.
	OffDay func(today, first, last time.Time) string
}

func home(p pick) Home {
	return Home{
		Title:        p("Beranda", "Home"),
		NoEvent:      p("Belum ada kegiatan.", "No event yet."),
		Present:      p("HADIR", "PRESENT"),
		Now:          p("sekarang", "now"),
		Next:         p("Berikutnya", "Next"),
		Attention:    p("Perlu perhatian", "Needs attention"),
		Nobody:       p("Belum ada peserta.", "No participants yet."),
		NobodyCure:   p("Tekan a lalu n untuk menambah orang, atau r untuk membuka kelas.", "Press a then n to add people, or r to open the class."),
		ClassOpen:    p("KELAS BUKA", "CLASS OPEN"),
		ClassClosed:  p("KELAS TUTUP", "CLASS CLOSED"),
		KeyRoll:      p("absensi", "attendance"),
		KeyModule:    p("modul", "modules"),
		KeyQuiz:      p("kuis", "quiz"),
		KeyClass:     p("ruang", "room"),
		KeyExport:    p("ekspor", "export"),
		KeyEvents:    p("kegiatan", "events"),
		KeyCase:      p("kasus", "cases"),
		ResumeCase:   p("Lanjutkan kasus", "Go on with the case"),
		KeyServices:  p("layanan", "services"),
		KeyPlan:      p("rencana", "plan"),
		KeyLang:      p("English", "Indonesia"),
		KeyQuit:      p("keluar", "quit"),
		KeySesi:      p("ganti sesi", "other session"),
		OpenClass:    p("Buka kelas supaya peserta masuk", "Open the class so that people can join"),
		TakeRoll:     p("Catat kehadiran", "Take attendance"),
		RunQuiz:      p("Kuis", "Quiz"),
		ShowModule:   p("Modul", "Module"),
		ResumeQuiz:   p("Lanjutkan kuis", "Go on with the quiz"),
		ResumeSlide:  p("Lanjutkan slide", "Go on with the slides"),
		AllSeen:      p("Tidak ada. Semua sudah tercatat.", "Nothing. Everybody is recorded."),
		NobodyListed: p("Belum ada peserta di daftar.", "There are no participants on the list yet."),
		QuitAsk:      p("Keluar? Semua sudah tersimpan. Tekan q sekali lagi untuk keluar.", "Quit? Everything is saved. Press q once more to quit."),
		QuitClass:    p("Keluar menutup kelas; peserta terputus. Semua tersimpan. Tekan q sekali lagi.", "Quitting closes the class; people are cut off. All is saved. Press q once more."),
		HelpBody: p("Beranda menunjukkan sesi ini, siapa yang hadir, dan langkah berikutnya.\nTekan angka untuk mengerjakan langkah itu. Semua langsung tersimpan.",
			"Home shows this session, who is present and what comes next.\nPress a number to do that step. Everything is saved at once."),
		Unmarked: func(n int) string { return fmt.Sprintf(p("%d orang belum tercatat", "%d people not recorded yet"), n) },
		Laptops:  func(n int) string { return fmt.Sprintf(p("%d laptop", "%d laptops"), n) },
		Gone: func(l int, who string) string {
			return fmt.Sprintf(p("Laptop %d terputus (%s)", "Laptop %d dropped (%s)"), l, who)
		},
		Sesi:   func(n int) string { return fmt.Sprintf(p("Sesi %d", "Session %d"), n) },
		DayOf:  func(d, n int) string { return fmt.Sprintf(p("Hari %d/%d", "Day %d/%d"), d, n) },
		Items:  func(n int) string { return fmt.Sprintf(p("%d soal", "%d questions"), n) },
		Slides: func(n int) string { return fmt.Sprintf(p("%d slide", "%d slides"), n) },
		OffDay: func(today, first, last time.Time) string {
			d := dates(p)
			return fmt.Sprintf(p("Hari ini %s, bukan hari kegiatan (%s). Periksa jam laptop, atau g memilih sesi.",
				"Today is %s, not a day of the event (%s). Check the laptop's clock, or g chooses the session."), d.Plain(today), d.Span(first, last))
		},
	}
}

// Span is "8-9 Nov 2025", or longer where the month changes.
func (d Dates) Span(first, last time.Time) string {
	a, b := d.Plain(first), d.Plain(last)
	switch {
	case a == b:
		return a
	case first.Year() == last.Year() && first.Month() == last.Month():
		return fmt.Sprintf("%d-%s", first.Day(), b)
	}
	return a + " - " + b
}
