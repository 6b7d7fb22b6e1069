package roster

// Sex is L (laki-laki) or P (perempuan), as on every Indonesian daftar hadir.
type Sex string

// The two letters of the sheet.
const (
	L Sex = "L"
	P Sex = "P"
)

// Role is what a person is in their village. The list is editable; these ship.
type Role string

// The roles that ship. Staff and Observer never count as participants.
const (
	Kader     Role = "kader"
	Perangkat Role = "perangkat desa"
	CalonPMI  Role = "calon PMI"
	PMI       Role = "PMI"
	PurnaPMI  Role = "purna PMI"
	Keluarga  Role = "keluarga PMI"
	Dinas     Role = "dinas"
	Warga     Role = "warga"
	Staff     Role = "panitia"
	Observer  Role = "pengamat"
)

// Roles lists the roles in the order in which screens number them.
func Roles() []Role {
	return []Role{Kader, Perangkat, CalonPMI, PMI, PurnaPMI, Keluarga, Dinas, Warga, Staff, Observer}
}

// Participant reports whether people of this role count in attendance figures.
func (r Role) Participant() bool { return r != Staff && r != Observer }

// Person is somebody of the programme. NIK is never asked.
type Person struct {
	ID        PersonID    `json:"id"`
	Name      string      `json:"name"` // 1..60 runes, cleaned
	Village   VillageCode `json:"village"`
	Sex       Sex         `json:"sex"`
	Role      Role        `json:"role"`
	BirthYear int         `json:"birth_year,omitempty"` // 0 unknown
	// AgeBand is that of somebody who does not know the year; BandIn tells
	// the band of everybody.
	AgeBand AgeBand `json:"age_band,omitempty"`
	Phone   string  `json:"phone,omitempty"`
	// Office is the institution of somebody who does not come for a village.
	Office  string  `json:"office,omitempty"`
	WG      WG      `json:"wg,omitzero"` // Washington Group short set
	Consent Consent `json:"consent,omitzero"`
}

// Enrolment is a person on the list of an event, with the number that stands
// on its paper sheets. Numbers start at 1, have no gaps and are never reused.
type Enrolment struct {
	Event  EventID `json:"event"`
	Number int     `json:"number"`
	Person
}
