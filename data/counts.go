package data

import "context"

// Facts counts what the log holds.
func (s *Store) Facts(ctx context.Context) (n int, err error) {
	err = s.read(ctx, "count", func(v *view) error { return v.row("SELECT count(*) FROM fact").Scan(&n) })
	return n, err
}
