package door

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

func TestPINVillageNameIn(t *testing.T) {
	h := newHall(t, i18n.ID)
	villages := h.desk.welcome.Villages
	h.desk.welcome.NeedPIN, h.desk.pin, h.desk.welcome.Villages = true, "4071", nil
	h.open()
	h.sees("Tulis PIN dari layar pelatih.")
	if keys := h.s.Keys(); keys[0].Help().Desc != "tulis" || keys[1].Help().Desc != "hapus" || !strings.Contains(h.s.HelpText(), "4 sampai 8 angka") {
		t.Errorf("%v; %s", keys, h.s.HelpText())
	}
	h.press("enter", "4", "x", "0", "7", "2")
	h.sees("••••_")
	h.misses("4072", "407")
	h.press("enter")
	h.sees("! PIN belum cocok.", "_")
	h.misses("•")
	h.desk.welcome.Villages = villages // the desk tells them after the PIN
	h.press("4", "0", "7", "2", "backspace", "1", "enter")
	h.sees("Anda dari desa mana?", "1 ● Oeltua", "2 ■ Oben", "9 Desa lain")
	h.press("enter")
	h.sees("Tekan angka dulu")
	h.press("2", "1")
	h.sees("▸ 1 ● Oeltua", "Pilihan Anda: Oeltua")
	h.press("enter")
	h.sees("Siapa nama Anda? (Oeltua)", "1 ● Maria Tnunay", "2 ■ Yosef Bani", "9 Saya belum terdaftar")
	h.misses("Ance Tefa") // of another village
	h.press("1", "enter")
	h.sees("Apakah Anda Maria Tnunay dari Oeltua?", "1 ● Ya", "2 ■ Bukan")
	h.press("2", "enter")
	h.sees("Siapa nama Anda?")
	h.press("1", "enter", "1", "enter")
	e, ok := h.entry()
	if !ok || e.ID != "p1" || e.VillageName != "Oeltua" || len(h.desk.entered) != 1 {
		t.Fatalf("%+v %v %v", e, h.out, h.desk.entered)
	}
}

func TestTooManyPINs(t *testing.T) {
	h := newHall(t, i18n.ID)
	h.desk.welcome.NeedPIN, h.desk.pinErr = true, &WaitError{For: 9500 * time.Millisecond}
	h.open()
	h.press("1", "enter")
	h.sees("PIN 4 sampai 8 angka.")
	h.press("1", "1", "1", "enter")
	h.sees("Tunggu 10 detik")
}

// A PIN set while people stand at the door is asked for then.
func TestPINComesLater(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.desk.err, h.desk.pin = ErrPIN, "7777"
	h.press("1", "enter")
	h.sees("Tulis PIN dari layar pelatih.")
	h.press("7", "7", "7", "7", "enter")
	h.sees("Anda dari desa mana?")
}

func TestSomebodyNew(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter", "9", "enter")
	h.sees("Tulis nama Anda.")
	if !h.s.Typing() {
		t.Error("letters are text here")
	}
	h.typing("Stefanus b. Ottu")
	h.press("enter")
	h.sees("Laki-laki atau perempuan?")
	h.press("1", "enter")
	h.sees("Apa peran Anda", "5 ★ purna PMI", "8 warga")
	h.misses("panitia", "pengamat")
	h.press("5", "enter")
	h.sees("Orang baru: Stefanus b. Ottu dari Oeltua. Benar?", "laki-laki, purna PMI")
	h.press("2", "enter") // not right: the name again, with what was typed
	h.sees("Stefanus b. Ottu_")
	h.typing(" II")
	h.press("enter", "1", "enter")
	h.press("5", "enter", "1", "enter")
	if len(h.desk.registered) != 1 {
		t.Fatalf("%+v", h.desk.registered)
	}
	p := h.desk.registered[0]
	if p.Name != "Stefanus b. Ottu II" || p.Village != oeltua || p.Sex != roster.L || p.Role != roster.PurnaPMI || p.ID != "" {
		t.Fatalf("%+v", p)
	}
	if e, ok := h.entry(); !ok || e.Name != "Stefanus b. Ottu II" {
		t.Fatalf("%v", h.out)
	}
}

