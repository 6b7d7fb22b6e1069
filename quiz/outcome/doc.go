// Package outcome says what a class learned: it turns the runs of a pre-test and a
// post-test into the figures of quiz/stats, by objective, by item and by group of
// people, and the runs of forms into distributions.
//
// What counts:
//
//   - Every change is of matched people only: those who answered at least one item
//     before and after. Match says who was left out, and why.
//   - A blank counts as wrong. An item of attitude counts for no score.
//   - Somebody who was tested twice in one part (the trainer closed it too early
//     and began again) counts once, with the run in which they answered most.
//   - Two forms are compared by place: item 3 of form A with item 3 of form B.
//
// It knows no names, no terminal and no file; people are ids with groups.
package outcome
