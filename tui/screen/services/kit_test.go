package services_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/services"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// errDisk stands for a disk that refuses.
var errDisk = errors.New("disk")

// now is Friday 7 November 2025, 08.14 in the villages; in UTC it is just past
// midnight of the same day.
func now() time.Time { return time.Date(2025, 11, 7, 0, 14, 0, 0, time.UTC) }

func shipped() []course.Service {
	return []course.Service{
		{ID: "puskesmas", Name: "Puskesmas terdekat", For: "Luka, sakit, dan dukungan jiwa", Area: "desa", Source: "Diisi desa", Mark: course.LocalMark},
		{ID: "polisi", Name: "Polisi (nomor darurat)", For: "Bahaya yang sedang terjadi", Contact: "110", Area: "nasional", Checked: "2023-08-21", Emergency: true,
			Source: "berita; belum diuji telepon", Mark: course.LocalMark},
		{ID: "sapa", Name: "SAPA (telepon)", For: "Kekerasan terhadap perempuan dan anak", Contact: "129", Area: "nasional", Checked: "2025-05-07",
			Source: "media", By: "pelatih"},
		{ID: "tanpa", Name: "Tanpa tanggal", For: "x", Contact: "1500", Area: "kabupaten", Source: "y", Mark: course.LocalMark},
	}
}

// book keeps contacts in memory, as the store and the shelf do together.
type book struct {
	shipped []course.Service
	local   []roster.Contact
	puts    []roster.Contact
	err     error
}

func (b *book) PutContact(_ context.Context, c roster.Contact) (roster.Contact, error) {
	if b.err != nil {
		return roster.Contact{}, b.err
	}
	if c.ID == "" {
		c.ID = roster.LocalPrefix + "1"
	}
	b.puts = append(b.puts, c)
	i := slices.IndexFunc(b.local, func(o roster.Contact) bool { return o.ID == c.ID })
	if i < 0 {
		b.local = append(b.local, c)
	} else {
		b.local[i] = c
	}
	return c, nil
}

func (b *book) Services(context.Context) ([]course.Service, error) {
	if b.err != nil {
		return nil, b.err
	}
	var own []course.Service
	for _, c := range b.local {
		if !c.Gone {
			own = append(own, course.Service{ID: course.ServiceID(c.ID), Name: c.Name, For: c.For, Contact: c.Number, Area: string(c.Region),
				Hours: c.Hours, Checked: string(c.Checked), By: string(c.By), Filled: string(c.Filled), Source: "oleh " + string(c.By)})
		}
	}
	return course.Merge(b.shipped, own), nil
}

func explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		switch {
		case errors.Is(err, errDisk):
			return t.Errors.NotSaved
		case errors.Is(err, roster.ErrNameEmpty):
			return t.Services.NoName
		case errors.Is(err, roster.ErrPurpose):
			return t.Services.NoFor
		case errors.Is(err, roster.ErrTextLong):
			return t.Services.TooLong
		}
		return "?? " + err.Error()
	}
}

func stageIn(t *testing.T, b *book, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	words, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: words, S: style.New(ascii), K: key.NewCommon(words.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	s := services.New(services.Config{Env: env, Map: b, Book: b, Explain: explain(words)})
	return tuitest.NewStage(t, s, env.S, env.Take)
}

func stage(t *testing.T, b *book) *tuitest.Stage { return stageIn(t, b, i18n.ID, false) }