func TestNameErrors(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", "Tulis nama dulu."},
		{"   ", "Tulis nama dulu."},
		{strings.Repeat("a", 61), "Paling banyak 60 huruf."},
		{"Siti 7", "Nama hanya huruf"},
		{"<b>", "Nama hanya huruf"},
	} {
		h := newHall(t, i18n.ID).open()
		h.press("1", "enter", "9", "enter")
		h.typing(c.name)
		h.press("enter")
		h.sees("Tulis nama Anda.", c.want)
		h.press("backspace")
		h.misses(c.want)
	}
	back := newHall(t, i18n.ID).open()
	back.press("1", "enter", "9", "enter")
	back.typing("Stefa")
	back.press("esc") // as an arrow key on a slow line may begin
	back.sees("Siapa nama Anda?")
	back.press("9", "enter")
	back.sees("Stefa_")
	back.press("esc", "esc", "2", "enter", "9", "enter") // another village, another person
	back.misses("Stefa")
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter", "9", "enter")
	h.typing(strings.Repeat("b", 60))
	h.press("enter")
	h.sees("Laki-laki atau perempuan?")
	h.press("backspace") // back to the name, which is still there
	h.sees("bbbb_")
}

// A name with terminal sequences, breaks and tricks is shown and kept clean.
func TestHostileNames(t *testing.T) {
	h := newHall(t, i18n.ID)
	evil := "\x1b]52;c;QUJD\x07Siti\x1b[2J\u202e\r\nBaru"
	h.desk.welcome.Title = evil
	h.desk.welcome.Villages[0].Name = evil
	h.desk.list[0].Name = evil
	h.open()
	all := framed(h.s, h.env, 80, 24) + h.draw()
	h.press("1", "enter")
	all += h.draw()
	h.press("1", "enter")
	all += h.draw()
	for _, bad := range []string{"\x1b]", "\x07", "\x1b[2J", "\u202e", "\r"} {
		if strings.Contains(all, bad) {
			t.Errorf("%q reached the screen", bad)
		}
	}
	h.sees("Apakah Anda Siti Baru dari Siti Baru?")
	n := newHall(t, i18n.ID).open()
	n.press("1", "enter", "9", "enter")
	n.typing("Ani\u202e\u200b\x1b\n\u2019 Sri")
	n.press("enter", "2", "enter")
	n.press("1", "enter", "1", "enter")
	if len(n.desk.registered) != 1 || n.desk.registered[0].Name != "Ani ' Sri" {
		t.Fatalf("%+v", n.desk.registered)
	}
}

// A name that looks like one of the list always asks first.
func TestSimilarName(t *testing.T) {
	for _, name := range []string{"Maria Tnunay", "maria  tnunay", "Tnunay Maria", "Maria Tnunai", "Mаria Tnunay"} { // the last has a Cyrillic а
		h := newHall(t, i18n.ID).open()
		h.press("1", "enter", "9", "enter")
		h.typing(name)
		h.press("enter")
		h.sees("Ada nama mirip. Apakah Anda ...?", "1 ● Maria Tnunay", "9 Bukan, saya orang lain")
		h.press("1", "enter", "1", "enter")
		if e, ok := h.entry(); !ok || e.ID != "p1" || len(h.desk.registered) != 0 {
			t.Errorf("%q: %+v", name, e)
		}
	}
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter", "9", "enter")
	h.typing("Maria Tnunay")
	h.press("enter", "9", "enter")
	h.sees("Laki-laki atau perempuan?")
}

// Two people of one name are told apart by the year of birth or the number.
func TestEqualNames(t *testing.T) {
	h := newHall(t, i18n.ID)
	h.desk.list = []roster.Enrolment{person(4, "a", "Maria Tnunay", oeltua, 1980), person(7, "b", "Maria Tnunay", oeltua, 1995),
		person(8, "c", "Sri", oeltua, 0), person(9, "d", "Sri", oeltua, 0)}
	h.open()
	h.press("1", "enter")
	h.sees("1 ● Maria Tnunay (lahir 1980)", "2 ■ Maria Tnunay (lahir 1995)", "3 ▲ Sri (no. 8)", "4 ◆ Sri (no. 9)")
	h.press("2", "enter")
	h.sees("Apakah Anda Maria Tnunay (lahir 1995) dari")
	h.press("2", "enter")
	h.press("4", "enter", "1", "enter")
	if e, _ := h.entry(); e.ID != "d" {
		t.Fatalf("%+v", e)
	}
}

