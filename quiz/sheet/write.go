package sheet

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"diklat/quiz"
)

// WriteCSV writes questions as the template, UTF-8 with a byte order mark so
// that spreadsheets see it; comma is ',' or ';'. A field that a spreadsheet would
// compute gets an apostrophe in front, which Read takes off. The error is w's or
// an *UnfitError, before anything is written.
func WriteCSV(w io.Writer, qs []quiz.Question, comma rune) error {
	rows, err := rowsOf(qs)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma = comma
	for _, r := range rows {
		for i, s := range r {
			if s != "" && strings.IndexByte("=+-@'\t", s[0]) >= 0 {
				r[i] = "'" + s
			}
		}
		if err := out.Write(r); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// WriteXLSX writes questions as the template: texts only, headings in bold and
// held in place, a list to choose the kind from. The error is w's or an
// *UnfitError, before anything is written.
func WriteXLSX(w io.Writer, qs []quiz.Question) error {
	rows, err := rowsOf(qs)
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	for _, p := range fixedParts {
		if err := part(z, p.name, func(b *bufio.Writer) { _, _ = b.WriteString(xml.Header + p.text) }); err != nil {
			return err
		}
	}
	if err := part(z, "xl/worksheets/sheet1.xml", func(b *bufio.Writer) { writeSheet(b, rows) }); err != nil {
		return err
	}
	return z.Close()
}

func part(z *zip.Writer, name string, fill func(*bufio.Writer)) error {
	f, err := z.Create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	fill(b)
	return b.Flush()
}

// The parts of a workbook that never change. Style 1 is bold, style 2 wraps.
var fixedParts = []struct{ name, text string }{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Soal" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`},
}

func writeSheet(b *bufio.Writer, rows [][]string) {
	put := func(parts ...string) {
		for _, p := range parts {
			_, _ = b.WriteString(p) // Flush repeats the first error
		}
	}
	put(xml.Header, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="8" style="2" customWidth="1"/><col min="2" max="2" width="16" style="2" customWidth="1"/><col min="3" max="3" width="60" style="2" customWidth="1"/>`,
		fmt.Sprintf(`<col min="4" max="%d" width="24" style="2" customWidth="1"/></cols><sheetData>`, len(rows[0])))
	for i, r := range rows {
		put(`<row r="`, strconv.Itoa(i+1), `">`)
		for j, s := range r {
			if s == "" {
				continue
			}
			style := "2"
			if i == 0 {
				style = "1"
			}
			put(`<c r="`, columnName(j), strconv.Itoa(i+1), `" s="`, style, `" t="inlineStr"><is><t xml:space="preserve">`)
			_ = xml.EscapeText(b, []byte(s))
			put("</t></is></c>")
		}
		put("</row>")
	}
	var words []string
	for _, w := range kindWords {
		words = append(words, w.words[0])
	}
	put(`</sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B2000"><formula1>"`,
		strings.Join(words, ","), `"</formula1></dataValidation></dataValidations></worksheet>`)
}

// columnName writes 0 as A, 26 as AA.
func columnName(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return columnName(i/26-1) + string(rune('A'+i%26))
}
