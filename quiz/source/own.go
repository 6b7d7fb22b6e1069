package source

import (
	"strconv"
	"strings"

	"diklat/quiz"
)

// own begins the tags in which this project keeps what Moodle's formats have no
// sign for. Moodle keeps them as ordinary tags.
const own = "diklat:"

// TakeTag keeps a tag in q, or does what one of our own says. It returns the
// kind that such a tag names, else "".
func TakeTag(tag string, q *quiz.Question) quiz.Kind {
	word, ok := strings.CutPrefix(tag, own)
	if !ok {
		if tag != "" && len(q.Tags) < MaxParts {
			q.Tags = append(q.Tags, tag)
		}
		return ""
	}
	key, value, _ := strings.Cut(word, "=")
	switch key {
	case "kind":
		return quiz.Kind(value)
	case "shuffle":
		q.Shuffle = true
	case "changing":
		q.Changing = true
	case "module":
		q.Module = value
	case "fact":
		if len(q.Facts) < MaxParts {
			q.Facts = append(q.Facts, quiz.FactID(value))
		}
	case "difficulty":
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n <= 3 {
			q.Difficulty = n
		}
	}
	return ""
}

// OwnTags are the tags that TakeTag understands for q; the one for its kind only
// if asked for.
func OwnTags(q *quiz.Question, kind bool) []string {
	var ts []string
	add := func(on bool, s string) {
		if on {
			ts = append(ts, own+s)
		}
	}
	add(kind, "kind="+string(q.Kind))
	add(q.Shuffle, "shuffle")
	add(q.Changing, "changing")
	add(q.Module != "", "module="+q.Module)
	add(q.Difficulty != 0, "difficulty="+strconv.Itoa(q.Difficulty))
	for _, f := range q.Facts {
		add(true, "fact="+string(f))
	}
	return ts
}

// Moodle begins a category with the context it belongs to.
const moodleTop = "$course$/top"

// CategoryPath drops the context ("$course$/top/") from a category of Moodle.
func CategoryPath(s string) string {
	s = CleanLine(s)
	if strings.HasPrefix(s, "$") {
		if n := strings.IndexByte(s[1:], '$'); n >= 0 {
			s = strings.TrimPrefix(s[n+2:], "/")
		}
	}
	if s == "top" {
		return ""
	}
	return strings.TrimPrefix(s, "top/")
}

// MoodleCategory is the way back.
func MoodleCategory(path string) string {
	if path = CleanLine(path); path != "" {
		return moodleTop + "/" + path
	}
	return moodleTop
}

// ShortID cuts an id number to the 100 characters that Moodle allows.
func ShortID(s string) quiz.QuestionID {
	const most = 100
	n := 0
	for i := range s {
		if n == most {
			return quiz.QuestionID(s[:i])
		}
		n++
	}
	return quiz.QuestionID(s)
}
