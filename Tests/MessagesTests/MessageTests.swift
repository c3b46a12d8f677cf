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

  @Test("a noun agrees with its number, in the language that has a plural")
  func plurals() {
    func text(_ count: Int) -> String {
      Message("test", id: "", en: "\(count, "assistant is", "assistants are") missing")
        .text(in: .english)
    }
    #expect(text(1) == "1 assistant is missing")
    #expect(text(0) == "0 assistants are missing")
    #expect(text(1_200) == "1,200 assistants are missing")
  }

  @Test("writes a share as each language does, and never fails on the largest")
  func percentages() {
    func texts(_ millionths: Int) -> [String] {
      Language.allCases.map { Message.percentage(millionths: millionths).text(in: $0) }
    }
    #expect(texts(11_499) == ["1,1 %", "1.1%"])
    #expect(texts(10_000_000) == ["1.000,0 %", "1,000.0%"])
    #expect(texts(10_000_001) == ["> 1.000 %", "> 1,000%"])
    #expect(texts(.max) == ["> 1.000 %", "> 1,000%"])
  }

  @Test("calls a track by its name")
  func tracks() {
    let rule = Message.educationTooLow(stated: "SMA", least: "S1", track: "professional")
    #expect(rule.text(in: .indonesian) == "pendidikan “SMA”, jalur pakar paling rendah S1")
    #expect(
      rule.text(in: .english)
        == "education “SMA”, the professional track requires at least S1")
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
