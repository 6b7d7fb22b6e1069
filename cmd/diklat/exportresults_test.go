package main

import (
	"bytes"
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/data/datatest"
	"diklat/quiz/course"
	"diklat/roster/export/pdf"
	"diklat/roster/export/xlsx"
	"diklat/roster/report"
	"diklat/tui/i18n"
)

// learnedDemo is the report on a simulated class.
func learnedDemo(t *testing.T, seed int64, people int) report.Learned {
	t.Helper()
	ctx := context.Background()
	s := datatest.Open(t)
	e, err := data.Demo(ctx, s, data.DemoConfig{Seed: seed, People: people, Room: demoRoom})
	if err != nil {
		t.Fatal(err)
	}
	lib, err := course.Open(curriculum.FS())
	if err != nil {
		t.Fatal(err)
	}
	r, err := learnedOf(ctx, s, lib, e, "", i18n.New(i18n.ID))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTheDemoTellsItsTrueGain: the class of the demo learns half of what it did not
// know, and the program's own figures find that, over many classes about as often
// as an interval of 95 % must.
func TestTheDemoTellsItsTrueGain(t *testing.T) {
	t.Parallel()
	const classes = 20
	held, sum := 0, 0.0
	for seed := range int64(classes) {
		r := learnedDemo(t, seed, 38)
		if r.Gain == nil || !r.Gain.ClassCI.OK() {
			t.Fatalf("seed %d: %+v", seed, r.Gain)
		}
		if r.Gain.ClassCI.Has(demoGain) {
			held++
		}
		sum += r.Gain.Class.V
		if m := r.Match; m.Matched != r.Gain.N || m.Matched+m.PreOnly != r.Pre.People || m.Matched+m.PostOnly != r.Post.People {
			t.Fatalf("seed %d: %+v, %d before, %d after", seed, m, r.Pre.People, r.Post.People)
		}
	}
	// A blank in forty is wrong before and after, which takes a little of the gain.
	if mean := sum / classes; held < 16 || math.Abs(mean-demoGain) > 0.06 {
		t.Errorf("the interval held %v in %d of %d classes; mean estimate %.3f", demoGain, held, classes, mean)
	}
}

func TestThePDFHasTwoPagesWithEveryFigure(t *testing.T) {
	r := learnedDemo(t, 1, 38)
	d := pdf.New(pdf.Setup{Title: "Hasil", Made: time.Unix(0, 0), Stamp: "SIMULASI", Foot: r.Words().PageOf})
	d.Learned(r)
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "hasil.pdf")
	if to := os.Getenv("DIKLAT_TEST_PDF"); to != "" {
		file = to
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Skip("pdftotext is not here: ", err)
	}
	if n := strings.Count(string(text), "\f"); n != 2 {
		t.Errorf("%d pages", n)
	}
	for _, want := range []string{"Gain kelas (Hake)", "Ikut kedua tes", "Hanya pre-test", "Hanya post-test", "Cara menghitung", "Soal kosong dihitung keliru", "Hake", "KR-20", "M2 Hukum", "terbuka", "kertas"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is not in the file", want)
		}
	}
}

func TestTheWorkbooksHaveCharts(t *testing.T) {
	r := learnedDemo(t, 1, 38)
	for name, book := range map[string]report.Book{"results": r.Book(), "items": r.ItemBook()} {
		var b bytes.Buffer
		if err := xlsx.Write(&b, book); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.HasPrefix(b.Bytes(), []byte("PK")) || strings.Count(b.String(), "xl/charts/chart") < 2 {
			t.Errorf("%s: no charts", name)
		}
		if to := os.Getenv("DIKLAT_TEST_XLSX"); to != "" {
			if err := os.WriteFile(filepath.Join(to, name+".xlsx"), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
