package i18n

import "fmt"

// Export are the words of the export screen.
type Export struct {
	Title, Attendance, CSV, CSVExcel, JSON, Where, Village, KeyVillage, AllVillages, HelpBody string
	Done                                                                                      func(path string, rows int) string
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
		KeyVillage:  p("ganti desa", "other village"),
		AllVillages: p("semua desa", "all villages"),
		HelpBody:    p("Tekan angka untuk menulis berkas. v mengganti desa, j mengganti jenis. Berkas lama tidak ditimpa diam-diam: nama berkas memuat tanggal dan jam.", "Press a number to write the file. v changes the village, j the kind. The file name holds date and time, so no older file is lost."),
		Done: func(path string, n int) string {
			return fmt.Sprintf(p("%d baris ditulis: %s", "%d rows written: %s"), n, path)
		},
	}
}
