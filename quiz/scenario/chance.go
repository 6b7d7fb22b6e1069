package scenario

import "hash/fnv"

// pick chooses one of n ways at a node of chance. It depends on the seed and the
// node alone, so that a replay meets the same fate, and on no library whose
// numbers might change with a release.
func pick(seed uint64, node NodeID, n int) int {
	h := fnv.New64a()
	h.Write([]byte(node))
	x := seed + h.Sum64()*0x9e3779b97f4a7c15 // SplitMix64
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	x ^= x >> 31
	return int(x % uint64(n))
}

// Best is the highest score of one way through without a replay.
func (s *Scenario) Best() int {
	b := bester{s: s, best: map[NodeID]int{}, open: map[NodeID]bool{}}
	score, _ := b.from(s.Start)
	return score
}

// bester finds the best way from each node. A way back to a node that is still
// being looked at is no way on.
type bester struct {
	s    *Scenario
	best map[NodeID]int
	open map[NodeID]bool
}

// from is the best score from a node on; ok is false where no final ending follows.
func (b *bester) from(id NodeID) (score int, ok bool) {
	if v, done := b.best[id]; done {
		return v, v != noWay
	}
	n, known := b.s.Node(id)
	if !known || b.open[id] {
		return 0, false
	}
	b.open[id] = true
	top := noWay
	if n.Final() {
		top = 0
	}
	try := func(to NodeID, points int) {
		if v, ok := b.from(to); ok {
			top = max(top, v+points)
		}
	}
	for i := range n.Choices {
		try(n.Choices[i].To, n.Choices[i].Score)
	}
	for _, to := range n.Random {
		try(to, 0)
	}
	delete(b.open, id)
	if top != noWay {
		top += n.Score
	}
	b.best[id] = top
	return top, top != noWay
}

const noWay = -1 << 30
