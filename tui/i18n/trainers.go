package i18n

import "fmt"

// Trainers are the words about the keys that may lead over SSH, and about two who
// lead the same room.
type Trainers struct {
	Short, Long, AddShort, ListShort, RemoveShort, None, NoSuch, NotAKey, PrivateKey, WeakKey, TooLarge, Missing, Remote string
	DidSomething, DidLobby, DidStart, DidEnd, DidCase, DidClock, TimeUp, Slept                                           string
	DidSlide, DidOpen, DidClose, DidReveal                                                                               func(n int) string
	Yourself                                                                                                             func(done string) string
	Another                                                                                                              func(name, done string) string
	Fields                                                                                                               map[string]string // by json name
	Empty                                                                                                                string
	Other                                                                                                                func(name string) string
	EditTwice                                                                                                            func(who, field, theirs, mine string) string
	MarkTwice                                                                                                            func(who, theirs, mine string) string
	SelfMarked                                                                                                           func(theirs, mine string) string
	Added, Already, Removed                                                                                              func(name, finger string) string
	Line                                                                                                                 func(name, kind, finger string) string
	Many                                                                                                                 func(what string) string
}

func trainersOf(p pick) Trainers {
	return Trainers{
		Short:        p("siapa yang boleh memimpin lewat SSH", "who may lead over SSH"),
		Long:         p("Pelatih lain memimpin kelas yang sama dari laptop sendiri: ssh -p 2222 pelatih@ALAMAT. Yang boleh: pemilik kunci di daftar ini.", "Another trainer leads the same class from a laptop of their own: ssh -p 2222 pelatih@ADDRESS. Who may: the owners of the keys on this list."),
		AddShort:     p("tambah kunci umum (berkas .pub)", "add a public key (a .pub file)"),
		ListShort:    p("tampilkan daftar kunci", "show the list of keys"),
		RemoveShort:  p("hapus kunci menurut nama, sidik jari, atau berkas", "remove a key by name, fingerprint or file"),
		None:         p("Belum ada kunci pelatih. Tambahkan dengan: diklat trainer add KUNCI.pub", "No trainer's key yet. Add one with: diklat trainer add KEY.pub"),
		NoSuch:       p("Tidak ada kunci seperti itu di daftar. Lihat dengan: diklat trainer list", "No such key on the list. See it with: diklat trainer list"),
		NotAKey:      p("Berkas ini bukan kunci umum SSH. Buat dengan ssh-keygen -t ed25519, lalu berikan berkas yang berakhir .pub.", "This file is no public SSH key. Make one with ssh-keygen -t ed25519 and give the file that ends in .pub."),
		PrivateKey:   p("Ini kunci RAHASIA dan tidak boleh disalin. Berikan berkas di sebelahnya yang berakhir .pub.", "This is a PRIVATE key and must not be copied. Give the file beside it that ends in .pub."),
		WeakKey:      p("Kunci ini terlalu lemah. Buat yang baru dengan ssh-keygen -t ed25519.", "This key is too weak. Make a new one with ssh-keygen -t ed25519."),
		TooLarge:     p("Berkas ini terlalu besar untuk sebuah kunci.", "This file is too large for a key."),
		Missing:      p("Berkas itu tidak ada atau tidak bisa dibaca.", "That file is not there or cannot be read."),
		Remote:       p("Hanya di laptop pelatih utama.", "Only at the main trainer's laptop."),
		DidSomething: p("mengubah ruang", "changed the room"),
		DidLobby:     p("membawa semua ke lobi", "sent everybody to the lobby"),
		DidStart:     p("memulai kuis", "started a quiz"),
		DidEnd:       p("mengakhiri kuis", "ended the quiz"),
		DidCase:      p("memimpin kasus ini", "led the case on"),
		DidClock:     p("mengubah waktu", "changed the time"),
		Slept:        p("Laptop ini baru bangun dari tidur; waktu soal berhenti. Lihat layar ini, lalu putuskan lagi.", "This laptop just woke up; the time of the question stands still. Look at this screen, then decide again."),
		TimeUp:       p("Waktunya baru saja habis. Lihat layar ini, lalu putuskan lagi.", "Time was just up. Look at this screen, then decide again."),
		DidSlide:     func(n int) string { return fmt.Sprintf(p("membuka slide %d", "opened slide %d"), n) },
		DidOpen:      func(n int) string { return fmt.Sprintf(p("membuka soal %d", "opened question %d"), n) },
		DidClose:     func(n int) string { return fmt.Sprintf(p("menutup soal %d", "closed question %d"), n) },
		DidReveal:    func(n int) string { return fmt.Sprintf(p("membahas soal %d", "explained question %d"), n) },
		Yourself: func(d string) string {
			return fmt.Sprintf(p("Anda baru saja %s. Lihat layar ini, lalu putuskan lagi.", "You just %s. Look at this screen, then decide again."), d)
		},
		Another: func(n, d string) string {
			return fmt.Sprintf(p("%s baru saja %s. Lihat layar ini, lalu putuskan lagi.", "%s just %s. Look at this screen, then decide again."), n, d)
		},
		Other: func(n string) string {
			if n == "" {
				return p("Pelatih utama", "The main trainer")
			}
			return fmt.Sprintf(p("Pelatih lain (%s)", "Another trainer (%s)"), n)
		},
		Fields: map[string]string{"name": p("nama", "the name"), "village": p("desa", "the village"), "sex": p("L/P", "the sex"), "role": p("peran", "the role"),
			"birth_year": p("tahun lahir", "the year of birth"), "age_band": p("kelompok umur", "the age band"), "phone": p("nomor HP", "the phone number"), "office": p("kantor", "the office"),
			"wg": p("disabilitas", "the disability answers"), "consent": p("persetujuan", "the consent"), "title": p("judul", "the title"), "venue": p("tempat", "the venue"),
			"villages": p("daftar desa", "the villages"), "sesi": p("jadwal sesi", "the sesi"), "activity": p("kegiatan", "the activity"), "responsible": p("penanggung jawab", "who is responsible"),
			"when": p("waktu", "the time"), "due": p("tenggat", "the deadline"), "resources": p("sumber", "the resources"), "evidence": p("bukti", "the evidence"), "risk": p("risiko", "the risk")},
		Empty: p("(kosong)", "(empty)"),
		EditTwice: func(who, f, theirs, mine string) string {
			return fmt.Sprintf(p("%s baru mengubah %s menjadi %s. Anda menulis %s. Simpan sekali lagi untuk memakai yang Anda tulis.", "%s just changed %s to %s. You wrote %s. Save once more to keep what you wrote."), who, f, theirs, mine)
		},
		MarkTwice: func(who, theirs, mine string) string {
			return fmt.Sprintf(p("%s baru mencatat %s. Tanda Anda (%s) belum tersimpan; tekan sekali lagi bila perlu.", "%s just marked %s. Your mark (%s) is not saved; press it once more if needed."), who, theirs, mine)
		},
		SelfMarked: func(theirs, mine string) string {
			return fmt.Sprintf(p("Orang ini baru masuk sendiri: %s. Tanda Anda (%s) belum tersimpan; tekan sekali lagi bila perlu.", "This person just came in: %s. Your mark (%s) is not saved; press it once more if needed."), theirs, mine)
		},
		Added: func(n, f string) string {
			return fmt.Sprintf(p("%s boleh memimpin: %s", "%s may lead: %s"), n, f)
		},
		Already: func(n, f string) string {
			return fmt.Sprintf(p("%s sudah ada di daftar: %s", "%s is on the list already: %s"), n, f)
		},
		Removed: func(n, f string) string {
			return fmt.Sprintf(p("%s tidak boleh memimpin lagi: %s", "%s may not lead any more: %s"), n, f)
		},
		Line: func(n, k, f string) string { return fmt.Sprintf(p("%s  %s  (kunci %s)", "%s  %s  (%s key)"), f, n, k) },
		Many: func(w string) string {
			return fmt.Sprintf(p("Ada beberapa kunci bernama %s. Pakai sidik jarinya.", "Several keys are called %s. Use the fingerprint."), w)
		},
	}
}