func TestManyNames(t *testing.T) {
	h := newHall(t, i18n.ID)
	h.desk.list = nil
	for i := range 20 {
		h.desk.list = append(h.desk.list, person(i+1, "p"+string(rune('a'+i)), "Nama "+string(rune('A'+i)), oeltua, 0))
	}
	h.open()
	h.press("1", "enter")
	h.sees("8 Nama H", "9 Saya belum terdaftar", "0 Lihat yang lain (1-8 dari 20)")
	h.misses("Nama I")
	h.press("2", "0")
	h.sees("1 ● Nama I", "9-16 dari 20", "Pilihan Anda: Nama B") // what was chosen stays chosen
	h.press("0")
	h.sees("4 ◆ Nama T")
	h.press("5", "8") // no such rows here
	h.sees("Pilihan Anda: Nama B")
	h.press("0")
	h.sees("1 ● Nama A")
	h.press("0", "3", "enter", "1", "enter")
	if e, _ := h.entry(); e.Name != "Nama K" {
		t.Fatalf("%+v", e)
	}
}

// A list that others changed moves nothing: not what is chosen, not which
// number is whose, not half a name.
func TestRefreshMovesNothing(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter", "2")
	h.sees("▸ 2 ■ Yosef Bani")
	h.desk.list = append([]roster.Enrolment{person(9, "p9", "Agus Baru", oeltua, 0)}, h.desk.list[1:]...) // one came, one left
	h.cmds = append(h.cmds, h.s.Update(screen.Changed{}))
	h.drain()
	h.sees("1 ● Maria Tnunay", "▸ 2 ■ Yosef Bani", "3 ▲ Agus Baru", "Pilihan Anda: Yosef Bani")
	h.press("enter", "1", "enter")
	if e, _ := h.entry(); e.ID != "p2" {
		t.Fatalf("%+v", e)
	}
	n := newHall(t, i18n.ID).open()
	n.press("1", "enter", "9", "enter")
	n.typing("Mar")
	n.cmds = append(n.cmds, n.s.Update(screen.Changed{}))
	n.drain()
	n.sees("Mar_")
	v := newHall(t, i18n.ID).open()
	v.press("2")
	v.desk.welcome.Villages = append([]roster.Village{{Code: "53.01.10.2001", Name: "Aaa"}}, v.desk.welcome.Villages...)
	v.cmds = append(v.cmds, v.s.Update(screen.Changed{}))
	v.drain()
	v.sees("1 ● Oeltua", "▸ 2 ■ Oben", "3 ▲ Aaa")
}

// The list of one village that comes late is not shown for another.
func TestStaleList(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter")
	late := h.s.Update(screen.Changed{}) // asks for Oeltua again
	h.press("backspace", "2", "enter")
	h.sees("Ance Tefa")
	h.cmds = append(h.cmds, late)
	h.drain()
	h.sees("1 ● Ance Tefa")
	h.misses("Maria", "Yosef")
	h.s.Update(peopleMsg{req: 999, people: h.desk.list})
	h.misses("Maria")
}

