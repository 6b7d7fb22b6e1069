package data_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
)

func TestASecretLastsAsLongAsItsRun(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	get := func(run string) []byte {
		b, err := s.PollSecret(ctx, e.ID, run)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	first := get("r1")
	if len(first) != 32 || !bytes.Equal(first, get("r1")) {
		t.Fatalf("%x, then %x", first, get("r1"))
	}
	other, err := s.PollSecret(ctx, "e2", "r1")
	if err != nil || bytes.Equal(other, first) {
		t.Fatalf("another event: %x, %v", other, err)
	}
	get("r2")
	if again := get("r1"); bytes.Equal(again, first) {
		t.Error("the secret of a run came back after another one began")
	}
	if get("") != nil {
		t.Error("the empty run has a secret")
	}
	if rows, err := s.Dump(ctx, "SELECT hex(secret) FROM poll_secret WHERE event <> 'e2'"); err != nil || len(rows) != 0 {
		t.Errorf("left: %v %v", rows, err)
	}
}

func TestAnswersKeepRoundsAndSayHowTheyCameIn(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	rec := func(kind, body string) data.RoomRecord {
		return data.RoomRecord{Kind: kind, Actor: "x", At: datatest.Start(), Body: []byte(body)}
	}
	if err := s.AppendRoom(ctx, e.ID, []data.RoomRecord{
		rec("answered", `{"run":"r","question":"q","person":"p","answer":{"v":1}}`),
		rec("answered", `{"run":"r","question":"q","person":"p","answer":{"v":2},"round":1,"via":"card","late":true}`),
		rec("answered", `{"run":"r","question":"q","person":"p2","answer":{"v":3},"via":"group","crew":"c"}`),
		rec("answered", `{"run":"r","question":"q","person":"p2","answer":{"v":4},"round":1}`),
		rec("withdrawn", `{"run":"r","question":"q","person":"p2","round":1}`),
		rec("polled", `{"run":"r","question":"poll","token":"~x","answer":{"v":5}}`),
	}); err != nil {
		t.Fatal(err)
	}
	list := func(read func(context.Context, func(data.Answer) error) error) (out []string) {
		if err := read(ctx, func(a data.Answer) error {
			out = append(out, fmt.Sprintf("%s %d %s %q %q %v", a.Person, a.Round, a.Body, a.Via, a.Crew, a.Late))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	newest := list(func(c context.Context, f func(data.Answer) error) error { return s.Answers(c, e.ID, f) })
	if fmt.Sprint(newest) != `[p 1 {"v":2} "card" "" true p2 0 {"v":3} "group" "c" false]` {
		t.Errorf("newest: %v", newest)
	}
	all := list(func(c context.Context, f func(data.Answer) error) error { return s.AnswerRounds(c, e.ID, f) })
	if len(all) != 3 || all[0] != `p 0 {"v":1} "" "" false` {
		t.Errorf("all: %v", all)
	}
}
