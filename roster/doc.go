// Package roster holds villages, people, events, sesi and attendance: the
// words and rules of a daftar hadir. It knows no SQL, terminal or SSH.
package roster
