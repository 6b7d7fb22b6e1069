package i18n_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/tui/i18n"
)

// walk calls leaf for every string, function and array element of a text, by
// its path: "Roll.Status[H]".
func walk(path string, v reflect.Value, leaf func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		walk(path, v.Elem(), leaf)
	case reflect.Struct:
		for i := range v.NumField() {
			walk(strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), v.Field(i), leaf)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			walk(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k), leaf)
		}
		if v.Len() == 0 {
			leaf(path+" (an empty map)", reflect.ValueOf(""))
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), leaf)
		}
	default:
		leaf(path, v)
	}
}

// said collects what a language says: strings as they are, functions as what
// they make of plain arguments.
func said(t *testing.T, l i18n.Lang) map[string]string {
	t.Helper()
	out := map[string]string{}
	walk("", reflect.ValueOf(i18n.New(l)), func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			out[path] = v.String()
		case reflect.Func:
			if v.IsNil() {
				t.Errorf("%s %s is nil", l, path)
				return
			}
			out[path] = call(v)
		default:
			t.Errorf("%s is a %s, which this test cannot read", path, v.Kind())
		}
	})
	return out
}

// call gives a function 7, 9, 11 ... and "kata0", "kata1" ...
func call(f reflect.Value) string {
	var args []reflect.Value
	for i := range f.Type().NumIn() {
		in := f.Type().In(i)
		a := reflect.New(in).Elem()
		switch {
		case a.CanInt():
			a.SetInt(int64(7 + 2*i))
		case a.CanFloat():
			a.SetFloat(float64(7+2*i) + 0.5)
		case in.Kind() == reflect.String:
			a.SetString(fmt.Sprint("kata", i))
		}
		args = append(args, a)
	}
	if f.Type().IsVariadic() {
		return fmt.Sprint(f.CallSlice(args)[0])
	}
	return fmt.Sprint(f.Call(args)[0])
}

// same lists what reads alike in both languages: names, signs, abbreviations,
// and words that English has as well.
func same(path, text string) bool {
	letters := strings.IndexFunc(text, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }) >= 0
	return !letters || slices.Contains([]string{"Common.Program", "Class.PIN", "Class.Port", "Class.Laptop", "Export.Head", "ExportWays.Cell", "Export.FormatName", "Module.JP", "Module.Slide",
		"Home.Slides", "Lang", "Preview.Wide", "Door.Number", "Chair.KeyMenu", "Cases.Laptop", "Stats.KR20", "Stats.Wilcoxon",
		"Stats.Median", "ImportScreen.Size"}, path) || strings.HasPrefix(path, "Dates.months") || len([]rune(text)) <= 2
}

func TestEveryWordIsThereInBothLanguages(t *testing.T) {
	id, en := said(t, i18n.ID), said(t, i18n.EN)
	if len(id) < 300 {
		t.Fatalf("found only %d words", len(id))
	}
	for path, text := range id {
		other, ok := en[path]
		switch {
		case !ok:
			t.Errorf("%s is missing in English", path)
		case strings.TrimSpace(text) == "" || strings.TrimSpace(other) == "":
			t.Errorf("%s is empty: %q %q", path, text, other)
		case text == other && !same(path, text):
			t.Errorf("%s reads alike in both languages: %q", path, text)
		case strings.Contains(text+other, "%!"):
			t.Errorf("%s has a wrong verb: %q %q", path, text, other)
		}
		if numbers(text) != numbers(other) {
			t.Errorf("%s: the languages use different arguments: %q %q", path, text, other)
		}
	}
	for path := range en {
		if _, ok := id[path]; !ok {
			t.Errorf("%s is missing in Indonesian", path)
		}
	}
}

// numbers are the arguments of call that a sentence shows, in order of size.
func numbers(s string) string {
	var out []string
	for _, n := range []string{"kata0", "kata1", "kata2"} {
		if strings.Contains(s, n) {
			out = append(out, n)
		}
	}
	return strings.Join(out, " ")
}

func TestSentencesAreClean(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for path, text := range said(t, l) {
			if strings.ContainsAny(text, "\t\r\x1b") || text != strings.TrimRight(text, " ") {
				t.Errorf("%s %s holds odd blanks: %q", l, path, text)
			}
			if strings.HasPrefix(path, "Errors.") && !strings.ContainsAny(text[len(text)-1:], ".)") {
				t.Errorf("%s %s is no sentence: %q", l, path, text)
			}
		}
	}
}

func TestDates(t *testing.T) {
	day := time.Date(2025, 8, 17, 8, 5, 0, 0, time.UTC)
	id, en := i18n.New(i18n.ID).Dates, i18n.New(i18n.EN).Dates
	for got, want := range map[string]string{
		id.Long(day): "Minggu 17 Agu 2025", en.Long(day): "Sunday 17 Aug 2025",
		id.Short(day.AddDate(0, 2, 1)): "Sabtu 18 Okt", en.Short(day.AddDate(0, 4, 0)): "Wednesday 17 Dec",
		id.Clock(day): "08.05", id.Part("pagi"): "pagi", en.Part("siang"): "afternoon", en.Part("malam"): "malam",
		id.Day(2): "hari 2", en.Day(2): "day 2",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]i18n.Lang{"": i18n.ID, "id": i18n.ID, "en": i18n.EN, "en_US.UTF-8": i18n.EN, "EN": i18n.EN, "e": i18n.ID, "fr": i18n.ID, "C": i18n.ID} {
		if got := i18n.Parse(in); got != want {
			t.Errorf("%q is %q", in, got)
		}
	}
}
