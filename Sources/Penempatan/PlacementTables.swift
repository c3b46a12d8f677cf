internal import Datasets
public import Messages
public import PlacementModel

/// The tables of a dataset as bytes: what another program reads, and this library makes a
/// problem of.
public struct PlacementTables: Sendable {
  private var files = DatasetFiles()

  /// Tables as CSV, the policy as JSON; each as the contract describes it, in either language.
  public init(
    regions: [UInt8], cooperatives: [UInt8], applicants: [UInt8], policy: [UInt8]? = nil,
    pins: [UInt8]? = nil, travel: [UInt8]? = nil
  ) {
    let tables: [(InputTable, [UInt8]?)] = [
      (.regions, regions), (.cooperatives, cooperatives), (.applicants, applicants),
      (.policy, policy), (.pins, pins), (.travel, travel),
    ]
    for (table, bytes) in tables {
      files[table] = bytes.map { InputFile(name: DatasetFiles.fileName(of: table), bytes: $0) }
    }
  }

  /// Reads and cross-checks the tables.
  ///
  /// - Throws: ``TableFaults``, every fault of all tables at once.
  public func problem() throws(TableFaults) -> PlacementProblem {
    do {
      return try Dataset.read(files).problem
    } catch {
      throw TableFaults(faults: error)
    }
  }
}

/// Every fault found in the tables of a dataset, each with its place and a remedy.
public struct TableFaults: Error, Sendable, CustomStringConvertible {
  let faults: InputFaults

  /// How many there are, also where not all are described.
  public var count: Int { faults.count }

  /// One line a fault, such as `applicants.csv:14:7: …`; the first fifty.
  public func text(in language: Language) -> String { faults.text(in: language) }

  public var description: String { text(in: .english) }
}
