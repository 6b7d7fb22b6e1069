package data

import "diklat/roster"

// Invented people with given names and family names as they sound in Timor and
// its neighbours. Nobody is meant.
const demoTwins = 2 // the first two women of a village have one name, as it happens

func menNames() []string {
	return []string{
		"Yosef", "Stefanus", "Martinus", "Yohanis", "Melkianus", "Imanuel", "Daniel", "Simon", "Petrus", "Markus",
		"Adrianus", "Benyamin", "Frans", "Gerson", "Hendrik", "Isak", "Jefri", "Kornelis", "Lukas", "Marselinus",
		"Nikodemus", "Oktovianus", "Paulus", "Robi", "Semuel", "Thimotius", "Viktor", "Wellem", "Yunus", "Zakarias",
	}
}

func womenNames() []string {
	return []string{
		"Maria", "Margarida", "Yuliana", "Ance", "Dorkas", "Ester", "Fransina", "Marta", "Yakomina", "Selfi",
		"Adriana", "Batseba", "Debora", "Elisabet", "Febronia", "Getrudis", "Hana", "Ina", "Katarina", "Lidia",
		"Mariam", "Novi", "Orpa", "Paulina", "Regina", "Sarlota", "Theresia", "Veronika", "Welmince", "Yublina",
	}
}

func familyNames() []string {
	return []string{
		"Tnunay", "Bani", "Loe", "Tefa", "Lalus", "Benu", "Nubatonis", "Taebenu", "Nenobais", "Sabneno", "Kolo", "Fallo",
		"Mella", "Snae", "Banunaek", "Nomleni", "Tanesib", "Boimau", "Tafui", "Oematan", "Manafe", "Messakh", "Ndun",
		"Adoe", "Pandie", "Foeh", "Amtiran", "Kefi", "Neolaka", "Selan", "Tse", "Baun", "Lassa", "Humau", "Nitbani", "Soares",
	}
}

// person invents number i of n. The last of every twenty is of the staff, one
// in fifteen of an office; the rest is spread over the villages.
func (s *simulator) person(i, n int, villages []roster.VillageCode) roster.Person {
	desa := villages[:len(villages)-1]
	p := roster.Person{Village: desa[i%len(desa)], BirthYear: 1960 + s.rand.IntN(46)}
	p.Role = pick(s.rand, []roster.Role{
		roster.Kader, roster.Kader, roster.Perangkat, roster.CalonPMI, roster.PMI,
		roster.PurnaPMI, roster.Keluarga, roster.Keluarga, roster.Warga,
	})
	switch {
	case i%20 == 19:
		p.Role = roster.Staff
	case i%15 == 14:
		p.Village, p.Role = DistrictOffice, roster.Dinas
	}
	given := womenNames()
	p.Sex = roster.P
	if s.rand.IntN(20) < 9 {
		p.Sex, given = roster.L, menNames()
	}
	p.Name = pick(s.rand, given) + " " + pick(s.rand, familyNames())
	if n > 2*len(desa) && i%len(desa) == 0 && i/len(desa) < demoTwins { // two of the first village
		p.Name, p.Sex, p.BirthYear = "Maria Tnunay", roster.P, 1985+7*(i/len(desa))
		p.Village, p.Role = desa[0], roster.Kader
	}
	return p
}
