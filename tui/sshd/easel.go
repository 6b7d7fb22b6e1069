package sshd

import (
	"bytes"
	"io"
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

// easel knows what stands on a peer's terminal and what brings it to the next
// picture. Lines that say the same as before cost a comparison of strings and
// nothing else; the others are compared cell by cell, so that few bytes travel.
type easel struct {
	out   bytes.Buffer
	scr   *uv.TerminalRenderer
	page  uv.ScreenBuffer
	rows  []string // what page holds, by line; nil: unknown
	now   picture
	begun bool
}

// newEasel is an easel for a terminal of w by h cells. MapNL says that newlines
// will be turned into CR LF on their way.
func newEasel(environ []string, profile colorprofile.Profile, w, h int, mapNL bool) *easel {
	e := &easel{page: uv.NewScreenBuffer(w, h)}
	e.scr = uv.NewTerminalRenderer(&e.out, environ)
	e.scr.SetColorProfile(profile)
	e.scr.SetFullscreen(true)
	e.scr.SetRelativeCursor(false)
	e.scr.SetTabStops(-1)
	e.scr.SetMapNewline(mapNL)
	e.resize(w, h)
	return e
}

// resize takes a new size; the next picture is painted whole.
func (e *easel) resize(w, h int) {
	e.page.Resize(w, h)
	e.page.Touched = make([]*uv.LineData, h)
	e.rows = nil
	e.scr.Resize(w, h)
	e.scr.Erase()
}

// erase makes the next picture begin on an empty screen.
func (e *easel) erase() { e.scr.Erase() }

// paint returns what brings the terminal to p. It is good until the next call.
func (e *easel) paint(p picture) []byte {
	e.out.Reset()
	e.modes(p)
	e.draw(p.content)
	e.scr.Render(e.page.RenderBuffer)
	clear(e.page.Touched)
	if p.cursor {
		e.scr.MoveTo(p.x, p.y)
	}
	e.now, e.begun = p, true
	_ = e.scr.Flush() // into memory
	return e.out.Bytes()
}

// modes switches the terminal over to what p needs.
func (e *easel) modes(p picture) {
	say := func(on bool, text string) {
		if on {
			_, _ = e.scr.WriteString(text)
		}
	}
	was, first := e.now, !e.begun
	if p.alt != was.alt {
		say(p.alt, ansi.SetModeAltScreenSaveCursor)
		say(!p.alt, ansi.ResetModeAltScreenSaveCursor)
		e.scr.Erase()
	}
	say(p.cursor && !was.cursor && !first, ansi.SetModeTextCursorEnable)
	say(!p.cursor && (was.cursor || first || p.alt != was.alt), ansi.ResetModeTextCursorEnable)
	say(p.paste && !was.paste, ansi.SetModeBracketedPaste)
	say(!p.paste && was.paste, ansi.ResetModeBracketedPaste)
	say(p.focus && !was.focus, ansi.SetModeFocusEvent)
	say(!p.focus && was.focus, ansi.ResetModeFocusEvent)
	say(p.title != was.title, ansi.SetWindowTitle(p.title))
}

// draw brings page to content; what does not fit is cut off.
func (e *easel) draw(content string) {
	w, h := e.page.Width(), e.page.Height()
	rows := strings.Split(content, "\n")
	rows = append(rows, make([]string, max(h-len(rows), 0))...)[:h]
	if reaches(rows) {
		e.rows = nil
		uv.NewStyledString(content).Draw(e.page, e.page.Bounds())
		e.touchEnd()
		return
	}
	for y, row := range rows {
		if e.rows == nil || e.rows[y] != row {
			uv.NewStyledString(strings.TrimSuffix(row, "\r")).Draw(e.page, uv.Rect(0, y, w, 1))
		}
	}
	e.rows = rows
	e.touchEnd()
}

// touchEnd has the renderer look at the empty lines at the end and at the one
// before them, which it wipes with them and would not write again by itself.
func (e *easel) touchEnd() {
	y := e.page.Height() - 1
	if e.page.TouchedLines() == 0 || !blank(e.page.Line(y)) {
		return
	}
	for ; y >= 0; y-- {
		e.page.TouchLine(0, y, e.page.Width())
		if !blank(e.page.Line(y)) {
			return
		}
	}
}

func blank(l uv.Line) bool {
	for i := range l {
		if !l[i].Equal(&uv.EmptyCell) {
			return false
		}
	}
	return true
}

// reaches reports a style or a link that reaches from one line into the next.
func reaches(rows []string) bool {
	for _, r := range rows {
		i := strings.LastIndexByte(r, ansi.ESC)
		if i >= 0 && !strings.HasPrefix(r[i:], "\x1b[m") && !strings.HasPrefix(r[i:], "\x1b[0m") || strings.Contains(r, "\x1b]") {
			return true
		}
	}
	return false
}

// leave returns what gives the terminal back as it was.
func (e *easel) leave() []byte {
	e.out.Reset()
	if e.begun {
		e.modes(picture{cursor: true})
		_ = e.scr.Flush() // into memory
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
