package health_test

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/health"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

type doctor struct {
	list []health.Check
	n    int
}

func (d *doctor) Examine(context.Context) ([]health.Check, error) {
	d.n++
	return d.list, nil
}

func stage(t *testing.T, d *doctor, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	text, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: text, S: style.New(ascii), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	return tuitest.NewStage(t, health.New(health.Config{Env: env, Doctor: d, Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
}

func all() []health.Check {
	out := []health.Check{}
	for _, id := range []string{"file", "chain", "clock", "disk", "backup", "write", "battery", "port22", "port2222", "address", "firewall", "versions"} {
		out = append(out, health.Check{ID: id, State: "ok", Text: "Baik."})
	}
	return out
}

// TestTheWorstComesFirst: the cursor stands on the first problem, with its cure.
func TestTheWorstComesFirst(t *testing.T) {
	d := &doctor{list: all()}
	d.list[4] = health.Check{ID: "backup", State: "warn", Text: "Terakhir 30 jam lalu.", Cure: "Pasang stik."}
	d.list[6] = health.Check{ID: "battery", State: "fault", Text: "9 %, tanpa listrik.", Cure: "Sambungkan laptop ke listrik."}
	st := stage(t, d, i18n.ID, false)
	st.Sees("1 masalah, 1 perhatian.", "! Baterai 9 %", "- Cadangan Terakhir 30 jam lalu.", "✓ Berkas", "Lakukan: Sambungkan laptop ke listrik.")
	st.Misses("Semua baik")
	st.Press("up", "up")
	st.Sees("Lakukan: Pasang stik.")
	d.list = all()
	st.Press("r")
	st.Sees("Semua baik. Kelas boleh dimulai.")
	if d.n != 2 {
		t.Errorf("looked %d times", d.n)
	}
}

func TestItFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		d := &doctor{list: all()}
		d.list[10] = health.Check{ID: "firewall", State: "unknown", Text: i18n.New(l).Doctor.Firewall, Cure: i18n.New(l).Doctor.FirewallWindows}
		st := stage(t, d, l, l == i18n.EN)
		st.Fits()
		for range 12 {
			st.Press("down")
			st.Fits()
		}
	}
}
