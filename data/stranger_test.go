package data_test

import (
	"context"
	"errors"
	"fmt"

	"diklat/data"
	"diklat/roster"
)

// With readChild set to a data file the test binary is a program that may not
// write into its folder.
const readChild = "DIKLAT_TEST_READ_CHILD"

func readAsStranger(path string) error {
	ctx := context.Background()
	if _, err := data.Open(ctx, path, data.Options{}); !errors.Is(err, data.ErrReadOnly) || errors.Is(err, data.ErrNotOurs) {
		return fmt.Errorf("opened for writing: %w", err)
	}
	s, err := data.Open(ctx, path, data.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	e, ok, err := s.CurrentEvent(ctx)
	if err != nil || !ok {
		return fmt.Errorf("no event: %w", err)
	}
	roll, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil || len(roll.Rows) != 10 {
		return fmt.Errorf("%d people: %w", len(roll.Rows), err)
	}
	if err := s.SetSetting(ctx, "a", "b", roster.Trainer); !errors.Is(err, data.ErrReadOnly) {
		return fmt.Errorf("wrote: %w", err)
	}
	return nil
}
