package main

import (
	"context"
	"runtime/debug"
	"strconv"
	"strings"

	"diklat/data"
)

// floor is the oldest version of a part that is safe to use, and why.
type floor struct{ module, version string }

// floors are those below which known defects let somebody end the class or lose
// records: CVE-2026-39834 and its kin in x/crypto, charm.land/ssh's panic of the
// whole server, SQLite's bugs in resetting the log.
func floors() []floor {
	return []floor{
		{"golang.org/x/crypto", "v0.53.0"}, {"charm.land/ssh", "v0.4.3"}, {"charm.land/wish/v2", "v2.0.3"},
		{"modernc.org/sqlite", "v1.58.0"}, {"filippo.io/age", "v1.3.2"}, {"github.com/xuri/excelize/v2", "v2.11.0"},
	}
}

// sqliteFloor is that of SQLite itself, which is asked while it runs.
const sqliteFloor = "3.53.4"

// belowFloor compares what this program was built from with the floors. low are
// the parts that are too old, all every part with its version.
func belowFloor(ctx context.Context) (low, all []string, err error) {
	have := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			have[m.Path] = m.Version
		}
	}
	for _, f := range floors() {
		v, ok := have[f.module]
		if !ok {
			continue // not built in: nothing of it can fail
		}
		all = append(all, f.module[strings.LastIndex(strings.TrimSuffix(f.module, "/v2"), "/")+1:]+" "+v)
		if older(v, f.version) {
			low = append(low, f.module+" "+v)
		}
	}
	v, err := data.SQLiteVersion(ctx)
	if err != nil {
		return low, all, err
	}
	if older(v, sqliteFloor) {
		low = append(low, "SQLite "+v)
	}
	return low, append(all, "SQLite "+v), nil
}

// older compares versions by their numbers; what stands behind a dash counts less.
func older(a, b string) bool {
	x, y := versionNumbers(a), versionNumbers(b)
	for i := range max(len(x), len(y)) {
		var p, q int
		if i < len(x) {
			p = x[i]
		}
		if i < len(y) {
			q = y[i]
		}
		if p != q {
			return p < q
		}
	}
	return strings.Contains(a, "-") && !strings.Contains(b, "-")
}

func versionNumbers(v string) []int {
	v, _, _ = strings.Cut(strings.TrimPrefix(v, "v"), "-")
	var out []int
	for _, s := range strings.Split(v, ".") {
		n, err := strconv.Atoi(s)
		if err != nil {
			return out
		}
		out = append(out, n)
	}
	return out
}
