package report

import "time"

// Words are the words of sheets. The caller's catalogue has a struct of the same
// fields, so that the compiler finds a word that one of them lacks.
type Words struct {
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
