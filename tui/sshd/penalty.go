package sshd

import "time"

// penalties remember which addresses waste the server's time, as OpenSSH's
// PerSourcePenalties do: each misdeed adds some seconds, and an address that
// has gathered Limits.PenaltyMin is refused until they have passed. An address
// at which somebody has signed in is never refused for this: behind it may sit
// a whole room, and its other caps still hold.
type penalties struct {
	limits Limits
	until  map[string]time.Time // by address
}

// maxPenalised bounds the addresses remembered.
const maxPenalised = 4096

// misdeed is what an address did, at its price.
func (l Limits) misdeed(how ending) time.Duration {
	switch how {
	case endedSilent:
		return l.PenaltyNoAuth
	case endedRefused:
		return l.PenaltyAuth
	case endedLate, endedAbuse:
		return l.PenaltyLate
	case endedWell:
	}
	return 0
}

// ending is how a connection ended.
type ending int32

const (
	endedSilent  ending = iota // left before signing in
	endedRefused               // tried to sign in and was refused
	endedLate                  // used the whole time for signing in
	endedAbuse                 // sent more than any person or terminal does
	endedWell                  // signed in
)

// add charges an address.
func (p *penalties) add(source string, price time.Duration, now time.Time) {
	if price <= 0 || p.limits.PenaltyMax <= 0 {
		return
	}
	if _, known := p.until[source]; !known && len(p.until) >= maxPenalised {
		p.forget(now)
	}
	from := p.until[source]
	if from.Before(now) {
		from = now
	}
	end, most := from.Add(price), now.Add(p.limits.PenaltyMax)
	if end.After(most) {
		end = most
	}
	p.until[source] = end
}

// refused reports whether an address has to stay out for now.
func (p *penalties) refused(source string, now time.Time) bool {
	return p.until[source].Sub(now) >= p.limits.PenaltyMin
}

// forget makes room: for what is over, else for the one that is over soonest.
func (p *penalties) forget(now time.Time) {
	soonest := ""
	for s, until := range p.until {
		if !until.After(now) {
			delete(p.until, s)
			continue
		}
		if soonest == "" || until.Before(p.until[soonest]) {
			soonest = s
		}
	}
	if len(p.until) >= maxPenalised {
		delete(p.until, soonest)
	}
}
