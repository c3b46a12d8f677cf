/// What the parts of a package point to, by the ids that they use for it (ECMA-376, part 2).
struct Relations: Sendable {
  struct Target: Sendable {
    /// The last segment of the relation's type, which strict and transitional documents share.
    let kind: String
    /// The full name of the part, or an address outside the package.
    let path: String
    let isExternal: Bool
  }

  private(set) var targetByID: [String: Target] = [:]

  /// - Parameter folder: that of the part whose relations these are, with a slash behind it.
  init(_ scanner: inout XMLScanner, folder: String) throws(XMLFault) {
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start where scanner.isNamed("Relationship"):
        guard let id = try scanner.attribute("Id"), let type = try scanner.attribute("Type"),
          let target = try scanner.attribute("Target")
        else { throw scanner.fault(.missingAttribute) }
        let isExternal = try scanner.attribute("TargetMode") == "External"
        let path = isExternal ? target : Relations.path(of: target, in: folder)
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        targetByID[id] = Target(kind: kind, path: path, isExternal: isExternal)
      default: continue
      }
    }
  }

  /// The first target of a kind, by id.
  func target(ofKind kind: String) -> Target? {
    targetByID.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value
  }

  /// The name of the part that a target means: absolute with a slash in front, else relative.
  private static func path(of target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var segments = folder.split(separator: "/")
    for segment in target.split(separator: "/") {
      if segment == ".." {
        _ = segments.popLast()
      } else if segment != "." {
        segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }

  /// Where the relations of a part stand.
  static func part(of path: String) -> String {
    let segments = path.split(separator: "/")
    return (segments.dropLast() + ["_rels", "\(segments.last ?? "").rels"]).joined(separator: "/")
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
  }
}
