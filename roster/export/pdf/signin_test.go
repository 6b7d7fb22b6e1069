package pdf_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/roster"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
)

func words() report.Words {
	return report.Words{Signin: "DAFTAR HADIR PESERTA", DayTime: "Hari/Tanggal", Time: "Waktu", Place: "Tempat", Agenda: "Acara", No: "No", Name: "Nama", Sex: "L/P", Age: "Usia",
		Role: "Jabatan", From: "Asal", Phone: "No. HP", Sign: "Tanda Tangan", Recorded: "Kehadiran", Total: "Jumlah", KnownBy: "Mengetahui", Facilitator: "Fasilitator", Until: "s.d.",
		Village: "Desa", RuleStaff: "Panitia tidak dihitung.", Copy: "SALINAN", Void: "batal", OfCompletion: "tuntas", OfAttendance: "ikut", CertificateNo: "Nomor", CertificateOfAttendance: "SERTIFIKAT KEHADIRAN", CertificateOfCompletion: "SERTIFIKAT",
		GivenTo: "diberikan kepada", CheckCode: "Kode periksa", Materials: "MATERI", Material: "Materi", Organiser: "Penyelenggara", Sessions: "Sesi",
		Day:    func(t time.Time) string { return t.Format("Monday, 2 January 2006") },
		Clock:  func(t time.Time) string { return t.Format("15.04") },
		PartOf: func(day int, part string) string { return fmt.Sprintf("Hari %d %s", day, part) },
		Came:   func(sesi string) string { return "Hadir " + sesi }, Listed: "Terdaftar", Letters: "H hadir",
		Threshold: func(n int) string { return fmt.Sprintf("Ambang %d %%", n) },
		SesiOf:    func(a, b int) string { return fmt.Sprintf("Sesi %d dari %d", a, b) },
		HeldOf:    func(a, b int) string { return fmt.Sprintf("%d dari %d", a, b) },
		Attended:  func(a, b int) string { return fmt.Sprintf("mengikuti %d dari %d sesi", a, b) }, CompletedAll: func(a, b int) string { return fmt.Sprintf("menuntaskan %d dari %d", a, b) },
		FromPlace: func(v string) string { return "dari " + v }, HeldAt: func(v, w string) string { return "di " + v + ", " + w }, Amount: func(n int) string { return fmt.Sprintf("%d JP", n) },
	}
}

// class is an event with n people; the odd ones were in both sesi, the others in one.
func class(t *testing.T, n int) (roster.Event, []roster.Roll) {
	t.Helper()
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai Desa Camplong II", time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC), 1, roster.WITA, []roster.VillageCode{"a"})
	if err != nil {
		t.Fatal(err)
	}
	e.ID, e.Sesi[0].ID, e.Sesi[1].ID = "e", "s1", "s2"
	e.Kop, e.Organiser = []string{"LAKPESDAM PBNU", "Program Desa Peduli PMI", "Jl. Contoh 1"}, "Lakpesdam PBNU"
	e.Signers = roster.Signers{Place: "Camplong II", Mengetahui: roster.Signer{Title: "Kepala Desa", Name: "Yosef Bani", NIP: "19700101"}, Fasilitator: roster.Signer{Name: "Rini Lalus"}}
	var rolls []roster.Roll
	for k, s := range e.Sesi {
		roll := roster.Roll{Event: e, Sesi: s, Villages: []roster.Village{{Code: "a", Name: "Camplong II"}}}
		for i := range n {
			p := roster.Person{ID: roster.PersonID(fmt.Sprint("p", i)), Name: fmt.Sprintf("Peserta Nomor%d", i+1), Village: "a", Role: roster.Kader, BirthYear: 1990, Phone: "08113820001",
				Sex: []roster.Sex{roster.L, roster.P}[i%2]}
			status := roster.Present
			if k == 1 && i%2 == 1 {
				status = roster.Sick
			}
			roll.Rows = append(roll.Rows, roster.Row{Enrolment: roster.Enrolment{Event: "e", Number: i + 1, Person: p}, Mark: roster.Mark{Status: status, At: s.Start}})
		}
		rolls = append(rolls, roll)
	}
	return e, rolls
}

