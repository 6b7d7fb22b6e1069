// Package aiken reads and writes Aiken, the plainest text format for single
// choice questions:
//
//	Siapa yang mencatat kelahiran?
//	A. Dinas Dukcapil
//	B. Bank desa
//	ANSWER: A
//
// JAWABAN: and KUNCI: are read like ANSWER:, labels may be small, stems may be
// numbered. docs/formats.md says where this is kinder, and where stricter, than
// Moodle.
package aiken
