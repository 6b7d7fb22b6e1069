package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"diklat/data"
	"diklat/tui/i18n"
)

// The states.
const (
	stateOK      string = "ok"
	stateWarn    string = "warn"    // go on, and see to it
	stateFault   string = "fault"   // do not start a class like this
	stateUnknown string = "unknown" // this system does not say
)

// checked is one thing the doctor looked at; Cure is what to do, exactly one thing,
// "" where all is well.
type checked struct {
	ID    string `json:"id"`
	State string `json:"state"`
	Text  string `json:"text"`
	Cure  string `json:"cure,omitempty"`
}

// doctor looks at the laptop and the data file. Nothing is changed but a small file
// that is written and removed to time the disk.
type doctor struct {
	t     i18n.Doctor
	dates i18n.Dates
	now   clock
	path  string // of the data file
	open  bool   // the class is open in this program: its port is taken by it
}

// examine looks at everything, in the order in which it is told.
func (d doctor) examine(ctx context.Context, v vault, broken error) []checked {
	out := []checked{}
	if broken != nil {
		out = append(out, d.broken(broken))
	} else {
		out = append(out, d.file(ctx, v), d.chain(ctx, v), d.clock(ctx, v), d.space(v), d.backups(ctx, v))
	}
	return append(out, d.speed(), d.battery(), d.port(22), d.port(2222), d.addresses(), d.firewall(), d.versions(ctx))
}

func (d doctor) say(id, state, text, cure string) checked {
	if state == stateOK {
		cure = ""
	}
	return checked{id, state, text, cure}
}

// broken is a data file that cannot be opened.
func (d doctor) broken(err error) checked {
	if errors.Is(err, data.ErrNoFile) {
		return d.say("file", stateWarn, d.t.NoFile, d.t.NoFileCure)
	}
	return d.say("file", stateFault, d.t.FileBad, d.t.FileCure)
}

func (d doctor) file(ctx context.Context, v vault) checked {
	if err := v.store.Check(ctx); err != nil {
		return d.broken(err)
	}
	n, err := v.store.Facts(ctx)
	if err != nil {
		return d.broken(err)
	}
	return d.say("file", stateOK, d.t.FileOK(n), "")
}

// chain checks the log, and that it still goes on from what the newest backup
// holds: a log that was written anew would not.
func (d doctor) chain(ctx context.Context, v vault) checked {
	c, err := v.store.VerifyChain(ctx)
	if err != nil || !c.Intact() {
		return d.say("chain", stateFault, d.t.ChainBad(len(c.Flaws)), d.t.ChainCure)
	}
	if list, err := v.list(ctx); err == nil {
		if e, ok := newest(list); ok {
			if rewritten, err := v.store.Rewritten(ctx, e.Holds.Heads); err == nil && rewritten {
				return d.say("chain", stateFault, d.t.Rewritten, d.t.ChainCure)
			}
		}
	}
	if n := len(c.Flaws); n > 0 {
		return d.say("chain", stateWarn, d.t.Gaps(n), d.t.GapsCure)
	}
	return d.say("chain", stateOK, d.t.ChainOK(c.Facts, c.Erased), "")
}

func (d doctor) clock(ctx context.Context, v vault) checked {
	newest, behind, err := v.store.ClockBehind(ctx)
	now := d.now()
	switch {
	case err != nil:
		return d.say("clock", stateUnknown, d.t.ClockUnknown, d.t.ClockCure)
	case behind:
		return d.say("clock", stateFault, d.t.ClockBehind(d.dates.Plain(newest)), d.t.ClockCure)
	case now.Year() < 2025 || now.Year() > 2035:
		return d.say("clock", stateFault, d.t.ClockOdd(d.dates.Plain(now)), d.t.ClockCure)
	}
	return d.say("clock", stateOK, d.t.ClockOK(d.dates.Plain(v.localNow())+" "+d.dates.Clock(v.localNow())), "")
}

func (d doctor) space(v vault) checked {
	n, err := v.store.Free()
	switch {
	case err != nil:
		return d.say("disk", stateUnknown, d.t.DiskUnknown, d.t.DiskCure)
	case n < 50<<20:
		return d.say("disk", stateFault, d.t.DiskLeft(n>>20), d.t.DiskCure)
	case n < data.TightSpace:
		return d.say("disk", stateWarn, d.t.DiskLeft(n>>20), d.t.DiskCure)
	}
	return d.say("disk", stateOK, d.t.DiskLeft(n>>20), "")
}

// Ages of the newest backup from which people are told.
const (
	oldBackup    = 24 * time.Hour
	ancientSpell = 7 * 24 * time.Hour
)

