package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diklat/tui/crowd"
	"diklat/tui/i18n"
)

// benchOptions is what is simulated.
type benchOptions struct {
	sessions, questions, frozen, dropping int
	against                               string
	json                                  bool
	exe                                   string        // this program, to be started as the server
	quiet                                 time.Duration // how long an idle class is watched
}

// maxBench is how many laptops a load test has at most: the villages that ship
// hold no more.
const maxBench = 600

// benchQuiet is how long an idle class is watched.
const benchQuiet = 4 * time.Second

// benchCmd measures the class with simulated people.
func (a *app) benchCmd() *cobra.Command {
	t := a.text.Bench
	o := benchOptions{quiet: benchQuiet}
	c := &cobra.Command{Use: "bench", Aliases: []string{"uji-beban"}, Short: t.Cmd, Long: t.CmdLong, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBench(c.Context(), o) }}
	c.PersistentFlags().IntVar(&o.sessions, "sessions", 60, t.FlagSessions)
	c.PersistentFlags().IntVar(&o.questions, "questions", 10, t.FlagQuestions)
	c.Flags().StringVar(&o.against, "against", "", t.FlagAgainst)
	c.Flags().IntVar(&o.frozen, "frozen", 0, t.FlagFrozen)
	c.Flags().IntVar(&o.dropping, "dropping", 0, t.FlagDropping)
	c.Flags().BoolVar(&o.json, "json", false, t.FlagJSON)
	c.AddCommand(
		&cobra.Command{Use: "room", Hidden: true, Args: cobra.NoArgs,
			RunE: func(c *cobra.Command, _ []string) error {
				return a.runBenchRoom(c.Context(), o.sessions, o.questions)
			}},
		&cobra.Command{Use: "bare", Hidden: true, Args: cobra.NoArgs,
			RunE: func(c *cobra.Command, _ []string) error { return a.runBenchBare(c.Context()) }})
	return c
}

// benchReport is the document that --json prints.
type benchReport struct {
	Simulated bool        `json:"simulated"`
	Sessions  int         `json:"sessions"`
	Questions int         `json:"questions"`
	Room      crowd.Room  `json:"room"`
	Stress    *crowd.Room `json:"stressed,omitempty"`
	Bare      *crowd.Bare `json:"bare,omitempty"`
	Ratios    *ratios     `json:"ratios,omitempty"`
}

// ratios hold the class against the smallest program, in one run.
type ratios struct {
	Ack    float64 `json:"answer_p99"`       // a durable answer against a mere redraw
	AckCPU float64 `json:"answer_cpu"`       // the same in processor time
	FanOut float64 `json:"new_question_p99"` // against a bare broadcast
	Memory float64 `json:"memory_seat"`
	Idle   float64 `json:"idle_cpu"`
}

func (a *app) runBench(ctx context.Context, o benchOptions) error {
	if err := a.checkBench(o); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "diklat-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if o.exe, err = os.Executable(); err != nil {
		return err
	}
	r, err := a.measure(ctx, dir, o)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return sentenceError{a.text.Bench.Stopped(firstLine(err))}
	}
	if err := a.printBench(o, r); err != nil {
		return err
	}
	if r.lost() > 0 {
		return sentenceError{a.text.Bench.Lost}
	}
	return nil
}

// firstLine is what a sentence can hold of an error.
func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// measure runs the class calm, beside the smallest program if that is asked for,
// and then disturbed.
func (a *app) measure(ctx context.Context, dir string, o benchOptions) (r benchReport, err error) {
	r = benchReport{Simulated: true, Sessions: o.sessions, Questions: o.questions}
	if o.against == "bare" {
		err = a.benchBeside(ctx, dir, o, &r)
	} else {
		r.Room, err = a.benchClass(ctx, dir, "calm", o, 0, 0, nil)
	}
	if err == nil && o.frozen+o.dropping > 0 {
		var stress crowd.Room
		stress, err = a.benchClass(ctx, dir, "stress", o, o.frozen, o.dropping, nil)
		r.Stress = &stress
	}
	return r, err
}

