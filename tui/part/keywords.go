package part

import (
	"encoding/base64"
	"strings"
)

// keyWords are 256 short words that everybody can read aloud and tell apart.
const keyWords = `api abu adik air akar alis alun angin anak anggur apel arang atap awan ayam ayun
baca badan bagi baju bakar baku bala balon bambu bangku batu bawah bebek bekal benang beras
besi biji bibit bintang bola buku bulan bunga burung busur cabai cahaya cangkir cat cawan cermin
cincin cium coklat cuaca cuka dada dadu daging dapur darat daun debu delima desa dinding domba
dua duri elang emas ember embun empat enam es fajar gajah gambar garam garis gelas gigi
gula gunung guru hari hasil hati hijau hujan hutan ibu ikan ikat itik jagung jala jambu
jahe jalan jam jari jarum jati jendela jeruk jujur kabut kaca kaki kaldu kampung kapal kapas
kapur karet kasur kawan kayu kebun kelapa kendi kera keras kertas kijang kipas kolam kopi kota
kuda kue kuku kulit kunci kuning kursi labu lampu langit lantai laut layar lebah lemari lima
lidah lilin lonceng lumpung madu malam manis mata mawar meja melati merah minyak mobil motor mulut
muara nada naga nama nanas nasi nelayan obat ombak orang otot padi pagar paku palu panci
pandan pantai papan pasir patung payung pedang pena perahu perak piring pisang pohon pulau puncak putih
rak rakit rambut ranting rasa ratu rawa roda roti rumah rumput rusa sabun sagu salak sandal
sapi sarung satu sawah sayap sayur sekolah selasa semut sepeda serai siang sirih sisir siku suara
sukun sumur sungai surat susu tali taman tanah tangan tangga tari tas tebu teko telur tembok
tenda tepung tiga tikar tinta tomat topi tujuh tulang udang ular ungu utara wajan warna zaitun`

// KeyWords says the fingerprint of a key ("SHA256:...") in six words, which a
// person compares faster than letters: 48 of its bits. "" if it is none.
func KeyWords(finger string) string {
	raw, err := base64.RawStdEncoding.DecodeString(strings.TrimPrefix(finger, "SHA256:"))
	if err != nil || len(raw) < 6 {
		return ""
	}
	list := strings.Fields(keyWords)
	out := make([]string, 6)
	for i := range out {
		out[i] = list[int(raw[i])%len(list)]
	}
	return strings.Join(out, " ")
}
