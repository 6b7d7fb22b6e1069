package main

import (
	"embed"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"diklat/quiz/qfile"
	"diklat/quiz/sheet"
	"diklat/roster/clean"
)

// starters are the files that people begin with. They pass `diklat check` as
// they are.
//
//go:embed starter
var starters embed.FS

// The formats of `diklat new soal`.
const (
	formatYAML = "yaml"
	formatGIFT = qfile.GIFT
	formatXLSX = qfile.XLSX
	formatCSV  = qfile.CSV
)

type newOptions struct {
	out, format string
	force       bool
}

// newCmd makes starting files for content.
func (a *app) newCmd() *cobra.Command {
	t := a.text.Content
	c := &cobra.Command{Use: "new", Aliases: []string{"baru"}, Short: t.New, Long: t.NewLong, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{a.text.CLI.NeedsName("new")} }}
	c.AddCommand(
		a.newOne("modul ["+t.Name+"]", t.NewModule, []string{"module"}, newModule),
		a.newOne("soal ["+t.Name+"]", t.NewBank, []string{"quiz", "bank", "kuis"}, newBank),
		a.newOne("skenario ["+t.Name+"]", t.NewScenario, []string{"scenario"}, newScenario))
	return c
}

func (a *app) newOne(use, short string, aliases []string, of func(named, string) starter) *cobra.Command {
	o := newOptions{}
	c := &cobra.Command{Use: use, Short: short, Aliases: aliases, Args: a.oneName, RunE: func(_ *cobra.Command, args []string) error {
		return a.runNew(args, o, of)
	}}
	c.Flags().StringVar(&o.out, "out", "", a.text.Content.FlagOut)
	c.Flags().BoolVar(&o.force, "force", false, a.text.CLI.FlagForce)
	o.format = formatYAML
	if c.Name() == "soal" {
		c.Flags().StringVar(&o.format, "format", formatYAML, a.text.Content.FlagFormat)
	}
	return c
}

func (a *app) oneName(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError{a.text.Content.TwoNames}
	}
	return nil
}

// named is what a person called a new piece of content.
type named struct{ id, title string }

// code is how ids of modules and scenarios look: M9, S12.
var code = regexp.MustCompile(`^[A-Za-z]{1,4}[0-9]{1,3}$`)

// longestName is how long a title may be, in letters.
const longestName = 60

// nameOf tells a code from a title; what is not given keeps what is free in the
// content inside the program.
func (a *app) nameOf(args []string) (named, error) {
	name := ""
	if len(args) > 0 {
		name = clean.Line(args[0])
	}
	if len([]rune(name)) > longestName {
		return named{}, usageError{a.text.Content.LongName}
	}
	if code.MatchString(name) {
		return named{id: strings.ToUpper(name)}, nil
	}
	return named{title: name}, nil
}

// starter is one file to write.
type starter struct {
	path string // inside the folder of the content
	fill func(io.Writer) error
	id   string
	kind string
}

func newModule(n named, _ string) starter {
	n = n.or("M9", "Contoh modul")
	return starter{path: strings.ToLower(n.id) + "/modul.md", fill: n.from("modul.md"), id: n.id, kind: "modul"}
}

// newBank makes a bank of a module, or a file to be taken in with import.
func newBank(n named, format string) starter {
	n = n.or("M9", "Contoh modul")
	s := starter{path: "soal-" + strings.ToLower(n.id) + "." + format, id: n.id, kind: format}
	switch format {
	case formatGIFT:
		s.fill = n.from("soal.gift")
	case formatXLSX:
		s.fill = func(w io.Writer) error { return sheet.WriteXLSX(w, sheet.Example()) }
	case formatCSV:
		s.fill = func(w io.Writer) error { return sheet.WriteCSV(w, sheet.Example(), ',') }
	default:
		s.path, s.fill = strings.ToLower(n.id)+"/soal.yaml", n.from("soal.yaml")
	}
	return s
}

func newScenario(n named, _ string) starter {
	n = n.or("S5", "Contoh skenario")
	return starter{path: "skenario/" + strings.ToLower(n.id) + ".yaml", fill: n.from("skenario.yaml"), id: n.id, kind: "skenario"}
}

func (n named) or(id, title string) named {
	if n.id == "" {
		n.id = id
	}
	if n.title == "" {
		n.title = title
	}
	return n
}

// from fills a starting file with id and title.
func (n named) from(file string) func(io.Writer) error {
	return func(w io.Writer) error {
		text, err := starters.ReadFile("starter/" + file)
		if err != nil {
			return err
		}
		quoted := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(n.title) + `"`
		_, err = strings.NewReplacer("{ID}", n.id, "{JUDUL}", quoted).WriteString(w, string(text))
		return err
	}
}

func (a *app) runNew(args []string, o newOptions, of func(named, string) starter) error {
	formats := []string{formatYAML, formatGIFT, formatXLSX, formatCSV}
	if !slices.Contains(formats, o.format) {
		return usageError{a.text.Content.BadFormat(o.format, strings.Join(formats, ", "))}
	}
	n, err := a.nameOf(args)
	if err != nil {
		return err
	}
	s := of(n, o.format)
	if o.out == standardStream {
		return s.fill(a.out)
	}
	path := target(o.out, s.path)
	if err := a.writeNew(path, o.force, s.fill); err != nil {
		return err
	}
	a.say(a.out, a.text.Content.Made(path))
	a.say(a.out, a.nextStep(s, path))
	return nil
}

// nextStep says what to do with a new file.
func (a *app) nextStep(s starter, path string) string {
	t := a.text.Content
	switch s.kind {
	case "modul":
		return t.NextModule(s.id)
	case formatGIFT, formatXLSX, formatCSV:
		return t.NextImport(path)
	}
	return t.NextCheck(path)
}

// target is the file that --out means: itself, or inside of it.
func target(out, inside string) string {
	switch strings.ToLower(filepath.Ext(out)) {
	case ".md", ".yaml", ".yml", ".gift", ".xlsx", ".csv":
		return out
	}
	return filepath.Join(out, filepath.FromSlash(inside))
}
