package i18n

import "fmt"

// Backup are the words of copies in a second place: screen and command line.
type Backup struct {
	// command line
	Short, Create, List, Verify, Restore, Key, Place, FlagTo, FlagFrom, FlagOut, FlagPass, FlagIdentity, FlagRecipient, FlagDrill,
	NeedFile, NeedPlace, AskPass, NoPass string
	Made     func(path string, people, facts int) string
	Line     func(name, when, size string, people, facts int, locked bool) string
	Empty    string
	Good     func(name string, people, facts int) string
	Outside  func(name string) string
	Restored func(path string, people, facts int) string
	Drilled  func(people, facts int) string
	KeyMade  func(recipient, file string) string
	KeyAdded func(recipient string) string
	PlaceIs  func(dir string) string
	// errors
	Damaged, NoManifest, NoKey, WrongKey, Weak, Exists, NoPlace string
	// screen
	Title, SafeToPull, MadeNear, NearWarning, FirstHint, NeverMade, LastMade, Where, KeyMake, KeyPass, KeyPlace, KeyDrill, KeyPrivacy, KeyHealth, AskNewPass, PassHint,
	AskPlace, PlaceHint, AskDrill, Copying, Writing, Reading, Encrypted, Plain, HelpBody, Failed, NoCopies, Latest, KeyHas, KeyHasNot, HomeKey, PassMade string
	Ago      func(minutes int) string
	DrillOK  func(people, facts int) string
	HomeLate func(days int) string
}

