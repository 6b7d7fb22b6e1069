package stats

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// genMatrix draws a table; parts is the number of steps of a score, 1 for 0/1.
func genMatrix(parts int) *rapid.Generator[Matrix] {
	return rapid.Custom(func(t *rapid.T) Matrix {
		n, k := rapid.IntRange(0, 45).Draw(t, "n"), rapid.IntRange(1, 9).Draw(t, "k")
		m := Matrix{Items: make([]string, k), Scores: make([]float64, n*k)}
		for j := range m.Items {
			m.Items[j] = strconv.Itoa(j + 1)
		}
		for i := range m.Scores {
			m.Scores[i] = float64(rapid.IntRange(0, parts).Draw(t, "x")) / float64(parts)
		}
		return m
	})
}

func shuffled(m Matrix, order []int) Matrix {
	out := m
	out.Scores = make([]float64, 0, len(m.Scores))
	for _, i := range order {
		out.Scores = append(out.Scores, m.Row(i)...)
	}
	return out
}

func alike(a, b Value) bool {
	return a.OK == b.OK && math.Abs(a.V-b.V) <= 1e-9*(1+math.Abs(a.V))
}

// The order of the persons changes no figure. D alone follows the rows of a
// table that arrives sorted by total, see split.
func TestOrderOfPersonsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMatrix(rapid.SampledFrom([]int{1, 4, 10}).Draw(t, "parts")).Draw(t, "m")
		order := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)).Perm(m.N())
		o := shuffled(m, order)
		a, b := Analyse(m, nil), Analyse(o, nil)
		for _, v := range [][2]Value{{a.Mean, b.Mean}, {a.SD, b.SD}, {a.Median, b.Median}, {a.KR20, b.KR20},
			{a.Alpha, b.Alpha}, {a.SEM, b.SEM}, {a.Skewness, b.Skewness}, {a.Kurtosis, b.Kurtosis}} {
			if !alike(v[0], v[1]) {
				t.Fatalf("summary: %v became %v", v[0], v[1])
			}
		}
		sorted := byHand(m) || byHand(o)
		for j := range a.Items {
			x, y := a.Items[j], b.Items[j]
			if !alike(x.P, y.P) || !alike(x.RPB, y.RPB) || !alike(x.RPBCorrected, y.RPBCorrected) || !alike(x.AlphaIfDeleted, y.AlphaIfDeleted) {
				t.Fatalf("item %d: %+v became %+v", j, x, y)
			}
			if !sorted && !alike(x.D, y.D) {
				t.Fatalf("item %d: D %v became %v", j, x.D, y.D)
			}
		}
	})
}

func byHand(m Matrix) bool {
	falling, rising := sortedBy(m.Totals())
	return falling != rising
}

func TestAlphaIsKR20ForZeroAndOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMatrix(1).Draw(t, "m")
		if a, k := Alpha(m), KR20(m); !alike(a, k) {
			t.Fatalf("alpha %v, KR-20 %v", a, k)
		}
	})
}

// The fast item figures are the plain definitions computed one by one.
func TestItemsMatchTheirDefinitions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMatrix(4).Draw(t, "m")
		totals := m.Totals()
		for j, it := range Analyse(m, nil).Items {
			col := m.Column(j)
			r, corrected := PointBiserial(col, totals)
			if !alike(it.P, Difficulty(col, 1)) || !alike(it.D, Discrimination(col, totals, 1)) || !alike(it.RPB, r) || !alike(it.RPBCorrected, corrected) {
				t.Fatalf("item %d: %+v", j, it)
			}
			if !alike(it.AlphaIfDeleted, Alpha(without(m, j))) {
				t.Fatalf("item %d: alpha without it %v, %v", j, it.AlphaIfDeleted, Alpha(without(m, j)))
			}
		}
	})
}

func without(m Matrix, j int) Matrix {
	out := Matrix{Items: append(append([]string{}, m.Items[:j]...), m.Items[j+1:]...)}
	for at, x := range m.Scores {
		if at%m.K() != j {
			out.Scores = append(out.Scores, x)
		}
	}
	return out
}

func TestBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, pre := genMatrix(4).Draw(t, "m"), genMatrix(4).Draw(t, "pre")
		r := Analyse(m, &pre)
		for _, it := range r.Items {
			inside(t, "p", it.P, 0, 1)
			inside(t, "d", it.D, -1, 1)
			inside(t, "r", it.RPB, -1, 1)
			inside(t, "corrected", it.RPBCorrected, -1, 1)
		}
		inside(t, "alpha", r.Alpha, math.Inf(-1), 1)
		inside(t, "sem", r.SEM, 0, math.Inf(1))
		inside(t, "class gain", r.Gain.Class, math.Inf(-1), 1)
		if w := r.Gain.Wilcoxon; w != nil {
			inside(t, "p", w.P, 0, 1)
			inside(t, "p normal", w.PNormal, 0, 1)
			inside(t, "rank biserial", w.RankBiserial, -1, 1)
			if n := float64(w.N); w.N > 0 && math.Abs(w.WPlus.V+w.WMinus.V-n*(n+1)/2) > 1e-9 {
				t.Fatalf("W+ %v and W- %v do not add up for n = %d", w.WPlus, w.WMinus, w.N)
			}
		}
		noNaN(t, r)
	})
}

