package i18n

import "fmt"

// Bundle are the words of what travels between laptops.
type Bundle struct {
	Short, Create, Import, FlagOut, FlagPass, NeedFile, NeedOut, Open string
	Made                                                              func(path string, facts int) string
	Taken                                                             func(file string, fresh, known int) string
	Other                                                             func(n int) string
	Gaps                                                              func(n int) string
	Hostile                                                           func(file string) string
	Forged                                                            func(file string) string
	NoBundle                                                          func(file string) string
	NoKey                                                             func(file, key string) string
}

func bundleOf(p pick) Bundle {
	return Bundle{
		Short:    p("Paket catatan antar laptop", "Bundles of records between laptops"),
		Create:   p("Buat paket dari semua catatan", "Make a bundle of all records"),
		Import:   p("Masukkan paket, berkas data, atau cadangan laptop lain; boleh berulang", "Take in bundles, data files or backups of other laptops; may be repeated"),
		FlagOut:  p("berkas paket", "bundle file"),
		FlagPass: p("berkas berisi kata sandi paket, atau - untuk masukan standar", "file with the passphrase of the bundle, or - for standard input"),
		NeedFile: p("Sebut berkas paket, misalnya desa-oben.paket.", "Name the bundle, like village-oben.bundle."),
		NeedOut:  p("Sebut berkas tujuan dengan --out, misalnya --out desa-oben.paket.", "Name the file with --out, like --out village-oben.bundle."),
		Open:     p("Paket ini tidak terkunci dan berisi nama orang. Kunci dengan --passphrase-file.", "This bundle is not locked and holds people's names. Lock it with --passphrase-file."),
		Made: func(f string, n int) string {
			return fmt.Sprintf(p("Paket ditulis: %s (%d catatan).", "Bundle written: %s (%d records)."), f, n)
		},
		Taken: func(f string, n, k int) string {
			return fmt.Sprintf(p("%s: %d catatan baru, %d sudah ada.", "%s: %d new records, %d were here."), f, n, k)
		},
		Other: func(n int) string {
			return fmt.Sprintf(p("%d catatan disimpan tetapi belum tampak: kegiatan atau orangnya belum ada di sini.", "%d records are kept and not shown yet: their event or person is not here."), n)
		},
		Gaps: func(n int) string {
			return fmt.Sprintf(p("%d catatan laptop lain belum sampai. Minta paket lagi dari laptop itu.", "%d records of other laptops are still missing. Ask that laptop for a bundle again."), n)
		},
		Hostile: func(f string) string {
			return fmt.Sprintf(p("%s ditolak: isinya melewati batas. Berkas data tidak diubah. Minta paket baru.", "%s is refused: it breaks a limit. The data file was not changed. Ask for a new bundle."), f)
		},
		Forged: func(f string) string {
			return fmt.Sprintf(p("%s ditolak: catatannya diubah orang. Berkas data tidak diubah. Minta paket baru dari laptop asalnya.", "%s is refused: its records were changed. The data file was not changed. Ask its laptop for a new bundle."), f)
		},
		NoKey: func(f, k string) string {
			return fmt.Sprintf(p("%s adalah cadangan terkunci. Letakkan %s di sampingnya, atau sebut kuncinya dengan --identity.", "%s is a locked backup. Put %s beside it, or name its key with --identity."), f, k)
		},
		NoBundle: func(f string) string {
			return fmt.Sprintf(p("%s bukan paket diklat, atau rusak. Berkas data tidak diubah.", "%s is no bundle of diklat, or is damaged. The data file was not changed."), f)
		},
	}
}
