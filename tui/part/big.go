package part

import "strings"

// Big sets text in letters of three lines for a hall that reads from the back
// row. Only what an ssh command needs is there: digits, small letters used in
// it, and ". : -"; others leave a gap.
// ascii uses five lines of "#".
func Big(text string, ascii bool) []string {
	rows := make([][]byte, 5)
	for _, r := range text {
		g, ok := glyph(r)
		if !ok {
			g = [5]string{"   ", "   ", "   ", "   ", "   "}
		}
		for i := range rows {
			rows[i] = append(append(rows[i], g[i]...), ' ')
		}
	}
	if ascii {
		out := make([]string, 5)
		for i, r := range rows {
			out[i] = strings.TrimRight(string(r), " ")
		}
		return out
	}
	return halves(rows)
}

// halves folds two pixel rows into one line of half blocks.
func halves(rows [][]byte) []string {
	var out []string
	for i := 0; i < len(rows); i += 2 {
		var b strings.Builder
		for j := range rows[i] {
			up := rows[i][j] == '#'
			down := i+1 < len(rows) && rows[i+1][j] == '#'
			switch {
			case up && down:
				b.WriteRune('█')
			case up:
				b.WriteRune('▀')
			case down:
				b.WriteRune('▄')
			default:
				b.WriteByte(' ')
			}
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

// glyph is a letter in three by five pixels.
func glyph(r rune) ([5]string, bool) {
	switch r {
	case '0':
		return [5]string{"###", "# #", "# #", "# #", "###"}, true
	case '1':
		return [5]string{" # ", "## ", " # ", " # ", "###"}, true
	case '2':
		return [5]string{"###", "  #", "###", "#  ", "###"}, true
	case '3':
		return [5]string{"###", "  #", "###", "  #", "###"}, true
	case '4':
		return [5]string{"# #", "# #", "###", "  #", "  #"}, true
	case '5':
		return [5]string{"###", "#  ", "###", "  #", "###"}, true
	case '6':
		return [5]string{"###", "#  ", "###", "# #", "###"}, true
	case '7':
		return [5]string{"###", "  #", "  #", "  #", "  #"}, true
	case '8':
		return [5]string{"###", "# #", "###", "# #", "###"}, true
	case '9':
		return [5]string{"###", "# #", "###", "  #", "###"}, true
	case 's':
		return [5]string{" ##", "#  ", " # ", "  #", "## "}, true
	case 'h':
		return [5]string{"#  ", "#  ", "###", "# #", "# #"}, true
	case 'p':
		return [5]string{"###", "# #", "###", "#  ", "#  "}, true
	case 'P':
		return [5]string{"###", "# #", "###", "#  ", "#  "}, true
	case 'I':
		return [5]string{"###", " # ", " # ", " # ", "###"}, true
	case 'N':
		return [5]string{"# #", "###", "###", "###", "# #"}, true
	case '-':
		return [5]string{"   ", "   ", "###", "   ", "   "}, true
	case '.':
		return [5]string{" ", " ", " ", " ", "#"}, true
	case ':':
		return [5]string{" ", "#", " ", "#", " "}, true
	case ' ':
		return [5]string{"  ", "  ", "  ", "  ", "  "}, true
	}
	return [5]string{}, false
}
