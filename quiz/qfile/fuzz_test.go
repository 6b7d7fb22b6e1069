package qfile_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"diklat/quiz/qfile"
)

// Whatever the bytes are: no panic, no questions beside an error, a JSON report.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Q {T}", "Q\nA. a\nB. b\nANSWER: A", "<quiz></quiz>", "Soal;A;B;Kunci\nQ;a;b;A", `{"questions":[{"kind":"open","stem":"x"}]}`, "\xff\xfeQ\x00", "PK\x03\x04", "caf\xe9 {}"} {
		f.Add([]byte(s), qfile.Auto)
		f.Add([]byte(s), qfile.GIFT)
	}
	f.Fuzz(func(t *testing.T, b []byte, format string) {
		r, err := qfile.Read(bytes.NewReader(b), "x.txt", format)
		if err != nil && len(r.Questions)+len(r.Errors) > 0 {
			t.Fatalf("%v beside %+v", err, r)
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
	})
}