// TestSigninOnBothPapers: every person, the numbers to sign at, head and foot are
// there in all layouts and on both papers, and every page can be drawn.
func TestSigninOnBothPapers(t *testing.T) {
	e, rolls := class(t, 41)
	for _, paper := range []pdf.Paper{pdf.A4, pdf.F4} {
		for _, layout := range roster.Signatures() {
			s, err := report.NewSignin(e, rolls, report.SigninOptions{Per: report.PerDay, Walkin: 4, Layout: layout}, words())
			if err != nil {
				t.Fatal(err)
			}
			d := pdf.New(pdf.Setup{Paper: paper, Made: made, Foot: foot})
			d.Signin(s)
			doc := write(t, d)
			got := text(t, doc)
			pages := strings.Split(strings.TrimSuffix(got, "\f"), "\f")
			for i, p := range pages {
				if !strings.Contains(p, "Tanda Tangan") || !strings.Contains(p, fmt.Sprintf("Halaman %d dari %d", i+1, len(pages))) {
					t.Errorf("%s %s: page %d lacks head or foot", paper, layout, i+1)
				}
			}
			for i := range 41 {
				if strings.Count(got, fmt.Sprintf("Nomor%d ", i+1))+strings.Count(got, fmt.Sprintf("Nomor%d\n", i+1)) != 1 {
					t.Errorf("%s %s: person %d", paper, layout, i+1)
				}
				if label := fmt.Sprintf("%d.", i+1); layout != roster.SignSingle && !strings.Contains(got, " "+label) {
					t.Errorf("%s %s: nowhere to sign for %d", paper, layout, i+1)
				}
			}
			for _, want := range []string{"LAKPESDAM PBNU", "PELATIHAN MIGRASI AMAN", "Friday, 7 November 2025", "08.00 s.d. 16.30 WITA", "L = 21", "P = 20", "Jumlah = 41", "Mengetahui,",
				"Kepala Desa", "Yosef Bani", "NIP. 19700101", "Camplong II, 7 November 2025", "Rini Lalus", "45"} {
				if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
					t.Errorf("%s %s lacks %q", paper, layout, want)
				}
			}
			if last := pages[len(pages)-1]; !strings.Contains(last, "45") {
				t.Errorf("%s %s: the signatures stand alone on a page", paper, layout)
			}
			drawn(t, doc, paper)
		}
	}
}

// drawn renders a document and looks at the first page: its proportions, and that
// it is neither empty nor black.
func drawn(t *testing.T, doc []byte, paper pdf.Paper) {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Log("pdftoppm is not installed (poppler-utils)")
		return
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), doc, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", "40", "-f", "1", "-l", "1", "-gray", "-png", "-singlefile", filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	want := map[pdf.Paper]float64{pdf.A4: 297.0 / 210, pdf.F4: 330.0 / 215}[paper]
	if r := float64(h) / float64(w); r < want-0.02 || r > want+0.02 {
		t.Errorf("%s is drawn %d x %d", paper, w, h)
	}
	dark := 0
	for y := range h {
		for x := range w {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				dark++
			}
		}
	}
	if share := float64(dark) / float64(w*h); share < 0.01 || share > 0.4 {
		t.Errorf("%.3f of the page is dark", share)
	}
}

