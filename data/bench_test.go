package data_test

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
)

func BenchmarkOpen(b *testing.B) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "diklat.db")
	for b.Loop() {
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkOpenNew(b *testing.B) {
	ctx := context.Background()
	for b.Loop() {
		s, err := data.Open(ctx, filepath.Join(b.TempDir(), "diklat.db"), data.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkCheckIn takes turns between people who come for the first time and
// people who are taken back, so that every write is one.
func BenchmarkCheckIn(b *testing.B) {
	for _, c := range []struct {
		name string
		n    int
	}{{"one", 1}, {"50 at once", 25}} {
		b.Run(c.name, func(b *testing.B) {
			ctx := context.Background()
			s := datatest.Open(b)
			e := datatest.Event(b, s)
			people := datatest.Crowd(b, s, e, 400)
			var n atomic.Int64
			b.SetParallelism(c.n)
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					i := int(n.Add(1))
					m, err := s.CheckIn(ctx, e.ID, e.Sesi[i/400%4].ID, people[i%400].ID, datatest.Start())
					if err == nil && i >= 1600 {
						m.Status, m.At = "T", datatest.Start()
						err = s.Mark(ctx, m)
					}
					if err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}

func BenchmarkRoll(b *testing.B) {
	for _, n := range []int{40, 1000} {
		b.Run(map[int]string{40: "40 people", 1000: "1000 people"}[n], func(b *testing.B) {
			ctx := context.Background()
			s := datatest.Open(b)
			e := datatest.Event(b, s)
			for _, p := range datatest.Crowd(b, s, e, n) {
				if _, err := s.CheckIn(ctx, e.ID, e.Sesi[0].ID, p.ID, datatest.Start()); err != nil {
					b.Fatal(err)
				}
			}
			b.ResetTimer()
			for b.Loop() {
				if _, err := s.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
