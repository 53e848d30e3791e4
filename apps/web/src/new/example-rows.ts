/** Rows to try with, in both spellings of dates; the names are made up. */
export const EXAMPLE_ROWS = `Tanggal\tJudul\tJenis\tSiapa\tDi mana\tSumber\tTautan
November 2030\tDewan kota menyetujui anggaran\tPolitik\tDewan Kota\tBalai Kota\tHarian Senja\thttps://example.org/harian-senja/anggaran
1 April 2031, pukul 09.00 WIB\tBatu pertama diletakkan\tPembangunan\tAnn Putri; Dewan Kota\tDermaga Utara\tWarta Pelabuhan\thttps://example.org/warta/batu-pertama
awal Juni 2031\tNelayan memprotes pengerukan\tProtes\tSerikat Nelayan\tDermaga Utara\tHarian Senja\thttps://example.org/harian-senja/protes
12–14 August 2031\tTalks between the council and the fishermen\tPolitik\tDewan Kota; Serikat Nelayan\tBalai Kota\tHarbour Gazette\thttps://example.org/gazette/talks
31 Juni 2032\tDermaga kedua selesai\tPembangunan\tAnn Putri\tDermaga Selatan\tWarta Pelabuhan\t
Rabu, 3 Mei 2033\tUji coba bongkar muat\tPembangunan\t\tDermaga Selatan\tWarta Pelabuhan\t
about 2034\tThe harbour opens\tPembangunan\tDewan Kota\tDermaga Utara\tHarbour Gazette\thttps://example.org/gazette/opening
`;
