// Package data keeps everything in one SQLite file and is the only package
// that knows SQL.
//
// What happened is a fact: a row that is added and never changed, with a
// UUIDv7, the laptop it was born on, that laptop's running number, who did it
// and when. Everything else (who is present now) is a projection, written in
// the transaction of the fact and rebuilt from the facts by [Store.Rebuild].
//
// A method that writes returns nil only after the commit has reached the disk.
// Writes of many callers share a commit; a caller that fails or goes away takes
// nobody else's write along. Reads never wait for writes.
package data
