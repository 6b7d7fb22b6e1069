package main

import (
	stdjson "encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"diklat/tui/screen/export"
)

// TestRecapIsWhatHappened: every cell of the recap, in every format, is what adding up
// by hand gives.
func TestRecapIsWhatHappened(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	slices.SortStableFunc(l.people, func(a, b *booked) int { // as the recap has them
		return slices.Index(l.event.Villages, a.Village) - slices.Index(l.event.Villages, b.Village)
	})
	var people [][]string
	for _, b := range l.people {
		people = append(people, b.recapRow())
	}
	file, tabs := l.book(l.written("recap", export.XLSX))
	at, cells := l.table(tabs["Per orang"], "No", len(people))
	l.same("by person", cells, people)
	l.kinds(file, "Per orang", at, len(people), "nttttttttnnnnnnnnt")
	l.same("CSV", l.csv(l.written("recap", export.CSV), ',')[1:], people)

	var villages [][]string
	for i, name := range []string{"Camplong II", "Oeltua", "Oben", "Dinas/kantor kabupaten"} {
		code := l.event.Villages[i]
		villages = append(villages, l.villageRow(name, string(code), func(b *booked) bool { return b.Village == code }))
	}
	all := func(*booked) bool { return true }
	villages = append(villages, l.villageRow("Jumlah", "", all), l.villageRow("Periksa: jumlah per orang", "cocok", all))
	at, cells = l.table(tabs["Per desa"], "Desa", len(villages))
	l.same("by village", cells, villages)
	l.kinds(file, "Per desa", at, len(villages), "ttnnnnnnnn")

	_, cells = l.table(tabs["Per sesi"], "Sesi", 4)
	l.same("by sesi", cells, l.bySesi())
	l.recapJSON(people, villages)
	for _, tab := range []string{"Per orang", "Per desa", "Per sesi"} {
		text := fmt.Sprint(tabs[tab])
		total := l.villageRow("", "", all)
		for _, want := range []string{"paling sedikit 80 %", "Orang hadir: " + total[5] + " (L " + total[3] + ", P " + total[4] + ")", "Orang-hari (O-H): " + strings.ReplaceAll(total[7], ".", ",")} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", tab, want)
			}
		}
	}
}

func (l *ledger) bySesi() [][]string {
	var out [][]string
	for k, name := range []string{"Hari 1 pagi", "Hari 1 siang", "Hari 2 pagi", "Hari 2 siang"} {
		men, women := 0, 0
		for _, b := range l.people {
			if !b.counted() || !strings.Contains("HTP", b.letters[k]) || b.letters[k] == "" {
				continue
			}
			if b.Sex == "L" {
				men++
			} else {
				women++
			}
		}
		day, hours := []string{"Jumat, 7 November 2025", "Sabtu, 8 November 2025"}[k/2], []string{"08.00 s.d. 12.00", "13.00 s.d. 16.30"}[k%2]
		out = append(out, []string{name, day + " " + hours, fmt.Sprint(men + women), fmt.Sprint(men), fmt.Sprint(women)})
	}
	return out
}

func (l *ledger) recapJSON(people, villages [][]string) {
	l.Helper()
	var doc struct {
		Threshold int
		Agrees    bool
		People    []struct {
			Number, Here       int
			Name, Sex, Village string
			Letters            []string
			Percent            float64
			Half               int `json:"half_days"`
			Completed, Counted bool
		}
		Villages []struct {
			Village                                   string
			Listed, L, P, People, Disabled, Completed int
			Half                                      int `json:"half_days"`
			Percent                                   float64
		}
	}
	if err := stdjson.Unmarshal(l.written("recap", export.JSON), &doc); err != nil {
		l.Fatal(err)
	}
	if doc.Threshold != 80 || !doc.Agrees || len(doc.People) != len(people) || len(doc.Villages) != len(villages)-2 {
		l.Fatalf("threshold %d, agrees %v, %d people, %d villages", doc.Threshold, doc.Agrees, len(doc.People), len(doc.Villages))
	}
	for i, p := range doc.People {
		b, row := l.people[i], people[i]
		if p.Number != b.Number || p.Name != b.Name || p.Sex != string(b.Sex) || p.Village != b.village || !slices.Equal(p.Letters, b.letters[:]) || p.Here != b.here() ||
			p.Half != b.here() || fmt.Sprint(p.Percent) != row[15] || p.Completed != (row[17] == "ya") || p.Counted != b.counted() {
			l.Errorf("JSON %+v, want %q", p, row)
		}
	}
	for i, v := range doc.Villages {
		got := []string{v.Village, villages[i][1], fmt.Sprint(v.Listed), fmt.Sprint(v.L), fmt.Sprint(v.P), fmt.Sprint(v.People), fmt.Sprint(v.Disabled), fmt.Sprint(float64(v.Half) / 2),
			fmt.Sprintf("%.1f", v.Percent), fmt.Sprint(v.Completed)}
		l.same("JSON of "+v.Village, [][]string{got}, villages[i:i+1])
	}
}

