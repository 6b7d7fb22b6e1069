package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"diklat/roster/report"
)

// Learned draws the report on the two tests on two pages: figures and objectives on
// the first, questions, attitude, and how everything was reckoned on the second.
func (d *Doc) Learned(r report.Learned) {
	d.Page()
	kop, lines := r.Head()
	d.Kop(kop)
	d.Heading(r.Words().Title)
	d.Lines(lines)
	d.Y += 2
	d.headline(r)
	d.objectives(r)
	d.groups(r)
	d.Page()
	d.questions(r)
	d.attitude(r)
	d.said(r)
	d.method(r)
}

// title of a block.
func (d *Doc) block(text string) {
	d.Y += 5.5
	d.Text(d.Left, d.Y, Style{Size: 10, Bold: true}, text)
	d.Y++
	d.Line(d.Left, d.Y, d.w-d.Right, d.Y, 0.2)
	d.Y += 1.5
}

// headline is the class before and after, large, and how sure it is.
func (d *Doc) headline(r report.Learned) {
	w := r.Words()
	before, after, gain := r.Headline()
	d.block(w.Figure)
	third := d.Width() / 3
	for i, x := range [][2]string{{w.MeanPre, percent(before)}, {w.MeanPost, percent(after)}, {w.ClassGain, comma(gain.Text(2, "."))}} {
		at := d.Left + float64(i)*third
		d.Text(at, d.Y+8, Style{Size: 20, Bold: true}, x[1])
		d.Fit(at, d.Y+12.5, third-3, Style{Size: 8}, x[0])
	}
	d.Y += 15
	var said []string
	for _, f := range r.Figures() {
		switch f.Label {
		case w.Interval, w.Band, w.TTest, w.PValue, w.Effect, w.Wilcoxon, w.MeanIndividual, w.UpSameDown:
			said = append(said, f.Label+": "+decimals(f.Value))
		}
	}
	d.Paragraph(Style{Size: 8.5}, strings.Join(said, "; ")+".")
}

// decimals writes every point between digits as a comma.
func decimals(s string) string {
	out := []rune(s)
	digit := func(i int) bool { return i >= 0 && i < len(out) && out[i] >= '0' && out[i] <= '9' }
	for i := range out {
		if out[i] == '.' && digit(i-1) && digit(i+1) {
			out[i] = ','
		}
	}
	return string(out)
}

// percent is a percentage, or a dash.
func percent(v report.Figure) string {
	if !v.OK {
		return report.Dash
	}
	return comma(v.Text(0, ".")) + " %"
}

// bars draws before in grey and after in black, with both numbers.
func (d *Doc) bars(label string, before, after report.Figure, tail string) {
	const h = 3.1
	name, room := d.Width()*0.42, d.Width()*0.38
	x := d.Left + name
	d.FitTwo(d.Left, d.Y, name-3, 2*h, Style{Size: 8.5}, label)
	for i, v := range []report.Figure{before, after} {
		y := d.Y + float64(i)*h
		d.Box(x, y, room, h, 0.1, 255)
		if v.OK {
			d.Fill(x, y+0.3, room*math.Max(0, math.Min(v.V/100, 1)), h-0.6, []int{170, 40}[i])
		}
		d.Text(x+room+2, y+h-0.6, Style{Size: 7.5, Bold: i == 1}, percent(v))
	}
	d.FitTwo(x+room+14, d.Y, d.w-d.Right-x-room-14, 2*h, Style{Size: 8}, tail)
	d.Y += 2*h + 1.6
}

// legend says which bar is which.
func (d *Doc) legend(before, after string) {
	x := d.Left + d.Width()*0.42
	d.Fill(x, d.Y, 4, 2.4, 170)
	d.Text(x+5, d.Y+2.3, Style{Size: 7.5}, before)
	d.Fill(x+45, d.Y, 4, 2.4, 40)
	d.Text(x+50, d.Y+2.3, Style{Size: 7.5}, after)
	d.Y += 4.2
}

func (d *Doc) objectives(r report.Learned) {
	w := r.Words()
	d.block(w.BeforeAfter)
	if len(r.Objectives) == 0 {
		d.Paragraph(Style{Size: 9}, w.TooFew)
		return
	}
	d.legend(w.MeanPre, w.MeanPost)
	var again []string
	for _, o := range r.Objectives {
		tail := ""
		if o.Weak {
			tail = w.Weak
			again = append(again, o.Repeat)
		}
		d.bars(o.Module+" "+o.Title, o.Pre, o.Post, tail)
	}
	text := w.NothingWeak
	if len(again) > 0 {
		text = w.Repeat + ": " + strings.Join(again, "; ")
	}
	d.Paragraph(Style{Size: 8.5}, text)
}

// groups draws L/P and roles, and of the villages as many as the page holds.
func (d *Doc) groups(r report.Learned) {
	w := r.Words()
	r = r.Folded() // who reads this file may know the village
	all := slices.Concat(r.Sexes, r.Villages, r.Roles)
	if len(all) == 0 {
		return
	}
	d.block(w.ByGroup)
	for _, g := range all {
		if d.Room() < 9 {
			d.Text(d.Left, d.Y+3, Style{Size: 7.5}, "...")
			break
		}
		name := g.Name
		if name == "" {
			name = report.Dash
		}
		d.bars(fmt.Sprintf("%s (n %d)", name, g.N), g.Before, g.After, w.Gain+" "+comma(g.Gain.Text(2, ".")))
	}
}

