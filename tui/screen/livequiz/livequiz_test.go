package livequiz_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestEveryStageHasItsKeys(t *testing.T) {
	for _, c := range []struct {
		stage live.Stage
		says  string
		keys  map[string]live.Act
	}{
		{live.Waiting, "SIAP", map[string]live.Act{"o": live.OpenItem{Item: 1}, "enter": live.OpenItem{Item: 1}, "space": live.OpenItem{Item: 1}, "n": live.OpenItem{Item: 2}}},
		{live.Opened, "TERBUKA", map[string]live.Act{"c": live.CloseItem{}, "enter": live.CloseItem{}, "b": live.RevealItem{}, "p": live.OpenItem{Item: 0}, "left": live.OpenItem{Item: 0}}},
		{live.Closed, "DITUTUP", map[string]live.Act{"b": live.RevealItem{}, "enter": live.RevealItem{}, "o": live.OpenItem{Item: 1}}},
		{live.Revealed, "KUNCI TAMPIL", map[string]live.Act{"n": live.OpenItem{Item: 2}, "enter": live.OpenItem{Item: 2}}},
	} {
		for k, want := range c.keys {
			d := newDesk(t, snap(live.Live, 1, c.stage))
			d.Sees(c.says, "soal 2 dari 4", "M3")
			d.Press(k)
			if !slices.Equal(d.room.acts, []live.Act{want}) {
				t.Errorf("%s %s: asked for %v", c.says, k, d.room.acts)
			}
		}
	}
}

// A decision carries the step of the screen it was made on, and a refusal
// because somebody was faster is a sentence.
func TestADecisionIsBoundToWhatWasSeen(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Opened))
	d.room.err = live.ErrConflict
	d.Press("c")
	if !slices.Equal(d.room.steps, []uint64{7}) {
		t.Fatalf("decided on steps %v", d.room.steps)
	}
	d.Asks(screen.Toast{Text: "Pelatih lain baru saja mengubah ruang. Lihat layar ini, lalu ulangi bila perlu.", Bad: true})
	d.Sees("TERBUKA")
}

func TestALateRefusalIsDropped(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Opened))
	one := d.Hold(tuitest.Pressed(t, "c"))
	two := d.Hold(tuitest.Pressed(t, "b"))
	d.Answer(two)
	d.room.err = live.ErrConflict
	d.Answer(one)
	d.AsksNothingBut()
}

func TestTheNamesOfTheMissing(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	give(s, 0, "b", choice("b"))
	give(s, 0, "d", choice("b")) // Martinus has left his laptop since
	d := newDesk(t, s)
	d.Sees("TERBUKA 2 dari 4 menjawab", "Belum: Ance Nubatonis · Maria Tnunay")
	d.Misses("Yosef", "Martinus")
	give(s, 0, "a", choice("c"))
	give(s, 0, "c", choice("c"))
	d.Send(screen.Room{Snap: s})
	d.Sees("4 dari 4 menjawab", "✓ Semua sudah menjawab.")
	s.Seats = nil
	d.Send(screen.Room{Snap: s})
	d.Sees("Belum ada peserta di laptop. Cara masuk tertulis di Ruang (r di Beranda).")
}

func TestANameThatCannotBeReadIsAMark(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	s.Seats = []live.Seat{{ID: "x", Person: "unheard"}}
	newDesk(t, s).Sees("Belum: ?")
}

