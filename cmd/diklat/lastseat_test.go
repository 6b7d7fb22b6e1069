package main

import (
	"path/filepath"
	"testing"

	"diklat/tui/tuitest"
)

// TestACrashGivesNoSeatAway: after the program broke off, who sat elsewhere is
// asked for the number for as long as a dropped line would be; the same laptop is
// not, and after an end in order nobody is.
func TestACrashGivesNoSeatAway(t *testing.T) {
	t.Parallel()
	if elsewhere() == nil {
		t.Skip("needs a second address")
	}
	db, clock := filepath.Join(t.TempDir(), "diklat.db"), &clockwork{}
	h, shut := openHall(t, db, clock.now)
	h.add(t, "Maria Tnunay")
	h.add(t, "Yosef Bani")
	mine := visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay").told()
	visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Yosef Bani")
	crash(t, h, shut)

	h, shut = openHall(t, db, clock.now)
	thief := askedAt(t, h, "Maria Tnunay", "127.0.0.2")
	thief.number(otherThan(mine))
	thief.WaitFor(t, "Angka belum cocok")
	visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Yosef Bani")
	own := askedAt(t, h, "Maria Tnunay", "127.0.0.3")
	own.number(mine)
	own.WaitFor(t, "Anda masuk sebagai Maria Tnunay")
	crash(t, h, shut)

	h, shut = openHall(t, db, clock.now)
	clock.add(heldFor)
	visit(t, h.addr, tuitest.WithSource("127.0.0.4")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	shut()

	h, shut = openHall(t, db, clock.now)
	defer shut()
	visit(t, h.addr, tuitest.WithSource("127.0.0.5")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
}

// crash ends a hall as a kill would: with the door noted as open.
func crash(t *testing.T, h *hall, shut func()) {
	t.Helper()
	if err := h.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := h.house.store.SetSetting(t.Context(), setOpen, "1", "pelatih"); err != nil {
		t.Fatal(err)
	}
	shut()
}
