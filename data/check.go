package data

import "context"

// Check reads the whole file for damage, for at most a few seconds, and counts
// the facts. The error is ErrCorrupt if something is wrong or missing.
func (s *Store) Check(ctx context.Context) error {
	conn, err := s.readers.Conn(ctx)
	if err != nil {
		return wrap("check", err)
	}
	defer func() { _ = conn.Close() }()
	if err := quickCheck(ctx, conn); err != nil || s.newer {
		return err
	}
	if v, err := schemaVersion(ctx, conn); err != nil || v < chainSchema {
		return wrap("check", err)
	}
	return noneMissing(ctx, conn)
}

// chainSchema is the first schema whose facts say where they came from.
const chainSchema = 7
