package stats

import "strings"

// MatchRule says how two tables were brought together.
type MatchRule string

// The rules of a match.
const (
	MatchID   MatchRule = "id"   // the same id in both
	MatchRow  MatchRule = "row"  // no ids, the same number of rows
	MatchNone MatchRule = "none" // no ids, and the rows do not line up
)

// Match counts who can be compared.
type Match struct {
	Rule      MatchRule `json:"matched_by"`
	PreOnly   int       `json:"n_pre_only"`
	PostOnly  int       `json:"n_post_only"`
	Ambiguous int       `json:"n_ambiguous"` // rows whose id occurs twice; left out
}

// pair is a person's row in both tables.
type pair struct{ pre, post int }

// match finds the persons of both tables. Without ids the rows are taken in
// order, but only when there are as many; guessing further would compare
// strangers. An id that occurs twice in a table matches nobody.
func match(pre, post Matrix) ([]pair, Match) {
	if pre.Persons == nil || post.Persons == nil {
		return matchRows(pre, post)
	}
	before, after := index(pre.Persons), index(post.Persons)
	info := Match{Rule: MatchID}
	var pairs []pair
	for i, id := range post.Persons {
		rows, mine := before[plainID(id)], after[plainID(id)]
		switch {
		case plainID(id) == "" || len(rows) == 0 && len(mine) == 1:
			info.PostOnly++
		case len(rows) != 1 || len(mine) != 1:
			info.Ambiguous++
		default:
			pairs = append(pairs, pair{rows[0], i})
		}
	}
	for _, id := range pre.Persons {
		rows, mine := after[plainID(id)], before[plainID(id)]
		switch {
		case plainID(id) == "" || len(rows) == 0 && len(mine) == 1:
			info.PreOnly++
		case len(rows) != 1 || len(mine) != 1:
			info.Ambiguous++
		}
	}
	return pairs, info
}

func matchRows(pre, post Matrix) ([]pair, Match) {
	if pre.N() != post.N() || pre.Gaps || post.Gaps {
		return nil, Match{Rule: MatchNone, PreOnly: pre.N(), PostOnly: post.N()}
	}
	pairs := make([]pair, pre.N())
	for i := range pairs {
		pairs[i] = pair{i, i}
	}
	return pairs, Match{Rule: MatchRow}
}

func index(ids []string) map[string][]int {
	out := make(map[string][]int, len(ids))
	for i, id := range ids {
		key := plainID(id)
		out[key] = append(out[key], i)
	}
	return out
}

// plainID forgives case, spaces and the zeros a spreadsheet eats from 007.
func plainID(id string) string {
	id = strings.Join(strings.Fields(strings.ToLower(id)), " ")
	if id != "" && strings.Trim(id, "0123456789") == "" {
		if id = strings.TrimLeft(id, "0"); id == "" {
			return "0"
		}
	}
	return id
}
