// Package export writes the event's attendance, its follow-up plan or the service
// map to a file.
package export

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Format is a file format of the attendance.
type Format string

// The formats, in the order of their digits.
const (
	CSV   Format = "csv"
	Excel Format = "csv-excel"
	JSON  Format = "json"
)

// Writer writes an attendance file and says where, and how many rows it holds.
// It leaves no file when it fails.
type Writer interface {
	WriteAttendance(ctx context.Context, e roster.EventID, v roster.VillageCode, f Format) (path string, rows int, err error)
	Folder() string
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Writer   Writer
	Plans    PlanWriter // nil: attendance is all there is
	Event    roster.Event
	Villages []roster.Village // those of the event
	Explain  func(error) string
}

// Screen asks for village and format.
type Screen struct {
	cfg     Config
	subject subject
	village int // 0 all, else index+1
	last    string
	busy    bool
}

type written struct {
	path string
	rows int
	err  error
}

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init does nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update writes.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case written:
		s.busy = false
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.last = s.cfg.Env.T.Export.Done(m.path, m.rows)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	if key.Is(m, s.cfg.Env.K.Back) {
		return s.cfg.Env.Leave()
	}
	switch {
	case m.String() == "j" && !s.busy:
		s.turn()
		return nil
	case m.String() == "v" && s.byVillage():
		s.village = (s.village + 1) % (len(s.cfg.Villages) + 1)
		return nil
	}
	formats := []Format{CSV, Excel, JSON}
	d, ok := key.Digit(m)
	if !ok || d < 1 || d > len(formats) || s.busy {
		return nil
	}
	s.busy, s.last = true, ""
	var code roster.VillageCode
	if s.village > 0 {
		code = s.cfg.Villages[s.village-1].Code
	}
	write := s.write(code, formats[d-1])
	return func() tea.Msg {
		path, rows, err := write()
		return written{path, rows, err}
	}
}

// View draws the choices and the last result.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Export
	village := t.AllVillages
	if s.village > 0 {
		village = s.cfg.Villages[s.village-1].Name
	}
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(part.Cut(s.title(), w-2, "")) + "\n\n")
	gap := "\n\n"
	if h < 16 {
		gap = "\n"
	}
	for i, f := range []string{t.CSV, t.CSVExcel, t.JSON} {
		fmt.Fprintf(&b, "   %d %s  %s%s", i+1, env.S.Shape(i), strings.Join(part.Wrap(f, w-8), "\n        "), gap)
	}
	if s.byVillage() {
		b.WriteString(" v  " + t.Village + ": " + env.S.Select.Render(village) + gap)
	}
	switch {
	case s.busy:
		b.WriteString(" " + env.T.Common.Loading)
	case s.last != "": // it names the folder
		b.WriteString(" " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + strings.Join(part.Wrap(s.last, w-4), "\n   "))
	default:
		b.WriteString(" " + env.S.Dim.Render(t.Where) + "\n   " + strings.Join(part.Wrap(s.cfg.Writer.Folder(), w-4), "\n   "))
	}
	return part.Block(b.String(), w, h)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Export.Title}, About: s.cfg.Event.Title}
}

// Keys write.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	keys := append([]key.Binding{key.New("1-3", t.Home.KeyExport, "1", "2", "3")}, s.subjectKey()...)
	if s.byVillage() {
		keys = append(keys, key.New("v", t.Export.KeyVillage, "v"))
	}
	return append(keys, k.Back)
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Export.HelpBody }
