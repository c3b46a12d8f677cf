import Foundation
import Penempatan
import PlacementModel
import Testing

@Suite struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "its examples are the code that is compiled here", arguments: ["MinCostFlow", "Penempatan"])
  func examplesAreCompiled(name: String) throws {
    let source = try String(
      contentsOf: Self.root.appending(path: "Tests/PenempatanTests/Examples.swift"),
      encoding: .utf8)
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(source.range(of: "// README: \(name)\n"))
    let end = try #require(source[start.upperBound...].range(of: "    // end"))
    let example = source[start.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
    #expect(!example.isEmpty)
    #expect(readme.contains(example))
  }

  @Test("the network of the example ships as cheaply as can be")
  func shipment() throws {
    #expect(try Examples.cheapestShipment() == [1, 3, 3])
  }

  @Test("the example places Kutai Timur's 14 with even loads")
  func kutaiTimur() throws {
    let roster = try Examples.place(in: Self.root.appending(path: "Data/kutai-timur"))
    let loads = roster.placements.compactMap(\.load).sorted()
    #expect(loads == Array(repeating: 10, count: 13) + [11])
    #expect(roster.summary.totals.covered == 141)
  }
}
