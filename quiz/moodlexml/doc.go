// Package moodlexml reads and writes Moodle's XML format for questions. It reads
// one <question> at a time, so that memory follows the largest question and not
// the file, and never expands entities that the file declares.
package moodlexml
