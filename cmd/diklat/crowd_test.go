package main

import (
	"os"
	"testing"
	"time"

	"diklat/tui/i18n"
)

// simulated is a class of simulated people on the real program.
func simulated(tb testing.TB, o benchOptions) benchReport {
	tb.Helper()
	a := &app{stdio: stdio{out: os.Stdout, err: tb.Output()}, getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID)}
	o.exe = binary(tb)
	if err := a.checkBench(o); err != nil {
		tb.Fatal(err)
	}
	r, err := a.measure(tb.Context(), tb.TempDir(), o)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// TestCrowdLosesNothing lets a class answer over real SSH while some laptops stop
// reading and some lose their line as they press Enter. DIKLAT_LONG=1 makes it
// the 300 laptops of docs/performance.md.
func TestCrowdLosesNothing(t *testing.T) {
	t.Parallel()
	o := benchOptions{sessions: 40, questions: 2, frozen: 4, dropping: 4}
	if os.Getenv("DIKLAT_LONG") != "" {
		o = benchOptions{sessions: 300, questions: 10, frozen: 30, dropping: 30, quiet: benchQuiet}
	}
	r := simulated(t, o)
	calm, stress := r.Room, *r.Stress
	if want := o.sessions * o.questions; calm.Sent != want || calm.Acked != want || calm.Kept != want || calm.Lost != 0 || calm.Phantom != 0 {
		t.Errorf("calm: %+v", calm)
	}
	want := (o.sessions - o.frozen) * o.questions
	if stress.Sent != want || stress.Acked != want || stress.Kept != want || stress.Lost != 0 || stress.Phantom != 0 {
		t.Errorf("disturbed: %+v", stress)
	}
	if stress.Returned != o.dropping*o.questions {
		t.Errorf("%d lines were taken up again, want %d", stress.Returned, o.dropping*o.questions)
	}
	t.Logf("others' answers p99: calm %.0f ms, disturbed %.0f ms, ratio %.2f", calm.Ack.P99, stress.Ack.P99, stress.Ack.P99/calm.Ack.P99)
}

// BenchmarkRoom holds a class of 300 against the smallest Bubble Tea program that
// wish can serve, side by side. What matters are the ratios of
// docs/performance.md; the bars are 1.25, 1.3, 1.25 and 1.
func BenchmarkRoom(b *testing.B) {
	var sum ratios
	for b.Loop() {
		r := simulated(b, benchOptions{sessions: 300, questions: 4, against: "bare", quiet: benchQuiet})
		sum.Ack += r.Ratios.Ack
		sum.AckCPU += r.Ratios.AckCPU
		sum.FanOut += r.Ratios.FanOut
		sum.Memory += r.Ratios.Memory
		sum.Idle += r.Ratios.Idle
	}
	n := float64(b.N)
	b.ReportMetric(sum.Ack/n, "ratio-answer-p99")
	b.ReportMetric(sum.AckCPU/n, "ratio-answer-cpu")
	b.ReportMetric(sum.FanOut/n, "ratio-question-p99")
	b.ReportMetric(sum.Memory/n, "ratio-memory-seat")
	b.ReportMetric(sum.Idle/n, "ratio-idle-cpu")
}

// BenchmarkSeatCost compares what one seat costs in a small and in a large class:
// memory, and processor time of a question. The bar is "flat".
func BenchmarkSeatCost(b *testing.B) {
	var memory, cpu float64
	for b.Loop() {
		few := simulated(b, benchOptions{sessions: 50, questions: 4})
		many := simulated(b, benchOptions{sessions: 500, questions: 4})
		memory += many.Room.Memory / few.Room.Memory
		cpu += many.Room.Cost / few.Room.Cost
	}
	b.ReportMetric(memory/float64(b.N), "ratio-memory-500-50")
	b.ReportMetric(cpu/float64(b.N), "ratio-cpu-500-50")
}
