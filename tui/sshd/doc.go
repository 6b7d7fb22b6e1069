// Package sshd serves Bubble Tea programs over SSH to people who are not to be
// trusted with anything but a keyboard: every size, rate, count and time that
// a peer chooses is bounded before it reaches a program, and one peer that
// misbehaves, stalls or disappears costs the others nothing.
//
// It knows SSH and the tea family. It must not know questions, people, storage
// or screens: what a session shows is built by Config.NewModel.
//
// The way of a connection:
//
//	Accept -> gate (caps, early drop) -> peer (bytes a second) -> handshake
//	-> auth (role of the key that signed) -> openSession (one channel, requests
//	filtered) -> session.run (program) <- inbox <- decoder (keys a second)
//
// Bubble Tea's own input reader is not used (it waits without end on a program
// that ended, takes window sizes from typed text and cannot survive a panic
// in its parser): decoder.go reads, bounds and forwards keys, pastes and focus
// only. Nor is its renderer, which looks for work all the time and draws every
// cell of every picture: painter.go shows a picture when there is a new one, and
// easel.go draws the lines that changed.
package sshd
