package sshd

import "time"

// startPulse begins to ask the peer every Limits.Keepalive whether it is still
// there. Between two beats no goroutine waits: a class of sleeping laptops
// costs timers only.
func (s *session) startPulse() {
	s.pulse.Store(s.srv.gate.later(s.srv.limits.Keepalive, s.beat))
}

func (s *session) stopPulse() {
	if t := s.pulse.Load(); t != nil {
		t.Stop()
	}
}

// beat ends idle sessions, asks once, and cuts a peer that does not answer
// within Misses intervals. Any answer will do.
func (s *session) beat() {
	defer func() { s.recovered(recover()) }()
	if s.ctx.Err() != nil {
		return
	}
	l := s.srv.limits
	if time.Since(time.Unix(0, s.active.Load())) >= l.Idle {
		s.end(errIdle)
		return
	}
	lost := s.srv.gate.later(time.Duration(l.Misses)*l.Keepalive, func() {
		s.srv.log.Info("peer is silent", "addr", s.peer.source)
		_ = s.peer.Close()
	})
	_, _, err := s.conn.SendRequest(keepaliveRequest, true, nil)
	lost.Stop()
	if err != nil {
		_ = s.peer.Close()
		return
	}
	if s.ctx.Err() == nil {
		s.startPulse()
	}
}
