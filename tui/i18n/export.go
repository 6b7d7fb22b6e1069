package i18n

import "fmt"

// Export are the words of the export screen.
type Export struct {
	Title, Attendance, CSV, CSVExcel, JSON, Where, Village, AllVillages, HelpBody string
	Done                                                                          func(path string, rows int) string
}

func export(p pick) Export {
	return Export{
		Title:       p("Ekspor", "Export"),
		Attendance:  p("Kehadiran semua sesi", "Attendance of all sessions"),
		CSV:         p("CSV (koma)", "CSV (comma)"),
		CSVExcel:    p("CSV untuk Excel Indonesia (titik koma)", "CSV for Indonesian Excel (semicolon)"),
		JSON:        p("JSON", "JSON"),
		Where:       p("Disimpan di folder", "Saved in the folder"),
		Village:     p("Desa", "Village"),
		AllVillages: p("semua desa", "all villages"),
		HelpBody:    p("Tekan angka untuk menulis berkas. v mengganti desa. Berkas lama tidak ditimpa diam-diam: nama berkas memuat tanggal dan jam.", "Press a number to write the file. v changes the village. The file name holds date and time, so no older file is lost."),
		Done: func(path string, n int) string {
			return fmt.Sprintf(p("%d baris ditulis: %s", "%d rows written: %s"), n, path)
		},
	}
}