// TestRawTablesAreWhatHappened: attendance, people and corrections hold each thing that
// was recorded, once, in CSV, for Excel, in XLSX and JSON alike.
func TestRawTablesAreWhatHappened(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	want, worded := l.marks()
	keys := []string{"person", "name", "village", "village_code", "sex", "role", "session", "status", "time", "method", "by"}
	promised := map[string]bool{} // reasons are for people
	for row := range want {
		promised[row[:strings.LastIndex(row, "|")]] = true
	}
	l.set("attendance as CSV", l.csv(l.written("attendance", export.CSV), ',')[1:], promised)
	l.set("attendance for Excel", l.csv(l.written("attendance", export.Excel), ';')[1:], want)
	file, tabs := l.book(l.written("attendance", export.XLSX))
	_, cells := l.table(tabs[file.GetSheetName(0)], l.head("person"), len(worded))
	l.set("attendance as XLSX", cells, worded)
	var doc struct{ Rows []map[string]string }
	if err := stdjson.Unmarshal(l.written("attendance", export.JSON), &doc); err != nil {
		t.Fatal(err)
	}
	l.set("attendance as JSON", ordered(doc.Rows, keys), promised)
	l.peopleFiles()
}

// marks are the lines of attendance as scripts read them, and in words as a workbook
// has them.
func (l *ledger) marks() (codes, words map[string]bool) {
	codes, words = map[string]bool{}, map[string]bool{}
	for k, se := range l.event.Sesi {
		for _, b := range l.people {
			if b.letters[k] == "" {
				continue
			}
			day := []string{"2025-11-07", "2025-11-08"}[k/2]
			who := []string{string(b.ID), b.Name, b.village, string(b.Village), string(b.Sex), string(b.Role)}
			at := day + "T" + strings.Replace(b.times[k], ".", ":", 1) + ":00+08:00"
			codes[strings.Join(append(slices.Clone(who), string(se.ID), b.letters[k], at, "trainer", "pelatih", b.reasons[k]), "|")] = true
			sesi := []string{"Hari 1 pagi", "Hari 1 siang", "Hari 2 pagi", "Hari 2 siang"}[k]
			words[strings.Join(append(slices.Clone(who), sesi, b.letters[k], day+" "+b.times[k], "pelatih", "pelatih", b.reasons[k]), "|")] = true
		}
	}
	return codes, words
}

func (l *ledger) head(key string) string { return exporterOf(l.store).text.Export.Head(key) }

// ordered turns objects into rows.
func ordered(list []map[string]string, keys []string) [][]string {
	var out [][]string
	for _, o := range list {
		row := make([]string, len(keys))
		for i, k := range keys {
			row[i] = o[k]
		}
		out = append(out, row)
	}
	return out
}

func (l *ledger) peopleFiles() {
	l.Helper()
	want, worded := map[string]bool{}, map[string]bool{}
	for _, b := range l.people {
		year, band := "", ""
		if b.BirthYear > 0 {
			year = fmt.Sprint(b.BirthYear)
			switch age := 2025 - b.BirthYear; {
			case age >= 60:
				band = "60+"
			case age >= 45:
				band = "45-59"
			default:
				band = "35-44"
			}
		}
		line := []string{fmt.Sprint(b.Number), string(b.ID), b.Name, string(b.Sex), b.village, string(b.Village), b.Office, string(b.Role), year, band, b.Phone, b.wg, ""}
		want[strings.Join(line, "|")] = true
		line[11] = map[string]string{"yes": "ya", "no": "tidak", "refused": "tidak menjawab", "unknown": "belum diketahui"}[b.wg]
		worded[strings.Join(line, "|")] = true
	}
	l.set("people as CSV", l.csv(l.written("people", export.CSV), ',')[1:], want)
	file, tabs := l.book(l.written("people", export.XLSX))
	_, cells := l.table(tabs[file.GetSheetName(0)], l.head("number"), len(want))
	l.set("people as XLSX", cells, worded)
	var list []map[string]string
	if err := stdjson.Unmarshal(l.written("people", export.JSON), &list); err != nil {
		l.Fatal(err)
	}
	l.set("people as JSON", ordered(list, []string{"number", "person", "name", "sex", "village", "village_code", "office", "role", "birth_year", "age_band", "phone", "disability", "consent"}), want)
}

// TestFilledSheetIsWhatHappened: each row of the daftar hadir with what is recorded.
func TestFilledSheetIsWhatHappened(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	_, tabs := l.book(l.written("signin", export.XLSX, func(k *exportAsked) { k.filled = true }))
	for day, tab := range []string{"7 November 2025 08.00", "8 November 2025 08.00"} {
		var want [][]string
		for _, b := range l.people {
			age, from := "", b.village
			if b.BirthYear > 0 {
				age = fmt.Sprint(2025 - b.BirthYear)
			}
			if b.Office != "" {
				from = b.Office
			}
			want = append(want, []string{fmt.Sprint(b.Number), b.Name, string(b.Sex), age, string(b.Role), from, b.Phone, b.seen(2*day) + ", " + b.seen(2*day+1)})
		}
		_, cells := l.table(tabs[tab], "No", len(want))
		l.same(tab, cells, want)
		by := l.bySesi()
		text := fmt.Sprint(tabs[tab])
		for k := 2 * day; k < 2*day+2; k++ {
			if line := fmt.Sprintf("Hadir (H, T, P) %s: L = %s, P = %s, Jumlah = %s", by[k][0], by[k][3], by[k][4], by[k][2]); !strings.Contains(text, line) {
				t.Errorf("%s does not say %q", tab, line)
			}
		}
	}
}

// seen is what a filled sheet says of one sesi.
func (b *booked) seen(k int) string {
	switch b.letters[k] {
	case "":
		return "-"
	case "H", "T", "P":
		return b.letters[k] + " " + b.times[k]
	}
	return b.letters[k]
}
