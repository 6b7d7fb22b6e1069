package course

import (
	"strings"

	"diklat/quiz"
)

// SourceOf is the short source of some facts: "UU 18/2017 Pasal 5; Pasal 13".
// Articles of one law stand together behind its name; facts that are not known
// are left out. What is no law keeps its own words ("berita ...", "Anjuran
// program, ..."), and an unverified fact is marked "verifikasi lokal".
func (lib *Library) SourceOf(ids []quiz.FactID) string {
	var g sourceGroups
	unverified := false
	for _, id := range ids {
		f, ok := lib.Fact(id)
		if !ok {
			continue
		}
		g.add(f.Source)
		unverified = unverified || f.Level == Unverified
	}
	s := g.String()
	if unverified && s != "" {
		s += " (verifikasi lokal)"
	}
	return s
}

// sourceGroups keeps laws and their articles in the order they came.
type sourceGroups struct {
	laws     []string
	articles map[string][]string
}

func (g *sourceGroups) add(source string) {
	if g.articles == nil {
		g.articles = map[string][]string{}
	}
	law := ""
	for part := range strings.SplitSeq(source, ";") {
		part = strings.TrimSpace(part)
		name, article, ok := cutArticle(part)
		switch {
		case part == "":
			continue
		case ok && name == "": // "Pasal 66" goes with the law before it
			name = law
		case !ok:
			name = part
		}
		law = name
		g.put(name, article)
	}
}

// cutArticle splits "UU 18/2017 Pasal 5 huruf a" before "Pasal".
func cutArticle(s string) (law, article string, ok bool) {
	if strings.HasPrefix(s, "Pasal ") {
		return "", s, true
	}
	i := strings.Index(s, " Pasal ")
	if i < 0 {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

func (g *sourceGroups) put(law, article string) {
	have, known := g.articles[law]
	if !known {
		g.laws = append(g.laws, law)
		g.articles[law] = nil
	}
	if article == "" {
		return
	}
	for _, a := range have {
		if a == article {
			return
		}
	}
	g.articles[law] = append(have, article)
}

func (g *sourceGroups) String() string {
	var parts []string
	for _, law := range g.laws {
		s := strings.Join(g.articles[law], "; ")
		parts = append(parts, strings.TrimSpace(law+" "+s))
	}
	return strings.Join(parts, "; ")
}
