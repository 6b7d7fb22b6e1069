package i18n

import "fmt"

// Events are the words of the list of events.
type Events struct {
	Title, New, Edit, Choose, Current, HelpBody string
	Chosen                                      func(title string) string
}

func events(p pick) Events {
	return Events{
		Title:    p("Kegiatan", "Events"),
		New:      p("kegiatan baru", "new event"),
		Edit:     p("ubah", "change"),
		Choose:   p("pakai", "use"),
		Current:  p("dipakai sekarang", "in use"),
		HelpBody: p("Pilih kegiatan yang dipakai sekarang, atau tekan n untuk yang baru.\nu mengubah judul, tanggal mulai, tempat, dan desa kegiatan itu.", "Choose the event to use now, or press n for a new one.\nu changes title, first day, venue and villages of that event."),
		Chosen:   func(t string) string { return fmt.Sprintf(p("Kegiatan: %s", "Event: %s"), t) },
	}
}
