package stats

import (
	"strings"
	"testing"
)

func TestMatchById(t *testing.T) {
	pre := mustRead(t, "nama,S1,S2\n Ana ,1,0\nBENI,0,0\nCici,1,1\nMaria,1,0\nMaria,0,0\n")
	post := mustRead(t, "nama,S1,S2\nbeni,1,1\nana,1,1\nDedi,0,0\nMaria,1,1\n")
	g := Compare(pre, post)
	if g.Rule != MatchID || g.N != 2 || g.PreOnly != 1 || g.PostOnly != 1 || g.Ambiguous != 3 {
		t.Errorf("%+v", g.Match)
	}
	near(t, "before", g.PreMean, 25, 0)
	near(t, "after", g.PostMean, 100, 0)
	near(t, "gain", g.Class, 1, 0)
	if g.Up != 2 || g.Same != 0 || g.Down != 0 {
		t.Errorf("up %d same %d down %d", g.Up, g.Same, g.Down)
	}
}

func TestMatchForgivesZerosOfIDs(t *testing.T) {
	g := Compare(mustRead(t, "id,S1,S2\n007,1,0\n0,0,0\n"), mustRead(t, "id,S1,S2\n7,1,1\n00,1,1\n"))
	if g.N != 2 {
		t.Errorf("%+v", g.Match)
	}
}

func TestMatchByRow(t *testing.T) {
	pre, post := "1,0\n0,0\n1,1\n", "1,1\n1,0\n1,1\n"
	r := Analyse(mustRead(t, post), ptr(mustRead(t, pre)))
	if r.Gain.Rule != MatchRow || r.Gain.N != 3 || r.Gain.T != nil || r.Gain.Wilcoxon != nil || r.Gain.ClassCI.OK() {
		t.Errorf("%+v", r.Gain)
	}
	wantNotes(t, r, FewPersons, HalvesUsed, FewMatched, MatchedByRow, PreCeiling)
	for _, other := range []string{"1,0\n0,0\n", "1,0\n,\n0,0\n0,1\n"} { // fewer rows; a row left out
		r = Analyse(mustRead(t, post), ptr(mustRead(t, other)))
		if r.Gain.Rule != MatchNone || r.Gain.N != 0 || r.Gain.Class.OK {
			t.Errorf("%+v", r.Gain)
		}
	}
}

func ptr[T any](x T) *T { return &x }

// Results of two tests with the same best total keep their own unit.
func TestPairedResultsFromFiles(t *testing.T) {
	x := loadPublished(t).Pairs[0]
	var pre, post strings.Builder
	pre.WriteString("id,skor\nmaks,30\n")
	post.WriteString("id;skor\nmaks;30\n")
	for i := range x.Pre {
		pre.WriteString(Of(float64(i)).Text(0, "") + "," + Of(x.Pre[i]).Text(0, "") + "\n")
		post.WriteString(Of(float64(i)).Text(0, "") + ";" + Of(x.Post[i]).Text(0, "") + "\n")
	}
	g := Compare(mustRead(t, pre.String()), mustRead(t, post.String()))
	if g.Unit != Points || g.T == nil {
		t.Fatalf("%+v", g)
	}
	near(t, "t", g.T.T, *x.T, sixDigits)
	near(t, "mean", g.T.MeanDiff, *x.MeanDiff, sixDigits)
	near(t, "W+", g.Wilcoxon.WPlus, *x.WPlus, 0)
}

// A scale nobody reached the top of before is measured with the ruler of both.
func TestGuessedScalesAreShared(t *testing.T) {
	g := Compare(mustRead(t, "S1,S2\n2,1\n3,2\n2,2\n"), mustRead(t, "S1,S2\n5,4\n4,5\n5,5\n"))
	near(t, "before", g.PreMean, 40, 1e-9)
	if g.Unit != Points {
		t.Error(g.Unit)
	}
}

func TestFormsOfDifferentLength(t *testing.T) {
	g := Compare(mustRead(t, "id,S1,S2\na,1,0\nb,0,0\n"), mustRead(t, "id,S1,S2,S3,S4\na,1,1,1,0\nb,0,0,1,1\n"))
	near(t, "before", g.PreMean, 25, 1e-9)
	near(t, "after", g.PostMean, 62.5, 1e-9)
	near(t, "gain", g.Class, 0.5, 1e-9)
	if g.Unit != Percent {
		t.Error(g.Unit)
	}
}
