package tests_test

import (
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/screen"
	"diklat/tui/screen/tests"
)

func TestTwoKeysStartThePreTest(t *testing.T) {
	st := open(t, tests.Choose)
	st.Sees("1 Pre-test", "2 Post-test", "3 Formulir penutup", "4 Formulir kunjungan kedua", "belum")
	st.Press("1")
	st.Sees("3 orang mendapat formulir sekarang", "Semua formulir (A, B)", "Satu formulir untuk semua: A")
	st.Press("enter")
	st.room()
	run := st.snap().Run
	if run == nil || run.Test == nil || run.Test.Part != live.Pre || len(run.Test.Forms) != 2 || len(run.Test.Also) != 5 || len(run.Test.Form) != 3 {
		t.Fatalf("%+v", run)
	}
	a := 0
	for _, f := range run.Test.Form {
		if f == "A" {
			a++
		}
	}
	if a != 1 && a != 2 {
		t.Errorf("%d of 3 have form A", a)
	}
	st.Sees("Pre-test", "DISERAHKAN 0 dari 3", "Maria Tnunay", "belum mulai", "Rencana 30 menit")
	st.Misses("Panitia")
	st.Press("t")
	st.Asks(screen.Go{To: screen.Paper})
	st.Fits()
}

func TestWhoIsMissingComesFirstAndTheCloseAsks(t *testing.T) {
	st := open(t, live.Pre)
	st.Press("2") // form A for all
	st.room()
	if n := len(st.snap().Run.Test.Forms); n != 1 {
		t.Fatalf("%d forms", n)
	}
	st.keyIn("p1", 20)
	st.Sees("dari kertas", "20/20")
	if f := st.Text(); strings.Index(f, "Maria Tnunay") < strings.Index(f, "Yosef Bani") {
		t.Errorf("who answered stands before who has not:\n%s", st.Frame())
	}
	st.Press("down", "down", "y")
	st.room()
	st.Sees("diserahkan", "DISERAHKAN 1 dari 3")
	st.Press("r")
	st.room()
	st.Sees("DISERAHKAN 0 dari 3")
	st.Press("c")
	st.Asks(screen.Toast{Text: "1 orang belum menyerahkan, 2 belum mulai. Tekan c sekali lagi untuk menutup.", Mark: "?"})
	if st.snap().Run == nil {
		t.Fatal("one key closed it")
	}
	st.Press("c")
	if st.snap().Run != nil {
		t.Fatal("still open")
	}
	st.room()
	st.Asks(screen.Back{})
}

func TestThePostTestNamesWhoCannotBeCompared(t *testing.T) {
	st := open(t, live.Pre)
	st.Press("enter")
	st.room()
	st.keyIn("p1", 3)
	st.keyIn("p2", 3)
	st.Press("c", "c")
	st.room()

	post := &stand{t: t, hub: st.hub}
	post.Stage = reopen(t, st.hub, live.Post)
	post.room()
	post.Misses("Belum ada pre-test")
	post.Press("enter")
	post.room()
	pre, run := st.snap().Past[0], post.snap().Run
	for _, p := range []live.PersonID{"p1", "p2"} {
		if pre.FormOf(p) == run.FormOf(p) {
			t.Errorf("%s has form %s twice", p, run.FormOf(p))
		}
	}
	post.keyIn("p3", 2)
	post.Sees("2 ikut pre-test, belum menjawab: Maria Tnunay, Yosef Bani", "1 tanpa pre-test, tidak dapat dibandingkan: Ance Loe")
	post.Press("c", "c")
	post.room()
	post.Asks(screen.Swap{To: screen.Results, Arg: live.Post})
}

func TestAPostTestWithoutPreTestIsWarnedOf(t *testing.T) {
	st := open(t, live.Post)
	st.Sees("Belum ada pre-test. Post-test dapat dijalankan, tetapi perubahan tidak dapat dihitung.")
}

func TestReadingOutIsDoneWhereCardsAreKeyed(t *testing.T) {
	st := open(t, live.Pre)
	st.Press("enter")
	st.room()
	st.Press("l")
	st.Asks(screen.Go{To: screen.Cards})
}

func TestAFormIsNotScoredAndLeadsToTheResults(t *testing.T) {
	st := open(t, live.Reaction)
	st.Press("1")
	st.room()
	run := st.snap().Run
	if run == nil || !run.Test.Part.Survey() || len(run.Test.Forms) != 1 {
		t.Fatalf("%+v", run)
	}
	for i := range run.Items {
		if run.Counts("p1", i) {
			t.Errorf("%s counts", run.Quiz.Questions[i].ID)
		}
	}
	st.Press("c", "c")
	st.room()
	st.Asks(screen.Swap{To: screen.Results, Arg: live.Reaction})
}

func TestItFitsSmallScreens(t *testing.T) {
	for _, p := range []live.TestPart{tests.Choose, live.Pre, live.Behaviour} {
		st := open(t, p)
		st.W, st.H = 40, 20
		st.Fits()
		if p == tests.Choose {
			continue
		}
		st.Press("enter")
		st.room()
		st.Fits()
	}
}
