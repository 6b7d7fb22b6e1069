package data

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// applicationID is "DKLT" in the header of every file that is ours.
const applicationID = 0x444b4c54

// access says what a connection is for.
type access int

const (
	writing access = iota
	reading
	readingOnly  // the whole store is read-only
	probing      // looks at a file without leaving a trace beside it
	copying      // reads everything into another file
	single       // writes a file that nobody else has open and that stays one file
	copyingFixed // copying, from a disk that takes no writes
	loosely      // tests only: synchronous=NORMAL, which breaks the promise
)

// dsn names the file for the driver. Pragmas stand here because through Exec
// they would reach one connection of the pool only.
func dsn(path string, a access) string {
	q := []string{"_busy_timeout=5000", "_dqs=0", "_defensive=1",
		"_pragma=trusted_schema(0)", "_pragma=cell_size_check(1)", "_pragma=mmap_size(0)"}
	switch a {
	case writing:
		q = append(q, "_journal_mode=WAL", "_synchronous=FULL", "_foreign_keys=on", "_txlock=immediate", "_pragma=secure_delete(1)",
			fmt.Sprintf("_pragma=journal_size_limit(%d)", keptLog))
	case loosely:
		q = append(q, "_journal_mode=WAL", "_synchronous=NORMAL", "_foreign_keys=on", "_txlock=immediate")
	case reading:
		q = append(q, "_query_only=1", "_txlock=deferred")
	case readingOnly:
		q = append(q, "mode=ro", "_query_only=1", "_txlock=deferred")
	case copying:
		q = append(q, "mode=ro")
	case copyingFixed:
		q = append(q, "mode=ro", "immutable=1")
	case single:
		q = append(q, "_journal_mode=DELETE", "_synchronous=FULL", "_txlock=immediate")
	case probing:
		q = append(q, "mode=ro", "immutable=1", "_query_only=1")
	}
	return "file:" + pathURI(path) + "?" + strings.Join(q, "&")
}

// pathURI writes a path as SQLite's URIs want it.
func pathURI(path string) string {
	p := filepath.ToSlash(path)
	switch {
	case strings.HasPrefix(p, "//"):
		p = "//" + p // a Windows share; else its server would be the URI's host
	case !strings.HasPrefix(p, "/"):
		p = "/" + p // C:/...
	}
	return (&url.URL{Path: p}).EscapedPath()
}

// assertPragmas reads back what the DSN asked for. A place that cannot do WAL
// or full synchronisation (some network drives) would break the promise that
// an acknowledged write survives a power cut.
func assertPragmas(ctx context.Context, c *sql.Conn, a access) error {
	want := map[string]string{"busy_timeout": "5000", "trusted_schema": "0", "cell_size_check": "1"}
	switch a {
	case writing:
		want["journal_mode"], want["synchronous"] = "wal", "2"
		want["foreign_keys"], want["query_only"], want["secure_delete"] = "1", "0", "1"
	case reading, readingOnly, probing:
		want["query_only"] = "1"
	case copying, copyingFixed, single, loosely:
	}
	for name, w := range want {
		var got string
		if err := c.QueryRowContext(ctx, "PRAGMA "+name).Scan(&got); err != nil {
			return wrap("pragma "+name, err)
		}
		if !strings.EqualFold(got, w) {
			return fmt.Errorf("data: pragma %s is %s, not %s: %w", name, got, w, ErrUnsafe)
		}
	}
	return nil
}
