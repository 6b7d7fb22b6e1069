package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"diklat/roster/access"
	"diklat/tui/screen"
)

// errJoinFolder is a folder that is not there.
var errJoinFolder = errors.New("no such folder")

// errShut is a class that is not open: there is no address to write down.
var errShut = errors.New("the class is closed")

// WriteJoin writes the files that bring a laptop into this class, for Windows and
// for others, and returns the first one's path. They know the class by its key and
// not by its address: Windows' hotspot is 192.168.137.1 on every trainer's laptop.
func (k keeper) WriteJoin(_ context.Context, folder string) (string, error) {
	if err := k.may(access.Change, access.Door); err != nil {
		return "", err
	}
	now := k.class.current()
	if !now.Open || len(now.Addresses) == 0 {
		return "", errShut
	}
	if s, err := os.Stat(folder); err != nil || !s.IsDir() {
		return "", errJoinFolder
	}
	first := filepath.Join(folder, "gabung.cmd")
	if err := writeWhole(first, []byte(joinCmd(now)), 0o644); err != nil {
		return "", err
	}
	return first, writeWhole(filepath.Join(folder, "gabung.sh"), []byte(joinSh(now)), 0o755)
}

// joinOptions are what ssh needs to know this class again, to notice a dead line
// and to be told of a key that was swapped.
func joinOptions(now screen.ClassNow) string {
	return fmt.Sprintf("-p %s -o HostKeyAlias=%s -o StrictHostKeyChecking=accept-new -o ServerAliveInterval=5 -o ServerAliveCountMax=3 -o ConnectTimeout=5",
		now.Port, keyAlias(now.Finger))
}

// keyAlias names a class by its key, in letters that known_hosts takes.
func keyAlias(finger string) string {
	var b strings.Builder
	for _, r := range strings.TrimPrefix(finger, "SHA256:") {
		if (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') && b.Len() < 8 {
			b.WriteRune(r)
		}
	}
	return "diklat-" + strings.ToLower(b.String())
}

// joinCmd is the file for Windows: it tries each address and connects again two
// seconds after a cut, until the person leaves the class or closes the window.
func joinCmd(now screen.ClassNow) string {
	lines := []string{"@echo off", "chcp 65001 >nul", "title Kelas diklat", ":ulang"}
	for _, a := range now.Addresses {
		lines = append(lines, fmt.Sprintf("ssh %s ikut@%s", joinOptions(now), a), "if %errorlevel% equ 0 goto selesai")
	}
	lines = append(lines, "echo Menyambung lagi. Tutup jendela ini untuk berhenti.", "timeout /t 2 /nobreak >nul", "goto ulang",
		":selesai", "echo Sudah keluar dari kelas.", "pause", "")
	return strings.Join(lines, "\r\n")
}

// joinSh is the same for Linux and macOS.
func joinSh(now screen.ClassNow) string {
	lines := []string{"#!/bin/sh", "while :; do"}
	for _, a := range now.Addresses {
		lines = append(lines, fmt.Sprintf("  ssh %s ikut@%s && exit 0", joinOptions(now), a))
	}
	lines = append(lines, `  echo "Menyambung lagi. Ctrl+C untuk berhenti."`, "  sleep 2", "done", "")
	return strings.Join(lines, "\n")
}
