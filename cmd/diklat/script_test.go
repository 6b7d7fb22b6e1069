package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"diklat": func() {
			os.Exit(run(context.Background(), os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}, os.Getenv))
		},
		"diklat-trip": func() { os.Exit(trippedMain()) },
	})
}

// TestScripts runs the program as scripts use it: arguments, streams, files and
// exit codes. Every script has a data file of its own.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("DIKLAT_DB", filepath.Join(e.WorkDir, "diklat.db"))
			e.Setenv("NO_COLOR", "1")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"json": jsonCmd, "code": codeCmd},
	})
}

// codeCmd is "code N diklat args...": the program must end with exit code N.
func codeCmd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N diklat args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// jsonCmd is "json FILE PATH WANT": FILE is exactly one JSON document, and the
// value at PATH ("kinds.single", "errors.0.line", "len:errors" for a length) is the
// JSON value WANT.
func jsonCmd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: json FILE PATH WANT")
	}
	d := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	var doc any
	ts.Check(d.Decode(&doc))
	if _, err := d.Token(); err != io.EOF {
		ts.Fatalf("more than one document")
	}
	path, count := strings.CutPrefix(args[1], "len:")
	got, ok := lookUp(doc, path)
	if !ok {
		ts.Fatalf("no %s", path)
	}
	if list, isList := got.([]any); count && isList {
		got = float64(len(list))
	}
	var want any
	ts.Check(json.Unmarshal([]byte(args[2]), &want))
	if !reflect.DeepEqual(got, want) {
		ts.Fatalf("%s is %v, want %v", args[1], got, want)
	}
}

func lookUp(doc any, path string) (any, bool) {
	for key := range strings.SplitSeq(path, ".") {
		switch v := doc.(type) {
		case map[string]any:
			next, ok := v[key]
			if !ok {
				return nil, false
			}
			doc = next
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(v) {
				return nil, false
			}
			doc = v[i]
		default:
			return nil, false
		}
	}
	return doc, true
}
