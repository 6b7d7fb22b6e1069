package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"diklat/quiz"
	"diklat/roster"
	"diklat/roster/clean"
)

// MaxQuizTitle is the longest title of a quiz, in runes.
const MaxQuizTitle = 80

// Why a quiz is not kept.
var (
	ErrQuizTitle = errors.New("a quiz has a title of 1 to 80 characters")
	ErrQuizEmpty = errors.New("the quiz has no questions")
)

// ErrUnknownQuiz is an id that no imported quiz has.
var ErrUnknownQuiz = errors.New("there is no such quiz")

// QuestionError is a question that cannot be asked.
type QuestionError struct{ quiz.Problem }

func (e *QuestionError) Error() string {
	return fmt.Sprintf("question %q: %s", string(e.Question), e.Fault)
}

// AddQuiz keeps a quiz and returns it as it is kept: texts cleaned, with an id
// and a hash of the questions. A title that is there already names the quiz
// whose questions are replaced; the same questions again add nothing. Errors
// are ErrQuizTitle, ErrQuizEmpty and *QuestionError.
func (s *Store) AddQuiz(ctx context.Context, q quiz.Quiz, by roster.Actor) (quiz.Quiz, error) {
	q, err := checkQuiz(q)
	if err != nil {
		return quiz.Quiz{}, err
	}
	err = s.write(ctx, "add quiz", func(t *tx) error {
		q.ID = ""
		var hash string
		err := t.row("SELECT id, hash FROM quiz WHERE title = ?", q.Title).Scan(&q.ID, &hash)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			q.ID = t.ids.next(t.now())
		case err != nil:
			return err
		case hash == q.Hash:
			return nil
		}
		return t.put(kindQuiz, "", by, q)
	})
	return q, err
}

func checkQuiz(q quiz.Quiz) (quiz.Quiz, error) {
	q.Title, q.Version = clean.Line(q.Title), clean.Line(q.Version)
	if n := utf8.RuneCountInString(q.Title); n < 1 || n > MaxQuizTitle {
		return q, ErrQuizTitle
	}
	if len(q.Questions) == 0 {
		return q, ErrQuizEmpty
	}
	good, bad := CleanQuestions(q.Questions)
	if len(bad) > 0 {
		return q, &QuestionError{bad[0]}
	}
	q.Questions = good
	b, err := json.Marshal(good)
	if err != nil {
		return q, wrap("check quiz", err)
	}
	sum := sha256.Sum256(b)
	q.Hash = hex.EncodeToString(sum[:6])
	return q, nil
}

func applyQuiz(t *tx, q quiz.Quiz, ord int64) error {
	return t.do(`INSERT INTO quiz(id, title, hash, ord, fact) VALUES(?, ?, ?, ?, ?)
		ON CONFLICT(id) DO UPDATE SET title = excluded.title, hash = excluded.hash, fact = excluded.fact`,
		q.ID, q.Title, q.Hash, ord, ord)
}

// quizGoneBody takes a quiz off the list.
type quizGoneBody struct {
	ID string `json:"id"`
}

// RemoveQuiz takes an imported quiz off the list. Runs of it keep their
// questions, since a run holds them whole. The error is ErrUnknownQuiz if there
// is none of that id.
func (s *Store) RemoveQuiz(ctx context.Context, id string, by roster.Actor) error {
	return s.write(ctx, "remove quiz", func(t *tx) error {
		var n int
		if err := t.row("SELECT count(*) FROM quiz WHERE id = ?", id).Scan(&n); err != nil {
			return err
		}
		if n == 0 {
			return ErrUnknownQuiz
		}
		return t.put(kindQuizGone, "", by, quizGoneBody{id})
	})
}

func applyQuizGone(t *tx, b quizGoneBody) error {
	return t.do("DELETE FROM quiz WHERE id = ?", b.ID)
}

// Quizzes lists the quizzes that were imported, the oldest first.
func (s *Store) Quizzes(ctx context.Context) ([]quiz.Quiz, error) {
	var out []quiz.Quiz
	err := s.read(ctx, "quizzes", func(v *view) error {
		return each(v, func(r scanner) error {
			var body []byte
			if err := r.Scan(&body); err != nil {
				return err
			}
			out = append(out, quiz.Quiz{})
			return json.Unmarshal(body, &out[len(out)-1])
		}, "SELECT CAST(f.body AS BLOB) FROM quiz q JOIN fact f ON f.ord = q.fact ORDER BY q.ord")
	})
	return out, err
}
