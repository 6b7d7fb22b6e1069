package i18n

import "fmt"

// Content are the words around content folders: --content and `diklat new`.
type Content struct {
	New, NewLong, NewModule, NewBank, NewScenario, FlagOut, FlagFormat, Notice, TwoNames, LongName, Name string

	NoFolder   func(dir string) string
	BadZip     func(file string) string
	Refused    func(dir string, n int) string
	More       func(n int) string
	BadFormat  func(f, all string) string
	Exists     func(path string) string
	NoDir      func(path string) string
	Made       func(path string) string
	NextModule func(id string) string
	NextCheck  func(path string) string
	NextImport func(path string) string
}

func content(p pick) Content {
	return Content{
		New: p("Buat berkas awal untuk isi pelatihan", "Make a starting file for training content"),
		NewLong: p("Membuat berkas awal yang penuh petunjuk: modul, soal, atau skenario.\nNAMA adalah kode (M9, S5) atau judul. Ubah berkasnya dengan editor apa pun, lalu `diklat check`.",
			"Makes a starting file full of hints: a module, questions or a scenario.\nNAME is a code (M9, S5) or a title. Change the file with any editor, then `diklat check`."),
		NewModule:   p("Slide dan catatan pelatih (modul.md)", "Slides and trainer notes (modul.md)"),
		NewBank:     p("Bank soal: yaml, atau berkas gift, xlsx, csv", "Question bank: yaml, or a gift, xlsx or csv file"),
		NewScenario: p("Cerita bercabang (skenario/s5.yaml)", "A branching story (skenario/s5.yaml)"),
		Name:        p("NAMA", "NAME"),
		FlagOut:     p("folder atau berkas tujuan (bawaan: folder ini), atau - untuk keluaran standar", "folder or file to write (default: this folder), or - for standard output"),
		FlagFormat:  p("format soal: yaml, gift, xlsx, atau csv", "format of the questions: yaml, gift, xlsx or csv"),
		NoFolder: func(dir string) string {
			return fmt.Sprintf(p("Folder isi %s tidak bisa dibuka; isi bawaan yang dipakai. Periksa namanya, atau pasang lagi USB-nya.", "Content folder %s cannot be opened; the built-in content is used. Check its name, or plug the USB stick in again."), dir)
		},
		BadZip: func(f string) string {
			return fmt.Sprintf(p("Berkas isi %s ditolak: rusak, terlalu besar, atau menunjuk ke luar dirinya; isi bawaan yang dipakai. Minta berkas ZIP baru.", "Content file %s is refused: damaged, too large, or leading out of itself; the built-in content is used. Ask for a new ZIP file."), f)
		},
		Refused: func(dir string, n int) string {
			if n == 1 {
				return fmt.Sprintf(p("Folder isi %s tidak dipakai karena 1 kesalahan; isi bawaan yang dipakai.", "Content folder %s is not used because of 1 error; the built-in content is used."), dir)
			}
			return fmt.Sprintf(p("Folder isi %s tidak dipakai karena %d kesalahan; isi bawaan yang dipakai.", "Content folder %s is not used because of %d errors; the built-in content is used."), dir, n)
		},
		More:   func(n int) string { return fmt.Sprintf(p("... dan %d lagi.", "... and %d more."), n) },
		Notice: p("Folder isi tidak dipakai; isi bawaan yang dipakai  (?)", "Content folder not used; the built-in content is used  (?)"),
		BadFormat: func(f, all string) string {
			return fmt.Sprintf(p("Format %q tidak dikenal. Pakai %s.", "Format %q is unknown. Use %s."), f, all)
		},
		TwoNames: p("Beri satu nama saja. Judul dengan spasi ditulis di antara tanda kutip.", "Give one name only. Put a title with spaces in quotes."),
		LongName: p("Nama ini terlalu panjang. Pakai paling banyak 60 huruf.", "This name is too long. Use at most 60 characters."),
		Exists: func(path string) string {
			return fmt.Sprintf(p("%s sudah ada dan tidak diubah. Pakai nama lain, atau --force untuk menimpanya.", "%s exists and was not changed. Use another name, or --force to replace it."), path)
		},
		NoDir: func(path string) string {
			return fmt.Sprintf(p("%s adalah folder, bukan berkas. Pilih nama lain dengan --out.", "%s is a folder, not a file. Choose another name with --out."), path)
		},
		Made: func(path string) string { return fmt.Sprintf(p("Berkas dibuat: %s", "File made: %s"), path) },
		NextModule: func(id string) string {
			return fmt.Sprintf(p("Ubah isinya. Soalnya: `diklat new soal %s`. Lihat hasilnya: `diklat preview FOLDER`.", "Change it. Its questions: `diklat new soal %s`. See the result: `diklat preview FOLDER`."), id)
		},
		NextCheck: func(path string) string {
			return fmt.Sprintf(p("Ubah isinya, lalu periksa: `diklat check %s`.", "Change it, then check it: `diklat check %s`."), path)
		},
		NextImport: func(path string) string {
			return fmt.Sprintf(p("Ubah isinya, periksa dengan `diklat check %s`, lalu masukkan dengan `diklat import quiz %s`.", "Change it, check it with `diklat check %s`, then take it in with `diklat import quiz %s`."), path, path)
		},
	}
}
