package roster

// Row is one person of a roll with the current mark of the sesi.
type Row struct {
	Enrolment
	Mark Mark // Status Unmarked if nothing is recorded
}

// Roll is the daftar hadir of one sesi, as it stands now.
type Roll struct {
	Event    Event
	Sesi     Sesi
	Villages []Village // those of the event, then any other its people come from
	Rows     []Row     // by village order, then number
	Version  uint64    // grows with every fact of the event
	// Merged are numbers of entries that were merged with another of this list, and
	// under whom they go on.
	Merged map[int]PersonID
	// Same tells of every entry that was merged, on this list or not, under whom it
	// goes on: what the room noted under the one belongs to the other.
	Same map[PersonID]PersonID
}
