package roll_test

import (
	"testing"
	"time"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/roll"
	"diklat/tui/tuitest"
)

func TestAPersonIsCorrected(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("h", "e")
	st.Sees("Ubah orang", "Maria Tnunay", "Oeltua", "[2 P perempuan]", "1 kader", "1988", "Enter lanjut")
	st.Type(" Bani")
	st.Press("enter")
	st.Type("oben")
	st.Sees("pilih desa")
	st.Press("enter", "1", "enter")
	st.Sees("Enter simpan", "Enter menyimpan perubahan.")
	st.Press("3", "enter")
	got := b.people[0]
	if len(b.people) != 6 || got.ID != "Maria Tnunay" || got.Name != "Maria Tnunay Bani" || got.Village != oben || got.Sex != roster.L ||
		got.Role != roster.Roles()[2] || got.BirthYear != 1988 || got.Number != 1 {
		t.Fatalf("kept %+v", got)
	}
	if len(b.past) != 1 || b.letter("Maria Tnunay") != roster.Present {
		t.Fatalf("marks %v", b.past)
	}
	st.Asks(screen.Toast{Text: "No. 1 diubah: Maria Tnunay Bani."})
}

func TestEditingAsksBeforeItThrowsAway(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("e", "esc") // nothing was typed
	st.AsksNothingBut()
	st.Press("e")
	st.Type("x")
	st.Press("esc")
	st.Asks(screen.Toast{Text: "Belum disimpan. Tekan Esc sekali lagi untuk membuang.", Mark: "?"})
	st.Sees("Ubah orang", "Maria Tnunayx")
	st.Press("esc")
	st.Sees("Maria Tefa")
	b.err = tuitest.ErrDisk
	st.Press("e", "tab", "tab", "tab", "enter")
	st.Sees("Ubah orang", "TIDAK tersimpan")
	if b.people[0].Name != "Maria Tnunay" {
		t.Fatalf("kept %q", b.people[0].Name)
	}
}

func TestADayThatIsNoneOfTheEventIsSaid(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		b, env := newBook(), tuitest.Env(l, false)
		env.Now = func() time.Time { return tuitest.Now().AddDate(1, 0, 15) }
		show := func() *tuitest.Stage {
			return tuitest.NewStage(t, roll.New(roll.Config{Env: env, Book: b, Event: b.event, Sesi: "s1", Explain: explain(env.T)}), env.S, env.Take)
		}
		st := show()
		if l == i18n.ID {
			st.Sees("! Hari ini 22 Nov 2026, bukan hari kegiatan (7 Nov 2025).", "atau g memilih sesi.")
		}
		st.Fits()
		st.Press("e")
		st.Fits()
		b.event.Simulated = true
		show().Misses("bukan hari kegiatan")
	}
}
