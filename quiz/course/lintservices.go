package course

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"diklat/quiz"
)

// ServiceChecker lints the service map, and looks for phone numbers that stand
// anywhere else: a number in a slide is never dated and never checked again.
type ServiceChecker struct {
	Today time.Time // zero: the age of contacts is not looked at
}

// Claims accepts every layanan.yaml.
func (ServiceChecker) Claims(name string) bool { return isServiceFile(name) }

// Check lints the maps; it counts "services".
func (c ServiceChecker) Check(lib *Library, _ []string) (Problems, map[string]int) {
	ln := &linter{lib: lib}
	n := 0
	for _, d := range lib.serviceDocs() {
		if d.layer > 0 {
			continue
		}
		ln.probs = append(ln.probs, d.probs...)
		n += len(d.services)
		for i, s := range d.services {
			ln.known(d.file, d.facts[i])
			c.contact(ln, d.file, d.at[i], s)
		}
	}
	ln.phones()
	return ln.probs, map[string]int{"services": n}
}

// emergencyLines are the short numbers that must stay free for emergencies:
// police, all services, fire, rescue, ambulance and violence (SAPA).
var emergencyLines = []string{"110", "112", "113", "115", "118", "119", "129"}

func (c ServiceChecker) contact(ln *linter, file string, at factRef, s Service) {
	if s.Mark != "verifikasi lokal" {
		ln.fail(file, at.line, at.col, NoLocalMark, string(s.ID))
	}
	if !s.Emergency && slices.Contains(emergencyLines, strings.TrimSpace(s.Contact)) {
		ln.fail(file, at.line, at.col, NotEmergency, string(s.ID), s.Contact)
	}
	if !c.Today.IsZero() && s.Contact != "" && s.age(c.Today) == Stale {
		ln.fail(file, at.line, at.col, OldContact, string(s.ID), s.Checked)
	}
}

// helped looks up the entries of the service map that an item's help names.
func (ln *linter) helped(file string, q *quiz.Question, it *itemDoc) {
	_, ids := HelpRefs(q.Help)
	if len(ids) > 0 && ln.services == nil {
		ln.services = map[ServiceID]bool{}
		for _, s := range ln.lib.Services() {
			ln.services[s.ID] = true
		}
	}
	for _, id := range ids {
		if !ln.services[id] {
			ln.fail(file, it.line, it.col, UnknownHelp, string(id))
		}
	}
}

// longPhone is a number with an area or country code; groups of digits may stand
// apart. Eight digits keep sums and dates out.
var longPhone = regexp.MustCompile(`(?:\+\d|\b0)\d(?:[ -]?\d){6,}`)

// shortPhone is a short number behind a word that makes it one. "Pasal 110" is an
// article, "SAPA 129" a number to call.
var shortPhone = regexp.MustCompile(`(?i)\b(?:telepon|telp|hubungi|nomor darurat|hotline|WA|whatsapp|SAPA|polisi|LPSK|BPJS)\b[ :(]{1,3}(1\d\d|1500\d{3})\b`)

// phones looks through the top folder's texts.
func (ln *linter) phones() {
	for _, t := range ln.lib.Texts(func(n string) bool { return !isServiceFile(n) && path.Ext(n) != ".gift" }) {
		if t.Layer > 0 || len(t.Problems) > 0 {
			continue
		}
		n := 0
		for line := range strings.SplitSeq(t.Body, "\n") {
			n++
			for _, re := range []*regexp.Regexp{longPhone, shortPhone} {
				for _, m := range re.FindAllStringIndex(line, -1) {
					ln.fail(t.Name, n, len([]rune(line[:m[0]]))+1, PhoneInText, strings.TrimSpace(line[m[0]:m[1]]))
				}
			}
		}
	}
}