func TestSigninFilledShowsWhatIsRecorded(t *testing.T) {
	e, rolls := class(t, 3)
	s, err := report.NewSignin(e, rolls, report.SigninOptions{Per: report.PerDay, Filled: true}, words())
	if err != nil {
		t.Fatal(err)
	}
	d := pdf.New(pdf.Setup{Made: made})
	d.Signin(s)
	got := strings.Join(strings.Fields(text(t, write(t, d))), " ")
	for _, want := range []string{"Kehadiran", "H 08.00, H 13.00", "H 08.00, S", "Terdaftar: L = 2, P = 1, Jumlah = 3", "Hadir Hari 1 pagi: L = 2, P = 1, Jumlah = 3",
		"Hadir Hari 1 siang: L = 2, P = 0, Jumlah = 2"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	if len(s.Book().Sheets) != 1 || s.Book().Sheets[0].Len() != 3 {
		t.Errorf("%+v", s.Book())
	}
}

// TestCertificatesSayWhatIsTrue: completion for those who reached the threshold,
// attendance for the others; a second printing is marked.
func TestCertificatesSayWhatIsTrue(t *testing.T) {
	e, rolls := class(t, 2)
	r := roster.NewRecap(e, rolls)
	given := map[roster.PersonID]roster.Certificate{
		"p0": {Number: "001/SERT/UNIT/XI/2025", Day: "2025-11-07", Salt: "a"},
		"p1": {Number: "002/SERT/UNIT/XI/2025", Day: "2025-11-07", Salt: "b", Printed: true},
	}
	c, err := report.NewCertificates(r, given, map[roster.SesiID][]string{"s1": {"Migrasi aman", "Hukum"}}, report.Options{}, words())
	if err != nil {
		t.Fatal(err)
	}
	d := pdf.New(pdf.Setup{Landscape: true, Made: made})
	if err := d.Certificates(c); err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(text(t, write(t, d)), "\f")
	flat := func(i int) string { return strings.Join(strings.Fields(pages[i]), " ") }
	for i, want := range [][]string{
		{"SERTIFIKAT", "001/SERT/UNIT/XI/2025", "Peserta Nomor1", "menuntaskan 2 dari 2", "Kode periksa: " + c.List[0].Check},
		{"MATERI", "Hari 1 pagi: Migrasi aman; Hukum", "Ambang 80 %", "Jumlah"},
		{"SALINAN", "SERTIFIKAT KEHADIRAN", "Peserta Nomor2", "mengikuti 1 dari 2 sesi"},
	} {
		for _, w := range want {
			if !strings.Contains(flat(i), w) {
				t.Errorf("page %d lacks %q: %s", i+1, w, flat(i))
			}
		}
	}
	if strings.Contains(flat(0), "SALINAN") || strings.Contains(flat(2), "menuntaskan") {
		t.Error("a certificate says what is not true")
	}
	rolls[1].Rows = rolls[1].Rows[:0]
	if _, err := report.NewCertificates(roster.NewRecap(e, rolls), given, nil, report.Options{}, words()); err == nil {
		t.Error("certificates before the event is over")
	}
}

// Every number that was given stands in the register: one that is over as void.
func TestRegisterShowsVoidNumbers(t *testing.T) {
	e, rolls := class(t, 2)
	recap := roster.NewRecap(e, rolls)
	given := map[roster.PersonID]roster.Certificate{"p0": {Person: "p0", Number: "001.AAA/SERT/U/XI/2025", Day: "2025-11-07", Salt: "a"},
		"p1": {Person: "p1", Number: "003.AAA/SERT/U/XI/2025", Day: "2025-11-07", Salt: "b"}}
	c, err := report.NewCertificates(recap, given, nil, report.Options{}, words())
	if err != nil {
		t.Fatal(err)
	}
	c.Voided([]roster.Certificate{given["p0"], {Person: "p0", Number: "002.AAA/SERT/U/XI/2025", Printed: true}, given["p1"]}, recap)
	var got []string
	for row := range c.Register().Rows {
		got = append(got, row[0][:3]+" "+row[1]+" "+row[3])
	}
	if want := []string{"001 Peserta Nomor1 tuntas", "002 Peserta Nomor1 batal", "003 Peserta Nomor2 ikut"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
