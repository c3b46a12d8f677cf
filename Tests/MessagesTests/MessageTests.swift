import Messages
import Testing

@Suite struct MessageTests {
  @Test("writes numbers as each language does")
  func numbers() {
    let message = Message(
      "test", id: "\(1_037_000) koperasi, \(12_345, places: 1) km, tahun \(plain: 2025)",
      en: "\(1_037_000) cooperatives, \(12_345, places: 1) km, in \(plain: 2025)")
    #expect(message.text(in: .indonesian) == "1.037.000 koperasi, 1.234,5 km, tahun 2025")
    #expect(message.text(in: .english) == "1,037,000 cooperatives, 1,234.5 km, in 2025")
  }

  @Test("a sentence within a sentence follows its language")
  func nested() {
    let inner = Message("inner", id: "\(1000) orang", en: "\(1000) people")
    let outer = Message("outer", id: "ada \(inner)", en: "there are \(inner)")
    #expect(outer.text(in: .indonesian) == "ada 1.000 orang")
    #expect(outer.text(in: .english) == "there are 1,000 people")
  }

  @Test(
    "groups thousands and keeps the sign",
    arguments: [(0, "0"), (999, "999"), (-1000, "-1.000"), (123_456_789, "123.456.789")])
  func grouping(value: Int, text: String) {
    #expect(Language.indonesian.number(value) == text)
  }

  @Test("keeps the zeros of a fraction")
  func decimals() {
    #expect(Language.english.decimal(-5, places: 2) == "-0.05")
    #expect(Language.english.decimal(7, places: 0) == "7")
  }
}
