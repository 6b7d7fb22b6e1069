package source_test

import (
	"strings"
	"testing"
	"time"

	"diklat/quiz/source"
)

func TestReadable(t *testing.T) {
	for _, c := range []struct {
		in   string
		f    source.Format
		want string
		lost source.Loss
	}{
		{"<p>Satu</p>\n<p>Dua&nbsp;tiga</p>", source.HTML, "Satu\nDua tiga", source.OfHTML},
		{"a<br>b<br/>c", source.Auto, "a\nb\nc", source.OfHTML},
		{"satu\ndua", source.Auto, "satu\ndua", 0},
		{"satu\n  dua", source.HTML, "satu dua", 0},
		{"<ul><li>a</li><li>b</li></ul>", source.HTML, "- a\n- b", source.OfHTML},
		{"<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", source.HTML, "1 | 2\n3", source.OfHTML},
		{`lihat <img src="x>y" alt="paspor"> ini`, source.Auto, "lihat [gambar: paspor] ini", source.OfHTML | source.OfMedia},
		{"<script>alert(1)</script>aman", source.HTML, "aman", source.OfHTML},
		{"<style>p{", source.HTML, "", source.OfHTML},
		{"H<sub>2</sub>O, m<sup>2</sup>", source.HTML, "H₂O, m²", source.OfHTML},
		{"List<int> a < b && c > d", source.Auto, "List<int> a < b && c > d", 0},
		{"Tom &amp; Jerry &lt;3", source.Auto, "Tom & Jerry <3", 0},
		{"<b>tebal</b>", source.Literal, "<b>tebal</b>", 0},
		{"<pre>\n  a\n  b\n</pre>", source.HTML, "a\n  b", source.OfHTML},
		{`\(x^2 \le \frac{1}{2}\)`, source.Auto, "x² ≤ 1/2", source.OfMath},
		{`$$\sqrt{a+b}$$ dan $\pi$`, source.Auto, "√(a+b) dan π", source.OfMath},
		{"harga $5 dan $10", source.Auto, "harga $5 dan $10", 0},
		{`C:\dir\(baru`, source.Auto, `C:\dir\(baru`, 0},
		{"<!-- catatan -->isi", source.HTML, "isi", 0},
		{"a\u00a0\u200bb\x1b[2Jc\u202e", source.Auto, "a b[2Jc", 0},
	} {
		got, lost := source.Readable(c.in, c.f)
		if got != c.want || lost != c.lost {
			t.Errorf("%q: got %q (%b), want %q (%b)", c.in, got, lost, c.want, c.lost)
		}
	}
}

// Text that tries to make the search for ends go over everything again and again.
func TestReadableIsLinear(t *testing.T) {
	for _, s := range []string{"<p ", "<!--", "<script>", "<img alt=\"", `\(`, "$$", "$", `\frac{`, "&", "<p>", "<pre>", "<sup>1"} {
		start := time.Now()
		source.Readable(strings.Repeat(s, 2<<20/len(s)), source.HTML)
		if d := time.Since(start); d > 3*time.Second {
			t.Errorf("2 MB of %q took %v", s, d)
		}
	}
}
