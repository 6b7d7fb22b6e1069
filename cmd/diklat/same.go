package main

import (
	"context"
	"errors"
	"log/slog"

	"diklat/data"
	"diklat/quiz/live"
)

// tellSame tells a room who is entered twice, so that a pre-test under one entry
// and a post-test under the other are one person's. It changes no answer; if it
// fails the reports know all the same, and the next opening tells it again.
func tellSame(ctx context.Context, store *data.Store, hub *live.Hub) {
	merged, err := store.Merged(ctx)
	if err == nil {
		same := make(map[live.PersonID]live.PersonID, len(merged))
		for gone, into := range merged {
			same[live.PersonID(gone)] = live.PersonID(into)
		}
		err = hub.Do(ctx, "diklat", 0, live.SamePeople{Same: same})
	}
	if err != nil && !errors.Is(err, context.Canceled) { // who closes the room meanwhile asked for nothing
		slog.Warn("tell the room who is entered twice", "err", err)
	}
}
