package i18n

import (
	"fmt"
	"strings"
	"time"
)

// Services are the words of the service map.
type Services struct {
	Title, Empty, Blank, BlankAsk, Again, For, Hours, Source, Number, Name, Region, FillNew,
	KeyEdit, KeyNew, KeyStamp, KeyRevert, KeyUndo, KeySave, KeyNext, KeyTurn, KeyFilter, Saving,
	HintNumber, HintHours, HintFor, HintName, HintRegion, Discard, UndoNothing, NoNumber, NothingOwn,
	NoName, NoFor, TooLong, NoRegion, AllFresh, Emergency, Uncalled, Export, CLIPlan, CLIServices, HelpBody string
	Area     map[string]string // by nasional, provinsi, kabupaten, desa
	State    map[string]string // by course.Freshness
	Checked  func(day string) string
	By       func(who string) string
	Filled   func(who, day string) string // day "" where it is not known
	BySource func(day string) string
	Saved    func(name string) string
	Stamped  func(name, day string) string
	Reverted func(name string) string
	Removed  func(name string) string
	Undone   func(name string) string
	Without  func(names string) string
	ToCheck  func(n int) string
}

// Plain is "7 Nov 2025".
func (d Dates) Plain(t time.Time) string {
	return fmt.Sprintf("%d %s %d", t.Day(), d.months[t.Month()-1], t.Year())
}

// Rough is a day of a source. Where the source names only a month or a year, its
// first day is written: "2025", "Apr 2025", "6 Agu 2024".
func (d Dates) Rough(t time.Time) string {
	switch {
	case t.YearDay() == 1:
		return fmt.Sprint(t.Year())
	case t.Day() == 1:
		return fmt.Sprintf("%s %d", d.months[t.Month()-1], t.Year())
	}
	return d.Plain(t)
}

