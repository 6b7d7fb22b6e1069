package i18n

// Guardian are the words about what keeps the records safe: restarts, a full or
// read-only disk, a damaged file, a wrong clock, a low battery.
type Guardian struct {
	Restarted, GaveUp string
}

func guardian(p pick) Guardian {
	return Guardian{
		Restarted: p("Program berhenti mendadak dan dijalankan lagi. Yang sudah tersimpan tetap ada.", "The program stopped suddenly and was started again. What was saved is still there."),
		GaveUp:    p("Program berhenti terus. Data Anda aman. Nyalakan ulang laptop, lalu jalankan diklat lagi.", "The program keeps stopping. Your data is safe. Restart the laptop, then run diklat again."),
	}
}
