package main

import (
	"context"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"diklat/tui"
)

// previewCmd shows a content folder while it is written.
func (a *app) previewCmd() *cobra.Command {
	t := a.text.Preview
	return &cobra.Command{Use: "preview FOLDER", Aliases: []string{"pratinjau"}, Short: t.Short, Long: t.Long, Args: a.oneArg(t.NeedFolder),
		RunE: func(c *cobra.Command, args []string) error { return a.runPreview(c.Context(), args[0]) }}
}

func (a *app) runPreview(ctx context.Context, dir string) error {
	dir, err := a.contentFolder(dir)
	if err != nil {
		return err
	}
	if !a.isTerminal() {
		return sentenceError{a.text.Preview.NoTerminal}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	f := a.newFolder(ctx, dir)
	defer f.close()
	_, err = tea.NewProgram(a.preview(f), tea.WithContext(ctx), tea.WithInput(a.in), tea.WithOutput(a.out), tea.WithFPS(30)).Run()
	if ctx.Err() != nil {
		return nil // asked to stop from outside; nothing is lost
	}
	return err
}

// contentFolder is the folder to show; a file stands for the one it is in.
func (a *app) contentFolder(name string) (string, error) {
	info, err := os.Stat(name)
	if err != nil {
		return "", sentenceError{a.text.Preview.NoFolder(name)}
	}
	if !info.IsDir() {
		name = filepath.Dir(name)
	}
	return name, nil
}

// preview builds the program on a folder.
func (a *app) preview(f *folder) *tui.App {
	ascii := asciiTerm(a.getenv("TERM")) || a.wantsASCII()
	return tui.Preview{Env: newEnv(a.text, ascii, a.now), Markdown: newMarkdown(), Reload: f.reload, Feed: f.next}.App()
}
