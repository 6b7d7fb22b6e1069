package tell

import (
	"regexp"
	"strings"
)

// internal is what a source names of the fact sheet: "dari A20, A33". It means
// something to who writes questions, nothing to who reads them.
var internal = regexp.MustCompile(`,?\s*\bdari [A-Z]\d{2,3}(?:(?:, | dan )[A-Z]\d{2,3})*\b`)

// Laws is a source without the codes of the fact sheet.
func Laws(source string) string {
	return strings.TrimSpace(internal.ReplaceAllString(source, ""))
}
