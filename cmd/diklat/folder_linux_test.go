package main

import (
	"testing"

	"diklat/tui/tuitest"
)

// A folder in which not even the administrator can write.
func TestFolderThatCannotBeWritten(t *testing.T) {
	const db = "/sys/kernel/diklat.db"
	const want = "Folder data tidak bisa ditulis. Pilih tempat lain dengan --db BERKAS."
	fails(t, want, "serve", "--db", db, "--addr", "127.0.0.1:0")
	fails(t, want, "demo", "--db", db)
	p := tuitest.PTY(t, []string{binary(t), "--db", db}, plainEnv(), 80, 24)
	if code := p.Wait(); code != 1 || !says(p.Term, want) {
		t.Errorf("the trainer's program ended with %d:\n%s", code, p.Screen())
	}
}
