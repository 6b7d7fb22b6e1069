package i18n

import "fmt"

// Doctor are the words about the state of the laptop.
type Doctor struct {
	Short, FlagBreach, Title, KeyAgain, Running, HelpBody, AllWell, Do string
	Names                                                              map[string]string
	Marks                                                              map[string]string
	Sum                                                                func(faults, warnings int) string

	NoFile, NoFileCure, FileBad, FileCure, ChainCure, Rewritten, GapsCure, ClockUnknown, ClockCure, DiskUnknown, DiskCure, BackupUnseen, BackupNone,
	BackupNear, BackupCure, PlaceCure, WriteFails, WriteCure, SlowCure, BatteryUnknown, BatteryCure, Port22Cure, PortCure, NoAddress, AddressCure,
	Firewall, FirewallWindows, FirewallOther, VersionsUnknown, VersionsCure string
	FileOK      func(facts int) string
	ChainBad    func(n int) string
	ChainOK     func(facts, erased int) string
	Gaps        func(n int) string
	ClockBehind func(day string) string
	ClockOdd    func(day string) string
	ClockOK     func(now string) string
	DiskLeft    func(mb int64) string
	BackupAge   func(hours int) string
	WriteTakes  func(ms int64) string
	Battery     func(percent int, charging bool) string
	PortFree    func(n int) string
	PortTaken   func(n int) string
	PortOpen    func(n int) string
	Addresses   func(list string) string
	VersionsLow func(list string) string
	Versions    func(program, list string) string
}

