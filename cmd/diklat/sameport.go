package main

import (
	"context"
	"net"
)

// setPort is the port that the system chose for a class without one of its own.
const setPort = "class.port"

// keepPort remembers a port that the system chose: after a crash people's
// laptops knock where they knocked before.
func (c *class) keepPort(ctx context.Context, bound net.Addr) error {
	if _, port, err := net.SplitHostPort(c.addr); err != nil || port != "0" {
		return nil //nolint:nilerr // the address was checked before it was bound
	}
	_, port, err := net.SplitHostPort(bound.String())
	if err != nil {
		return err
	}
	return c.house.store.SetSetting(ctx, setPort, port, "pelatih")
}

// sameAddr is the address to open, and after a crash the one that was open.
func (a *app) sameAddr(ctx context.Context, h *house, addr string) string {
	host, port, err := net.SplitHostPort(addr)
	if err != nil || port != "0" || !a.restarted() {
		return addr
	}
	if was, ok, err := h.store.Setting(ctx, setPort); err == nil && ok {
		return net.JoinHostPort(host, was)
	}
	return addr
}
