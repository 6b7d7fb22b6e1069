package main

import (
	"context"
	"errors"
	"io"

	"diklat/roster"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

func writePeople(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	rolls, err := x.rolls(ctx, k)
	if err != nil {
		return 0, err
	}
	if k.anonymous {
		m, err := x.mask(ctx, k, rolls)
		if err != nil {
			return 0, err
		}
		return x.table(ctx, k, m.People(rolls[0], x.text.Export.People), w, nil)
	}
	p, err := report.NewPeople(rolls[0], report.Options{Village: k.village})
	if err != nil {
		return 0, err
	}
	return x.table(ctx, k, p.Table(x.text.Export.People), w, nil)
}

func writeChanges(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	rolls, err := x.rolls(ctx, k)
	if err != nil {
		return 0, err
	}
	changes, err := x.store.Changes(ctx, k.event.ID)
	if err != nil {
		return 0, err
	}
	t, err := report.Changes(rolls, changes, x.text.Export.Changes, report.Options{Village: k.village})
	if err != nil {
		return 0, err
	}
	return x.table(ctx, k, t, w, nil)
}

// rolls are those of the event; one without sesi has no list to write.
func (x *exporter) rolls(ctx context.Context, k exportAsked) ([]roster.Roll, error) {
	rolls, err := x.store.Rolls(ctx, k.event.ID)
	if err == nil && len(rolls) == 0 {
		err = sentenceError{x.text.Export.NoSheet}
	}
	return rolls, err
}

// mask hides the people of an event. A file without names is never of one village
// alone: it would name the village of everybody in it.
func (x *exporter) mask(ctx context.Context, k exportAsked, rolls []roster.Roll) (report.Mask, error) {
	if k.village != "" {
		return report.Mask{}, sentenceError{x.text.Export.MaskVillage}
	}
	var people []roster.Person
	var ids []roster.PersonID
	var villages []roster.Village
	if len(rolls) > 0 {
		villages = rolls[0].Villages
		for _, r := range rolls[0].Rows {
			people, ids = append(people, r.Person), append(ids, r.ID)
		}
	}
	codes, err := x.store.Codes(ctx, k.event.ID, ids, roster.Trainer)
	if err != nil {
		return report.Mask{}, err
	}
	return report.NewMask(k.event, people, villages, codes, x.text.Sheets.OtherVillages), nil
}

// writeCertificates gives numbers to those who are entitled and have none, and
// writes the certificates, or as a table their register.
func writeCertificates(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	c, err := x.certificates(ctx, k)
	if err != nil {
		return 0, err
	}
	if k.format != export.PDF {
		return x.table(ctx, k, c.Register(), w, nil)
	}
	setup := x.setup(k, x.text.Export.Certificates, true)
	setup.Foot = nil
	d := pdf.New(setup)
	err = x.each(ctx, len(c.List), func(i int) error {
		one := c
		one.List = c.List[i : i+1]
		return d.Certificates(one)
	})
	if err != nil {
		return 0, err
	}
	return len(c.List), d.Write(w)
}

func (x *exporter) certificates(ctx context.Context, k exportAsked) (report.Certificates, error) {
	rolls, err := x.rolls(ctx, k)
	if err != nil {
		return report.Certificates{}, err
	}
	recap := roster.NewRecap(k.event, rolls)
	people, err := report.Entitled(recap)
	if errors.Is(err, report.ErrNotOver) {
		return report.Certificates{}, sentenceError{x.text.Export.NotOver(recap.HeldCount(), len(recap.Held))}
	}
	if err != nil {
		return report.Certificates{}, err
	}
	if len(people) == 0 {
		return report.Certificates{}, sentenceError{x.text.Export.NobodyCame}
	}
	given, err := x.store.IssueCertificates(ctx, k.event.ID, people, roster.Trainer)
	if err != nil {
		return report.Certificates{}, err
	}
	topics, err := x.topics(ctx, k.event)
	if err != nil {
		return report.Certificates{}, err
	}
	c, err := report.NewCertificates(recap, given, topics, report.Options{Village: k.village}, x.words())
	if err != nil || k.village != "" {
		return c, err
	}
	all, err := x.store.CertificatesGiven(ctx, k.event.ID)
	c.Voided(all, recap)
	return c, err
}

// printed keeps that a file of certificates is on disk: from now on they are copies.
func printed(ctx context.Context, x *exporter, k exportAsked) error {
	if k.format != export.PDF {
		return nil
	}
	c, err := x.certificates(ctx, k)
	if err != nil {
		return err
	}
	var people []roster.PersonID
	for _, r := range c.List {
		people = append(people, r.Person)
	}
	return x.store.CertificatesPrinted(ctx, k.event.ID, people, roster.Trainer)
}
