package quiz_test

import (
	"slices"
	"testing"

	"diklat/quiz"
	"pgregory.net/rapid"
)

func TestReadNumberAsTyped(t *testing.T) {
	for text, want := range map[string][]float64{
		"12": {12}, " 3,14 ": {3.14}, "3.14": {3.14}, "-2,5": {-2.5}, "−7": {-7}, "+4": {4},
		"1.500": {1500, 1.5}, "1,500": {1.5}, "0.500": {0.5}, "1.500.000": {1500000}, "1,500,000": {1500000},
		"1.234,56": {1234.56}, "1,234.56": {1234.56}, "1 500 000": {1500000}, "1\u2009500\u202f000": {1500000},
		"Rp 5.000.000,-": {5000000}, "Rp1.500": {1500}, "rp. 2.500,00": {2500}, "5 juta": {5e6}, "Rp 1,5 juta": {1.5e6},
		"80%": {80}, "1e3": {1000}, ",5": {0.5},
		"": nil, "dua": nil, "1.2.3": nil, "12 orang": nil, "inf": nil, "nan": nil, "0x10": nil, "1_000": nil,
		"--1": nil, "1.50.000": nil, "1e999": nil, "e5": nil, ".": nil, "5,-5": nil,
	} {
		if got := quiz.ReadNumber(text); !slices.Equal(got, want) {
			t.Errorf("ReadNumber(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestFormatNumberReadsBackAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64().Draw(t, "v")
		if got := quiz.ReadNumber(quiz.FormatNumber(v)); len(got) != 1 || got[0] != v {
			t.Fatalf("%v is written %q and read %v", v, quiz.FormatNumber(v), got)
		}
	})
}

func TestNumericTakesToleranceRangesAndShares(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Numeric, Stem: "?", Numbers: []quiz.NumberKey{
		{Min: 3.14 - 0.05, Max: 3.14 + 0.05, Weight: 1}, {Min: 1500, Max: 1500, Weight: 1}, {Min: 3, Max: 4, Weight: 0.5}}}
	for text, want := range map[string]float64{
		"3,14": 1, "3.19": 1, "3,09": 1, "3,2": 0.5, "5": 0, "1.500": 1, "Rp 1.500": 1, "4": 0.5,
	} {
		if got := quiz.Grade(&q, quiz.Answer{Text: text}).Score; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
	if k, _ := quiz.Key(&q); k.Text != "3,14" {
		t.Errorf("key reads %q, want 3,14", k.Text)
	}
}
