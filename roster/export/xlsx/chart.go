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
	return k.page(tab)
}

// page prints the charts two beside each other on A4, none cut in two.
func (k *book) page(tab string) error {
	a4, side, fit, all := 9, "landscape", true, 0
	if err := k.f.SetPageLayout(tab, &excelize.PageLayoutOptions{Size: &a4, Orientation: &side, FitToHeight: &all}); err != nil {
		return err
	}
	return k.f.SetSheetProps(tab, &excelize.SheetPropsOptions{FitToPage: &fit})
}

func (d drawn) chart() (*excelize.Chart, error) {
	c := &excelize.Chart{
		Type:      map[report.ChartKind]excelize.ChartType{report.Bars: excelize.Col, report.Stacked: excelize.ColStacked, report.Scatter: excelize.Scatter}[d.Kind],
		Title:     title(d.Chart.Title),
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		XAxis:     excelize.ChartAxis{Title: title(d.XTitle), Font: excelize.Font{Color: "404040"}},
		YAxis:     excelize.ChartAxis{Title: title(d.Axis), Font: excelize.Font{Color: "404040"}, MajorGridLines: true},
	}
	if d.Max > 0 {
		least, most := d.Min, d.Max
		c.YAxis.Minimum, c.YAxis.Maximum = &least, &most
	}
	if d.XMax > 0 {
		zero, most := 0.0, d.XMax
		c.XAxis.Minimum, c.XAxis.Maximum = &zero, &most
	}
	names, err := d.ref(d.Names)
	if err != nil {
		return nil, err
	}
	for n, key := range d.Series {
		values, err := d.ref(key)
		if err != nil {
			return nil, err
		}
		s := excelize.ChartSeries{Name: d.headRef(key), Categories: names, Values: values, Fill: fill(n)}
		if d.Kind == report.Scatter {
			s.Marker = excelize.ChartMarker{Symbol: "circle", Size: 8, Fill: fill(1)}
		}
		c.Series = append(c.Series, s)
	}
	return c, nil
}

// colours are those of Okabe and Ito, which people who confuse red and green can
// tell apart; on grey paper they are light and dark.
var colours = [...]string{"E69F00", "0072B2", "009E73", "CC79A7", "56B4E9", "D55E00", "999999", "F0E442"}

// fill is the colour of the nth series.
func fill(n int) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colours[n%len(colours)]}}
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
