package chair

import (
	"fmt"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// trio shares a laptop.
func trio(kind live.CrewKind) screen.Party {
	p := screen.Party{Crew: "c1", Kind: kind, Name: "Oben"}
	for i, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa"} {
		p.Members = append(p.Members, screen.Sitter{VillageName: "Oben",
			Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i+1)), Name: n}}})
	}
	return p
}

// calm types keys as a person does: after looking.
func (d *desk) calm(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.press(k)
		d.time = d.time.Add(time.Second)
	}
}

// afterPost is the view of three who share a laptop, after the post-test; ance took
// neither test.
func afterPost(kind live.CrewKind) live.View {
	c := live.Crew{ID: "c1", Kind: kind, Name: "Oben", Members: []live.PersonID{"p1", "p2", "p3"}}
	ended := map[live.PersonID]*live.Outcome{}
	for i, p := range c.Members[:2] {
		ended[p] = &live.Outcome{Title: "Post-test", Change: &live.Change{Part: live.Post, Known: true, Before: 6 - i, BeforeOf: 15, Now: 12 + i, Of: 15}}
	}
	return live.View{Version: 9, Phase: live.Lobby, Who: "", Crew: &live.CrewView{Crew: c, Item: -1, Ended: ended}}
}

// TestEachAtASharedLaptopSeesTheirOwnChange: in turns and in a group, one at a time,
// by number and Enter, and never two on one screen.
func TestEachAtASharedLaptopSeesTheirOwnChange(t *testing.T) {
	for _, kind := range []live.CrewKind{live.Turns, live.Group} {
		t.Run(string(kind), func(t *testing.T) {
			d := newDesk(t, i18n.ID)
			party := trio(kind)
			d.s.cfg.Party, d.s.table.party = &party, party
			d.show(afterPost(kind))
			d.sees("Jawaban 2 orang tersimpan", "Siapa ingin melihat hasilnya sendiri?", "1 ● Maria Tnunay", "2 ■ Yosef Bani", "3 ▲ Ance Tefa")
			d.misses("Sebelum", "sekarang")
			d.calm("2")
			d.misses("Sebelum")
			d.calm("enter")
			d.sees("■ 2 YOSEF BANI", "Sebelum 5 dari 15, sekarang 13.", "Anda bertambah tahu", "Enter menutupnya")
			d.misses("Maria", "6 dari 15")
			d.calm("enter")
			d.sees("Siapa ingin melihat")
			d.misses("Sebelum")
			d.calm("1", "enter")
			d.sees("MARIA TNUNAY", "Sebelum 6 dari 15, sekarang 12.")
			d.calm("enter", "3", "enter")
			d.sees("Ance belum menjawab tes ini.")
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				d.w, d.h = size[0], size[1]
				d.draw()
			}
		})
	}
}

// TestAChangeThatIsLookedAtIsCoveredAndGoesWithTheLobby.
func TestAChangeThatIsLookedAtIsCoveredAndGoesWithTheLobby(t *testing.T) {
	d := newDesk(t, i18n.ID)
	party := trio(live.Turns)
	d.s.cfg.Party, d.s.table.party = &party, party
	d.show(afterPost(live.Turns))
	d.calm("1", "enter")
	d.sees("Sebelum 6 dari 15")
	d.s.close()
	d.misses("Sebelum")
	d.calm("1", "1", "enter")
	d.sees("Siapa ingin melihat")
	d.misses("Sebelum")
	d.calm("1", "enter")
	next := afterPost(live.Turns)
	next.Version, next.Phase, next.Crew.Ended = 10, live.Slide, nil
	next.Module = "M1"
	d.show(next)
	d.misses("Sebelum")
}
