package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/roster"
)

// exports are the two files an organiser opens, as the real program writes them.
type exports struct{ csv, json string }

func (d *day) exports() exports {
	d.Helper()
	return exports{command(d, d.db, "export", "attendance", "--format", "csv"), command(d, d.db, "export", "attendance", "--format", "json")}
}

// command runs the real program on a data file and returns what it prints.
func command(tb testing.TB, db string, args ...string) string {
	tb.Helper()
	cmd := exec.Command(binary(tb), append(args, "--db", db)...)
	cmd.Env = append(cmd.Environ(), plainEnv()...)
	var out, err bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &err
	if e := cmd.Run(); e != nil || err.Len() > 0 {
		tb.Fatalf("%v: %v\n%s", args, e, err.String())
	}
	return out.String()
}

// attended is the promise of the JSON export, with no field more.
type attended struct {
	Event struct {
		ID, Title, Venue, Zone string
		Simulated              bool
		Villages               []struct{ Code, Name, Official, District string }
	}
	Sessions []struct {
		ID         string
		Day        int
		Part       string
		Start, End time.Time
	}
	Rows []attendedRow
}

type attendedRow struct {
	Person      string    `json:"person"`
	Name        string    `json:"name"`
	Village     string    `json:"village"`
	VillageCode string    `json:"village_code"`
	Sex         string    `json:"sex"`
	Role        string    `json:"role"`
	Session     string    `json:"session"`
	Status      string    `json:"status"`
	Time        time.Time `json:"time"`
	Method      string    `json:"method"`
	By          string    `json:"by"`
}

// told is a row without what only the program knows.
type told struct{ name, village, code, sex, role, status, method string }

// compare holds the files against what happened.
func (d *day) compare(x exports) {
	d.Helper()
	doc := d.readJSON(x.json)
	rows := d.readCSV(x.csv)
	if !slices.EqualFunc(doc.Rows, rows, attendedRow.same) {
		d.Errorf("the two files differ:\n%s\n%s", x.csv, x.json)
	}
	want := []told{
		{"Yosef Lalus", "Camplong II", "53.01.10.2007", "L", "perangkat desa", "S", "trainer"},
		{"Maria Tnunay", "Oeltua", "53.01.24.2001", "P", "kader", "H", "trainer"},
		{"Ance Nubatonis", "Oeletsala", "53.01.24.2004", "P", "kader", "H", "self"},
		{"Martinus Loe", "Oben", "53.01.16.2010", "L", "purna PMI", "H", "self"},
	}
	var got []told
	people := map[string]string{}
	for _, r := range doc.Rows {
		got = append(got, told{r.Name, r.Village, r.VillageCode, r.Sex, r.Role, r.Status, r.Method})
		people[r.Person] = r.Name
		d.plausible(r, doc.Sessions[0].ID, doc.Sessions[1].ID)
	}
	if !slices.Equal(got, want) || len(people) != len(want) {
		d.Errorf("the files hold\n%v\nbut the day was\n%v", got, want)
	}
	if e := doc.Event; e.Title != "Pelatihan Migrasi Aman" || e.Venue != "Balai desa" || e.Zone != "WITA" || e.Simulated || len(e.Villages) != 5 {
		d.Errorf("the event is %+v", e)
	}
	d.compareAnswers(people)
}

func (r attendedRow) same(o attendedRow) bool {
	at, other := r.Time, o.Time
	r.Time, o.Time = time.Time{}, time.Time{}
	return r == o && at.Equal(other)
}

// plausible checks when and by whom a row says it was.
func (d *day) plausible(r attendedRow, sesi ...string) {
	d.Helper()
	if r.Time.Before(d.began.Truncate(time.Second)) || r.Time.After(time.Now()) {
		d.Errorf("%s came at %v; the day began at %v", r.Name, r.Time, d.began)
	}
	if _, off := r.Time.Zone(); off != 8*60*60 {
		d.Errorf("the time of %s is not WITA: %v", r.Name, r.Time)
	}
	by := "pelatih"
	if r.Method == "self" {
		by = string(roster.Self(roster.PersonID(r.Person)))
	}
	if r.By != by || !slices.Contains(sesi, r.Session) {
		d.Errorf("%s: by %q in sesi %q", r.Name, r.By, r.Session)
	}
}

func (d *day) readJSON(text string) attended {
	d.Helper()
	var doc attended
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		d.Fatalf("%v in\n%s", err, text)
	}
	if len(doc.Sessions) != 2 {
		d.Fatalf("%d sesi in\n%s", len(doc.Sessions), text)
	}
	return doc
}

func (d *day) readCSV(text string) []attendedRow {
	d.Helper()
	text, ok := strings.CutPrefix(text, "\ufeff")
	table, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || !ok || len(table) == 0 {
		d.Fatalf("CSV with BOM %t, %v:\n%s", ok, err, text)
	}
	head := "person,name,village,village_code,sex,role,session,status,time,method,by"
	if strings.Join(table[0], ",") != head {
		d.Errorf("the head is %v", table[0])
	}
	var out []attendedRow
	for _, c := range table[1:] {
		at, err := time.Parse(time.RFC3339, c[8])
		if err != nil {
			d.Error(err)
		}
		out = append(out, attendedRow{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], at, c[9], c[10]})
	}
	return out
}

// compareAnswers holds the table of answers against what people typed.
func (d *day) compareAnswers(people map[string]string) {
	d.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, d.db, data.Options{ReadOnly: true})
	if err != nil {
		d.Fatal(err)
	}
	defer s.Close()
	e, _, err := s.CurrentEvent(ctx)
	if err != nil {
		d.Fatal(err)
	}
	kept := map[string]map[quiz.QuestionID]quiz.Answer{}
	err = s.Answers(ctx, e.ID, func(a data.Answer) error {
		name := people[a.Person]
		if kept[name] == nil {
			kept[name] = map[quiz.QuestionID]quiz.Answer{}
		}
		var body quiz.Answer
		err := json.Unmarshal(a.Body, &body)
		kept[name][quiz.QuestionID(a.Question)] = body
		return err
	})
	if err != nil {
		d.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(d.gave)) {
		for id, want := range d.gave[name] {
			if got := kept[name][id]; !sameAnswer(id, got, want) {
				d.Errorf("%s answered %s with %v; the file holds %v", name, id, want, got)
			}
		}
		if len(kept[name]) != len(d.gave[name]) {
			d.Errorf("%s gave %d answers, the file holds %d", name, len(d.gave[name]), len(kept[name]))
		}
	}
	if len(kept) != len(d.gave) {
		d.Errorf("answers of %v, people were %v", slices.Collect(maps.Keys(kept)), slices.Collect(maps.Keys(d.gave)))
	}
}

// sameAnswer compares answers; the order of several choices means nothing.
func sameAnswer(id quiz.QuestionID, a, b quiz.Answer) bool {
	x, y := parts(a), parts(b)
	if id == "M2-02" {
		slices.Sort(x)
		slices.Sort(y)
	}
	return slices.Equal(x, y)
}
