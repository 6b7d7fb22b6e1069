// Package line is the participant's program as lines of text: it asks and prints
// one thing after the other and never paints over what was said. It is for
// screen readers, Braille lines, slow lines and terminals that can do no more.
//
// It has no screens of its own. It reads the screens of the app (tui.Page), says
// what is new on them, and gives them the keys of a line once Enter ends it, so
// that everything a participant can do at a screen can be done here.
package line
