package i18n

import "fmt"

// Events are the words of the list of events.
type Events struct {
	Title, New, Choose, Current, HelpBody string
	Chosen                                func(title string) string
}

func events(p pick) Events {
	return Events{
		Title:    p("Kegiatan", "Events"),
		New:      p("kegiatan baru", "new event"),
		Choose:   p("pakai", "use"),
		Current:  p("dipakai sekarang", "in use"),
		HelpBody: p("Pilih kegiatan yang dipakai sekarang, atau tekan n untuk yang baru.", "Choose the event to use now, or press n for a new one."),
		Chosen:   func(t string) string { return fmt.Sprintf(p("Kegiatan: %s", "Event: %s"), t) },
	}
}
