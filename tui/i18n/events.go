package i18n

import "fmt"

// Events are the words of the list of events.
type Events struct {
	Title, New, Edit, Choose, Current, HelpBody, Details, Copy, NoMatch string
	Count                                                               func(n int) string
	Chosen                                                              func(title string) string
}

func events(p pick) Events {
	return Events{
		Title:    p("Kegiatan", "Events"),
		New:      p("kegiatan baru", "new event"),
		Edit:     p("ubah", "change"),
		Choose:   p("pakai", "use"),
		Details:  p("rincian", "details"),
		Copy:     p("salin", "copy"),
		NoMatch:  p("Tidak ada kegiatan yang cocok. Esc menghapus pencarian.", "No event matches. Esc clears the search."),
		Count:    func(n int) string { return fmt.Sprintf(p("%d kegiatan", "%d events"), n) },
		Current:  p("dipakai sekarang", "in use"),
		HelpBody: p("Pilih kegiatan yang dipakai sekarang, atau tekan n untuk yang baru.\nu mengubah judul, tanggal mulai, tempat, dan desa kegiatan itu.\nd membuka rincian: sesi, kop, penanda tangan, staf, ambang. c menyalin kegiatan.", "Choose the event to use now, or press n for a new one.\nu changes title, first day, venue and villages of that event.\nd opens the details: sessions, letterhead, signers, staff, threshold. c copies the event."),
		Chosen:   func(t string) string { return fmt.Sprintf(p("Kegiatan: %s", "Event: %s"), t) },
	}
}
