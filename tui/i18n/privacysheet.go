package i18n

import (
	"fmt"
	"strings"
	"time"
)

// LostSheet is what a sheet for a lost laptop says, in numbers; it names nobody.
type LostSheet struct {
	Made       time.Time // in the zone of the event
	File       string    // the name of the data file
	Events     []string  // title and days
	Villages   []string
	People     int
	Children   int
	Phones     int
	Years      int
	Health     int // Washington Group answers
	Reasons    int
	Marks      int
	Answers    int
	Words      int
	Plans      int
	Backup     string // when and where the newest backup is, "" for none
	Locked     bool   // it is encrypted
	Erased     int
	SystemDisk string // what is known of the disk's encryption
}

// Lost writes the sheet: what the file held, what to do within 3x24 hours, and the
// letter to the people concerned (UU 27/2022 Pasal 46).
func (t *Text) Lost(s LostSheet) string {
	p := func(id, en string) string {
		if t.Lang == EN {
			return en
		}
		return id
	}
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line(p("LEMBAR LAPTOP HILANG", "SHEET FOR A LOST LAPTOP"))
	line(p("UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 46", "Law 27/2022 on the protection of personal data, article 46"))
	line("")
	line("%s %s %s", p("Dibuat:", "Made:"), t.Dates.Plain(s.Made), t.Dates.Clock(s.Made))
	line("%s %s", p("Berkas:", "File:"), s.File)
	for _, e := range s.Events {
		line("%s %s", p("Kegiatan:", "Event:"), e)
	}
	line("%s %s", p("Desa:", "Villages:"), strings.Join(s.Villages, ", "))
	line("")
	line(p("1. Apa isi berkas itu", "1. What the file held"))
	for _, x := range []struct {
		what string
		n    int
	}{
		{p("orang: nama, desa, L/P, peran", "people: name, village, sex, role"), s.People},
		{p("di antaranya anak (di bawah 18), data spesifik", "of them children (under 18), specific data"), s.Children},
		{p("nomor HP", "phone numbers"), s.Phones},
		{p("tahun lahir atau kelompok umur", "years of birth or age groups"), s.Years},
		{p("jawaban tentang kesulitan (disabilitas), data spesifik", "answers about difficulties (disability), specific data"), s.Health},
		{p("alasan tidak hadir (bisa tentang kesehatan)", "reasons of absence (may tell of health)"), s.Reasons},
		{p("catatan kehadiran", "attendance marks"), s.Marks},
		{p("jawaban kuis", "quiz answers"), s.Answers},
		{p("di antaranya tulisan sendiri", "of them in own words"), s.Words},
		{p("baris rencana desa dengan nama penanggung jawab", "lines of village plans with a responsible person"), s.Plans},
	} {
		line("   %5d  %s", x.n, x.what)
	}
	line("   %5d  %s", 0, p("NIK, sidik jari, foto: tidak pernah disimpan", "identity numbers, fingerprints, photos: never kept"))
	line("")
	line(p("2. Seberapa terlindung", "2. How well it was protected"))
	line("   %s", p("Berkas data di laptop tidak terkunci; hanya kata sandi masuk laptop (dan kunci disk, bila dipasang) yang melindunginya.", "The data file on the laptop is not locked; only the laptop's password (and disk encryption, if set) protects it."))
	switch {
	case s.Backup == "":
		line("   %s", p("Cadangan: tidak ada. Data hanya ada di laptop itu.", "Backups: none. The data was on that laptop only."))
	case s.Locked:
		line("   %s %s %s", p("Cadangan terbaru:", "Newest backup:"), s.Backup, p("(terkunci; stik yang hilang tidak bisa dibaca tanpa kata sandi)", "(locked; a lost stick cannot be read without the passphrase)"))
	default:
		line("   %s %s %s", p("Cadangan terbaru:", "Newest backup:"), s.Backup, p("(tidak terkunci)", "(not locked)"))
	}
	line("   %s %d", p("Orang yang sudah dihapus sebelum ini:", "People erased before this:"), s.Erased)
	line("")
	line(p("3. Yang harus dilakukan dalam 3x24 jam sejak kehilangan diketahui", "3. What to do within 3x24 hours after the loss became known"))
	for i, x := range []string{
		p("Catat kapan, di mana, dan bagaimana laptop hilang. Lapor ke penanggung jawab program.", "Note when, where and how the laptop was lost. Tell the person in charge of the programme."),
		p("Beri tahu SETIAP orang di daftar secara tertulis (surat di bawah). Daftar nama: pulihkan cadangan, lalu ekspor kehadiran.", "Tell EACH person on the list in writing (letter below). The names: restore a backup, then export the attendance."),
		p("Beri tahu lembaga Pelindungan Data Pribadi secara tertulis. Selama lembaga itu belum dibentuk: Kementerian Komunikasi dan Digital. Periksa alamatnya.", "Tell the data protection agency in writing. Until it exists: the Ministry of Communication and Digital Affairs. Check the address."),
		p("Bila mengganggu layanan umum atau berdampak besar: umumkan kepada masyarakat (Pasal 46 ayat 3).", "If public services suffer or the harm is serious: tell the public (art. 46 par. 3)."),
		p("Ganti kata sandi laptop, Wi-Fi, dan kunci pelatih (`diklat trainer remove`).", "Change the passwords of laptop and Wi-Fi and the trainers' keys (`diklat trainer remove`)."),
	} {
		line("   %d. %s", i+1, x)
	}
	line("")
	line(p("4. Surat pemberitahuan (Pasal 46 ayat 2: data apa, kapan dan bagaimana, upaya pemulihan)", "4. The letter (art. 46 par. 2: which data, when and how, what is done)"))
	line("")
	line("   %s", p("Yth. Bapak/Ibu ____________________", "Dear ____________________"))
	line("   %s", p("Pada tanggal ____________ pukul ______ laptop pelatihan kami hilang di ____________________ karena ____________________.", "On ____________ at ______ the laptop of our training was lost at ____________________ because ____________________."))
	line("   %s", p("Di dalamnya ada data Anda: nama, desa, L/P, peran, kehadiran, dan jawaban kuis; bila Anda memberinya, juga umur, nomor HP, dan kesulitan.", "It held data of yours: name, village, sex, role, attendance and answers; if you gave them, also age, phone number and difficulties."))
	line("   %s", p("Orang lain mungkin menghubungi Anda dan mengaku dari program ini. Jangan memberi uang, KTP, atau kode. Telepon kami dulu: ____________________.", "Somebody may call you and claim to be of this programme. Give no money, identity card or code. Call us first: ____________________."))
	line("   %s", p("Kami sudah: melapor ke ____________________, mengganti kata sandi, dan memulihkan data dari cadangan.", "We have: reported it to ____________________, changed the passwords, and restored the data from a backup."))
	line("   %s", p("Hormat kami, ____________________ (nama, jabatan, tanggal)", "Yours, ____________________ (name, office, date)"))
	return b.String()
}
