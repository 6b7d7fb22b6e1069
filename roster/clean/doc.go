// Package clean makes text of unknown origin safe to keep, show and compare:
// names, villages, answers, SSH user names, file names, log lines. Text is
// cleaned when it enters and again when it leaves. It is a leaf that any
// package may import and knows none of them.
package clean
