// Package sheet reads question tables, as XLSX or CSV: this project's own
// template, Kahoot's and Quizizz's (Wayground). It writes its own template.
//
// It reads XLSX with its own small reader, part by part and with limits: a
// workbook from a stranger may unpack to gigabytes, and a cell that computes must
// be seen as such and not as the number that was computed last.
package sheet
