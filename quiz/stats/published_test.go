package stats

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// published is testdata/published.json: worked examples with their sources.
type published struct {
	Tables []table
	Pairs  []pairs
	Gain   struct {
		Pre, Post      []float64
		Class          float64
		MeanIndividual float64 `json:"mean_individual"`
		Individual     []*float64
	}
	Shape struct {
		Scores             []float64
		Skewness, Kurtosis float64
	}
}

type table struct {
	Name               string
	Rows               []string
	Patterns           []int
	P, D               []float64
	PUpper             []float64 `json:"p_upper"`
	PLower             []float64 `json:"p_lower"`
	RPB                []float64 `json:"r_pb"`
	Corrected          []float64 `json:"r_pb_corrected"`
	Deleted4           []float64 `json:"alpha_if_deleted_4"`
	KR20, Alpha        *float64
	Alpha4             *float64   `json:"alpha_4"`
	AlphaCI            *[]float64 `json:"alpha_ci95"`
	VariancePopulation *float64   `json:"variance_population"`
}

type pairs struct {
	Name         string
	Pre, Post    []float64
	T            *float64
	T3           *float64   `json:"t_3"`
	T4           *float64   `json:"t_4"`
	P            *float64   `json:"p_two_sided"`
	P6           *float64   `json:"p_two_sided_6"`
	PGreater5    *float64   `json:"p_greater_5"`
	MeanDiff     *float64   `json:"mean_diff"`
	SDDiff       *float64   `json:"sd_diff"`
	DZ           *float64   `json:"dz"`
	LowerBound95 *float64   `json:"lower_bound_95"`
	CI           *[]float64 `json:"ci95"`
	WPlus        *float64   `json:"w_plus"`
	WMinus       *float64   `json:"w_minus"`
	WP           *float64   `json:"w_p"`
	Z            *float64
	WPNormal     *float64 `json:"w_p_normal"`
}

func (x table) matrix(t *testing.T) Matrix {
	t.Helper()
	rows := x.Rows
	for code, n := range x.Patterns {
		for range n {
			bits := strconv.FormatInt(int64(32+code), 2)[1:]
			rows = append(rows, bits)
		}
	}
	return matrixOf(rows)
}

// matrixOf makes a table of one digit a cell.
func matrixOf(rows []string) Matrix {
	var items []string
	var scores [][]float64
	for j := range rows[0] {
		items = append(items, strconv.Itoa(j+1))
	}
	for _, r := range rows {
		row := make([]float64, len(r))
		for j := range r {
			row[j] = float64(r[j] - '0')
		}
		scores = append(scores, row)
	}
	return NewMatrix(nil, items, scores)
}

func loadPublished(t *testing.T) published {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "published.json"))
	if err != nil {
		t.Fatal(err)
	}
	var out published
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

const sixDigits = 5e-7

func near(t *testing.T, what string, got Value, want, within float64) {
	t.Helper()
	if !got.OK || math.Abs(got.V-want) > within {
		t.Errorf("%s = %v (%v), want %v within %g", what, got, got.V, want, within)
	}
}

func nearPtr(t *testing.T, what string, got Value, want *float64, within float64) {
	t.Helper()
	if want != nil {
		near(t, what, got, *want, within)
	}
}

func nearItems(t *testing.T, what string, items []Item, want []float64, within float64, of func(Item) Value) {
	t.Helper()
	for j, w := range want {
		near(t, what+" of item "+items[j].ID, of(items[j]), w, within)
	}
}

func TestPublishedTables(t *testing.T) {
	for _, x := range loadPublished(t).Tables {
		t.Run(x.Name, func(t *testing.T) {
			r := Analyse(x.matrix(t), nil)
			nearItems(t, "p", r.Items, x.P, sixDigits, func(i Item) Value { return i.P })
			nearItems(t, "d", r.Items, x.D, sixDigits, func(i Item) Value { return i.D })
			nearItems(t, "p upper", r.Items, x.PUpper, sixDigits, func(i Item) Value { return i.PUpper })
			nearItems(t, "p lower", r.Items, x.PLower, sixDigits, func(i Item) Value { return i.PLower })
			nearItems(t, "r", r.Items, x.RPB, sixDigits, func(i Item) Value { return i.RPB })
			nearItems(t, "r corrected", r.Items, x.Corrected, sixDigits, func(i Item) Value { return i.RPBCorrected })
			nearItems(t, "alpha if deleted", r.Items, x.Deleted4, 5.1e-5, func(i Item) Value { return i.AlphaIfDeleted })
			nearPtr(t, "kr20", r.KR20, x.KR20, sixDigits)
			nearPtr(t, "alpha", r.Alpha, x.Alpha, sixDigits)
			nearPtr(t, "alpha", r.Alpha, x.Alpha4, 5.1e-5)
			if x.VariancePopulation != nil {
				near(t, "variance", Of(r.SDPopulation.V*r.SDPopulation.V), *x.VariancePopulation, sixDigits)
			}
			if x.AlphaCI != nil {
				near(t, "alpha low", r.AlphaCI.Lo, (*x.AlphaCI)[0], 5.1e-4)
				near(t, "alpha high", r.AlphaCI.Hi, (*x.AlphaCI)[1], 5.1e-4)
			}
		})
	}
}

