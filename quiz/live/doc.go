// Package live is the room: what the trainer shows, what is asked, who sits
// where and what each person answered.
//
// One loop owns a room. A request is checked against the state, written to the
// journal together with the others that wait (one transaction), applied by the
// pure Apply, acknowledged, and only then published. Delivery:
//
//   - An acknowledgement means the answer is on disk.
//   - Every subscriber has a mailbox with one slot in which the newest snapshot
//     wins. The loop never waits for a subscriber; a slow one skips versions.
//   - Snapshots reach one subscriber in the order of their versions.
//   - Participants are woken by changes of the room and by their own answers,
//     never by those of others. Watchers (the trainer) get counts at most ten
//     times a second.
//   - A participant is given a View, which holds no key before its reveal.
//
// A crash replays the journal through the same Apply. Seats are not kept: who
// is connected is true only now.
//
// The package knows no terminal, no SSH, no SQL and no roster; people are ids.
package live
