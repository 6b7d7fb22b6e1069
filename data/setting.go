package data

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"diklat/roster"
)

// Setting reads one setting; false if it was never set.
func (s *Store) Setting(ctx context.Context, key string) (value string, ok bool, err error) {
	err = s.read(ctx, "setting", func(v *view) error {
		err := v.row("SELECT value FROM setting WHERE key = ?", key).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		ok = err == nil
		return err
	})
	return value, ok, err
}

// SetSetting keeps a setting. Setting it to what it is adds nothing.
func (s *Store) SetSetting(ctx context.Context, key, value string, by roster.Actor) error {
	return s.writeNeeded(ctx, "set "+key, func(t *tx) error {
		var have string
		err := t.row("SELECT value FROM setting WHERE key = ?", key).Scan(&have)
		if err == nil && have == value {
			return nil
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return t.put(kindSetting, "", by, settingBody{Key: key, Value: value})
	})
}

// ClockBehind compares the laptop's clock with the newest fact born here. behind
// means that the clock lies before it: a dead battery, or somebody set it back.
// Order never depends on the clock, but the times on sheets do.
func (s *Store) ClockBehind(ctx context.Context) (newest time.Time, behind bool, err error) {
	err = s.read(ctx, "clock", func(v *view) error {
		var ms int64
		err := v.row("SELECT wall_ms FROM fact WHERE device = ? ORDER BY seq DESC LIMIT 1", s.device).Scan(&ms)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		newest = time.UnixMilli(ms).UTC()
		behind = err == nil && s.clock().UnixMilli() < ms
		return err
	})
	return newest, behind, err
}

func applySetting(t *tx, b settingBody) error {
	if b.Erased != "" {
		return t.do("DELETE FROM setting WHERE key = ?", b.Key)
	}
	return t.do("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", b.Key, b.Value)
}
