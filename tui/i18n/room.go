package i18n

import "fmt"

// Room are the words of leading a room full of laptops.
type Room struct {
	NobodyToMove, WhoFirst, WhereTo, MoveWho, NoTurn, LockedNow, Unlocked, LockedTag, QRHint, AskFolder, FolderHint, FolderFirst, NoFolder, Shut,
	Practice, Done, NotDone, Out, Turns, GroupTag, Answered, Missing, PassedOver, Nobody,
	KeyLock, KeyUnlock, KeyMove, KeySkip, KeyQR, KeyFile, KeyDetail, KeyOut, KeyIn, KeyHere, Help string
	Moved      func(who string, n int) string
	MoveWhere  func(who string) string
	Skipped    func(who string) string
	CalledBack func(who string) string
	SentOut    func(n int, who string) string
	BackIn     func(n int) string
	NoRoom     func(w, h int) string
	Written    func(path string) string
	WaitsFor   func(who string) string
}

func roomOf(p pick) Room {
	return Room{
		NobodyToMove: p("Di laptop ini tidak ada orang untuk dipindah.", "There is nobody at this laptop to move."),
		WhoFirst:     p("Tekan angka orangnya dulu.", "Press the person's number first."),
		WhereTo:      p("Pilih laptop lain dengan ↑ ↓.", "Choose another laptop with ↑ ↓."),
		MoveWho:      p("Pindahkan siapa?", "Move whom?"),
		NoTurn:       p("Laptop ini sekarang tidak menunggu giliran siapa pun.", "This laptop waits for nobody's turn now."),
		LockedNow:    p("Pintu terkunci: yang sudah ikut boleh kembali, yang baru menunggu.", "The door is locked: those who took part may return, newcomers wait."),
		Unlocked:     p("Pintu tidak terkunci lagi.", "The door is unlocked again."),
		LockedTag:    p("TERKUNCI", "LOCKED"),
		QRHint:       p("Arahkan kamera ponsel, lalu tempel perintahnya di Termux atau ConnectBot.", "Point a phone's camera, then paste the command in Termux or ConnectBot."),
		AskFolder:    p("Tulis folder untuk gabung.cmd dan gabung.sh (misalnya stik USB E:\\).", "Write the folder for gabung.cmd and gabung.sh (a USB stick E:\\, say)."),
		FolderHint:   p("Enter: tulis. Esc: batal.", "Enter: write. Esc: cancel."),
		FolderFirst:  p("Tulis nama folder dulu.", "Write the folder first."),
		NoFolder:     p("Folder itu tidak ada. Periksa tulisannya, atau pasang stiknya.", "That folder is not there. Check the spelling, or plug in the stick."),
		Shut:         p("Buka kelas dulu (o): alamatnya belum ada.", "Open the class first (o): there is no address yet."),
		Practice:     p("Latihan", "Practice"),
		Done:         p("sudah", "done"),
		NotDone:      p("belum", "not yet"),
		Out:          p("dikeluarkan", "sent out"),
		Turns:        p("giliran", "turns"),
		GroupTag:     p("Kelompok", "Group"),
		Answered:     p("sudah menjawab", "has answered"),
		Missing:      p("belum menjawab", "has not answered"),
		PassedOver:   p("dilewati", "passed over"),
		Nobody:       p("Tidak ada orang di laptop ini.", "There is nobody at this laptop."),
		KeyLock:      p("kunci pintu", "lock the door"),
		KeyUnlock:    p("buka kunci", "unlock"),
		KeyMove:      p("pindah orang", "move somebody"),
		KeySkip:      p("lewati giliran", "skip a turn"),
		KeyQR:        p("kode QR", "QR code"),
		KeyFile:      p("tulis gabung.cmd", "write gabung.cmd"),
		KeyDetail:    p("rincian", "details"),
		KeyOut:       p("keluarkan", "send out"),
		KeyIn:        p("izinkan masuk", "let in again"),
		KeyHere:      p("pindah ke sini", "move here"),
		Help: p("Orang pindah laptop bersama jawabannya. Yang dikeluarkan kembali ke tempat semula. Pintu terkunci: yang sudah ikut tetap boleh kembali.\nSiapa memakai nama apa: ikut@ peserta (juga mendaftar yang belum terdaftar), baca@ baris demi baris untuk pembaca layar, layar@ proyektor, pelatih@ pelatih lain dengan kunci di daftar.",
			"People move with their answers. Who is sent out comes back to where they were. A locked door: those who took part may return.\nWho uses which name: ikut@ participants (newcomers sign up there too), baca@ line by line for screen readers, layar@ the projector, pelatih@ another trainer with a key on the list."),
		Moved: func(w string, n int) string {
			return fmt.Sprintf(p("%s pindah ke laptop %d.", "%s moved to laptop %d."), w, n)
		},
		MoveWhere: func(w string) string {
			return fmt.Sprintf(p("%s pindah ke mana? ↑ ↓ lalu Enter.", "Where does %s move? ↑ ↓ then Enter."), w)
		},
		Skipped: func(w string) string {
			return fmt.Sprintf(p("Giliran %s dilewati; tidak dihitung salah.", "The turn of %s is skipped; it does not count as wrong."), w)
		},
		CalledBack: func(w string) string { return fmt.Sprintf(p("%s dipanggil lagi.", "%s is called again."), w) },
		SentOut: func(n int, w string) string {
			if w == "" {
				return fmt.Sprintf(p("Laptop %d dikeluarkan. x lagi: izinkan masuk.", "Laptop %d is sent out. x again: let it in."), n)
			}
			return fmt.Sprintf(p("Laptop %d (%s) dikeluarkan. x lagi: izinkan masuk.", "Laptop %d (%s) is sent out. x again: let it in."), n, w)
		},
		BackIn: func(n int) string {
			return fmt.Sprintf(p("Laptop %d boleh masuk lagi.", "Laptop %d may come in again."), n)
		},
		NoRoom: func(w, h int) string {
			return fmt.Sprintf(p("Kode QR perlu jendela %d x %d. Besarkan jendela ini.", "The QR code needs a window of %d x %d. Enlarge this one."), w, h)
		},
		Written:  func(f string) string { return fmt.Sprintf(p("Tertulis: %s", "Written: %s"), f) },
		WaitsFor: func(w string) string { return fmt.Sprintf(p("menunggu %s", "waits for %s"), w) },
	}
}
