package report

// Draft is a text with headings: a report that somebody will finish by hand.
type Draft struct {
	Title     string
	Kop       []string
	Simulated bool
	Lines     []Line
	Sections  []Section
}

// Section is a heading with its paragraphs.
type Section struct {
	Head string
	Text []string
}