// Errors are sentences, nothing is lost, and Enter tries again; a person who is
// on the list by then is not put there twice.
func TestErrors(t *testing.T) {
	h := newHall(t, i18n.ID)
	h.desk.err = errors.New("boom")
	h.open()
	h.sees("Belum berhasil.")
	h.misses("boom")
	h.press("enter")
	h.sees("Anda dari desa mana?")
	h.desk.err = errors.New("boom")
	h.press("1", "enter")
	h.sees("! Belum berhasil.", "▸ 1 ● Oeltua")
	h.press("enter")
	h.sees("Siapa nama Anda?")
	h.press("1", "enter")
	for _, c := range []struct {
		err  error
		want string
	}{{roster.ErrDiskFull, "Panggil pelatih."}, {live.ErrFull, "Ruang penuh."}, {live.ErrEnded, "Kelas ditutup."}} {
		h.desk.err = c.err
		h.press("1", "enter")
		h.sees("Apakah Anda Maria Tnunay", c.want)
	}
	h.press("enter")
	if e, ok := h.entry(); !ok || e.ID != "p1" {
		t.Fatalf("%v", h.out)
	}
	n := newHall(t, i18n.ID).open()
	n.press("1", "enter", "9", "enter")
	n.typing("Stefanus")
	n.press("enter", "1", "enter", "8", "enter")
	n.hold("1", "enter")
	reg := n.cmds[len(n.cmds)-1]()
	n.cmds = nil
	n.desk.err = live.ErrFull // entering fails after registering
	n.cmds = append(n.cmds, n.s.Update(reg))
	n.drain()
	n.sees("Apakah Anda Stefanus dari Oeltua?", "Ruang penuh.")
	n.press("enter")
	if e, ok := n.entry(); !ok || e.Name != "Stefanus" || len(n.desk.registered) != 1 {
		t.Fatalf("%+v %+v", n.out, n.desk.registered)
	}
}

// A village that is not of the event: known by name, or one of its own.
func TestOtherVillage(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("9", "enter")
	h.sees("Tulis nama desa Anda.")
	h.press("enter")
	h.sees("Tulis nama dulu.")
	h.typing("desa oeltuah") // the ministry's way to write it
	h.press("enter")
	h.sees("(Oeltua)", "Maria Tnunay")
	two := newHall(t, i18n.ID)
	two.s = New(Config{Env: two.env, Desk: atlas{two.desk}})
	two.open()
	two.press("9", "enter")
	two.typing("Oesao")
	two.press("enter")
	two.sees("Ada beberapa desa bernama itu. Yang mana?", "1 ● desa Oesao, Kupang Timur", "2 ■ kelurahan Oesao, Kupang Timur")
	two.press("esc")
	two.sees("Tulis nama desa Anda.", "Oesao_")
	two.press("enter", "2", "enter")
	two.sees("(Oesao)")
	if v := two.s.village; v.Code != "2" {
		t.Fatalf("%+v", v)
	}
	n := newHall(t, i18n.ID).open()
	n.press("9", "enter")
	n.typing("Noelbaki")
	n.press("enter")
	n.sees("Siapa nama Anda? (Noelbaki)", "Belum ada nama dari desa ini.", "9 Saya belum terdaftar")
	n.press("9", "enter")
	n.typing("Ance")
	n.press("enter", "2", "enter", "8", "enter")
	n.sees("Orang baru: Ance dari Noelbaki.")
	n.press("1", "enter")
	if len(n.desk.registered) != 1 || n.desk.registered[0].Village != "lain:noelbaki" {
		t.Fatalf("%+v", n.desk.registered)
	}
}

// Keys while the desk is busy count for nothing: Enter twice enters once.
func TestBusy(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("1", "enter", "1", "enter", "1")
	h.hold("enter", "enter", "2", "enter", "esc")
	h.sees("Mencatat kehadiran ...")
	h.drain()
	if len(h.desk.entered) != 1 || len(h.out) != 1 {
		t.Fatalf("%v %v", h.desk.entered, h.out)
	}
}

func TestLanguage(t *testing.T) {
	h := newHall(t, i18n.ID).open()
	h.press("1", "b")
	if len(h.out) != 1 || h.out[0] != (screen.SetLang{Lang: i18n.EN}) {
		t.Fatalf("%v", h.out)
	}
	h.env.T = i18n.New(i18n.EN)
	h.s.Update(screen.Lang{})
	h.sees("Which village are you from?", "▸ 1 ● Oeltua", "9 Another village")
}

// atlas is a desk that knows two more villages of one name.
type atlas struct{ *fakeDesk }

func (atlas) Place(_ context.Context, name string) (roster.Village, error) {
	return roster.MatchVillage([]roster.Village{{Code: "1", Name: "Oesao", Kind: roster.Desa, District: "Kupang Timur"},
		{Code: "2", Name: "Oesao", Kind: roster.Kelurahan, District: "Kupang Timur"}}, name)
}
