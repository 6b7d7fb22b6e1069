package i18n

// Guard are the words about who may do what.
type Guard struct {
	Denied string
}

func guardOf(p pick) Guard {
	return Guard{
		Denied: p("Hanya pelatih di laptop utama yang boleh melakukan ini.", "Only the trainer at the main laptop may do this."),
	}
}
