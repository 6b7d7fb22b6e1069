package access_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/roster/access"
)

// want is the whole matrix, written by hand and not made from the policy. A
// column is a role: nobody, projector, guest, participant, co-trainer, trainer.
// Each cell holds the first letters of what is allowed (See Add Change Remove
// act-Do Take Bring); a small o before them means one's own only.
const want = `
kind      nobody  projector  guest  participant  co-trainer  trainer
welcome   SD      S          SD     SD           S           S
place     -       -          SA     SA           SA          SAC
names     -       -          S      S            S           S
person    -       -          A      A,oSC        SAC         SACRDTB
roll      -       -          -      -            S           STB
mark      -       -          -      oS           SACR        SACRB
seat      -       -          D      D            SCRD        SCRD
room      -       S          -      S            SD          SD
answer    -       -          -      oSD          SD          SDTB
key       -       -          -      -            S           ST
result    -       -          -      -            S           ST
slide     -       S          S      S            S           S
content   -       -          -      -            S           STB
service   -       -          S      S            SAC         SACT
plan      -       -          -      -            SACR        SACRTB
quiz      -       -          -      -            S           SACRTB
event     -       -          -      -            S           SACRDTB
door      -       -          -      -            S           SCD
setting   -       -          -      -            S           SC
backup    -       -          -      -            -           SACRDTB
privacy   -       -          -      -            -           SACRDTB
audit     -       -          -      -            -           ST
trainers  -       -          -      -            -           SAR
health    -       -          -      -            S           SD
`

var letters = map[access.Action]string{access.See: "S", access.Add: "A", access.Change: "C", access.Remove: "R", access.Act: "D",
	access.Take: "T", access.Bring: "B"}

// allowed reads one cell: what of anybody, what of one's own.
func allowed(cell string) (any, own string) {
	for _, part := range strings.Split(cell, ",") {
		if rest, ok := strings.CutPrefix(part, "o"); ok {
			own += rest
		} else {
			any += part
		}
	}
	return any, own + any
}

// actors are one of each role, as they come.
func actors() []access.Actor {
	out := []access.Actor{}
	for _, r := range access.Roles() {
		a := access.Actor{Role: r, Name: "x"}
		if r == access.Participant {
			a.People = []roster.PersonID{"maria", "yosef"}
		}
		out = append(out, a)
	}
	return out
}

// TestMatrix asks every cell: role, action, kind, and whose it is.
func TestMatrix(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(want), "\n")
	if got := strings.Fields(lines[0])[1:]; len(got) != len(access.Roles()) {
		t.Fatalf("columns: %v", got)
	}
	seen := []access.Kind{}
	asked := 0
	for _, l := range lines[1:] {
		f := strings.Fields(l)
		kind := access.Kind(f[0])
		seen = append(seen, kind)
		for i, a := range actors() {
			any, own := allowed(f[i+1])
			for _, act := range access.Actions() {
				for owner, set := range map[roster.PersonID]string{"": any, "somebody else": any, "maria": own, "yosef": own} {
					if a.Role != access.Participant {
						set = any
					}
					err := access.Can(a, act, access.Of(kind, owner))
					if may := strings.Contains(set, letters[act]); (err == nil) != may {
						t.Errorf("%s %s %s of %q: %v, want allowed %v", a.Role, act, kind, owner, err, may)
					}
					if err != nil && !errors.Is(err, access.ErrDenied) {
						t.Errorf("a refusal of another kind: %v", err)
					}
					asked++
				}
			}
		}
	}
	if !slices.Equal(seen, access.Kinds()) {
		t.Errorf("kinds in the table %v, in the package %v", seen, access.Kinds())
	}
	if n := len(access.Roles()) * len(access.Actions()) * len(access.Kinds()) * 4; asked != n {
		t.Errorf("asked %d cells of %d", asked, n)
	}
}

// TestUnknownIsRefused: what nobody thought of is not allowed to anybody.
func TestUnknownIsRefused(t *testing.T) {
	for _, a := range append(actors(), access.Actor{Role: -1}, access.Actor{Role: 99}, access.Actor{}) {
		for _, act := range append(access.Actions(), "", "SEE", "see ", "*") {
			for _, k := range append(access.Kinds(), "", "*", "Person") {
				known := slices.Contains(access.Roles(), a.Role) && slices.Contains(access.Actions(), act) && slices.Contains(access.Kinds(), k)
				if err := access.Can(a, act, access.Any(k)); err == nil && !known {
					t.Errorf("%v may %q %q", a.Role, act, k)
				}
			}
		}
	}
}

// TestNoSeatReachesAnother: whoever sits at a seat, nothing of a person who does
// not sit there can be seen, changed, answered or taken.
func TestNoSeatReachesAnother(t *testing.T) {
	for _, a := range []access.Actor{{}, {Role: access.Projector}, access.Seated(), access.Seated("maria"), access.Seated("maria", "yosef"),
		{Role: access.Guest, People: []roster.PersonID{"ance"}}} {
		for _, k := range []access.Kind{access.Person, access.Mark, access.Answer, access.Roll, access.Key, access.Backup, access.Privacy} {
			for _, act := range []access.Action{access.See, access.Change, access.Remove, access.Act, access.Take, access.Bring} {
				if access.Can(a, act, access.Of(k, "ance")) == nil {
					t.Errorf("%s with %v may %s %s of ance", a.Role, a.People, act, k)
				}
			}
		}
	}
}

func TestSeatedAndBy(t *testing.T) {
	for _, c := range []struct {
		a    access.Actor
		role access.Role
		by   roster.Actor
	}{
		{access.Local(), access.Trainer, "pelatih"},
		{access.Seated(), access.Guest, "tamu"},
		{access.Seated("maria"), access.Participant, "sendiri:maria"},
		{access.Actor{Role: access.CoTrainer, Name: "ibu rini"}, access.CoTrainer, "pelatih:ibu rini"},
		{access.Actor{Role: access.CoTrainer}, access.CoTrainer, "pelatih"},
		{access.Actor{}, access.Nobody, "tamu"},
	} {
		if c.a.Role != c.role || c.a.By() != c.by {
			t.Errorf("%+v is %s by %s", c.a, c.a.Role, c.a.By())
		}
	}
}
