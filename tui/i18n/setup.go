package i18n

import "fmt"

// Setup are the words of the first start and of a new event.
type Setup struct {
	Title, Welcome, AskLang, AskEvent, EventTitle, Date, Days, Venue, AskVillages,
	DefaultTitle, DefaultVenue, BadDate, BadDays, NoTitle, NoVillage, Toggle, Next, Move, Start, Search, SearchHint, EndSearch, ClearSearch, Space, Quit, Other, HelpBody,
	EditTitle, Save, Edited string
	Step    func(n, of int) string
	Chosen  func(n int) string
	Created string
	// NoDay is for a date that the calendar has not.
	NoDay        func(date string) string
	NoVillageHit func(typed string) string
}

func setup(p pick) Setup {
	return Setup{
		Title:        p("Mulai", "Start"),
		Welcome:      p("Selamat datang. Tiga pertanyaan, lalu kita mulai.", "Welcome. Three questions, then we start."),
		AskLang:      p("Bahasa apa yang Anda pakai?", "Which language do you use?"),
		AskEvent:     p("Kegiatan apa, dan kapan?", "Which event, and when?"),
		EventTitle:   p("Judul", "Title"),
		Date:         p("Tanggal mulai", "First day"),
		Days:         p("Lama (hari)", "Days"),
		Venue:        p("Tempat", "Venue"),
		AskVillages:  p("Desa mana yang ikut?", "Which villages take part?"),
		DefaultTitle: p("Pelatihan Migrasi Aman", "Safe Migration Training"),
		DefaultVenue: p("Balai desa", "Village hall"),
		BadDate:      p("Tulis tanggal seperti 07-11-2025.", "Write the date like 07-11-2025."),
		BadDays:      p("Tulis jumlah hari, 1 sampai 14.", "Write the number of days, 1 to 14."),
		NoTitle:      p("Tulis judul kegiatan, paling banyak 80 huruf.", "Write a title of at most 80 letters."),
		NoVillage:    p("Pilih sedikitnya satu desa dengan spasi.", "Choose at least one village with the space bar."),
		Toggle:       p("pilih/lepas", "tick"),
		Next:         p("lanjut", "next"),
		Move:         p("pindah", "move"),
		Start:        p("mulai", "start"),
		EndSearch:    p("selesai mencari", "end the search"),
		ClearSearch:  p("batal cari", "clear"),
		Space:        p("spasi", "space"),
		Quit:         p("keluar", "quit"),
		EditTitle:    p("Ubah kegiatan", "Change the event"),
		Save:         p("simpan", "save"),
		Edited:       p("Perubahan kegiatan tersimpan.", "The changes to the event are saved."),
		Search:       p("cari desa", "find a village"),
		SearchHint:   p("ketik nama desa", "type a village name"),
		Other:        p("desa lain", "other villages"),
		HelpBody: p("Isi tiga hal: bahasa, kegiatan, desa. Kemudian bahasa diubah dengan B di Beranda; judul, tanggal, tempat, dan desa dengan e lalu u. Lama kegiatan tetap.\nPindah baris dengan ↑ ↓ atau Tab. Enter melanjutkan, Esc mundur selangkah.",
			"Fill in three things: language, event, villages. Later B on Home changes the language; e, then u changes title, first day, venue and villages. The number of days stays.\nMove with ↑ ↓ or Tab. Enter goes on, Esc goes one step back."),
		Step:   func(n, of int) string { return fmt.Sprintf(p("Langkah %d dari %d", "Step %d of %d"), n, of) },
		Chosen: func(n int) string { return fmt.Sprintf(p("%d desa dipilih", "%d villages chosen"), n) },
		NoDay: func(d string) string {
			return fmt.Sprintf(p("Tanggal %s tidak ada. Periksa hari dan bulannya.", "There is no date %s. Check day and month."), d)
		},
		NoVillageHit: func(s string) string {
			return fmt.Sprintf(p("Tidak ada desa bernama \"%s\". Esc menghapus pencarian.", "No village is called \"%s\". Esc clears the search."), s)
		},
		Created: p("Kegiatan siap. Semua yang Anda catat langsung tersimpan.", "The event is ready. All you record is saved at once."),
	}
}
