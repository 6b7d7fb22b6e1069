package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is the version; a release build may set it with -ldflags -X.
var release = "0.1.0-dev"

// version is the release with the commit it was built from, where known.
func version() string {
	v := release
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 7 {
				v += " (" + s.Value[:7] + ")"
			}
		}
	}
	return v
}

// versionCmd prints the version.
func (a *app) versionCmd() *cobra.Command {
	return &cobra.Command{Use: "version", Aliases: []string{"versi"}, Short: a.text.CLI.Version, Args: cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			_, _ = fmt.Fprintf(a.out, "diklat %s %s/%s %s\n", version(), runtime.GOOS, runtime.GOARCH, runtime.Version())
		}}
}
