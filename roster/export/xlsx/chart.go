package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"diklat/roster/clean"
	"diklat/roster/report"
)

// drawn is a chart with the rows of the tab that it draws.
type drawn struct {
	report.Chart
	report.Table
	tab         string
	first, last int
}

// note remembers the charts of a tab whose rows are first..last.
func (k *book) note(tab string, s report.Sheet, first, last int) {
	if last < first || k.Charts == "" {
		return
	}
	for _, c := range s.Charts {
		k.drawn = append(k.drawn, drawn{c, s.Table, tab, first, last})
	}
}

// The grid of charts: two beside each other.
const (
	chartWidth, chartHeight = 620, 340 // pixels
	chartCols, chartRows    = 10, 18   // cells that one takes
)

// draw puts all charts on a tab of their own: what they draw was streamed and is
// not read again.
func (k *book) draw() error {
	if len(k.drawn) == 0 {
		return nil
	}
	tab := k.free(k.Charts, len(k.Sheets))
	if _, err := k.f.NewSheet(tab); err != nil {
		return err
	}
	for i, d := range k.drawn {
		c, err := d.chart()
		if err != nil {
			return err
		}
		at, err := excelize.CoordinatesToCellName(1+i%2*chartCols, 2+i/2*chartRows)
		if err != nil {
			return err
		}
		if err := k.f.AddChart(tab, at, c); err != nil {
			return err
		}
	}
	return nil
}

func (d drawn) chart() (*excelize.Chart, error) {
	c := &excelize.Chart{
		Type:      map[report.ChartKind]excelize.ChartType{report.Bars: excelize.Col, report.Stacked: excelize.ColStacked, report.Scatter: excelize.Scatter}[d.Kind],
		Title:     title(d.Chart.Title),
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		XAxis:     excelize.ChartAxis{Title: title(d.XTitle)},
		YAxis:     excelize.ChartAxis{Title: title(d.Axis), MajorGridLines: true},
	}
	if d.Max > 0 {
		zero, most := 0.0, d.Max
		c.YAxis.Minimum, c.YAxis.Maximum = &zero, &most
	}
	names, err := d.ref(d.Names)
	if err != nil {
		return nil, err
	}
	for _, key := range d.Series {
		values, err := d.ref(key)
		if err != nil {
			return nil, err
		}
		s := excelize.ChartSeries{Name: d.headRef(key), Categories: names, Values: values}
		if d.Kind == report.Scatter {
			s.Marker = excelize.ChartMarker{Symbol: "circle", Size: 8}
		}
		c.Series = append(c.Series, s)
	}
	return c, nil
}

// title is the text of a chart or an axis, none for "".
func title(s string) excelize.ChartTitle {
	if s == "" {
		return excelize.ChartTitle{}
	}
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: clean.Line(s)}}}
}

// ref is the range of a column's rows.
func (d drawn) ref(key string) (string, error) {
	i := d.Place(key)
	if i < 0 {
		return "", fmt.Errorf("no column %q", key)
	}
	col, err := excelize.ColumnNumberToName(i + 1)
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", d.tab, col, d.first, col, d.last), err
}

// headRef is the cell of a column's head, which names its series.
func (d drawn) headRef(key string) string {
	col, _ := excelize.ColumnNumberToName(d.Place(key) + 1)
	return fmt.Sprintf("'%s'!$%s$%d", d.tab, col, d.first-1)
}
