package data

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// The chain shows what was changed or taken out of its middle; what is taken off
// its end leaves a shorter chain that is whole. So the file also keeps, beside the
// log, how far the log of each laptop goes. Who changes that too must also change
// the manifests of the backups (Rewritten).
const (
	metaTip = "tip." // and the laptop: number and link of its newest fact
	metaCut = "cut." // and the laptop: a tip that was found broken; it stays
)

// keepTips notes how far the logs of the laptops go to which this transaction added.
func (t *tx) keepTips() error {
	for device := range t.grown {
		seq, link, err := head(t, device)
		if err == nil && seq > 0 {
			err = t.setMeta(metaTip+device, tipOf(seq, link))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func tipOf(seq int64, link []byte) string { return fmt.Sprintf("%d %s", seq, hex.EncodeToString(link)) }

func (t *tx) setMeta(key, value string) error {
	return t.do("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value)
}

// brokenTips lists the laptops whose log does not go as far as it did, with the
// number up to which it went.
func brokenTips(src source, m map[string]string) (map[string]int64, error) {
	out := map[string]int64{}
	for k, v := range m {
		device, isTip := strings.CutPrefix(k, metaTip)
		if !isTip {
			continue
		}
		var seq int64
		var want string
		if _, err := fmt.Sscan(v, &seq, &want); err != nil {
			out[device] = 0 // no program wrote this
			continue
		}
		var have string
		err := src.row("SELECT coalesce((SELECT lower(hex(chain)) FROM fact WHERE device = ? AND seq = ?), '')", device, seq).Scan(&have)
		if err != nil {
			return nil, err
		}
		if have != want {
			out[device] = seq
		}
	}
	return out, nil
}

// keepCuts notes broken tips before new facts hide them.
func (t *tx) keepCuts(broken map[string]int64) error {
	for device, seq := range broken {
		if err := t.setMeta(metaCut+device, fmt.Sprint(seq)); err != nil {
			return err
		}
	}
	return nil
}

// cutLogs are all laptops whose log lost its end, now or once.
func cutLogs(src source) (map[string]int64, error) {
	m, err := readMeta(src)
	if err != nil {
		return nil, err
	}
	out, err := brokenTips(src, m)
	for k, v := range m {
		if device, ok := strings.CutPrefix(k, metaCut); ok && err == nil {
			var seq int64
			_, _ = fmt.Sscan(v, &seq) // a number that is none still tells of a cut
			out[device] = seq
		}
	}
	return out, err
}
