package livequiz_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/screen"
)

// Who was passed over is not waited for, and says so.
func TestWhoWasPassedOverIsNotMissing(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	var here []live.PersonID
	for _, st := range s.Seats {
		here = append(here, st.Person)
	}
	s.Run.Items[0].Skipped = map[live.PersonID]bool{here[0]: true}
	d := newDesk(t, s)
	d.Sees("Dilewati: ")
	line := d.Line("Belum: ")
	if name := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(d.Line("Dilewati: ")), "Dilewati:")); name == "" || strings.Contains(line, name) {
		t.Errorf("%q is waited for in %q", name, line)
	}
}

// A close that comes second is told in a trainer's words, not in a participant's.
func TestClosingWhatIsClosed(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Closed))
	d.Press("c")
	d.Asks(screen.Toast{Text: "Soal ini tidak sedang terbuka.", Mark: "!"})
	d.room.err = live.ErrNotOpen
	d.Press("t")
	d.Asks(screen.Toast{Text: "Soal ini tidak sedang terbuka.", Mark: "!"})
}

// There is a cue also where the bank says nothing about the wrong answer, and hands
// are told apart from the people that the header counts.
func TestACueAndHandsAreAlwaysThere(t *testing.T) {
	s := snap(live.Live, 0, live.Closed)
	q := &s.Run.Quiz.Questions[0]
	counts := map[quiz.ChoiceID]int{}
	for i := range q.Choices {
		q.Choices[i].Why = ""
		if q.Choices[i].Weight <= 0 {
			counts[q.Choices[i].ID] = 3
			break
		}
	}
	s.Run.Items[0].Tally = &live.Tally{Counts: counts}
	d := newDesk(t, s)
	d.Sees("Keliru terbanyak", "Katakan: \"Ada yang menjawab begini. Apa alasannya?\"", "Termasuk 3 tangan, tanpa nama.")
}

// A poll of too few says why it shows nothing, also when it is over.
func TestAPollOfTooFewSaysSo(t *testing.T) {
	for i, q := range opinions().Questions {
		if q.Kind == quiz.Poll {
			newDesk(t, opinionSnap(live.Live, i, live.Revealed)).Sees("Hasil tampak mulai 5 jawaban.")
		}
	}
}

// At own pace the key that the footer names takes the closing time away, and gives one.
func TestTheClosingTimeCanBeTakenAway(t *testing.T) {
	s := snap(live.Paced, 0, live.Opened)
	s.Run.Clock.Deadline = now().Add(5 * time.Minute)
	d := newDesk(t, s)
	d.Sees("t tanpa waktu")
	d.Press("t")
	if !slices.Equal(d.room.acts, []live.Act{live.SetClock{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	s.Run.Clock.Deadline = time.Time{}
	d.Misses("tanpa waktu")
	d.Sees("t waktu")
	if d.Press("t"); len(d.room.acts) != 2 || d.room.acts[1] != (live.SetClock{Seconds: 300}) {
		t.Errorf("asked for %v", d.room.acts)
	}
	s.Run.Closed = true // + opens it again
	d.Misses("t waktu")
	d.Sees("+ waktu")
	if d.Press("t"); len(d.room.acts) != 2 {
		t.Errorf("asked for %v", d.room.acts)
	}
}

// A survey has no key, whatever the bank says: nothing on the trainer's screen names one.
func TestASurveyNamesNoKey(t *testing.T) {
	for _, stage := range []live.Stage{live.Waiting, live.Opened, live.Closed, live.Revealed} {
		s := snap(live.Live, 0, stage)
		s.Run.Set.Survey = true
		give(s, 0, "a", choice(s.Run.Quiz.Questions[0].Choices[0].ID))
		d := newDesk(t, s)
		d.Press("i")
		d.Misses("KUNCI", "kunci", "Keliru", "Katakan", "Mengapa", "Sumber")
		if stage == live.Revealed {
			d.Sees("SELESAI")
		}
	}
}
