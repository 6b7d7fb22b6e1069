package sshd

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// bench returns a decoder without a connection, whose events are collected.
func bench(tb testing.TB) (*decoder, *[]tea.Msg) {
	tb.Helper()
	ctx, cancel := context.WithCancelCause(context.Background())
	tb.Cleanup(func() { cancel(nil) })
	l := DefaultLimits()
	sess := &session{srv: &Server{limits: l}, ctx: ctx, cancel: cancel}
	var got []tea.Msg
	d := &decoder{sess: sess, send: func(m tea.Msg) { got = append(got, m) }, budget: newBucket(1<<40, 1<<40)}
	return d, &got
}

// names writes events as a person would.
func names(msgs []tea.Msg) string {
	var out []string
	for _, m := range msgs {
		switch m := m.(type) {
		case uv.KeyPressEvent:
			out = append(out, m.String())
		case uv.PasteEvent:
			out = append(out, "paste("+m.Content+")")
		case uv.FocusEvent:
			out = append(out, "focus")
		case uv.BackgroundColorEvent:
			out = append(out, "background")
		default:
			out = append(out, "?")
		}
	}
	return strings.Join(out, " ")
}

func TestDecoder(t *testing.T) {
	for name, tc := range map[string]struct {
		in   []string // as it arrives
		end  bool     // and then nothing comes for a while
		want string
	}{
		"letters":            {[]string{"aB1é"}, false, "a B 1 é"},
		"arrow":              {[]string{"\x1b[A"}, false, "up"},
		"arrow in two":       {[]string{"\x1b", "[A"}, false, "up"},
		"arrow in three":     {[]string{"\x1b", "[", "A"}, false, "up"},
		"home of an rxvt":    {[]string{"\x1b[7~\x1b[8~"}, false, "home end"},
		"application mode":   {[]string{"\x1bOA\x1bOB"}, false, "up down"},
		"esc waits":          {[]string{"\x1b"}, false, ""},
		"esc":                {[]string{"\x1b"}, true, "esc"},
		"esc, then a letter": {[]string{"\x1ba"}, true, "alt+a"},
		"letter in two":      {[]string{"\xc3", "\xa9"}, false, "é"},
		"half a letter":      {[]string{"\xc3"}, true, ""},
		"bad bytes":          {[]string{"\xff\xfea"}, true, "a"},
		"paste":              {[]string{"\x1b[200~a\x1b[Ab\x1b[201~c"}, false, "paste(a\x1b[Ab) c"},
		"paste in pieces":    {[]string{"\x1b[20", "0~ab", "c\x1b[2", "01", "~d"}, false, "paste(abc) d"},
		"bad paste":          {[]string{"\x1b[200~a\xff\x1b[201~"}, false, "paste(a)"},
		"two pastes":         {[]string{"\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~"}, false, "paste(a) paste(b)"},
		"focus":              {[]string{"\x1b[I"}, false, "focus"},
		"background":         {[]string{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"}, false, "background"},
		"size":               {[]string{"\x1b[48;999;999;1;1tx"}, false, "x"},
		"mouse":              {[]string{"\x1b[<0;5;5Mx"}, false, "x"},
		"clipboard":          {[]string{"\x1b]52;c;YQ==\ax"}, false, "x"},
		"version":            {[]string{"\x1bP>|evil\x1b\\x"}, false, "x"},
		// The marks come as a cluster of their own, and that is no key.
		"many marks":          {[]string{"a" + strings.Repeat("\u0301", 200) + "b"}, false, "a b"},
		"unfinished osc":      {[]string{"\x1b]0;abc"}, true, ""},
		"unfinished then key": {[]string{"\x1b]0;" + strings.Repeat("a", 10)}, true, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, got := bench(t)
			for _, piece := range tc.in {
				d.buf = append(d.buf, piece...)
				d.parse(false)
			}
			for tc.end && len(d.buf) > 0 {
				d.parse(true)
			}
			if names(*got) != tc.want {
				t.Errorf("%q became %q, want %q", tc.in, names(*got), tc.want)
			}
		})
	}
}

func TestDecoderCutsPastes(t *testing.T) {
	d, got := bench(t)
	limit := d.sess.srv.limits.Paste
	d.buf = append(d.buf, "\x1b[200~"+strings.Repeat("a", 3*limit)...)
	d.parse(false)
	if len(d.buf) > 10 || len(d.paste) > limit {
		t.Fatalf("%d bytes wait and %d are kept of an endless paste", len(d.buf), len(d.paste))
	}
	d.buf = append(d.buf, "\x1b[201~x"...)
	d.parse(false)
	if len(*got) != 2 || len((*got)[0].(uv.PasteEvent).Content) != limit { //nolint:errcheck // a panic fails the test just as well
		t.Errorf("got %d events", len(*got))
	}
}

// Whatever a peer sends, only a few kinds of events leave the decoder, bounded
// in size, and it keeps no more than it must.
func FuzzDecoder(f *testing.F) {
	for _, s := range []string{"abc", "\x1b[A", "\x1b[200~x\x1b[201~", "\x1b]11;rgb:ff/ff/ff\a", "\x1bP+r\x1b\\", "\x1b[48;1;1;1;1t", "\xff\xc3", "\x1b[M   ", "\x9b1;2u", "\x1b[97;1:3u"} {
		f.Add([]byte(s), 3)
	}
	f.Fuzz(func(t *testing.T, in []byte, step int) {
		d, got := bench(t)
		if step < 1 || step > 64 {
			step = 7
		}
		for len(in) > 0 {
			n := min(step, len(in))
			d.buf = append(d.buf, in[:n]...)
			in = in[n:]
			d.parse(false)
		}
		for range 1 << 16 {
			if len(d.buf) == 0 || d.inside {
				break
			}
			d.parse(true)
		}
		if len(d.buf) > 0 && !d.inside {
			t.Fatalf("%q cannot be got rid of", d.buf)
		}
		for _, m := range *got {
			switch m := m.(type) {
			case uv.KeyPressEvent:
				if len(m.Text) > maxKeyText {
					t.Fatalf("a key of %d bytes", len(m.Text))
				}
			case uv.PasteEvent:
				if len(m.Content) > d.sess.srv.limits.Paste || !utf8.ValidString(m.Content) {
					t.Fatalf("a paste of %d bytes", len(m.Content))
				}
			case uv.FocusEvent, uv.BlurEvent, uv.BackgroundColorEvent:
			default:
				t.Fatalf("a %T left the decoder", m)
			}
		}
	})
}
