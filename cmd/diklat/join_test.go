package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/roster/access"
	"diklat/tui/screen"
)

// TestJoinFiles: the files know the class by its key and not by its address, notice
// a dead line, and connect again.
func TestJoinFiles(t *testing.T) {
	h := newHall(t, time.Now)
	dir := t.TempDir()
	path, err := keeper{warrant{access.Local()}, h.class}.WriteJoin(t.Context(), dir)
	if err != nil || path != filepath.Join(dir, "gabung.cmd") {
		t.Fatal(path, err)
	}
	for _, name := range []string{"gabung.cmd", "gabung.sh"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"-o HostKeyAlias=diklat-", "-o StrictHostKeyChecking=accept-new", "-o ServerAliveInterval=5", "ikut@127.0.0.1"} {
			if !strings.Contains(string(b), want) {
				t.Errorf("%s lacks %q:\n%s", name, want, b)
			}
		}
		if cr := strings.Contains(string(b), "\r\n"); cr != (name == "gabung.cmd") {
			t.Errorf("%s has the line ends of another system", name)
		}
	}
	if _, err := (keeper{warrant{access.Local()}, h.class}).WriteJoin(t.Context(), dir+"/none"); err == nil {
		t.Error("a folder that is not there was written to")
	}
	if _, err := (keeper{warrant{access.Actor{Role: access.CoTrainer}}, h.class}).WriteJoin(t.Context(), dir); err == nil {
		t.Error("a co-trainer wrote to the main laptop's disk")
	}
}

// TestAliasFollowsTheKey: the same key has the same name at any address, another
// key another one, in letters that known_hosts takes.
func TestAliasFollowsTheKey(t *testing.T) {
	one, two := "SHA256:wYz+AiI8UpwuvpFAIeAH8Ysy", "SHA256:+/AAAAAAAAAAAAAAAAAAAAAA"
	if keyAlias(one) != "diklat-wyzaii8u" || keyAlias(one) == keyAlias(two) {
		t.Error(keyAlias(one), keyAlias(two))
	}
	a := joinSh(screen.ClassNow{Open: true, Port: "2222", Addresses: []string{"10.0.0.1"}, Finger: one})
	b := joinSh(screen.ClassNow{Open: true, Port: "22", Addresses: []string{"192.168.137.1"}, Finger: one})
	if !strings.Contains(a, keyAlias(one)) || !strings.Contains(b, keyAlias(one)) {
		t.Error("the name changed with the address")
	}
}
