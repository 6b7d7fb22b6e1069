package i18n

import "fmt"

// Class are the words of the room: the class server and who is in it.
type Class struct {
	Title, Closed, ClosedCure, TypeThis, Key, Laptop, Seat, Screen, Line, AtDoor, Good, Kick, Nobody,
	NoPIN, PIN, Port, Addresses, NewPIN, Opening, Close, CloseAsk, HelpBody, Lobby, YesNo, NoPINAsk, PINGone, PINNew, OpenDoor, WithoutPIN, WithPIN, List string
	PINAsk  func(key string) string
	Dropped func(minutes int) string
	Ready   func(n, of int) string
	Opened  func(addr string) string
	Kicked  func(who string) string
}

func class(p pick) Class {
	return Class{
		Title:      p("Ruang", "Room"),
		Closed:     p("Kelas masih tutup.", "The class is closed."),
		ClosedCure: p("Tekan o untuk membuka pintu. Peserta lalu masuk dengan ssh dari laptop mana pun di Wi-Fi ini.", "Press o to open the door. People then join with ssh from any laptop on this Wi-Fi."),
		TypeThis:   p("Di setiap laptop, ketik:", "On every laptop, type:"),
		Key:        p("Sidik jari kunci", "Key fingerprint"),
		Laptop:     p("Laptop", "Laptop"),
		Seat:       p("Duduk", "Seated"),
		Screen:     p("Layar", "Screen"),
		Line:       p("Jalur", "Line"),
		AtDoor:     p("di pintu", "at the door"),
		Good:       p("baik", "good"),
		Kick:       p("keluarkan", "remove"),
		Nobody:     p("Belum ada laptop yang masuk.", "No laptop has joined yet."),
		NoPIN:      p("TANPA PIN", "NO PIN"),
		PIN:        p("PIN", "PIN"),
		Port:       p("PORT", "PORT"),
		Addresses:  p("Alamat lain", "Other addresses"),
		NewPIN:     p("PIN baru", "new PIN"),
		Opening:    p("Membuka pintu ...", "Opening the door ..."),
		Close:      p("tutup pintu", "close the door"),
		CloseAsk:   p("Menutup pintu memutus semua laptop. Tekan o sekali lagi untuk menutup.", "Closing the door cuts every laptop off. Press o once more to close."),
		HelpBody: p("o membuka atau menutup pintu kelas. Peserta hanya perlu ssh.\nPilih laptop dengan ↑ ↓; x mengosongkan kursinya (orang itu boleh masuk lagi).\nOrang yang pindah laptop diminta 5 angkanya: i mengizinkan masuk, a memberi angka baru, A memakai atau meniadakan angka.",
			"o opens or closes the door. People need only ssh.\nChoose a laptop with ↑ ↓; x frees its seat (that person may come in again).\nWho moves to another laptop is asked for their 5 digits: i lets them in, a gives a new number, A switches numbers on or off."),
		YesNo:      p("Laptop bertanya (yes/no)? Ketik yes, lalu Enter.", "A laptop asks (yes/no)? Type yes, then Enter."),
		NoPINAsk:   p("Tanpa PIN, siapa pun di Wi-Fi ini bisa masuk. Tekan P sekali lagi.", "Without a PIN anybody on this Wi-Fi can come in. Press P once more."),
		PINGone:    p("Kelas sekarang tanpa PIN.", "The class has no PIN now."),
		PINNew:     p("PIN baru berlaku untuk laptop yang baru masuk.", "The new PIN holds for laptops that come in from now on."),
		OpenDoor:   p("buka kelas", "open the class"),
		WithoutPIN: p("tanpa PIN", "no PIN"),
		WithPIN:    p("pakai PIN", "with a PIN"),
		List:       p("daftar laptop", "list of laptops"),
		PINAsk: func(k string) string {
			return fmt.Sprintf(p("Ganti PIN? Laptop baru perlu PIN baru. Tekan %s sekali lagi.", "Change the PIN? New laptops need the new one. Press %s once more."), k)
		},
		Lobby:   p("semua ke lobi", "everybody to the lobby"),
		Dropped: func(m int) string { return fmt.Sprintf(p("terputus %d menit", "dropped %d min"), m) },
		Ready:   func(n, of int) string { return fmt.Sprintf(p("%d dari %d siap", "%d of %d ready"), n, of) },
		Opened:  func(a string) string { return fmt.Sprintf(p("Pintu buka di %s.", "The door is open at %s."), a) },
		Kicked:  func(w string) string { return fmt.Sprintf(p("Kursi %s dikosongkan.", "The seat of %s is free."), w) },
	}
}
