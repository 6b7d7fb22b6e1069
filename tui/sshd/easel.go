package sshd

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// picture is what a session shows of a tea.View: text, the kind of screen, the
// window's title, a cursor, and which reports the terminal sends. A view that asks
// for a mouse, colours of the whole window or a progress bar asks in vain.
type picture struct {
	content, title string
	alt            bool // the alternate screen
	paste, focus   bool // the terminal reports pastes, and being looked at
	cursor         bool
	x, y           int // of the cursor, in cells
}

func pictureOf(v tea.View) picture {
	p := picture{content: v.Content, title: v.WindowTitle, alt: v.AltScreen, paste: !v.DisableBracketedPasteMode, focus: v.ReportFocus}
	if v.Cursor != nil {
		p.cursor, p.x, p.y = true, v.Cursor.X, v.Cursor.Y
	}
	return p
}

// easel knows what stands on a peer's terminal, line by line, and what brings it to
// the next picture. A line that says the same as before costs a comparison of strings
// and nothing else; of one that changed, what it begins with alike is not sent again.
// It keeps no cells: 300 seats would hold 150 MB of them.
type easel struct {
	out   bytes.Buffer
	w, h  int
	inks  inks
	rows  []string // what stands there; nil: nobody knows
	now   picture
	begun bool
}

// newEasel is an easel for a terminal of w by h cells and so many colours.
func newEasel(profile colorprofile.Profile, w, h int) *easel {
	return &easel{w: w, h: h, inks: inks{profile: profile}}
}

// resize takes a new size; the next picture is painted whole.
func (e *easel) resize(w, h int) {
	e.w, e.h = w, h
	e.rows = nil
}

// erase makes the next picture begin on an empty screen.
func (e *easel) erase() { e.rows = nil }

// paint returns what brings the terminal to p. It is good until the next call.
func (e *easel) paint(p picture) []byte {
	e.out.Reset()
	e.modes(p)
	e.draw(p.content)
	if p.cursor {
		e.moveTo(p.x, p.y)
	}
	e.now, e.begun = p, true
	return e.out.Bytes()
}

// modes switches the terminal over to what p needs.
func (e *easel) modes(p picture) {
	say := func(on bool, text string) {
		if on {
			e.out.WriteString(text)
		}
	}
	was, first := e.now, !e.begun
	if p.alt != was.alt {
		say(p.alt, ansi.SetModeAltScreenSaveCursor)
		say(!p.alt, ansi.ResetModeAltScreenSaveCursor)
		e.rows = nil
	}
	say(p.cursor && !was.cursor && !first, ansi.SetModeTextCursorEnable)
	say(!p.cursor && (was.cursor || first || p.alt != was.alt), ansi.ResetModeTextCursorEnable)
	say(p.paste && !was.paste, ansi.SetModeBracketedPaste)
	say(!p.paste && was.paste, ansi.ResetModeBracketedPaste)
	say(p.focus && !was.focus, ansi.SetModeFocusEvent)
	say(!p.focus && was.focus, ansi.ResetModeFocusEvent)
	say(p.title != was.title, ansi.SetWindowTitle(p.title))
}

// draw brings the screen to content; what does not fit is cut off.
func (e *easel) draw(content string) {
	rows := strings.Split(content, "\n")
	rows = append(rows, make([]string, max(e.h-len(rows), 0))...)[:e.h]
	if !plain(rows) {
		rows = e.redrawn(content)
	}
	if e.rows == nil {
		e.out.WriteString(ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseEntireScreen)
		e.rows = make([]string, e.h)
	}
	for y, row := range rows {
		if e.rows[y] != row {
			e.line(y, e.cut(e.rows[y]), e.cut(row))
		}
	}
	e.rows = rows
}

// redrawn is content as lines of which each stands for itself, whatever is in it: the
// long way, over cells, for what no screen of ours draws.
func (e *easel) redrawn(content string) []string {
	page := uv.NewScreenBuffer(e.w, e.h)
	uv.NewStyledString(tame(content)).Draw(page, page.Bounds())
	rows := make([]string, e.h)
	for y := range rows {
		if rows[y] = page.Line(y).Render(); !plainRow(rows[y]) {
			rows[y] = printable(ansi.Strip(rows[y])) // whatever the library adds of its own
		}
	}
	return rows
}

// cut is a line as wide as fits, without the spaces at its end.
func (e *easel) cut(row string) string {
	row = strings.TrimRight(row, " \r")
	if len(row) > e.w && ansi.StringWidth(row) > e.w {
		row = ansi.Truncate(row, e.w, "")
	}
	return row
}

// line turns a line of the screen into another.
func (e *easel) line(y int, was, row string) {
	at, ink := alike(was, row)
	wide := ansi.StringWidth(row)
	corner := y == e.h-1 && wide >= e.w // the last cell of all must not move the screen up
	if corner {
		e.out.WriteString(ansi.ResetModeAutoWrap)
	}
	e.moveTo(ansi.StringWidth(row[:at]), y)
	e.inks.write(&e.out, ink)
	e.inks.write(&e.out, row[at:])
	if wide < ansi.StringWidth(was) {
		e.out.WriteString(ansi.EraseLineRight)
	}
	if corner {
		e.out.WriteString(ansi.SetModeAutoWrap)
	}
}

func (e *easel) moveTo(x, y int) {
	e.out.WriteString("\x1b[" + strconv.Itoa(y+1) + ";" + strconv.Itoa(x+1) + "H")
}

// leave returns what gives the terminal back as it was.
func (e *easel) leave() []byte {
	e.out.Reset()
	if e.begun {
		e.modes(picture{cursor: true})
	}
	return e.out.Bytes()
}

// write gives what an easel made to the peer, if it is anything.
func write(out io.Writer, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	_, err := out.Write(b)
	return err
}