func servicesOf(p pick) Services {
	f := func(id, en string) func(string) string {
		return func(s string) string { return fmt.Sprintf(p(id, en), s) }
	}
	return Services{
		Title:       p("Peta layanan", "Service map"),
		Empty:       p("Peta layanan kosong. Tekan n untuk menambah kontak.", "The service map is empty. Press n to add a contact."),
		Blank:       p("belum diisi", "not filled in"),
		BlankAsk:    p("Nomor: tanya pelatih.", "Number: ask the trainer."),
		Again:       p("perlu dicek", "needs a check"),
		For:         p("Untuk", "For"),
		Hours:       p("Jam", "Hours"),
		Source:      p("Sumber", "Source"),
		Number:      p("Nomor", "Number"),
		Name:        p("Nama", "Name"),
		Region:      p("Wilayah", "Area"),
		FillNew:     p("Kontak baru", "New contact"),
		KeyEdit:     p("isi nomor", "fill in"),
		KeyNew:      p("kontak baru", "new contact"),
		KeyStamp:    p("sudah ditelepon", "just called"),
		KeyRevert:   p("hapus isian", "remove entry"),
		KeyUndo:     p("urungkan", "undo"),
		KeySave:     p("simpan", "save"),
		KeyNext:     p("lanjut", "next"),
		KeyTurn:     p("ganti", "change"),
		KeyFilter:   p("hanya yang perlu", "only due ones"),
		Saving:      p("Menyimpan ...", "Saving ..."),
		HintNumber:  p("Nomor kantor, bukan nomor pribadi tanpa izin. Sesudah ditelepon, tekan c di daftar.", "An office's number; no private one without consent. Once called, press c in the list."),
		HintHours:   p("Misalnya: Senin-Jumat 08.00-15.00. Boleh kosong.", "For example: Monday-Friday 08.00-15.00. May be empty."),
		HintFor:     p("Untuk keperluan apa orang datang ke sini.", "What people come here for."),
		HintName:    p("Nama kantor atau layanan.", "Name of the office or service."),
		HintRegion:  p("Tekan panah kanan atau kiri.", "Press the right or left arrow."),
		Discard:     p("Belum disimpan. Esc sekali lagi membuang isian.", "Not saved. Esc once more throws it away."),
		UndoNothing: p("Tidak ada yang perlu diurungkan.", "There is nothing to undo."),
		NoNumber:    p("Nomornya belum ada. Tekan Enter untuk mengisi.", "There is no number yet. Press Enter to fill it in."),
		NothingOwn:  p("Tidak ada isian setempat untuk dihapus.", "There is no local entry to remove."),
		NoName:      p("Tulis nama layanan dulu.", "Write the service's name first."),
		NoFor:       p("Tulis untuk apa layanan ini.", "Write what this service is for."),
		TooLong:     p("Teks terlalu panjang. Tulis lebih singkat.", "The text is too long. Write less."),
		NoRegion:    p("Pilih wilayah: nasional, provinsi, kabupaten, atau desa.", "Choose the area: national, province, district or village."),
		AllFresh:    p("Semua nomor sudah diperiksa. Tekan f untuk melihat semua.", "Every number is checked. Press f to see all."),
		Emergency:   p("Nomor darurat: jangan menelepon untuk mencoba. Tanya polsek, lalu tekan c.", "Emergency number: do not call it to try. Ask the police station, then press c."),
		Uncalled:    p("belum ditelepon", "not yet called"),
		CLIPlan:     p("tulis rencana tindak lanjut (RTL); JSON memuat peta layanan juga", "write the follow-up plan; JSON holds the service map too"),
		CLIServices: p("tulis peta layanan dengan nomor setempat", "write the service map with the local numbers"),
		Export:      p("Peta layanan", "Service map"),
		HelpBody: p("Peta layanan memuat ke mana orang mencari bantuan. Nomor yang belum ditelepon atau ditelepon lebih dari enam bulan lalu ditandai \"perlu dicek\".\nTelepon dulu, lalu tekan c: tanggal hari ini dan \"pelatih\" dicatat. Enter mengisi nomor dan jam; itu belum berarti ditelepon. Nomor darurat jangan ditelepon untuk mencoba: tanya polsek. Peserta melihat nomor ini sesudah pembahasan soal.",
			"The service map says where people get help. Numbers nobody has called, or not for six months, are marked \"needs a check\".\nCall first, then press c: today's date and \"trainer\" are noted. Enter fills in number and hours; that is not a call yet. Do not call emergency numbers to try them: ask the police station. People see these numbers after a question is explained."),
		Area: map[string]string{"nasional": p("Nasional", "National"), "provinsi": p("Provinsi", "Province"),
			"kabupaten": p("Kabupaten", "District"), "desa": p("Desa", "Village")},
		State: map[string]string{"blank": p("nomor belum diisi", "no number yet"),
			"stale": p("lebih dari 6 bulan, periksa lagi", "over 6 months, check again"),
			"ahead": p("tanggal di depan, periksa lagi", "date in the future, check again")},
		Checked: f("diperiksa %s", "checked %s"),
		By:      f("oleh %s", "by %s"),
		Filled: func(who, day string) string {
			return strings.TrimSpace(fmt.Sprintf(p("diisi %s %s", "filled in by %s %s"), who, day))
		},
		BySource: f("menurut sumber %s", "by a source of %s"),
		Saved:    f("%s: nomor tersimpan.", "%s: number saved."),
		Stamped: func(name, day string) string {
			return fmt.Sprintf(p("%s: diperiksa %s, tersimpan.", "%s: checked %s, saved."), name, day)
		},
		Reverted: f("%s: kembali ke isi bawaan. u mengurungkan.", "%s: back to what was shipped. u undoes it."),
		Removed:  f("%s dihapus dari peta. u mengurungkan.", "%s is off the map. u undoes it."),
		Undone:   f("Diurungkan: %s.", "Undone: %s."),
		Without:  f("%s. Nomor: tanya pelatih.", "%s. Number: ask the trainer."),
		ToCheck:  func(n int) string { return fmt.Sprintf(p("%d perlu dicek", "%d to check"), n) },
	}
}
