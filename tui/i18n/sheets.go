package i18n

import (
	"fmt"
	"time"
)

// Sheets are the words of printed sheets and workbooks. Its fields are those of
// report.Words.
type Sheets struct {
	Simulation, Copy, Signin, DayTime, Time, Place, Agenda, Organiser, Village, No, Name, Sex, Age, AgeBand, BirthYear,
	Role, From, Phone, Sign, Recorded, Total, Men, Women, KnownBy, Facilitator, Until, OfAll, Recap, ByPerson,
	ByVillage, Charts, VillageCode, Present, Late, LeftEarly, Excused, Sick, Absent, Percent, Days, Completed, Yes,
	NotYes, Listed, People, PersonDays, Disabled, Check, Agrees, Differs, Letters, RuleDays, RulePercent, RuleStaff,
	RuleDisability, Masked, OtherVillages, SessionChart, VillageChart, PercentChart, Sessions, Session, Date,
	Register, CertificateNo, OfAttendance, OfCompletion, CertificateOfAttendance, CertificateOfCompletion, GivenTo, CheckCode,
	Materials, Material, RuleJP, Void string
	Day          func(t time.Time) string          // "Jumat, 7 November 2025"
	Clock        func(t time.Time) string          // "08.00"
	PageOf       func(page, pages int) string      // "Halaman 1 dari 2"
	Threshold    func(percent int) string          // the threshold of completion
	SesiOf       func(here, held int) string       // "Sesi yang diikuti: 4 dari 4."
	HeldOf       func(held, all int) string        // how many sesi were held
	Attended     func(here, held int) string       // what an attendance certificate says
	CompletedAll func(here, held int) string       // what a completion certificate says
	FromPlace    func(village string) string       // "dari Oeltua"
	HeldAt       func(venue, when string) string   // where and when
	Amount       func(jp int) string               // "sebanyak 16 JP"
	PartOf       func(day int, part string) string // "Hari 1 pagi"
	Came         func(sesi string) string          // "Hadir, Hari 1 pagi (H, T, P)"
}

