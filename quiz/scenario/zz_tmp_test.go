package scenario

import (
	"os"
	"testing"

	"diklat/quiz/course"
)

func TestTmpLint(t *testing.T) {
	rep := course.Lint(os.DirFS(shipped), Checker{}, course.ServiceChecker{}, course.TestChecker{})
	for _, p := range rep.Problems {
		t.Log(p.Place(), p.Severity, p.Code, p.Cause)
	}
	t.Log(rep.Counts)
}
