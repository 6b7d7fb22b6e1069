package i18n

import (
	"fmt"
	"strconv"
	"strings"
)

// Taking are the words of taking attendance beyond one letter at a time: paper
// sheets, times and reasons, totals, history.
type Taking struct {
	Paper, PaperAsk, PaperHint, PaperBad, Walk, Line, WalkHint, WalkDone, Apply, Next, Skip, Previous,
	Time, Reason, TimeBad, TimeHint, Totals, TotalsHint, NextGroup, Done, Card, Import string
	// PaperSum says what a list of numbers would do.
	PaperSum    func(marks, same int) string
	PaperOver   func(names []string, more int) string
	PaperNone   func(numbers []int) string
	PaperMarked func(n int) string
	Completed   func(n, of, threshold int) string
	HeldOf      func(held, of int) string
	People      func(people int, days string) string
	By          func(actor string) string
	Was         func(status string) string
}

func takingOf(p pick) Taking {
	return Taking{
		Paper:      p("kertas", "paper"),
		PaperAsk:   p("Nomor yang hadir di lembar kertas", "Numbers that signed the paper sheet"),
		PaperHint:  p("Contoh: 1-12,14,15t,17i. Tanpa huruf = hadir; h t p i s a sesudah nomor.", "Like 1-12,14,15t,17i. No letter = present; h t p i s a behind a number."),
		PaperBad:   p("Bagian ini tidak dimengerti:", "This part is not understood:"),
		Walk:       p("satu per satu", "one by one"),
		Line:       p("daftar nomor", "list of numbers"),
		WalkHint:   p("Baca lembar dari atas. Satu huruf mencatat dan maju; Enter = hadir, ↓ lewati, ↑ kembali.", "Read the sheet from the top. One letter records and goes on; Enter = present, ↓ skips, ↑ goes back."),
		WalkDone:   p("Semua nomor sudah dibaca. Esc kembali.", "All numbers are read. Esc goes back."),
		Apply:      p("catat", "record"),
		Next:       p("hadir, lanjut", "present, next"),
		Skip:       p("lewati", "skip"),
		Previous:   p("kembali", "back"),
		Time:       p("Jam", "Time"),
		Reason:     p("Alasan", "Reason"),
		TimeBad:    p("Tulis jam di hari sesi ini, misalnya 08.40.", "Write a time on the day of this session, like 08.40."),
		TimeHint:   p("Jam terlambat atau pulang, dan alasan singkat. Enter menyimpan.", "When they came late or left, and a short reason. Enter saves."),
		Totals:     p("jumlah", "totals"),
		TotalsHint: p("← → kelompok lain", "← → other groups"),
		NextGroup:  p("kelompok lain", "other groups"),
		Done:       p("tuntas", "completed"),
		Card:       p("kartu", "card"),
		Import:     p("impor", "import"),
		PaperSum: func(n, same int) string {
			return fmt.Sprintf(p("Enter mencatat %d orang; %d sudah tercatat begitu.", "Enter records %d people; %d are recorded so already."), n, same)
		},
		PaperOver: func(names []string, more int) string {
			s := p("Catatan lama diganti: ", "Replaces earlier records: ") + strings.Join(names, ", ")
			if more > 0 {
				s += fmt.Sprintf(p(" dan %d lagi", " and %d more"), more)
			}
			return s + "."
		},
		PaperNone: func(numbers []int) string {
			var out []string
			for _, n := range numbers[:min(len(numbers), 8)] {
				out = append(out, strconv.Itoa(n))
			}
			if len(numbers) > 8 {
				out = append(out, fmt.Sprintf("+%d", len(numbers)-8))
			}
			return fmt.Sprintf(p("Nomor yang tidak ada di daftar: %s.", "Numbers that are not on the list: %s."), strings.Join(out, ", "))
		},
		PaperMarked: func(n int) string {
			return fmt.Sprintf(p("%d orang dicatat dari kertas.", "%d people recorded from paper."), n)
		},
		Completed: func(n, of, th int) string {
			return fmt.Sprintf(p("%d dari %d orang tuntas (ambang %d %%)", "%d of %d people completed (threshold %d %%)"), n, of, th)
		},
		HeldOf: func(h, of int) string {
			return fmt.Sprintf(p("%d dari %d sesi sudah berjalan", "%d of %d sessions held"), h, of)
		},
		People: func(n int, d string) string {
			return fmt.Sprintf(p("%d orang pernah hadir, %s O-H (orang-hari)", "%d people attended, %s person-days"), n, d)
		},
		By:  func(a string) string { return fmt.Sprintf(p("oleh %s", "by %s"), a) },
		Was: func(s string) string { return fmt.Sprintf(p("sekarang %s", "now %s"), s) },
	}
}
