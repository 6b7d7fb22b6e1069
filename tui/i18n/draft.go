package i18n

import "fmt"

// Draft are the words of the draft of an activity report.
type Draft struct {
	Title, Background, BackgroundText, Fill, People, Taught, Learned, Plan, Lessons, Missing, NoTest, NoTopic string
	Attended                                                                                                  func(people, l, p, listed, villages int) string
	PersonDays                                                                                                func(days, percent string) string
	Completed                                                                                                 func(n, threshold int) string
	Disabled                                                                                                  func(n, unasked int) string
	Village                                                                                                   func(name string, people, l, p int, percent string) string
	Tested                                                                                                    func(both, pre, post int) string
	Gain                                                                                                      func(before, after, gain string) string
	Weak                                                                                                      func(module, percent string) string
	PlanCount                                                                                                 func(n int) string
}

func draftOf(p pick) Draft {
	return Draft{
		Title:          p("LAPORAN KEGIATAN (DRAF)", "ACTIVITY REPORT (DRAFT)"),
		Background:     p("1. Latar belakang dan tujuan", "1. Background and aim"),
		BackgroundText: p("Angka di laporan ini diisi dari catatan kehadiran, tes, dan rencana tindak lanjut. Lengkapi bagian yang bertitik-titik, lalu hapus kalimat ini.", "The figures of this report come from the records of attendance, tests and follow-up plans. Fill in the dotted parts, then delete this sentence."),
		Fill:           p("[..................................................................... lengkapi]", "[..................................................................... fill in]"),
		People:         p("2. Peserta dan kehadiran", "2. Participants and attendance"),
		Taught:         p("3. Materi", "3. What was taught"),
		Learned:        p("4. Hasil belajar", "4. What was learned"),
		Plan:           p("5. Rencana tindak lanjut", "5. Follow-up plan"),
		Lessons:        p("6. Kendala, pelajaran, dan saran", "6. Difficulties, lessons and suggestions"),
		Missing:        p("Berkas yang belum bisa dibuat", "Files that could not be made yet"),
		NoTest:         p("Tidak ada pre-test dan post-test yang tercatat di kegiatan ini.", "No pre-test and post-test is recorded in this event."),
		NoTopic:        p("tidak ada modul yang tercatat", "no module is recorded"),
		Attended: func(n, l, w, listed, villages int) string {
			return fmt.Sprintf(p("Kegiatan dihadiri %d orang (L %d, P %d) dari %d peserta yang terdaftar, dari %d desa dan instansi.", "%d people came (L %d, P %d) of %d participants on the list, from %d villages and institutions."), n, l, w, listed, villages)
		},
		PersonDays: func(days, percent string) string {
			return fmt.Sprintf(p("Kehadiran seluruhnya %s orang-hari (O-H); rata-rata kehadiran per sesi %s %%.", "Attendance in all: %s person-days; %s %% on average a session."), days, percent)
		},
		Completed: func(n, threshold int) string {
			return fmt.Sprintf(p("Sebanyak %d orang menuntaskan kegiatan (ambang %d %% dari sesi yang dilaksanakan).", "%d people completed the event (threshold %d %% of the sessions held)."), n, threshold)
		},
		Disabled: func(n, unasked int) string {
			return fmt.Sprintf(p("Penyandang disabilitas menurut Washington Group Short Set: %d orang; belum lengkap dijawab oleh %d orang.", "People with disability by the Washington Group Short Set: %d; not fully answered by %d."), n, unasked)
		},
		Village: func(name string, n, l, w int, percent string) string {
			return fmt.Sprintf(p("%s: %d orang (L %d, P %d), kehadiran %s %%", "%s: %d people (L %d, P %d), attendance %s %%"), name, n, l, w, percent)
		},
		Tested: func(both, pre, post int) string {
			return fmt.Sprintf(p("Sebanyak %d orang mengikuti pre-test dan post-test; %d hanya pre-test, %d hanya post-test.", "%d people took both tests; %d the pre-test only, %d the post-test only."), both, pre, post)
		},
		Gain: func(before, after, gain string) string {
			return fmt.Sprintf(p("Nilai rata-rata mereka naik dari %s %% menjadi %s %%; gain ternormalisasi kelas (Hake) %s.", "Their mean went from %s %% to %s %%; normalised class gain (Hake) %s."), before, after, gain)
		},
		Weak: func(module, percent string) string {
			return fmt.Sprintf(p("Perlu diulang: %s (%s %% benar sesudah pelatihan).", "To be repeated: %s (%s %% right after the training)."), module, percent)
		},
		PlanCount: func(n int) string {
			return fmt.Sprintf(p("Desa-desa menyusun %d kegiatan tindak lanjut:", "The villages planned %d follow-up activities:"), n)
		},
	}
}
