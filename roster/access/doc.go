// Package access answers one question in one place: may this actor do this to
// that? Everything is refused that no line of the policy grants. Adapters ask
// before they read or write; no screen and no SQL decides who may do what.
//
// The role comes from how somebody got in: the trainer sits at the laptop, a
// co-trainer signed in with a key on the trainers' list, a projector only looks,
// a participant holds a seat, a guest gave the PIN and chose no name yet, and
// everybody else is nobody.
package access
