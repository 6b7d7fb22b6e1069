package i18n

// Line are the words of line mode, for screen readers and slow lines.
type Line struct{ Welcome, Dropped, Same string }

func lineOf(p pick) Line {
	return Line{
		Welcome: p("Mode baris. Tulis angka atau kata, lalu Enter. 0 menu, ? bantuan, < kembali, keluar untuk selesai.",
			"Line mode. Write a number or words, then Enter. 0 menu, ? help, < back, quit to end."),
		Dropped: p("Ketikan sebelum ini tidak dipakai.", "What was typed before this is not used."),
		Same:    p("Belum ada yang berubah. Baca lagi:", "Nothing has changed. Once more:"),
	}
}
