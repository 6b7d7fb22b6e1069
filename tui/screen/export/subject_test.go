package export_test

import (
	"context"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
	"diklat/tui/tuitest"
)

// plans remembers what it was asked.
type plans struct {
	asked []string
	err   error
}

func (p *plans) WritePlan(_ context.Context, e roster.EventID, v roster.VillageCode, f export.Format) (string, int, error) {
	p.asked = append(p.asked, "plan "+string(e)+" "+string(v)+" "+string(f))
	return "rtl.csv", 8, p.err
}

func (p *plans) WriteServices(_ context.Context, e roster.EventID, f export.Format) (string, int, error) {
	p.asked = append(p.asked, "services "+string(e)+" "+string(f))
	return "layanan.csv", 30, p.err
}

func TestOtherSubjects(t *testing.T) {
	env, w, p := newEnv(i18n.ID, false), &writer{}, &plans{}
	s := export.New(export.Config{Env: env, Writer: w, Plans: p, Event: roster.Event{ID: "e1"},
		Villages: []roster.Village{{Code: "1", Name: "Oeltua"}}, Explain: explain(env.T)})
	st := tuitest.NewStage(t, s, env.S, env.Take)
	st.Press("v", "j")
	st.Sees("Rencana tindak lanjut (RTL)", "Oeltua")
	st.Press("3")
	st.Sees("8 baris ditulis: rtl.csv")
	st.Press("j")
	st.Sees("Peta layanan")
	st.Misses("8 baris", "Oeltua") // the map is no village's
	st.Press("v", "1")
	st.Sees("30 baris ditulis: layanan.csv")
	st.Fits()
	p.err = errDisk
	st.Press("2")
	st.Misses("30 baris")
	st.Press("j")
	st.Sees("Kehadiran semua sesi", "Oeltua")
	if len(w.asked) != 0 || len(p.asked) != 3 || p.asked[0] != "plan e1 1 json" || p.asked[1] != "services e1 csv" || p.asked[2] != "services e1 csv-excel" {
		t.Errorf("asked %v %v", w.asked, p.asked)
	}
}

// Without a writer of plans attendance is all there is.
func TestAttendanceAlone(t *testing.T) {
	st := stageIn(t, &writer{}, i18n.ID, false)
	st.Press("j")
	st.Sees("Kehadiran semua sesi")
	st.Misses("ganti jenis")
}
