package backups_test

import (
	"context"
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/backups"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// safe keeps backups in memory.
type safe struct {
	state backups.State
	err   error
	pass  string
}

func (s *safe) State(context.Context) (backups.State, error) { return s.state, nil }

func (s *safe) Make(context.Context) (backups.Copy, error) {
	c := backups.Copy{Name: "diklat-20251107-081400.db.age", Made: now(), Bytes: 3 << 20, Locked: s.state.Key, People: 38, Facts: 900}
	if s.err == nil {
		s.state.Copies = append([]backups.Copy{c}, s.state.Copies...)
	}
	return c, s.err
}

func (s *safe) SetPlace(_ context.Context, dir string) error {
	s.state.Place, s.state.Near = dir, dir == ""
	return s.err
}

func (s *safe) SetPassphrase(_ context.Context, pass string) error {
	s.pass, s.state.Key = pass, true
	return s.err
}

func (s *safe) Drill(_ context.Context, pass string) (backups.Copy, error) {
	if pass != s.pass {
		return backups.Copy{}, errWrong
	}
	return backups.Copy{People: 38, Facts: 900}, nil
}

func (s *safe) Stage() int { return 1 }

var errWrong = errors.New("wrong")

func stage(t *testing.T, k *safe, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	text, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: text, S: style.New(ascii), K: key.NewCommon(text.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	s := backups.New(backups.Config{Env: env, Keeper: k, Explain: func(err error) string {
		if errors.Is(err, errWrong) {
			return text.Backup.WrongKey
		}
		return "?? " + err.Error()
	}})
	st := tuitest.NewStage(t, s, env.S, env.Take)
	return st
}

// TestFromNothingToSafe is the first day: passphrase, stick, backup, drill.
func TestFromNothingToSafe(t *testing.T) {
	k := &safe{state: backups.State{Place: "/data/cadangan", Near: true}}
	st := stage(t, k, i18n.ID, false)
	st.Sees("Belum pernah dibuat.", "Kata sandi: belum ada", "k membuat kata sandi, lalu t memilih stik USB", "Tekan b untuk membuat yang pertama.")
	st.Press("l")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Backup.NoCopies, Mark: "!"})
	st.Press("k")
	st.Sees("Tulis juga di kertas.")
	st.Type("kopi sawah layar tujuh")
	st.Press("enter")
	st.Sees("Kata sandi: ada", "✓ Kata sandi tersimpan.")
	if k.pass != "kopi sawah layar tujuh" {
		t.Errorf("kept %q", k.pass)
	}
	st.Press("t")
	st.Type("/media/stik")
	st.Press("enter")
	st.Sees("/media/stik")
	st.Misses("disk yang sama")
	st.Press("b")
	st.Sees("✓ Aman dicabut.", "baru saja", "3072 KB terkunci")
	st.Press("l")
	st.Type("salah sekali")
	st.Press("enter")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Backup.WrongKey, Bad: true})
	st.Misses("bisa dibuka")
	st.Press("l")
	st.Type(k.pass)
	st.Press("enter")
	st.Sees("✓ Cadangan terakhir bisa dibuka: 38 orang, 900 catatan.")
}

// TestSafeOnlyWhereItIsSafe: a failed backup and one on the same disk are never
// called safe to remove.
func TestSafeOnlyWhereItIsSafe(t *testing.T) {
	k := &safe{state: backups.State{Place: "/data/cadangan", Near: true, Key: true}}
	st := stage(t, k, i18n.ID, false)
	cmd := st.Hold(tuitest.Pressed(t, "b"))
	st.Sees("menyalin")
	st.Misses("Aman dicabut", "selesai")
	st.Answer(cmd)
	st.Sees("selesai dan cocok, di disk yang sama")
	st.Misses("Aman dicabut")
	k.err = errWrong
	st.Press("b")
	st.Misses("Aman dicabut", "selesai dan cocok")
}

func TestBadOnesAreShownAsSuch(t *testing.T) {
	k := &safe{state: backups.State{Place: "/x", Key: true, Copies: []backups.Copy{{Name: "diklat-1.db.age", Bad: errWrong}, {Name: "diklat-0.db.age", Made: now().Add(-26 * time.Hour), Locked: true}}}}
	st := stage(t, k, i18n.EN, true)
	st.Sees("diklat-1.db.age", "26 hours ago", "locked")
	st.Press("p")
	st.Asks(screen.Go{To: screen.Privacy})
}

func TestItFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			for _, k := range []*safe{{}, {state: backups.State{Place: "/media/nama/STIK/dengan/nama/yang/panjang/sekali/untuk/satu/baris", Near: true}}, {state: backups.State{Key: true, Near: true, Copies: make([]backups.Copy, 40)}}} {
				st := stage(t, k, l, ascii)
				st.Fits()
				st.Press("k")
				st.Fits()
				st.Press("esc", "t")
				st.Fits()
			}
		}
	}
}
