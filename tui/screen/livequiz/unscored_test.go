package livequiz_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// opinions is a quiz of the kinds without a key.
func opinions() quiz.Quiz {
	cs := []quiz.Choice{{ID: "a", Text: "Setuju"}, {ID: "b", Text: "Ragu"}, {ID: "c", Text: "Tidak"}}
	return quiz.Quiz{ID: "0192f7c0-aaaa-7bbb-8ccc-0123456789ab", Title: "Suara peserta", Questions: []quiz.Question{
		{ID: "d", Kind: quiz.Description, Stem: "Bacalah cerita Ina ini."},
		{ID: "p", Kind: quiz.Poll, Stem: "Pernah ditawari kerja lewat calo?", Choices: cs},
		{ID: "s", Kind: quiz.Scale, Stem: "Saya yakin.", Choices: cs},
		{ID: "o", Kind: quiz.Open, Stem: "Apa rencana Anda?"}}}
}

func opinionSnap(mode live.Mode, item int, st live.Stage) *live.Snapshot {
	s := snap(mode, 0, live.Waiting)
	s.Run.Quiz, s.Run.Item = opinions(), item
	s.Run.Items[0].Stage = live.Waiting
	s.Run.Items[item].Stage, s.Run.Items[item].Opened = st, now()
	return s
}

func TestATextIsJustShown(t *testing.T) {
	d := newDesk(t, opinionSnap(live.Live, 0, live.Waiting))
	d.Sees("impor", "soal 1 dari 4", "o tampilkan", "Bacalah cerita Ina ini.")
	d = newDesk(t, opinionSnap(live.Live, 0, live.Opened))
	d.Sees("TAMPIL", "Bacalah cerita Ina ini.", "n berikutnya")
	d.Misses("menjawab", "Belum", "jawaban", "kunci", "c tutup")
	d.Press("enter")
	if !slices.Equal(d.room.acts, []live.Act{live.OpenItem{Item: 1}}) {
		t.Fatalf("Enter asked for %v", d.room.acts)
	}
}

// Of a poll the trainer sees numbers and no name, not even of those who are
// missing: one name that goes as one bar grows would tell.
func TestAPollHasNoNames(t *testing.T) {
	s := opinionSnap(live.Live, 1, live.Opened)
	give(s, 1, "a", choice("a"))
	give(s, 1, "b", choice("a"))
	d := newDesk(t, s)
	d.Sees("TERBUKA 2 dari 3 menjawab", "Hasil tampak mulai 5 jawaban", "b selesaikan")
	d.Misses("Maria", "Yosef", "Ance", "kunci", "█", "░")
	for _, p := range []live.PersonID{"c", "e", "f"} {
		give(s, 1, p, choice("a"))
	}
	d.Send(screen.Room{Snap: s})
	d.Sees("Tanpa nama: hanya jumlah yang tampak")
	if l := d.Line("Setuju"); !strings.Contains(l, " 5") {
		t.Errorf("%q", l)
	}
	for _, st := range []live.Stage{live.Closed, live.Revealed} {
		s.Run.Items[1].Stage = st
		d.Send(screen.Room{Snap: s})
		d.Misses("Maria", "Yosef", "Ance", "kunci", "KUNCI", "Keliru")
	}
	d.Sees("SELESAI", "n berikutnya")
}

func TestAScaleIsCountedAndHasNoKey(t *testing.T) {
	s := opinionSnap(live.Live, 2, live.Opened)
	give(s, 2, "a", choice("c"))
	d := newDesk(t, s)
	d.Sees("1 ● Setuju", "3 ▲ Tidak", "Belum: Ance Nubatonis · Yosef Lalus", "b selesaikan")
	d.Misses("kunci")
	d.Press("b")
	if !slices.Equal(d.room.acts, []live.Act{live.RevealItem{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
}

func TestOpenTextsAreListedCleanAndScroll(t *testing.T) {
	s := opinionSnap(live.Live, 3, live.Opened)
	for i := range 9 {
		give(s, 3, live.PersonID(fmt.Sprint("p", i)), quiz.Answer{Text: fmt.Sprintf("rencana %d\x1b[2J\u202e", i)})
	}
	give(s, 3, "a", quiz.Answer{Text: "lapor ke desa"})
	give(s, 3, "b", quiz.Answer{Text: "lapor ke desa"})
	d := newDesk(t, s)
	d.Sees("· lapor ke desa (2 orang)", "· rencana 0", "· rencana 4", "1-6 dari 10")
	d.Misses("rencana 5", "kunci", "Maria", "\u202e", "[2J")
	d.Press("up", "down", "down")
	d.Sees("3-8 dari 10", "· rencana 6")
	d.Misses("lapor ke desa")
	for range 20 {
		d.Press("down")
	}
	d.Sees("5-10 dari 10", "· rencana 8")
}

// Neither a text nor a poll, which names nobody, counts in the progress of a person.
func TestATextToReadIsNoQuestionAtOwnPace(t *testing.T) {
	s := opinionSnap(live.Paced, 0, live.Waiting)
	for i, a := range []quiz.Answer{choice("a"), choice("b"), {Text: "x"}} {
		give(s, i+1, "b", a)
	}
	if l := newDesk(t, s).Line("Yosef"); !strings.Contains(l, "2 dari 2 soal") {
		t.Errorf("%q", l)
	}
}

func TestUnscoredFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for item := range 4 {
			for _, st := range []live.Stage{live.Opened, live.Revealed} {
				s := opinionSnap(live.Live, item, st)
				for i := range 12 {
					switch item {
					case 1, 2:
						give(s, item, live.PersonID(fmt.Sprint("p", i)), choice("b"))
					case 3:
						give(s, item, live.PersonID(fmt.Sprint("p", i)), quiz.Answer{Text: strings.Repeat(fmt.Sprintf("kata%d ", i), 30)})
					}
				}
				deskIn(t, s, l, item%2 == 1).Fits()
			}
		}
	}
}
