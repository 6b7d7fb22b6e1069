package i18n

import "fmt"

// Plan are the words of the follow-up plan (rencana tindak lanjut).
type Plan struct {
	Title, None, NoVillages, Activity, Responsible, When, Due, Resources, Evidence, Risk, Village, Outside, Add, Edit,
	KeyNew, KeyEdit, KeyRemove, KeyUndo, KeySave, KeyNext, KeyTurn, Saving, Discard, UndoNothing,
	HintVillage, HintActivity, HintResponsible, HintWhen, HintDue, HintResources, HintEvidence, HintRisk,
	NoActivity, NoResponsible, NoWhen, NoEvidence, BadDay, TooLong, Gone, Export, KeySubject, HelpBody string
	Until    func(day string) string
	DueOn    func(day string) string
	Lines    func(n int) string
	Saved    func(village string) string
	Removed  func(activity string) string
	Undone   func(activity string) string
	Villages func(done, of int) string
}

func planOf(p pick) Plan {
	f := func(id, en string) func(string) string {
		return func(s string) string { return fmt.Sprintf(p(id, en), s) }
	}
	return Plan{
		Title:           p("RTL 90 hari", "90-day plan"),
		None:            p("belum ada rencana; n menambah", "no plan yet; n adds one"),
		NoVillages:      p("Kegiatan ini belum punya desa. Tambah desa di layar Kegiatan.", "This event has no villages yet. Add some on the Events screen."),
		Activity:        p("Kegiatan", "Activity"),
		Responsible:     p("Penanggung jawab", "Responsible"),
		When:            p("Waktu", "Time"),
		Due:             p("Tenggat", "Deadline"),
		Resources:       p("Sumber", "Resources"),
		Evidence:        p("Bukti", "Evidence"),
		Risk:            p("Risiko", "Risk"),
		Village:         p("Desa", "Village"),
		Outside:         p("di luar 90 hari", "outside the 90 days"),
		Add:             p("Rencana baru", "New line"),
		Edit:            p("Ubah rencana", "Change the line"),
		KeyNew:          p("tambah", "add"),
		KeyEdit:         p("ubah", "change"),
		KeyRemove:       p("hapus", "remove"),
		KeyUndo:         p("urungkan", "undo"),
		KeySave:         p("simpan", "save"),
		KeyNext:         p("lanjut", "next"),
		KeyTurn:         p("ganti", "change"),
		Saving:          p("Menyimpan ...", "Saving ..."),
		Discard:         p("Belum disimpan. Esc sekali lagi membuang isian.", "Not saved. Esc once more throws it away."),
		UndoNothing:     p("Tidak ada yang perlu diurungkan.", "There is nothing to undo."),
		HintVillage:     p("Tekan panah kanan atau kiri.", "Press the right or left arrow."),
		HintActivity:    p("Apa? Contoh: membuka pos layanan; memperbarui kontak lokal; mendata calon PMI.", "What? For example: opening a service desk; updating local contacts; listing those who plan to leave."),
		HintResponsible: p("Siapa? Satu nama yang menjawab.", "Who? One name that answers for it."),
		HintWhen:        p("Contoh: tiap Sabtu. Boleh kosong bila ada tenggat.", "For example: every Saturday. May be empty if there is a deadline."),
		HintDue:         p("Tanggal, contoh 5-2-2026. Boleh kosong bila ada waktu.", "A date such as 5-2-2026. May be empty if there is a time."),
		HintResources:   p("Dana, alat, orang. Boleh kosong.", "Money, tools, people. May be empty."),
		HintEvidence:    p("Apa yang menunjukkan ini sudah jadi? Contoh: buku tamu, foto, daftar hadir.", "What will show that it was done? For example: a guest book, photos, a list."),
		HintRisk:        p("Apa yang dapat menghambat? Boleh kosong.", "What may get in the way? May be empty."),
		NoActivity:      p("Tulis kegiatannya dulu.", "Write the activity first."),
		NoResponsible:   p("Tulis siapa penanggung jawabnya.", "Write who is responsible."),
		NoWhen:          p("Tulis waktu atau tenggatnya.", "Write a time or a deadline."),
		NoEvidence:      p("Tulis buktinya: apa yang menunjukkan ini sudah jadi.", "Write the evidence: what will show that it was done."),
		BadDay:          p("Tanggal ditulis seperti 5-2-2026.", "A date is written like 5-2-2026."),
		TooLong:         p("Teks terlalu panjang. Paling banyak 200 huruf.", "The text is too long. At most 200 letters."),
		Gone:            p("Baris rencana ini tidak ada lagi. Lihat daftar terbaru.", "This line is no more. Look at the newest list."),
		Export:          p("Rencana tindak lanjut (RTL); JSON memuat peta layanan juga", "Follow-up plan; JSON holds the service map too"),
		KeySubject:      p("ganti jenis", "other kind"),
		HelpBody: p("Rencana tindak lanjut (RTL) 90 hari: tiap desa menulis siapa, apa, kapan, dan bukti. Sumber dan risiko boleh menyusul.\nn menambah untuk desa yang ditunjuk, Enter mengubah, d menghapus, u mengurungkan. Ekspor ada di Beranda, x.",
			"The 90-day follow-up plan: each village writes who, what, when and the evidence. Resources and risk may come later.\nn adds for the village under the cursor, Enter changes, d removes, u undoes. Export is on Home, x."),
		Until:    f("sampai %s", "until %s"),
		DueOn:    f("tenggat %s", "due %s"),
		Lines:    func(n int) string { return fmt.Sprintf(p("%d rencana", "%d lines"), n) },
		Saved:    f("Rencana %s tersimpan.", "The plan of %s is saved."),
		Removed:  f("Dihapus: %s. u mengurungkan.", "Removed: %s. u undoes it."),
		Undone:   f("Diurungkan: %s.", "Undone: %s."),
		Villages: func(n, of int) string { return fmt.Sprintf(p("TERISI %d/%d desa", "FILLED %d/%d villages"), n, of) },
	}
}
