package data_test

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// needStrace skips where the tool that records calls is missing.
func needStrace(t testing.TB) {
	t.Helper()
	if err := exec.Command("strace", "-qq", "-o", os.DevNull, "true").Run(); err != nil {
		t.Skip("strace does not work here: ", err)
	}
}

// record runs a child under strace and returns every call that changes a file
// under root, in order, with what the child acknowledged between them.
func record(t testing.TB, root string, env []string, inject ...string) (ops []diskOp, stderr string, code int) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "calls")
	args := []string{"-f", "-qq", "-xx", "-y", "-s", "1000000", "-o", log, "--seccomp-bpf",
		"-e", "trace=open,openat,pwrite64,write,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat"}
	for _, i := range inject {
		args = append(args, "-e", "inject="+i)
	}
	cmd := exec.Command("strace", append(args, os.Args[0])...)
	cmd.Env = append(os.Environ(), env...)
	var errs strings.Builder
	cmd.Stderr = &errs
	_ = cmd.Run()
	f, err := os.Open(log)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return parseCalls(t, f, root), errs.String(), cmd.ProcessState.ExitCode()
}

func parseCalls(t testing.TB, f *os.File, root string) (ops []diskOp) {
	t.Helper()
	unfinished := map[string]string{}
	lines := bufio.NewReaderSize(f, 1<<20)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return ops
		}
		pid, call, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		call = strings.TrimLeft(call, " ")
		if head, ok := strings.CutSuffix(call, " <unfinished ...>"); ok {
			unfinished[pid] = head
			continue
		}
		if strings.HasPrefix(call, "<... ") {
			_, tail, _ := strings.Cut(call, " resumed>")
			call = unfinished[pid] + tail
		}
		if op, ok := parseCall(call, root); ok {
			ops = append(ops, op)
		}
	}
}

// cutCall takes `name(args)  = result ...` apart; arguments are hexadecimal text,
// numbers and flags, none of which holds " = ".
func cutCall(call string) (name, args, result string, ok bool) {
	i := strings.LastIndex(call, " = ")
	if i < 0 {
		return "", "", "", false
	}
	head, ok := strings.CutSuffix(strings.TrimRight(call[:i], " "), ")")
	if !ok {
		return "", "", "", false
	}
	name, args, ok = strings.Cut(head, "(")
	result, _, _ = strings.Cut(call[i+3:], " ")
	return name, args, result, ok
}

// parseCall reads one finished call; false for those that change nothing here.
func parseCall(call, root string) (diskOp, bool) {
	what, list, result, ok := cutCall(call)
	if !ok {
		return diskOp{}, false
	}
	args := strings.Split(list, ", ") // hexadecimal text holds no commas
	op := diskOp{failed: strings.HasPrefix(result, "-")}
	fd := func(i int) string {
		_, path, _ := strings.Cut(args[i], "<")
		path, ok := strings.CutSuffix(path, ">")
		if !ok {
			return ""
		}
		return unhex(path)
	}
	name := func(dir, i int) string {
		p := unhex(strings.Trim(args[i], `"`))
		if dir >= 0 && !filepath.IsAbs(p) {
			p = filepath.Join(fd(dir), p)
		}
		return p
	}
	number := func(i int) int64 { n, _ := strconv.ParseInt(args[i], 10, 64); return n }
	switch what {
	case "openat":
		op.kind, op.path = "create", name(0, 1)
		if op.failed || !strings.Contains(args[2], "O_CREAT") {
			return op, false
		}
	case "open":
		op.kind, op.path = "create", name(-1, 0)
		if op.failed || !strings.Contains(args[1], "O_CREAT") {
			return op, false
		}
	case "pwrite64":
		op.kind, op.path, op.off = "write", fd(0), number(3)
		op.bytes = []byte(unhex(strings.Trim(args[1], `"`)))
		if n, _ := strconv.Atoi(result); n >= 0 {
			op.bytes = op.bytes[:min(n, len(op.bytes))]
		}
	case "write":
		if strings.HasPrefix(args[0], "1<") {
			return diskOp{kind: "ack", to: strings.TrimSpace(unhex(strings.Trim(args[1], `"`)))}, true
		}
		return op, false
	case "fsync", "fdatasync":
		op.kind, op.path = "sync", fd(0)
	case "ftruncate":
		op.kind, op.path, op.off = "cut", fd(0), number(1)
	case "rename":
		op.kind, op.path, op.to = "rename", name(-1, 0), name(-1, 1)
	case "renameat", "renameat2":
		op.kind, op.path, op.to = "rename", name(0, 1), name(2, 3)
	case "unlink":
		op.kind, op.path = "unlink", name(-1, 0)
	case "unlinkat":
		op.kind, op.path = "unlink", name(0, 1)
	default:
		return op, false
	}
	return op, op.path == root || strings.HasPrefix(op.path, root+"/")
}

// unhex reads \x41\x42 as strace -xx writes it.
func unhex(s string) string {
	b, err := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	if err != nil {
		return fmt.Sprintf("?%s", s) // a path that no test made
	}
	return string(b)
}
