package results

import (
	"diklat/tui/key"
	"diklat/tui/part"
)

// Head says on whom every figure rests.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	if s.face == projector {
		return part.Head{Bare: true}
	}
	h := part.Head{Crumbs: []string{t.Common.Program, t.Results.Title}}
	if name := s.faceName(); name != "" {
		h.Crumbs = append(h.Crumbs, name)
	}
	if s.fig != nil && s.face != survey && (s.fig.learned.Pre != nil || s.fig.learned.Post != nil) {
		m := s.fig.learned.Match
		h.State = t.Results.Match(m.Matched, m.PreOnly, m.PostOnly)
		h.Short = t.Results.MatchShort(m.Matched, m.PreOnly, m.PostOnly)
	}
	return h
}

func (s *Screen) faceName() string {
	t := s.cfg.Env.T.Results
	switch s.face {
	case villages:
		return t.Villages
	case sexes:
		return t.Sexes
	case roles:
		return t.Roles
	case spread:
		return t.Spread
	case items, oneItem:
		return t.Items
	case itemMap:
		return t.Map
	case attitude:
		return t.Attitude
	case survey:
		return t.Forms
	case summary, projector:
	}
	return ""
}

// Keys lead to the other pictures.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Results, s.cfg.Env.K
	if !s.ready() {
		return []key.Binding{k.Back}
	}
	switch s.face {
	case projector:
		return []key.Binding{k.Back}
	case items:
		return []key.Binding{key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Enter, key.New("m", t.KeyMap, "m"), k.Back}
	case oneItem:
		return []key.Binding{key.New("↑↓", t.KeyNext, "up", "down"), k.Back}
	case summary, villages, sexes, roles, spread, itemMap, attitude, survey:
	}
	return []key.Binding{key.New("d", t.KeyVillages, "d"), key.New("g", t.KeySexes, "g"), key.New("u", t.KeyRoles, "u"), key.New("b", t.KeySpread, "b"),
		key.New("s", t.KeyItems, "s"), key.New("m", t.KeyMap, "m"), key.New("k", t.KeyAttitude, "k"), key.New("f", t.KeyForms, "f"), key.New("p", t.KeyProjector, "p"), key.New("x", t.KeyExport, "x"), k.Back}
}
