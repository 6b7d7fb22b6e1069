package tuitest

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Hostile returns texts that attack a terminal which shows them, more than two
// hundred: clipboard writes, titles, links, queries that echo, wiped screens,
// hidden text, C1 forms, broken UTF-8, bidi, invisible and stacked characters.
func Hostile() []string {
	var out []string
	for i, p := range payloads() {
		out = append(out, p, "Ma"+p+"ria", fmt.Sprintf("Maria %d %s Tnunay", i, p))
	}
	for _, p := range payloads()[:12] {
		out = append(out, strings.Repeat(p, 3), "A"+p+"B\nC"+p, p+strings.Repeat("x", 300))
	}
	return out
}

func payloads() []string {
	const st = "\x1b\\"
	return []string{
		"\x1b]52;c;cm0gLXJmIH4=\a", "\x1b]52;c;cm0gLXJmIH4=" + st, "\x1b]52;p;!\a", "\u009d52;c;eA==\u009c", "\x9d52;c;eA==\x9c", // clipboard
		"\x1b]0;judul\a", "\x1b]1;ikon\a", "\x1b]2;judul" + st, "\x1b]l judul" + st, "\x1bkjudul" + st, // titles
		"\x1b]8;;http://jahat.example\x1b\\klik\x1b]8;;\x1b\\", "\x1b]8;;file:///etc/passwd\aklik\x1b]8;;\a", // links
		"\x1b]4;1;?\a", "\x1b]10;?\a", "\x1b]11;?\a", "\x1b]11;rgb:ff/00/00\a", "\x1b]50;?\a", "\x1b]1337;File=inline=1:AAAA\a", "\x1b]777;notify;a;b\a", "\x1b]9;4;1;50\a",
		"\x1bP$q\"p" + st, "\x1bP+q544e" + st, "\x1bP1;1|6/61" + st, "\x1bP0;1q#0;2;0;0;0" + st, "\u0090$qm\u009c", "\x90$qm\x9c", // DCS
		"\x1b_Gf=100;AAAA" + st, "\x1b^rahasia" + st, "\x1bXapa" + st, "\u009fGf=100\u009c", // APC, PM, SOS
		"\x1b[2J\x1b[H", "\x1b[3J", "\x1bc", "\x1b[!p", "\x1b[?1049l", "\x1b[?25l", "\x1b[?1000h\x1b[?1006h", "\x1b[?2004l", // screen and modes
		"\x1b[5n", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[>q", "\x1b[21t", "\x1b[20t", "\x1b[18t", "\x1b[8;1;1t", "\x1b[?1$p", "\x1bZ", "\x05", // what answers
		"\x1b[8msembunyi\x1b[0m", "\x1b[30;40mgelap", "\x1b[5mkedip\x1b[25m", "\x1b[38;2;0;0;0m", "\u009b8msembunyi", "\x9b8msembunyi", // colours
		"\x1b[99999999999;1H", "\x1b[" + strings.Repeat("1;", 200) + "m", "\x1b[1000A\x1b[1000D", "\x1b[100L", "\x1b[10M", "\x1b[1;5r", "\x1b7\x1b8\x1bM", // moves
		"\x1b(0lqqk\x1b(B", "\x1b%G", "\x1b#8", "\x0e\x0f", "\x1b=\x1b>", "\x1b[12l", "\x1b[4h", "\x1b[20h", // sets and modes
		"\x1b]0;tidak selesai", "\x1bPtidak selesai", "\x1b[", "\x1b", "\x1b[31", "\x1b]52;c;" + strings.Repeat("A", 400), // without an end
		"\r\rpalsu", "a\b\b\bb", "\a\a\a", "\x00nol\x00", "\v\f", "\x7f\x7f", "\t\t", "baris\nbaru", "\u2028\u2029\u0085", // single controls
		"\xff\xfe", "\xc3(", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x9b31m", "\xe2\x80", "\x80\x81\x9f", "\xf8\x88\x80\x80\x80", // no UTF-8
		"\u202emirogol\u202c", "\u2066a\u2069", "\u200f\u200e", "\u061c", "\u200b\u200c\u200d\u2060\ufeff", "\u00ad", "\u034f", "\u3164\uffa0", // unseen
		"\U000e0041\U000e0042\U000e007f", "\ufe0f\U000e0100", "\ue000\U000f0000\U0010fffd", "\ufdd0\uffff\U0001fffe", "\u0378", // tags, private, nothing
		"a" + strings.Repeat("\u0335\u0336\u0300", 80), strings.Repeat("\u0e49", 50), strings.Repeat("\u20dd", 9), // stacks
		"=cmd|'/c calc'!A1", "${jndi:ldap://x}", "'; DROP TABLE person;--", "%s%n%x", "$(touch /tmp/x)", "`id`", "../../etc/passwd", // other tongues
	}
}

// Judge reads what a program wrote to a terminal and names everything that only a
// hostile text can have put there: OSC, DCS, APC, PM and SOS, CSI beyond drawing,
// hidden text, C0 and C1 controls, invalid UTF-8, invisible characters. Titles
// are the OSC 0 and 2 that are allowed. In a plain output no escape is.
func Judge(raw []byte, plain bool, titles ...string) []string {
	j := judge{raw: raw, plain: plain, titles: titles}
	for j.at < len(raw) {
		j.step()
	}
	return j.found
}

type judge struct {
	raw    []byte
	at     int
	plain  bool
	titles []string
	found  []string
}

func (j *judge) accuse(what string, from, to int) {
	if len(j.found) < 3 {
		j.found = append(j.found, fmt.Sprintf("%s: %q", what, j.raw[max(from-20, 0):min(to+20, len(j.raw))]))
	}
}

func (j *judge) step() {
	from := j.at
	switch b := j.raw[j.at]; {
	case b == 0x1b:
		if j.plain {
			j.accuse("an escape", from, from+1)
		}
		j.escape()
	case b == '\n' || b == '\r' || b == '\t' || b == '\b' && !j.plain:
		j.at++
	case b < 0x20 || b == 0x7f:
		j.accuse("a control", from, from+1)
		j.at++
	case b < 0x80:
		j.at++
	default:
		r, n := utf8.DecodeRune(j.raw[j.at:])
		j.at += n
		switch {
		case r == utf8.RuneError && n == 1:
			j.accuse("invalid UTF-8", from, j.at)
		case r < 0xa0:
			j.accuse("a C1 control", from, j.at)
		case unseen(r):
			j.accuse("an invisible character", from, j.at)
		}
	}
}

// unseen lists what must never be shown, independently of package clean.
func unseen(r rune) bool {
	switch {
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r >= 0xe0000 && r <= 0xe0fff,
		r >= 0xe000 && r <= 0xf8ff, r >= 0xf0000, r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0xfeff, r == 0x3164, r == 0xffa0, r == 0x2028, r == 0x2029:
		return true
	}
	return false
}

// escape judges one sequence that starts with ESC.
func (j *judge) escape() {
	from := j.at
	if j.at++; j.at >= len(j.raw) {
		return
	}
	intro := j.raw[j.at]
	j.at++
	switch intro {
	case '[':
		j.csi(from)
	case ']':
		j.osc(from)
	case 'P', 'X', '^', '_', 'k':
		j.accuse("a string sequence", from, j.at)
	case '7', '8', 'M', 'D', 'E', '=', '>':
	default:
		j.accuse("an escape that draws nothing", from, j.at)
	}
}

func (j *judge) csi(from int) {
	start := j.at
	for j.at < len(j.raw) && j.raw[j.at] >= 0x20 && j.raw[j.at] <= 0x3f {
		j.at++
	}
	if j.at >= len(j.raw) {
		return
	}
	params, final := string(j.raw[start:j.at]), j.raw[j.at]
	j.at++
	ok := false
	switch final {
	case 'm':
		ok = !hides(params)
	case 'h', 'l':
		for _, mode := range []string{"?25", "?1049", "?1004", "?2004", "?2026", "?2027", "?2031", "?7", "?1000", "?1002", "?1003", "?1006"} {
			ok = ok || params == mode && !(strings.HasPrefix(mode, "?100") && mode != "?1004" && final == 'h')
		}
	case 'u':
		ok = params != "" && strings.ContainsAny(params[:1], "<>=?")
	default:
		ok = strings.IndexByte("ABCDEFGHJKLMPSTX@dfr`abIZ", final) >= 0 && strings.Trim(params, "0123456789;") == ""
	}
	if !ok {
		j.accuse("a CSI", from, j.at)
	}
}

// hides reports SGR parameters that make text unreadable or blink.
func hides(params string) bool {
	if strings.Trim(params, "0123456789;:") != "" {
		return params != ">4" && !strings.HasPrefix(params, ">4;") // how keys are reported
	}
	ps := strings.FieldsFunc(params, func(r rune) bool { return r == ';' || r == ':' })
	for i := 0; i < len(ps); i++ {
		switch ps[i] {
		case "38", "48", "58":
			i += 2
			if i-1 < len(ps) && ps[i-1] == "2" {
				i += 2
			}
		case "5", "6", "8":
			return true
		}
	}
	return false
}

func (j *judge) osc(from int) {
	start := j.at
	for j.at < len(j.raw) && j.raw[j.at] != 7 && j.raw[j.at] != 0x1b {
		j.at++
	}
	text := string(j.raw[start:j.at])
	if j.at < len(j.raw) {
		if j.raw[j.at] == 0x1b {
			j.at++
		}
		j.at++
	}
	for _, t := range j.titles {
		if text == "0;"+t || text == "2;"+t {
			return
		}
	}
	switch text {
	case "2;", "11;?", "110", "111", "112":
		return
	}
	j.accuse("an OSC", from, j.at)
}