// The spread stands in the order that the whole room sees, whatever the order
// of the file.
func TestTheSpreadIsInTheOrderOfTheRoom(t *testing.T) {
	s := snap(live.Live, 0, live.Closed)
	for i, p := range []live.PersonID{"a", "b", "c"} {
		give(s, 0, p, choice([]quiz.ChoiceID{"b", "b", "d"}[i]))
	}
	d := newDesk(t, s)
	at := 0
	for i, id := range s.Run.Shown(0, "") {
		text, count := "", ""
		for _, c := range s.Run.Quiz.Questions[0].Choices {
			if c.ID == id {
				text, _, _ = strings.Cut(c.Text, " ")
			}
		}
		switch id {
		case "b":
			count = " 2 kunci"
		case "d":
			count = " 1"
		default:
			count = " 0"
		}
		l := d.Line(text)
		if !strings.HasPrefix(strings.TrimSpace(l), string(rune('1'+i))) || !strings.HasSuffix(strings.TrimRight(l, " "), count) {
			t.Errorf("line %d is %q, want %q and %q", i, l, text, count)
		}
		if n := strings.Index(d.Frame(), l); n < at {
			t.Errorf("%q stands above the one before", l)
		} else {
			at = n
		}
	}
}

func TestCommonWrongOnlyAfterTheClose(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	give(s, 0, "a", choice("c"))
	give(s, 0, "b", choice("c"))
	give(s, 0, "c", choice("a"))
	d := newDesk(t, s)
	d.Misses("Keliru terbanyak")
	for _, st := range []live.Stage{live.Closed, live.Revealed} {
		s.Run.Items[0].Stage = st
		d.Send(screen.Room{Snap: s})
		d.Sees("Keliru terbanyak: Mengusir kerabat itu (2)")
	}
	s.Run.Items[0].Given = map[live.PersonID]live.Given{}
	give(s, 0, "a", choice("b"))
	d.Send(screen.Room{Snap: s})
	d.Misses("Keliru terbanyak")
}

func TestTheRevealTellsWhyAndWhere(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Closed))
	d.Misses("UU 18/2017 Pasal 42")
	d = newDesk(t, snap(live.Live, 0, live.Revealed))
	d.Sees("Mengapa Kader mencatat", "Sumber UU 18/2017 Pasal 42", "Bantuan BP3MI Kupang")
}

func TestReadAloudBeforeTheOpening(t *testing.T) {
	newDesk(t, snap(live.Live, 2, live.Waiting)).Sees("Bacakan: \"Benar atau salah?\"", "Benar", "Salah")
	newDesk(t, snap(live.Live, 0, live.Waiting)).Sees("\"Dengarkan baik-baik. Tidak perlu cepat.\"")
}

func TestKindsWithoutAListShowAnswersAndKey(t *testing.T) {
	s := snap(live.Live, 1, live.Closed)
	d := newDesk(t, s)
	d.Sees("Belum ada jawaban.", "kunci: Cek perusahaan → Kontrak → Berangkat")
	give(s, 1, "a", choice("c", "b", "a"))
	give(s, 1, "b", choice("c", "b", "a"))
	give(s, 1, "c", choice("a", "b", "c"))
	d.Send(screen.Room{Snap: s})
	if l := d.Line("Berangkat → Kontrak → Cek perusahaan "); !strings.HasSuffix(strings.TrimRight(l, " "), " 2") {
		t.Errorf("%q", l)
	}
	if l := d.Line("░   1 kunci"); !strings.Contains(l, "Cek perusahaan → Kontrak → Berangkat") {
		t.Errorf("%q", l)
	}
	s = snap(live.Live, 3, live.Opened)
	give(s, 3, "a", quiz.Answer{Text: "17"})
	d = newDesk(t, s)
	d.Sees("17", "i intip kunci")
	d.Misses("kunci: 18")
	d.Press("i")
	d.Sees("kunci: 18")
}

func TestTheClockOfTheQuestionRuns(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Opened))
	d.Sees("soal ini 1.15")
	d.now = d.now.Add(50 * time.Second)
	d.Sees("soal ini 2.05")
	d.now = d.now.Add(-time.Hour) // a laptop's clock that was set back
	d.Sees("soal ini 0.00")
}

