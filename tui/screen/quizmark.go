package screen

import "diklat/quiz"

// longestMark is the longest id of a quiz that says something to people, in
// bytes: banks of the content are called M2 or PRA, imported quizzes have long
// ids that only the program reads.
const longestMark = 12

// QuizMark is the short name of a quiz before its title.
func QuizMark(env *Env, q quiz.Quiz) string {
	if len(q.ID) > longestMark {
		return env.T.ImportScreen.Mark
	}
	return q.ID
}
