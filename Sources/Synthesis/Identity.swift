import PlacementModel
import Randomness

/// An invented person's name and sex.
struct Identity: Sendable {
  let name: String
  let isFemale: Bool

  init(from random: inout RandomStream) {
    isFemale = random.happens(percent: 45)
    var names = [
      random.element(of: isFemale ? Identity.female : Identity.male),
      random.element(of: Identity.second),
    ]
    if random.happens(percent: 30) { names.insert(random.element(of: Identity.middle), at: 1) }
    name = names.joined(separator: " ")
  }

  /// The first twelve of the sixteen digits of a national id (NIK): four of the kabupaten, two of
  /// the kecamatan, six of the birth date, women having 40 added to the day.
  ///
  /// The kecamatan is always `00`, which none has: no such number was ever issued.
  func nationalIDStem(kabupaten: RegionCode, birthDate: CalendarDate) -> String {
    let place = kabupaten.description.filter { $0 != "." }
    let day = birthDate.day + (isFemale ? 40 : 0)
    return place + "00" + [day, birthDate.month, birthDate.year % 100].map(Digits.two).joined()
  }

  private static let male = """
    Adi Agus Ahmad Andi Anton Arif Bagus Bambang Bayu Budi Dani Darma Deni Didik Dimas Dodi Eko
    Fajar Fauzan Firman Galih Guntur Hadi Hendra Heri Imam Indra Irfan Iwan Joko Kurnia Lukman
    Made Mulyadi Nanda Nur Oki Panji Putra Rahmat Ramli Rangga Reza Rian Rizal Rudi Samsul Sapta
    Slamet Sugeng Syahrul Taufik Teguh Tono Umar Wahyu Wawan Yanto Yoga Yusuf Zainal Zulkifli
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let female = """
    Aisyah Ani Anita Ayu Bunga Citra Desi Dewi Diah Dina Dwi Eka Elsa Endang Erna Fatimah Fitri
    Gita Hana Hasna Ida Indah Intan Ira Juwita Kartika Laila Lestari Lilis Linda Maria Maya Mega
    Melati Murni Nabila Nia Nining Novi Nurul Putri Rahma Ratna Rina Rini Rosa Sari Septi Siti
    Sri Sulastri Suryani Tari Tia Titin Tuti Ulfa Vina Wati Wulan Yani Yuliana Yuni Zahra
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let middle = """
    Abdul Akbar Amir Aulia Bakti Cahya Catur Dian Jaya Kencana Mahendra Nur Perdana Puspa Tri Utama
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let second = """
    Anggraini Ardiansyah Basri Darmawan Fadillah Firmansyah Gunawan Hakim Halim Handayani Haryanto
    Hasan Hidayat Ibrahim Ismail Kurniawan Kusuma Maharani Maulana Mulyani Nugraha Nugroho Pertiwi
    Permata Pranata Prasetyo Pratama Purnama Rahayu Rahman Ramadhan Saputra Saputri Santoso Setiawan
    Sihombing Subekti Suharto Sulaiman Suryadi Susanti Susilo Syahputra Tanjung Wahyuni Wibowo
    Widodo Wijaya Winarto Yulianti
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}

/// Numbers as text of a fixed width.
enum Digits {
  static func two(_ number: Int) -> String { padded(number, to: 2) }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
