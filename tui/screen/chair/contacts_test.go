package chair

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/tui/i18n"
)

// serviceMap is a map that can be changed while people look at it.
type serviceMap struct {
	list  []course.Service
	reads int
	err   error
}

func (m *serviceMap) Services(context.Context) ([]course.Service, error) {
	m.reads++
	return m.list, m.err
}

// answered shows a view and answers what the screen asks for.
func (d *desk) answered(v live.View) {
	d.show(v)
	for _, m := range d.out {
		d.run(d.s.Update(m))
	}
	d.out = nil
}

func explained(help string) live.View {
	a := revealed(picked("b"))
	a.Reveal.Full.Help = help
	v := liveView(live.Revealed, a)
	return v
}

func withMap(t *testing.T, m *serviceMap) *desk {
	d := newDesk(t, i18n.ID)
	d.s.cfg.Services = m
	d.h = 40
	return d
}

func TestRevealShowsTheNumbers(t *testing.T) {
	m := &serviceMap{list: []course.Service{
		{ID: "polisi", Name: "Polisi (nomor darurat)", Contact: "110", Checked: "2023-08-21", Mark: course.LocalMark},
		{ID: "disnaker", Name: "Disnaker Kupang", Contact: "0380-555", Checked: "2025-11-06", Hours: "Senin-Jumat", By: "pelatih"},
		{ID: "puskesmas", Name: "Puskesmas terdekat"}, {ID: "lain", Name: "Lain", Contact: "999"}}}
	d := withMap(t, m)
	d.answered(explained("Polisi, Disnaker, atau puskesmas [layanan:polisi] [layanan:disnaker] [layanan:puskesmas] [layanan:tidak-ada]"))
	d.sees("Bantuan: Polisi, Disnaker, atau puskesmas",
		"Polisi (nomor darurat): 110 (verifikasi lokal)",
		"Disnaker Kupang: 0380-555, Senin-Jumat",
		"Puskesmas terdekat. Nomor: tanya pelatih.")
	d.misses("layanan:", "Lain: 999", "oleh pelatih", "diperiksa", "6 bulan", "Senin-Jumat (verifikasi")
	if m.reads != 1 {
		t.Errorf("read %d times", m.reads)
	}
	d.press("x")
	d.answered(explained("[layanan:polisi]")) // the same question again
	if m.reads != 1 {
		t.Errorf("read %d times for one question", m.reads)
	}
}

func TestNoNumbersBeforeTheReveal(t *testing.T) {
	m := &serviceMap{list: []course.Service{{ID: "polisi", Name: "Polisi", Contact: "110"}}}
	d := withMap(t, m)
	d.answered(liveView(live.Opened, openAsk()))
	if m.reads != 0 {
		t.Error("the map was read for an open question")
	}
	d.answered(explained("BP3MI Kupang"))
	d.sees("Bantuan: BP3MI Kupang")
	if m.reads != 0 {
		t.Error("the map was read for words alone")
	}
}

func TestWordsStayWhereTheMapCannotBeRead(t *testing.T) {
	d := withMap(t, &serviceMap{err: errors.New("disk")})
	d.answered(explained("Polisi (lihat peta layanan) [layanan:polisi]"))
	d.sees("Bantuan: Polisi (lihat peta layanan)")
	d.misses("layanan:polisi")
	d = newDesk(t, i18n.ID) // a chair without a map
	d.answered(explained("Polisi [layanan:polisi]"))
	d.sees("Bantuan: Polisi")
}

func TestContactsFit(t *testing.T) {
	m := &serviceMap{list: []course.Service{{ID: "polisi", Name: strings.Repeat("Kantor ", 9), Contact: strings.Repeat("1", 60), Hours: "x\x1b[2J",
		Checked: "2023-08-21", Mark: strings.Repeat("漢", 30), By: strings.Repeat("b", 50)}}}
	d := withMap(t, m)
	d.answered(explained("Polisi [layanan:polisi]"))
	for w := 20; w < 100; w += 7 {
		d.w, d.h = w, 60
		view := d.draw()
		if strings.Contains(view, "\x1b[2J") {
			t.Fatal("an escape sequence of the map reached the terminal")
		}
		for _, l := range strings.Split(view, "\n") {
			if n := ansi.StringWidth(l); n > w {
				t.Fatalf("%d cells in %d: %q", n, w, l)
			}
		}
	}
}
