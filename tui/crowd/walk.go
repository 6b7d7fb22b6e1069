package crowd

import (
	"fmt"
	"regexp"
	"strings"

	"diklat/tui/i18n"
)

// Visitor knows the way through the door by the words of the screens.
type Visitor struct {
	Words         *i18n.Text
	Name, Village string
}

// Enter brings a client from the first picture to the lobby, or to whatever the
// room does now.
func (v Visitor) Enter(c *Client) error {
	d := v.Words.Door
	steps := []struct{ sees, picks string }{
		{v.Words.Seats.AskWay, v.Words.Seats.Alone}, {d.AskVillage, v.Village}, {d.NameOf(v.Village), v.Name}, {d.AreYou(v.Name, v.Village), d.Yes},
	}
	for _, s := range steps {
		if err := c.sees(s.sees); err != nil {
			return err
		}
		if err := v.pick(c, s.picks); err != nil {
			return err
		}
	}
	return c.sees(v.Name + " · " + v.Village)
}

// sees waits until the screen holds text.
func (c *Client) sees(text string) error {
	s, err := c.Await(patience, func(s string) bool { return strings.Contains(s, text) })
	if err != nil {
		return fmt.Errorf("waiting for %q: %w\n%s", text, err, s)
	}
	return nil
}

// pick chooses the row that says text, turning pages until it is in sight, and
// confirms with Enter.
func (v Visitor) pick(c *Client, text string) error {
	d := v.Words.Door
	for page := 0; page < 100; page++ {
		s := c.Screen()
		if n := rowOf(s, text); n != "" {
			c.Type(n)
			if err := c.sees(d.Yours + " " + text); err != nil {
				return err
			}
			c.Type("\r")
			return nil
		}
		if rowOf(s, d.NextPage) == "" {
			if _, err := c.Await(patience, func(now string) bool { return now != s }); err != nil {
				return fmt.Errorf("no row says %q: %w\n%s", text, err, s)
			}
			continue
		}
		c.Type("0")
		if _, err := c.Await(patience, func(now string) bool { return now != s }); err != nil {
			return fmt.Errorf("the next page never came: %w", err)
		}
	}
	return fmt.Errorf("no row says %q", text)
}

// row is a line of a list: a number, a shape, a text.
var row = regexp.MustCompile(`^\s*[▸✓]?\s*(\d{1,2}) [●■▲◆★✚ ]\s+(\S.*?)\s*$`)

// rowOf is the number before the row that begins with text, "" if there is none.
func rowOf(screen, text string) string {
	for l := range strings.SplitSeq(screen, "\n") {
		if m := row.FindStringSubmatch(l); m != nil && (m[2] == text || strings.HasPrefix(m[2], text+" ") || strings.HasPrefix(text, m[2])) {
			return m[1]
		}
	}
	return ""
}