func doctorOf(p pick) Doctor {
	return Doctor{
		Short:      p("Periksa laptop, berkas, cadangan; satu obat untuk tiap masalah", "Check laptop, file and backups; one cure for each problem"),
		FlagBreach: p("lembar laptop hilang (sama dengan privacy sheet)", "the sheet for a lost laptop (as privacy sheet)"),
		Title:      p("Periksa laptop", "Check the laptop"), KeyAgain: p("periksa lagi", "check again"), Running: p("Memeriksa, sebentar ...", "Checking, a moment ..."),
		AllWell: p("Semua baik. Kelas boleh dimulai.", "All is well. The class may begin."), Do: p("Lakukan", "Do"),
		HelpBody: p("Layar ini memeriksa berkas, jam, disk, baterai, port, alamat, cadangan, dan versi.\nTiap masalah punya satu obat. ! berarti jangan mulai kelas dulu; - berarti boleh jalan, bereskan nanti; ? berarti sistem tidak memberi tahu.",
			"This screen checks file, clock, disk, battery, ports, addresses, backups and versions.\nEach problem has one cure. ! means do not start a class; - means go on and see to it later; ? means the system does not say."),
		Names: map[string]string{"file": p("Berkas", "File"), "chain": p("Jejak", "Log"), "clock": p("Jam", "Clock"), "disk": p("Sisa disk", "Disk"), "backup": p("Cadangan", "Backup"), "write": p("Menulis", "Writing"),
			"battery": p("Baterai", "Battery"), "port22": p("Pintu 22", "Port 22"), "port2222": p("Pintu 2222", "Port 2222"), "address": p("Alamat", "Address"), "firewall": p("Tembok api", "Firewall"), "versions": p("Versi", "Versions")},
		Marks: map[string]string{"ok": p("baik", "good"), "warn": p("perhatian", "look"), "fault": p("masalah", "problem"), "unknown": p("tidak diketahui", "unknown")},
		Sum: func(f, w int) string {
			return fmt.Sprintf(p("%d masalah, %d perhatian.", "%d problems, %d to look at."), f, w)
		},
		NoFile: p("Belum ada berkas data.", "There is no data file yet."), NoFileCure: p("Jalankan diklat sekali untuk membuatnya.", "Run diklat once to make it."),
		FileBad:   p("Berkas data tidak bisa dipakai.", "The data file cannot be used."),
		FileCure:  p("Pulihkan cadangan terbaru: diklat backup restore.", "Restore the newest backup: diklat backup restore."),
		ChainCure: p("Jangan pakai berkas ini untuk laporan; bandingkan dengan cadangan.", "Do not report from this file; compare it with a backup."),
		Rewritten: p("Jejak tidak cocok dengan cadangan terakhir: catatan ditulis ulang.", "The log does not fit the last backup: records were written anew."),
		GapsCure:  p("Minta paket lagi dari laptop asalnya: diklat bundle create.", "Ask that laptop for a bundle again: diklat bundle create."),

		ClockUnknown: p("Jam tidak bisa dibandingkan.", "The clock cannot be compared."), ClockCure: p("Betulkan tanggal dan jam laptop di pengaturan sistem.", "Set date and time of the laptop in the system's settings."),
		DiskUnknown: p("Sisa disk tidak diketahui.", "The space left is not known."), DiskCure: p("Kosongkan Recycle Bin atau pindahkan foto ke stik.", "Empty the recycle bin or move photos to a stick."),
		BackupUnseen: p("Tempat cadangan tidak terbaca.", "The place of backups cannot be read."), BackupNone: p("Belum ada cadangan.", "There is no backup yet."),
		BackupNear: p("Cadangan hanya di disk yang sama.", "Backups are on the same disk only."), BackupCure: p("Pasang stik, lalu buat cadangan: c lalu b, atau diklat backup create.", "Plug in the stick, then make a backup: c then b, or diklat backup create."),
		PlaceCure:  p("Pilih stik USB: c lalu t, atau diklat backup place FOLDER.", "Choose a USB stick: c then t, or diklat backup place FOLDER."),
		WriteFails: p("Folder data tidak bisa ditulis.", "The data folder cannot be written."), WriteCure: p("Pindahkan berkas data ke disk laptop: --db.", "Move the data file to the laptop's disk: --db."),
		SlowCure:       p("Tutup program lain, atau pindahkan data dari stik ke disk laptop.", "Close other programs, or move the data from a stick to the laptop's disk."),
		BatteryUnknown: p("Baterai tidak diketahui.", "The battery is not known."), BatteryCure: p("Sambungkan laptop ke listrik.", "Connect the laptop to mains."),
		Port22Cure: p("Tidak apa-apa: peserta memakai port 2222.", "No matter: people use port 2222."), PortCure: p("Tutup diklat yang lain, atau pilih port lain: --addr :2223.", "Close the other diklat, or choose another port: --addr :2223."),
		NoAddress: p("Laptop ini tidak tersambung ke jaringan mana pun.", "This laptop is in no network."), AddressCure: p("Nyalakan hotspot atau sambung ke Wi-Fi kelas.", "Turn on the hotspot or join the Wi-Fi of the class."),
		Firewall:        p("Firewall tidak bisa ditanya tanpa izin admin.", "The firewall cannot be asked without admin rights."),
		FirewallWindows: p("Dari laptop lain: ssh -p 2222 ikut@ALAMAT. Bila diam, izinkan diklat di Windows Security > Firewall > Allow an app.", "From another laptop: ssh -p 2222 ikut@ADDRESS. If it is silent, allow diklat in Windows Security > Firewall > Allow an app."),
		FirewallOther:   p("Dari laptop lain: ssh -p 2222 ikut@ALAMAT. Bila diam, buka port 2222 di firewall.", "From another laptop: ssh -p 2222 ikut@ADDRESS. If it is silent, open port 2222 in the firewall."),
		VersionsUnknown: p("Versi bagian tidak terbaca.", "The versions of parts cannot be read."), VersionsCure: p("Pakai diklat yang lebih baru.", "Use a newer diklat."),
		FileOK: func(n int) string { return fmt.Sprintf(p("Utuh, %d catatan.", "Whole, %d records."), n) },
		ChainBad: func(n int) string {
			return fmt.Sprintf(p("%d catatan diubah di luar program.", "%d records were changed outside the program."), n)
		},
		ChainOK: func(n, e int) string {
			return fmt.Sprintf(p("%d catatan bersambung, %d isinya dihapus dengan sengaja.", "%d records hang together, %d bodies were taken out on purpose."), n, e)
		},
		Gaps: func(n int) string {
			return fmt.Sprintf(p("%d celah: catatan laptop lain belum sampai.", "%d gaps: records of other laptops are missing."), n)
		},
		ClockBehind: func(d string) string {
			return fmt.Sprintf(p("Jam laptop di belakang catatan terbaru (%s).", "The clock is behind the newest record (%s)."), d)
		},
		ClockOdd: func(d string) string {
			return fmt.Sprintf(p("Tanggal %s tidak masuk akal.", "The date %s makes no sense."), d)
		},
		ClockOK:  func(d string) string { return fmt.Sprintf(p("Sekarang %s.", "Now %s."), d) },
		DiskLeft: func(mb int64) string { return fmt.Sprintf(p("Sisa %d MB.", "%d MB left."), mb) },
		BackupAge: func(h int) string {
			switch {
			case h < 1:
				return p("Terbaru, semua ada di dalamnya.", "New, and holds everything.")
			case h < 48:
				return fmt.Sprintf(p("Terakhir %d jam lalu.", "The last one is %d hours old."), h)
			}
			return fmt.Sprintf(p("Terakhir %d hari lalu.", "The last one is %d days old."), h/24)
		},
		WriteTakes: func(ms int64) string {
			return fmt.Sprintf(p("Menyimpan satu catatan perlu %d ms.", "Saving one record takes %d ms."), ms)
		},
		Battery: func(n int, charging bool) string {
			if charging {
				return fmt.Sprintf(p("%d %%, tersambung listrik.", "%d %%, on mains."), n)
			}
			return fmt.Sprintf(p("%d %%, tanpa listrik.", "%d %%, on battery."), n)
		},
		PortFree: func(n int) string { return fmt.Sprintf(p("Port %d bebas.", "Port %d is free."), n) },
		PortTaken: func(n int) string {
			return fmt.Sprintf(p("Port %d dipakai program lain atau perlu izin.", "Port %d is taken or needs rights."), n)
		},
		PortOpen: func(n int) string {
			return fmt.Sprintf(p("Port %d: kelas sedang buka.", "Port %d: the class is open."), n)
		},
		Addresses: func(l string) string {
			return fmt.Sprintf(p("Laptop lain menemukan laptop ini di %s.", "Other laptops find this one at %s."), l)
		},
		VersionsLow: func(l string) string { return fmt.Sprintf(p("Terlalu lama: %s.", "Too old: %s."), l) },
		Versions:    func(v, l string) string { return fmt.Sprintf(p("diklat %s dengan %s.", "diklat %s with %s."), v, l) },
	}
}
