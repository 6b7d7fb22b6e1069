package importquiz_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/importquiz"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

var errDisk = errors.New("disk")

// laptop is a folder with question files, and the quizzes kept on it.
type laptop struct {
	files map[string]string // by path
	asked []string
	kept  []quiz.Quiz
	taken []string
	undid []importquiz.Kept
	err   error
}

func (l *laptop) Open(_ context.Context, t *i18n.Text, dir, path string) (importquiz.Found, error) {
	l.asked = append(l.asked, path)
	if path == "" {
		path = "/usb"
	}
	if l.err != nil {
		return importquiz.Found{}, l.err
	}
	body, ok := l.files[path]
	if !ok && path != "/usb" && path != "/" {
		return importquiz.Found{}, errors.New(t.ImportScreen.NotFound)
	}
	f := importquiz.Folder{Path: path}
	if path != "/" {
		f.Path = "/usb"
		for _, n := range []string{"baik.gift", "campur.gift", "rusak.gift", "kosong.gift"} {
			f.Entries = append(f.Entries, importquiz.Entry{Name: n, Path: "/usb/" + n, Bytes: 1500})
		}
		f.Entries = append(f.Entries, importquiz.Entry{Name: "arsip", Path: "/usb/arsip", Dir: true}, importquiz.Entry{Name: "..", Path: "/", Dir: true})
	}
	if !ok {
		return importquiz.Found{Folder: f}, nil
	}
	res, err := qfile.Read(strings.NewReader(body), path, qfile.Auto)
	if err != nil {
		return importquiz.Found{}, err
	}
	name := path[strings.LastIndex(path, "/")+1:]
	return importquiz.Found{Folder: f, File: &importquiz.File{Name: name, Title: strings.TrimSuffix(name, ".gift"), Taken: l.taken, Result: res}}, nil
}

func (l *laptop) Keep(_ context.Context, q quiz.Quiz) (importquiz.Kept, error) {
	if l.err != nil {
		return importquiz.Kept{}, l.err
	}
	q.ID = fmt.Sprint(len(l.kept) + 1)
	l.kept = append(l.kept, q)
	return importquiz.Kept{Quiz: q}, nil
}

func (l *laptop) Undo(_ context.Context, k importquiz.Kept) error {
	if l.err != nil {
		return l.err
	}
	l.undid = append(l.undid, k)
	return nil
}

const (
	good = "Siapa menulis surat izin? {=Keluarga ~Perekrut #Ia bukan keluarga.}\n\nUmur paling rendah? {#18}\n\nIbu kota provinsi? {=Kupang}\n"
	bad  = good + "\nSoal tanpa kunci {~Satu ~Dua}\n\nSoal yang tidak ditutup {=Satu ~Dua\n"
)

func newLaptop() *laptop {
	return &laptop{files: map[string]string{"/usb/baik.gift": good, "/usb/campur.gift": bad,
		"/usb/rusak.gift": "Soal tanpa kunci {~Satu ~Dua}\n", "/usb/kosong.gift": "// tidak ada apa-apa\n"}}
}

type desk struct {
	*tuitest.Stage
	laptop *laptop
}

func newDesk(t *testing.T) *desk { return deskIn(t, newLaptop(), i18n.ID, false) }

func deskIn(t *testing.T, l *laptop, lang i18n.Lang, ascii bool) *desk {
	t.Helper()
	words, n := i18n.New(lang), uint64(0)
	env := &screen.Env{T: words, S: style.New(ascii), K: key.NewCommon(words.Common.Keys), Now: time.Now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	explain := func(err error) string {
		if errors.Is(err, errDisk) {
			return words.Errors.NotSaved
		}
		return err.Error()
	}
	s := importquiz.New(importquiz.Config{Env: env, Files: l, Keeper: l, Explain: explain})
	return &desk{tuitest.NewStage(t, s, env.S, env.Take), l}
}
