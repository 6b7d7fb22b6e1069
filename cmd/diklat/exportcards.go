package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/quiz"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/export/pdf"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// The most that one file holds: a school's worth, not a disk's.
const (
	maxCardSets   = 200
	maxSheetItems = 300
)

// cardsCmd writes answer cards to print.
func (a *app) cardsCmd() *cobra.Command {
	t := a.text.Print
	sets, choices, out := 1, 4, "-"
	c := &cobra.Command{Use: "cards", Aliases: []string{"kartu"}, Short: t.CLICards, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if sets < 1 || sets > maxCardSets || choices < 2 || choices > 6 {
				return usageError{t.BadCards(maxCardSets)}
			}
			return a.printTo(out, func(w io.Writer) error { return answerCards(w, a.text, a.now, sets, choices) })
		}}
	c.Flags().IntVar(&sets, "sets", 1, t.FlagSets)
	c.Flags().IntVar(&choices, "choices", 4, t.FlagChoices)
	c.Flags().StringVar(&out, "out", "-", a.text.CLI.FlagOut)
	return c
}

// answersheetCmd writes answer sheets for everybody on the list of an event.
func (a *app) answersheetCmd() *cobra.Command {
	t := a.text.Print
	event, id, out, items, blank := "", "", "-", 20, 0
	c := &cobra.Command{Use: "answersheet", Aliases: []string{"lembar-jawaban"}, Short: t.CLISheets, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if items < 1 || items > maxSheetItems || blank < 0 || blank > maxSheetItems {
				return usageError{t.BadItems(maxSheetItems)}
			}
			return a.runAnswersheet(c.Context(), event, id, items, blank, out)
		}}
	f := c.Flags()
	f.StringVar(&event, "event", "", a.text.CLI.FlagEvent)
	f.StringVar(&id, "quiz", "", t.FlagQuiz)
	f.IntVar(&items, "items", 20, t.FlagItems)
	f.IntVar(&blank, "blank", 0, t.FlagBlank)
	f.StringVar(&out, "out", "-", a.text.CLI.FlagOut)
	return c
}

func (a *app) runAnswersheet(ctx context.Context, event, id string, items, blank int, out string) error {
	s, err := a.openReading(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	e, err := a.eventOf(ctx, s, event)
	if err != nil {
		return err
	}
	q := quiz.Quiz{Title: a.text.Print.Untitled}
	for range items {
		q.Questions = append(q.Questions, quiz.Question{Kind: quiz.Single, Choices: make([]quiz.Choice, 4)})
	}
	if id != "" {
		found := false
		for _, x := range a.shelf(nil, s).Quizzes() {
			if x.ID == id {
				q, found = x, true
			}
		}
		if !found {
			return sentenceError{a.text.Print.NoQuiz(id)}
		}
	}
	return a.printTo(out, func(w io.Writer) error { return answerSheets(ctx, w, s, a.text, a.now, e, q, blank) })
}

// printTo writes a document to a file, or to standard output; a failure leaves no
// file.
func (a *app) printTo(out string, draw func(io.Writer) error) error {
	if out == standardStream {
		return draw(a.out)
	}
	err := writeWith(out, 0o600, func(w *os.File) error { return draw(w) })
	var pe *os.PathError
	var le *os.LinkError
	if errors.As(err, &pe) || errors.As(err, &le) {
		return sentenceError{a.text.CLI.NoWrite(out)}
	}
	if err == nil {
		a.say(a.err, a.text.Print.Wrote(out))
	}
	return err
}

func answerCards(w io.Writer, t *i18n.Text, now clock, sets, choices int) error {
	return pdf.Cards(w, pdf.Setup{Title: t.Print.CLICards, Made: now()}, sets, choices, t.Print.CardFoot)
}

// answerSheets writes a sheet for each participant by number, and blank ones.
func answerSheets(ctx context.Context, w io.Writer, s *data.Store, t *i18n.Text, now clock, e roster.Event, q quiz.Quiz, blank int) error {
	r, err := s.Roll(ctx, e.ID, roster.CurrentSesi(e, now()).ID)
	if err != nil {
		return err
	}
	var people []pdf.AnswerHead
	for _, row := range screen.Listed(r) {
		people = append(people, pdf.AnswerHead{Number: strconv.Itoa(row.Number), Name: row.Name, Village: r.VillageOf(row.Village).Name})
	}
	if len(people) == 0 && blank == 0 {
		blank = 2 // a page to copy
	}
	people = append(people, make([]pdf.AnswerHead, blank)...)
	p := t.Print
	setup := pdf.Setup{Title: q.Title, Made: now()}
	if e.Simulated {
		setup.Stamp = t.Common.Simulated
	}
	words := pdf.AnswerWords{Title: q.Title, Event: e.Title, Name: p.Name, Village: p.Village, Number: p.Number, Hint: p.Hint, Several: "+"}
	return pdf.AnswerSheets(w, setup, words, people, sheetItems(q))
}

// sheetItems are the items of a quiz on paper: a text that wants no answer keeps
// its number and has no line.
func sheetItems(q quiz.Quiz) []pdf.AnswerItem {
	var out []pdf.AnswerItem
	for i := range q.Questions {
		x := &q.Questions[i]
		it := pdf.AnswerItem{Number: i + 1, Several: x.Kind == quiz.Multi}
		switch {
		case x.Kind == quiz.Description:
			continue
		case x.Kind == quiz.TrueFalse:
			it.Choices = 2
		case x.Kind.Picks():
			it.Choices = len(x.Choices)
		}
		out = append(out, it)
	}
	return out
}

// printer writes cards and sheets for the trainer's screen, beside other files.
type printer struct {
	writer
	house *house
	words func() *i18n.Text
}

// WriteCards writes six cards a set: A to D are the first four.
func (p printer) WriteCards(context.Context) (string, error) {
	if err := p.may(access.Take, access.Content); err != nil {
		return "", err
	}
	return p.draw("kartu.pdf", func(w *os.File) error { return answerCards(w, p.words(), p.now, 1, 6) })
}

// WriteSheets writes the answer sheets of a quiz for everybody on the list.
func (p printer) WriteSheets(ctx context.Context, q quiz.Quiz) (string, error) {
	if err := p.may(access.Take, access.Roll); err != nil {
		return "", err
	}
	e, _ := p.house.today()
	return p.draw("lembar-jawaban-"+p.now().In(e.Zone.Location()).Format("20060102-150405")+".pdf",
		func(w *os.File) error { return answerSheets(ctx, w, p.store, p.words(), p.now, e, q, 2) })
}

func (p printer) draw(name string, fill func(*os.File) error) (string, error) {
	if err := os.MkdirAll(p.Folder(), 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(p.Folder(), name)
	return path, writeWith(path, 0o600, fill)
}