func TestPublishedPairs(t *testing.T) {
	for _, x := range loadPublished(t).Pairs {
		t.Run(x.Name, func(t *testing.T) {
			tt, w := PairedT(x.Pre, x.Post), Wilcoxon(x.Pre, x.Post)
			nearPtr(t, "t", tt.T, x.T, sixDigits)
			nearPtr(t, "t", tt.T, x.T3, 5.1e-4)
			nearPtr(t, "t", tt.T, x.T4, 5.1e-5)
			nearPtr(t, "p", tt.P, x.P, sixDigits)
			nearPtr(t, "p", tt.P, x.P6, sixDigits)
			nearPtr(t, "p greater", tt.PGreater, x.PGreater5, 5.1e-6)
			nearPtr(t, "mean", tt.MeanDiff, x.MeanDiff, sixDigits)
			nearPtr(t, "sd", tt.SDDiff, x.SDDiff, sixDigits)
			nearPtr(t, "dz", tt.DZ, x.DZ, sixDigits)
			nearPtr(t, "lower bound", tt.LowerBound(0.95), x.LowerBound95, sixDigits)
			if x.CI != nil {
				near(t, "ci low", tt.CI.Lo, (*x.CI)[0], sixDigits)
				near(t, "ci high", tt.CI.Hi, (*x.CI)[1], sixDigits)
			}
			nearPtr(t, "w+", w.WPlus, x.WPlus, sixDigits)
			nearPtr(t, "w-", w.WMinus, x.WMinus, sixDigits)
			nearPtr(t, "w p", w.P, x.WP, sixDigits)
			nearPtr(t, "z", w.Z, x.Z, sixDigits)
			nearPtr(t, "w p normal", w.PNormal, x.WPNormal, sixDigits)
		})
	}
}

func TestPublishedGain(t *testing.T) {
	g := loadPublished(t).Gain
	h := ClassGain(g.Pre, g.Post)
	near(t, "class gain", h.Class, g.Class, sixDigits)
	near(t, "mean of individual gains", h.MeanIndividual, g.MeanIndividual, sixDigits)
	if h.NCeiling != 1 || h.NIndividual != 5 || h.Band != Medium {
		t.Errorf("ceiling %d, individual %d, band %s", h.NCeiling, h.NIndividual, h.Band)
	}
	for i, want := range g.Individual {
		got := IndividualGain(g.Pre[i], g.Post[i])
		if want == nil {
			if got.OK {
				t.Errorf("gain from 100 is %v, want undefined", got)
			}
			continue
		}
		near(t, "individual gain", got, *want, sixDigits)
	}
}

func TestPublishedShape(t *testing.T) {
	x := loadPublished(t).Shape
	s := Describe(x.Scores)
	near(t, "skewness", s.Skewness, x.Skewness, sixDigits)
	near(t, "kurtosis", s.Kurtosis, x.Kurtosis, sixDigits)
	near(t, "median", s.Median, 4, 0)
}

// Forty people make groups of 11 (10.8 rounded); 9 right above and 3 below are
// D = 6/11 (examoo.com/mcqs/6797).
func TestPublished27Percent(t *testing.T) {
	item, totals := make([]float64, 40), make([]float64, 40)
	for i := range totals {
		totals[i] = float64(100 - i)
		if i < 9 || i >= 37 {
			item[i] = 1
		}
	}
	if g := GroupsOf(40); g != (Groups{11, 11, Rule27}) {
		t.Errorf("groups of 40: %+v", g)
	}
	near(t, "D", Discrimination(item, totals, 1), 6.0/11, sixDigits)
}
