package privacy_test

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
	"diklat/tui/screen/privacy"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// register keeps a register in memory.
type register struct {
	state  privacy.State
	found  []privacy.Match
	erased []roster.PersonID
	did    []string
	err    error
}

func (r *register) State(context.Context) (privacy.State, error) { return r.state, nil }
func (r *register) Find(context.Context, string) ([]privacy.Match, error) {
	return r.found, nil
}
func (r *register) Erase(_ context.Context, p roster.PersonID) (int, error) {
	r.erased = append(r.erased, p)
	return 0, r.err
}
func (r *register) ApplyDue(context.Context) (int, error) {
	r.did, r.state.Due = append(r.did, "due"), nil
	return 3, r.err
}
func (r *register) Purge(context.Context) (int, error) {
	r.did, r.state.Holding = append(r.did, "purge"), 0
	return 2, r.err
}
func (r *register) Sheet(context.Context) (string, error) { return "/x/laptop-hilang.txt", r.err }

var errDisk = errors.New("disk")

func stage(t *testing.T, r *register, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	text, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: text, S: style.New(ascii), K: key.NewCommon(text.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	return tuitest.NewStage(t, privacy.New(privacy.Config{Env: env, Keeper: r, Explain: func(error) string { return text.Errors.NotSaved }}), env.S, env.Take)
}

func full() *register {
	return &register{
		state: privacy.State{People: 38, Asked: 30, Stands: 28, Withdrew: 1, Holding: 2, Due: []privacy.Due{{Scope: "contact", Why: "jatuh tempo", People: 3}},
			Trail: []privacy.Line{{At: now(), Text: "pelatih mengekspor daftar hadir  kehadiran.csv (38)"}}},
		found: []privacy.Match{{ID: "1", Name: "Maria Tnunay", Village: "Oeltua"}, {ID: "2", Name: "Maria Tefa", Village: "Oben"}}}
}

// TestErasingAsksTwice: a name, a digit, the same digit again; another key erases
// nobody.
func TestErasingAsksTwice(t *testing.T) {
	r := full()
	st := stage(t, r, i18n.ID, false)
	st.Sees("30 dari 38 orang ditanya, 28 setuju, 1 mencabut", "3 orang: nomor HP (waktu simpan habis)", "2 cadangan masih memuat", "pelatih mengekspor")
	st.Press("h")
	st.Type("maria")
	st.Press("enter")
	st.Sees("1 Maria Tnunay · Oeltua", "2 Maria Tefa · Oben")
	st.Press("1", "2", "9", "x")
	if len(r.erased) != 0 {
		t.Fatalf("erased %v", r.erased)
	}
	st.Press("esc", "h")
	st.Type("maria")
	st.Press("enter", "2", "2")
	if len(r.erased) != 1 || r.erased[0] != "2" {
		t.Fatalf("erased %v", r.erased)
	}
	st.Sees("✓ Dihapus dari berkas.")
}

func TestDueAndPurgeAskTwice(t *testing.T) {
	r := full()
	st := stage(t, r, i18n.ID, false)
	st.Press("d", "b", "d")
	if len(r.did) != 0 {
		t.Fatal(r.did)
	}
	st.Press("d", "b", "b")
	if len(r.did) != 2 {
		t.Fatal(r.did)
	}
	st.Sees("Tidak ada yang perlu dihapus sekarang.")
	st.Press("d", "b", "l")
	st.Sees("laptop-hilang.txt")
	r.err = errDisk
	st.Press("l")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	st.Misses("laptop-hilang.txt")
}

func TestNobodyFound(t *testing.T) {
	r := &register{}
	st := stage(t, r, i18n.EN, true)
	st.Sees("Nothing needs erasing now.", "No trail yet.")
	st.Press("h")
	st.Type("x")
	st.Press("enter")
	st.Asks(screen.Toast{Text: i18n.New(i18n.EN).Privacy.NoMatch, Mark: "!"})
}

func TestItFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, r := range []*register{{}, full()} {
			st := stage(t, r, l, l == i18n.EN)
			st.Fits()
			st.Press("h")
			st.Fits()
			st.Type("maria")
			st.Press("enter")
			st.Fits()
		}
	}
}
