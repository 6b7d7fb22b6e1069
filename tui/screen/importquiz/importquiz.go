// Package importquiz takes in a question file on the trainer's own laptop: find
// it, read it, look at the questions as people will see them, name the quiz, keep
// it. Nothing is kept before the trainer said so, and it can be undone.
package importquiz

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Files are the question files of this laptop.
type Files interface {
	// Open opens what path names, seen from the folder dir: a folder, or a
	// question file that is read whole, within the limits of qfile. An empty path
	// is the folder used last. Problems are told in the words of t.
	Open(ctx context.Context, t *i18n.Text, dir, path string) (Found, error)
}

// Found is a folder, and the file in it if one was named.
type Found struct {
	Folder Folder
	File   *File // nil: a folder was named
}

// Folder is what a trainer may pick from.
type Folder struct {
	Path    string
	Entries []Entry
	More    int // files that are not listed
}

// Entry is a folder, ".." for the one above, or a file that may hold questions.
type Entry struct {
	Name  string
	Path  string // whole, for Open
	Dir   bool
	Bytes int64
}

// File is a question file that was read.
type File struct {
	Name  string
	Title string   // a name for the quiz
	Taken []string // titles of the quizzes that were imported before
	qfile.Result
}

// Keeper keeps quizzes. Both methods return once all is on disk.
type Keeper interface {
	Keep(ctx context.Context, q quiz.Quiz) (Kept, error)
	// Undo takes a quiz back; one that it replaced is there again.
	Undo(ctx context.Context, k Kept) error
}

// Kept is a quiz as it was kept.
type Kept struct {
	Quiz   quiz.Quiz
	Before *quiz.Quiz // what had this title before, nil: nothing
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Files   Files
	Keeper  Keeper
	Explain func(error) string
}

// stage is how far the import is.
type stage int

const (
	picking stage = iota
	summing       // what was found in the file
	looking       // at the questions
	naming
	kept
)

// maxPath is the longest path that can be written, in letters.
const maxPath = 400

// Screen is the import of one file after another.
type Screen struct {
	cfg   Config
	stage stage
	busy  string // what goes on now; keys but Esc wait
	req   uint64
	note  string // what was wrong, until the next key

	folder Folder
	path   *part.Field
	list   bool // the list takes the keys, not the field
	cur    part.Cursor

	file   *File
	off    int // how far the problems are scrolled
	said   said
	item   int
	try    *ask.Trial
	narrow bool

	name    *part.Field
	replace string // the title that was asked about: Enter again replaces it
	kept    Kept
	undoing bool // u was pressed once
}

// said keeps the problems as last wrapped: there may be two thousand, and a
// screen is drawn at every key.
type said struct {
	w     int
	lines []string
}

// Results of commands, each with the number of its request.
type (
	opened struct {
		req   uint64
		found Found
		err   error
	}
	saved struct {
		req  uint64
		kept Kept
		err  error
	}
	undone struct {
		req uint64
		err error
	}
)

// New returns the screen.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg, path: part.NewField("", "", maxPath)}
	s.path.Focus(true)
	return s
}

// Init lists the folder used last.
func (s *Screen) Init() tea.Cmd { return s.open("") }

// open opens a path beside the keys that follow.
func (s *Screen) open(path string) tea.Cmd {
	env, files, dir := s.cfg.Env, s.cfg.Files, s.folder.Path
	s.req = env.Ask()
	s.busy = env.T.Common.Loading
	if path != "" {
		s.busy = env.T.ImportScreen.Reading(path)
	}
	req, text := s.req, env.T
	return func() tea.Msg {
		f, err := files.Open(context.Background(), text, dir, path)
		return opened{req, f, err}
	}
}

// Update takes keys and results; a result that nobody waits for is dropped.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		return s.press(m)
	case opened:
		if m.req == s.req {
			s.busy = ""
			s.opened(m)
		}
	case saved:
		if m.req == s.req {
			s.busy = ""
			s.saved(m)
		}
	case undone:
		if m.req == s.req {
			s.busy = ""
			return s.undone(m)
		}
	}
	return nil
}

func (s *Screen) opened(m opened) {
	if m.err != nil {
		s.note = s.cfg.Explain(m.err)
		return
	}
	if m.found.Folder.Path != s.folder.Path || m.found.File == nil {
		s.cur = part.Cursor{}
	}
	s.folder = m.found.Folder
	if f := m.found.File; f != nil {
		s.file, s.stage, s.off, s.item, s.try, s.said = f, summing, 0, 0, nil, said{}
		s.name, s.replace = part.NewField(f.Title, "", maxTitle), ""
		return
	}
	s.path.Set("")
	s.pick(len(s.folder.Entries) > 0)
}

func (s *Screen) saved(m saved) {
	if m.err != nil {
		s.note = s.cfg.Explain(m.err)
		return
	}
	s.kept, s.stage, s.undoing = m.kept, kept, false
}

func (s *Screen) undone(m undone) tea.Cmd {
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	// The titles that are taken are others now.
	before := s.kept.Before
	s.file.Taken = without(s.file.Taken, s.kept.Quiz.Title)
	if before != nil {
		s.file.Taken = append(s.file.Taken, before.Title)
	}
	s.kept, s.stage, s.replace = Kept{}, summing, ""
	return s.cfg.Env.Say(s.cfg.Env.T.ImportScreen.Undone)
}

func without(list []string, x string) []string {
	var out []string
	for _, l := range list {
		if l != x {
			out = append(out, l)
		}
	}
	return out
}

// pick gives the keys to the list, or to the field.
func (s *Screen) pick(list bool) {
	s.list = list && len(s.folder.Entries) > 0
	s.path.Focus(!s.list)
}

// good is how many questions can be kept.
func (s *Screen) good() int {
	if s.file == nil {
		return 0
	}
	return len(s.file.Questions)
}

// Typing is true where letters are a path or a name.
func (s *Screen) Typing() bool {
	return s.busy == "" && (s.stage == picking && !s.list || s.stage == naming)
}

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.ImportScreen.Help }
