package class

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
)

// command is what a laptop types.
func (s *Screen) command() string {
	host := "?"
	if len(s.now.Addresses) > 0 {
		host = s.now.Addresses[0]
	}
	return "ssh -p " + s.now.Port + " ikut@" + host
}

// code is the join command as a QR code, with the words of the key beside it.
func (s *Screen) code(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Room
	lines := []string{" " + env.S.Title.Render(s.command())}
	rows := part.QR(s.command(), env.S.Glyphs.ASCII)
	wide := 0
	if len(rows) > 0 {
		wide = part.Width(rows[0])
	}
	if len(rows) == 0 || len(rows)+len(lines)+1 > h || wide+2 > w {
		lines = append(lines, "", " "+strings.Join(part.Wrap(t.NoRoom(wide+2, len(rows)+6), w-2), "\n "))
		return strings.Join(lines, "\n")
	}
	for _, r := range rows {
		lines = append(lines, "  "+r)
	}
	return strings.Join(append(lines, " "+env.S.Dim.Render(part.Cut(t.QRHint, w-2, env.S.Glyphs.Ellipsis))), "\n")
}

// askFolder asks where to write the join files.
func (s *Screen) askFolder() tea.Cmd {
	f := ask.NewField(400, s.last)
	s.folder = &f
	return nil
}

func (s *Screen) pressFolder(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		s.folder = nil
	case !key.Is(m, k.Enter):
		s.folder.Press(m)
	default:
		path, door, t := strings.TrimSpace(s.folder.Text()), s.cfg.Door, s.cfg.Env.T.Room
		if path == "" {
			return s.cfg.Env.Hint(t.FolderFirst)
		}
		s.folder, s.last = nil, path
		return func() tea.Msg {
			file, err := door.WriteJoin(context.Background(), path)
			return did{t.Written(file), err}
		}
	}
	return nil
}

// folderLines is the line in which the folder is typed.
func (s *Screen) folderLines(w int) []string {
	t := s.cfg.Env.T.Room
	lines := part.Wrap(s.cfg.Env.S.Title.Render(t.AskFolder), w-2)
	for _, l := range s.folder.Lines(w-4, 3) {
		lines = append(lines, "  "+s.cfg.Env.S.Title.Render(l))
	}
	return append(lines, part.Wrap(s.cfg.Env.S.Dim.Render(t.FolderHint), w-2)...)
}

// keyLine is the fingerprint in words and in letters.
func (s *Screen) keyLine() string {
	if words := part.KeyWords(s.now.Finger); words != "" {
		return s.cfg.Env.T.Class.Key + ": " + words + "  " + s.now.Finger
	}
	return s.cfg.Env.T.Class.Key + ": " + s.now.Finger
}
