import Tables
import TestSupport
import Testing

struct JSONTests {
  @Test("writes members in order, two spaces a level")
  func prettyLayout() {
    let value: JSONValue = [
      "b": 1, "a": [true, .null, [:], []], "seed": .integer(UInt64.max), "gap": .number("0.017250"),
      "text": "“é” \"\\\n\u{1}",
    ]
    #expect(
      value.text() == """
        {
          "b": 1,
          "a": [
            true,
            null,
            {},
            []
          ],
          "seed": 18446744073709551615,
          "gap": 0.017250,
          "text": "“é” \\"\\\\\\n\\u0001"
        }

        """)
    #expect(
      value.text(.singleLine)
        == #"{"b":1,"a":[true,null,{},[]],"seed":18446744073709551615,"gap":0.017250,"#
        + #""text":"“é” \"\\\n\u0001"}"#)
  }

  @Test("reading gives back what was written, in both layouts")
  func roundTrip() throws {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let value = JSONValue.random(depth: 4, using: &random)
      for layout in [JSONValue.Layout.pretty, .singleLine] {
        #expect(try JSONNode.parse(value.bytes(layout)).value == value, "seed \(seed)")
      }
    }
  }

  @Test("reads every escape and surrogate pairs")
  func escapes() throws {
    let text = #"  "\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E"  "#
    #expect(
      try JSONNode.parse(Array(text.utf8)).value == .string("\"\\/\u{8}\u{C}\n\r\té𝄞"))
  }

  @Test("keeps the digits of numbers")
  func numbers() throws {
    for digits in ["0", "-0", "12", "1.50", "1e5", "-1.5E-07", "18446744073709551616"] {
      #expect(try JSONNode.parse(Array(digits.utf8)).value == .number(digits))
    }
  }

  @Test("passes over a byte order mark")
  func byteOrderMark() throws {
    let node = try JSONNode.parse([0xEF, 0xBB, 0xBF] + Array("{}".utf8))
    #expect(node.value == [:])
    #expect(node.position == TextPosition(line: 1, column: 1))
  }

  @Test("knows the line and column of every part, in characters")
  func positions() throws {
    let node = try JSONNode.parse(Array("{\r\n  \"é\": [\"𝄞\", 7]}".utf8))
    guard case .object(let members) = node.content,
      case .array(let elements) = members[0].value.content
    else {
      Issue.record("not the object that was written")
      return
    }
    #expect(members[0].namePosition == TextPosition(line: 2, column: 3))
    #expect(members[0].value.position == TextPosition(line: 2, column: 8))
    #expect(elements.map(\.position.column) == [9, 14])
  }

  @Test(
    "refuses what is no JSON, with its place",
    arguments: [
      ("", .unexpected(""), 1, 1),
      ("{", .unexpected(""), 1, 2),
      ("[1,]", .unexpected("]"), 1, 4),
      ("{\"a\":1,}", .unexpected("}"), 1, 8),
      ("{a:1}", .unexpected("a"), 1, 2),
      ("{\"a\" 1}", .unexpected("1"), 1, 6),
      ("[1 2]", .unexpected("2"), 1, 4),
      ("// hi", .unexpected("/"), 1, 1),
      ("nul", .unexpected("n"), 1, 1),
      ("NaN", .unexpected("N"), 1, 1),
      ("'a'", .unexpected("'"), 1, 1),
      ("1 1", .trailing, 1, 3),
      ("{}\n}", .trailing, 2, 1),
      ("\"a", .unclosedString, 1, 1),
      ("\"a\nb\"", .unclosedString, 1, 1),
      ("\"é\t\"", .controlCharacter, 1, 3),
      ("\"\\x\"", .badEscape, 1, 2),
      ("\"\\u12\"", .badEscape, 1, 2),
      ("\"\\uD834\"", .badEscape, 1, 2),
      ("\"\\uD834\\u0041\"", .badEscape, 1, 2),
      ("\"\\uDD1E\"", .badEscape, 1, 2),
      ("01", .badNumber("01"), 1, 1),
      ("[1.]", .badNumber("1."), 1, 2),
      ("-", .badNumber("-"), 1, 1),
      ("1e", .badNumber("1e"), 1, 1),
      ("+1", .unexpected("+"), 1, 1),
      ("{\"a\":1,\n\"a\":2}", .repeatedKey("a"), 2, 1),
    ] as [(String, JSONFault.Kind, Int, Int)])
  func faults(text: String, kind: JSONFault.Kind, line: Int, column: Int) {
    #expect(
      fault(Array(text.utf8))
        == JSONFault(kind: kind, position: TextPosition(line: line, column: column)))
  }

  @Test("refuses bytes that are not UTF-8")
  func invalidUTF8() {
    #expect(
      fault(Array("{\n \"é".utf8) + [0xFF])
        == JSONFault(kind: .notUTF8, position: TextPosition(line: 2, column: 4)))
  }

  @Test("goes 64 levels deep and no deeper")
  func depth() {
    func nested(_ levels: Int) -> [UInt8] {
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    #expect(fault(nested(64)) == nil)
    #expect(
      fault(nested(65)) == JSONFault(kind: .tooDeep, position: TextPosition(line: 1, column: 65)))
  }

  @Test("collects every repeated key when asked to")
  func repeatedKeys() throws {
    var repeated: [JSONFault] = []
    let text = #"{"a": {"b": 1, "b": 2}, "a": 3, "a": 4}"#
    let node = try JSONNode.parse(Array(text.utf8), repeatedKeys: &repeated)
    #expect(repeated.map(\.kind) == [.repeatedKey("b"), .repeatedKey("a"), .repeatedKey("a")])
    #expect(repeated.map(\.position.column) == [16, 25, 33])
    #expect(node["a"]?["b"]?.value == 1)
  }

  @Test("survives every cut and every changed byte of a document")
  func mutations() {
    let document = Array(#"{"a":[1.5e3,"\u00e9",true],"é":{"b":null}}"#.utf8)
    for length in 0..<document.count { #expect(fault(Array(document[..<length])) != nil) }
    for position in document.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = document
        changed[position] = byte
        guard let node = try? JSONNode.parse(changed) else { continue }
        #expect((try? JSONNode.parse(node.value.bytes()).value) == node.value)
      }
    }
  }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONNode.parse(bytes)
      return nil
    } catch {
      return error
    }
  }
}

extension JSONValue {
  fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(UInt64.random(in: .min ... .max, using: &random))
    case 3: return .number("-\(Int.random(in: 0...99, using: &random)).50")
    case 4: return .string(random.awkwardText())
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          JSONValue.random(depth: depth - 1, using: &random)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { index in
          let name = "\(index)\(random.awkwardText())"
          return Member(name, JSONValue.random(depth: depth - 1, using: &random))
        })
    }
  }
}
