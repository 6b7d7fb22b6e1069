package data

import (
	"time"

	"diklat/roster"
)

// demoPlan are the activities that a village of a simulated event promises. The
// numbers of a service map are never simulated: somebody might call them.
func demoPlan() []roster.FollowUp {
	return []roster.FollowUp{
		{Activity: "Membuka pos layanan di kantor desa", When: "tiap Sabtu", Resources: "satu meja, buku tamu", Evidence: "buku tamu", Risk: "petugas berhalangan"},
		{Activity: "Mendata calon PMI bersama RT", Resources: "formulir, dua kader", Evidence: "daftar yang disimpan terkunci", Risk: "warga belum percaya"},
		{Activity: "Memperbarui kontak layanan setempat", Resources: "telepon, peta layanan", Evidence: "tanggal periksa yang baru"},
		{Activity: "Pertemuan keluarga PMI", When: "tiap bulan", Resources: "balai desa", Evidence: "daftar hadir", Risk: "musim tanam"},
	}
}

// plan makes two lines for each village, at the end of the last day.
func (s *simulator) plan(e roster.Event) error {
	last := e.Sesi[len(e.Sesi)-1]
	s.at = last.End.Add(-20 * time.Minute)
	all := demoPlan()
	for i, code := range e.Villages {
		for n := range 2 {
			s.at = s.at.Add(time.Second)
			f := all[(i+n)%len(all)]
			f.ID, f.Event, f.Village, f.By = roster.FollowUpID(s.ids.next(s.at)), e.ID, code, roster.Simulator
			f.Responsible = "Kader desa (SIMULASI)"
			f.Due = roster.DayOf(last.End.In(e.Zone.Location())).Add(30 * (n + 1))
			if err := s.put(kindFollowUp, e.ID, f.By, f); err != nil {
				return err
			}
		}
	}
	return nil
}