func sheetsOf(p pick) Sheets {
	d := dates(p)
	return Sheets{
		Simulation:              p("SIMULASI", "SIMULATION"),
		Copy:                    p("SALINAN", "COPY"),
		Signin:                  p("DAFTAR HADIR PESERTA", "ATTENDANCE LIST OF PARTICIPANTS"),
		DayTime:                 p("Hari/Tanggal", "Day/Date"),
		Time:                    p("Waktu", "Time"),
		Place:                   p("Tempat", "Place"),
		Agenda:                  p("Acara", "Agenda"),
		Organiser:               p("Penyelenggara", "Organiser"),
		Village:                 p("Desa", "Village"),
		No:                      p("No", "No"),
		Name:                    p("Nama", "Name"),
		Sex:                     p("L/P", "M/F"),
		Age:                     p("Usia", "Age"),
		AgeBand:                 p("Kelompok usia", "Age group"),
		BirthYear:               p("Tahun lahir", "Year of birth"),
		Role:                    p("Jabatan", "Position"),
		From:                    p("Asal Desa/Instansi", "Village/Institution"),
		Phone:                   p("No. HP", "Phone"),
		Sign:                    p("Tanda Tangan", "Signature"),
		Recorded:                p("Kehadiran", "Attendance"),
		Total:                   p("Jumlah", "Total"),
		Men:                     p("L (laki-laki)", "L (men)"),
		Women:                   p("P (perempuan)", "P (women)"),
		KnownBy:                 p("Mengetahui", "Acknowledged by"),
		Facilitator:             p("Fasilitator", "Facilitator"),
		Until:                   p("s.d.", "to"),
		OfAll:                   p("Semua desa", "All villages"),
		Recap:                   p("REKAP KEHADIRAN", "ATTENDANCE RECAP"),
		ByPerson:                p("Per orang", "By person"),
		ByVillage:               p("Per desa", "By village"),
		Charts:                  p("Grafik", "Charts"),
		VillageCode:             p("Kode desa", "Village code"),
		Present:                 p("H", "H"),
		Late:                    p("T", "T"),
		LeftEarly:               p("P", "P"),
		Excused:                 p("I", "I"),
		Sick:                    p("S", "S"),
		Absent:                  p("A", "A"),
		Percent:                 p("%", "%"),
		Days:                    p("Hari", "Days"),
		Completed:               p("Tuntas", "Completed"),
		Yes:                     p("ya", "yes"),
		NotYes:                  p("tidak", "no"),
		Listed:                  p("Terdaftar", "Listed"),
		People:                  p("Orang hadir", "People attended"),
		PersonDays:              p("Orang-hari (O-H)", "Person-days"),
		Disabled:                p("Disabilitas", "Disability"),
		Check:                   p("Periksa: jumlah per orang", "Check: total by person"),
		Agrees:                  p("cocok", "agrees"),
		Differs:                 p("TIDAK COCOK", "DIFFERS"),
		Letters:                 p("H hadir, T terlambat, P pulang awal, I izin, S sakit, A alpa, - tidak tercatat.", "H present, T late, P left early, I excused, S sick, A absent, - not recorded."),
		RuleDays:                p("Setengah hari dihitung bila H, T, atau P tercatat di paling sedikit satu sesinya; dua setengah hari = satu orang-hari (O-H). Orang dihitung satu kali.", "A half-day counts if H, T or P is recorded in at least one of its sessions; two half-days are one person-day. People are counted once."),
		RulePercent:             p("Persentase = sesi yang dihadiri (H, T, P) dibagi sesi yang dilaksanakan.", "Percentage = sessions attended (H, T, P) of the sessions held."),
		RuleStaff:               p("Panitia dan pengamat tidak dihitung.", "Staff and observers are not counted."),
		RuleDisability:          p("Disabilitas menurut Washington Group Short Set: paling sedikit satu dari enam ranah berkode 3 atau 4.", "Disability by the Washington Group Short Set: at least one of six domains coded 3 or 4."),
		Masked:                  p("Tanpa nama: kode acak tiap orang; desa kecil digabung; * dan <5 menyembunyikan angka di bawah lima.", "Without names: a random code a person; small villages merged; * and <5 hide figures below five."),
		OtherVillages:           p("desa lain (digabung)", "other villages (merged)"),
		Register:                p("Register sertifikat", "Register of certificates"),
		CertificateNo:           p("Nomor", "Number"),
		OfAttendance:            p("kehadiran", "attendance"),
		OfCompletion:            p("ketuntasan", "completion"),
		CertificateOfAttendance: p("SERTIFIKAT KEHADIRAN", "CERTIFICATE OF ATTENDANCE"),
		CertificateOfCompletion: p("SERTIFIKAT", "CERTIFICATE"),
		GivenTo:                 p("diberikan kepada", "is given to"),
		CheckCode:               p("Kode periksa", "Check code"),
		Materials:               p("MATERI PELATIHAN", "WHAT WAS TAUGHT"),
		Material:                p("Materi", "Material"),
		Void:                    p("batal", "void"),
		RuleJP:                  p("1 JP (jam pelajaran) dihitung 45 menit.", "1 JP (lesson) is counted as 45 minutes."),
		SessionChart:            p("Orang hadir tiap sesi", "People present by session"),
		VillageChart:            p("Orang hadir tiap desa, L dan P", "People present by village, L and P"),
		PercentChart:            p("Kehadiran tiap desa (%)", "Attendance by village (%)"),
		Sessions:                p("Per sesi", "By session"),
		Session:                 p("Sesi", "Session"),
		Date:                    p("Tanggal", "Date"),
		Day: func(t time.Time) string {
			return fmt.Sprintf("%s, %d %s %d", d.days[t.Weekday()], t.Day(), month(p, t.Month()), t.Year())
		},
		Clock: d.Clock,
		PageOf: func(page, pages int) string {
			return fmt.Sprintf(p("Halaman %d dari %d", "Page %d of %d"), page, pages)
		},
		Threshold: func(n int) string {
			return fmt.Sprintf(p("Ambang ketuntasan: paling sedikit %d %% dari sesi yang dilaksanakan.", "Threshold of completion: at least %d %% of the sessions held."), n)
		},
		SesiOf: func(here, held int) string {
			return fmt.Sprintf(p("Sesi yang diikuti: %d dari %d.", "Sessions attended: %d of %d."), here, held)
		},
		HeldOf: func(held, all int) string {
			return fmt.Sprintf(p("Sesi yang dilaksanakan: %d dari %d.", "Sessions held: %d of %d."), held, all)
		},
		Attended: func(here, held int) string {
			return fmt.Sprintf(p("sebagai peserta yang mengikuti %d dari %d sesi kegiatan", "as a participant who attended %d of the %d sessions of"), here, held)
		},
		CompletedAll: func(here, held int) string {
			return fmt.Sprintf(p("sebagai peserta yang telah menuntaskan kegiatan (%d dari %d sesi)", "as a participant who completed (%d of %d sessions)"), here, held)
		},
		FromPlace: func(village string) string { return fmt.Sprintf(p("dari %s", "of %s"), village) },
		HeldAt:    func(venue, when string) string { return fmt.Sprintf(p("di %s, %s", "at %s, %s"), venue, when) },
		Amount:    func(jp int) string { return fmt.Sprintf(p("sebanyak %d JP", "%d JP in all"), jp) },
		Came:      func(sesi string) string { return fmt.Sprintf(p("Hadir (H, T, P) %s", "There (H, T, P) %s"), sesi) },
		PartOf:    func(day int, part string) string { return fmt.Sprintf(p("Hari %d %s", "Day %d %s"), day, d.Part(part)) },
	}
}

// month is the whole name of a month.
func month(p pick, m time.Month) string {
	return [...]string{p("Januari", "January"), p("Februari", "February"), p("Maret", "March"), p("April", "April"), p("Mei", "May"), p("Juni", "June"),
		p("Juli", "July"), p("Agustus", "August"), p("September", "September"), p("Oktober", "October"), p("November", "November"), p("Desember", "December")}[m-1]
}
