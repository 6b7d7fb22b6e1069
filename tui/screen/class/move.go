package class

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/tui/key"
)

// moving is a person on the way to another laptop: first who, then where.
type moving struct {
	on     bool
	from   live.SeatID
	people []live.PersonID
	who    live.PersonID
}

// seat is the chosen laptop, nil if there is none.
func (s *Screen) seat() *live.Seat {
	if s.snap == nil {
		return nil
	}
	for i := range s.snap.Seats {
		if s.snap.Seats[i].ID == s.on {
			return &s.snap.Seats[i]
		}
	}
	return nil
}

// startMove asks whom to move; of one alone it knows.
func (s *Screen) startMove() tea.Cmd {
	st, t := s.seat(), s.cfg.Env.T.Room
	if st == nil || len(st.People) == 0 {
		return s.cfg.Env.Hint(t.NobodyToMove)
	}
	s.move = moving{on: true, from: st.ID, people: st.People}
	if len(st.People) == 1 {
		s.move.who = st.People[0]
	}
	return nil
}

// pressMove: a digit says who, the arrows choose the laptop, Enter moves.
func (s *Screen) pressMove(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	d, digit := key.Digit(m)
	switch {
	case key.Is(m, k.Back):
		s.move = moving{}
	case digit && d >= 1 && d <= len(s.move.people):
		s.move.who = s.move.people[d-1]
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(s.snap.Seats))
		s.point()
	case key.Is(m, k.Down):
		s.cur.Move(1, len(s.snap.Seats))
		s.point()
	case key.Is(m, k.Enter):
		return s.finishMove()
	}
	return nil
}

// moveKeys are those of the step that is next.
func (s *Screen) moveKeys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	if n := len(s.move.people); s.move.who == "" {
		return []key.Binding{key.New("1-"+strconv.Itoa(n), t.Chair.KeyPick, "1")}
	}
	return []key.Binding{key.New("↑↓", k.Down.Help().Desc, "up", "down"), key.New("Enter", t.Room.KeyHere, "enter")}
}

func (s *Screen) finishMove() tea.Cmd {
	t, to := s.cfg.Env.T.Room, s.seat()
	switch {
	case s.move.who == "":
		return s.cfg.Env.Hint(t.WhoFirst)
	case to == nil || to.ID == s.move.from || slices.Contains(to.People, s.move.who):
		return s.cfg.Env.Hint(t.WhereTo)
	}
	who, id, room := s.move.who, to.ID, s.cfg.Room
	s.move = moving{}
	return s.run(t.Moved(s.names.Of(who), to.Number), func(ctx context.Context) error { return room.Move(ctx, "pelatih", who, id) })
}

// moveLines say what is asked of the trainer while somebody moves.
func (s *Screen) moveLines() []string {
	t := s.cfg.Env.T.Room
	if s.move.who != "" {
		return []string{t.MoveWhere(s.names.Of(s.move.who))}
	}
	names := make([]string, len(s.move.people))
	for i, p := range s.move.people {
		names[i] = strconv.Itoa(i+1) + " " + s.names.Of(p)
	}
	return []string{t.MoveWho + "  " + strings.Join(names, "  ")}
}

// skip passes over the one for whom the chosen laptop waits; if nobody is called
// there, it calls back the one who was passed over.
func (s *Screen) skip() tea.Cmd {
	t, st := s.cfg.Env.T.Room, s.seat()
	if st == nil || st.Crew == "" || s.snap.Run == nil {
		return s.cfg.Env.Hint(t.NoTurn)
	}
	who, back := live.CalledAt(s.snap, st.Crew)
	if who == "" {
		return s.cfg.Env.Hint(t.NoTurn)
	}
	say := t.Skipped(s.names.Of(who))
	if back {
		say = t.CalledBack(s.names.Of(who))
	}
	room := s.cfg.Room
	return s.run(say, func(ctx context.Context) error {
		return room.Do(ctx, "pelatih", 0, live.SkipTurn{Person: who, Back: back})
	})
}

// lock keeps newcomers out, or lets them in again.
func (s *Screen) lock() tea.Cmd {
	if s.snap == nil {
		return nil
	}
	on, t, room := !s.snap.Locked, s.cfg.Env.T.Room, s.cfg.Room
	say := t.Unlocked
	if on {
		say = t.LockedNow
	}
	return s.run(say, func(ctx context.Context) error { return room.Do(ctx, "pelatih", 0, live.LockDoor{On: on}) })
}

// kick sends a laptop out; the same key lets it in again, to where it was.
func (s *Screen) kick() tea.Cmd {
	st := s.seat()
	if st == nil {
		return nil
	}
	id, room, t := st.ID, s.cfg.Room, s.cfg.Env.T.Room
	switch {
	case st.Out:
		return s.run(t.BackIn(st.Number), func(ctx context.Context) error { return room.Readmit(ctx, id) })
	case !st.Left.IsZero():
		return s.run(s.cfg.Env.T.Class.Kicked(s.names.Of(st.Person)), func(ctx context.Context) error { return room.Kick(ctx, id) })
	}
	return s.run(t.SentOut(st.Number, s.names.Of(st.Person)), func(ctx context.Context) error { return room.Kick(ctx, id) })
}
