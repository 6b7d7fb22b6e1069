package qfile_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/aiken"
	"diklat/quiz/gift"
	"diklat/quiz/moodlexml"
	"diklat/quiz/qfile"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
)

// bank is a quiz of n questions as trainers write them, most of them single.
func bank(n int) quiz.Quiz {
	z := quiz.Quiz{ID: "M1", Title: "Uji"}
	examples := sheet.Example()
	for i := range n {
		q := examples[0]
		if i%3 == 2 {
			q = examples[i/3%len(examples)]
		}
		q.ID = quiz.QuestionID(fmt.Sprintf("M1-%04d", i))
		q.Stem = fmt.Sprintf("Butir %d. %s Bacalah dengan teliti lalu pilih jawaban yang paling tepat.", i, q.Stem)
		if q.Kind != quiz.Description {
			q.Explain = "Pasal 12 ayat 3: pelayanan diberikan tanpa biaya kepada setiap warga."
		}
		z.Questions = append(z.Questions, q)
	}
	return z
}

func encoded(b *testing.B, z quiz.Quiz, format string) []byte {
	b.Helper()
	var out bytes.Buffer
	if _, err := qfile.Write(&out, z, format); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkRead measures each reader on the same 1,000 questions: MB/s and
// allocations.
func BenchmarkRead(b *testing.B) {
	z := bank(1000)
	for format, parse := range map[string]func([]byte) (source.Report, error){
		qfile.GIFT:      func(f []byte) (source.Report, error) { return gift.Read(bytes.NewReader(f)) },
		qfile.Aiken:     func(f []byte) (source.Report, error) { return aiken.Read(bytes.NewReader(f)) },
		qfile.MoodleXML: func(f []byte) (source.Report, error) { return moodlexml.Read(bytes.NewReader(f)) },
		qfile.CSV:       func(f []byte) (source.Report, error) { r, _, err := sheet.Parse(f); return r, err },
		qfile.XLSX:      func(f []byte) (source.Report, error) { r, _, err := sheet.Parse(f); return r, err },
	} {
		b.Run(format, func(b *testing.B) {
			file := encoded(b, z, format)
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				if r, err := parse(file); err != nil || len(r.Errors) > 0 || len(r.Questions) < 500 {
					b.Fatal(err, r.Errors, len(r.Questions))
				}
			}
		})
	}
}

// BenchmarkGIFTAgainstJSON reads the same questions as GIFT and, with
// encoding/json, as JSON, turn by turn; x-json is how many times as fast GIFT is.
func BenchmarkGIFTAgainstJSON(b *testing.B) {
	z := bank(1000)
	asGIFT := encoded(b, z, qfile.GIFT)
	asJSON, err := json.Marshal(z)
	if err != nil {
		b.Fatal(err)
	}
	var giftTime, jsonTime time.Duration
	for b.Loop() {
		start := time.Now()
		if r, err := gift.Read(bytes.NewReader(asGIFT)); err != nil || len(r.Questions) != len(z.Questions) {
			b.Fatal(err, len(r.Questions), r.Errors)
		}
		giftTime += time.Since(start)
		start = time.Now()
		var back quiz.Quiz
		if err := json.Unmarshal(asJSON, &back); err != nil || len(back.Questions) != len(z.Questions) {
			b.Fatal(err)
		}
		jsonTime += time.Since(start)
	}
	ratio := float64(jsonTime) / float64(giftTime)
	b.ReportMetric(ratio, "x-json")
	if ratio < 0.2 {
		b.Errorf("GIFT is %.2f times as fast as encoding/json, at least 0.2 is promised", ratio)
	}
}
