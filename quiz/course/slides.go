package course

import (
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
)

// slideDoc is a slide with the places that a lint speaks of.
type slideDoc struct {
	Slide
	bodyLine int // of the first line of Body
	facts    []factRef
}

// moduleDoc is a module as its file has it.
type moduleDoc struct {
	Module
	slides []slideDoc
}

// readModule reads a whole modul.md.
func readModule(file, src string) (moduleDoc, Problems) {
	m, probs := readFront(file, src)
	doc := moduleDoc{Module: m}
	_, body, ok := splitFront(src)
	if !ok {
		return doc, probs
	}
	p := &slideParser{file: file}
	for _, c := range chunks(src, body) {
		if s, ok := p.slide(c); ok {
			doc.slides = append(doc.slides, s)
			doc.Slides = append(doc.Slides, s.Slide)
		}
	}
	if len(doc.slides) == 0 && len(p.probs) == 0 {
		p.fail(body, 1, NoSlides)
	}
	return doc, append(probs, p.probs...)
}

// chunk is the lines of one slide; first is the number of lines[0].
type chunk struct {
	lines []string
	first int
}

// chunks cuts the lines from body on at every line that is exactly ---. Blank
// chunks count only between others, so a last --- does no harm.
func chunks(src string, body int) []chunk {
	lines := strings.Split(src, "\n")
	var out []chunk
	cur := chunk{first: body}
	for i := body; i <= len(lines); i++ {
		l := strings.TrimRight(lines[i-1], " \t")
		if l == "---" {
			out = append(out, cur)
			cur = chunk{first: i + 1}
			continue
		}
		cur.lines = append(cur.lines, l)
	}
	out = append(out, cur)
	if last := out[len(out)-1]; blank(last.lines) {
		out = out[:len(out)-1]
	}
	return out
}

func blank(lines []string) bool {
	return !slices.ContainsFunc(lines, func(l string) bool { return l != "" })
}

type slideParser struct {
	file  string
	probs Problems
}

func (p *slideParser) fail(line, col int, code Code, args ...string) {
	p.probs = append(p.probs, NewProblem(p.file, line, col, code, args...))
}

// slide reads one chunk: title, body, meta lines, and behind ??? the trainer's part.
func (p *slideParser) slide(c chunk) (slideDoc, bool) {
	front, trainer := c, chunk{}
	if i := slices.Index(c.lines, "???"); i >= 0 {
		front.lines = c.lines[:i]
		trainer = chunk{c.lines[i+1:], c.first + i + 1}
	}
	front = trimTop(front)
	s := slideDoc{Slide: Slide{Line: front.first}}
	if len(front.lines) == 0 || !strings.HasPrefix(front.lines[0], "# ") {
		p.fail(front.first, 1, NoTitle)
		return s, false
	}
	s.Title = strings.TrimSpace(front.lines[0][2:])
	rest := p.meta(&s, chunk{front.lines[1:], front.first + 1})
	rest = trimTop(rest)
	s.bodyLine = rest.first
	s.Body = strings.TrimRight(strings.Join(rest.lines, "\n"), "\n")
	if s.Body == "" {
		p.fail(s.Line, 1, NoBody)
	}
	p.body(rest)
	s.ReadAloud, s.Activity, s.Notes = trainerPart(trainer.lines)
	return s, true
}

// meta takes the lines fakta: and menit: off the end of a slide.
func (p *slideParser) meta(s *slideDoc, c chunk) chunk {
	end := len(c.lines)
	for end > 0 {
		key, val, isMeta := metaLine(c.lines[end-1])
		if !isMeta && c.lines[end-1] != "" {
			break
		}
		if isMeta {
			p.setMeta(s, key, val, c.first+end-1)
		}
		end--
	}
	return chunk{c.lines[:end], c.first}
}

func metaLine(l string) (key, val string, ok bool) {
	for _, k := range []string{"fakta", "menit"} {
		if v, ok := strings.CutPrefix(l, k+":"); ok {
			return k, v, true
		}
	}
	return "", "", false
}

func (p *slideParser) setMeta(s *slideDoc, key, val string, line int) {
	if key == "menit" {
		n, err := strconv.Atoi(strings.TrimSpace(val))
		if err != nil || n < 0 || n > 600 {
			p.fail(line, len(key)+3, BadNumber, key, strings.TrimSpace(val))
			return
		}
		s.Minutes = n
		return
	}
	col := len(key) + 2
	for part := range strings.SplitSeq(val, ",") {
		id := strings.TrimSpace(part)
		at := col + len(part) - len(strings.TrimLeft(part, " \t"))
		col += len(part) + 1
		switch {
		case id == "":
		case !validFactID(id):
			p.fail(line, at, BadFact, id)
		default:
			s.facts = append(s.facts, factRef{quiz.FactID(id), line, at})
		}
	}
	s.Facts = factIDs(s.facts)
}

// body reports what no slide body may hold.
func (p *slideParser) body(c chunk) {
	for i, l := range c.lines {
		if strings.HasPrefix(l, "# ") {
			p.fail(c.first+i, 1, TwoTitles)
		}
		if key, _, ok := metaLine(l); ok {
			p.fail(c.first+i, 1, MetaPlace, key)
		}
		if col := htmlAt(l); col > 0 {
			p.fail(c.first+i, col, HasHTML)
		}
	}
}

// htmlAt is the column of the first tag or comment, 0 if there is none.
func htmlAt(l string) int {
	for i := 0; i+1 < len(l); i++ {
		c := l[i+1]
		if l[i] == '<' && (c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return len([]rune(l[:i])) + 1
		}
	}
	return 0
}

func trimTop(c chunk) chunk {
	for len(c.lines) > 0 && c.lines[0] == "" {
		c.lines, c.first = c.lines[1:], c.first+1
	}
	return c
}

// trainerPart splits what stands behind ???. Text under no key is notes.
func trainerPart(lines []string) (aloud, activity, notes string) {
	var parts [3][]string
	cur := 2
	for _, l := range lines {
		if to, rest, ok := trainerKey(l); ok {
			cur, l = to, rest
		}
		parts[cur] = append(parts[cur], l)
	}
	// What is read out or done flows; notes are Markdown and keep their lines.
	flat := func(i int) string { return strings.Join(strings.Fields(strings.Join(parts[i], " ")), " ") }
	return flat(0), flat(1), strings.TrimSpace(strings.Join(parts[2], "\n"))
}

func trainerKey(l string) (part int, rest string, ok bool) {
	for i, keys := range [][]string{{"bacakan:"}, {"kegiatan:"}, {"catatan pelatih:", "catatan:"}} {
		for _, k := range keys {
			if len(l) >= len(k) && strings.EqualFold(l[:len(k)], k) {
				return i, strings.TrimSpace(l[len(k):]), true
			}
		}
	}
	return 0, "", false
}
