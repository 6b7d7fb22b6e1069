package roster

// Note is a line of the audit trail: somebody looked at personal data, or took it
// out of the program. What people changed is in the facts themselves.
type Note struct {
	Did    string   `json:"did"`              // an action of roster/access: "see", "take"
	Kind   string   `json:"kind"`             // of what: "roll", "person"
	Person PersonID `json:"person,omitempty"` // whose, if of one
	File   string   `json:"file,omitempty"`   // the name of the file that was written, without its folder
	Rows   int      `json:"rows,omitempty"`
}