func (d doctor) backups(ctx context.Context, v vault) checked {
	list, err := v.list(ctx)
	if err != nil {
		return d.say("backup", stateWarn, d.t.BackupUnseen, d.t.BackupCure)
	}
	dir, near, err := v.place(ctx)
	if err == nil && !near {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() { // a stick that is not plugged in
			return d.say("backup", stateWarn, d.t.BackupUnseen, d.t.BackupCure)
		}
	}
	e, ok := newest(list)
	switch {
	case !ok || err != nil:
		return d.say("backup", stateWarn, d.t.BackupNone, d.t.BackupCure)
	case near:
		return d.say("backup", stateWarn, d.t.BackupNear, d.t.PlaceCure)
	}
	age := max(d.now().Sub(e.Created), 0)
	if n, err := v.store.Facts(ctx); err == nil && n-e.Holds.Facts() < 5 {
		age = 0 // nothing has happened since
	}
	state := stateOK
	if age > oldBackup {
		state = stateWarn
	}
	if age > ancientSpell {
		state = stateFault
	}
	return d.say("backup", state, d.t.BackupAge(int(age.Hours())), d.t.BackupCure)
}

// speed times a small write with fsync beside the data, as a tick costs it.
func (d doctor) speed() checked {
	took, err := timeWrite(filepath.Dir(d.path))
	switch ms := took.Milliseconds(); {
	case err != nil:
		return d.say("write", stateFault, d.t.WriteFails, d.t.WriteCure)
	case ms > 250:
		return d.say("write", stateWarn, d.t.WriteTakes(ms), d.t.SlowCure)
	default:
		return d.say("write", stateOK, d.t.WriteTakes(ms), "")
	}
}

// timeWrite is the middle one of five.
func timeWrite(dir string) (time.Duration, error) {
	f, err := os.CreateTemp(dir, ".periksa-*")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	defer f.Close()
	var all []time.Duration
	for range 5 {
		start := time.Now()
		if _, err := f.Write(make([]byte, 4096)); err != nil {
			return 0, err
		}
		if err := f.Sync(); err != nil {
			return 0, err
		}
		all = append(all, time.Since(start))
	}
	for i := range all { // five numbers need no more
		for j := i; j > 0 && all[j] < all[j-1]; j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	return all[2], nil
}

func (d doctor) battery() checked {
	p, ok := battery()
	switch {
	case !ok:
		return d.say("battery", stateUnknown, d.t.BatteryUnknown, d.t.BatteryCure)
	case p.percent <= lowBattery && !p.charging:
		return d.say("battery", stateFault, d.t.Battery(p.percent, p.charging), d.t.BatteryCure)
	case p.percent < 50 && !p.charging:
		return d.say("battery", stateWarn, d.t.Battery(p.percent, p.charging), d.t.BatteryCure)
	}
	return d.say("battery", stateOK, d.t.Battery(p.percent, p.charging), "")
}

// port says whether the class can have a port. 22 is a convenience: laptops then
// need no -p.
func (d doctor) port(n int) checked {
	id := fmt.Sprintf("port%d", n)
	if d.open {
		return d.say(id, stateOK, d.t.PortOpen(n), "")
	}
	l, err := net.Listen("tcp", fmt.Sprintf(":%d", n))
	if err == nil {
		_ = l.Close()
		return d.say(id, stateOK, d.t.PortFree(n), "")
	}
	if n == 22 {
		return d.say(id, stateUnknown, d.t.PortTaken(n), d.t.Port22Cure)
	}
	return d.say(id, stateFault, d.t.PortTaken(n), d.t.PortCure)
}

func (d doctor) addresses() checked {
	list := reachable("")
	if len(list) == 1 && list[0] == "127.0.0.1" {
		return d.say("address", stateFault, d.t.NoAddress, d.t.AddressCure)
	}
	return d.say("address", stateOK, d.t.Addresses(strings.Join(list, ", ")), "")
}

// firewall cannot be asked without rights; what can be said is how to see it.
func (d doctor) firewall() checked {
	cure := d.t.FirewallOther
	if runtime.GOOS == "windows" {
		cure = d.t.FirewallWindows
	}
	return d.say("firewall", stateUnknown, d.t.Firewall, cure)
}

func (d doctor) versions(ctx context.Context) checked {
	low, list, err := belowFloor(ctx)
	switch {
	case err != nil:
		return d.say("versions", stateUnknown, d.t.VersionsUnknown, d.t.VersionsCure)
	case len(low) > 0:
		return d.say("versions", stateFault, d.t.VersionsLow(strings.Join(low, ", ")), d.t.VersionsCure)
	}
	return d.say("versions", stateOK, d.t.Versions(version(), strings.Join(list, ", ")), "")
}
