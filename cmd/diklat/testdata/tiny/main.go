// Command tiny is the smallest Bubble Tea program that opens a SQLite file: what
// the start of diklat is measured against.
package main

import (
	"database/sql"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	_ "modernc.org/sqlite"
)

type tiny struct{ n int }

func (m tiny) Init() tea.Cmd { return nil }

func (m tiny) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "q" {
		return m, tea.Quit
	}
	return m, nil
}

func (m tiny) View() tea.View {
	v := tea.NewView(fmt.Sprintf("Berikutnya: %d tabel", m.n))
	v.AltScreen = true
	return v
}

func main() {
	db, err := sql.Open("sqlite", os.Args[1])
	m := tiny{}
	if err == nil {
		err = db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&m.n)
	}
	if err == nil {
		_, err = tea.NewProgram(m).Run()
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
