package i18n

import "fmt"

// Errors are the sentences for what can go wrong, each with its cure.
type Errors struct {
	Conflict, NotOpen, NoQuiz, QuizRunning, Revealed, NoSeat, Full, Ended, EmptyQuiz,
	ReadOnly, DiskFull, Locked, PortTaken, NameEmpty, NameLong, NameLetters, VillageUnknown, NoNetwork, BadAnswer,
	CaseRunning, NoCase, CaseLong, CaseMove,
	Phone, ReasonLong, Sex, Venue, PersonGone, NotSaved, TooOften, TooMany, RoomBusy string
	// Unknown is for what nobody foresaw; ref is what the log calls it.
	Unknown func(ref string) string
}

func errorsOf(p pick) Errors {
	return Errors{
		Conflict:       p("Pelatih lain baru saja mengubah ruang. Lihat layar ini, lalu ulangi bila perlu.", "Another trainer just changed the room. Look at this screen, then try again."),
		NotOpen:        p("Soal ini sudah ditutup. Tunggu soal berikutnya.", "This question is closed. Wait for the next one."),
		NoQuiz:         p("Tidak ada kuis yang berjalan. Mulai kuis dari layar Kuis.", "No quiz is running. Start one from the Quiz screen."),
		QuizRunning:    p("Kuis masih berjalan. Akhiri kuis dulu (k lalu e).", "A quiz is running. End it first (k then e)."),
		CaseRunning:    p("Kasus masih berjalan. Akhiri kasus dulu (s lalu e).", "A case is running. End it first (s then e)."),
		NoCase:         p("Tidak ada kasus yang berjalan. Mulai kasus dari layar Kasus.", "No case is running. Start one from the Cases screen."),
		CaseLong:       p("Cerita ini sudah terlalu panjang. Mulai kasus sekali lagi.", "This story has become too long. Start the case again."),
		CaseMove:       p("Langkah itu tidak ada di sini. Baca layar ini, lalu pilih lagi.", "That step is not possible here. Read this screen, then choose again."),
		Revealed:       p("Kunci soal ini sudah ditunjukkan. Buka soal lain.", "The key of this question was shown. Open another one."),
		NoSeat:         p("Kursi ini sudah dipindah. Pilih nama Anda lagi.", "This seat has moved. Choose your name again."),
		Full:           p("Ruang penuh. Tutup laptop yang tidak dipakai, lalu coba lagi.", "The room is full. Close laptops not in use, then try again."),
		Ended:          p("Kelas ditutup. Tanyakan kepada pelatih.", "The class is closed. Ask the trainer."),
		EmptyQuiz:      p("Kuis ini tidak punya soal. Pilih kuis lain.", "This quiz has no questions. Choose another."),
		ReadOnly:       p("Folder data tidak bisa ditulis. Pilih tempat lain dengan --db BERKAS.", "The data folder cannot be written. Choose another place with --db FILE."),
		DiskFull:       p("Disk penuh, catatan terakhir TIDAK tersimpan. Hapus berkas besar, lalu ulangi.", "The disk is full, the last record is NOT saved. Delete large files, then repeat."),
		Locked:         p("Berkas data sedang dipakai program diklat lain. Tutup yang lain dulu.", "The data file is in use by another diklat. Close that one first."),
		PortTaken:      p("Port ini sudah dipakai. Tutup diklat yang lain, atau pilih port lain dengan --addr.", "This port is taken. Close the other diklat, or choose another port with --addr."),
		NameEmpty:      p("Tulis nama dulu.", "Write a name first."),
		NameLong:       p("Nama terlalu panjang. Paling banyak 60 huruf.", "The name is too long. At most 60 letters."),
		NameLetters:    p("Nama hanya huruf, spasi, titik, koma, ' dan -.", "A name has only letters, spaces, dot, comma, ' and -."),
		VillageUnknown: p("Desa tidak dikenal. Pilih dari daftar.", "Unknown village. Choose from the list."),
		NoNetwork:      p("Laptop ini belum terhubung ke Wi-Fi. Nyalakan hotspot, lalu buka kelas lagi.", "This laptop is on no network. Turn the hotspot on, then open the class again."),
		BadAnswer:      p("Jawaban belum lengkap. Lengkapi, lalu tekan Enter.", "The answer is not complete. Complete it, then press Enter."),
		TooOften:       p("Jawaban ini sudah terlalu sering diubah. Yang terakhir tersimpan tetap berlaku.", "This answer was changed too often. The last one saved counts."),
		TooMany:        p("Terlalu banyak pendaftaran dari laptop ini. Minta pelatih menambahkan nama Anda.", "Too many people were added from this laptop. Ask the trainer to add your name."),
		Phone:          p("Nomor HP hanya angka, spasi, + dan -. Boleh dikosongkan.", "A phone number has only digits, spaces, + and -. It may be empty."),
		ReasonLong:     p("Alasan terlalu panjang. Tulis lebih singkat.", "The reason is too long. Write less."),
		Sex:            p("Pilih L (laki-laki) atau P (perempuan).", "Choose L (male) or P (female)."),
		Venue:          p("Nama tempat terlalu panjang. Tulis lebih singkat.", "The venue is too long. Write less."),
		PersonGone:     p("Orang ini tidak ada di daftar kegiatan. Pilih nama lagi.", "This person is not on the event's list. Choose a name again."),
		NotSaved:       p("Disk menolak; catatan terakhir TIDAK tersimpan. Ulangi. Bila tetap, jalankan lagi program ini.", "The disk refused; the last record is NOT saved. Try again. If it stays, start this program again."),
		RoomBusy:       p("Kelas masih buka untuk kegiatan lain. Tutup pintu dulu (r lalu o), lalu ganti kegiatan.", "The class is open for another event. Close the door first (r then o), then change the event."),
		Unknown: func(ref string) string {
			return fmt.Sprintf(p("Ada yang tidak berhasil; catatan lama tetap aman. Ulangi. (%s)", "Something did not work; what was saved is safe. Try again. (%s)"), ref)
		},
	}
}
