package i18n

import "fmt"

// EventCard are the words of the details of an event.
type EventCard struct {
	Title, HelpBody, Choose, Basics, Kop, Signers, Sesi, Staff, Roles, Copy, Save, SaveHint, Discard,
	EventTitle, Venue, Zone, Programme, Organiser, Agenda, Threshold, KopLine, FunderLine, Layout,
	Place, Knows, Leads, SignerTitle, SignerName, SignerNIP, Day, Part, Name, Start, End, Add, Edit, Remove, NoSesi, NoStaff, Task,
	RoleName, CopyDay, CopyPeople, Yes, No, BadNumber, BadTime, BadDay, RemoveSure, SesiUsed, TurnHint, Counted, NotCounted string
	Saved      func(title string) string
	Copied     func(title string) string
	SesiCount  func(n int) string
	StaffCount func(n int) string
}

func eventCardOf(p pick) EventCard {
	return EventCard{
		Title:       p("Rincian", "Details"),
		Choose:      p("buka", "open"),
		Basics:      p("Pokok kegiatan", "Basics"),
		Kop:         p("Kop dan penyandang dana", "Letterhead and funders"),
		Signers:     p("Penanda tangan", "Signers"),
		Sesi:        p("Sesi", "Sessions"),
		Staff:       p("Fasilitator dan panitia", "Trainers and staff"),
		Roles:       p("Daftar peran peserta", "List of roles"),
		Copy:        p("Salin kegiatan", "Copy the event"),
		Save:        p("simpan", "save"),
		SaveHint:    p("Enter lanjut; di baris terakhir menyimpan. Ctrl+S kapan saja.", "Enter goes on; on the last line it saves. Ctrl+S any time."),
		TurnHint:    p("← → memilih, Enter lanjut. Ctrl+S menyimpan.", "← → choose, Enter goes on. Ctrl+S saves."),
		Discard:     p("Belum disimpan. Tekan Esc sekali lagi untuk membuang.", "Not saved. Press Esc once more to throw it away."),
		EventTitle:  p("Judul", "Title"),
		Venue:       p("Tempat", "Venue"),
		Zone:        p("Zona waktu", "Time zone"),
		Programme:   p("Program", "Programme"),
		Organiser:   p("Penyelenggara", "Organiser"),
		Agenda:      p("Acara", "Agenda"),
		Threshold:   p("Ambang tuntas %", "Threshold %"),
		KopLine:     p("Kop baris", "Letterhead line"),
		FunderLine:  p("Penyandang dana", "Funder"),
		Layout:      p("Kolom tanda tangan", "Signature column"),
		Place:       p("Tempat surat", "Place"),
		Knows:       p("Mengetahui", "Takes note"),
		Leads:       p("Fasilitator", "Facilitator"),
		SignerTitle: p("jabatan", "title"),
		SignerName:  p("nama", "name"),
		SignerNIP:   p("NIP (bila ada)", "NIP (if any)"),
		Day:         p("Hari ke", "Day"),
		Part:        p("Bagian", "Half"),
		Name:        p("Nama sesi", "Name"),
		Start:       p("Mulai", "Start"),
		End:         p("Selesai", "End"),
		Add:         p("tambah", "add"),
		Edit:        p("ubah", "edit"),
		Remove:      p("hapus", "remove"),
		NoSesi:      p("Belum ada sesi. Tekan n untuk menambah.", "No sessions yet. Press n to add one."),
		NoStaff:     p("Belum ada. Tekan n untuk menambah fasilitator atau panitia; mereka tidak dihitung sebagai peserta.", "Nobody yet. Press n to add a trainer or helper; they are never counted as participants."),
		Task:        p("Tugas", "Task"),
		RoleName:    p("Peran", "Role"),
		CopyDay:     p("Tanggal mulai", "First day"),
		CopyPeople:  p("Sertakan daftar orang", "With the list of people"),
		Yes:         p("ya", "yes"),
		No:          p("tidak", "no"),
		BadNumber:   p("Tulis angka bulat.", "Write a whole number."),
		BadTime:     p("Tulis jam seperti 08.00; selesai sesudah mulai.", "Write a time like 08.00; the end after the start."),
		BadDay:      p("Tulis tanggal seperti 07-11-2025.", "Write the date like 07-11-2025."),
		RemoveSure:  p("Tekan x sekali lagi untuk menghapus baris ini.", "Press x once more to remove this line."),
		SesiUsed:    p("Sesi ini sudah punya catatan kehadiran; tidak dapat dihapus.", "This session has attendance; it cannot be removed."),
		Counted:     p("dihitung", "counted"),
		NotCounted:  p("tidak dihitung", "not counted"),
		Saved:       func(t string) string { return fmt.Sprintf(p("Tersimpan: %s.", "Saved: %s."), t) },
		Copied: func(t string) string {
			return fmt.Sprintf(p("Salinan dibuat: %s. Enter di daftar untuk memakainya.", "Copy made: %s. Enter in the list uses it."), t)
		},
		SesiCount:  func(n int) string { return fmt.Sprintf(p("%d sesi", "%d sessions"), n) },
		StaffCount: func(n int) string { return fmt.Sprintf(p("%d nama", "%d names"), n) },
		HelpBody: p("Angka membuka bagian. Yang diisi di sini tercetak pada daftar hadir dan laporan.\nSesi boleh bernama bebas; pagi atau siang menentukan setengah hari untuk O-H.\nSalinan mendapat sesi yang sama pada tanggal baru, dan bila diminta daftar orangnya.",
			"A digit opens a section. What is filled in here is printed on sheets and reports.\nA session may have any name; its half of the day counts for person-days.\nA copy has the same sessions on new dates and, if asked, the list of people."),
	}
}