func TestNextSkipsWhatWasRevealedAndSaysWhenNoneIsLeft(t *testing.T) {
	s := snap(live.Live, 0, live.Revealed)
	s.Run.Items[1].Stage = live.Revealed
	d := newDesk(t, s)
	d.Press("n")
	if !slices.Equal(d.room.acts, []live.Act{live.OpenItem{Item: 2}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	d = newDesk(t, snap(live.Live, 3, live.Revealed))
	d.Press("n")
	d.Asks(screen.Toast{Text: "Soal terakhir. 3 soal belum dibahas; p kembali, e mengakhiri.", Mark: "!"})
	if len(d.room.acts) != 0 {
		t.Fatalf("asked for %v", d.room.acts)
	}
}

func TestEndingAsksTwice(t *testing.T) {
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		d := newDesk(t, snap(mode, 0, live.Waiting))
		d.Press("e")
		d.Asks(screen.Toast{Text: "Akhiri kuis? Jawaban tetap tersimpan. Tekan e sekali lagi.", Mark: "?"})
		d.Press("x", "e")
		if len(d.room.acts) != 0 {
			t.Fatalf("e, x, e asked for %v", d.room.acts)
		}
		d.Press("e")
		if !slices.Equal(d.room.acts, []live.Act{live.EndQuiz{}}) {
			t.Fatalf("asked for %v", d.room.acts)
		}
		d.Asked = nil
		d.Send(screen.Room{Snap: &live.Snapshot{State: live.New()}})
		if !slices.Equal(d.Asked, []tea.Msg{screen.Back{}, screen.Toast{Text: "Kuis selesai. Semua jawaban tersimpan."}}) {
			t.Fatalf("asked the app %v", d.Asked)
		}
	}
}

func TestOwnPaceShowsHowFarEachIs(t *testing.T) {
	s := snap(live.Paced, 0, live.Waiting)
	give(s, 0, "b", choice("b"))
	give(s, 1, "b", choice("a", "b", "c"))
	give(s, 0, "d", choice("a"))
	d := newDesk(t, s)
	d.Sees("Tiap orang mengerjakan sendiri", "Peserta melihat kunci")
	for name, want := range map[string]string{"Maria": "0 dari 4 soal", "Yosef": "2 dari 4 soal", "Martinus": "1 dari 4 soal"} {
		if l := d.Line(name); !strings.Contains(l, want) {
			t.Errorf("%q", l)
		}
	}
	for _, k := range []string{"o", "c", "b", "n", "enter", "space"} {
		d.Press(k) // nobody leads
	}
	if len(d.room.acts) != 0 {
		t.Fatalf("asked for %v", d.room.acts)
	}
}

func TestBeforeTheFirstSnapshot(t *testing.T) {
	d := newDesk(t, nil)
	d.Sees("Sebentar ...")
	d.Press("o", "e", "n")
	d.AsksNothingBut()
	d.Press("esc")
	d.Asks(screen.Back{})
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			deskIn(t, nil, l, ascii).Fits()
			for item := range 4 {
				for _, st := range []live.Stage{live.Waiting, live.Opened, live.Closed, live.Revealed} {
					s := snap(live.Live, item, st)
					for p, a := range map[live.PersonID]quiz.Answer{"a": choice("b"), "b": choice("c", "b", "a"), "c": {Text: "1.000.000,00"}} {
						if quiz.Check(&s.Run.Quiz.Questions[item], a) == nil {
							give(s, item, p, a)
						}
					}
					deskIn(t, s, l, ascii).Fits()
				}
			}
			s := snap(live.Paced, 0, live.Waiting)
			for i := range 40 {
				s.Seats = append(s.Seats, live.Seat{ID: live.SeatID(rune('A' + i)), Person: live.PersonID(rune('A' + i))})
			}
			deskIn(t, s, l, ascii).Fits()
		}
	}
}

// Whatever the window, while a question is open the trainer sees who is missing.
func TestTheMissingStayInSight(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Opened))
	for _, size := range [][2]int{{80, 24}, {80, 16}, {60, 18}, {40, 20}, {120, 30}} {
		d.W, d.H = size[0], size[1]
		d.Sees("Belum: Ance Nubatonis")
	}
}
