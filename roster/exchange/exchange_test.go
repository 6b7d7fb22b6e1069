package exchange_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"diklat/roster/exchange"
)

func fact(n int64) exchange.Fact {
	return exchange.Fact{ID: strings.Repeat("i", int(n)), Device: "d", Seq: n, Actor: "pelatih", Kind: "note", Body: `{"a":"<b>"}`, Hash: strings.Repeat("0", 64), Link: strings.Repeat("1", 64)}
}

func bundle(t testing.TB, n int64) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := exchange.NewWriter(&buf, exchange.Bundle{ID: "x", Device: "d"})
	for i := int64(1); i <= n; i++ {
		if err := w.Add(fact(i)); err != nil {
			t.Fatal(err)
		}
	}
	if b, err := w.Close(); err != nil || b.Facts != int(n) {
		t.Fatalf("%+v %v", b, err)
	}
	return buf.Bytes()
}

// TestRoundTrip: what went in comes out, to the byte, as often as it is asked.
func TestRoundTrip(t *testing.T) {
	b := bundle(t, 50)
	r, err := exchange.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		n := int64(0)
		if err := r.Each(func(f exchange.Fact) error {
			if n++; f != fact(n) {
				t.Errorf("%+v", f)
			}
			return nil
		}); err != nil || n != 50 {
			t.Fatal(n, err)
		}
	}
	stop := errors.New("stop")
	if err := r.Each(func(exchange.Fact) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("%v", err)
	}
}

// TestLimitsOfAnArchive: one over each limit is refused, one at it is not.
func TestLimitsOfAnArchive(t *testing.T) {
	pack := func(n, depth int) error {
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		for i := range n {
			w, err := z.Create(strings.Repeat("a/", depth) + strings.Repeat("x", i+1))
			if err == nil {
				_, err = io.WriteString(w, "x")
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := exchange.OpenArchive(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
		return err
	}
	if err := pack(exchange.MaxEntries, exchange.MaxDepth-1); err != nil {
		t.Errorf("at the limit: %v", err)
	}
	if err := pack(exchange.MaxEntries+1, 0); !errors.Is(err, exchange.ErrHostile) {
		t.Errorf("one entry more: %v", err)
	}
	if err := pack(1, exchange.MaxDepth); !errors.Is(err, exchange.ErrHostile) {
		t.Errorf("one folder deeper: %v", err)
	}
}

// FuzzBundle: no bytes make the reader panic, and what it lets through keeps the
// limits.
func FuzzBundle(f *testing.F) {
	f.Add(bundle(f, 3))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := exchange.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		_ = r.Each(func(x exchange.Fact) error {
			if x.Seq < 1 || x.Body[0] != '{' || strings.ContainsRune(x.Actor, 0x1b) {
				t.Errorf("%+v", x)
			}
			return nil
		})
	})
}