func backupOf(p pick) Backup {
	return Backup{
		Short:  p("Cadangan: buat, daftar, uji, pulihkan", "Backups: make, list, test, restore"),
		Create: p("Buat cadangan sekarang; \"aman dicabut\" setelah dibaca kembali", "Make a backup now; \"safe to remove\" once it was read back"),
		List:   p("Daftar cadangan", "List the backups"), Verify: p("Uji cadangan: SHA-256, isi, jumlah", "Test a backup: SHA-256, content, counts"),
		Restore: p("Pulihkan cadangan sebagai berkas data baru", "Restore a backup as a new data file"),
		Key:     p("Buat kunci cadangan, atau izinkan kunci panitia", "Make the key of backups, or let the organiser's key open them"),
		Place:   p("Pilih tempat kedua (folder atau stik USB); - untuk folder di samping data", "Choose the second place (folder or USB stick); - for the folder beside the data"),
		FlagTo:  p("folder cadangan (bawaan: tempat kedua)", "folder of the backup (default: the second place)"), FlagFrom: p("folder yang didaftar", "folder to list"),
		FlagOut:       p("berkas data yang dibuat (bawaan: --db, bila belum ada)", "data file to make (default: --db, if there is none)"),
		FlagPass:      p("berkas berisi kata sandi, atau - untuk masukan standar", "file with the passphrase, or - for standard input"),
		FlagIdentity:  p("berkas kunci age", "age key file"),
		FlagRecipient: p("kunci umum panitia (age1...)", "the organiser's public key (age1...)"),
		FlagDrill:     p("latihan: pulihkan ke berkas sementara, bandingkan, hapus", "drill: restore into a temporary file, compare, remove"),
		NeedFile:      p("Sebut berkas cadangan, misalnya diklat-20251107-081400.db.age.", "Name the backup, like diklat-20251107-081400.db.age."),
		NeedPlace:     p("Sebut folder, misalnya /media/stik, atau - untuk folder di samping data.", "Name a folder, like /media/stick, or - for the folder beside the data."),
		AskPass:       p("Kata sandi cadangan:", "Passphrase of the backups:"),
		NoPass:        p("Cadangan ini terkunci. Beri kata sandi dengan --passphrase-file, atau kunci dengan --identity.", "This backup is locked. Give the passphrase with --passphrase-file, or a key with --identity."),
		Made: func(path string, people, facts int) string {
			return fmt.Sprintf(p("Cadangan selesai dan sudah dibaca kembali: %s (%d orang, %d catatan). Aman dicabut.", "Backup made and read back: %s (%d people, %d records). Safe to remove."), path, people, facts)
		},
		Line: func(name, when, size string, people, facts int, locked bool) string {
			lock := p("tidak terkunci", "not locked")
			if locked {
				lock = p("terkunci", "locked")
			}
			return fmt.Sprintf(p("%s  %s  %s  %d orang  %d catatan  %s", "%s  %s  %s  %d people  %d records  %s"), name, when, size, people, facts, lock)
		},
		Empty: p("Belum ada cadangan di sini. Buat dengan `diklat backup create`.", "There are no backups here. Make one with `diklat backup create`."),
		Good: func(name string, people, facts int) string {
			return fmt.Sprintf(p("%s baik: %d orang, %d catatan.", "%s is good: %d people, %d records."), name, people, facts)
		},
		Outside: func(name string) string {
			return fmt.Sprintf(p("%s utuh dari luar (SHA-256 cocok). Isinya belum diuji: beri kata sandi.", "%s is intact from outside (its SHA-256 fits). What is inside was not tested: give the passphrase."), name)
		},
		Restored: func(path string, people, facts int) string {
			return fmt.Sprintf(p("Dipulihkan ke %s: %d orang, %d catatan.", "Restored to %s: %d people, %d records."), path, people, facts)
		},
		Drilled: func(people, facts int) string {
			return fmt.Sprintf(p("Latihan pulih berhasil: %d orang, %d catatan, sama dengan saat dibuat.", "The restore drill worked: %d people, %d records, the same as when it was made."), people, facts)
		},
		KeyMade: func(r, f string) string {
			return fmt.Sprintf(p("Kunci cadangan dibuat (%s). Tulis kata sandinya di kertas dan simpan jauh dari laptop. Kunci terkunci ikut di folder cadangan: %s.",
				"The key of the backups is made (%s). Write the passphrase on paper and keep it away from the laptop. The sealed key lies with the backups: %s."), r, f)
		},
		KeyAdded: func(r string) string {
			return fmt.Sprintf(p("Kunci %s juga bisa membuka cadangan baru.", "The key %s can open new backups too."), r)
		},
		PlaceIs:    func(d string) string { return fmt.Sprintf(p("Cadangan disimpan di %s.", "Backups are kept in %s."), d) },
		Damaged:    p("Cadangan ini rusak atau berubah. Pakai cadangan lain.", "This backup is damaged or was changed. Use another one."),
		NoManifest: p("Cadangan ini tanpa keterangan: terputus saat dibuat. Pakai cadangan lain.", "This backup has no manifest: it was cut off. Use another one."),
		NoKey:      p("Belum ada kunci cadangan. Buat kata sandi dulu (k, atau `diklat backup key`).", "There is no key for backups yet. Make a passphrase first (k, or `diklat backup key`)."),
		WrongKey:   p("Kata sandi atau kunci tidak cocok. Periksa tulisannya.", "The passphrase or key does not fit. Check how it is written."),
		Weak:       p("Kata sandi terlalu pendek. Pakai 10 huruf atau lebih, misalnya empat kata.", "The passphrase is too short. Use 10 letters or more, like four words."),
		Exists:     p("Sudah ada berkas di situ dan tidak diubah. Pilih nama lain dengan --out.", "There is a file already and it was not changed. Choose another name with --out."),
		NoPlace:    p("Tempat cadangan tidak ada. Pasang stik, atau pilih tempat lain (t).", "The place for backups is not there. Plug in the stick, or choose another place (t)."),
		Title:      p("Cadangan", "Backups"),
		SafeToPull: p("Aman dicabut. Cadangan sudah dibaca kembali dan cocok.", "Safe to remove. The backup was read back and fits."),
		MadeNear:   p("Cadangan selesai dan cocok, di disk yang sama.", "The backup is made and fits, on the same disk."),
		NearWarning: p("Cadangan ada di disk yang sama. Bila laptop hilang, cadangan ikut hilang. Pilih stik USB (t).",
			"The backups are on the same disk. If the laptop is lost, so are they. Choose a USB stick (t)."),
		FirstHint: p("Langkah pertama: k membuat kata sandi, lalu t memilih stik USB. Sesudah itu cadangan berjalan sendiri.",
			"First: k makes a passphrase, then t chooses a USB stick. After that backups make themselves."),
		NeverMade: p("Belum pernah dibuat.", "Never made."), LastMade: p("Terakhir", "Last"), Where: p("Tempat", "Place"),
		KeyMake: p("buat sekarang", "make now"), KeyPass: p("kata sandi", "passphrase"), KeyPlace: p("tempat", "place"), KeyDrill: p("latihan pulih", "restore drill"),
		KeyPrivacy: p("privasi", "privacy"), KeyHealth: p("periksa laptop", "check the laptop"),
		AskNewPass: p("Tulis kata sandi cadangan (10 huruf atau lebih, misalnya empat kata):", "Write a passphrase for backups (10 letters or more, like four words):"),
		PassHint:   p("Tulis juga di kertas. Tanpa kata sandi, cadangan tidak bisa dibuka oleh siapa pun.", "Write it on paper too. Without the passphrase nobody can open the backups."),
		AskPlace:   p("Tulis folder stik USB (kosong: folder di samping data):", "Write the folder of the USB stick (empty: the folder beside the data):"),
		PlaceHint:  p("Contoh: D:\\ di Windows, /media/nama/STIK di Linux.", "Example: D:\\ on Windows, /media/name/STICK on Linux."),
		AskDrill:   p("Tulis kata sandi untuk menguji cadangan terakhir:", "Write the passphrase to test the last backup:"),
		Copying:    p("menyalin", "copying"), Writing: p("menulis", "writing"), Reading: p("membaca kembali", "reading back"),
		Encrypted: p("terkunci", "locked"), Plain: p("terbuka", "open"),
		HelpBody: p("Cadangan adalah salinan semua catatan. Dibuat sendiri tiap 15 menit dan sesudah tiap sesi.\nSalinan di stik terkunci dengan kata sandi Anda. Cabut stik hanya setelah tertulis \"aman dicabut\".\nLatihan pulih menguji bahwa cadangan sungguh bisa dibuka.",
			"A backup is a copy of all records. It is made by itself every 15 minutes and after each session.\nThe copy on a stick is locked with your passphrase. Remove the stick only after \"safe to remove\".\nThe restore drill tests that a backup can really be opened."),
		Failed:   p("Cadangan gagal. Lihat layar Cadangan (c).", "The backup failed. See the Backups screen (c)."),
		NoCopies: p("Belum ada cadangan. Tekan b untuk membuat yang pertama.", "There are no backups yet. Press b to make the first."),
		Latest:   p("Cadangan terbaru", "Newest backups"),
		KeyHas:   p("Kata sandi: ada", "Passphrase: set"), KeyHasNot: p("Kata sandi: belum ada", "Passphrase: none yet"),
		HomeKey:  p("cadangan", "backups"),
		PassMade: p("Kata sandi tersimpan. Tulis di kertas, simpan jauh dari laptop.", "The passphrase is set. Write it on paper, away from the laptop."),
		Ago: func(m int) string {
			switch {
			case m < 1:
				return p("baru saja", "just now")
			case m < 120:
				return fmt.Sprintf(p("%d menit lalu", "%d minutes ago"), m)
			case m < 48*60:
				return fmt.Sprintf(p("%d jam lalu", "%d hours ago"), m/60)
			}
			return fmt.Sprintf(p("%d hari lalu", "%d days ago"), m/60/24)
		},
		DrillOK: func(people, facts int) string {
			return fmt.Sprintf(p("Cadangan terakhir bisa dibuka: %d orang, %d catatan.", "The last backup opens: %d people, %d records."), people, facts)
		},
		HomeLate: func(d int) string {
			return fmt.Sprintf(p("Cadangan terakhir %d hari lalu  (c)", "The last backup is %d days old  (c)"), d)
		},
	}
}
