// Package backup keeps copies of the data file in a second place and brings them
// back. A copy is one SQLite file, encrypted with age where it leaves the laptop,
// with a manifest beside it that names nobody: sizes, SHA-256, counts, the links
// of the log.
//
// Order of writing, so that a cut at any point leaves the copy before it valid:
// the copy under a temporary name, to the disk, read back from the disk,
// decrypted, checked and counted; then its name; then the manifest. A copy
// without a manifest does not count.
//
// The public age tool opens a copy without this program:
//
//	age -d -i kunci-cadangan.age diklat-20251107-081400.db.age > diklat.db
package backup
