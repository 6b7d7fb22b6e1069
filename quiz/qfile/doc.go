// Package qfile reads a question file of any format that is supported: it tells
// the formats apart by content, runs the right reader and puts the problems it
// found into sentences. It keeps nothing; whoever calls it asks the person first.
package qfile
