package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"diklat/quiz/stats"
	"diklat/roster/clean"
	"diklat/tui/i18n"
)

// standardStream is the name under which a command reads its standard input.
const standardStream = "-"

type analyseOptions struct {
	pre  string
	json bool
}

// analyseCmd says how good a test was, from a table of any origin.
func (a *app) analyseCmd() *cobra.Command {
	t := a.text.CLI
	o := analyseOptions{}
	c := &cobra.Command{Use: "analyse MATRIX.csv", Aliases: []string{"analisis", "analyze"}, Short: t.Analyse, Args: a.oneArg(a.text.Stats.NeedMatrix),
		RunE: func(_ *cobra.Command, args []string) error { return a.runAnalyse(args[0], o) }}
	c.Flags().StringVar(&o.pre, "pre", "", t.FlagPre)
	c.Flags().BoolVar(&o.json, "json", false, t.FlagJSON)
	return c
}

// oneArg wants exactly one argument and says so in a sentence of its own.
func (a *app) oneArg(sentence string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return usageError{sentence}
		}
		return nil
	}
}

func (a *app) runAnalyse(path string, o analyseOptions) error {
	if path == standardStream && o.pre == standardStream {
		return usageError{a.text.Stats.OneStdin}
	}
	post, problems, err := a.matrix(path)
	if err != nil {
		return err
	}
	var pre *stats.Matrix
	if o.pre != "" {
		m, odd, err := a.matrix(o.pre)
		if err != nil {
			return err
		}
		// The report has room for the findings of one table only.
		for _, p := range odd {
			a.say(a.err, o.pre+": "+problemSentence(a.text.Stats, p))
		}
		pre = &m
	}
	r := stats.Analyse(post, pre)
	r.Problems = problems
	if o.json {
		return stats.WriteJSON(a.out, r)
	}
	return stats.WriteText(a.out, r, statsLabels(a.text.Stats))
}

// matrix reads one table; its errors are sentences.
func (a *app) matrix(path string) (stats.Matrix, []stats.Problem, error) {
	f, err := a.open(path)
	if err != nil {
		return stats.Matrix{}, nil, err
	}
	defer f.Close()
	m, ps, err := stats.ReadMatrix(f)
	var re *stats.ReadError
	if errors.As(err, &re) {
		t := a.text.Stats
		return m, nil, sentenceError{t.NotRead(path, t.Refused[string(re.Code)])}
	}
	return m, ps, err
}

// open opens a file to read, or the standard input.
func (a *app) open(path string) (io.ReadCloser, error) {
	if path == standardStream {
		return io.NopCloser(a.in), nil
	}
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0) // a pipe that nobody writes into must not hold the program
	if err != nil {
		return nil, sentenceError{a.text.CLI.NoRead(path)}
	}
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return nil, errors.Join(sentenceError{a.text.CLI.NoRead(path)}, f.Close())
	}
	return f, nil
}

// statsLabels puts the words of a language behind the codes of the figures.
func statsLabels(t i18n.Stats) stats.Labels {
	return stats.Labels{
		Decimal: t.Decimal, Persons: t.Persons, Mean: t.Mean, SD: t.SD, Median: t.Median, Range: t.Range, Skewness: t.Skewness,
		Kurtosis: t.Kurtosis, KR20: t.KR20, Alpha: t.Alpha, SEM: t.SEM, Groups: t.Groups,
		Item: t.Item, P: t.P, D: t.D, RPB: t.RPB, Corrected: t.Corrected, AlphaIfDeleted: t.AlphaIfDeleted,
		Look: t.Look, Answers: t.Answers, Blank: t.Blank, Remarks: t.Remarks,
		Gain: t.Gain, Matched: t.Matched, PreOnly: t.PreOnly, PostOnly: t.PostOnly, Ambiguous: t.Ambiguous,
		Before: t.Before, After: t.After, ClassGain: t.ClassGain, MeanIndividual: t.MeanIndividual,
		UpSameDown: t.UpSameDown, MeanDiff: t.MeanDiff, TTest: t.TTest, Wilcoxon: t.Wilcoxon, Points: t.Points, Percent: t.Percent,
		Rule:    func(r stats.GroupRule) string { return t.Rule[string(r)] },
		Band:    func(b stats.Band) string { return t.Band[string(b)] },
		Flag:    func(f stats.Flag) string { return t.Flag[string(f)] },
		Note:    func(n stats.Note) string { return t.Note[string(n)] },
		Problem: func(p stats.Problem) string { return problemSentence(t, p) },
	}
}

// problemSentence says what was found in a table, where, and what was done.
func problemSentence(t i18n.Stats, p stats.Problem) string {
	parts := []string{t.Problem[string(p.Code)]}
	if p.Value != "" {
		parts = append(parts, `("`+clean.Line(p.Value)+`")`)
	}
	if p.Count > 1 {
		parts = append(parts, t.Times(p.Count))
	}
	return t.Place(p.Line, p.Col, strings.Join(parts, " "))
}