func inside(t *rapid.T, what string, v Value, lo, hi float64) {
	if v.OK && (v.V < lo-1e-9 || v.V > hi+1e-9) {
		t.Fatalf("%s = %v outside [%v, %v]", what, v.V, lo, hi)
	}
}

// noNaN relies on encoding/json, which refuses NaN and infinities, and looks
// at the text too.
func noNaN(t interface{ Fatalf(string, ...any) }, r Report) {
	r.Items = append([]Item{}, r.Items...)
	for j := range r.Items { // a name may be "Info"
		r.Items[j].ID = strconv.Itoa(j)
	}
	var js, text bytes.Buffer
	if err := WriteJSON(&js, r); err != nil || !json.Valid(js.Bytes()) {
		t.Fatalf("JSON: %v", err)
	}
	if err := WriteText(&text, r, Labels{}); err != nil {
		t.Fatalf("text: %v", err)
	}
	for _, bad := range []string{"NaN", "Inf"} {
		if bytes.Contains(text.Bytes(), []byte(bad)) {
			t.Fatalf("%s in\n%s", bad, text.String())
		}
	}
}

// Counting every sign by hand gives the exact p of Wilcoxon, ties and all.
func TestWilcoxonIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SliceOfN(rapid.IntRange(-6, 6), 1, 11).Draw(t, "d")
		post := make([]float64, len(d))
		for i := range d {
			post[i] = float64(d[i])
		}
		w := Wilcoxon(make([]float64, len(d)), post)
		if w.N == 0 {
			if w.P.OK {
				t.Fatal("a p-value without a difference")
			}
			return
		}
		var kept []float64
		for _, x := range post {
			if x != 0 {
				kept = append(kept, x)
			}
		}
		ranks, _ := midRanks(kept)
		below, above := 0.0, 0.0
		for signs := range 1 << len(ranks) {
			s := 0.0
			for i, r := range ranks {
				if signs>>i&1 == 1 {
					s += r
				}
			}
			if s <= w.WPlus.V {
				below++
			}
			if s >= w.WPlus.V {
				above++
			}
		}
		want := math.Min(1, 2*math.Min(below, above)/float64(int(1)<<len(ranks)))
		if !w.Exact || !alike(w.P, Of(want)) {
			t.Fatalf("p = %v, counted %v", w.P, want)
		}
	})
}

// Swapping before and after turns every sign and keeps the two-sided p.
func TestSwapTurnsTheSign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 60).Draw(t, "n")
		a := rapid.SliceOfN(rapid.Float64Range(0, 100), n, n).Draw(t, "a")
		b := rapid.SliceOfN(rapid.Float64Range(0, 100), n, n).Draw(t, "b")
		x, y := PairedT(a, b), PairedT(b, a)
		if x.T.OK && (!alike(x.T, Of(-y.T.V)) || !alike(x.P, y.P)) {
			t.Fatalf("%v %v, swapped %v %v", x.T, x.P, y.T, y.P)
		}
		v, w := Wilcoxon(a, b), Wilcoxon(b, a)
		if !alike(v.P, w.P) || !alike(v.WPlus, w.WMinus) {
			t.Fatalf("%+v, swapped %+v", v, w)
		}
	})
}

// What a table says does not depend on how it was written down.
func TestReadBackWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMatrix(1).Filter(func(m Matrix) bool { return m.N() > 1 }).Draw(t, "m")
		sep := rapid.SampledFrom([]string{",", ";", "\t"}).Draw(t, "sep")
		var b bytes.Buffer
		b.WriteString(rapid.SampledFrom([]string{"", "\uFEFF"}).Draw(t, "bom") + "Nama")
		for j := range m.Items {
			fmt.Fprintf(&b, "%sSoal %d", sep, j+1)
		}
		end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
		b.WriteString(end)
		for i := range m.N() {
			fmt.Fprintf(&b, "Orang %d", i)
			for _, x := range m.Row(i) {
				fmt.Fprintf(&b, "%s%g", sep, x)
			}
			b.WriteString(end)
		}
		got, problems, err := ReadMatrix(&b)
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		if got.N() != m.N() || fmt.Sprint(got.Scores) != fmt.Sprint(m.Scores) || got.Items[0] != "Soal 1" || got.Persons[1] != "Orang 1" {
			t.Fatalf("read %+v, wrote %+v", got, m)
		}
	})
}
