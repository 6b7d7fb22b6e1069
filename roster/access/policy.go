package access

import "slices"

// reach is how far a grant goes.
type reach int

const (
	none reach = iota
	own        // what belongs to somebody at this seat
	all
)

// grant lets a role do something to a kind of object.
type grant struct {
	role  Role
	kind  Kind
	reach reach
	acts  []Action
}

// policy is everything that is allowed. What stands nowhere here is refused.
func policy() []grant {
	every := Actions()
	return slices.Concat(door(), led(), []grant{
		{Participant, Person, own, []Action{See, Change}},
		{Participant, Mark, own, []Action{See}},
		{Participant, Answer, own, []Action{See, Act}},

		{Trainer, Place, all, []Action{See, Add, Change}},
		{Trainer, Person, all, every},
		{Trainer, Roll, all, []Action{See, Take, Bring}},
		{Trainer, Mark, all, []Action{See, Add, Change, Remove, Bring}},
		{Trainer, Answer, all, []Action{See, Act, Take, Bring}},
		{Trainer, Key, all, []Action{See, Take}},
		{Trainer, Result, all, []Action{See, Take}},
		{Trainer, Content, all, []Action{See, Take, Bring}},
		{Trainer, Service, all, []Action{See, Add, Change, Take}},
		{Trainer, Plan, all, []Action{See, Add, Change, Remove, Take, Bring}},
		{Trainer, Quiz, all, []Action{See, Add, Change, Remove, Take, Bring}},
		{Trainer, Event, all, every},
		{Trainer, Door, all, []Action{See, Change, Act}},
		{Trainer, Setting, all, []Action{See, Change}},
		{Trainer, Backup, all, every},
		{Trainer, Privacy, all, every},
		{Trainer, Audit, all, []Action{See, Take}},
		{Trainer, Trainers, all, []Action{See, Add, Remove}},
		{Trainer, Health, all, []Action{See, Act}},
	})
}

// door is how people come in. Those who gave no PIN learn the title of the event
// and the names of villages, which the poster shows too.
func door() []grant {
	return []grant{
		{Nobody, Welcome, all, []Action{See, Act}}, // knock: give the PIN
		{Projector, Welcome, all, []Action{See}},
		{Projector, Slide, all, []Action{See}},
		{Projector, Room, all, []Action{See}},
		{Guest, Welcome, all, []Action{See, Act}},
		{Guest, Place, all, []Action{See, Add}},
		{Guest, Names, all, []Action{See}},
		{Guest, Person, all, []Action{Add}}, // sign up; whose entry it is, is known only afterwards
		{Guest, Seat, all, []Action{Act}},
		{Guest, Slide, all, []Action{See}},
		{Guest, Service, all, []Action{See}},
		{Participant, Welcome, all, []Action{See, Act}},
		{Participant, Place, all, []Action{See, Add}},
		{Participant, Names, all, []Action{See}},
		{Participant, Person, all, []Action{Add}},
		{Participant, Seat, all, []Action{Act}},
		{Participant, Room, all, []Action{See}},
		{Participant, Slide, all, []Action{See}},
		{Participant, Service, all, []Action{See}},
	}
}

// led is what leading a class needs, from whichever laptop.
func led() []grant {
	var out []grant
	for _, r := range []Role{CoTrainer, Trainer} {
		out = append(out,
			grant{r, Welcome, all, []Action{See}},
			grant{r, Names, all, []Action{See}},
			grant{r, Seat, all, []Action{See, Change, Remove, Act}},
			grant{r, Room, all, []Action{See, Act}},
			grant{r, Slide, all, []Action{See}},
		)
	}
	return append(out,
		grant{CoTrainer, Place, all, []Action{See, Add}},
		grant{CoTrainer, Person, all, []Action{See, Add, Change}},
		grant{CoTrainer, Roll, all, []Action{See}},
		grant{CoTrainer, Mark, all, []Action{See, Add, Change, Remove}},
		grant{CoTrainer, Answer, all, []Action{See, Act}},
		grant{CoTrainer, Key, all, []Action{See}},
		grant{CoTrainer, Result, all, []Action{See}},
		grant{CoTrainer, Content, all, []Action{See}},
		grant{CoTrainer, Service, all, []Action{See, Add, Change}},
		grant{CoTrainer, Plan, all, []Action{See, Add, Change, Remove}},
		grant{CoTrainer, Quiz, all, []Action{See}},
		grant{CoTrainer, Event, all, []Action{See}},
		grant{CoTrainer, Door, all, []Action{See}},
		grant{CoTrainer, Setting, all, []Action{See}},
		grant{CoTrainer, Health, all, []Action{See}},
	)
}
