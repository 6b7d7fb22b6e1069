package roster

import "time"

// Change is one correction of attendance: what stood, what stands, who said so.
type Change struct {
	Sesi   SesiID
	Person PersonID
	Before Status
	After  Status
	Reason string
	Method Method
	By     Actor
	At     time.Time // when it was corrected, by that laptop's clock
	Undo   bool      // brings back what stood before
}
