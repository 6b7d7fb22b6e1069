package stats

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// TestSharedVectors runs the reference vectors where the reference folder is
// beside the project; testdata/published.json holds the same ground in every
// checkout.
func TestSharedVectors(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "formats", "vectors.json")
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the reference folder is not beside the project: ", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]json.RawMessage
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	for name, check := range map[string]func(*testing.T, vector){
		"V1": vectorKR20, "V2": vectorHalves, "V5": vectorAlpha, "V6": vectorPaired, "V9": vectorGain,
	} {
		t.Run(name, func(t *testing.T) {
			var x vector
			if err := json.Unmarshal(v[name], &x); err != nil {
				t.Fatal(err)
			}
			check(t, x)
		})
		delete(v, name)
	}
	delete(v, "V10") // prose only: TestPublished27Percent
	for name := range v {
		t.Errorf("no check for reference vector %s", name)
	}
}

type vector struct {
	Matrix    [][]float64
	Pre, Post []float64
	Published struct {
		Totals, P, D, Upper, Lower []float64
		ItemVariance               []float64 `json:"item_variance_population"`
		TotalVariance              float64   `json:"total_variance_population"`
		Alpha, T, DF               float64
		CI                         []float64 `json:"ci95"`
		PGreater                   float64   `json:"p_one_sided_greater"`
		MeanDiff                   float64   `json:"mean_diff"`
		Lower95                    float64   `json:"ci95_lower_one_sided"`
	}
	Computed struct {
		KR20       float64   `json:"kr20_population_variance"`
		KR20Short  float64   `json:"kr20_population"`
		Alpha      float64   `json:"cronbach_alpha"`
		Wrong      float64   `json:"WRONG_mixed_convention_pq_with_sample_variance"`
		RPB        []float64 `json:"pbis_uncorrected"`
		Corrected  []float64 `json:"pbis_corrected"`
		T          float64
		SD         float64 `json:"sd_diff"`
		P          float64 `json:"p_two_sided"`
		DZ         float64 `json:"cohen_dz"`
		SignedRank struct {
			N       int     `json:"n_nonzero"`
			WPlus   float64 `json:"W_plus"`
			WMinus  float64 `json:"W_minus"`
			P       float64 `json:"p_exact_two_sided_midranks"`
			Z       float64 `json:"z_tie_corrected"`
			PNormal float64 `json:"p_normal_continuity"`
		} `json:"wilcoxon"`
	} `json:"computed_here"`
	Constructed struct {
		Pre, Post      []float64
		Class          float64 `json:"class_gain"`
		MeanIndividual float64 `json:"mean_individual_gain_excluding_ceiling"`
		Individual     []*float64
	} `json:"constructed_here"`
}

func (v vector) report() (Matrix, Report) {
	m := NewMatrix(nil, make([]string, len(v.Matrix[0])), v.Matrix)
	return m, Analyse(m, nil)
}

func vectorKR20(t *testing.T, v vector) {
	m, r := v.report()
	for i, total := range m.Totals() {
		near(t, "total", Of(total), v.Published.Totals[i], 0)
	}
	for j, want := range v.Published.ItemVariance {
		sd := Describe(m.Column(j)).SDPopulation.V
		near(t, "item variance", Of(sd*sd), want, sixDigits)
	}
	near(t, "variance", Of(r.SDPopulation.V*r.SDPopulation.V), v.Published.TotalVariance, sixDigits)
	nearItems(t, "p", r.Items, v.Published.P, sixDigits, func(i Item) Value { return i.P })
	nearItems(t, "r", r.Items, v.Computed.RPB, sixDigits, func(i Item) Value { return i.RPB })
	nearItems(t, "corrected", r.Items, v.Computed.Corrected, sixDigits, func(i Item) Value { return i.RPBCorrected })
	near(t, "kr20", r.KR20, v.Computed.KR20, sixDigits)
	near(t, "alpha", r.Alpha, v.Computed.Alpha, sixDigits)
	if math.Abs(r.KR20.V-v.Computed.Wrong) < 1e-3 {
		t.Error("kr20 pairs p q with the sample variance")
	}
}

func vectorHalves(t *testing.T, v vector) {
	_, r := v.report()
	nearItems(t, "p", r.Items, v.Published.P, sixDigits, func(i Item) Value { return i.P })
	nearItems(t, "d", r.Items, v.Published.D, sixDigits, func(i Item) Value { return i.D })
	nearItems(t, "upper", r.Items, v.Published.Upper, sixDigits, func(i Item) Value { return Of(i.PUpper.V * 5) })
	nearItems(t, "lower", r.Items, v.Published.Lower, sixDigits, func(i Item) Value { return Of(i.PLower.V * 5) })
	near(t, "kr20", r.KR20, v.Computed.KR20Short, sixDigits)
	if r.Groups != (Groups{5, 5, RuleHalves}) {
		t.Errorf("groups %+v", r.Groups)
	}
}

func vectorAlpha(t *testing.T, v vector) {
	_, r := v.report()
	near(t, "alpha", r.Alpha, v.Published.Alpha, sixDigits)
	near(t, "low", r.AlphaCI.Lo, v.Published.CI[0], 5.1e-4)
	near(t, "high", r.AlphaCI.Hi, v.Published.CI[1], 5.1e-4)
}

func vectorPaired(t *testing.T, v vector) {
	p, c := PairedT(v.Pre, v.Post), v.Computed
	near(t, "t", p.T, c.T, sixDigits)
	near(t, "t", p.T, v.Published.T, 5.1e-4)
	near(t, "df", Of(float64(p.DF)), v.Published.DF, 0)
	near(t, "p", p.P, c.P, sixDigits)
	near(t, "p greater", p.PGreater, v.Published.PGreater, 5.1e-6)
	near(t, "mean", p.MeanDiff, v.Published.MeanDiff, sixDigits)
	near(t, "sd", p.SDDiff, c.SD, sixDigits)
	near(t, "dz", p.DZ, c.DZ, sixDigits)
	near(t, "lower bound", p.LowerBound(0.95), v.Published.Lower95, sixDigits)
	w, want := Wilcoxon(v.Pre, v.Post), c.SignedRank
	near(t, "n", Of(float64(w.N)), float64(want.N), 0)
	near(t, "w+", w.WPlus, want.WPlus, 0)
	near(t, "w-", w.WMinus, want.WMinus, 0)
	near(t, "exact p", w.P, want.P, sixDigits)
	near(t, "z", w.Z, want.Z, sixDigits)
	near(t, "normal p", w.PNormal, want.PNormal, sixDigits)
}

func vectorGain(t *testing.T, v vector) {
	c := v.Constructed
	h := ClassGain(c.Pre, c.Post)
	near(t, "class", h.Class, c.Class, sixDigits)
	near(t, "individual", h.MeanIndividual, c.MeanIndividual, sixDigits)
	for i, want := range c.Individual {
		got := IndividualGain(c.Pre[i], c.Post[i])
		if want == nil && got.OK {
			t.Errorf("gain from 100 = %v", got)
		}
		if want != nil {
			near(t, "own gain", got, *want, sixDigits)
		}
	}
}
