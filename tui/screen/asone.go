package screen

import "diklat/quiz/live"

// AsOne is a snapshot in which people who are entered twice are one in every run.
func AsOne(snap *live.Snapshot) *live.Snapshot {
	if len(snap.Same) == 0 {
		return snap
	}
	c := *snap
	c.Past = live.AsOne(c.Past, c.Same)
	if c.Run != nil {
		c.Run = live.AsOne([]*live.Run{c.Run}, c.Same)[0]
	}
	return &c
}
