package i18n

import (
	"fmt"
	"time"
)

// Guardian are the words about what keeps the records safe: restarts, a full or
// read-only disk, a damaged file, a wrong clock, a low battery.
type Guardian struct {
	Restarted, GaveUp, Newer, ReadOnly, Full, Rescue, RescueLong, Healthy, Damaged, OfferRescue, OfferLeave, AskNumber, RescueWhole, Continue string
	RescuePart                                                                                                                                func(missing, unused int) string
	Tight                                                                                                                                     func(mib int) string
	Battery                                                                                                                                   func(percent int) string
	Partial                                                                                                                                   func(last time.Time) string
	RescueKept                                                                                                                                func(path string) string
	RescueTable                                                                                                                               func(table string, before, after int) string
}

func guardian(p pick) Guardian {
	return Guardian{
		Restarted: p("Program berhenti mendadak dan dijalankan lagi. Yang sudah tersimpan tetap ada.", "The program stopped suddenly and was started again. What was saved is still there."),
		Newer:     p("Hanya lihat dan ekspor: berkas ini dari versi lebih baru. Perbarui program.", "View and export only: this file is of a newer version. Update the program."),
		ReadOnly:  p("Hanya lihat dan ekspor: berkas atau disk ini tidak bisa ditulis.", "View and export only: this file or disk cannot be written."),
		Full:      p("DISK PENUH: kehadiran baru ditolak. Hapus berkas besar; kelas lanjut sendiri.", "DISK FULL: new check-ins are refused. Delete large files; the class goes on by itself."),
		Tight: func(mib int) string {
			return fmt.Sprintf(p("Sisa disk tinggal %d MB. Hapus berkas besar sebelum disk penuh.", "Only %d MB of disk are left. Delete large files before it is full."), mib)
		},
		Battery: func(n int) string {
			return fmt.Sprintf(p("Baterai tinggal %d%%. Colokkan listrik sekarang; data Anda sudah tersimpan.", "Battery at %d%%. Plug in now; your data is saved."), n)
		},
		Partial: func(last time.Time) string {
			if last.IsZero() {
				return p("Salinan ini dibuat saat program terbuka: isinya mungkin tidak lengkap.", "This copy was made while the program was open: it may be incomplete.")
			}
			return fmt.Sprintf(p("Salinan dibuat saat program terbuka. Catatan setelah %s mungkin tidak ikut.", "Copied while the program was open. Records after %s may be missing."), last.Format("02-01-2006 15.04"))
		},
		Rescue: p("Selamatkan berkas data yang rusak", "Rescue a damaged data file"),
		RescueLong: p("Membaca semua catatan yang masih ada di halaman mana pun, membuat berkas baik di tempat yang sama,\ndan menyimpan berkas rusak di sampingnya. Berkas yang baik tidak diubah.",
			"Reads every record that any page still holds, makes a good file in the same place,\nand keeps the damaged one beside it. A good file is not changed."),
		Healthy:     p("Berkas data ini baik. Tidak ada yang perlu diselamatkan.", "This data file is fine. There is nothing to rescue."),
		Damaged:     p("Berkas data rusak. Belum ada yang diubah.", "The data file is damaged. Nothing was changed yet."),
		OfferRescue: p("1. Selamatkan catatan, lalu lanjut hari ini (berkas rusak tetap disimpan)", "1. Rescue the records and go on today (the damaged file is kept)"),
		OfferLeave:  p("2. Keluar tanpa mengubah apa pun", "2. Leave and change nothing"),
		AskNumber:   p("Tulis 1 atau 2, lalu tekan Enter:", "Type 1 or 2, then press Enter:"),
		RescueWhole: p("Semua catatan terselamatkan.", "Every record was rescued."),
		Continue:    p("Tekan Enter untuk lanjut.", "Press Enter to go on."),
		RescuePart: func(missing, unused int) string {
			return fmt.Sprintf(p("%d catatan hilang, %d catatan tersimpan tetapi tidak bisa dipakai. Cocokkan dengan cadangan atau daftar kertas.",
				"%d records are lost, %d are kept and cannot be used. Compare with a backup or the paper list."), missing, unused)
		},
		RescueKept: func(path string) string {
			return fmt.Sprintf(p("Berkas rusak disimpan di %s.", "The damaged file is kept at %s."), path)
		},
		RescueTable: func(table string, before, after int) string {
			name, ok := map[string]string{"event": p("kegiatan", "events"), "person": p("orang", "people"), "enrolment": p("terdaftar", "enrolled"),
				"attendance": p("kehadiran", "attendance"), "answer": p("jawaban", "answers"), "quiz": p("kuis", "quizzes"),
				"followup": p("rencana", "plans"), "service": p("layanan", "services"), "setting": p("pengaturan", "settings")}[table]
			if !ok {
				name = table
			}
			was := fmt.Sprint(before)
			if before < 0 {
				was = "?"
			}
			return fmt.Sprintf(p("%s: di berkas rusak %s, terselamatkan %d", "%s: in the damaged file %s, rescued %d"), name, was, after)
		},
		GaveUp: p("Program berhenti terus. Data Anda aman. Nyalakan ulang laptop, lalu jalankan diklat lagi.", "The program keeps stopping. Your data is safe. Restart the laptop, then run diklat again."),
	}
}
