package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"diklat/tui/i18n"
)

// stdio is what a command reads and writes.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// app is one run of the program: its streams, environment and clock.
type app struct {
	stdio
	getenv  func(string) string
	now     func() time.Time
	text    *i18n.Text
	db      string // --db
	lang    string // --lang
	content extra  // --content
	ascii   bool   // --ascii
	parent  bool   // may run the class in a child that is started again
}

// Exit codes that scripts rely on.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError is a wrong use of the command line; its text is a sentence.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// silentError ends the program with exitFailed after the command has said why.
type silentError struct{}

func (silentError) Error() string { return "failed" }

// run is the whole program but for the process: it returns the exit code.
func run(ctx context.Context, args []string, std stdio, getenv func(string) string) int {
	return runWith(ctx, args, std, getenv, false)
}

// runWith is run; parent says that this process may start itself as its own
// child, as only a real program can.
func runWith(ctx context.Context, args []string, std stdio, getenv func(string) string, parent bool) int {
	a := &app{stdio: std, getenv: getenv, now: time.Now, parent: parent}
	return a.execute(ctx, args)
}

// execute runs a command line; the streams, the environment and the clock are set.
func (a *app) execute(ctx context.Context, args []string) int {
	a.text = i18n.New(a.language(args))
	if l := a.unknownLanguage(args); l != "" {
		a.say(a.err, a.text.CLI.NoLanguage(l))
		return exitUsage
	}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(translated{a.out, a.text.CLI.Help})
	root.SetErr(a.err)
	used := false
	err := fang.Execute(ctx, root, fang.WithVersion(version()), fang.WithoutManpage(),
		fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) {
			used = a.report(w, err)
		}))
	var child exitError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &child):
		return child.code
	case used:
		return exitUsage
	}
	return exitFailed
}

// language is what the program speaks before it read any setting: --lang, then
// DIKLAT_LANG, else Indonesian.
func (a *app) language(args []string) i18n.Lang {
	for i, s := range args {
		if s == "--lang" && i+1 < len(args) {
			return i18n.Parse(args[i+1])
		}
		if len(s) > 7 && s[:7] == "--lang=" {
			return i18n.Parse(s[7:])
		}
	}
	return i18n.Parse(a.getenv("DIKLAT_LANG"))
}

// unknownLanguage is the language that was asked for and that nobody wrote, "" if
// there is none. A locale (id_ID.UTF-8) names its language in the first letters.
func (a *app) unknownLanguage(args []string) string {
	asked := a.getenv("DIKLAT_LANG")
	for i, s := range args {
		if s == "--lang" && i+1 < len(args) {
			asked = args[i+1]
		} else if v, ok := strings.CutPrefix(s, "--lang="); ok {
			asked = v
		}
	}
	l, _, _ := strings.Cut(strings.ToLower(asked), "_")
	if asked == "" || l == string(i18n.ID) || l == string(i18n.EN) {
		return ""
	}
	return asked
}

// report prints an error as one sentence and says whether it was a wrong use.
func (a *app) report(w io.Writer, err error) (usage bool) {
	var ue usageError
	var se sentenceError
	if errors.As(err, &silentError{}) || errors.As(err, &exitError{}) {
		return false
	}
	if errors.As(err, &ue) {
		a.say(w, ue.text)
		return true
	}
	if errors.As(err, &se) {
		a.say(w, se.text)
		return false
	}
	if isCobraUsage(err) {
		a.say(w, a.text.CLI.WrongUse(usageText(a.text.CLI, err)))
		return true
	}
	a.say(w, a.explain(err))
	return false
}

// path is the data file: --db, then DIKLAT_DB, then the user's data folder.
func (a *app) path() (string, error) {
	if a.db != "" {
		return a.db, nil
	}
	if p := a.getenv("DIKLAT_DB"); p != "" {
		return p, nil
	}
	dir, err := dataFolder(a.getenv)
	if err != nil {
		return "", usageError{a.text.CLI.NoFolder}
	}
	return filepath.Join(dir, "diklat.db"), nil
}

// dataFolder is where the system keeps a user's application data.
func dataFolder(getenv func(string) string) (string, error) {
	switch runtime.GOOS {
	case "windows":
		if d := getenv("LocalAppData"); d != "" {
			return filepath.Join(d, "diklat"), nil
		}
	case "darwin":
		if d := getenv("HOME"); d != "" {
			return filepath.Join(d, "Library", "Application Support", "diklat"), nil
		}
	default:
		if d := getenv("XDG_DATA_HOME"); filepath.IsAbs(d) {
			return filepath.Join(d, "diklat"), nil
		}
		if d := getenv("HOME"); d != "" {
			return filepath.Join(d, ".local", "share", "diklat"), nil
		}
	}
	return os.UserConfigDir()
}

// root is the command without a subcommand: the trainer's screen.
func (a *app) root() *cobra.Command {
	t := a.text.CLI
	o := tuiOptions{}
	c := &cobra.Command{
		Use:           "diklat",
		Short:         t.Short,
		Long:          t.Long,
		Args:          cobra.NoArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(c *cobra.Command, _ []string) error { return a.runTrainer(c.Context(), o) },
	}
	c.PersistentFlags().StringVar(&a.db, "db", "", t.FlagDB)
	c.PersistentFlags().StringVar(&a.lang, "lang", "", t.FlagLang)
	c.PersistentFlags().BoolVar(&a.ascii, "ascii", false, t.FlagASCII)
	c.Flags().StringVar(&o.addr, "addr", defaultAddr, t.FlagAddr)
	c.Flags().StringVar(&a.content.dir, "content", "", t.FlagContent)
	c.AddCommand(
		a.serveCmd(),
		a.exportCmd(),
		a.checkCmd(),
		a.importCmd(),
		a.analyseCmd(),
		a.newCmd(),
		a.previewCmd(),
		a.demoCmd(),
		a.backupCmd(),
		a.bundleCmd(),
		a.privacyCmd(),
		a.trainerCmd(),
		a.doctorCmd(),
		a.rescueCmd(),
		a.benchCmd(),
		a.versionCmd(),
	)
	c.CompletionOptions.HiddenDefaultCmd = true
	return c
}
