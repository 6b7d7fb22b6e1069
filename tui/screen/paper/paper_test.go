package paper_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/paper"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// memory is a journal.
type memory struct{ recs []live.Record }

func (m *memory) Append(_ context.Context, recs []live.Record) error {
	m.recs = append(m.recs, recs...)
	return nil
}

func (m *memory) Load(_ context.Context, each func(live.Record) error) error { return nil }

type people struct{}

func (people) Roll(context.Context, roster.EventID, roster.SesiID) (r roster.Roll, err error) {
	for i, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis"} {
		r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(rune('a' + i)), Name: n, Role: roster.Warga}}})
	}
	return r, nil
}

// desk is the screen in front of a real room.
type desk struct {
	*tuitest.Stage
	t   *testing.T
	hub *live.Hub
}

func newDesk(t *testing.T, q quiz.Quiz, mode live.Mode) *desk {
	t.Helper()
	hub, err := live.Open(context.Background(), &memory{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	d := &desk{t: t, hub: hub}
	d.do(live.StartQuiz{Run: "r", Mode: mode, Quiz: q})
	n, text := uint64(0), i18n.New(i18n.ID)
	env := &screen.Env{T: text, S: style.New(false), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { n++; return n }}
	d.Stage = tuitest.NewStage(t, paper.New(paper.Config{Env: env, Room: hub, People: people{}, Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
	d.look()
	return d
}

func (d *desk) do(acts ...live.Act) {
	d.t.Helper()
	for _, a := range acts {
		if err := d.hub.Do(context.Background(), "pelatih", 0, a); err != nil {
			d.t.Fatal(err)
		}
	}
}

func (d *desk) look() {
	d.t.Helper()
	s, err := d.hub.Snapshot(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	d.Send(screen.Room{Snap: s})
}

// keys presses one key a letter; "⏎" is Enter, "_" the space bar, "⌫" backspace, "→" Tab.
func (d *desk) keys(text string) {
	d.t.Helper()
	for _, r := range text {
		name := map[rune]string{'⏎': "enter", '_': "space", '⌫': "backspace", '→': "tab"}[r]
		if name == "" {
			name = string(r)
		}
		d.Press(name)
		if r == '⏎' {
			d.look()
		}
	}
}

// of is what the room has of a person: a letter an item, "." where nothing.
func (d *desk) of(p live.PersonID) string {
	d.t.Helper()
	s, err := d.hub.Snapshot(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for i := range s.Run.Items {
		g, ok := s.Run.Given(i, p)
		text := ask.WriteMarks(&s.Run.Quiz.Questions[i], s.Run.Shown(i, ""), g.Answer)
		if !ok {
			text = "."
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

func twenty() quiz.Quiz {
	q := quiz.Quiz{ID: "x", Title: "Dua puluh"}
	for i := range 20 {
		x := quiz.Question{ID: quiz.QuestionID(fmt.Sprint("q", i)), Kind: quiz.Single, Stem: "Soal"}
		for c := range 4 {
			x.Choices = append(x.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('a' + c)), Text: string(rune('p' + c))})
		}
		x.Choices[1].Weight = 1
		q.Questions = append(q.Questions, x)
	}
	return q
}

// A sheet of twenty items is twenty keys and Enter: at the slow pace of a person
// who looks from sheet to key, half a second a key, eleven seconds.
func TestTwentyItemsAreTwentyKeysAndEnter(t *testing.T) {
	d := newDesk(t, twenty(), live.Paced)
	d.Sees("Maria Tnunay", "Yosef Lalus", "0 dari 3 lembar")
	d.keys("1234bcda_-2222221111⏎")
	if got := d.of("a"); got != "A B C D B C D A . . B B B B B B A A A A" {
		t.Fatalf("Maria: %s", got)
	}
	d.Sees("▸ 2 Yosef Lalus", "1 dari 3 lembar")
	d.Fits()
	d.keys("22⌫3⏎") // a slip, repaired
	d.Asks(screen.Toast{Text: "Soal 3 sampai 20 belum diketik. Enter sekali lagi menyimpan begitu saja.", Mark: "?"})
	d.keys("⏎")
	if got := d.of("b"); !strings.HasPrefix(got, "B C .") {
		t.Fatalf("Yosef: %s", got)
	}
	d.keys("u") // and taken back
	d.look()
	if got := d.of("b"); strings.Trim(got, ". ") != "" {
		t.Fatalf("after the undo: %s", got)
	}
}

func TestASecondPassFindsSlips(t *testing.T) {
	d := newDesk(t, twenty(), live.Paced)
	all := strings.Repeat("2", 20)
	d.keys(all + "⏎" + all + "⏎")
	d.keys("n1⏎")
	d.keys("x")
	d.Sees("ketik kedua", "0 dari 2 dicek")
	d.keys("2222222422222222222_⏎")
	d.Sees("Soal 8 berbeda: pertama B, kedua D", "1 ● yang pertama benar: B")
	d.keys("2")
	d.Sees("Soal 20 berbeda: pertama B, kedua kosong")
	d.keys("1")
	d.look()
	if got := d.of("a"); got != strings.TrimSpace(strings.Repeat("B ", 7)+"D "+strings.Repeat("B ", 12)) {
		t.Fatalf("Maria: %s", got)
	}
	d.keys(all + "⏎")
	d.Sees("2 dari 2 dicek")
}

func TestKindsWithMoreThanOneMark(t *testing.T) {
	q := quiz.Quiz{ID: "x", Title: "Campur", Questions: []quiz.Question{
		{ID: "m", Kind: quiz.Multi, Stem: "Beberapa", Choices: []quiz.Choice{{ID: "a", Text: "x", Weight: 0.5}, {ID: "b", Text: "y", Weight: 0.5}, {ID: "c", Text: "z"}}},
		{ID: "o", Kind: quiz.Order, Stem: "Urut", Choices: []quiz.Choice{{ID: "a", Text: "x"}, {ID: "b", Text: "y"}, {ID: "c", Text: "z"}}},
		{ID: "n", Kind: quiz.Numeric, Stem: "Umur", Numbers: []quiz.NumberKey{{Min: 18, Max: 18, Weight: 1}}},
		{ID: "t", Kind: quiz.TrueFalse, Stem: "Benar?", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}},
		{ID: "d", Kind: quiz.Description, Stem: "Bacalah."},
	}}
	d := newDesk(t, q, live.Paced)
	d.Sees("beberapa jawaban: ketik semua hurufnya")
	d.keys("ca_")
	d.Sees("ketik 3 huruf berurutan")
	d.keys("bac")
	d.Sees("ketik isiannya, lalu Tab")
	d.keys("18→2")
	d.Sees("Baris lengkap")
	d.keys("⏎")
	if got := d.of("a"); got != "AC BAC 18 B ." {
		t.Fatalf("%s", got)
	}
	d.keys("_ab→⏎") // an order needs every letter
	d.Asks(screen.Toast{Text: "Soal 2 belum lengkap. Lengkapi, atau kosongkan dengan spasi.", Mark: "!"})
}

// In a live run only what was asked can be keyed, and a laptop's answer stands.
func TestALiveRunLocksWhatIsNotThere(t *testing.T) {
	q := twenty()
	q.Questions = q.Questions[:3]
	d := newDesk(t, q, live.Live)
	ctx := context.Background()
	if _, err := d.hub.Join(ctx, "s", "10.0.0.1", ""); err != nil {
		t.Fatal(err)
	}
	if err := d.hub.Sit(ctx, "s", "a"); err != nil {
		t.Fatal(err)
	}
	d.do(live.OpenItem{Item: 0})
	if err := d.hub.Submit(ctx, live.Submission{Seat: "s", Person: "a", Run: "r", Question: "q0", Answer: quiz.Answer{Choices: []quiz.ChoiceID{"c"}}, Ref: "1"}); err != nil {
		t.Fatal(err)
	}
	d.do(live.RevealItem{}, live.OpenItem{Item: 1})
	d.look()
	d.keys("2⏎") // the only free cell is the second
	if got := d.of("a"); got != "C B ." {
		t.Fatalf("%s", got)
	}
	d.keys("12⏎")
	if got := d.of("b"); got != "A B ." {
		t.Fatalf("%s", got)
	}
	s, _ := d.hub.Snapshot(ctx)
	if g := s.Run.Items[0].Given["b"]; g.Via != live.WayPaper || !g.Late {
		t.Errorf("%+v", g)
	}
}

func TestARowIsNotLostByOneKey(t *testing.T) {
	d := newDesk(t, twenty(), live.Paced)
	d.keys("2")
	d.Press("esc")
	d.Asks(screen.Toast{Text: "Baris ini belum disimpan. Esc sekali lagi untuk meninggalkannya.", Mark: "?"})
	d.Press("down")
	d.Sees("▸ 1 Maria")
	d.Press("down")
	d.Sees("▸ 2 Yosef")
	d.Press("esc")
	d.Asks(screen.Back{})
	d.W, d.H = 40, 20
	d.Fits()
}

// A mark that the item does not have is said at once: lost unseen it would move all
// the marks after it by one.
func TestAMarkThatTheItemDoesNotHaveIsSaid(t *testing.T) {
	q := twenty()
	q.Questions[1].Kind, q.Questions[1].Choices = quiz.TrueFalse, []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}
	d := newDesk(t, q, live.Paced)
	d.keys("14")
	d.Asks(screen.Toast{Text: "Soal 2 hanya menerima A-B. Lihat lembarnya, lalu tekan lagi.", Mark: "!"})
	d.keys(strings.Repeat("2", 19) + "4")
	d.Asks(screen.Toast{Text: "Baris lengkap. Enter menyimpan.", Mark: "!"})
	d.keys("⏎")
	if got := d.of("a"); got != strings.TrimSpace("A "+strings.Repeat("B ", 19)) {
		t.Fatalf("%s", got)
	}
}

// The second pass goes from sheet to sheet: who has none is passed by.
func TestTheSecondPassGoesFromSheetToSheet(t *testing.T) {
	d := newDesk(t, twenty(), live.Paced)
	all := strings.Repeat("2", 20)
	d.keys(all + "⏎n3⏎" + all + "⏎x")
	d.Sees("▸ 1 Maria")
	d.keys(all + "⏎")
	d.Sees("▸ 3 Ance", "1 dari 2 dicek")
}

// What somebody thinks in a poll stands on no screen beside their name.
func TestAPollShowsNobodysAnswer(t *testing.T) {
	q := twenty()
	q.Questions = q.Questions[:2]
	q.Questions[0].Kind = quiz.Poll
	q.Questions[0].Choices[1].Weight = 0
	d := newDesk(t, q, live.Paced)
	ctx := context.Background()
	if _, err := d.hub.Join(ctx, "s", "10.0.0.1", ""); err != nil {
		t.Fatal(err)
	}
	if err := d.hub.Sit(ctx, "s", "a"); err != nil {
		t.Fatal(err)
	}
	if err := d.hub.Submit(ctx, live.Submission{Seat: "s", Person: "a", Run: "r", Question: "q0", Answer: quiz.Answer{Choices: []quiz.ChoiceID{"c"}}, Ref: "1"}); err != nil {
		t.Fatal(err)
	}
	d.look()
	d.Sees("▸ 1 Maria", "1 2 x _", "x: belum dibuka, atau tanpa nama")
	d.keys("2⏎")
	if got := d.of("a"); got != "C B" {
		t.Fatalf("%s", got)
	}
	d.keys("42⏎") // a poll on paper can be keyed; then it is hidden too
	d.keys("n2⏎")
	d.Sees("▸ 2 Yosef", "x B")
	d.Misses("D B")
}
