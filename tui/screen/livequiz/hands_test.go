package livequiz_test

import (
	"testing"

	"diklat/quiz/live"
	"diklat/tui/screen"
)

// TestHandsSayWhyNot: hands are counted for choices, once the question is open; else the
// key says what to do instead.
func TestHandsSayWhyNot(t *testing.T) {
	d := newDesk(t, snap(live.Live, 3, live.Opened)) // a number
	d.Press("h")
	d.Asks(screen.Toast{Text: "Tangan dihitung hanya pada soal pilihan. Pakai a (kartu) atau g (lembar).", Mark: "!"})
	d = newDesk(t, snap(live.Live, 0, live.Waiting))
	d.Press("h")
	d.Asks(screen.Toast{Text: "Buka soal dulu dengan o, lalu hitung tangan.", Mark: "!"})
}
