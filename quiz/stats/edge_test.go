package stats

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func mustRead(t *testing.T, csv string) Matrix {
	t.Helper()
	m, _, err := ReadMatrix(strings.NewReader(csv))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func wantNotes(t *testing.T, r Report, want ...Note) {
	t.Helper()
	if !slices.Equal(r.Notes, want) {
		t.Errorf("notes %v, want %v", r.Notes, want)
	}
}

func TestOnePerson(t *testing.T) {
	r := Analyse(matrixOf([]string{"101"}), nil)
	wantNotes(t, r, OnePerson)
	near(t, "mean", r.Mean, 2, 0)
	for _, v := range []Value{r.SD, r.KR20, r.Alpha, r.SEM, r.Skewness, r.Items[0].D, r.Items[0].RPB, r.Items[0].AlphaIfDeleted} {
		if v.OK || v.String() != Dash {
			t.Errorf("%v is said of one person", v)
		}
	}
	near(t, "p", r.Items[0].P, 1, 0)
}

func TestOneItem(t *testing.T) {
	r := Analyse(matrixOf([]string{"1", "0", "1", "1"}), nil)
	wantNotes(t, r, OneItem, FewPersons, HalvesUsed)
	near(t, "r with itself", r.Items[0].RPB, 1, 1e-12)
	for _, v := range []Value{r.KR20, r.Alpha, r.SEM, r.Items[0].RPBCorrected, r.Items[0].AlphaIfDeleted} {
		if v.OK {
			t.Errorf("%v is said of one item", v)
		}
	}
}

func TestEverybodyRight(t *testing.T) {
	r := Analyse(matrixOf([]string{"111", "111", "111"}), nil)
	wantNotes(t, r, FewPersons, HalvesUsed, SameTotals, AllAnswers)
	near(t, "mean", r.Mean, 3, 0)
	near(t, "sd", r.SD, 0, 0)
	near(t, "d", r.Items[0].D, 0, 0)
	if r.KR20.OK || r.Skewness.OK || r.Items[1].RPB.OK {
		t.Errorf("figures without spread: %+v", r)
	}
	if !slices.Equal(r.Items[0].Flags, []Flag{AllRight}) {
		t.Errorf("flags %v", r.Items[0].Flags)
	}
}

func TestNothing(t *testing.T) {
	r := Analyse(Matrix{}, &Matrix{})
	wantNotes(t, r, NoPersons, NoItems, NobodyMatched)
	noNaN(t, r)
}

func TestBadShapeIsTold(t *testing.T) {
	bad := Matrix{Items: []string{"a", "b"}, Scores: []float64{1, 0, math.NaN(), 1}}
	for _, m := range []Matrix{bad, {Items: []string{"a", "b"}, Scores: []float64{1, 0, 1}}, {Persons: []string{"x"}, Items: []string{"a"}}} {
		r := Analyse(m, &bad)
		if r.Notes[0] != BadShape {
			t.Errorf("notes %v", r.Notes)
		}
		noNaN(t, r)
	}
}

// 0.1 + 0.2 and 0.3 are the same total and no spread.
func TestRoundingIsNoSpread(t *testing.T) {
	m := NewMatrix(nil, []string{"a", "b", "c"}, [][]float64{{0.1, 0.2, 0}, {0, 0, 0.3}, {0.3, 0, 0}, {0.2, 0.1, 0}})
	r := Analyse(m, nil)
	if r.Alpha.OK || r.Items[0].RPB.OK {
		t.Errorf("alpha %v, r %v from equal totals", r.Alpha, r.Items[0].RPB)
	}
}

func TestGroupSizes(t *testing.T) {
	for n, want := range map[int]Groups{
		0: {0, 0, RuleNone}, 1: {0, 0, RuleNone}, 2: {1, 1, RuleHalves}, 9: {4, 4, RuleHalves}, 29: {14, 14, RuleHalves},
		30: {8, 8, Rule27}, 50: {14, 14, Rule27}, 100: {27, 27, Rule27},
	} {
		if got := GroupsOf(n); got != want {
			t.Errorf("%d persons: %+v, want %+v", n, got, want)
		}
	}
}

// Four persons with totals 3 2 2 1: those with 2 share the border.
func TestTiesShareTheBorder(t *testing.T) {
	r := Analyse(matrixOf([]string{"110", "111", "010", "101"}), nil)
	near(t, "item 1 upper", r.Items[0].PUpper, 1, 1e-12)
	near(t, "item 1 lower", r.Items[0].PLower, 0.5, 1e-12)
	near(t, "item 2 upper", r.Items[1].PUpper, 0.75, 1e-12)
	near(t, "item 2 lower", r.Items[1].PLower, 0.75, 1e-12)
}

// A worksheet sorted by hand is cut where its author cut it.
func TestSortedTableKeepsItsCut(t *testing.T) {
	r := Analyse(matrixOf([]string{"111", "110", "101", "010"}), nil)
	near(t, "item 2 upper", r.Items[1].PUpper, 1, 0)
	near(t, "item 2 lower", r.Items[1].PLower, 0.5, 0)
}

const letters = `id,S1,S2,S3
kunci,A,B,C
p1,A,B,D
p2,A,B,D
p3,A,B,D
p4,A,A,D
p5,B,B,C
p6,B,A,C
p7,B,A,C
p8,C,A,
`

func TestDistractors(t *testing.T) {
	r := Analyse(mustRead(t, letters), nil)
	first, second, third := r.Items[0], r.Items[1], r.Items[2]
	if len(first.Options) != 4 || first.Options[0].N != 4 || !first.Options[0].Key || first.Options[1].N != 3 {
		t.Errorf("options %+v", first.Options)
	}
	if !slices.Equal(first.Options[3].Flags, []Flag{NeverChosen}) {
		t.Errorf("D of item 1 was never chosen: %+v", first.Options[3])
	}
	if !slices.Contains(first.Flags, NeverChosen) || slices.Contains(second.Flags, KeySuspect) {
		t.Errorf("flags %v, %v", first.Flags, second.Flags)
	}
	d := third.Options[3]
	if !slices.Equal(d.Flags, []Flag{ChosenByStrong}) || !slices.Contains(third.Flags, KeySuspect) || !slices.Contains(third.Flags, StrongFailed) {
		t.Errorf("item 3: D %+v, flags %v", d, third.Flags)
	}
	if last := third.Options[len(third.Options)-1]; last.Label != "" || last.N != 1 {
		t.Errorf("the blank: %+v", last)
	}
	n := 0
	for _, o := range third.Options {
		n += o.N
	}
	if n != 8 {
		t.Errorf("%d answers of 8 persons", n)
	}
}

func TestBands(t *testing.T) {
	for p, want := range map[float64]Band{0: Hard, 0.30: Hard, 0.31: Medium, 0.70: Medium, 0.71: Easy, 1: Easy} {
		if got := DifficultyBand(Of(p)); got != want {
			t.Errorf("p %v is %s", p, got)
		}
	}
	for d, want := range map[float64]Band{-0.1: Reject, 0: Poor, 0.2: Poor, 0.21: Fair, 0.4: Fair, 0.7: Good, 0.71: Excellent} {
		if got := DiscriminationBand(Of(d)); got != want {
			t.Errorf("D %v is %s", d, got)
		}
	}
	for g, want := range map[float64]Band{-0.2: Negative, 0: Low, 0.29: Low, 0.3: Medium, 1 - 0.3 - 1e-16: High, 0.69: Medium, 1: High} {
		if got := GainBand(Of(g)); got != want {
			t.Errorf("gain %v is %s", g, got)
		}
	}
	if DifficultyBand(Value{})+DiscriminationBand(Value{})+GainBand(Value{}) != "" {
		t.Error("an undefined figure lies in a band")
	}
}

func TestPairedGuards(t *testing.T) {
	same := PairedT([]float64{1, 2, 3}, []float64{2, 3, 4})
	near(t, "mean of like differences", same.MeanDiff, 1, 0)
	if same.T.OK || same.P.OK || same.DZ.OK {
		t.Errorf("t of like differences: %+v", same)
	}
	for _, x := range []TTest{PairedT(nil, nil), PairedT([]float64{1}, []float64{2}), PairedT([]float64{1}, nil)} {
		if x.T.OK || x.P.OK || x.CI.OK() || x.LowerBound(0.95).OK {
			t.Errorf("%+v", x)
		}
	}
	if w := Wilcoxon([]float64{1, 2}, []float64{1, 2}); w.Zeros != 2 || w.P.OK {
		t.Errorf("%+v", w)
	}
	if h := ClassGain([]float64{100, 100}, []float64{100, 90}); h.Class.OK || h.NCeiling != 2 || h.MeanIndividual.OK || h.ClassCI.OK() {
		t.Errorf("%+v", h)
	}
}

// Exact and normal p meet where the method changes.
func TestWilcoxonAbove25(t *testing.T) {
	for _, n := range []int{25, 26} {
		post := make([]float64, n)
		for i := range post {
			post[i] = float64(i + 1)
			if i%3 == 0 {
				post[i] = -post[i]
			}
		}
		w := Wilcoxon(make([]float64, n), post)
		if w.Exact != (n == 25) || math.Abs(w.P.V-w.PNormal.V) > 0.005 {
			t.Errorf("n %d: exact %v, p %v, normal %v", n, w.Exact, w.P.V, w.PNormal.V)
		}
	}
}
