package i18n

import "fmt"

// Clock are the words of the screen that asks for date and time.
type Clock struct {
	Title, Ask, Why, WhyNewest, WhyBuild, WhyAhead, Date, Time, DateHint, TimeHint, BadDate, BadTime, Saved, KeySave, KeySkip, HelpBody, Moved, Serve, FlagNow, BadNow string
	Laptop                                                                                                                                                             func(shown string) string
}

func clockOf(p pick) Clock {
	return Clock{
		Title:     p("Jam", "Clock"),
		Ask:       p("Tanggal dan jam berapa sekarang?", "What are the date and time now?"),
		Why:       p("Jam laptop ini mungkin salah. Urutan catatan tetap benar; jam di daftar hadir mengikuti jawaban Anda.", "This laptop's clock may be wrong. The order of records stays right; times on sheets follow your answer."),
		WhyNewest: p("Ada catatan yang lebih baru daripada jam laptop.", "There are records younger than the laptop's clock."),
		WhyBuild:  p("Jam laptop lebih tua daripada program ini.", "The laptop's clock is older than this program."),
		WhyAhead:  p("Jam laptop bertahun-tahun di depan.", "The laptop's clock is years ahead."),
		Date:      p("Tanggal", "Date"),
		Time:      p("Jam", "Time"),
		DateHint:  p("hari-bulan-tahun, misalnya 28-11-2026", "day-month-year, like 28-11-2026"),
		TimeHint:  p("misalnya 08.30", "like 08.30"),
		BadDate:   p("Tanggal belum tepat. Tulis seperti 28-11-2026.", "This is no date. Write it like 28-11-2026."),
		BadTime:   p("Jam belum tepat. Tulis seperti 08.30.", "This is no time. Write it like 08.30."),
		Saved:     p("Jam dicatat. Jam laptop sendiri tetap disimpan di sampingnya.", "Noted. The laptop's own time is kept beside it."),
		KeySave:   p("pakai jam ini", "use this time"),
		KeySkip:   p("biarkan", "leave it"),
		HelpBody:  p("diklat tidak mengubah jam laptop. Selisihnya dicatat, dan ekspor membawa kedua jam.", "diklat does not change the laptop's clock. The difference is kept, and exports carry both times."),
		Moved:     p("Jam laptop berubah di tengah jalan. diklat memakai jam semula. Tekan J untuk membetulkan.", "The laptop's clock was changed. diklat keeps its own time. Press J to correct it."),
		Serve:     p("Jam laptop mungkin salah. Tutup, lalu beri jam yang benar dengan --now \"28-11-2026 08.30\".", "The laptop's clock may be wrong. Stop, and give the right time with --now \"28-11-2026 08.30\"."),
		FlagNow:   p("tanggal dan jam sekarang bila jam laptop salah, misalnya \"28-11-2026 08.30\"", "date and time now where the laptop's clock is wrong, like \"28-11-2026 08.30\""),
		BadNow:    p("Tanggal dan jam di --now belum tepat. Tulis seperti \"28-11-2026 08.30\".", "--now is no date and time. Write it like \"28-11-2026 08.30\"."),
		Laptop: func(s string) string {
			return fmt.Sprintf(p("Laptop menunjukkan %s.", "The laptop says %s."), s)
		},
	}
}
