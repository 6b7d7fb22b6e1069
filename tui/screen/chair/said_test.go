package chair

import (
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
)

// Who answers a poll knows that no name is kept, and why its result is not shown.
func TestAPollTellsThatItHasNoNames(t *testing.T) {
	d := newDesk(t, i18n.ID)
	ask := openAsk()
	ask.Question.Kind = quiz.Poll
	d.show(liveView(live.Opened, ask))
	d.sees("Tanpa nama: yang dihitung hanya pilihannya.")
	ask.Mine, ask.Reveal = picked("b"), &live.Reveal{Full: ask.Question}
	d.show(liveView(live.Revealed, ask))
	d.sees("Hasil tampak mulai 5 jawaban.")
}

// "0, Enter", as all else is pressed, opens the menu and leaves it open.
func TestEnterAloneLeavesTheMenuOpen(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("0", "enter")
	d.sees("Ganti peserta", "Keluar dari kelas")
	d.press("1", "enter")
	d.misses("Ganti peserta")
}

// What a shared laptop says is about all at it; a group is told to talk first.
func TestASharedLaptopIsSpokenToAsOne(t *testing.T) {
	for _, kind := range []live.CrewKind{live.Turns, live.Group} {
		d := newDesk(t, i18n.ID)
		p := trio(kind)
		d.s.cfg.Party, d.s.table.party, d.s.cfg.Number = &p, p, "12345"
		crew := live.CrewView{Crew: live.Crew{ID: p.Crew, Kind: kind, Name: p.Name}, Item: -1}
		for _, m := range p.Members {
			crew.Members = append(crew.Members, live.PersonID(m.ID))
		}
		d.show(live.View{Phase: live.Lobby, Crew: &crew})
		d.sees("Semua di laptop ini tercatat hadir.", "Maria Tnunay 12345")
		d.misses("Anda tercatat hadir", "Angka Anda")
		if kind != live.Group {
			continue
		}
		v := liveView(live.Opened, openAsk())
		v.Crew, v.Who = &crew, crew.Members[0]
		d.show(v)
		d.sees("Rundingkan dulu, lalu pilih satu jawaban.")
	}
}
