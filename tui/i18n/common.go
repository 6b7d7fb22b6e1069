package i18n

import (
	"fmt"

	"diklat/tui/key"
)

// Common are the words that many screens use.
type Common struct {
	Program, Yes, No, Loading, Simulated, Back, Help, HelpTitle, HelpClose,
	Search, Saved, TooSmall, Untrusted, Participants, LookSigns, LookASCII, LookMono string
	HelpMore func(page, of int) string
	Keys     key.Labels
}

func common(p pick) Common {
	return Common{
		Program:      p("diklat", "diklat"),
		Yes:          p("Ya", "Yes"),
		No:           p("Tidak", "No"),
		Loading:      p("Sebentar ...", "One moment ..."),
		Simulated:    p("SIMULASI", "SIMULATION"),
		Back:         p("kembali", "back"),
		Help:         p("bantuan", "help"),
		HelpTitle:    p("Bantuan", "Help"),
		HelpClose:    p("Tekan Esc atau ? untuk kembali.", "Press Esc or ? to go back."),
		Search:       p("cari", "search"),
		Saved:        p("Tersimpan.", "Saved."),
		TooSmall:     p("Layar terlalu kecil. Besarkan jendela.", "The screen is too small. Make the window larger."),
		Untrusted:    p("verifikasi lokal", "verify locally"),
		Participants: p("peserta", "participants"),
		LookSigns:    p("Semua tanda dan warna. Rusak? Tekan W lagi.", "All signs and colours. Broken? Press W again."),
		LookASCII:    p("Tanda sederhana. Warna sulit dibaca? Tekan W lagi.", "Simple signs. Colours hard to read? Press W again."),
		LookMono:     p("Tanda sederhana, tanpa warna. W: semua tanda lagi.", "Simple signs, no colours. W: all signs again."),
		HelpMore: func(n, of int) string {
			return fmt.Sprintf(p("%d/%d  Enter: lanjut. Esc: kembali.", "%d/%d  Enter: more. Esc: back."), n, of)
		},
		Keys: key.Labels{
			Up:    p("naik", "up"),
			Down:  p("turun", "down"),
			Enter: p("pilih", "choose"),
			Back:  p("kembali", "back"),
			Help:  p("bantuan", "help"),
			Look:  p("tanda atau warna rusak", "broken signs or colours"),
			Quit:  p("keluar", "quit"),
		},
	}
}