// questions draws the map of p and D beside the doubtful questions.
func (d *Doc) questions(r report.Learned) {
	w := r.Words()
	d.block(w.ItemsTitle)
	top, side := d.Y+2, 68.0
	d.plot(r, d.Left+8, top, side-8, 48)
	x, y := d.Left+side+8, top+3
	var list []string
	for _, i := range r.Items {
		if i.Confusing {
			list = append(list, fmt.Sprintf("%s (%s): p %s, D %s. %s", i.ID, i.Module, comma(i.P.Text(2, ".")), comma(i.D.Text(2, ".")), i.Stem))
		}
	}
	head := w.Doubtful
	if len(list) == 0 {
		head = w.NoDoubt
	}
	d.Text(x, y, Style{Size: 8.5, Bold: true}, head)
	for _, text := range list[:min(len(list), 5)] {
		for n, l := range d.Wrap(Style{Size: 7.5}, text, d.w-d.Right-x) {
			if n == 3 {
				break
			}
			y += 3.4
			d.Text(x, y, Style{Size: 7.5}, l)
		}
		y++
	}
	y += 5
	for _, f := range r.Forms {
		d.Fit(x, y, d.w-d.Right-x, Style{Size: 8}, fmt.Sprintf("%s %s: n %d, %s %s, %s %s", w.Form, f.Form, f.People, w.KR20, comma(f.KR20.Text(2, ".")), w.SEM, comma(f.SEM.Text(2, "."))))
		y += 4
	}
	d.Y = math.Max(top+56, y)
}

// plot draws the items: easiness from left to right, discrimination from bottom to
// top, doubtful ones as rings with their names.
func (d *Doc) plot(r report.Learned, x, y, w, h float64) {
	words := r.Words()
	d.Box(x, y, w, h, 0.2, 255)
	d.Line(x, y+h/2, x+w, y+h/2, 0.1)
	for _, t := range []struct {
		x, y float64
		s    string
	}{{x - 6, y + 2, "D 1"}, {x - 3, y + h/2 + 1, "0"}, {x - 4, y + h, "-1"}, {x, y + h + 3.5, "p 0"}, {x + w/2 - 2, y + h + 3.5, "0,5"}, {x + w - 2, y + h + 3.5, "1"}} {
		d.Text(t.x, t.y, Style{Size: 7}, t.s)
	}
	for _, i := range r.Items {
		if !i.P.OK || !i.D.OK {
			continue
		}
		px, py := x+w*math.Min(math.Max(i.P.V, 0), 1), y+h/2-h/2*math.Min(math.Max(i.D.V, -1), 1)
		d.Ring(px, py, 1, 0.3, !i.Confusing)
		if i.Confusing {
			d.Text(px+1.5, py-0.8, Style{Size: 6.5, Bold: true}, i.ID)
		}
	}
	d.Text(x, y+h+7, Style{Size: 7}, words.MapTitle)
}

// attitude lists how many chose what the curriculum advises, before and after.
func (d *Doc) attitude(r report.Learned) {
	w := r.Words()
	if len(r.Attitude) == 0 {
		return
	}
	d.block(w.AttitudeTab)
	for _, a := range r.Attitude {
		if !a.Advised || d.Room() < 60 {
			continue
		}
		n := func(p *int) string {
			if p == nil {
				return report.Dash
			}
			return fmt.Sprint(*p)
		}
		d.Fit(d.Left, d.Y+3, d.Width()-42, Style{Size: 8}, a.Item+"  "+a.Text)
		d.Text(d.w-d.Right-40, d.Y+3, Style{Size: 8}, w.Pre+" "+n(a.Pre)+"   "+w.Post+" "+n(a.Post))
		d.Y += 4.2
	}
}

// said draws what people answered in forms: a bar a statement, cut into its answers
// from the first (light) to the last (dark).
func (d *Doc) said(r report.Learned) {
	const h, least = 5.2, 78 // room for how everything was reckoned
	form, ends := "", ""
	for i := 0; i < len(r.Said); {
		to := i
		for to < len(r.Said) && r.Said[to].Item == r.Said[i].Item && r.Said[to].Form == r.Said[i].Form {
			to++
		}
		rows := r.Said[i:to]
		i = to
		if d.Room() < least {
			return
		}
		if rows[0].Form != form {
			form = rows[0].Form
			d.block(fmt.Sprintf("%s (Kirkpatrick %d)", form, rows[0].Level))
		}
		if to := rows[0].Text + " ... " + rows[len(rows)-1].Text; to != ends {
			ends = to
			d.Fit(d.Left+d.Width()*0.5, d.Y+2.4, d.Width()*0.5, Style{Size: 7}, ends)
			d.Y += 3.6
		}
		name, room := d.Width()*0.5, d.Width()*0.42
		d.FitTwo(d.Left, d.Y, name-3, h, Style{Size: 8}, rows[0].Stem)
		x := d.Left + name
		for k, s := range rows {
			w := room * float64(s.N) / float64(max(s.Of, 1))
			if w > 0 {
				d.Fill(x, d.Y+0.8, w, h-1.6, 235-200*k/max(len(rows)-1, 1))
			}
			x += w
		}
		d.Box(d.Left+name, d.Y+0.8, room, h-1.6, 0.1, 0)
		d.Text(d.Left+name+room+2, d.Y+h-1.6, Style{Size: 7.5}, fmt.Sprintf("n %d", rows[0].Of))
		d.Y += h + 0.3
	}
}

func (d *Doc) method(r report.Learned) {
	d.block(r.Words().Method)
	size := 8.0
	for len(r.Method) > 0 && d.tall(r.Method, size) > d.Room() && size > 6 {
		size -= 0.25
	}
	for _, n := range r.Method {
		d.Paragraph(Style{Size: size}, "- "+n)
	}
}

// tall is how high paragraphs are at a size.
func (d *Doc) tall(notes []string, size float64) float64 {
	h, s := 0.0, Style{Size: size}
	for _, n := range notes {
		h += float64(len(d.Wrap(s, "- "+n, d.Width()))) * s.line()
	}
	return h
}