func (r benchReport) lost() int {
	n := r.Room.Lost
	if r.Stress != nil {
		n += r.Stress.Lost
	}
	return n
}

func (a *app) checkBench(o benchOptions) error {
	switch {
	case o.against != "" && o.against != "bare":
		return usageError{a.text.Bench.BadAgainst}
	case o.sessions < 1 || o.sessions > maxBench || o.questions < 1 || o.questions > 50,
		o.frozen < 0 || o.dropping < 0 || o.frozen+o.dropping >= o.sessions:
		return usageError{a.text.Bench.BadNumbers}
	}
	return nil
}

// benchClass runs the class once, on a file of its own.
func (a *app) benchClass(ctx context.Context, dir, name string, o benchOptions, frozen, dropping int, rival crowd.Rival) (crowd.Room, error) {
	s, err := a.benchServe(ctx, filepath.Join(dir, name+".db"), o, "room")
	if err != nil {
		return crowd.Room{}, err
	}
	t := benchTrial(a.text, o.sessions, o.questions)
	t.Frozen, t.Dropping, t.Quiet, t.Progress = frozen, dropping, o.quiet, a.benchStep
	t.Rival = rival
	r, err := t.Run(ctx, s)
	return r, errors.Join(err, s.Stop())
}

// benchTrial is a class whose people are those that runBenchRoom puts on its list.
func benchTrial(t *i18n.Text, n, questions int) *crowd.Trial {
	out := &crowd.Trial{Words: t, Questions: questions}
	places := benchVillages(n)
	for i := range n {
		out.Names = append(out.Names, benchName(i))
		out.Villages = append(out.Villages, benchVillage(i, places).Name)
	}
	return out
}

// benchBeside runs the class and the smallest program by turns, and holds the one
// against the other.
func (a *app) benchBeside(ctx context.Context, dir string, o benchOptions, r *benchReport) error {
	s, err := a.benchServe(ctx, filepath.Join(dir, "bare.db"), o, "bare")
	if err != nil {
		return err
	}
	bare := &crowd.BareClass{Served: s, N: o.sessions, Quiet: o.quiet}
	r.Room, err = a.benchClass(ctx, dir, "calm", o, 0, 0, bare)
	floor := bare.End()
	if err = errors.Join(err, s.Stop()); err != nil {
		return err
	}
	r.Bare = &floor
	r.Ratios = &ratios{Ack: over(r.Room.Ack.P99, floor.Redraw.P99), AckCPU: over(r.Room.AckCPU, floor.RedrawCPU),
		FanOut: over(r.Room.FanOut.P99, floor.Broadcast.P99), Memory: over(r.Room.Memory, floor.Memory), Idle: over(r.Room.Idle, floor.Idle)}
	return nil
}

// over divides; by zero it is 0, which no figure here is.
func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// benchServe starts this program again as a server.
func (a *app) benchServe(ctx context.Context, db string, o benchOptions, what string) (*crowd.Served, error) {
	cmd := exec.CommandContext(ctx, o.exe, "bench", what, "--db", db, "--lang", string(a.text.Lang), //nolint:gosec // this very program
		"--sessions", strconv.Itoa(o.sessions), "--questions", strconv.Itoa(o.questions))
	cmd.Stderr = a.err
	return crowd.Serve(cmd)
}

// benchStep tells what begins, on the stream of errors: the other one may be read
// by a program.
func (a *app) benchStep(step string) {
	word, rest, _ := strings.Cut(step, " ")
	if w, ok := a.text.Bench.Steps[word]; ok {
		word = w
	}
	a.say(a.err, "... "+strings.TrimSpace(word+" "+rest))
}

func (a *app) printBench(o benchOptions, r benchReport) error {
	if o.json {
		e := json.NewEncoder(a.out)
		e.SetIndent("", "  ")
		return e.Encode(r)
	}
	_, err := a.out.Write([]byte(benchTable(a.text, o, r)))
	return err
}
