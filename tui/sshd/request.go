package sshd

import (
	gossh "golang.org/x/crypto/ssh"
)

// The payloads of the requests that are read; RFC 4254, sections 6.2 to 6.7.
type (
	ptyRequest struct {
		Term          string
		Columns, Rows uint32
		Width, Height uint32 // pixels
		Modes         string
	}
	windowRequest struct {
		Columns, Rows uint32
		Width, Height uint32 // pixels
	}
	envRequest struct{ Name, Value string }
)

// filter reads the channel's requests until it closes. The library is handed
// "shell" and nothing else, so none of its request handling runs for a peer.
func (s *session) filter(in <-chan *gossh.Request, shell chan<- *gossh.Request) {
	started := false
	defer func() {
		if !started {
			close(shell)
		}
	}()
	for req := range in {
		if s.requests.take(1) > 0 {
			s.end(errRequests)
			_ = s.peer.Close()
			continue // until the channel's queue is drained
		}
		if req.Type == "shell" && !started {
			started = true
			s.peer.started.Store(true)
			shell <- req
			close(shell)
			continue
		}
		ok := false
		switch req.Type {
		case "pty-req":
			ok = !started && s.takePTY(req.Payload)
		case "env":
			ok = !started && s.takeEnv(req.Payload)
		case "window-change":
			ok = started && s.takeWindow(req.Payload)
		}
		_ = req.Reply(ok, nil)
	}
}

// takePTY notes the terminal's type and size. The terminal's modes are of no
// use: no pty is allocated.
func (s *session) takePTY(payload []byte) bool {
	var r ptyRequest
	if s.pty || gossh.Unmarshal(payload, &r) != nil {
		return false
	}
	s.pty = true
	s.term = cleanTerm(r.Term)
	s.size.Store(s.srv.limits.clamp(r.Columns, r.Rows).pack())
	return true
}

// takeEnv notes one of the few variables that mean something here.
func (s *session) takeEnv(payload []byte) bool {
	s.envSeen++
	var r envRequest
	if s.envSeen > s.srv.limits.EnvVars || len(payload) > s.srv.limits.EnvBytes || gossh.Unmarshal(payload, &r) != nil {
		return false
	}
	switch r.Name {
	case "LANG", "LC_ALL", "DIKLAT_LANG", "DIKLAT_ASCII", "NO_COLOR", "COLORTERM":
		s.env[r.Name] = clean(r.Value, 64)
		return true
	}
	return false
}

// takeWindow notes a new size; the program hears of the newest one, at most
// once every Limits.Resize. A size of zero means nothing and changes nothing.
func (s *session) takeWindow(payload []byte) bool {
	var r windowRequest
	if !s.pty || gossh.Unmarshal(payload, &r) != nil || r.Columns == 0 || r.Rows == 0 {
		return false
	}
	s.size.Store(s.srv.limits.clamp(r.Columns, r.Rows).pack())
	s.announceSize()
	return true
}
