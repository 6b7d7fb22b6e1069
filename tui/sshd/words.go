package sshd

import "errors"

// Words are the sentences the server itself says to a peer.
type Words struct {
	NoTerminal func(host, port string) string // asked for a shell without a terminal
	Full       string                         // no seat is free
	Stopping   string                         // the server stops
	Idle       string                         // nothing happened for too long
	Flood      string                         // the peer sent too much
	Crashed    string                         // the program failed
}

// DefaultWords speaks Indonesian, and English when lang is "en".
func DefaultWords(lang string) Words {
	if lang == "en" {
		return Words{
			NoTerminal: func(host, port string) string { return "A terminal is needed. Type: ssh -t -p " + port + " " + host },
			Full:       "The class is full. Please try again in a few minutes.",
			Stopping:   "The class has been closed. What you did is saved.",
			Idle:       "This screen was left unused and has been closed. Connect again at any time.",
			Flood:      "Too much input at once. Connect again.",
			Crashed:    "This screen stopped. What you did is saved: connect again.",
		}
	}
	return Words{
		NoTerminal: func(host, port string) string { return "Terminal diperlukan. Ketik: ssh -t -p " + port + " " + host },
		Full:       "Kelas penuh. Coba lagi beberapa menit lagi.",
		Stopping:   "Kelas sudah ditutup. Semua yang Anda kerjakan tersimpan.",
		Idle:       "Layar ini lama tidak dipakai, jadi ditutup. Anda boleh menyambung lagi kapan saja.",
		Flood:      "Terlalu banyak ketikan sekaligus. Silakan sambung lagi.",
		Crashed:    "Layar ini berhenti. Semua yang tersimpan tetap aman: silakan sambung lagi.",
	}
}

// farewell returns what to say about why a session ended: nothing when the
// person ended it.
func (w Words) farewell(cause error) string {
	switch {
	case errors.Is(cause, errStopping):
		return w.Stopping
	case errors.Is(cause, errIdle):
		return w.Idle
	case errors.Is(cause, errFlood), errors.Is(cause, errRequests):
		return w.Flood
	case errors.Is(cause, errCrashed):
		return w.Crashed
	}
	return ""
}
